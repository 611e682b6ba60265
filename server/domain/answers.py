"""A model's answer as a draft: whatever is a line becomes one, tidy and clean; whatever is not is left out."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from server.domain.context import DocumentType
from server.domain.drafts import EntryDraft, LetterDraft, Line, ResumeDraft, Sentence
from server.domain.english import sentences
from server.domain.text import clean

Draft = ResumeDraft | LetterDraft
T = TypeVar("T", bound=Line)

_LONGEST_LINE = 600  # characters; a longer one is no line of a document
_MOST_LINES = 200
_BULLET = re.compile(r"^(?:[-*•·–]\s+|\d{1,2}[.)]\s+)+")
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
# Salutation and signature are not for a model to write.
_SALUTATION = re.compile(r"^(?:dear|hello|hi)\s[^,.:!?]{1,50}[,:]\s*|^to whom it may concern[,:.]?\s*", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"^(?:yours\s+)?(?:sincerely|faithfully|truly|respectfully)\b.{0,40}$"
    r"|^(?:(?:with\s+)?(?:best|kind|warm(?:est)?)\s+)?regards\b.{0,40}$",
    re.IGNORECASE,
)


def read_draft(value: dict[str, Any], kind: DocumentType, language: str) -> Draft:
    """The draft in a JSON object, which may be of quite another shape: then the draft is empty."""
    if kind == "cover_letter":
        paragraphs = [_once(_sentences(part)) for part in _listed(value.get("paragraphs"))]
        return LetterDraft(language=language, paragraphs=_unrepeated([p for p in paragraphs if p]))
    return ResumeDraft(
        language=language,
        summary=_once(_split(_lines(value.get("summary"))))[:5],
        entries=_entries(value.get("entries")),
        skills=_ids(value.get("skills")),
        extras=_ids(value.get("extras")),
    )


def is_draft(value: dict[str, Any], kind: DocumentType) -> bool:
    """Whether it has the shape that was asked for, however little may be in it."""
    parts = ("paragraphs",) if kind == "cover_letter" else ("summary", "entries")
    return any(isinstance(value.get(part), list) for part in parts)


def size(draft: Draft) -> int:
    """How many lines it has."""
    if isinstance(draft, LetterDraft):
        return sum(len(paragraph) for paragraph in draft.paragraphs)
    return len(draft.summary) + sum(len(entry.bullets) for entry in draft.entries)


def _listed(value: Any) -> list[Any]:
    return value[:_MOST_LINES] if isinstance(value, list) else []


def _ids(value: Any) -> list[str]:
    return list(dict.fromkeys(item for item in _listed(value) if isinstance(item, str)))


def _lines(value: Any) -> Iterator[Line]:
    """Objects with a text, or bare texts."""
    for item in _listed(value) if not isinstance(value, str) else [value]:
        text, facts = (item.get("text"), item.get("facts")) if isinstance(item, dict) else (item, None)
        tidied = _tidy(text) if isinstance(text, str) else ""
        if tidied:
            yield Line(text=tidied, facts=_ids(facts))


def _tidy(text: str) -> str:
    text = _EMPHASIS.sub(r"\2", _BULLET.sub("", " ".join(clean(text).split())))
    return text if len(text) <= _LONGEST_LINE and re.search(r"\w", text) else ""


def _split(lines: Iterable[T]) -> Iterator[T]:
    """A line a sentence, so that each is judged by itself."""
    for line in lines:
        yield from (line.model_copy(update={"text": text}) for text in sentences(line.text))


def _sentences(paragraph: Any) -> Iterator[Sentence]:
    items = paragraph if isinstance(paragraph, list) else [paragraph]
    for item in items:
        said = item.get("kind") if isinstance(item, dict) else ""
        for line in _split(_lines([item])):
            text = _SALUTATION.sub("", line.text)
            if len(text.split()) > 2 and not _SIGNATURE.match(text):
                ended = text if text.endswith((".", "?", "!")) else f"{text.rstrip(' ,;:')}."
                kind: Any = said if said in ("job", "closing") else "evidence"
                yield Sentence(text=ended[:1].upper() + ended[1:], facts=line.facts, kind=kind)


def _entries(value: Any) -> list[EntryDraft]:
    entries: dict[str, EntryDraft] = {}
    for item in _listed(value):
        if isinstance(item, dict) and isinstance(item.get("entry"), str):
            entry = entries.setdefault(item["entry"], EntryDraft(entry=item["entry"]))
            entry.bullets.extend(_lines(item.get("bullets")))
    seen: list[Line] = []
    for entry in entries.values():
        entry.bullets = _once(entry.bullets, seen)
    return _ending_alike(list(entries.values()))


def _ending_alike(entries: list[EntryDraft]) -> list[EntryDraft]:
    """Full stops at all bullets or at none."""
    bullets = [bullet for entry in entries for bullet in entry.bullets]
    if not all(bullet.text.endswith(".") for bullet in bullets):
        for bullet in bullets:
            if not re.search(r"\b(?:[A-Z]\.)+[A-Z]?\.$|\b(?:Inc|Ltd|Co|Corp)\.$", bullet.text):
                bullet.text = bullet.text.rstrip(" .;")
    return entries


def _unrepeated(paragraphs: list[list[Sentence]]) -> list[list[Sentence]]:
    seen: list[Line] = []
    kept = [_once(paragraph, seen) for paragraph in paragraphs]
    return [paragraph for paragraph in kept if paragraph]


def _once(lines: Iterable[T], seen: list[Line] | None = None) -> list[T]:
    """Without lines that say in nearly the same words what one of them, or of `seen`, has said."""
    seen = [] if seen is None else seen
    kept: list[T] = []
    for line in lines:
        if not any(_says_the_same(line.text, other.text) for other in seen):
            kept.append(line)
            seen.append(line)
    return kept


def _says_the_same(one: str, other: str) -> bool:
    words, others = _words(one), _words(other)
    return bool(words) and len(words & others) >= 0.8 * max(len(words), len(others))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
