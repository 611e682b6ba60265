"""Themes to choose from, before and after signing in."""

import io

import pytest
from PIL import Image

from server.domain.themes import THEMES
from tests.conftest import Person


async def test_whoever_asks_sees_the_themes_with_the_default_first(charlie: Person) -> None:
    answer = await charlie.get("/api/themes/")

    themes = answer.json()
    assert answer.status_code == 200
    assert [theme["id"] for theme in themes] == list(THEMES)
    assert [theme["id"] for theme in themes if theme["default"]] == [themes[0]["id"]] == ["classic"]
    assert all(theme["papers"] == ["a4", "letter"] and theme["description"] for theme in themes)


@pytest.mark.parametrize("theme", THEMES)
async def test_each_theme_shows_a_small_picture_that_is_fetched_once(charlie: Person, theme: str) -> None:
    listed = {entry["id"]: entry for entry in (await charlie.get("/api/themes/")).json()}
    path = f"/api/themes/{theme}/preview/"
    assert listed[theme]["preview"].endswith(path)

    answer = await charlie.get(path)
    again = await charlie.client.get(path, headers={"If-None-Match": answer.headers["ETag"]})

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")
    assert "max-age" in answer.headers["Cache-Control"]
    assert len(answer.content) <= 60_000
    assert Image.open(io.BytesIO(answer.content)).width >= 400
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("theme", ["nothing", "..%2f..%2fclassic", "base"])
async def test_a_theme_that_there_is_not_has_no_picture(charlie: Person, theme: str) -> None:
    assert (await charlie.get(f"/api/themes/{theme}/preview/")).status_code == 404
