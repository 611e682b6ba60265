"""Words by which a job title, an organisation, a school, a degree, a place or a level gives itself away.

They are only hints: where they are silent, the layout that all entries of a section share decides.
"""

import re

from server.domain.intake.headings import plain_words

_TITLE_STEMS = ["developer", "engineer", "manager", "director", "intern", "internship", "assistant", "technician", "analyst", "consultant", "president", "officer", "ceo", "cto", "cfo", "coo", "cio", "vp", "svp", "avp", "lead", "leader", "founder", "cofounder", "researcher", "professor", "lecturer", "teacher", "nurse", "specialist", "coordinator", "administrator", "architect", "designer", "scientist", "associate", "supervisor", "representative", "accountant", "attorney", "lawyer", "paralegal", "editor", "writer", "journalist", "producer", "artist", "photographer", "planner", "strategist", "advisor", "adviser", "executive", "agent", "clerk", "cashier", "secretary", "receptionist", "programmer", "tester", "instructor", "trainer", "tutor", "fellow", "postdoc", "postdoctoral", "contributor", "volunteer", "head", "chief", "chef", "cook", "driver", "mechanic", "operator", "inspector", "auditor", "buyer", "recruiter", "marketer", "investigator", "librarian", "therapist", "physician", "surgeon", "pharmacist", "dentist", "veterinarian", "scholar", "student", "apprentice", "trainee", "freelancer", "freelance", "contractor", "owner", "partner", "principal", "member", "chair", "chairman", "chairwoman", "chairperson", "treasurer", "ambassador", "mentor", "coach", "captain", "sergeant", "lieutenant", "commander", "pilot", "barista", "bartender", "waiter", "waitress", "server", "hostess", "salesperson", "salesman", "merchandiser", "copywriter", "translator", "interpreter", "controller", "comptroller", "economist", "statistician", "mathematician", "physicist", "chemist", "biologist", "geologist", "psychologist", "counselor", "counsellor", "worker", "employee", "superintendent", "foreman", "electrician", "plumber", "carpenter", "welder", "machinist", "promoter", "organizer", "organiser", "reviewer", "curator", "guide", "caregiver", "nanny", "sre", "qa", "devops", "fullstack", "dba", "scrum", "job", "title", "position", "employee", "dean", "registrar", "provost", "rector", "broker", "banker", "underwriter", "actuary", "trader", "appraiser", "dispatcher", "stylist", "esthetician", "host", "steward", "midwife", "paramedic", "firefighter", "deputy", "detective", "guard", "blogger", "influencer", "youtuber", "moderator", "evangelist", "advocate", "liaison", "expert", "professional", "practitioner", "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "mitarbeiter", "mitarbeiterin", "praktikant", "praktikantin", "praktikum", "werkstudent", "werkstudentin", "berater", "beraterin", "geschaftsfuhrer", "geschaftsfuhrerin", "assistent", "assistentin", "referent", "referentin", "sachbearbeiter", "sachbearbeiterin", "lehrer", "lehrerin", "kaufmann", "kauffrau", "techniker", "technikerin", "auszubildender", "auszubildende", "forscher", "forscherin", "programmierer", "programmiererin", "hilfskraft", "dozent", "dozentin", "verkaufer", "verkauferin", "pfleger", "pflegerin", "krankenpfleger", "krankenschwester", "arzt", "arztin", "mechatroniker", "elektriker", "projektleiter", "projektleiterin", "teamleiter", "teamleiterin", "abteilungsleiter", "bereichsleiter", "aushilfe", "grunder", "grunderin", "wissenschaftler", "wissenschaftlerin", "buchhalter", "buchhalterin", "redakteur", "redakteurin", "fachkraft", "angestellte", "angestellter", "developpeur", "developpeuse", "ingenieure", "directeur", "directrice", "responsable", "stagiaire", "stage", "consultante", "chargee", "charge", "professeur", "professeure", "enseignant", "enseignante", "assistante", "technicien", "technicienne", "chercheur", "chercheuse", "gerant", "alternant", "alternante", "apprenti", "apprentie", "vendeur", "vendeuse", "comptable", "infirmier", "infirmiere", "graphiste", "redacteur", "redactrice", "formateur", "formatrice", "conseiller", "conseillere", "adjoint", "adjointe", "animateur", "animatrice", "serveur", "serveuse", "gestionnaire", "acheteur", "commercial", "commerciale", "cadre", "doctorant", "doctorante", "benevole", "cheffe", "fondateur", "fondatrice", "desarrollador", "desarrolladora", "ingeniero", "ingeniera", "gerente", "jefe", "jefa", "analista", "consultor", "consultora", "becario", "becaria", "profesor", "profesora", "asistente", "tecnico", "tecnica", "investigador", "investigadora", "coordinador", "coordinadora", "director", "directora", "disenador", "disenadora", "administrador", "administradora", "practicante", "encargado", "encargada", "auxiliar", "vendedor", "vendedora", "contador", "contadora", "maestro", "maestra", "docente", "abogado", "abogada", "enfermero", "enfermera", "arquitecto", "arquitecta", "puesto", "cargo", "voluntario", "voluntaria", "programador", "programadora", "responsable", "titulo", "del", "puesto", "socio", "socia", "fundador", "fundadora"]
_TITLES = frozenset(_TITLE_STEMS) - {"stage", "server", "del", "titulo", "guide", "service", "charge", "position"}
_TITLES_CJK = re.compile(
    "工程师|经理|总监|主管|助理|实习|专员|教师|教授|讲师|顾问|设计师|开发|研究员|负责人|主任|职位|总裁|会计|编辑|架构师|组长|分析师|运营|销售|老师|助教"
)
_TITLE_PHRASE = re.compile(
    r"\b(?:job title|co-?founder|jr\.?|sr\.?|senior|junior|staff|teaching assistant|lead)\b", re.I
)

_ORGS = frozenset(
    ["inc", "inc.", "llc", "ltd", "limited", "corp", "corporation", "company", "co", "gmbh", "ag", "kg", "ug", "se", "sa", "sas", "sarl", "srl", "sl", "plc", "pty", "bv", "nv", "oy", "ab", "group", "holding", "holdings", "bank", "institute", "institution", "university", "college", "school", "studios", "studio", "labs", "lab", "laboratory", "technologies", "solutions", "systems", "services", "agency", "foundation", "association", "society", "center", "centre", "hospital", "clinic", "partners", "ventures", "capital", "consulting", "consultancy", "consultants", "media", "networks", "network", "software", "industries", "international", "global", "department", "ministry", "council", "government", "authority", "army", "navy", "force", "corps", "club", "church", "museum", "library", "restaurant", "hotel", "store", "shop", "district", "office", "team", "committee", "federation", "union", "airlines", "airways", "energy", "pharmaceuticals", "pharma", "biotech", "therapeutics", "insurance", "financial", "enterprises", "associates", "logistics", "motors", "foods", "engineering", "dental", "health", "healthcare", "medical", "robotics", "analytics", "interactive", "games", "entertainment", "productions", "employer", "employers", "organization", "organisation", "firm", "startup", "academy", "press", "publishing", "universitat", "hochschule", "institut", "verein", "stadt", "klinik", "krankenhaus", "werke", "verlag", "gruppe", "gesellschaft", "stiftung", "universite", "ecole", "societe", "entreprise", "banque", "hopital", "mairie", "ministere", "groupe", "laboratoire", "agence", "cabinet", "universidad", "empresa", "empleador", "compania", "grupo", "banco", "ayuntamiento", "instituto", "hospital", "colegio", "fundacion", "arbeitgeber", "firma", "employeur", "bundesamt", "landesamt", "fraunhofer"]
)
_ORGS_CJK = re.compile(
    "公司|集团|大学|学院|银行|研究所|研究院|中心|医院|局$|部$|院$|社$|厂$|学校|事务所|工作室|有限|协会"
)
_LEGAL_FORM = re.compile(r"\b(?:Inc|LLC|Ltd|Corp|GmbH|AG|KG|S\.?A\.?S?|SARL|S\.?r\.?l|B\.?V|PLC|Pty|Co)\b\.?", re.I)

_SCHOOL = re.compile(
    r"universi[tdà]|universitä|\buni\b|college|school|academy|institut|hochschule|gymnasium|polytechni|école|\becole"
    r"|lycée|lycee|faculty|facultad|faculté|escuela|colegio|instituto|schule|akademie|seminary|conservator|\biut\b"
    r"|\beth\b|\bmit\b|\bucla\b|\btu\b|\bth\b|\bfh\b|\biit\b|\bepfl\b|\brwth\b|\bkit\b|\blmu\b|\buc\s[A-Z]|bootcamp|campus"
    r"|\bcaltech\b|\bvirginia tech\b|\bgeorgia tech\b|\bsuny\b|\bcuny\b|\bnyu\b|\busc\b|\bunam\b|\binsa\b|\bhec\b|\bessec\b"
    r"|institución|institution|centro de|sorbonne|kolleg\b|berufsschule|大学|学院|学校|中学|高中|院校|研究院",
    re.I,
)
_DEGREE = re.compile(
    r"\b(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?s|m\.?\s?s|b\.?\s?eng|m\.?\s?eng|b\.?\s?e|m\.?\s?e|b\.?\s?tech"
    r"|m\.?\s?tech|m\.?\s?b\.?\s?a|b\.?\s?b\.?\s?a|ph\.?\s?d|ll\.?\s?[bm]|j\.?\s?d|m\.?\s?d|m\.?\s?phil|d\.?\s?phil|b\.?\s?f\.?\s?a"
    r"|m\.?\s?f\.?\s?a|a\.?\s?a\.?\s?s|a\.?\s?s|a\.?\s?a|b\.?\s?com|m\.?\s?com|b\.?\s?ed|m\.?\s?ed|m\.?\s?p\.?\s?h|b\.?\s?c\.?\s?a|m\.?\s?c\.?\s?a"
    r"|b\.?\s?arch|m\.?\s?arch|bscs|dr|btech|mtech|bts|dut|ged|hnd|nvq|rn|bsn|msn|dnp|edd|psy\.?d)\b\.?(?![\w@])",
    re.I,
)
_DEGREE_WORD = re.compile(
    r"\b(?:bachelor(?:'s|’s|s)?|master(?:'s|’s|s)?|doctor(?:ate|al)?|diploma|degree|associate(?:'s|’s)?\s+(?:degree|of|in)"
    r"|postgraduate|undergraduate|graduate certificate|high school diploma|a-levels?|gcses?|minor|major|honou?rs|magister|diplom(?:e|a)?"
    r"|staatsexamen|abitur|fachabitur|realschulabschluss|hauptschulabschluss|mittlere reife|matura|ausbildung|abschluss|promotion"
    r"|licence|maîtrise|maitrise|baccalauréat|bac|doctorat|dipl[oô]me|certificat|brevet|cap|dea|dess|ingénieur"
    r"|licenciatura|licenciado|licenciada|grado|máster|maestría|maestria|doctorado|bachillerato|técnico superior|ingeniería"
    r"|título|diplomado|minor in|major in|specialization|nanodegree|concentration)\b|学士|硕士|博士|本科|学位|专科|研究生|大专|高中毕业",
    re.I,
)
_SCORE = re.compile(
    r"\b(?:(?:cum(?:ulative)?|major|overall|final)?\.?\s*(?:c?gpa|grade|note|abschlussnote|gesamtnote|score|mention|average|nota(?:\s+media)?|percentage|class)\b"
    r"|(?:summa |magna )?cum laude|first[- ]class|second[- ]class|upper second|distinction$|with (?:high(?:est)? )?(?:honou?rs|distinction))",
    re.I,
)

_STATES = ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "NSW", "VIC", "QLD", "UK", "US", "USA", "UAE", "EU", "NRW", "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "Wisconsin", "Wyoming", "Ontario", "Quebec", "Québec", "Alberta", "Manitoba", "Saskatchewan", "Bavaria", "Bayern", "Hessen", "Sachsen", "Berlin", "Hamburg", "Queensland", "Victoria", "Maharashtra", "Karnataka", "Kerala", "Gujarat", "Telangana", "Punjab", "Scotland", "England", "Wales"]
_COUNTRIES = """United States; United States of America; United Kingdom; Great Britain; Germany; Deutschland; France;
    Frankreich; Spain; España; Italy; Italia; Italien; Austria; Österreich; Switzerland; Schweiz; Suisse; Netherlands;
    The Netherlands; Niederlande; Belgium; Belgique; Belgien; Poland; Polen; Polska; Portugal; Ireland; Sweden; Schweden; Norway;
    Denmark; Finland; Czech Republic; Czechia; Tschechien; Slovakia; Hungary; Romania; Bulgaria; Greece; Turkey; Türkiye; Russia;
    Ukraine; Belarus; Serbia; Croatia; Slovenia; Estonia; Latvia; Lithuania; Iceland; Luxembourg; Malta; Cyprus; Canada;
    Mexico; México; Brazil; Brasil; Argentina; Chile; Colombia; Peru; Perú; Venezuela; Ecuador; Uruguay; Bolivia; Paraguay;
    Costa Rica; Panama; Panamá; Guatemala; Cuba; Puerto Rico; Dominican Republic; República Dominicana; China; Japan; India; Pakistan;
    Bangladesh; Sri Lanka; Nepal; Singapore; Malaysia; Indonesia; Thailand; Vietnam; Philippines; South Korea; Korea;
    Taiwan; Hong Kong; Australia; New Zealand; South Africa; Nigeria; Kenya; Ghana; Egypt; Morocco; Maroc; Tunisia; Tunisie;
    Algeria; Algérie; Ethiopia; Uganda; Tanzania; Israel; Jordan; Lebanon; Saudi Arabia; United Arab Emirates; Qatar; Kuwait;
    Iran; Iraq; Kazakhstan; Uzbekistan; Georgia; Armenia; Azerbaijan; Europe; Worldwide; North Carolina; South Carolina;
    New York; New Jersey; New Mexico; New Hampshire; North Dakota; South Dakota; West Virginia; Rhode Island; New South Wales;
    British Columbia; Nova Scotia; New Brunswick; Nordrhein-Westfalen; Baden-Württemberg; Tamil Nadu; Uttar Pradesh; West Bengal; Île-de-France; Ile-de-France"""
_REGIONS = {*_STATES, *(" ".join(c.split()) for c in _COUNTRIES.split(";"))}
_CITIES = """Berlin; Hamburg; München; Munich; Köln; Cologne; Frankfurt; Frankfurt am Main; Stuttgart; Düsseldorf; Leipzig;
    Dresden; Bremen; Hannover; Nürnberg; Bonn; Aachen; Karlsruhe; Heidelberg; Wien; Vienna; Zürich; Zurich; Genf; Geneva; Genève;
    Basel; Bern; Lausanne; Paris; Lyon; Marseille; Toulouse; Lille; Bordeaux; Nantes; Strasbourg; Nice; Montpellier; Grenoble; Rennes;
    Madrid; Barcelona; Valencia; Sevilla; Bilbao; Málaga; Zaragoza; London; Manchester; Edinburgh; Glasgow; Bristol; Cambridge;
    Oxford; Leeds; Birmingham; Dublin; Amsterdam; Rotterdam; Brussels; Bruxelles; Lisbon; Lisboa; Porto; Rome; Roma; Milan;
    Milano; Warsaw; Prague; Budapest; Bucharest; Athens; Istanbul; Moscow; Kyiv; Stockholm; Oslo; Copenhagen; Helsinki;
    New York City; NYC; San Francisco; Los Angeles; San Diego; San Jose; Seattle; Boston; Chicago; Austin; Dallas; Houston;
    Denver; Atlanta; Miami; Philadelphia; Washington DC; Washington, DC; Washington D.C.; Portland; Phoenix; Las Vegas; Palo Alto; Mountain View;
    Toronto; Vancouver; Montreal; Montréal; Ottawa; Calgary; Mexico City; Ciudad de México; CDMX; Guadalajara; Monterrey; Bogotá; Lima;
    Buenos Aires; Santiago; São Paulo; Rio de Janeiro; Sydney; Melbourne; Brisbane; Auckland; Tokyo; Beijing; Shanghai;
    Shenzhen; Guangzhou; Hangzhou; Seoul; Taipei; Bangalore; Bengaluru; Mumbai; Delhi; New Delhi; Hyderabad; Chennai; Pune;
    Kolkata; Karachi; Lahore; Dhaka; Dubai; Abu Dhabi; Tel Aviv; Cairo; Lagos; Nairobi; Cape Town; Johannesburg; Bangkok;
    Jakarta; Manila; Hanoi; Ho Chi Minh City; Kuala Lumpur;
    北京; 上海; 广州; 深圳; 杭州; 成都; 南京; 武汉; 西安; 香港; 台北; 天津; 重庆; 苏州"""
_PLACES = {" ".join(c.split()).casefold() for c in _CITIES.split(";")} | {r.casefold() for r in _REGIONS if len(r) > 3}
_BLANKS = {"remote", "hybrid", "home office", "city", "ciudad", "location", "ort", "ville", "城市", "地点"}
_REMOTE = re.compile(r"^\(?(?:remote|hybrid|on-?site|télétravail|remoto|teilweise remote|full remote)\b.{0,25}$", re.I)

LEVELS = frozenset(
    ["native", "bilingual", "fluent", "proficient", "advanced", "intermediate", "basic", "beginner", "elementary", "conversational", "professional", "working", "limited", "full", "expert", "master", "competent", "novice", "good", "excellent", "fair", "familiar", "experienced", "skilled", "strong", "mother", "tongue", "proficiency", "level", "upper", "lower", "pre", "c2", "c1", "b2", "b1", "a2", "a1", "native-like", "near", "user", "muttersprache", "muttersprachlich", "fliessend", "verhandlungssicher", "grundkenntnisse", "sehr", "gut", "gute", "gut", "grundlagen", "fortgeschritten", "kenntnisse", "experte", "konversationssicher", "sicher", "schriftlich", "in", "wort", "und", "schrift", "anfanger", "courant", "langue", "maternelle", "bilingue", "intermediaire", "avance", "debutant", "notions", "lu", "ecrit", "parle", "scolaire", "niveau", "natif", "bon", "nativo", "nativa", "avanzado", "intermedio", "basico", "fluido", "materna", "bilingue", "alto", "medio", "bajo", "nivel", "lengua", "母语", "流利", "精通", "熟练", "良好", "一般", "熟悉", "了解", "掌握", "入门"]
)

LANGUAGES = frozenset(
    ["english", "german", "french", "spanish", "italian", "portuguese", "dutch", "swedish", "norwegian", "danish", "finnish", "polish", "czech", "slovak", "hungarian", "romanian", "bulgarian", "greek", "turkish", "russian", "ukrainian", "serbian", "croatian", "bosnian", "slovenian", "estonian", "latvian", "lithuanian", "arabic", "hebrew", "persian", "farsi", "hindi", "urdu", "bengali", "punjabi", "tamil", "telugu", "marathi", "gujarati", "kannada", "malayalam", "chinese", "mandarin", "cantonese", "japanese", "korean", "vietnamese", "thai", "indonesian", "malay", "tagalog", "filipino", "swahili", "afrikaans", "latin", "esperanto", "catalan", "basque", "galician", "irish", "welsh", "icelandic", "albanian", "armenian", "georgian", "kazakh", "kurdish", "nepali", "amharic", "yoruba", "zulu", "hausa", "igbo", "somali", "englisch", "deutsch", "franzosisch", "spanisch", "italienisch", "portugiesisch", "niederlandisch", "polnisch", "russisch", "turkisch", "chinesisch", "japanisch", "arabisch", "griechisch", "tschechisch", "ungarisch", "schwedisch", "danisch", "norwegisch", "finnisch", "latein", "koreanisch", "anglais", "allemand", "francais", "espagnol", "italien", "portugais", "neerlandais", "polonais", "russe", "turc", "chinois", "japonais", "arabe", "grec", "ingles", "aleman", "frances", "espanol", "castellano", "italiano", "portugues", "holandes", "polaco", "ruso", "turco", "chino", "japones", "arabe", "catalan", "euskera", "gallego", "英语", "德语", "法语", "西班牙语", "日语", "中文", "汉语", "普通话", "粤语", "韩语", "俄语", "意大利语", "英文", "日文"]
)

_NETWORKS = {
    "linkedin": "LinkedIn", "github": "GitHub", "gitlab": "GitLab", "bitbucket": "Bitbucket", "twitter": "Twitter",
    "x.com": "X", "facebook": "Facebook", "fb.c": "Facebook", "instagram": "Instagram", "youtube": "YouTube",
    "stackoverflow": "Stack Overflow", "stackexchange": "Stack Exchange", "xing": "XING", "medium.com": "Medium",
    "dribbble": "Dribbble", "behance": "Behance", "kaggle": "Kaggle", "leetcode": "LeetCode", "hackerrank": "HackerRank",
    "codepen": "CodePen", "orcid": "ORCID", "scholar.google": "Google Scholar", "researchgate": "ResearchGate",
    "tumblr": "Tumblr", "quora": "Quora", "reddit": "Reddit", "soundcloud": "SoundCloud", "vimeo": "Vimeo",
    "mastodon": "Mastodon", "telegram": "Telegram", "t.me": "Telegram", "skype": "Skype", "itch.io": "itch.io",
    "npmjs": "npm", "huggingface": "Hugging Face", "dev.to": "DEV", "substack": "Substack", "bsky.app": "Bluesky",
    "keybase": "Keybase", "pypi.org": "PyPI", "crates.io": "crates.io", "hashnode": "Hashnode",
}  # fmt: skip


def title_score(text: str) -> float:
    """How much `text` looks like a job title: 0 not at all, 1 or more surely."""
    words = plain_words(text).split()
    if not words:
        return 0.0
    hits = sum(1 for word in words if word in _TITLES)
    if _TITLES_CJK.search(text):
        hits += 1
    if _TITLE_PHRASE.search(text):
        hits += 1
    # The last word of an English title, or the first of a French or Spanish one, is what the person is.
    edge = words[-1] in _TITLES or words[0] in _TITLES
    return min(hits, 2) * 0.7 + (0.4 if hits and edge else 0.0)


def org_score(text: str) -> float:
    """How much `text` looks like the name of an organisation."""
    words = plain_words(text).split()
    hits = sum(1 for word in words if word in _ORGS)
    if _ORGS_CJK.search(text):
        hits += 1
    legal = 1.0 if _LEGAL_FORM.search(text) and len(words) > 1 else 0.0
    return min(hits, 2) * 0.6 + legal


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
    named = tail in _REGIONS or tail.casefold() in _PLACES or _REMOTE.match(tail)
    plain = not re.search(r"\s[-–—|]\s|[:()]", head) and len(head.split()) <= 5
    return bool(named and plain and not title_score(head) and not org_score(head) and not _SCHOOL.search(head))


def network_of(url_or_name: str) -> str:
    """The social network that a link or a label belongs to; "" for a site of one's own."""
    low = url_or_name.casefold()
    host = re.sub(r"^https?://(?:www\.)?", "", low)
    for sign, name in _NETWORKS.items():
        if sign in ("x.com", "t.me", "fb.c"):
            if host.startswith(sign):
                return name
        elif sign in host.split("/")[0] or plain_words(low) == plain_words(name):
            return name
    return ""


def is_level(text: str) -> bool:
    words = re.findall(r"[^\W_]+", plain_words(text) or text.casefold()) or [text.casefold()]
    raw = re.findall(r"[\w]+", text.casefold())
    return bool(raw) and (all(w in LEVELS for w in words) or all(w in LEVELS for w in raw))
