"""The lines of a section as its entries: what heads each, and what is said under it."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from server.domain.intake.dates import Dates, find_dates
from server.domain.intake.lines import Line
from server.domain.intake.structure import body_look, lead_look
from server.domain.intake.words import title_score

_MAX_HEAD = 4

Look = tuple[float, bool, bool, int]


@dataclass(slots=True)
class Entry:
    """`more` holds the lines under the head that belong to it only if something is missing in it."""

    head: list[Line] = field(default_factory=list)
    more: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)

    @property
    def told(self) -> list[Line]:
        return [*self.more, *self.body]


def is_body(line: Line) -> bool:
    """Whether the line is an item or a sentence, not the head of an entry."""
    text = line.text
    words = len(text.split())
    if line.bullet or (text.endswith((":", "：")) and words < 8 and not line.level):
        return True
    if line.level:
        return False
    if line.bold and words <= 16:
        return False
    sentence = text.endswith((".", "!", "。")) and words > 6 and not find_dates(text)
    return words > 22 or sentence or (text[:1].islower() and len(line.cells) == 1 and words > 3)


def date_of(line: Line) -> Dates | None:
    """The dates that the line sets for its entry: they stand at its edge or in a place of their own."""
    if len(line.text) > 220:
        return None
    for cell in line.cells:
        text = cell.text
        found = find_dates(text)
        if found is None:
            continue
        before, after = text[: found.at[0]].rstrip(), text[found.at[1] :].lstrip()
        free_before = not before or before[-1] in ",|(–—-/•·:;，（[" or bool(re.search(r"\s{2,}$", text[: found.at[0]]))
        free_after = not after or after[0] in ",|)–—-/•·.:;，）]"
        if found.is_range and (not before or not after or (free_before and free_after)):
            return found
        if not found.is_range and free_after and (free_before or len(before.split()) <= 8) and len(after.split()) <= 8:
            return found
    return None


def split_entries(lines: list[Line]) -> list[Entry]:
    """The entries in their order. Lines that nothing heads come first, in an entry without a head."""
    if not lines:
        return []
    dated = [i for i, line in enumerate(lines) if not is_body(line) and date_of(line)]
    if not dated and all(line.bullet for line in lines):
        return [Entry([line]) for line in lines]
    starts = _starts_by_date(lines, dated) if dated else _starts_by_look(lines)
    starts = sorted({*starts, *_undated_starts(lines, starts, dated)})
    return _cut(lines, starts, dated)


def _starts_by_date(lines: list[Line], dated: list[int]) -> list[int]:
    """Every date anchors an entry; above it stand as many lines of its head as above the first one."""
    above = _lines_above(lines, dated[0], -1)
    usual = _usual_height(lines, dated, above)
    look = lead_look(lines[dated[0] - above])
    starts: list[int] = []
    for before, at in zip([-1, *dated], dated, strict=False):
        room = _lines_above(lines, at, before)
        bodies_between = any(is_body(line) for line in lines[before + 1 : at])
        height = min(room, above if before < 0 else usual)
        if before >= 0 and not bodies_between and room == at - before - 1 and above == 0:
            height = 0
        if before >= 0:
            height = max(
                _height_by_look(lines, at, room, height, look) if height else 0, _height_by_gap(lines, at, room)
            )
        starts.append(at - height)
    return starts


def _height_by_gap(lines: list[Line], at: int, room: int) -> int:
    """How many lines stand together with the dates below white space that sets them apart; 0 where nothing does.

    One person may write "Title — Employer" in one line and, in the next entry, in two.
    """
    widest = lines[at].gap
    for height in range(1, room + 1):
        gap = lines[at - height].gap
        if gap > widest + 0.3:
            return height
        widest = max(widest, gap)
    return room if room == 2 and _is_title_on_employer(lines[at - 3 : at + 1]) else 0


def _is_title_on_employer(lines: list[Line]) -> bool:
    """Whether an item is followed by a job's title, its employer and its dates, without white space between."""
    item, title, employer, dates = (lines[0], *(line.text for line in lines[1:]))
    found = find_dates(dates)
    if not item.bullet or not found or re.search(r"\w", dates[: found.at[0]] + dates[found.at[1] :]):
        return False
    named = title[:1].isupper() and title[-1] not in ".,;:" and len(title.split()) <= 6
    return named and title_score(title) > 0.5 and employer[:1].isupper() and title_score(employer) == 0


def _height_by_look(lines: list[Line], at: int, room: int, height: int, look: Look) -> int:
    """The usual height, or that of the line which is set as the first line of the first head."""
    alike = [n for n in range(1, room + 1) if lead_look(lines[at - n]) == look]
    if not alike or height in alike or len(alike) == room:
        return height
    return min(alike)


def _lines_above(lines: list[Line], at: int, stop: int) -> int:
    """How many lines directly above `at` may belong to its head."""
    count = 0
    while count < _MAX_HEAD and at - count - 1 > stop and not is_body(lines[at - count - 1]):
        count += 1
        if lines[at - count].gap > 1.6:
            break
    return count


def _usual_height(lines: list[Line], dated: list[int], above: int) -> int:
    """The height of heads above their dates that most entries agree on."""
    if len(dated) < 2:
        return above
    rooms = [_lines_above(lines, at, before) for before, at in itertools.pairwise(dated)]
    if above == 0:
        # Only when dates come last in their heads can lines stand above the later ones but not the first.
        return 0
    return max(above, 1) if max(rooms) >= above else max(rooms)


def _starts_by_look(lines: list[Line]) -> list[int]:
    """Without dates: a head follows items, or white space, or stands out in its look."""
    body = body_look([line for line in lines if is_body(line)] or lines)
    gaps = sorted(line.gap for line in lines[1:])
    wide = max(0.35, gaps[len(gaps) // 2] + 0.25) if gaps else 9.0
    starts = [0] if not is_body(lines[0]) else []
    for i in range(1, len(lines)):
        line, before = lines[i], lines[i - 1]
        if is_body(line):
            continue
        if (
            is_body(before)
            or line.level
            or (line.gap > wide and not is_body(line))
            or (
                line.bold
                and not before.bold
                and not body[1]
                and lead_look(line) == lead_look(lines[starts[0]] if starts else line)
            )
        ):
            starts.append(i)
    return starts


def _undated_starts(lines: list[Line], starts: list[int], dated: list[int]) -> list[int]:
    """Heads without a date among dated ones: after items, set exactly as the first line of the other heads."""
    if not starts or not dated:
        return []
    looks: Counter[Look] = Counter(lead_look(lines[i]) for i in starts)
    look, count = looks.most_common(1)[0]
    body = body_look([line for line in lines if is_body(line)])
    if look == body[:4] or count < len(starts) / 2:
        return []
    heads = {i for start in starts for i in range(start, next((d for d in dated if d >= start), start) + 1)}
    return [
        i
        for i in range(1, len(lines))
        if i not in heads and not is_body(lines[i]) and lead_look(lines[i]) == look and is_body(lines[i - 1])
    ]


def _cut(lines: list[Line], starts: list[int], dated: list[int]) -> list[Entry]:
    entries: list[Entry] = []
    if starts and starts[0] > 0:
        entries.append(Entry(body=lines[: starts[0]]))
    if not starts:
        return [Entry(body=list(lines))]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        last = next((d for d in dated if start <= d < end), start)
        stop = last + 1
        while stop < end and stop - last <= 3 and not is_body(lines[stop]) and _near(lines, stop):
            stop += 1
        entries.append(Entry(lines[start : last + 1], lines[last + 1 : stop], lines[stop:end]))
    return entries


def _near(lines: list[Line], i: int) -> bool:
    return lines[i].gap < 0.75 or lines[i - 1].gap > 0.6
