"""Verbs and how much of the work each claims: "led", "ran", "did", "helped"."""

from dataclasses import dataclass

from server.domain.grounding.lists import ownership as lists
from server.domain.grounding.lists import titles
from server.domain.grounding.lists.actions import ACTIONS
from server.domain.grounding.tokens import Token, wide_keys
from server.domain.grounding.words import phrases, stem_set, stems
from server.domain.lexicon.words import words as listed

_LEVELS: dict[str, list[tuple[list[str], float]]] = {}  # by first stem, the longest first
for _entry, _level in {
    stems(entry): level for level, entries in lists.LEVELS.items() for entry in entries.split()
}.items():
    _LEVELS.setdefault(_entry[0], []).append((list(_entry), _level))
for _options in _LEVELS.values():
    _options.sort(key=lambda option: -len(option[0]))
_BENEFICIARIES = stem_set(lists.BENEFICIARIES)
_NEUTRAL = stem_set(lists.NEUTRAL.replace("_", " "))
VERBS = frozenset(entry[0] for entry in phrases(ACTIONS) if len(entry) == 1)
_CLAIMING = _LEVELS.keys() | (VERBS - _NEUTRAL)
_NOUNS_TOO = frozenset(
    listed(
        "lead head own direct chair run plan handle help support aid partner pioneer champion captain found "
        "command join sit member part co observe shadow"
    )
)
_BEFORE_NOUN = frozenset(listed("for on about of in with by"))
_OPENERS = frozenset(
    listed(
        "i we and also to then , ; : ( - or have has had would will can could may must be am was were been "
        "while by of in for who which that currently successfully personally not jointly formally"
    )
)
_PEOPLE = stem_set("staff people colleague person employee")
_TEAMS = frozenset(lists.TEAMS.split()) | {"teams"}
_SESSIONS = stem_set(lists.SESSIONS)
_DIRECTLY = frozenset(listed("work contact experience care line result report reports sales mail marketing support"))
_DETERMINERS = frozenset(listed("a an the my our their your its s"))
_SHARED = (lists.HELP, lists.WORK_ON)
_SERVING = frozenset(("help", "assist", "support", "aid"))
_NOT_VERB_ENDINGS = ("er", "ers", "or", "ors", "ment", "ship", "ion", "ions")


@dataclass(slots=True)
class Chunk:
    """A stretch of tokens between commas and conjunctions; `link` is what stands before it."""

    start: int
    end: int
    link: str = ""


def levels(toks: list[Token], stems: list[str], chunks: list[Chunk]) -> tuple[list[float], list[int]]:
    levels = [0.0] * len(toks)
    verbs: list[int] = []
    current = 0.0
    for chunk in chunks:
        if chunk.link in (".", "!", "?", ";"):
            current = 0.0
        done = chunk.start
        for at in [at for at in range(chunk.start, chunk.end) if stems[at] in _CLAIMING]:
            if at < done:
                continue  # inside a verb of several words
            found, length = _level_at(toks, stems, at, chunk, current)
            if not length or _is_noun_there(toks, at, verbs):
                continue
            levels[done:at] = [current] * (at - done)
            verbs.append(at)
            current, done = found, at + length
            levels[at:done] = [current] * length
        levels[done : chunk.end] = [current] * (chunk.end - done)
    return levels, verbs


def _is_noun_there(toks: list[Token], at: int, verbs: list[int]) -> bool:
    """Behind a deed of the past "and lead sheets" and "on draft angles" do not go on with one of today."""
    token, before = toks[at], toks[at - 1] if at else None
    if before is None or not verbs or is_past(token) or token.low.endswith("ing") or not is_past(toks[verbs[-1]]):
        return False
    return before.low in _BEFORE_NOUN or (before.low in ("and", "or", ",") and token.word.stem in _NOUNS_TOO)


def _level_at(toks: list[Token], stems: list[str], at: int, chunk: Chunk, current: float) -> tuple[float, int]:
    """The level that the verb at `at` claims and how many tokens it has; no tokens if there is none."""
    token = toks[at]
    if token.kind != "word":
        return 0.0, 0
    root = stems[at]
    if _is_no_deed(toks, at, root):
        return 0.0, 0
    opens = at == chunk.start or toks[at - 1].low in _OPENERS or toks[at - 1].low.endswith("ly")
    past = is_past(token)
    for entry, level in _LEVELS.get(root, ()):
        length = len(entry)
        if stems[at : at + length] != entry or not _is_verb(toks, at, length, opens, past):
            continue
        if level == lists.HELP and root in _SERVING and _serves_people(toks, at):
            return lists.DO, 1
        own = past and _new_clause(toks, at, chunk)
        if current in _SHARED and level not in _SHARED and not own and token.low != "responsible":
            return current, length  # "helped plan and run"
        if level == lists.LEAD and not _SESSIONS.isdisjoint(stems[at + 1 : at + 5]):
            return lists.RUN, length
        if root == "manag" and not _of_people(toks, at):
            return lists.RUN, length
        return level, length
    if (
        root in VERBS
        and root not in _NEUTRAL
        and not token.word.stop
        and (opens or past)
        and not token.named
        and not token.low.endswith("ers")
    ):
        if at and toks[at - 1].low in ("a", "an", "the", "my", "our", "their", "your", "its"):
            return 0.0, 0
        if current in _SHARED and not (past and _new_clause(toks, at, chunk)):
            return current, 1
        return lists.DO, 1
    return 0.0, 0


def _is_no_deed(toks: list[Token], at: int, root: str) -> bool:
    """Who moved from sales to support has moved nothing; "Head of Support" is a title."""
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    if root == "worth":
        return True
    if root == "move":
        return following in ("from", "to", "into", "on", "up", "back")
    return (toks[at].low in ("head", "lead") and following == "of") or (root == "lead" and following == "to")


def _of_people(toks: list[Token], at: int) -> bool:
    """To manage people is more than to manage a caseload."""
    near: list[Token] = []
    for token in toks[at + 1 : at + 6]:
        if token.low in ("for", "in", "to", "at", "with", "on", "by", "from", "across"):
            break
        near.append(token)
    return any(
        _PEOPLE.intersection(wide_keys(token))
        or token.low in _TEAMS
        or token.low.removesuffix("s") in titles.HEAD_WORDS
        or _short_role(token)
        for token in near
    )


def _short_role(token: Token) -> bool:
    """ "BDRs": people with an abbreviated title."""
    return token.raw.endswith("s") and len(token.raw) > 2 and token.raw[:-1].isupper()


def _new_clause(toks: list[Token], at: int, chunk: Chunk) -> bool:
    """ "helped …, and trained two": the past form at the chunk's start is a verb of its own."""
    return (
        not token_is_co(toks, at)
        and at - chunk.start <= 2
        and chunk.link in ("and", ",", ";", ":", "but", ".", "then", "while")
    )


def token_is_co(toks: list[Token], at: int) -> bool:
    """Is it the verb of "co-wrote"?"""
    return toks[at].glued and at > 0 and toks[at - 1].low == "co"


def is_past(token: Token) -> bool:
    return (token.low != token.word.stem and token.low.endswith("ed")) or token.low in PAST


PAST = frozenset(
    listed(
        "led ran wrote taught sold built grew bought brought drove made took gave got won kept held found "
        "sent spoke chose rose oversaw drew sought rewrote undertook cut set put began met dealt written "
        "grown driven"
    )
)


def _is_verb(toks: list[Token], at: int, length: int, opens: bool, past: bool) -> bool:
    token = toks[at]
    if token.low == "co":
        following = toks[at + 1] if at + 1 < len(toks) else None
        return following is not None and following.glued and (opens or is_past(following))
    if token.low.endswith("ers"):
        return False
    if length > 1 or token.low in ("responsible", "accountable"):
        return True
    if token.word.stem == "member" and not token.low.startswith("membership"):
        return opens or toks[at - 1].low in ("a", "as", "the")
    if _is_name(token, past):
        return False
    before = toks[at - 1] if at else None
    if past:
        return before is None or before.low not in _DETERMINERS | {"well"}
    if token.low.endswith("ing"):
        return _is_gerund(before)
    return opens and _is_base_form(toks, at)


def _is_name(token: Token, past: bool) -> bool:
    """A title, a name, an abbreviation: the "manager", the lamp "LED", the "foundation"."""
    if token.low.endswith(_NOT_VERB_ENDINGS) or (token.named and not token.initial and not past):
        return True
    return (token.raw.isupper() and len(token.raw) > 1) or token.low in ("found", "foundation", "foundations")


def _is_gerund(before: Token | None) -> bool:
    """Not the "planning" of "route planning"."""
    if before is None or before.kind != "word" or before.low.endswith("ly"):
        return True
    return before.word.stop and before.low not in _DETERMINERS


def _is_base_form(toks: list[Token], at: int) -> bool:
    """ "lead a team", but not "lead developer" and not "my own"."""
    before = toks[at - 1].low if at else ""
    if toks[at].word.stem == "own":
        return before in ("", "i", "we", "to", "and")
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    if toks[at].low == "direct" and following in _DIRECTLY:
        return False
    if toks[at].word.stem not in _NOUNS_TOO:
        return True
    return following not in ("of", "office") and not _before_role(toks, at)


def _before_role(toks: list[Token], at: int) -> bool:
    """The "lead" of "lead developer" and of "lead gameplay programmer"."""
    for token in toks[at + 1 : at + 4]:
        if token.kind != "word" or token.word.stop:
            return False
        if token.low in titles.HEAD_WORDS:
            return True
    return False


def _serves_people(toks: list[Token], at: int) -> bool:
    """ "helped customers", "assisted 18 residents with washing": the work itself, not help with another's work."""
    following = toks[at + 1] if at + 1 < len(toks) else None
    if following is not None and following.word.stem in VERBS and not following.low.endswith("s"):
        return False  # "helped launch a customer community"
    for token in toks[at + 1 : at + 6]:
        if token.kind == "sign" or token.low in ("to", "with", "in", "by", "for", "of", "and", "on"):
            return False
        if token.word.stem in _BENEFICIARIES:
            return True
    return False
