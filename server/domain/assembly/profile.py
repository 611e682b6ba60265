"""Sentences from an applicant's lists: positions, skills, education, certificates, languages."""

import re
from collections.abc import Iterable, Iterator

from server.domain.assembly import frames
from server.domain.assembly.clauses import lower_first
from server.domain.assembly.evidence import is_current
from server.domain.assembly.names import a_title, organisation, title
from server.domain.assembly.picker import Picker
from server.domain.assembly.statements import finished
from server.domain.assembly.tidy import plain
from server.domain.drafts import Sentence
from server.domain.english import capital, listed, with_indefinite
from server.domain.relevance import Relevance, tells
from server.domain.resume import Education, Resume, Work
from server.domain.terms import normal, shown_names

_ODD = re.compile(r"[<>{}|\\~#@!?:;*\"\ufffd\U0001f300-\U0001faff]|https?|www\.|[^\W\d_]*_[^\W\d_]*")

# What a resume calls the first steps with something, as a group's level or behind a skill: "Rust (beginner)".
_FIRST_STEPS = re.compile(
    r"^(?:basic|elementary|novice|beginner|foundational|fundamentals?)\b|\((?:basics?|elementary|novice|beginner|learning)\b",
    re.IGNORECASE,
)


def evidence(text: str, facts: Iterable[str]) -> Sentence:
    return Sentence(text=finished(text), facts=list(dict.fromkeys(facts)), kind="evidence")


def is_item(text: str, words: int = 6) -> bool:
    """Whether a listed name can stand in a sentence."""
    return 0 < len(text.split()) <= words and not _ODD.search(text) and text.count("(") == text.count(")")


# --- who is writing -----------------------------------------------------------------------------------------


def who(resume: Resume, picker: Picker) -> Sentence | None:
    """The present or last position, and the one before it."""
    work = [(f"work{i}", w) for i, w in enumerate(resume.work, 1) if title(w.position) or organisation(w.name)]
    if not work:
        return None
    first = next((pair for pair in work if is_current(pair[1].startDate, pair[1].endDate)), work[0])
    text = _position(first[1], picker)
    rest = work[work.index(first) + 1 :]
    if not rest or not _follows_on(first[1], rest[0][1]):
        return evidence(f"{text}.", [first[0]])
    text += picker.pick("before", frames.BEFORE).format(**_spoken(rest[0][1]))
    return evidence(f"{text}.", [first[0], rest[0][0]])


def position_line(resume: Resume) -> str:
    """The first position without a verb, as a resume says it: "Nurse at Elm House"."""
    post, org = title(resume.work[0].position), organisation(resume.work[0].name)
    return f"{post} at {org}" if post and org else ""


def _follows_on(a: Work, b: Work) -> bool:
    """Whether "…, and before that as …" can be said of two positions: both are named, and they differ."""
    named = title(a.position) and title(b.position) and organisation(b.name)
    return bool(named) and a.position.casefold() != b.position.casefold() and a.name.casefold() != b.name.casefold()


def _position(work: Work, picker: Picker) -> str:
    now = is_current(work.startDate, work.endDate)
    has_title, has_org = bool(title(work.position)), bool(organisation(work.name))
    full, only_title, only_org = (
        (frames.NOW, frames.NOW_TITLE, frames.NOW_ORG) if now else (frames.LAST, frames.LAST_TITLE, frames.LAST_ORG)
    )
    options = full if has_title and has_org else only_title if has_title else only_org
    return picker.pick("who", options).format(**_spoken(work))


def _spoken(work: Work) -> dict[str, str]:
    return {"as_title": f"as {a_title(title(work.position))}", "at_org": f"at {organisation(work.name)}"}


def earlier(resume: Resume, named: set[str], picker: Picker) -> Sentence | None:
    """Positions that the letter has not spoken of."""
    left = [
        (f"work{i}", w)
        for i, w in enumerate(resume.work, 1)
        if f"work{i}" not in named and title(w.position) and organisation(w.name)
    ][:2]
    if not left:
        return None
    items = ["{as_title} {at_org}".format(**_spoken(w)) for _, w in left]
    return evidence(picker.pick("earlier", frames.EARLIER).format(items=listed(items)), (id for id, _ in left))


# --- skills -------------------------------------------------------------------------------------------------


def skill_ids(resume: Resume) -> list[tuple[str, str]]:
    """Every keyword, and every group without keywords, with its fact id."""
    found: list[tuple[str, str]] = []
    for i, group in enumerate(resume.skills, 1):
        found.extend((f"skill{i}.k{j}", k) for j, k in enumerate(group.keywords, 1) if k)
        if not group.keywords and group.name:
            found.append((f"skill{i}", group.name))
    return found


def _offered(resume: Resume) -> list[tuple[str, str]]:
    """Skills that a sentence may offer: "I bring Kubernetes" of a beginner would say too much."""
    first_steps = {f"skill{i}" for i, group in enumerate(resume.skills, 1) if _FIRST_STEPS.search(group.level)}
    return [
        (id, name)
        for id, name in skill_ids(resume)
        if id.partition(".")[0] not in first_steps and not _FIRST_STEPS.search(name)
    ]


def asked_skills(resume: Resume, relevance: Relevance) -> list[tuple[str, str, str]]:
    """The applicant's skills that the posting names: (fact id, as the applicant spells it, term), best first."""
    found: dict[str, tuple[float, str, str]] = {}
    for id, name in _offered(resume):
        key, text = normal(plain(name)), plain(name)
        if key in relevance.exact and tells(key) and is_item(text, 4) and key not in found:
            found[key] = (relevance.exact[key], id, in_sentence(text))
    return [(id, text, key) for key, (_, id, text) in sorted(found.items(), key=lambda item: -item[1][0])]


def in_sentence(skill: str) -> str:
    """ "Patient care" as "patient care", "React" as "React"."""
    shown = shown_names().get(normal(skill), "")
    ordinary = shown.islower() or (not shown and re.fullmatch(r"[A-Z][a-z]+ (?:[a-z]+ ?)+", skill))
    return lower_first(skill) if ordinary else skill


def skills(asked: list[tuple[str, str, str]], said: frozenset[str], picker: Picker) -> Sentence | None:
    """Skills that the posting names, first of all those that the letter has not shown yet."""
    new = [s for s in asked if s[2] not in said]
    chosen = (new if len(new) > 1 else asked)[:5]
    if len(chosen) > 1:
        text = picker.pick("skills", frames.SKILLS_ASKED).format(
            items=listed([s[1] for s in chosen]), all="both" if len(chosen) == 2 else "all"
        )
        return evidence(text, (s[0] for s in chosen))
    if chosen and new:
        skill = chosen[0][1]
        return evidence(
            picker.pick("skill", frames.SKILL_ASKED).format(items=skill, Items=capital(skill)), [chosen[0][0]]
        )
    return None


def other_skills(
    resume: Resume, asked: list[tuple[str, str, str]], relevance: Relevance, picker: Picker
) -> Sentence | None:
    named = {s[0] for s in asked}
    left = [
        (id, in_sentence(plain(name))) for id, name in _offered(resume) if id not in named and is_item(plain(name), 3)
    ]
    ranked = sorted(left, key=lambda pair: -relevance.of(pair[1]).score)[:5]
    if len(ranked) < 2:
        return None
    options = frames.SKILLS_MORE if asked else frames.SKILLS
    return evidence(
        picker.pick("other-skills", options).format(items=listed([t for _, t in ranked])), (i for i, _ in ranked)
    )


# --- education and the rest ---------------------------------------------------------------------------------


def education(resume: Resume, picker: Picker) -> Sentence | None:
    items = [(f"edu{i}", text) for i, e in enumerate(resume.education, 1) if (text := _degree(e))][:2]
    if items:
        text = picker.pick("education", frames.EDUCATION).format(items=listed([t for _, t in items]))
        return evidence(text, (id for id, _ in items))
    for i, e in enumerate(resume.education, 1):
        area, school = plain(e.area), organisation(e.institution)
        if is_item(area, 6) and is_item(school, 10) and not e.studyType:
            return evidence(
                picker.pick("studied", frames.STUDIED).format(area=area, at_org=f"at {school}"), [f"edu{i}"]
            )
    return None


def _degree(e: Education) -> str:
    kind, area, school = plain(e.studyType), plain(e.area), organisation(e.institution)
    if not is_item(kind, 8) or not is_item(school, 10) or (area and not is_item(area, 10)):
        return ""
    degree = kind if not area or area.casefold() in kind.casefold() else f"{kind} in {area}"
    return f"{with_indefinite(degree)} from {school}"


def courses(resume: Resume, relevance: Relevance, picker: Picker) -> Sentence | None:
    for i, e in enumerate(resume.education[:1], 1):
        named = [
            (f"edu{i}.c{j}", re.sub(r"^[A-Z]{2,5} ?\d+\w* ?[-–:] ?", "", plain(c))) for j, c in enumerate(e.courses, 1)
        ]
        named = [(id, c) for id, c in named if is_item(c, 7)]
        best = sorted(named, key=lambda pair: -relevance.of(pair[1]).score)[:3]
        if len(best) > 1 and organisation(e.institution):
            text = picker.pick("courses", frames.COURSES).format(items=listed([c for _, c in best]))
            return evidence(text, (id for id, _ in best))
    return None


def certificates(resume: Resume, relevance: Relevance, picker: Picker) -> Sentence | None:
    named = [(f"cert{i}", plain(c.name)) for i, c in enumerate(resume.certificates, 1) if is_item(plain(c.name), 9)]
    best = sorted(named, key=lambda pair: -relevance.of(pair[1]).score)[:2]
    return _list("certificates", frames.CERTIFICATES, best, picker)


def awards(resume: Resume, picker: Picker) -> Sentence | None:
    named = [
        (f"award{i}", plain(a.title) + (f" ({plain(a.awarder)})" if is_item(plain(a.awarder), 5) else ""))
        for i, a in enumerate(resume.awards, 1)
        if is_item(plain(a.title), 9)
    ]
    return _list("awards", frames.AWARDS, named[:2], picker)


def languages(resume: Resume, picker: Picker) -> Sentence | None:
    named = []
    for i, spoken in enumerate(resume.languages, 1):
        level = f" ({lower_first(plain(spoken.fluency))})" if is_item(plain(spoken.fluency), 4) else ""
        if is_item(plain(spoken.language), 2):
            named.append((f"lang{i}", plain(spoken.language) + level))
    return _list("languages", frames.LANGUAGES if len(named) > 1 else frames.LANGUAGE, named[:4], picker)


def publications(resume: Resume, picker: Picker) -> Sentence | None:
    named = [
        (f"pub{i}", f'"{plain(p.name)}"') for i, p in enumerate(resume.publications, 1) if is_item(plain(p.name), 16)
    ]
    return _list("publications", frames.PUBLICATIONS, named[:1], picker)


def volunteering(resume: Resume, named: set[str], picker: Picker) -> Sentence | None:
    left = []
    for i, v in enumerate(resume.volunteer, 1):
        org, post = organisation(v.organization), title(v.position)
        if f"vol{i}" not in named and org:
            left.append(
                (f"vol{i}", f"as {a_title(post)} at {org}" if post and "volunteer" not in post.lower() else f"at {org}")
            )
    return _list("volunteered", frames.VOLUNTEERED, left[:2], picker)


def _list(name: str, options: tuple[str, ...], items: list[tuple[str, str]], picker: Picker) -> Sentence | None:
    if not items:
        return None
    return evidence(picker.pick(name, options).format(items=listed([t for _, t in items])), (id for id, _ in items))


def is_name(term: str) -> bool:
    """A known skill that tells one job from another: "React" and "patient care", not "research"."""
    name = shown_names().get(term, "")
    return not name.islower() or " " in name if name else False


def closest(facts: Iterator[tuple[str, frozenset[str]]], relevance: Relevance, picker: Picker) -> Sentence | None:
    """The known skills that the posting asks for and that the given facts show, most wanted first."""
    cited: dict[str, str] = {}
    for fact, terms in facts:
        for term in terms:
            if is_name(term):
                cited.setdefault(term, fact)
    best = sorted(cited, key=lambda term: (-relevance.exact.get(term, 0.0), term))[:3]
    if len(best) < 2:
        return None
    text = picker.pick("closest", frames.CLOSEST).format(things=listed([shown_names()[t] for t in best]))
    return evidence(text, (cited[t] for t in best))
