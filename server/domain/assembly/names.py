"""Names of jobs, employers and schools as they can stand inside a sentence."""

import html
import re

from server.domain.assembly.tidy import is_balanced, plain
from server.domain.english import with_indefinite
from server.domain.lexicon.common import UNIQUE_POST
from server.domain.posting import Posting

_GENDER = re.compile(r"[\s,]*[(\[]?\b[fhmwdxi](?:\s?[/|]\s?(?:[fhmwdxi]|nb|gn|all genders))+\b[)\]]?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\s,;:-]*[(\[]?\s*(?:job|req(?:uisition)?|ref(?:erence)?|position|posting)?\s*(?:number|no\.?|id|#)?\s*[:#]?\s*[A-Z]{0,4}-?\d{4,}[\w-]*\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_PLACE_TAIL = re.compile(
    r"(?:(?:\s+[-–—|]\s+|\s*\()[A-Z][\w.' -]{1,40}|\s+[A-Z][a-z]+), [A-Z]{2}(?: \d{5}(?:-\d{4})?)?\)?$"
)
_DASH_PLACE = re.compile(r"\s+[-–—|]\s+[^|]*,\s*[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?$")
_PART = re.compile(r"\s+[-–—|/]\s+|\s*[(\[|]|,\s")
_ENDS_AS_JOB = re.compile(
    r"\b(?:internship|apprenticeship|traineeship|job|position|program(?:me)?|role|vacancy|placement|fellowship|stage)$",
    re.IGNORECASE,
)
_THE = re.compile(
    r"^(?:(?:University|College|Institute|School|Academy|Ministry|Department|Bank|City|Museum|State|Office) of|"
    r"United|Netherlands|[A-Z]\w+ (?:University|College|Institute) of)\b"
)
_MAX_WORDS = 9


def role(posting: Posting) -> str:
    """The job's title without numbers, gender marks and places; empty if the posting has none."""
    title = plain(html.unescape(posting.job_position))
    title = _NUMBER.sub("", _GENDER.sub("", title))
    title = _PLACE_TAIL.sub("", title).strip(" -–—|,:;/.!")
    if len(title.split()) > _MAX_WORDS:
        ends = [m.start() for m in _PART.finditer(title)]
        heads = [title[:end].strip() for end in reversed(ends)]
        title = next((head for head in heads if len(head.split()) <= _MAX_WORDS and is_balanced(head)), title)
    return _calm(" ".join(title.replace(" ,", ",").split()))


def _calm(title: str) -> str:
    """A title in capitals throughout, as one writes it in a sentence."""
    words = title.split()
    if len(words) < 2 or not title.isupper() or not title.isascii():
        return title
    return " ".join(
        w if len(re.sub(r"\W", "", w)) <= 3 else "-".join(p.capitalize() for p in w.split("-")) for w in words
    )


def company(posting: Posting) -> str:
    name = plain(html.unescape(posting.company_name))
    return _DASH_PLACE.sub("", name).strip(" -–—|,;:")


def job(posting: Posting) -> str:
    """ "the Accountant position at Acme", or as much of it as the posting says."""
    title, employer = role(posting), company(posting)
    at = f" at {employer}" if employer else ""
    if not title:
        return f"the position you are offering{at}" if not at else f"the open position{at}"
    bare = re.sub(r"^the\s+", "", title, flags=re.IGNORECASE)
    return f"the {bare}{at}" if _ENDS_AS_JOB.search(bare) else f"the {bare} position{at}"


def title(text: str) -> str:
    """A position's title for use in a sentence; empty if it cannot stand in one."""
    text = _calm(plain(text)).strip(" -–—|,;:.")
    text = text if len(text.split()) <= _MAX_WORDS else _PART.split(text)[0].strip()
    return "" if re.search(r"[<>{}|!?]", text) or len(text.split()) > _MAX_WORDS else text


def a_title(text: str) -> str:
    """ "a Nurse", "an Account Manager", but "Head of Sales": of some posts there is one."""
    first = re.split(r"[\s/,-]", text.lower())[0]
    unique = first in UNIQUE_POST or re.match(r"co-(?:founder|owner)", text.lower()) is not None
    return text if unique or text.lower().startswith(("a ", "an ", "the ")) else with_indefinite(text)


def organisation(text: str) -> str:
    text = plain(text).strip(" -–—|,;:")
    return f"the {text}" if _THE.match(text) and not text.lower().startswith("the ") else text
