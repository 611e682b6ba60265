"""What a section's title means, in English, German, French, Spanish and Chinese."""

import re
import unicodedata
from functools import lru_cache

# A title that these words spell out completely is that section, whatever it looks like.
_TITLES = {
    "summary": """
        summary; profile; about; about me; objective; career objective; introduction; overview; executive summary;
        professional summary; personal statement; personal profile; career summary; highlights; who i am; bio; brief;
        biography; summary of qualifications; qualifications summary; statement; mission; headline; description;
        profil; kurzprofil; uber mich; zusammenfassung; ziel; berufsziel; personliches profil; berufliches profil;
        resume professionnel; a propos; a propos de moi; objectif; objectif professionnel; presentation; accroche;
        profil professionnel; perfil; resumen; sobre mi; objetivo; extracto; perfil profesional; acerca de mi;
        resumen profesional; objetivo profesional; objetivo laboral;
        自我评价; 个人简介; 个人总结; 自我介绍; 关于我; 求职意向; 个人优势; 职业目标; 简介""",
    "work": """
        experience; experiences; work; work experience; work experiences; work history; employment; employment history;
        career; career history; professional experience; professional background; professional history; positions;
        relevant experience; job experience; jobs; job history; internships; internship; internship experience;
        internships and work experience; academic positions; academic appointments; appointments; positions held;
        academic experience; teaching; teaching experience; research; research experience; industry experience;
        clinical experience; military experience; engineering experience; technical experience; work background;
        career experience; employment record; practical experience; experience and employment; professional positions;
        selected experience; career summary and experience; work and research experience; roles; career highlights;
        berufserfahrung; berufliche erfahrung; berufspraxis; beruflicher werdegang; werdegang; berufliche laufbahn;
        beruflicher hintergrund; praktische erfahrung; praktika; praktikum; erfahrung; erfahrungen; anstellungen;
        arbeitserfahrung; tatigkeiten; berufliche stationen; praxiserfahrung; berufstatigkeit; beschaftigung;
        experience professionnelle; experiences professionnelles; parcours professionnel; emplois; stages; parcours;
        experiencia; experiencia laboral; experiencia profesional; experiencias; trayectoria profesional; trabajo;
        trayectoria; empleo; historial laboral; vida laboral; practicas; antecedentes laborales; experiencia docente;
        工作经历; 工作经验; 工作; 实习经历; 实习经验; 职业经历; 工作背景; 从业经历; 任职经历; 经历; 教学经历;
        研究经历""",
    "education": """
        education; educations; educational background; education background; academic background; academics; studies;
        academic history; education history; educational qualifications; academic qualifications; schooling; degrees;
        education and training; academic education; education and qualifications; academic credentials; study;
        educational history; formal education; university education; qualifications; educational qualification;
        ausbildung; bildung; bildungsweg; studium; schulbildung; akademischer werdegang; akademische ausbildung;
        schulausbildung; bildungsgang; hochschulbildung; aus und weiterbildung; studium und ausbildung; schule;
        ausbildung und studium; hochschulausbildung; universitare ausbildung; schulischer werdegang;
        formation; formations; formation academique; etudes; diplomes; parcours academique; cursus; scolarite;
        formation initiale; diplomes et formations; formation universitaire; cursus universitaire; parcours scolaire;
        educacion; formacion; formacion academica; estudios; titulacion; titulaciones; historial academico;
        educacion y formacion; formacion complementaria; antecedentes academicos; preparacion academica;
        教育; 教育背景; 教育经历; 学历; 教育经验; 学习经历; 学术背景; 教育程度; 教育与培训""",
    "skills": """
        skills; skill; skill set; skillset; technical skills; key skills; core skills; core competencies; competencies;
        competences; technologies; technology; tools; tech stack; technical proficiencies; proficiencies; abilities;
        strengths; expertise; areas of expertise; technical expertise; soft skills; hard skills; professional skills;
        computer skills; it skills; programming; programming skills; languages and technologies; digital skills;
        skills and abilities; key competencies; capabilities; software; software skills; technical competencies;
        technical knowledge; specialties; specializations; core qualifications; skills and tools; knowledge; top skills;
        skills summary; skill highlights; skills and expertise; personal skills; other skills; technical strengths;
        additional skills; tools and technologies; technical background; technical toolkit; toolbox; job related skills;
        communication skills; organisational skills; transferable skills; technical profile; relevant skills;
        areas of knowledge; core strengths; key strengths; stack; people skills; business skills; methods; fields;
        kenntnisse; fahigkeiten; kompetenzen; it kenntnisse; edv kenntnisse; fachkenntnisse; qualifikationen; starken;
        computerkenntnisse; technische kenntnisse; technische fahigkeiten; kenntnisse und fahigkeiten;
        schlusselqualifikationen;
        softwarekenntnisse; programmierkenntnisse; besondere kenntnisse; weitere kenntnisse; fachkompetenzen;
        personliche starken; technologien; werkzeuge; soziale kompetenzen; methodenkompetenzen; zusatzqualifikationen;
        competences techniques; competences cles; competences informatiques; savoir faire; savoir etre; connaissances;
        informatique; outils; aptitudes; atouts; competences professionnelles; qualites; logiciels; expertises;
        habilidades; competencias; aptitudes; conocimientos; conocimientos de computacion; informatica; destrezas;
        habilidades tecnicas; conocimientos informaticos; competencias tecnicas; herramientas; tecnologias; fortalezas;
        competencias clave; competencias digitales; conocimientos tecnicos; habilidades blandas; capacidades;
        技能; 专业技能; 技术技能; 计算机技能; 职业技能; 个人技能; 技能特长; 技术栈; 技能证书; 核心技能; 特长; 能力;
        掌握技能;
        计算机能力; 技能清单; 相关技能; 其他技能; 优势; 擅长""",
    "projects": """
        projects; project; project experience; personal projects; selected projects; side projects; key projects;
        academic projects; open source; open source projects; open source contributions; notable projects; portfolio;
        research projects; projects and research; project work; independent projects; contributions; my projects;
        technical projects; software projects; recent projects; course projects; university projects;
        project highlights;
        open source work; selected work; selected works; school projects; applications; products; hackathons;
        projekte; projekterfahrung; ausgewahlte projekte; eigene projekte; projektarbeit; projektarbeiten;
        referenzprojekte;
        projets; projets personnels; projets academiques; realisations; projets realises; projets professionnels;
        proyectos; proyectos personales; proyectos destacados; proyectos academicos; proyectos realizados;
        项目; 项目经历; 项目经验; 个人项目; 开源项目; 项目作品; 作品; 主要项目; 科研项目; 作品集; 参与项目""",
    "certificates": """
        certificates; certifications; certification; certificate; licenses; licences; licenses and certifications;
        licences and certifications; professional certifications; credentials; training; trainings;
        courses and training;
        certifications and licenses; certifications and training; professional development; continuing education;
        training and certifications; courses and certifications; certificates and courses; professional training;
        zertifikate; zertifizierungen; weiterbildung; weiterbildungen; fortbildung; fortbildungen; schulungen; lizenzen;
        kurse und zertifikate; bescheinigungen; fort und weiterbildung; fort und weiterbildungen;
        certificats; formations complementaires; formation continue; permis; attestations; licences et certifications;
        certificaciones; certificados; cursos; cursos y certificaciones; licencias; certificaciones y licencias;
        cursos y seminarios; capacitacion; capacitaciones; cursos complementarios; 证书; 资格证书; 认证; 培训经历;
        资质; 培训""",
    "awards": """
        awards; award; honors; honours; honors and awards; awards and honors; achievements; accomplishments; prizes;
        recognition; scholarships; distinctions; awards and recognition; awards and achievements; key achievements;
        fellowships; grants; academic achievements; most proud of; scholarships and awards; awards and scholarships;
        honors and achievements; honours and awards; awards and honours; honors awards; awards and distinctions;
        selected awards; fellowships and awards; grants and awards; academic awards; professional achievements; honor;
        auszeichnungen; preise; stipendien; ehrungen; erfolge; preise und auszeichnungen; auszeichnungen und preise;
        auszeichnungen und stipendien; stipendien und auszeichnungen;
        prix; distinctions honorifiques; recompenses; bourses; prix et distinctions; premios; reconocimientos; logros;
        becas; honores; distinciones; premios y reconocimientos; premios y becas;
        获奖; 获奖经历; 荣誉; 荣誉奖项; 奖项; 获奖情况; 荣誉证书; 奖励; 荣誉与奖项; 所获奖项; 奖学金; 荣誉奖励""",
    "publications": """
        publications; publication; papers; selected publications; research publications; conference papers; books;
        articles; journal articles; publications and talks; publications and presentations; conference proceedings;
        talks and publications; presentations and publications; writing; writings; blog posts; preprints; bibliography;
        veroffentlichungen; publikationen; publikationen und vortrage; ausgewahlte publikationen;
        articles et publications; travaux; travaux et publications; publicaciones; articulos;
        论文; 发表论文; 出版物; 学术论文; 科研成果; 论文发表; 学术成果; 发表文章""",
    "languages": """
        languages; language; language skills; foreign languages; spoken languages; language proficiency; mother tongue;
        linguistic skills; languages spoken; language competencies;
        sprachen; sprachkenntnisse; fremdsprachen; fremdsprachenkenntnisse; muttersprache;
        langues; langue; langues etrangeres; competences linguistiques; langues parlees;
        idiomas; idioma; lenguas; conocimiento de idiomas; competencias linguisticas; lenguajes;
        语言; 语言能力; 语言技能; 外语水平; 外语能力; 外语""",
    "interests": """
        interests; interest; hobbies; hobby; personal interests; interests and hobbies; hobbies and interests;
        activities and interests; passions; leisure; leisure activities; areas of interest;
        interessen; hobbys; freizeit; interessen und hobbys; hobbys und interessen; freizeitinteressen;
        freizeitaktivitaten;
        centres d interet; centre d interet; loisirs; interets; passions; loisirs et centres d interet; divers;
        intereses; aficiones; pasatiempos; intereses personales; intereses y aficiones; hobbies e intereses;
        兴趣; 爱好; 兴趣爱好; 个人兴趣; 个人爱好""",
    "references": """
        references; reference; referees; recommendations; professional references; testimonials;
        referenzen; empfehlungen; references professionnelles; recommandations;
        referencias; referencias laborales; referencias profesionales; 推荐人; 证明人; 推荐; 推荐信""",
    "volunteer": """
        volunteer; volunteering; volunteer experience; volunteer work; community service; community involvement;
        community; extracurricular; extracurricular activities; extra curricular activities; leadership; activities;
        leadership and activities; leadership experience; involvement; social engagement; civic engagement; charity;
        volunteer activities; voluntary work; voluntary experience; volunteerism; service;
        community engagement; leadership and volunteering; campus involvement; activities and leadership;
        student activities; volunteering experience; memberships and volunteering; professional service;
        ehrenamt; ehrenamtliche tatigkeit; ehrenamtliche tatigkeiten; engagement; ehrenamtliches engagement;
        soziales engagement; gesellschaftliches engagement; ausserschulische aktivitaten;
        benevolat; vie associative; engagement associatif; engagements; activites extra professionnelles;
        activites extrascolaires; experiences associatives; experience associative; associatif; engagements associatifs;
        voluntariado; actividades extracurriculares; experiencia de voluntariado;
        志愿者经历; 社会实践; 校园经历; 社团经历; 志愿活动; 学生工作; 志愿服务; 社会活动; 在校经历; 课外活动;
        实践经历""",
    "contact": """
        contact; contacts; contact information; contact info; contact details; personal information; personal details;
        personal data; personal info; details; info; address; contact me; get in touch; personal; bio data;
        kontakt; kontaktdaten; personliche daten; personliche angaben; anschrift; angaben zur person; zur person;
        coordonnees; informations personnelles; etat civil; me contacter; informations; renseignements personnels;
        contacto; datos personales; informacion personal; datos de contacto; informacion de contacto;
        个人信息; 基本信息; 联系方式; 联系信息; 个人资料; 基本资料; 联系我""",
    "links": """
        links; profiles; social; social media; online presence; websites; online profiles; social links; web; online;
        social networks; social profiles; websites and social links; website; websites and profiles; find me online;
        social media profiles; web presence; profile links; netzwerke; soziale netzwerke; online profile;
        reseaux sociaux; liens; sites web; redes sociales; enlaces; redes; 社交账号; 链接; 社交网络; 个人主页; 主页""",
    "courses": """
        courses; coursework; relevant coursework; relevant courses; selected coursework; graduate coursework; modules;
        key courses; undergraduate coursework; course work; kurse; cours; asignaturas; 主修课程; 相关课程; 课程""",
    "other": """
        additional information; other information; additional; miscellaneous; other; memberships;
        professional memberships;
        affiliations; professional affiliations; associations; patents; conferences; talks; presentations; workshops;
        military service; driving licence; driving license; availability; citizenship; nationality; visa status;
        hobbies etc;
        speaking; invited talks; speaking engagements; media; press; life philosophy; a day of my life; thesis; theses;
        master thesis; doctoral thesis; bachelor thesis; dissertation; phd thesis;
        professional memberships and affiliations;
        seminars; exhibitions; quote; declaration; work authorization; security clearance; clearances; test scores;
        declarations; additional details; extra; clubs; sports; travel; supervision; students; advising; funding; tests;
        annexes; appendix; organizations; societies; career goals; why me; philosophy; quotes; more; meta;
        sonstiges; mitgliedschaften; fuhrerschein; vortrage; weitere angaben; staatsangehorigkeit; wehrdienst; patente;
        abschlussarbeit; masterarbeit; bachelorarbeit; promotion; zusatzliche informationen; weiteres; verschiedenes;
        autres; informations complementaires; permis de conduire; memoire; these; conferencias; brevets;
        autres informations;
        otros; otros datos; informacion adicional; datos adicionales; tesis; tesis de maestria; tesis doctoral; varios;
        permiso de conducir; patentes; miscelaneo; mas informacion; otra informacion; otros datos de interes;
        其他; 其他信息; 附加信息; 专利; 学术活动; 社会兼职; 毕业论文; 硕士论文; 本科论文; 个人荣誉经历""",
}

# Words that only qualify a title: "Selected ...", "Relevant ...", "Previous ...".
_QUALIFIERS = frozenset(
    [
        "selected",
        "relevant",
        "additional",
        "other",
        "key",
        "core",
        "main",
        "my",
        "recent",
        "previous",
        "prior",
        "past",
        "current",
        "further",
        "notable",
        "major",
        "professional",
        "personal",
        "technical",
        "academic",
        "industry",
        "general",
        "special",
        "full",
        "list",
        "of",
        "and",
        "the",
        "in",
        "a",
        "an",
        "for",
        "brief",
        "wichtige",
        "weitere",
        "ausgewahlte",
        "relevante",
        "sonstige",
        "berufliche",
        "meine",
        "akademische",
        "besondere",
        "relevantes",
        "und",
        "autres",
        "principales",
        "principaux",
        "mes",
        "professionnelles",
        "et",
        "de",
        "des",
        "la",
        "le",
        "les",
        "otros",
        "otras",
        "principales",
        "mis",
        "y",
        "e",
        "mi",
        "history",
        "background",
        "section",
        "details",
        "information",
        "overview",
        "s",
    ]
)

_LETTERS = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u3400-\u9fff]")
_SPACED_LETTERS = re.compile(r"(?:\b\w\b[ \t]+){3,}\b\w\b")
_NO_TITLE = re.compile(r"@|[^\W\d_].*\d|^\W*\d+\W*$|[.,;]$")  # an address, a number after the first letter, a sentence
_JOINTS = re.compile(r"\s*(?:&|/|\||,|\+|·|•|\band\b|\bund\b|\bet\b|\by\b|\be\b|和|与|及|、)\s*", re.IGNORECASE)


def plain_words(text: str) -> str:
    """Case-folded letters without accents, words parted by one space: "À PROPOS:" as "a propos"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_LETTERS.findall(letters))


_KINDS: dict[str, str] = {}
for _kind, _titles in _TITLES.items():
    for _title in _titles.split(";"):
        _KINDS.setdefault(plain_words(_title), _kind)
_RUN_TOGETHER = {k.replace(" ", ""): v for k, v in _KINDS.items()}


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> str | None:
    """The kind of section that `text` is a title of, or None.

    "WORK EXPERIENCE:", "E d u c a t i o n", "Skills & Interests" and "2. Selected Projects" are titles;
    "Experience with Python" is not, because not all of it is accounted for. Of a double title the first
    half decides.
    """
    if not text or len(text) > 60 or _NO_TITLE.search(text):
        return None
    if _SPACED_LETTERS.fullmatch(text.strip(" :")):
        return _RUN_TOGETHER.get(plain_words(text.replace(" ", "")))
    words = plain_words(text)
    if _CJK.search(words):
        return _cjk_kind(words)
    return _KINDS.get(words) or _joined_kind(text) or _qualified_kind(words)


def _cjk_kind(words: str) -> str | None:
    """A Chinese title, perhaps with its translation beside it: "教育背景 Education"."""
    if words.replace(" ", "") in _KINDS:
        return _KINDS[words.replace(" ", "")]
    parts = [_KINDS.get(part) for part in words.split()]
    return next((kind for kind in parts if kind), None) if all(parts) else None


def _joined_kind(text: str) -> str | None:
    parts = [plain_words(part) for part in _JOINTS.split(text)]
    if len(parts) < 2 or any(not part for part in parts):
        return None
    kinds = [_KINDS.get(part) or _qualified_kind(part) for part in parts]
    named = [kind for kind in kinds if kind]
    if len(named) == len(parts):
        return named[0]
    # "Volunteer & Community Work", "Honors & Other Awards": one half names it, the other only qualifies.
    rest = [part for part, kind in zip(parts, kinds, strict=True) if not kind]
    return named[0] if named and all(set(part.split()) <= _QUALIFIERS for part in rest) else None


def _qualified_kind(words: str) -> str | None:
    """A title with qualifying words around it: "my selected projects"."""
    parts = words.split()
    if not 2 <= len(parts) <= 6:
        return None
    while parts and parts[0] in _QUALIFIERS:
        parts = parts[1:]
        if kind := _KINDS.get(" ".join(parts)):
            return kind
    while parts and parts[-1] in _QUALIFIERS:
        parts = parts[:-1]
        if kind := _KINDS.get(" ".join(parts)):
            return kind
    return None
