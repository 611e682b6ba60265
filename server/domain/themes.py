"""The themes that there are. How each looks is with the printer (`clients/pdf`), which the API does not load."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    name: str
    description: str
    families: tuple[tuple[str, str], ...]  # CSS name and file name of the fonts


_SOURCE_SERIF, _SOURCE_SANS = ("Source Serif 4", "SourceSerif4"), ("Source Sans 3", "SourceSans3")

THEMES = {
    theme.id: theme
    for theme in (Theme("classic", "Classic", "Serif, centred head, fine rules.", (_SOURCE_SERIF, _SOURCE_SANS)),)
}
# What is printed before anybody asks for it.
DEFAULT_THEME, DEFAULT_PAPER = "classic", "a4"
