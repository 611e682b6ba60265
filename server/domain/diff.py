"""What changed between two texts: line by line, and word by word in lines that were reworded.

Lines that stand once in both texts hold the rest in place (patience diff); between them a longest common
subsequence is sought. That search is quadratic, so a comparison has a budget of steps: where it is spent,
a stretch is said to be replaced as a whole, which is coarser and still right.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypedDict

Change = Literal["equal", "removed", "added"]
Pair = tuple[int, int]


class Run(TypedDict):
    kind: Change
    text: str


class Line(TypedDict):
    """One line. `before` and `after` are its numbers, from 1, in the texts that have it; runs joined are its text."""

    kind: Literal["equal", "removed", "added", "changed"]
    before: int | None
    after: int | None
    runs: list[Run]


_START = {"equal": "  ", "removed": "- ", "added": "+ ", "changed": "~ "}
_MARKS = {"equal": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
_STEPS = 1_000_000  # about a third of a second
_ALIKE = 0.5  # of the words of two lines: below it they are two lines, not one reworded
# Chinese and Japanese have no spaces: each of their characters but Katakana counts as a word.
_SIGN = "\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_SIGN}]|[^\W{_SIGN}]+")
_TOKEN = re.compile(rf"{_WORD.pattern}|\s+|[^\w\s]")


def diff(before: str, after: str) -> list[Line]:
    """Every line of both texts in order; of a stretch that changed, what went before what came.

    Equal, removed and added lines have a single run (none when empty), changed ones several.
    """
    old, new = before.split("\n"), after.split("\n")
    budget = _Budget(_STEPS)
    lines: list[Line] = []
    for i, j, same in _walk(len(old), len(new), _common(old, new, budget)):
        if same:
            lines.append(_line("equal", i.start, j.start, [_run("equal", old[i.start])]))
        else:
            lines += _replaced(old, new, i, j, budget)
    return lines


def diff_text(before: str, after: str) -> str:
    """The same as text. Lines begin with two spaces, "- ", "+ ", or where words changed with "~ ": these words stand
    in [-…-] and {+…+}, as wdiff writes them."""
    return "\n".join(_START[line["kind"]] + _words(line) for line in diff(before, after))


def _words(line: Line) -> str:
    if line["kind"] != "changed":
        return "".join(run["text"] for run in line["runs"])
    return "".join(_MARKS[run["kind"]].format(run["text"]) for run in line["runs"])


class _Budget:
    """Steps that are left. What asks for more than that is refused and costs nothing."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def allows(self, steps: int) -> bool:
        if steps > self._left:
            return False
        self._left -= steps
        return True


# -- Lines ---------------------------------------------------------------------------------------------


def _replaced(old: Sequence[str], new: Sequence[str], i: range, j: range, budget: _Budget) -> Iterator[Line]:
    """A stretch of lines that are not the same: those that are alike are one changed line."""
    alike = _alike([old[k] for k in i], [new[k] for k in j], budget)
    for gone, come, paired in _walk(len(i), len(j), alike):
        if paired:
            k, m = i[gone.start], j[come.start]
            runs = _runs(old[k], new[m], budget)
            # Alike by their words, yet nothing stayed in its place: "a " and " a".
            if any(run["kind"] == "equal" for run in runs):
                yield _line("changed", k, m, runs)
                continue
        for k in gone:
            yield _line("removed", i[k], None, [_run("removed", old[i[k]])])
        for m in come:
            yield _line("added", None, j[m], [_run("added", new[j[m]])])


def _alike(old: Sequence[str], new: Sequence[str], budget: _Budget) -> list[Pair]:
    a, b = [Counter(_WORD.findall(x)) for x in old], [Counter(_WORD.findall(x)) for x in new]
    if not budget.allows(len(b) * sum(len(x) + 1 for x in a)):
        return []

    def likeness(i: int, j: int) -> float:
        both = a[i].total() + b[j].total()
        shared = 2 * (a[i] & b[j]).total() / both if both else 0.0
        return shared if shared >= _ALIKE else 0.0

    return _best(len(a), len(b), likeness)


def _line(kind: Literal["equal", "removed", "added", "changed"], i: int | None, j: int | None, runs: list[Run]) -> Line:
    return {
        "kind": kind,
        "before": None if i is None else i + 1,
        "after": None if j is None else j + 1,
        "runs": [run for run in runs if run["text"]],
    }


# -- Words ---------------------------------------------------------------------------------------------


def _runs(before: str, after: str, budget: _Budget) -> list[Run]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    runs: list[Run] = []
    gone, come = "", ""
    for i, j, same in _joined(list(_walk(len(old), len(new), _common(old, new, budget))), old):
        if same:
            runs += [_run("removed", gone), _run("added", come), _run("equal", old[i.start])]
            gone, come = "", ""
        else:
            gone, come = gone + "".join(old[k] for k in i), come + "".join(new[k] for k in j)
    return _merged([*runs, _run("removed", gone), _run("added", come)])


def _joined(steps: list[tuple[range, range, bool]], old: Sequence[str]) -> Iterator[tuple[range, range, bool]]:
    """A space that stayed between two words that went is no news: it goes and comes with them."""
    for n, (i, j, same) in enumerate(steps):
        between = 0 < n < len(steps) - 1 and not steps[n - 1][2] and not steps[n + 1][2]
        yield i, j, same and not (between and old[i.start].isspace())


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1]["kind"] == run["kind"]:
            merged[-1]["text"] += run["text"]
        elif run["text"]:
            merged.append(run)
    return merged


def _run(kind: Change, text: str) -> Run:
    return {"kind": kind, "text": text}


# -- Sequences -----------------------------------------------------------------------------------------


def _walk(n: int, m: int, pairs: Sequence[Pair]) -> Iterator[tuple[range, range, bool]]:
    """Through two sequences of n and m items: each pair as ranges of one item (True), and what is between (False)."""
    for (i, j), (k, o) in pairwise([(-1, -1), *pairs, (n, m)]):
        if k > i + 1 or o > j + 1:
            yield range(i + 1, k), range(j + 1, o), False
        if k < n:
            yield range(k, k + 1), range(o, o + 1), True


def _common(a: Sequence[str], b: Sequence[str], budget: _Budget) -> list[Pair]:
    """Places of a common subsequence, rising in both: the longest one that the budget allows to find."""
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    pairs = [(k, k) for k in range(head)]
    end = (len(a) - tail, len(b) - tail)
    anchors = _anchors(a, b, head, end)
    for (i, j), (k, o) in pairwise([(head - 1, head - 1), *anchors, end]):
        pairs += _between(a, b, range(i + 1, k), range(j + 1, o), budget)
        if (k, o) != end:
            pairs.append((k, o))
    return pairs + [(len(a) - k, len(b) - k) for k in range(tail, 0, -1)]


def _anchors(a: Sequence[str], b: Sequence[str], start: int, end: Pair) -> list[Pair]:
    """The longest rising chain of items that stand once on both sides, in n log n steps."""
    counts_a, counts_b = Counter(a[start : end[0]]), Counter(b[start : end[1]])
    place = {b[j]: j for j in range(start, end[1]) if counts_b[b[j]] == 1}
    once = [(i, place[a[i]]) for i in range(start, end[0]) if counts_a[a[i]] == 1 and a[i] in place]
    tops: list[int] = []  # the smallest end of a chain, by its length
    at: list[int] = []  # which of `once` that end is
    before: list[int] = []
    for n, (_, j) in enumerate(once):
        length = bisect_left(tops, j)
        before.append(at[length - 1] if length else -1)
        tops[length : length + 1] = [j]
        at[length : length + 1] = [n]
    chain = []
    n = at[-1] if at else -1
    while n >= 0:
        chain.append(once[n])
        n = before[n]
    return chain[::-1]


def _between(a: Sequence[str], b: Sequence[str], i: range, j: range, budget: _Budget) -> list[Pair]:
    if not i or not j or not budget.allows(len(i) * len(j)):
        return []
    best = _best(len(i), len(j), lambda k, m: float(a[i[k]] == b[j[m]]))
    return [(i[k], j[m]) for k, m in best]


def _best(n: int, m: int, likeness: Callable[[int, int], float]) -> list[Pair]:
    """The rising chain of pairs with the greatest sum of likeness, each above 0, in n * m steps."""
    sums = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            like = likeness(i, j)
            sums[i][j] = max(sums[i + 1][j], sums[i][j + 1], like and like + sums[i + 1][j + 1])
    pairs = []
    i = j = 0
    while i < n and j < m:
        if sums[i][j] == sums[i + 1][j]:
            i += 1
        elif sums[i][j] == sums[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs
