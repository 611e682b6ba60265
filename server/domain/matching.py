"""What the job asks for, and whether a text shows it: met, partly, missing, or not to be told from words.

Read with the same eyes as the writer reads (`requirements`, `terms`): word boundaries, aliases (Postgres, PostgreSQL;
k8s, Kubernetes) and inflection count, a look-alike (Java in JavaScript) does not.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from server.domain.amounts import money, people_led
from server.domain.facts import facts
from server.domain.lexicon.credentials import LANGUAGE
from server.domain.posting import Posting
from server.domain.requirements import Requirement, least_years, read_requirements
from server.domain.resume import Resume
from server.domain.shown import Evidence, Shown
from server.domain.terms import TermIndex, is_known, normal

Verdict = Literal["met", "partly", "missing", "cannot_tell"]

_WORTH: dict[Verdict, float] = {"met": 1.0, "partly": 0.5, "missing": 0.0, "cannot_tell": 0.0}
_MUST, _NICE = 2.0, 1.0
_FITS = 0.6  # how well a line must show a term
_ANY_OF = re.compile(r"\bor\b|/|\bsuch as\b|\be\.?g\b|\blike\b|\bincluding\b|\bone of\b", re.IGNORECASE)
_LEVELS = (
    ("doctorate", re.compile(r"\bph\.?\s?d|\bdoctor", re.IGNORECASE)),
    ("master", re.compile(r"\bmaster|\bm\.?\s?(?:sc|a|eng|ed|b\.?a|phil|s)\b|\bmba\b|\bdiplom\b", re.IGNORECASE)),
    ("bachelor", re.compile(r"\bbachelor|\bb\.?\s?(?:sc|a|eng|ed|s|tech|com|n)\b|\blicen[ct]", re.IGNORECASE)),
    ("associate", re.compile(r"\bassociate|\bcollege\b|\bdiploma\b", re.IGNORECASE)),
    ("school", re.compile(r"high school|\bged\b|\babitur\b|secondary", re.IGNORECASE)),
)
_ANY_DEGREE = re.compile(r"\bdegree\b|\buniversity\b", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Matched(BaseModel):
    """One requirement in the posting's words, how it stands, what shows it, and which of its terms nothing shows."""

    model_config = ConfigDict(frozen=True)

    text: str
    kind: str
    must: bool
    verdict: Verdict
    evidence: list[Evidence] = []
    missing: list[str] = []


class Matching(BaseModel):
    """Every requirement, and the score (0 to 100) of the background before and of the text after."""

    model_config = ConfigDict(frozen=True)

    requirements: list[Matched]
    score_before: int
    score: int


def match(resume: Resume, posting: Posting, markdown: str, *, today: date) -> Matching:
    """How the text answers the posting. `today` is for the years of a position that goes on."""
    asked = read_requirements(posting)
    after = Shown(enumerate(markdown.split("\n"), 1), resume, posting)
    before = Shown(((0, fact.text) for fact in facts(resume)), resume, posting)
    found = [_matched(requirement, after, resume, today) for requirement in asked]
    former = [_matched(requirement, before, resume, today) for requirement in asked]
    return Matching(requirements=found, score_before=_score(former), score=_score(found))


def _score(found: list[Matched]) -> int:
    """What cannot be told counts for half of what is missing, so that showing it in part never lowers the score."""
    weights = [_MUST if m.must else _NICE for m in found]
    whole = sum(weight * (0.5 if m.verdict == "cannot_tell" else 1.0) for weight, m in zip(weights, found, strict=True))
    shown = sum(weight * _WORTH[m.verdict] for weight, m in zip(weights, found, strict=True))
    return round(100 * shown / whole) if whole else 0


def _matched(requirement: Requirement, text: Shown, resume: Resume, today: date) -> Matched:
    judge = {"years": _years, "degree": _degree, "language": _language}.get(requirement.kind)
    verdict, evidence, missing = judge(requirement, text, resume, today) if judge else _terms(requirement, text)
    return Matched(
        text=requirement.text,
        kind=requirement.kind,
        must=requirement.must,
        verdict=verdict,
        evidence=evidence,
        missing=missing,
    )


_Judged = tuple[Verdict, list[Evidence], list[str]]


def _terms(requirement: Requirement, text: Shown) -> _Judged:
    """By the terms it names, and by the people or the money it names: too few of them is partly at most."""
    verdict, evidence, missing = _by_terms(requirement, text)
    if wanted := people_led(requirement.text):
        leading = sorted(((people_led(e.text), e) for e in text.done()), key=lambda found: -found[0])
        return _counted(wanted, [(n, e) for n, e in leading if n], (verdict, evidence, missing), requirement)
    if (wanted_money := money(requirement.text)) and verdict == "met":
        enough = any(money(e.text) >= wanted_money for e in text.done())
        return ("met" if enough else "partly"), evidence, missing
    return verdict, evidence, missing


def _counted(wanted: int, led: list[tuple[int, Evidence]], judged: _Judged, requirement: Requirement) -> _Judged:
    verdict, evidence, missing = judged
    shown = _once([*(e for _, e in led[:1]), *evidence])
    if led and led[0][0] >= wanted and not any(is_known(normal(term)) for term in requirement.terms):
        return "met", shown, []
    if led and led[0][0] >= wanted:
        return ("met" if verdict == "met" else "partly"), shown, missing
    return ("partly" if led or verdict == "met" else verdict), shown, [*missing, f"{wanted} people"]


def _by_terms(requirement: Requirement, text: Shown) -> _Judged:
    """Known skills decide where there are any; "or", "/" and "such as" ask for one of them.

    What somebody is called or lists does not show that a thing was done: a duty is met by lines that say so.
    """
    terms = _decisive(requirement)
    if not terms:
        return "cannot_tell", [], []
    fits = [(term, *text.best(term)) for term in terms]
    shown = [evidence for _, fit, evidence in fits if evidence and fit >= _FITS]
    missing = [term for term, fit, _ in fits if fit < _FITS]
    known = any(is_known(normal(term)) for term in terms)
    share = len(shown) / len(terms)
    one_of = bool(shown) and known and bool(_ANY_OF.search(requirement.text))
    if share == 1 or one_of:
        done = requirement.kind != "responsibility" or any(text.best(t, done=True)[0] >= _FITS for t in terms)
        return ("met" if done else "partly"), _once(shown), [] if share < 1 else missing
    if shown and (known or share >= 0.5):
        return "partly", _once(shown), missing
    # Words that are nobody's skill ("team spirit") may be shown by what no list of words can see.
    return ("missing" if known else "cannot_tell"), _once(shown), missing


def _decisive(requirement: Requirement) -> list[str]:
    """The terms to look for: known skills, else the first few; not what a demand would only like to see."""
    demanded = [term for term in requirement.terms if term not in requirement.wished]
    return [term for term in demanded if is_known(normal(term))] or demanded[:4]


def _once(evidence: list[Evidence]) -> list[Evidence]:
    return list({(item.line, item.text): item for item in evidence}.values())[:3]


def _years(requirement: Requirement, text: Shown, resume: Resume, today: date) -> _Judged:
    """Whole years of positions whose words answer the requirement; of all positions where it names nothing."""
    wanted = requirement.years or least_years(requirement.text) or 0
    spans = [(i, span) for i, work in enumerate(resume.work) if (span := _span(work.startDate, work.endDate, today))]
    if not spans or not wanted:
        return "cannot_tell", [], []
    terms = _decisive(requirement)
    relevant = [(i, span) for i, span in spans if not terms or _speaks_of(resume, i, terms)]
    months, all_months = _months(span for _, span in relevant), _months(span for _, span in spans)
    shown = [Evidence(line=0, text=_position(resume, i)) for i, _ in relevant][:3]
    if months + 1 >= 12 * wanted:
        return "met", shown, []
    if all_months + 1 >= 12 * wanted:
        return ("partly" if relevant else "cannot_tell"), shown, []
    return ("partly" if months * 2 >= 12 * wanted else "missing"), shown, []


def _speaks_of(resume: Resume, i: int, terms: list[str]) -> bool:
    work = resume.work[i]
    index = TermIndex("\n".join([work.position, work.summary, work.description, *work.highlights]))
    return any(index.match(term) >= _FITS for term in terms)


def _position(resume: Resume, i: int) -> str:
    return next(fact.text for fact in facts(resume) if fact.id == f"work{i + 1}")


def _span(start: str, end: str, today: date) -> tuple[int, int] | None:
    """First and last month of a position, counted from year 0; a year alone is its middle."""
    first, last = _YEAR_MONTH.match(start), _YEAR_MONTH.match(end)
    if not first:
        return None
    begin = int(first[1]) * 12 + int(first[2] or 6)
    finish = int(last[1]) * 12 + int(last[2] or 6) if last else today.year * 12 + today.month
    return (begin, finish) if finish >= begin and (last or not end) else None


def _months(spans: Iterable[tuple[int, int]]) -> int:
    """Months that at least one of the spans covers."""
    return len({month for begin, finish in spans for month in range(begin, finish)})


def _degree(requirement: Requirement, text: Shown, resume: Resume, _: date) -> _Judged:
    wanted = _level(requirement.text)
    if not resume.education:
        return "missing", [], []
    best: tuple[int, Evidence] | None = None
    for education in resume.education:
        said = " ".join(part for part in (education.studyType, education.area, education.institution) if part)
        level = _level(f"{education.studyType} {education.area}")
        if level is not None and (best is None or level < best[0]):
            best = level, Evidence(line=0, text=said)
    if best is None:
        return "cannot_tell", [], []
    fields = [term for term in requirement.terms if not _ANY_DEGREE.search(term) and _level(term) is None]
    fits = any(TermIndex(best[1].text).match(term) >= _FITS for term in fields) if fields else True
    if wanted is not None and best[0] > wanted:
        return "partly", [best[1]], []
    if fits or re.search(
        r"related|relevant|similar|equivalent|any (?:field|discipline)", requirement.text, re.IGNORECASE
    ):
        return ("met" if fits else "partly"), [best[1]], []
    return "partly", [best[1]], fields[:3]


def _level(text: str) -> int | None:
    """0 is the highest. The lowest level that a text names is what it asks for."""
    named = [number for number, (_, pattern) in enumerate(_LEVELS) if pattern.search(text)]
    return max(named) if named else None


def _language(requirement: Requirement, text: Shown, resume: Resume, _: date) -> _Judged:
    names = list(dict.fromkeys(found[0].lower() for found in LANGUAGE.finditer(requirement.text)))
    if not names:
        return _terms(requirement, text)
    shown, missing = [], []
    for name in names:
        fact = next((x for x in resume.languages if name in x.language.lower()), None)
        if fact:
            shown.append(Evidence(line=0, text=", ".join(part for part in (fact.language, fact.fluency) if part)))
        else:
            fit, evidence = text.best(name)
            shown.extend([evidence] if evidence and fit >= _FITS else [])
            missing.extend([] if evidence and fit >= _FITS else [name])
    if not missing:
        return "met", shown, []
    if not shown:
        # Whoever writes in a language and names none seldom lists the one that is written in.
        return ("cannot_tell" if not resume.languages else "missing"), [], missing
    return ("met", shown, []) if _ANY_OF.search(requirement.text) else ("partly", shown, missing)
