"""A posting's line as a sentence about the posting: "You ask for experience with payroll software."."""

import re
from functools import lru_cache

from server.domain.assembly import frames
from server.domain.assembly.articles import with_articles
from server.domain.assembly.clauses import is_cliche, lower_first
from server.domain.assembly.picker import Picker
from server.domain.assembly.tidy import is_balanced, plain, shortened, strip_end
from server.domain.english import with_indefinite
from server.domain.lexicon.common import DETERMINERS, INTRANSITIVE, NOUN_VERBS, PHRASAL, PREPOSITIONS
from server.domain.lexicon.verbs import BASES, GERUNDS, PARTICIPLES, PASTS, THIRDS
from server.domain.requirements import Requirement

_MAX_WORDS = 17
_BAD = re.compile(
    r"[*•_|<>{}\\~#=@!?;:\[\]…\ufffd]|https?|www\.|\b(?:we|us|you|your|i|me|etc|he|she|e\.g|i\.e|tbd)\b|"
    r"\b[b-hj-z]\b(?![+#/&'])|[.] |[.][.]| [-–—] |, (?:Ability|Strong|Excellent|Good|Experience|Knowledge)\b|\d %",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|will|must|should|shall|can|may|has been|have been|needs?)\b", re.IGNORECASE)
_WILL = re.compile(r"^(?:you(?:['’]ll| will)|the \w+(?: \w+)? will) (?=[a-z]+ )", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;(-]*(?:(?:is|are) )?(?:(?:strongly|highly|also|a|an) )*(?:required|preferred|desired|desirable|plus|"
    r"must|mandatory|"
    r"essential|helpful|beneficial|advantage|needed|bonus|asset|nice to have)\)?\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:(?:you )?(?:must|should|will) (?:have|possess)|(?:you )?have|possess(?:es)?|you['’]ve got|required|"
    r"preferred|"
    r"minimum(?: of)?|ideally,?|(?:a )?must have|at a minimum,?)[:,]? (?=\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"^(?:an? )?(?:(?:[a-z]+ly|strong|excellent|good|solid|demonstrated|extensive|prior|previous|working|"
    r"hands-on|deep|"
    r"broad|basic|advanced|in-depth|exceptional|outstanding|effective|relevant|practical|professional|some|"
    r"proven|clear|"
    r"sound|thorough|significant|direct|clinical|great|superior|current|valid|general|successful|intermediate|expert|"
    r"high|verbal|written|oral|and|or|,|technical|analytical|interpersonal|organi[sz]ational)[ ,]+)*"
    r"(?:experience|ability|abilities|knowledge|understanding|familiarity|proficiency|expertise|exposure|commitment|"
    r"willingness|interest|competence|competency|fluency|background|skills?|capability|aptitude|awareness|attention|"
    r"comfort|mastery|command|degree|communication|licen[sc]e|certification|leadership|"
    r"(?:at least )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?\+?(?:\s?(?:-|–|"
    r"to)\s?\d{1,2})?\+? "
    r"(?:or more )?years?)\b",
    re.IGNORECASE,
)
# Nouns of the pattern above that need an article.
_SINGULAR = re.compile(
    r"\b(?:ability|understanding|background|willingness|commitment|interest|aptitude|capability|command|mastery|"
    r"degree|"
    r"licen[sc]e|certification|comfort)\b"
)
_PLURAL = re.compile(
    r"\b(?:experience|knowledge|familiarity|proficiency|expertise|exposure|skills?|years?|attention|and)\b"
)
_LOOSE_END = re.compile(
    r"\b(?:and|or|as|to|of|for|in|with|the|a|an|on|by|at|from|that|which|not|including|(?:in|of|for|by|"
    r"with) \w+ing)$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"^(?:be )?(?:highly |very )?(?:proficient|able|comfortable|familiar|fluent|skilled|experienced|capable|willing|"
    r"knowledgeable|adept|competent)\b(?= \w+)",
    re.IGNORECASE,
)


def wish(requirement: Requirement, picker: Picker) -> str:
    """The line as a sentence, or empty if no rule makes a correct one of it."""
    kind, options, part = _parsed(requirement.text, requirement.kind == "responsibility")
    if part.startswith("work"):
        options = tuple(option for option in options if "work is" not in option)
    return picker.pick(kind, options).format(x=part) if options else ""


@lru_cache(maxsize=2_000)
def _parsed(line: str, duty: bool) -> tuple[str, tuple[str, ...], str]:
    """The kind of phrase, the frames for it and the phrase as it stands in them; no frames if no rule fits."""
    text = _cleaned(line)
    kind, options, part = _frame(text, duty) if text else ("", (), "")
    if not 2 <= len(part.split()) <= _MAX_WORDS:
        return "", (), ""
    return kind, options, _with_article(kind, lower_first(part))


def _with_article(kind: str, part: str) -> str:
    """ "ability to lead" as "the ability to lead", "strong background" as "a strong background"."""
    if kind == "verb":
        return with_articles(part)
    if kind != "noun" or re.match(r"(?:an?|the) ", part):
        return part
    head = _SINGULAR.search(part)
    if not head or _PLURAL.search(part[: head.start()]):
        return part
    return f"the {part}" if head.start() == 0 and head[0] == "ability" else with_indefinite(part)


def _cleaned(text: str) -> str:
    text = strip_end(_TAIL.sub("", strip_end(plain(text))))
    text = _HEAD.sub("", text)
    text = re.sub(r"\bour\b", "your", text).replace(" ,", ",")
    text = re.sub(
        r"\b(years?)['’]? (?=(?:experience|previous|relevant|related|prior|professional|progressive|proven)\b)",
        r"\1 of ",
        text,
    )
    if _BAD.search(_WILL.sub("", text.replace("your ", ""))):
        text = shortened(text, 12)
    short = shortened(text, _MAX_WORDS) or _first_part(text)
    if short != text:  # an enumeration that was cut has no end
        short = re.sub(r",? (?:including|such as|like|e\.g\.) .*$", "", short)
    if re.match(r"\w+,? (?:and|or) [A-Z]", short) or re.search(r"\b[A-Z]{6,}\b", short):
        return ""  # two lines that ran together, or a slogan
    if (
        not short
        or _LOOSE_END.search(short)
        or _BAD.search(_WILL.sub("", short.replace("your ", "")))
        or not is_balanced(short)
        or is_cliche(short)
    ):
        return ""
    return short.strip(" ,-–")


def _first_part(text: str) -> str:
    """A long line up to its first comma, if what stands before it is a phrase of its own."""
    head = re.split(r"[,(]| - | including | such as | as well as | in order to ", text)[0].strip()
    lists = re.search(r"\b(?:and|or)\b", text[len(head) :]) is not None and text[len(head) : len(head) + 1] == ","
    return head if 5 <= len(head.split()) <= _MAX_WORDS and not lists else ""


def _frame(text: str, duty: bool) -> tuple[str, tuple[str, ...], str]:
    first, _, rest = text.partition(" ")
    if match := _WILL.match(text):
        text, duty = text[match.end() :], True
        first, _, rest = text.partition(" ")
    verb, following = first.lower().strip(","), rest.split(" ")[0].lower()
    if _NOUN.match(text) and not _FINITE.search(text):
        return "noun", frames.WISH_NOUN, text
    if _ADJECTIVE.match(text) and not _FINITE.search(text):
        return "adjective", frames.WISH_ADJECTIVE, re.sub(r"^be ", "", text, flags=re.IGNORECASE)
    if not duty or _FINITE.search(text):
        return "", (), ""
    if verb in BASES and _is_verb(verb, following):
        return "verb", frames.WISH_VERB, text
    if verb in GERUNDS and following not in PREPOSITIONS and following not in PARTICIPLES:
        return "gerund", frames.WISH_GERUND, text
    if verb in THIRDS and following not in PREPOSITIONS and not re.search(r"\band [a-z]+[^s] the\b", text):
        return "third", frames.WISH_THIRD, text
    return "", (), ""


def _is_verb(verb: str, following: str) -> bool:
    if verb in NOUN_VERBS and following not in DETERMINERS | {"with", "and", "on", "closely"}:
        return False
    if following in PREPOSITIONS:
        return verb in INTRANSITIVE or (verb, following) in PHRASAL
    return following not in PASTS or following in BASES
