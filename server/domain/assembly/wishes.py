"""A posting's line as a sentence about the posting: "You ask for experience with payroll software."."""

import re

from server.domain.assembly import frames
from server.domain.assembly.clauses import is_cliche, lower_first
from server.domain.assembly.picker import Picker
from server.domain.assembly.tidy import is_balanced, plain, shortened, strip_end
from server.domain.lexicon.common import INTRANSITIVE, PHRASAL, PREPOSITIONS
from server.domain.lexicon.verbs import BASES, GERUNDS, PARTICIPLES, PASTS, THIRDS
from server.domain.requirements import Requirement

_MAX_WORDS = 17
_BAD = re.compile(
    r"[*•_|<>{}\\~#=@!?;:\[\]…\ufffd]|https?|www\.|\b(?:we|us|you|your|i|me|etc|he|she|e\.g|i\.e|tbd)\b|"
    r"\b[b-hj-z]\b(?![+#/&'])|[.] ",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|will|must|should|shall|can|may|has been|have been|needs?)\b", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;(-]*(?:(?:is|are) )?(?:(?:strongly|highly|also|a|an) )*(?:required|preferred|desired|desirable|plus|must|mandatory|"
    r"essential|helpful|beneficial|advantage|needed|bonus|asset|nice to have)\)?\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:(?:you )?(?:must|should|will) (?:have|possess)|(?:you )?have|possess(?:es)?|you['’]ve got|required|preferred|"
    r"minimum(?: of)?|ideally,?|(?:a )?must have|at a minimum,?)[:,]? (?=\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"^(?:an? )?(?:(?:[a-z]+ly|strong|excellent|good|solid|demonstrated|extensive|prior|previous|working|hands-on|deep|"
    r"broad|basic|advanced|in-depth|exceptional|outstanding|effective|relevant|practical|professional|some|proven|clear|"
    r"sound|thorough|significant|direct|clinical|great|superior|current|valid|general|successful|intermediate|expert|"
    r"high|verbal|written|oral|and|or|,|technical|analytical|interpersonal|organi[sz]ational)[ ,]+)*"
    r"(?:experience|ability|abilities|knowledge|understanding|familiarity|proficiency|expertise|exposure|commitment|"
    r"willingness|interest|competence|competency|fluency|background|skills?|capability|aptitude|awareness|attention|"
    r"comfort|mastery|command|degree|communication|licen[sc]e|certification|leadership|"
    r"(?:at least )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?\+?(?:\s?(?:-|–|to)\s?\d{1,2})?\+? "
    r"(?:or more )?years?)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"^(?:be )?(?:highly |very )?(?:proficient|able|comfortable|familiar|fluent|skilled|experienced|capable|willing|"
    r"knowledgeable|adept|competent)\b(?= \w+)",
    re.IGNORECASE,
)


def wish(requirement: Requirement, picker: Picker) -> str:
    """The line as a sentence, or empty if no rule makes a correct one of it."""
    text = _cleaned(requirement.text)
    if not text:
        return ""
    kind, options, part = _frame(text, requirement.kind == "responsibility")
    if not options or not 2 <= len(part.split()) <= _MAX_WORDS:
        return ""
    return picker.pick(kind, options).format(x=lower_first(part))


def _cleaned(text: str) -> str:
    text = strip_end(_TAIL.sub("", strip_end(plain(text))))
    text = _HEAD.sub("", text)
    text = re.sub(r"\bour\b", "your", text)
    if _BAD.search(text.replace("your ", "")):
        text = shortened(text, 12)
    short = shortened(text, _MAX_WORDS) or _first_part(text)
    if not short or _BAD.search(short.replace("your ", "")) or not is_balanced(short) or is_cliche(short):
        return ""
    return short.strip(" ,-–")


def _first_part(text: str) -> str:
    """A long line up to its first comma, if what stands before it is a phrase of its own."""
    head = re.split(r"[,(]| - | including | such as | as well as | in order to ", text)[0].strip()
    lists = re.search(r"\b(?:and|or)\b", text[len(head) :]) is not None and text[len(head) : len(head) + 1] == ","
    return head if 5 <= len(head.split()) <= _MAX_WORDS and not lists else ""


def _frame(text: str, duty: bool) -> tuple[str, tuple[str, ...], str]:
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
    if following in PREPOSITIONS:
        return verb in INTRANSITIVE or (verb, following) in PHRASAL
    return following not in PASTS or following in BASES
