"""A text's lines as evidence: what they say of the person's work, without the names of places they say it of.

An employer called "Brightwood Logistics" shows nothing about logistics, nor does an address, the subject of a letter,
or a sentence of it that says what the posting asks for.
"""

import re
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from server.domain.english import sentences
from server.domain.marks import MARKED
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.domain.terms import TermIndex, is_known, normal

_CONTACT = re.compile(r"\w@\w|\b(?:mailto|tel):|^\W*(?:https?://|www\.|linkedin\.com)\S*\W*$", re.IGNORECASE)
_GREETING = re.compile(
    r"^\W*(?:(?:dear|to whom it may|sehr geehrte[rs]?|guten tag|geachte)\b.{0,80}|"
    r"(?:hello|hi|good (?:morning|day)|liebe[rs]?|beste|madame|monsieur)\b.{0,60}[,:!])$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\W*(?:re|subject|betreff|objet|onderwerp)\s*:|^\W*(?:application (?:for|as)|bewerbung (?:als|um|für)|"
    r"candidature|sollicitatie)\b",
    re.IGNORECASE,
)
_OF_THE_POSTING = re.compile(
    r"^(?:you(?:['’]\w+|r)?\b|one point in your|part of the work\b|the (?:person|position|role|job)\b|"
    r"(?:i|with this letter i) (?:hereby |would (?:like|love) to )?(?:am applying|apply|be considered)|"
    r"i read about\b|it is a pleasure to apply|please accept|(?:hiermit|ich) bewerbe|sie (?:suchen|brauchen|wünschen))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Evidence(BaseModel):
    """A line of the text (`line` from 1; 0: said in the resume's data, such as dates) that shows it."""

    model_config = ConfigDict(frozen=True)

    line: int
    text: str


class Shown:
    """The lines that can be evidence, prepared for looking up terms."""

    def __init__(self, lines: Iterable[tuple[int, str]], resume: Resume, posting: Posting) -> None:
        self._names = _names(resume, posting)
        self._titles = {title.casefold() for title in _titles(resume)}
        self._listed = {word.casefold() for skill in resume.skills for word in [skill.name, *skill.keywords]}
        self._posting = {posting.location.casefold(), posting.hiring_manager_name.casefold()}
        # Evidence, whether it says what was done (a title and a list do not), and its words.
        self.lines: list[tuple[Evidence, bool, TermIndex]] = []
        for number, line in lines:
            if told := self._told(line):
                text, does = told
                self.lines.append((Evidence(line=number, text=plain(line)), does, TermIndex(text)))

    def best(self, term: str, *, done: bool = False) -> tuple[float, Evidence | None]:
        """How well the term is found, 0 to 1, and where first; `done`: only in lines that say what was done."""
        best, shown = 0.0, None
        for evidence, does, index in self.lines:
            fit = index.match(term) if does or not done else 0.0
            if fit > best:
                best, shown = fit, evidence
        return best, shown

    def done(self) -> list[Evidence]:
        """The lines that say what was done."""
        return [evidence for evidence, does, _ in self.lines if does]

    def _told(self, line: str) -> tuple[str, bool] | None:
        text = plain(line)
        if not text or re.match(r"\s*##?\s", line) or _CONTACT.search(line) or text.casefold() in self._posting:
            return None
        if _GREETING.match(text) or (_SUBJECT.match(text) and text[-1] != "."):
            return None
        dated = bool(_YEAR.search(text)) and text[-1] not in ".!" and not line.lstrip().startswith("- ")
        bare = self._nameless(text, head=dated)
        head = dated and bare != text
        said = " ".join(s for s in sentences(MARKED.sub(" ", bare)) if not _OF_THE_POSTING.match(s))
        if not re.search(r"\w", said):
            return None
        return said, not head and not self._is_title(line, text)

    def _nameless(self, text: str, *, head: bool) -> str:
        """Without names; where a name may be a skill ("SAP"), only in the head of an entry."""
        for name in self._names:
            if head or text.casefold() == name.casefold() or not is_known(normal(name)):
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text, flags=re.IGNORECASE)
        return text

    def _is_title(self, line: str, text: str) -> bool:
        lower = text.casefold()
        label = lower.partition(":")[0]
        grouped = label != lower and label in self._listed
        return line.lstrip().startswith("###") or lower in self._titles or lower in self._listed or grouped


def plain(line: str) -> str:
    """A line of Markdown as it is read."""
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    return re.sub(r"\*+|^[#\s-]+|\\(?=\W)", "", line).strip()


def _names(resume: Resume, posting: Posting) -> list[str]:
    """Names of people, places and organisations, the longest first."""
    work = [name for w in resume.work for name in (w.name, w.location)]
    more = [name for v in resume.volunteer for name in (v.organization, v.location)]
    schools = [name for e in resume.education for name in (e.institution, e.location)]
    found = [*work, *more, *schools, *(p.entity for p in resume.projects), resume.basics.name, posting.company_name]
    return sorted({name for name in found if len(name) > 1}, key=lambda name: (-len(name), name))


def _titles(resume: Resume) -> list[str]:
    found = [resume.basics.label, *(w.position for w in resume.work), *(v.position for v in resume.volunteer)]
    return [title for title in found if title]
