"""What the product itself says on a page, in the languages it speaks; English for all others."""

import datetime
import re
from dataclasses import dataclass

from server.domain.facts import show_date, show_dates

_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Words:
    """Headings by the name of the part of a resume; templates take `{name}`, `{position}`, `{day}` and so on."""

    headings: dict[str, str]
    months: tuple[str, ...]  # as in "Mar 2021"
    long_months: tuple[str, ...]
    long_date: str
    present: str
    degree: str
    courses: str
    score: str
    other: str
    subject: str
    greeting: str
    greeting_nobody: str
    closing: str


_PARTS = (
    "summary", "work", "projects", "education", "skills", "certificates", "volunteer", "publications", "awards",
    "languages", "interests", "references",
)  # fmt: skip


def _headings(*titles: str) -> dict[str, str]:
    return dict(zip(_PARTS, titles, strict=True))


_EN = Words(
    # What applicant-tracking systems look for.
    headings=_headings(
        "Summary", "Work Experience", "Projects", "Education", "Skills", "Certificates", "Volunteer Experience",
        "Publications", "Awards", "Languages", "Interests", "References",
    ),
    months=_ENGLISH_MONTHS,
    long_months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    long_date="{day} {month} {year}",
    present="Present",
    degree="{degree} in {area}",
    courses="Courses",
    score="Grade",
    other="Other",
    subject="Application for {position}",
    greeting="Dear {name},",
    greeting_nobody="Dear Hiring Team,",
    closing="Kind regards,",
)  # fmt: skip

_DE = Words(
    headings=_headings(
        "Profil", "Berufserfahrung", "Projekte", "Ausbildung", "Kenntnisse", "Zertifikate", "Ehrenamt",
        "Veröffentlichungen", "Auszeichnungen", "Sprachen", "Interessen", "Referenzen",
    ),
    months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    long_months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),
    long_date="{day}. {month} {year}",
    present="heute",
    degree="{degree}, {area}",
    courses="Kurse",
    score="Note",
    other="Weitere",
    subject="Bewerbung als {position}",
    greeting="Guten Tag {name},",
    greeting_nobody="Sehr geehrte Damen und Herren,",
    closing="Mit freundlichen Grüßen",
)  # fmt: skip

_FR = Words(
    headings=_headings(
        "Profil", "Expérience professionnelle", "Projets", "Formation", "Compétences", "Certifications", "Bénévolat",
        "Publications", "Distinctions", "Langues", "Centres d’intérêt", "Références",
    ),
    months=("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    long_months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    long_date="{day} {month} {year}",
    present="aujourd’hui",
    degree="{degree}, {area}",
    courses="Cours",
    score="Note",
    other="Autres",
    subject="Candidature au poste de {position}",
    greeting="Bonjour {name},",
    greeting_nobody="Madame, Monsieur,",
    closing="Cordialement,",
)  # fmt: skip

_ES = Words(
    headings=_headings(
        "Perfil", "Experiencia laboral", "Proyectos", "Educación", "Habilidades", "Certificados", "Voluntariado",
        "Publicaciones", "Premios", "Idiomas", "Intereses", "Referencias",
    ),
    months=("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."),
    long_months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ),
    long_date="{day} de {month} de {year}",
    present="actualidad",
    degree="{degree}, {area}",
    courses="Cursos",
    score="Nota",
    other="Otros",
    subject="Candidatura al puesto de {position}",
    greeting="Hola, {name}:",
    greeting_nobody="Estimado equipo de selección:",
    closing="Atentamente,",
)  # fmt: skip

_LANGUAGES = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES}
_ENGLISH_DATE = re.compile(rf"\b(?:{'|'.join(_ENGLISH_MONTHS)}|Present)\b")


def words(language: str) -> Words:
    """The words for a BCP 47 tag such as "de-AT"; English for a language that is not spoken here."""
    return _LANGUAGES.get(re.split("[-_]", language.lower())[0], _EN)


def _translated(date: str, words: Words) -> str:
    known = dict(zip((*_ENGLISH_MONTHS, "Present"), (*words.months, words.present), strict=True))
    return _ENGLISH_DATE.sub(lambda match: known[match[0]], date)


def date(value: str, words: Words) -> str:
    return _translated(show_date(value), words)


def dates(start: str, end: str, words: Words, *, open_ended: bool = True) -> str:
    return _translated(show_dates(start, end, open_ended=open_ended), words)


def long_date(day: datetime.date, language: str) -> str:
    """ "3 March 2026", and "March 3, 2026" for American English."""
    spoken = words(language)
    template = "{month} {day}, {year}" if language.lower() == "en-us" else spoken.long_date
    number = "1er" if spoken is _FR and day.day == 1 else day.day
    return template.format(day=number, month=spoken.long_months[day.month - 1], year=day.year)
