"""What one was called where: "Transport Manager, Acme" of who planned there, "full-time" for a part-time post."""

from server.domain.grounding.background import COMPANY_FORMS, Entry
from server.domain.grounding.case import Case, bits
from server.domain.grounding.checks.roles import SCHOOLS, names_in
from server.domain.grounding.lists import ownership, titles
from server.domain.grounding.lists.titles import HEAD_WORDS
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.weight import RAISING
from server.domain.grounding.words import Keys, stem_set
from server.domain.lexicon.words import words as listed

_FORMS = {
    name: (group, form)
    for group, forms in enumerate(titles.FORMS.strip().split("\n"))
    for form, names in enumerate(forms.split("|"))
    for name in names.split()
}
_FIRST_WORDS = frozenset(name.partition("_")[0] for name in _FORMS)
_FEW_HOURS = 30 * 3600.0  # a week, in seconds
_LOWERING = stem_set(ownership.LOWERING)
_WIDE = frozenset(listed("general group regional national global"))
_PROMOTED = frozenset(listed("promoted acting acted became"))


def posts_named(case: Case) -> None:
    """In "Title, Employer, years" the title is one that was held there."""
    toks = case.reading.toks
    if case.kind != "resume" or not case.mentions or HEAD_WORDS.isdisjoint(case.reading.low_set):
        return
    start, _, ids, _ = case.mentions[0]
    chunk = case.reading.chunks[0]
    to = next((at for at in range(chunk.start, chunk.end) if toks[at].low == "to"), chunk.end)
    small = any(token.word.stop and token.low not in ("and", "of") for token in toks[chunk.start : to])
    if not toks[0].cap or small or chunk.end >= start or toks[max(to - 1, 0)].low not in HEAD_WORDS:
        return
    posts = [case.index.entries[id] for id in ids if id.startswith(("work", "vol"))]
    weighty = HEAD_WORDS | RAISING | _WIDE
    heads = [at for at in range(start) if toks[at].low in weighty and at in case.active]
    if not posts or not heads or len(posts) != len(ids):
        return
    whose = [at for at in range(to, chunk.end) if toks[at].raw.isupper() and len(toks[at].raw) > 1]
    lowered = [post.title_words & _LOWERING for post in posts if all(_called(case, at, post) for at in heads)]
    if lowered and all(lowered) and _LOWERING.isdisjoint(case.reading.stem_set):
        case.add("title", heads[0], heads[-1] + 1, "The facts have a lower title there.")
    raised = [at for at in range(chunk.start, to) if toks[at].low in RAISING and at not in heads]
    for at in (*heads, *raised, *whose):
        if not any(_called(case, at, post) for post in posts):
            case.add("title", at, at + 1, f'The facts have no "{toks[at].raw}" there.')


def _called(case: Case, at: int, post: Entry) -> bool:
    token = case.reading.toks[at]
    if token.word.stem in post.title_words or token.word.keys & _titles(case, post):
        return True
    if token.raw.isupper():
        return False  # "Assistant to the CEO" of who assists the CFO
    facts = [case.index.known[fact] for fact in bits(post.mask & case.anywhere[at])]
    return any(_PROMOTED & known.reading.low_set for known in facts)


def _titles(case: Case, post: Entry) -> Keys:
    """What one was called, of all the words of a title: the "train" of a train driver trains nobody."""
    head = next((known.reading for known in case.index.known if known.fact.id == post.id), None)
    if head is None:
        return post.title  # an entry without a name and a position has no head
    heads = [token for token in head.toks if token.low in HEAD_WORDS and token.word.stem in post.title_words]
    return frozenset().union(*(token.word.wide for token in heads)) if heads else post.title


def forms_held(case: Case) -> None:
    """ "Care Assistant (full-time)" where the post was part-time."""
    if _FIRST_WORDS.isdisjoint(case.reading.low_set):
        return
    ids = {id for _, _, entries, _ in case.mentions for id in entries} or set(case.given)
    heads = [known.reading for known in case.index.known if known.of_position and known.entry in ids]
    for at, group, form in _forms(case.reading):
        theirs = {other for reading in heads for _, kind, other in _forms(reading) if kind == group}
        if group == 0 and not theirs and any(_has_few_hours(case, id) for id in ids):
            theirs = {1}
        if at in case.active and theirs and form not in theirs:
            case.add("claim", at, at + 1, "The post was of another kind.")


def _has_few_hours(case: Case, id: str) -> bool:
    """ "16 hours a week" are part-time."""
    facts = (case.index.known[fact] for fact in bits(case.index.entries[id].mask))
    return any(
        q.unit == "time" and q.rate == "week" and q.value <= _FEW_HOURS
        for known in facts
        for q in known.reading.nums.quantities
        if q.start == 0 or known.reading.stems[0] == "work"
    )


def _forms(reading: Reading) -> list[tuple[int, int, int]]:
    """Where a kind of employment is named, which group of kinds, and which of them."""
    found: list[tuple[int, int, int]] = []
    for at, low in enumerate(reading.lows):
        pair = "_".join(reading.lows[at : at + 2])
        kind = _FORMS.get(low) or _FORMS.get(pair)
        if kind is not None:
            found.append((at, *kind))
    return found


def schools_held(case: Case) -> None:
    """ "PGCE, University of Leeds" of who has it from Leeds Trinity University."""
    if SCHOOLS.isdisjoint(case.reading.low_set):
        return
    toks = case.reading.toks
    for start, end in names_in(toks):
        words = [token.low for token in toks[start:end] if token.kind == "word" and not _joins(token)]
        if start not in case.active or len(words) < 2 or SCHOOLS.isdisjoint(words):
            continue
        near = case.nearest(*case.sentence(start))[:1]
        if not near or not near[0].fact.id.startswith("edu"):
            continue
        schools = [entry.name for entry in case.index.entries.values() if entry.name]
        if not any(_is_named(words, school) for school in schools):
            case.add("name", start, end, "The facts have another school for this.")


def _joins(token: Token) -> bool:
    return token.low in COMPANY_FORMS


def _is_named(words: list[str], school: list[str]) -> bool:
    """The same words in another order, or a stretch of the name: "Leeds University", "Leeds Trinity"."""
    shorter, longer = sorted((words, school), key=len)
    inside = any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))
    return inside or set(words) == set(school)


def workplaces_held(case: Case) -> None:
    """ "At the library I trained baristas": a place that is called by its kind has its own facts, too."""
    lows = case.reading.lows
    for start, end in case.reading.sentences:
        if lows[start : start + 1] not in (["at"], ["in"]) or "i" not in lows[start + 2 : start + 6]:
            continue
        subject = lows.index("i", start)
        before = [token for token in case.reading.toks[start + 1 : subject] if token.kind == "word"]
        nouns = [token.word.stem for token in before if not (token.word.stop or token.named)]
        home = _workplaces(case, nouns)
        said = [at for at in case.content(subject, end) if at not in case.numbers]
        near = [known for known in case.nearest(subject, end, 1.0) if known.entry.startswith(("work", "vol"))][:1]
        if len(home) != 1 or len(said) < 2 or case.bound[start] or not near or near[0].entry in home:
            continue
        here = case.index.entries[home[0]].mask
        if 2 * sum(bool(case.anywhere[at] & here) for at in said) < len(said):
            case.add("moved", said[0], said[-1] + 1, "The facts have this from another place.")


def _workplaces(case: Case, nouns: list[str]) -> list[str]:
    """The positions whose employer is called or described by these words."""
    named = [known for known in case.index.known if known.of_position or known.fact.id.endswith(".d")]
    found = {k.entry for k in named for noun in nouns if noun in k.reading.stem_set}
    return [id for id in found if id.startswith(("work", "vol"))]
