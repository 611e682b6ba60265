"""The head of an entry taken apart: what may be its title, its organisation, its place and its dates."""

import re
from dataclasses import dataclass, field

from server.domain.intake.dates import Dates, find_dates
from server.domain.intake.lines import Cell, Line, Span
from server.domain.intake.words import is_place, title_score

_BAR = re.compile(r"\s*[|¦│•●·∙⋅◆⬥]\s*|\t|\s{3,}|\s+//\s+")
_DASH = re.compile(r"\s+(?:-|–|—|−)\s+|\s*(?:—|–)\s*(?=[A-ZÀ-Þ])(?<!\d)|:\s+")
_AT = re.compile(r"\s+(?:@|at|bei|chez|en(?= [A-Z]))\s+")
_COMMA = re.compile(
    r"\s*(?:,(?!\d)|(?<!\d),|，)\s*(?!(?:inc|llc|ltd|l\.?l\.?c|gmbh|co|corp|s\.?a|ph\.?d|m\.?d|esq|jr|sr)\b\.?)",
    re.IGNORECASE,
)
_EDGES = " \t,，;:|/•·●–—-~"
_DURATION = re.compile(
    r"^\(?(?:(?:about|ca\.?|over)\s+)?\d+\+?\s*(?:years?|yrs?\.?|months?|mos?\.?|jahre?|monate?|ans?|mois|años?|"
    r"meses|weeks?)"
    r"(?:[\s,]+(?:and\s+)?\d+\s*(?:months?|mos?\.?|monate?|mois|meses))?\)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Text:
    """A piece of a head and how it is set. `line` counts the head's lines from 0."""

    text: str
    line: int
    cell: int
    last: bool  # at the right end of a line of several cells
    bold: bool = False
    italic: bool = False
    joined: bool = False  # only a comma parted it from the piece before
    role: str = ""  # "title", "org" or "place" where a label says so: "Employer: Acme"


@dataclass(slots=True)
class Head:
    pieces: list[Text] = field(default_factory=list)
    dates: Dates | None = None
    places: list[str] = field(default_factory=list)


_LABELS = {
    "title": "designation position role title job degree course qualification stelle poste puesto cargo funktion "
    "职位 学位 岗位",
    "org": "company employer organization organisation client university college institution school firma arbeitgeber"
    " unternehmen entreprise employeur société empresa institut 公司 学校 单位",
    "place": "location place city ort lieu lugar 地点",
    "": "duration period dates date time zeitraum dauer période durée periodo fecha 时间",
}
_ROLES = {word: role for role, words in _LABELS.items() for word in words.split()}
_LABEL = re.compile(r"^([^\W\d_]+)(?:\s?(?:name|title))?\s*[:：]\s*", re.IGNORECASE)


def head_of(lines: list[Line], depth: int) -> Head:
    """A head's pieces. `depth` 0 parts its lines at cells, looks and bars; 1 also at dashes and "at"; 2 at commas."""
    head = Head()
    for number, line in enumerate(lines):
        for index, cell in enumerate(line.cells):
            for run in _runs(cell):
                label = _LABEL.match(run.text.lstrip())
                role = _ROLES.get(label[1].casefold()) if label else None
                text = run.text.lstrip()[label.end() :] if label and role is not None else run.text
                text = _without_dates(text, head)
                last = len(line.cells) > 1 and index == len(line.cells) - 1
                if role == "place":
                    head.places.append(_trim(text))
                elif role:
                    head.pieces.append(Text(_trim(text), number, index, last, run.bold, run.italic, role=role))
                else:
                    _add(head, text, Text("", number, index, last, run.bold, run.italic), depth)
    return head


def _runs(cell: Cell) -> list[Span]:
    """The cell's spans, those of one look joined; an italic word within a text does not part it."""
    runs: list[Span] = []
    for span in cell.spans:
        if not span.text:
            continue
        if runs and not _parts(runs[-1], span):
            runs[-1].text += span.text
        else:
            runs.append(Span(span.text, span.bold, span.italic))
    return runs


def _parts(before: Span, span: Span) -> bool:
    if not re.search(r"\w", span.text) or not re.search(r"\w", before.text):
        return False
    if before.bold != span.bold:
        return True
    punctuated = before.text.rstrip()[-1:] in ",|–—-:;(·•" or span.text.lstrip()[:1] in ",|–—-:;(·•"
    return before.italic != span.italic and punctuated


def _without_dates(text: str, head: Head) -> str:
    found = find_dates(text)
    if not found:
        return text
    if head.dates is None or (found.is_range and not head.dates.is_range):
        head.dates = found
    elif found.is_range or found.start != head.dates.start:
        return text
    start, end = found.at
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1], after[1:]
    return f"{before} | {after}" if before and after else before or after


def _add(head: Head, text: str, like: Text, depth: int) -> None:
    for number, part in enumerate(_split(text, depth)):
        if not part or _DURATION.match(part):
            continue
        if is_place(part):
            head.places.append(part.strip("()"))
            continue
        rest, place = _trailing_place(part)
        if place:
            head.places.append(place)
        head.pieces.append(
            Text(rest, like.line, like.cell, like.last, like.bold, like.italic, depth == 2 and number > 0)
        )


def _split(text: str, depth: int) -> list[str]:
    parts = _BAR.split(text)
    if depth >= 1:
        parts = [p for part in parts for p in (_DASH.split(part) if not is_place(part) else [part])]
        parts = [p for part in parts for p in _at(part)]
    if depth >= 2:
        parts = [p for part in parts for p in commas(_trim(part))]
    return [_trim(part) for part in parts if _trim(part)]


def _at(text: str) -> list[str]:
    """ "Analyst at Acme" as two; "First Aid at Work" as it is."""
    found = _AT.search(text)
    if found and title_score(text[: found.start()]) > 0.3:
        return [text[: found.start()], text[found.end() :]]
    return [text]


def _trim(text: str) -> str:
    text = text.strip(_EDGES)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip(_EDGES)
    if text.count("(") != text.count(")"):
        text = text.strip("()").strip(_EDGES)
    return text


def commas(text: str) -> list[str]:
    """The text at its commas, but a place stays whole and brackets too."""
    if is_place(text):
        return [text]
    rest, place = _trailing_place(text)
    kept_together = re.sub(r"\([^()]*\)", lambda m: m[0].replace(",", "\0"), rest)
    pieces = [piece.replace("\0", ",") for piece in _COMMA.split(kept_together)]
    return [*pieces, place] if place else pieces


def _trailing_place(text: str) -> tuple[str, str]:
    """ "Acme Inc., Boston, MA" as "Acme Inc." and "Boston, MA"; without a place at the end as it is and ""."""
    for match in re.finditer(r"\s*(?:,|\s[-–—]|\(|\sin\s|\|)\s*", text):
        tail = text[match.end() :].strip(" ()")
        if (
            match.start() > 1
            and tail
            and is_place(tail)
            and ("," in tail or match[0].strip() not in (",", "in") or _alone(tail))
        ):
            return text[: match.start()].strip(_EDGES), tail
    return text, ""


def _alone(tail: str) -> bool:
    return len(tail) > 2 and not tail.isupper()
