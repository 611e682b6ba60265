"""A posting's text cut into lines and sentences, each with the kind of section it stands in."""

import html
import re
from dataclasses import dataclass
from typing import Literal

from server.domain.lexicon.headings import HEADINGS, RUN_ON
from server.domain.lexicon.verbs import BASES
from server.domain.posting import Posting
from server.domain.text import clean

Kind = Literal["must", "nice", "duty", "skip", "open"]

_MAX_CHARS = 40_000  # what a reader of a posting sees; a page's rest is menus and other jobs
_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○■–—>✓✔➢]+|o(?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\))\s*")
_INLINE_BULLET = re.compile(
    r"\s*[•▪●■➢✓✔]\s*|(?<=[.:;)])\s*[-*]\s+(?=[A-Z\d])|\s\*\s+(?=[A-Z\d])|\s-\s(?=[A-Z][a-z]+ [a-z])"
)
_MARKUP = re.compile(r"\*\*|__|^#+\s*|`")
_SENTENCE = re.compile(r"(?<=[a-z\d)\]%”\"][.!?])\s+(?=[A-Z“\"(])|(?<=[a-z])\.(?=[A-Z][a-z]+ )|;\s+(?=[A-Z])")
_STARTERS = (
    "Experience|Strong|Ability|Proven|Familiarity|Knowledge|Understanding|Proficiency|Proficient|Hands-on|Excellent|"
    "Good|Expertise|Demonstrated|Extensive|Prior|Previous|Solid|Exceptional|Able|Bachelor|Master|Fluent|Exposure|"
    "Must|You|Must-have|Certified|Valid|Effective"
)
_RUN_ON_LINE = re.compile(rf"(?<=[a-z)\]]) (?=(?:{_STARTERS}|\d{{1,2}}\+? (?:or more )?years)\b)")
_RUN_ON_VERB = re.compile(r"(?<=[a-z)\]]) (?=([A-Z][a-z]+),? [a-z])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Sr|Jr|Dr|Mr|Mrs|Ms|St|No|Inc|Ltd|Co|Corp|Dept|approx|incl|vs|e\.g|i\.e|etc|U\.S|Ph)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    text: str
    section: Kind
    bullet: bool


def units(posting: Posting) -> list[Unit]:
    """The lines and sentences of a posting's description and requirements, in order, headings left out."""
    found = _units(posting.job_description, "open")
    return found + _units(posting.job_requirements, "must")


def _units(text: str, start: Kind) -> list[Unit]:
    found: list[Unit] = []
    section: Kind = start
    for line, folded in _lines(text):
        bare = _MARKUP.sub("", line).strip()
        heading, rest = _heading(bare, bulleted=bool(_BULLET.match(line)))
        if heading and (heading != "open" or section == "skip"):
            section = heading
        if rest:
            found.extend(_split(rest, section, bullet=bool(_BULLET.match(line)), folded=folded))
    return found


def _lines(text: str) -> list[tuple[str, bool]]:
    """Lines, and whether each comes from a long one whose line breaks were lost."""
    found: list[tuple[str, bool]] = []
    for line in clean(html.unescape(text[:_MAX_CHARS])).split("\n"):
        folded = len(line) > 600 or (len(line) > 300 and RUN_ON.search(line) is not None)
        found.extend((part, folded) for part in (_unfold(line) if len(line) > 300 else [line]))
    return [(line, folded) for line, folded in found if line.strip(" *_-•")]


def _unfold(line: str) -> list[str]:
    """A long line whose line breaks were lost: broken again before headings and bullets."""
    line = RUN_ON.sub(lambda m: f"\n{m[1].strip()}:\n", line)
    return [part for piece in _INLINE_BULLET.sub("\n- ", line).split("\n") for part in [piece.strip(" :")] if part]


def _heading(line: str, *, bulleted: bool) -> tuple[Kind | None, str]:
    """The kind of section that a line opens, and what the line says beside that."""
    label, colon, rest = line.partition(":")
    if not bulleted and len(line) <= 70 and len(line.split()) <= 8 and not rest.strip():
        ended = line[-1:] in ".!;,"
        kind = heading_kind(label)
        if kind and (colon or not ended):
            return (kind, "") if colon or _looks_like_heading(line) else (None, line)
        if (colon and not ended) or line.endswith("?"):
            return "open", ""  # a heading of a kind that we do not know: what was said before is over
        return None, line
    if colon and len(label.split()) <= 5 and rest.strip() and not bulleted and (kind := heading_kind(label)):
        return kind, rest.strip()
    return None, _BULLET.sub("", line)


def _looks_like_heading(line: str) -> bool:
    """Few words, or capitals, or a question: "Experience" is a heading, "Experience with SQL" is a line."""
    words = re.findall(r"[^\W\d_]+", line)
    if re.search(r"\b(with|in|using|years?|degree|to)\b", line) and not line.lower().startswith(
        ("what", "who", "how", "needed", "nice", "good")
    ):
        return bool(words) and line.isupper()
    return len(words) <= 7


def heading_kind(label: str) -> Kind | None:
    lower = label.lower().replace("’", "'").strip(" *#-_.?!")
    if not lower:
        return None
    for kind, pattern in HEADINGS:
        if pattern.search(lower):
            return kind  # type: ignore[return-value]
    return None


def _split(text: str, section: Kind, *, bullet: bool, folded: bool) -> list[Unit]:
    sentences = _sentences(_BULLET.sub("", text))
    parts = [part for s in sentences for part in (_broken(s) if folded and len(s) > 80 else [s])]
    return [Unit(part, section, bullet or len(parts) > len(sentences)) for p in parts if (part := p.strip(" \t•*"))]


def _sentences(text: str) -> list[str]:
    found = [""]
    for part in _SENTENCE.split(text):
        if found[-1] and _ABBREVIATED.search(found[-1]):
            found[-1] += " " + part
        else:
            found.append(part)
    return [part for part in found if part.strip()]


def _after_name(match: re.Match[str]) -> bool:
    """Whether the word before begins with a capital: "Scrum Master" is one name."""
    before = match.string[max(0, match.start() - 40) : match.start()].split()
    return bool(before) and before[-1][:1].isupper()


def _broken(sentence: str) -> list[str]:
    """A run of lines without any mark between them, broken where a capital starts what a line starts with."""
    marked = _RUN_ON_LINE.sub("\n", sentence)
    marked = _RUN_ON_VERB.sub(lambda m: "\n" if m[1].lower() in BASES and not _after_name(m) else " ", marked)
    return marked.split("\n")
