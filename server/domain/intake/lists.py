"""Sections that are lists: skills, languages, interests, references."""

import itertools
import re
from typing import Any

from server.domain.intake.fields import split_list
from server.domain.intake.headings import heading_kind, plain_words
from server.domain.intake.lines import Cell, Line, Span
from server.domain.intake.objects import read_language
from server.domain.intake.vocabulary import LANGUAGES
from server.domain.intake.words import is_level

_LABEL = re.compile(r"^([^:：]{2,45}?)\s*[:：]\s*(.*)$")
_YEARS = re.compile(
    r"^\(?\d+\+?\s*(?:years?|yrs?|jahre?|ans|años)\.?\)?$|^\d{1,3}\s?%$|^\(?\d{1,2}\s?/\s?\d{1,2}\)?$", re.IGNORECASE
)
_DOTS = re.compile(r"^[•●○◦▪■□★☆⬤◐◯\s.oO·_-]+$")


def read_skills(lines: list[Line]) -> list[dict[str, Any]]:
    """Groups of skills: a label with its items, a bold line with those below, or one group without a name."""
    groups: list[dict[str, Any]] = []
    loose: dict[str, Any] = {"keywords": []}
    one_row = sum(1 for line in lines if _LABEL.match(line.text)) == 1
    for block in _columns(lines):
        current: dict[str, Any] | None = None
        for cell, line in block:
            for part in _groups_of(cell, one_row):
                before = current if part is cell else None
                current = _read_skill(part, line, before, groups, loose, _has_bold_heads(block))
    groups += [loose] if loose["keywords"] else []
    return [_tidy(group) for group in groups]


Placed = tuple[Cell, Line]
_SEMICOLON = re.compile(r"\s*[;；]\s*(?![^()]*\))")


def _groups_of(cell: Cell, one_row: bool) -> list[Cell]:
    """ "ERP: SAP, Oracle; Office: Excel, Word; HACCP" as three cells; a text that is one group as it is.

    Where no comma stands, semicolons part the items of a label: "Languages: C; Go; Tools: Git". Where each row has a
    label (not `one_row`) or the label is bold, it holds to the end of its row or to the next label.
    """
    parts = [part for part in _SEMICOLON.split(cell.text) if part]
    labelled = [part for part in parts if (label := _LABEL.match(part)) and label[2] and not label[2].startswith("//")]
    bold = bool(cell.spans) and cell.spans[0].bold
    if len(parts) < 2 or not labelled:
        return [cell]
    if labelled == parts[:1] and (not one_row or bold or "," not in parts[0]):
        return [cell]
    if not any("," in part for part in labelled):
        parts = _with_items(parts, labelled)
    return [Cell([Span(part)]) for part in parts]


def _with_items(parts: list[str], labelled: list[str]) -> list[str]:
    """The parts, those without a label joined to the one before that has one."""
    joined: list[str] = []
    for part in parts:
        if joined and part not in labelled:
            joined[-1] += f"; {part}"
        else:
            joined.append(part)
    return joined


def _columns(lines: list[Line]) -> list[list[Placed]]:
    """The cells in reading order: rows, unless three or more rows make a grid whose columns start on one edge."""
    grid = [line for line in lines if len(line.cells) > 1]
    edges = {round(line.cells[1].x0 / 4) for line in grid if line.cells[1].x0}
    is_grid = len(grid) >= 3 and len(edges) <= 2 and any(_is_bold(c) for line in grid for c in line.cells[1:])
    if not is_grid:
        return [[(cell, line) for line in lines for cell in line.cells]]
    edge = min(line.cells[1].x0 for line in grid) - 3
    left = [(cell, line) for line in lines for cell in line.cells if cell.x0 < edge]
    right = [(cell, line) for line in lines for cell in line.cells if cell.x0 >= edge]
    return [left, right]


def _is_bold(cell: Cell) -> bool:
    return bool(cell.spans) and all(span.bold for span in cell.spans if span.text.strip())


def _has_bold_heads(block: list[Placed]) -> bool:
    """Whether bold lines stand above lines that are not bold: then they name groups."""
    bold = [_is_bold(cell) for cell, _ in block]
    return any(bold) and not all(bold) and any(a and not b for a, b in itertools.pairwise(bold))


def _read_skill(  # noqa: PLR0917 - what a cell is read with
    cell: Cell,
    line: Line,
    current: dict[str, Any] | None,
    groups: list[dict[str, Any]],
    loose: dict[str, Any],
    heads: bool,
) -> dict[str, Any] | None:
    text = cell.text
    if not text or _DOTS.match(text):
        return current
    if _YEARS.match(text) and current is None and loose["keywords"]:
        groups.append({"name": loose["keywords"].pop(), "level": text, "keywords": []})
        return None
    label = _LABEL.match(text)
    if label and not re.match(r"^https?$", label[1]):
        groups.append({"name": label[1].strip(), "keywords": _items(label[2])})
        return groups[-1]
    bold_lead = len(cell.spans) > 1 and cell.spans[0].bold and not cell.spans[-1].bold
    if bold_lead and len(cell.spans[0].text.split()) <= 5:
        rest = "".join(s.text for s in cell.spans[1:]).strip(" :-–—,|")
        groups.append({"name": cell.spans[0].text.strip(" :-–—,|"), "keywords": _items(rest)})
        return groups[-1]
    if heads and _is_bold(cell) and len(text.split()) <= 6:
        groups.append({"name": text, "keywords": []})
        return groups[-1]
    if current is not None and current["keywords"] and re.fullmatch(r"\(.+\)", text):
        current["keywords"][-1] += f" {text}"
    elif current is not None and is_level(text) and not current.get("level"):
        current["level"] = text
    elif current is not None and not (line.bullet and not heads and not _open(current)):
        current["keywords"] += _items(text)
    else:
        loose["keywords"] += _items(text)
        return None
    return current


def _open(group: dict[str, Any]) -> bool:
    """Whether a group's name was said and its items are still to come."""
    return not group["keywords"]


def _items(text: str) -> list[str]:
    """The items of a list; a sentence stays whole."""
    if len(text.split()) > 14 and text.count(",") < 3 and "|" not in text and "•" not in text:
        return [text] if text else []
    return [item for item in split_list(text) if re.search(r"\w", item)]


def _tidy(group: dict[str, Any]) -> dict[str, Any]:
    """A level in brackets apart from the name: "Hard-working (18/24)" stays, "Python (expert)" is parted."""
    name = group.get("name", "")
    match = re.fullmatch(r"(.+?)\s*\((.+)\)", name)
    if match and is_level(match[2]) and not group.get("level"):
        return {**group, "name": match[1], "level": match[2]}
    return group


def read_languages(lines: list[Line]) -> list[dict[str, str]]:
    """Languages with how well they are known, in a line, in cells side by side, or one above the other."""
    found: list[dict[str, str]] = []
    for line in lines:
        cells = [text for cell in line.cells if (text := _unlabelled(cell.text)) and not _DOTS.match(text)]
        if _fills_levels(cells, found):
            continue
        grid = len(cells) > 1 and all(is_language(c) for c in cells)
        if len(cells) > 1 and not grid:
            first = read_language(cells[0].rstrip(":"))
            found.append({**first, "fluency": ", ".join(filter(None, [first.get("fluency", ""), *cells[1:]]))})
        else:
            found += [read_language(part) for cell in cells for part in _language_parts(cell)]
    return [language for language in found if language.get("language")]


def _unlabelled(text: str) -> str:
    """ "Languages: English, German" without the label; "English: fluent" as it is."""
    label, colon, rest = text.partition(":")
    return rest.strip() if colon and heading_kind(label) == "languages" else text


def _fills_levels(cells: list[str], found: list[dict[str, str]]) -> bool:
    """Levels that stand under the languages they belong to."""
    if not cells or not all(is_level(c) or re.fullmatch(r"[\d.,/]+", c) for c in cells):
        return False
    bare = [language for language in found if "fluency" not in language][-len(cells) :]
    if len(bare) != len(cells):
        return False
    for language, level in zip(bare, cells, strict=True):
        language["fluency"] = level
    return True


def is_language(text: str) -> bool:
    """Whether a language that people speak is named."""
    return bool(set(plain_words(text).split()) & LANGUAGES)


def _language_parts(text: str) -> list[str]:
    """ "English (native), German (B2)" as two; "English, fluent" as one."""
    parts = [part for sentence in re.split(r"[.;]\s+", text.rstrip(".")) for part in split_list(sentence)]
    if len(parts) > 1 and sum(1 for part in parts if is_language(part)) >= 2:
        joined: list[str] = []
        for part in parts:
            if joined and not is_language(part):
                joined[-1] += f", {part}"
            else:
                joined.append(part)
        return joined
    return [text]


def read_interests(lines: list[Line]) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = []
    for line in lines:
        for cell in line.cells:
            text = cell.text
            if match := _LABEL.match(text):
                result.append({"name": match[1], "keywords": _items(match[2])})
            elif result and line.cells and not _is_bold(cell) and result[-1].get("bold") and text:
                result[-1]["keywords"] += _items(text)
            elif _is_bold(cell):
                result.append({"name": text, "keywords": [], "bold": True})
            else:
                result += [{"name": item, "keywords": []} for item in _items(text)]
    return [{"name": item["name"], "keywords": item["keywords"]} for item in result]


def read_references(lines: list[Line]) -> list[dict[str, str]]:
    """A name on top of each group of lines; a single sentence is no name."""
    if len(lines) == 1 or not any(line.bold or line.gap > 0.5 for line in lines):
        return [{"reference": "\n".join(line.text for line in lines)}] if lines else []
    groups: list[list[str]] = []
    bold = any(line.bold for line in lines) and not all(line.bold for line in lines)
    for line in lines:
        if not groups or (line.bold if bold else line.gap > 0.5):
            groups.append([])
        groups[-1].append(line.text)
    return [{"name": group[0], "reference": "\n".join(group[1:])} for group in groups]
