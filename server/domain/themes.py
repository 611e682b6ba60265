"""The themes that there are. How each looks is with the printer (`clients/pdf`), which the API does not load."""

from dataclasses import dataclass
from typing import Literal, get_args

Family = tuple[str, str]  # CSS name, and file name of the fonts
Paper = Literal["a4", "letter"]
Fit = Literal["", "one"]  # on as many pages as it takes, or on one page


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    name: str
    description: str
    families: tuple[Family, ...]


_SOURCE_SERIF, _SOURCE_SANS = ("Source Serif 4", "SourceSerif4"), ("Source Sans 3", "SourceSans3")
_PLEX_SANS, _GARAMOND = ("IBM Plex Sans", "IBMPlexSans"), ("EB Garamond", "EBGaramond")

THEMES = {
    theme.id: theme
    for theme in (
        Theme("classic", "Classic", "Serif, centred head, fine rules.", (_SOURCE_SERIF, _SOURCE_SANS)),
        Theme("modern", "Modern", "Sans, head on the left, one accent colour.", (_PLEX_SANS,)),
        Theme("compact", "Compact", "Dense and plain, for a long career on few pages.", (_SOURCE_SANS,)),
        Theme("serif", "Serif", "A book face after Garamond, warm and unhurried.", (_GARAMOND,)),
    )
}
PAPERS: tuple[Paper, ...] = get_args(Paper)
# What is printed before anybody asks for it.
DEFAULT_THEME = "classic"
DEFAULT_PAPER: Paper = "a4"


@dataclass(frozen=True, slots=True)
class Look:
    """How a document is printed."""

    theme: str = DEFAULT_THEME
    paper: Paper = DEFAULT_PAPER
    fit: Fit = ""
