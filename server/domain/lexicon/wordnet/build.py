"""Makes `senses.txt.gz` of WordNet's own files: `python -m server.domain.lexicon.wordnet.build FOLDER WORDS`.

FOLDER holds `data.noun`, `index.noun`, `verb.exc` and so on (Debian's package wordnet-base, WordNet 3.0); WORDS is a
file of English words that are in use, one a line (of wordfreq 3.1 those with a Zipf frequency of 2 or more): what
nobody writes into a resume would only take up room.
A line of the result is a word and its senses, or "=", a sense and those that it implies: wider ones, forms of it,
near ones of an adjective.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_MOST = {"n": 4, "v": 8, "a": 4, "r": 3}  # senses of a word, the commonest first
_LEFT_OUT = (5, 20)  # WordNet's files of animals and plants
_VAGUE = 4  # senses fewer steps below the widest one imply too much
_STEPS = 2  # so many steps wider a noun may be: a meter is an instrument
_IMPLIED = ("@", "&", "+", "\\", "^", "$")  # wider, near, form of, pertaining to, see also, group of verbs

Sense = str


def _rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            yield line.split(" | ")[0].split()


class _Net:
    def __init__(self, folder: Path) -> None:
        self.implied: dict[Sense, list[tuple[str, Sense]]] = {}
        self.left_out: set[Sense] = set()
        self.senses: dict[str, list[Sense]] = {}
        for part, name in _PARTS.items():
            for row in _rows(folder / f"data.{name}"):
                self._add_sense(part, row)
            for row in _rows(folder / f"index.{name}"):
                found = [part + offset for offset in row[-int(row[2]) :]][: _MOST[part]]
                self.senses.setdefault(row[0], []).extend(found)
            for row in _rows(folder / f"{name}.exc"):
                self.senses.setdefault(row[0], []).extend(self.senses.get(row[1], [])[: _MOST[part]])

    def _add_sense(self, part: str, row: list[str]) -> None:
        sense, words = part + row[0], int(row[3], 16)
        if int(row[1]) in _LEFT_OUT:
            self.left_out.add(sense)
        links = row[5 + 2 * words :]
        pairs = zip(links[::4], links[1::4], links[2::4], strict=False)
        self.implied[sense] = [(sign, part.replace("s", "a") + offset) for sign, offset, part in pairs]

    def depth(self, sense: Sense) -> int:
        wider = [other for sign, other in self.implied[sense] if sign == "@"]
        return 1 + min((self.depth(other) for other in wider), default=0)

    def all_implied(self, sense: Sense) -> Iterator[Sense]:
        for sign, other in self.implied[sense]:
            if sign in _IMPLIED and (sign != "@" or other[0] == "v"):
                yield other
        wider = [sense]
        for _ in range(_STEPS if sense[0] == "n" else 0):
            wider = [other for one in wider for sign, other in self.implied[one] if sign == "@"]
            yield from (other for other in wider if self.depth(other) > _VAGUE)


def build(folder: Path, in_use: set[str]) -> str:
    net = _Net(folder)
    own = {
        word: [sense for sense in dict.fromkeys(senses) if sense not in net.left_out]
        for word, senses in sorted(net.senses.items())
        if word in in_use and word.isascii() and word.isalpha() and len(word) > 2
    }
    numbers = {sense: str(at) for at, sense in enumerate(dict.fromkeys(s for some in own.values() for s in some))}
    lines = [f"{word} {' '.join(numbers[sense] for sense in senses)}" for word, senses in own.items() if senses]
    for sense, number in numbers.items():
        implied = {numbers[other] for other in net.all_implied(sense) if other in numbers}
        lines += [f"={number} {' '.join(sorted(implied, key=int))}"] if implied else []
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = build(Path(sys.argv[1]), set(Path(sys.argv[2]).read_text(encoding="utf-8").split()))
    (Path(__file__).parent / "senses.txt.gz").write_bytes(gzip.compress(text.encode("ascii"), mtime=0))
