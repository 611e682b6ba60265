"""Words by which a job title, an organisation, a school, a degree, a place or a level gives itself away.

They are only hints: where they are silent, the layout that all entries of a section share decides.
"""

import re

from server.domain.intake.headings import plain_words
from server.domain.intake.vocabulary import CITIES, COUNTRIES, LEVELS, ORGANISATIONS, STATES, TITLES

_TITLES_CJK = re.compile(
    "工程师|经理|总监|主管|助理|实习|专员|教师|教授|讲师|顾问|设计师|开发|研究员|负责人|主任|职位|总裁|会计|编辑|"
    "架构师|组长|分析师|运营|销售|老师|助教"
)
_TITLE_PHRASE = re.compile(
    r"\b(?:job title|co-?founder|jr\.?|sr\.?|senior|junior|staff|teaching assistant|lead)\b", re.I
)

# Here a word for a group of people says what somebody leads, not where.
_LEADS = re.compile(
    r"\b(?:team|office|store|shop|department|restaurant|network) (?=(?:lead(?:er)?|manager|head|supervisor)\b)"
)
_OCCASION = re.compile(
    r"^(?:every |each |on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|evenings?|mornings?|"
    r"summers?|winters?|weekly|monthly|full[- ]time|part[- ]time|samstags|sonntags|wochenends)$",
    re.I,
)

_ORGS_CJK = re.compile(
    "公司|集团|大学|学院|银行|研究所|研究院|中心|医院|局$|部$|院$|社$|厂$|学校|事务所|工作室|有限|协会"
)
_LEGAL_FORM = re.compile(r"\b(?:Inc|LLC|Ltd|Corp|GmbH|AG|KG|S\.?A\.?S?|SARL|S\.?r\.?l|B\.?V|PLC|Pty|Co)\b\.?", re.I)

_SCHOOL = re.compile(
    r"universi[tdà]|universitä|\buni\b|college|school|academy|institut|hochschule|gymnasium|polytechni|école|\becole"
    r"|lycée|lycee|faculty|facultad|faculté|escuela|colegio|instituto|schule|akademie|seminary|conservator|\biut\b"
    r"|\beth\b|\bmit\b|\bucla\b|\btu\b|\bth\b|\bfh\b|\biit\b|\bepfl\b|\brwth\b|\bkit\b|\blmu\b|\buc\s[A-Z]|bootcamp|"
    r"campus"
    r"|\bcaltech\b|\bvirginia tech\b|\bgeorgia tech\b|\bsuny\b|\bcuny\b|\bnyu\b|\busc\b|\bunam\b|\binsa\b|\bhec\b|"
    r"\bessec\b"
    r"|institución|institution|centro de|sorbonne|kolleg\b|berufsschule|大学|学院|学校|中学|高中|院校|研究院",
    re.I,
)
_DEGREE = re.compile(
    r"\b(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?s|m\.?\s?s|b\.?\s?eng|m\.?\s?eng|b\.?\s?e|m\.?\s?e|b\.?\s?tech"
    r"|m\.?\s?tech|m\.?\s?b\.?\s?a|b\.?\s?b\.?\s?a|ph\.?\s?d|ll\.?\s?[bm]|j\.?\s?d|m\.?\s?d|m\.?\s?phil|d\.?\s?phil|"
    r"b\.?\s?f\.?\s?a"
    r"|m\.?\s?f\.?\s?a|a\.?\s?a\.?\s?s|a\.?\s?s|a\.?\s?a|b\.?\s?com|m\.?\s?com|b\.?\s?ed|m\.?\s?ed|m\.?\s?p\.?\s?h|"
    r"b\.?\s?c\.?\s?a|m\.?\s?c\.?\s?a"
    r"|b\.?\s?arch|m\.?\s?arch|bscs|dr|btech|mtech|bts|dut|ged|hnd|nvq|rn|bsn|msn|dnp|edd|psy\.?d)\b\.?(?![\w@])",
    re.I,
)
_DEGREE_WORD = re.compile(
    r"\b(?:bachelor(?:'s|’s|s)?|master(?:'s|’s|s)?|doctor(?:ate|al)?|diploma|degree|associate(?:'s|’s)?\s+(?:degree|"
    r"of|in)"
    r"|postgraduate|undergraduate|graduate certificate|high school diploma|a-levels?|gcses?|minor|major|honou?rs|"
    r"magister|diplom(?:e|a)?"
    r"|staatsexamen|abitur|fachabitur|realschulabschluss|hauptschulabschluss|mittlere reife|matura|ausbildung|"
    r"abschluss|promotion"
    r"|licence|maîtrise|maitrise|baccalauréat|bac|doctorat|dipl[oô]me|certificat|brevet|cap|dea|dess|ingénieur"
    r"|licenciatura|licenciado|licenciada|grado|máster|maestría|maestria|doctorado|bachillerato|técnico superior|"
    r"ingeniería"
    r"|título|diplomado|minor in|major in|specialization|nanodegree|concentration)\b|学士|硕士|博士|本科|学位|专科|"
    r"研究生|大专|高中毕业",
    re.I,
)
_SCORE = re.compile(
    r"\b(?:(?:cum(?:ulative)?|major|overall|final)?\.?\s*(?:c?gpa|grade|note|abschlussnote|gesamtnote|score|mention|"
    r"average|nota(?:\s+media)?|percentage|class)\b"
    r"|(?:summa |magna )?cum laude|first[- ]class|second[- ]class|upper second|distinction$|with (?:high(?:est)? "
    r")?(?:honou?rs|distinction))|^\d{1,3}(?:[.,]\d+)?\s?%$|^\d{1,2}(?:[.,]\d{1,2})?\s?/\s?\d{1,3}(?:[.,]\d+)?$",
    re.I,
)

_REGIONS = STATES | COUNTRIES
_PLACES = {name.casefold() for name in CITIES | {region for region in _REGIONS if len(region) > 3}}
_BLANKS = {"remote", "hybrid", "home office", "city", "ciudad", "location", "ort", "ville", "城市", "地点"}
_REMOTE = re.compile(r"^\(?(?:remote|hybrid|on-?site|télétravail|remoto|teilweise remote|full remote)\b.{0,25}$", re.I)

_NETWORKS = {
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "gitlab": "GitLab",
    "bitbucket": "Bitbucket",
    "twitter": "Twitter",
    "x.com": "X",
    "facebook": "Facebook",
    "fb.c": "Facebook",
    "instagram": "Instagram",
    "youtube": "YouTube",
    "stackoverflow": "Stack Overflow",
    "stackexchange": "Stack Exchange",
    "xing": "XING",
    "medium.com": "Medium",
    "dribbble": "Dribbble",
    "behance": "Behance",
    "kaggle": "Kaggle",
    "leetcode": "LeetCode",
    "hackerrank": "HackerRank",
    "codepen": "CodePen",
    "orcid": "ORCID",
    "scholar.google": "Google Scholar",
    "researchgate": "ResearchGate",
    "tumblr": "Tumblr",
    "quora": "Quora",
    "reddit": "Reddit",
    "soundcloud": "SoundCloud",
    "vimeo": "Vimeo",
    "mastodon": "Mastodon",
    "telegram": "Telegram",
    "t.me": "Telegram",
    "skype": "Skype",
    "itch.io": "itch.io",
    "npmjs": "npm",
    "huggingface": "Hugging Face",
    "dev.to": "DEV",
    "substack": "Substack",
    "bsky.app": "Bluesky",
    "keybase": "Keybase",
    "pypi.org": "PyPI",
    "crates.io": "crates.io",
    "hashnode": "Hashnode",
}


_NETWORK_NAMES = {plain_words(name): name for name in _NETWORKS.values()}


def title_score(text: str) -> float:
    """How much `text` looks like a job title: 0 not at all, 1 or more surely."""
    words = plain_words(text).split()
    if not words:
        return 0.0
    hits = sum(1 for word in words if word in TITLES)
    if _TITLES_CJK.search(text):
        hits += 1
    if _TITLE_PHRASE.search(text):
        hits += 1
    # The last word of an English title, or the first of a French or Spanish one, is what the person is.
    edge = words[-1] in TITLES or words[0] in TITLES
    return min(hits, 2) * 0.7 + (0.4 if hits and edge else 0.0)


def org_score(text: str) -> float:
    """How much `text` looks like the name of an organisation."""
    words = _LEADS.sub(" ", plain_words(text)).split()
    hits = sum(1 for word in words if word in ORGANISATIONS)
    if _ORGS_CJK.search(text):
        hits += 1
    legal = 1.0 if _LEGAL_FORM.search(text) and len(words) > 1 else 0.0
    return min(hits, 2) * 0.6 + legal


def is_occasion(text: str) -> bool:
    """Whether `text` only says when somebody was there: "Saturdays", "weekly", "part-time"."""
    return bool(_OCCASION.match(text))


def is_school(text: str) -> bool:
    return bool(_SCHOOL.search(text))


def degree_at(text: str) -> int:
    """Where a degree's name begins in `text`, or -1."""
    found = [m.start() for m in (_DEGREE.search(text), _DEGREE_WORD.search(text)) if m]
    return min(found) if found else -1


def is_score(text: str) -> bool:
    return bool(_SCORE.search(text))


def is_place(text: str) -> bool:
    """Whether all of `text` is a place: "Houston, TX", "Berlin", "Remote", "12345 Springfield, USA"."""
    text = text.strip(" .()")
    if not text or len(text) > 60:
        return False
    if text.casefold() in _PLACES or text.casefold() in _BLANKS or _REMOTE.match(text):
        return True
    parts = re.split(r"\s*(?:&|/|;| and | or |\||·|•)\s*", text)
    if len(parts) > 1:
        return all(is_place(part) for part in parts)
    head, comma, tail = text.rpartition(",")
    if not comma:
        return False
    tail = re.sub(r"\s*\(.*\)$|\s+\d{5}(?:-\d{4})?$", "", tail.strip())
    if "," in head and head.split(",", maxsplit=1)[0].casefold() not in _PLACES:
        return False  # "Acme, Boston, MA" names more than a place
    named = tail in _REGIONS or _REMOTE.match(tail) or (head.casefold() in _PLACES and tail.casefold() in _PLACES)
    plain = not re.search(r"\s[-–—|]\s|[:()]|\d\D*$", head) and len(head.split()) <= 5
    return bool(named and plain and not title_score(head) and not org_score(head) and not _SCHOOL.search(head))


def is_sure_place(text: str) -> bool:
    """Whether the place is known by its own name, not only by a country: "Siemens, Germany" may be an employer."""
    head = text.split(",", maxsplit=1)[0].strip(" .()")
    tail = text.rpartition(",")[2].strip(" .()")
    return head.casefold() in _PLACES or head.casefold() in _BLANKS or len(tail) == 2 or "," not in text


def network_of(url_or_name: str) -> str:
    """The social network that a link or a label belongs to; "" for a site of one's own."""
    low = url_or_name.casefold()
    if name := _NETWORK_NAMES.get(plain_words(low)):
        return name
    host = re.sub(r"^https?://(?:www\.)?", "", low).partition("/")[0]
    for sign, name in _NETWORKS.items():
        if host.startswith(sign) if sign in ("x.com", "t.me", "fb.c") else sign in host:
            return name
    return ""


def is_level(text: str) -> bool:
    words = re.findall(r"[^\W_]+", plain_words(text) or text.casefold()) or [text.casefold()]
    raw = re.findall(r"[\w]+", text.casefold())
    return bool(raw) and (all(w in LEVELS for w in words) or all(w in LEVELS for w in raw))
