"""Evidence as sentences: where it was, then what the person did there."""

import re

from server.domain.assembly import frames
from server.domain.assembly.clauses import Clause
from server.domain.assembly.evidence import Evidence, Place
from server.domain.assembly.names import a_title
from server.domain.assembly.picker import Picker
from server.domain.drafts import Sentence
from server.domain.english import capital
from server.domain.lexicon.verbs import PASTS


def statement(evidence: Evidence, picker: Picker, *, follows: bool, introduced: bool) -> Sentence:
    """One sentence. `follows`: the sentence before speaks of the same place; `introduced`: the letter has named it."""
    place, clause = evidence.place, evidence.clause
    text = _following(place, clause, picker) if follows else _first(place, clause, picker, introduced)
    cited = [evidence.fact] if follows and not _names_place(text, place) else _cited(place, evidence.fact)
    return Sentence(text=finished(text), facts=cited, kind="evidence")


def joined(first: Sentence, second: Evidence, picker: Picker) -> Sentence:
    """A second short statement about the same place, in the same sentence."""
    text = picker.pick("both", frames.BOTH).format(first=first.text.removesuffix("."), second=second.clause.text)
    return Sentence(text=f"{text}.", facts=[*first.facts, second.fact], kind="evidence")


def can_join(first: Evidence, second: Evidence) -> bool:
    """Two short, plain statements; a third "and" would make the sentence ramble."""
    short = all(e.clause.form == "I" and len(e.clause.text.split()) <= 13 for e in (first, second))
    tenses = {e.clause.text.split()[0] in PASTS for e in (first, second)}
    return (
        short
        and len(tenses) == 1
        and not re.search(r"\band\b", first.clause.text)
        and not re.match(r"(?:am|was|have|had)\b", second.clause.text)
    )


def finished(text: str) -> str:
    """With a capital, and one full stop also after "Inc."."""
    return re.sub(r"\.\.$", ".", capital(text))


def _cited(place: Place, fact: str) -> list[str]:
    is_told = place.title or place.org or place.current  # an entry may have lines and nothing else
    return list(dict.fromkeys([place.id, fact])) if is_told and place.kind not in ("sec", "self") else [fact]


def _names_place(text: str, place: Place) -> bool:
    return any(name and name in text for name in (place.org, place.title))


def _first(place: Place, clause: Clause, picker: Picker, introduced: bool) -> str:
    if clause.form == "quote":
        return picker.pick("quoted", frames.QUOTED).format(
            org=place.org or place.title or "that work", text=clause.text
        )
    if clause.form == "it":
        return picker.pick("project-is", frames.PROJECT_IS).format(name=place.org, text=clause.text)
    name, options = _lead(place, clause, introduced)
    at_org = f"at {place.org}" if place.org else ""
    text = picker.pick(name, options).format(
        a_title=a_title(place.title),
        at_org=at_org,
        At_org=capital(at_org),
        name=place.org,
        said=_said(clause, place.current, picker),
        Said=capital(_said(clause, place.current, picker)),
    )
    return text.replace(" ,", ",")


def _lead(place: Place, clause: Clause, introduced: bool) -> tuple[str, tuple[str, ...]]:
    """The name of a choice of frames, and the frames."""
    if place.kind == "project":
        return ("for-project", frames.FOR_PROJECT) if place.org else ("bare", frames.BARE)
    if place.kind == "vol" and "volunteer" not in place.title.lower():
        return ("volunteer", frames.AS_VOLUNTEER) if place.org else ("bare", frames.BARE)
    if place.kind == "edu":
        return ("studies", frames.IN_STUDIES) if place.org else ("bare", frames.BARE)
    if place.org and (introduced or not place.title):
        return "at", frames.AT_ORG
    if not place.title:
        return "bare", frames.BARE
    if not place.org:
        return "as", frames.AS_TITLE
    if clause.form != "I":
        return ("in-work-now", frames.IN_WORK_NOW) if place.current else ("in-work", frames.IN_WORK_THEN)
    return ("in-current", frames.IN_CURRENT_POST) if place.current else ("in-former", frames.IN_FORMER_POST)


def _following(place: Place, clause: Clause, picker: Picker) -> str:
    if clause.form == "quote":
        return _first(place, clause, picker, introduced=True)
    if clause.form == "it":
        return f"It {clause.text}."
    name, options = "elsewhere", frames.FOLLOWING_ELSEWHERE
    if place.kind == "work":
        name, options = "following", frames.FOLLOWING_NOW if place.current else frames.FOLLOWING
    also, said = _also(clause, place.current, picker), _said(clause, place.current, picker)
    return picker.pick(name, options).format(Also=capital(also), said=said, Said=capital(said))


def _said(clause: Clause, current: bool, picker: Picker) -> str:
    if clause.form == "I":
        return f"I {clause.text}"
    if clause.form == "to":
        return picker.pick("to", frames.TO_NOW if current else frames.TO_THEN).format(text=clause.text)
    return picker.pick("work", frames.WORK_NOW if current else frames.WORK_THEN).format(text=clause.text)


def _also(clause: Clause, current: bool, picker: Picker) -> str:
    if clause.form == "to":
        return picker.pick("to-also", frames.TO_NOW_ALSO if current else frames.TO_THEN_ALSO).format(text=clause.text)
    if clause.form == "work":
        return picker.pick("work-also", frames.WORK_NOW_ALSO if current else frames.WORK_THEN_ALSO).format(
            text=clause.text
        )
    if re.match(r"(?:\w+ )?also\b", clause.text):
        return f"I {clause.text}"
    if match := re.match(r"(am|was|have(?= \w+(?:ed|en|un|ne)\b)) ", clause.text):
        return f"I {match[1]} also {clause.text[match.end() :]}"
    return f"I also {clause.text}"
