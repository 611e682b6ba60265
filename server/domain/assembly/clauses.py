"""A resume's line as the rest of an English sentence about the person.

"Built a dashboard used by three teams" becomes what follows "I": "built a dashboard used by three teams".
Words are never exchanged and numbers never touched; a capital is dropped, and a missing article is put in
where grammar asks for one. What no rule understands is None, and the line is quoted or not used.
"""

import re
from dataclasses import dataclass
from typing import Literal

from server.domain.assembly.articles import with_articles
from server.domain.assembly.tidy import first_statement, is_balanced, shortened
from server.domain.english import with_indefinite
from server.domain.lexicon import passives
from server.domain.lexicon.common import (
    ADJECTIVAL,
    CLICHES,
    DETERMINERS,
    INTRANSITIVE,
    NOUN_VERBS,
    PHRASAL,
    PREPOSITIONS,
    ROLE,
    UNIQUE_POST,
)
from server.domain.lexicon.verbs import BASES, GERUNDS, PARTICIPLES, PASTS, THIRDS

Form = Literal["I", "to", "work", "it", "quote"]


@dataclass(frozen=True, slots=True)
class Clause:
    """`form` says what `text` continues: "I …", "my work was to …", "my work included …", "it …"; or it is quoted."""

    form: Form
    text: str


_BAD = re.compile(
    r"https?://|www\.|\S@\S|[<>{}\[\]|\\^~#]|\b(?:he|she|his|hers|him|himself|herself|you|your|we|us|w/|tbd|n/a|"
    r"xxx+)\b|[!?…]|\.\.|"
    r"[\U0001f300-\U0001faff\u2600-\u27bf\ufffd]",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[A-Z][\w&/, -]{2,40}(?::| [-–—]) +(?=[A-Z])")
_FIRST_PERSON = re.compile(r"^I(?:['’](?:m|ve)| (?=[a-z]))")
_STATE = re.compile(
    r"^(?:fully |highly |jointly |solely |also )?(?:responsible for|accountable for|in charge of|"
    r"proficient (?:in|with|at)|"
    r"skilled (?:in|at)|fluent in|familiar with|experienced (?:in|with|at)|knowledgeable (?:in|about)|part of|"
    r"involved in|certified (?:in|as)|licensed (?:in|as)|trained in|competent (?:in|with)|comfortable (?:with|in)|"
    r"passionate about|adept (?:at|in|with)|based in)\b",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    r"^(?:(?:strong|solid|good|excellent|extensive|broad|deep|wide|working|practical|hands-on|basic|advanced|"
    r"in-depth|"
    r"thorough|sound|proven|professional|clinical|great|considerable|some|prior|previous) )*"
    r"(?P<head>experience|knowledge|understanding|familiarity|proficiency|background|command|expertise|skills|"
    r"(?:communication|interpersonal|analytical|organi[sz]ational|leadership|technical|computer|problem[- ]solving)"
    r"(?:[,/ and]+\w+)? skills) (?:in|with|of|as|working|using)\b",
    re.IGNORECASE,
)
# "Development of a role model", "Installation and maintenance of servers".
_DOING_OF = re.compile(
    r"^[A-Z][a-z-]+(?:tion|sion|ment|ance|ysis|ship|ting|sign|port|very|view|mentation)"
    r"(?:,? (?:and|&) [a-z-]+(?:tion|sion|ment|ance|ysis|ing|design|support|delivery|review|care))? of (?:\w|the )"
)
_YEARS = re.compile(
    r"^(?:over |more than |nearly |almost |around |about |at least )?(?:\d{1,2}\+?|one|two|three|four|five|six|"
    r"seven|eight|"
    r"nine|ten|eleven|twelve|fifteen|twenty)\+? (?:years?|months?)(?P<of>['’]? of|"
    r"['’])? ?(?P<kind>[\w -]{0,40}?)experience\b",
    re.IGNORECASE,
)
_ROUGHLY = frozenset(("up", "over", "about", "around", "under", "between", "near"))
# "Installed 64 chargers since 2021" is still going on: "I have installed".
_SINCE = re.compile(r"\bsince (?:\w+ )?(?:19|20)\d\d\b")
_ACTIVITY = re.compile(r"(?:ment|tion|sion|ing|ance|ence|ysis|care|support|service)$")


def read_line(text: str, *, current: bool, thing: bool = False) -> Clause | None:
    """What a highlight says, as a clause. `current`: the entry has not ended; `thing`: it is a project."""
    line = _usable(text)
    if not line:
        return None
    return _clause(line, current, thing) or _labelled(line, current, thing)


def quotation(text: str) -> Clause | None:
    """The line as it stands, to be quoted: for lines that no rule turns into a sentence."""
    line = _usable(text)
    return Clause("quote", line) if line and '"' not in line and not line[0].islower() else None


def _usable(text: str) -> str:
    line = shortened(first_statement(text))
    if not len(line.split()) >= 3 or _BAD.search(line) or not is_balanced(line) or is_cliche(line):
        return ""
    return line


def is_cliche(text: str) -> bool:
    lower = text.lower()
    return any(cliche in lower for cliche in CLICHES)


def _labelled(line: str, current: bool, thing: bool) -> Clause | None:
    """ "Teaching: Prepared lessons for ..." without its label."""
    rest = _LABEL.sub("", line)
    return _clause(rest, current, thing) if rest != line and len(rest.split()) >= 3 else None


def _clause(line: str, current: bool, thing: bool) -> Clause | None:
    if match := _FIRST_PERSON.match(line):
        return Clause(
            "I", {"I'm": "am", "I’m": "am", "I've": "have", "I’ve": "have"}.get(match[0], "") + line[match.end() :]
        )
    if thing and re.match(r"An? [a-z]", line):
        return Clause("it", f"is {lower_first(line)}")
    if _DOING_OF.match(line) and not thing:
        return Clause("work", f"the {lower_first(line)}")
    return _state(line, current) or _verb_led(line, current, thing) or (None if thing else _member(line, current))


def _state(line: str, current: bool) -> Clause | None:
    am, have = ("am", "have") if current else ("was", "had")
    if _STATE.match(line):
        return Clause("I", f"{am} {lower_first(line)}")
    if match := _YEARS.match(line):
        of = "" if match["of"] or match["kind"].strip() == "of" else " of"
        number = re.match(r".*?(?:years?|months?)", line, re.IGNORECASE)
        rest = line[number.end() :] if number else ""
        return Clause("I", f"{have} {lower_first(number[0] if number else line)}{of}{rest}")
    if match := _POSSESSED.match(line):
        article = (
            with_indefinite(lower_first(line))
            if match["head"].lower() in ("background", "understanding", "command")
            else ""
        )
        return Clause("I", f"{have} {article or lower_first(line)}")
    return None


def _verb_led(line: str, current: bool, thing: bool) -> Clause | None:
    words = line.split()
    start = 1 if re.fullmatch(r"[A-Z]?[a-z]+ly", words[0]) and len(words) > 2 else 0
    verb = words[start].lower().rstrip(",")
    following = words[start + 1].lower().strip(",'\"“‘") if len(words) > start + 1 else ""
    if following in _ROUGHLY and re.match(r"(?:to )?[$€£]?\d", " ".join(words[start + 2 : start + 4])):
        following = "some"  # "up to 120 parcels" is an object
    if verb in ADJECTIVAL and not (following in DETERMINERS or following[:1].isdigit() or following in PREPOSITIONS):
        return None
    if verb in PASTS or verb in PARTICIPLES or _looks_past(verb, following):
        return _past(line, verb, following, thing)
    if verb in GERUNDS:
        return None if thing else Clause("work", with_articles(lower_first(line)))
    if verb in BASES:
        return _base(line, verb, following, current)
    if verb in THIRDS and thing and following not in PREPOSITIONS:
        return Clause("it", with_articles(lower_first(line)))
    return None


def _looks_past(verb: str, following: str) -> bool:
    """A verb that no list knows: "Precepted 9 nurses"."""
    return len(verb) > 5 and verb.endswith("ed") and (following in DETERMINERS or following[:1].isdigit())


def _past(line: str, verb: str, following: str, thing: bool) -> Clause | None:
    if not thing and _is_passive(line, verb, following):
        return Clause("I", f"was {lower_first(line)}")
    base = PASTS.get(verb, PARTICIPLES.get(verb, ""))
    if following in PREPOSITIONS and base not in INTRANSITIVE and (base, following) not in PHRASAL:
        return Clause("it", f"was {lower_first(line)}") if thing and verb in PARTICIPLES else None
    known_participle = verb in PARTICIPLES and verb not in PASTS
    lasts = "have " if verb.endswith("ed") and following != "and" and _SINCE.search(line) else ""
    return None if known_participle else Clause("I", lasts + with_articles(lower_first(line)))


def _is_passive(line: str, verb: str, following: str) -> bool:
    if verb in passives.ALWAYS or following in passives.BEFORE.get(verb, ()):
        return True
    prize = line.split()[1:2]
    return (
        verb in passives.PRIZE
        and " to " not in line
        and bool(prize)
        and (prize[0][0] in "'\"“‘" or prize[0][0].isupper())
    )


def _base(line: str, verb: str, following: str, current: bool) -> Clause | None:
    if following in PREPOSITIONS and verb not in INTRANSITIVE and (verb, following) not in PHRASAL:
        return None  # "Support for", "Design of": a noun
    if (
        (following in PASTS or following.endswith("ed"))
        and following not in BASES
        and not following.startswith(("un", "re"))
    ):
        return None  # "Research integrated into ..."
    after = line.split()[2:3] if following in ("and", "&", "or") else []
    if after and after[0].lower().strip(",") not in BASES:
        return None  # "Design and implementation of ..."
    head = _head_noun(line)
    # "Train one apprentice" has an object with its own article or number; "Lead programmer" has not.
    of_one = following in DETERMINERS or following[:1].isdigit()
    if (head in ROLE and not of_one) or (
        _ACTIVITY.search(head) and verb in NOUN_VERBS | {"support"} and following not in DETERMINERS
    ):
        return None  # "Lead gameplay programmer on ...", "Test automation with ..."
    return Clause("I" if current else "to", with_articles(lower_first(line)))


def _head_noun(line: str) -> str:
    """The last word before the first preposition or comma: what a phrase is about."""
    head = ""
    for word in line.split():
        bare = word.lower().strip(",.;:'\"()")
        if bare in PREPOSITIONS or (head and bare in ("who", "that", "which", "and")):
            break
        head = bare
        if word.endswith((",", ";", ":")):
            break
    return head


def _member(line: str, current: bool) -> Clause | None:
    """ "Core developer on ...": what the person was."""
    head = _head_noun(line)
    first = line.split(maxsplit=1)[0]
    plain_case = line == lower_rest(line, len(_before_preposition(line)))
    if head not in ROLE or not plain_case or first.lower() in ("the", "a", "an", "one") or first[0].isdigit():
        return None
    post = lower_first(line)
    post = post if re.split(r"[ -]", post)[0] in UNIQUE_POST else with_indefinite(post)
    return Clause("I", f"{'am' if current else 'was'} {post}")


def _before_preposition(line: str) -> str:
    match = re.search(r" (?:" + "|".join(sorted(PREPOSITIONS)) + r")\b|,", line)
    return line[: match.start()] if match else line


def lower_rest(line: str, end: int) -> str:
    """The line with small letters from its second word to `end`: a head that is a name differs from this."""
    first, space, rest = line[:end].partition(" ")
    return first + space + rest.lower() + line[end:]


def lower_first(text: str) -> str:
    """Without the capital of a sentence's start; "SQL", "iOS" and "McKinsey" stay as they are."""
    word = re.match(r"[^\W\d_]+", text)
    if word and len(word[0]) > 1 and word[0][1:].islower():
        return text[0].lower() + text[1:]
    return text[0].lower() + text[1:] if word and word[0] == "A" else text
