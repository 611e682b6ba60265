"""What the sections of a posting are called. First match wins; a heading is compared in lower case."""

import re

# Kinds: "must", "nice" and "duty" are read; "skip" says nothing about the work; "open" is prose about the work.
HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "nice",
            r"prefer|desir|nice[- ]to[- ]have|good to have|bonus (points|if|skills)|(a|big) plus|pluses|optional|"
            r"might also have|would be (great|nice|good|a plus|an advantage)|advantageous|extra credit|"
            r"additional (skills|qualifications|experience)|souhait|serait un plus|atouts|wünschenswert|"
            r"von vorteil|deseable",
        ),
        (
            "skip",
            r"benefit|perk|compensation|salary|\bpay\b|remuneration|we offer|^(the |our |your |job )?offer(ing)?s?$|"
            r"^(unser |das |dein |ihr )?angebot$|bieten wir|^bewerbung|^ansprechpartner|^kontakt|wij bieden|ons aanbod|"
            r"^notre offre|^l.offre$|^(how to )?apply\b|^application|what we.ll (offer|give)|in it for you|"
            r"what you.ll (get|enjoy)|you.ll get|to enjoy|equal opportunit|\beeo|\be\.o\.e|diversity|disabilit|"
            r"accommodation|privacy|how to apply|should i apply|application process|recruitment process|"
            r"interview process|our process|next steps|about (?!you\b|the (role|job|position|work|opportunity)|"
            r"this (role|job)|your)"
            r"|who (we are|is |are we)|our (values|mission|story|culture|team|company)|company (overview|"
            r"description|summary|"
            r"profile)|organi[sz]ation overview|why (?!you|(is )?this (role|job))|life at|working (at|for)|"
            r"other locations|location|schedule|^travel|"
            r"working conditions|physical (demands|requirements)|work environment|additional information|"
            r"special instructions|contact|disclaimer|notice|learn more|what is |inside this|supervision|"
            r"employment type|job (category|type|number|id)|req(uisition)?( ?id)?\b|posted|security clearance|"
            r"salary transparency|careers|qui (nous )?sommes|pourquoi|nous offrons|avantages|conditions|wir bieten|"
            r"über uns|deine vorteile|ofrecemos|sobre nosotros|beneficios",
        ),
        (
            "duty",
            r"responsib|dut(y|ies)|accountab|what you.ll (do|be|work)|what you will (do|be|work)|you will (do|"
            r"be)|^you will|"
            r"you.ll be doing|key functions|(essential|job|main|primary) functions|^tasks|your (role|tasks|work|"
            r"mission|day|job|impact)|"
            r"day[- ]to[- ]day|a (typical )?day|in this role|the role involves|key (areas|tasks|result)|the role$|"
            r"role (overview|description|summary)|position (overview|summary|description|purpose)|"
            r"job (description|summary|purpose|overview|responsibilities|objective)|about (the|this) (role|job|"
            r"position|work|opportunity)|"
            r"^(the )?(position|job|opportunity|mission|impact)$|scope of work|objectives|expected performances|"
            r"activities include|what (do|does) .* do|missions?\b|vos tâches|le poste|ce que vous|aufgaben|"
            r"funciones|tareas",
        ),
        (
            "must",
            r"qualifi|requir|must[- ]have|what you must|what you.ll need|what you (will )?need|"
            r"what you (will )?bring|"
            r"what (we.re|we are) looking|what it takes|who you are|^about you|your (profile|background|skills|"
            r"creds|experience|"
            r"qualifications)|you (have|bring|are)$|you should have|we.d love|ideal candidate|successful candidate|"
            r"skills?\b|experience\b|education|certificat|licen[sc]|knowledge|competenc|attributes|credentials|"
            r"essentials|eligibility|abilities|minimum|expertise|needed to be successful|profil|compétences|"
            r"exigences|"
            r"vous (avez|êtes)|anforderungen|kenntnisse|requisitos|perfil|formación",
        ),
        ("open", r"overview|summary|description|introduction|general|details|the team"),
    )
)

# Headings that run on within a text whose line breaks were lost: only these are safe to split at.
RUN_ON = re.compile(
    r"(?<![A-Za-z] of )(?<![\w-])("
    r"(?:Minimum|Basic|Required|Preferred|Desired|Key|Additional|Essential|Job|Your|Core|Main|Primary|Other|"
    r"Professional)"
    r" (?:Qualifications?|Requirements?|Responsibilities|Skills|Duties|Experience|Competencies|Functions)"
    r"(?: (?:and|&) (?:Qualifications|Requirements|Responsibilities|Skills|Experience))?"
    r"|Responsibilities(?= ?:|(?: [A-Z]))|Requirements(?= ?:|(?: [A-Z]))|Qualifications(?= ?:|(?: [A-Z]))"
    r"|Position Overview|Job Description|Job Summary|Nice [Tt]o [Hh]ave|The Ideal Candidate|Bonus Points|Who You Are"
    r"|About [A-Z][a-zA-Z]+(?=:)|What You['’]?(?:ll| Will) (?:Do|Bring|Need)|What We Offer|About (?:Us|You|"
    r"the [Rr]ole)|Learn More|Benefits(?= ?:|(?: [A-Z]))"
    r"|Salary [Tt]ransparency|Equal [Oo]pportunity|Diversity (?:&|and) (?:Belonging|Inclusion)"
    r")(?![\w])"
)
