"""A whole document, line by line: what arranges it, what its heads say, and what its lines claim."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from server.domain.grounding.heads import check_head, contact_line, entry_of, known_heading
from server.domain.grounding.index import Index, index
from server.domain.grounding.letters import frame_of_letter
from server.domain.grounding.line import Claim, Kind, check_lines
from server.domain.grounding.tokens import plain
from server.domain.grounding.values import LineCheck
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.domain.text import clean

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s(.*)$")
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣]|\d{1,2}[.)])\s+\S")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
_ENDS = tuple('.!?:;,|)"”*_')


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    level: int  # of a heading; 0 for text, -1 for a bullet


def check_text(
    markdown: str, resume: Resume, posting: Posting | None, kind: Kind, *, today: datetime.date
) -> list[LineCheck]:
    """Every line of a text in the dialect, in order, except empty ones and rules; `line` counts from 1.

    A line that a person broke in the middle of a sentence is put together again and has the number of its beginning.
    """
    known = index(resume, posting, (today.year, today.month))
    check = _resume_line if kind == "resume" else _letter_line
    state = _State()
    found: list[LineCheck | Claim] = []
    lines = list(_lines(markdown))
    for line, following in zip_longest(lines, lines[1:]):
        state.following = following.text if following is not None and following.level == 0 else ""
        found.append(check(line, known, state))
    judged = iter(check_lines([claim for claim in found if isinstance(claim, Claim)], known))
    checks = (next(judged) if isinstance(claim, Claim) else claim for claim in found)
    return [
        LineCheck(
            text=line.text.strip(), supported=it.supported, facts=it.facts, problems=it.problems, line=line.number
        )
        for line, it in zip(lines, checks, strict=True)
    ]


@dataclass
class _State:
    entry: str = ""
    in_head: bool = False  # the line above was the title of an entry
    in_section: bool = False
    following: str = ""  # the line below, if it is text


def _lines(markdown: str) -> Iterator[_Line]:
    held: _Line | None = None
    for number, text in enumerate(clean(markdown).split("\n"), 1):
        line = _line(number, text)
        if held is not None and line is not None and line.level == 0 and _goes_on(held, line):
            held = _Line(held.number, f"{held.text.rstrip()} {line.text.strip()}", held.level)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _line(number: int, text: str) -> _Line | None:
    if not text.strip() or _RULE.match(text):
        return None
    heading = _HEADING.match(text)
    if heading:
        return _Line(number, heading[2].strip().rstrip("#").strip(), len(heading[1]))
    return _Line(number, text, -1 if _BULLET.match(text) else 0)


def _goes_on(held: _Line, line: _Line) -> bool:
    return (
        held.level <= 0
        and len(held.text) > 40
        and not held.text.rstrip().endswith(_ENDS)
        and line.text.lstrip()[:1].islower()
    )


def _resume_line(line: _Line, known: Index, state: _State) -> LineCheck | Claim:
    was_head, state.in_head = state.in_head, False
    if line.level in (1, 2):
        return _section(line, known, state)
    if line.level > 2:
        state.entry, state.in_head = _entry_below(line.text, known, state), True
        return check_head(line.text, known, state.entry)
    if line.level == 0:
        contact = contact_line(line.text, known, below_sections=state.in_section)
        if contact is not None:
            return contact
        entry = entry_of(line.text, known, within=state.entry if was_head else "")
        if entry:
            state.entry = entry
            return check_head(line.text, known, entry)
    return Claim(line.text, state.entry)


def _entry_below(title: str, known: Index, state: _State) -> str:
    """A title alone may be that of several positions: the organisation and the dates below it decide."""
    return entry_of(f"# {title} | {state.following}", known) or entry_of(f"# {title}", known)


def _section(line: _Line, known: Index, state: _State) -> LineCheck | Claim:
    state.entry = ""
    contact = contact_line(line.text, known, below_sections=False)
    if contact is not None and line.level == 1:
        return contact
    state.in_section = True
    text = plain(line.text)
    if known_heading(text, known):
        return LineCheck(text=text, supported=True)
    return Claim(line.text)


def _letter_line(line: _Line, known: Index, state: _State) -> LineCheck | Claim:
    framed = frame_of_letter(line.text, known)
    return framed if framed is not None else Claim(line.text, kind="letter")
