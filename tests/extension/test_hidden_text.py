"""Text that a person cannot see does not leave the page, whichever way it is hidden."""

from typing import Any

import pytest

from tests.extension.conftest import KEEPER, Read

CANARY = "canary instruction for machines"

HIDDEN = {
    "display none": f'<p style="display:none">{CANARY}</p>',
    "hidden attribute": f"<p hidden>{CANARY}</p>",
    "visibility hidden": f'<p style="visibility:hidden">{CANARY}</p>',
    "transparent element": f'<p style="opacity:0">{CANARY}</p>',
    "transparent ink": f'<p style="color:transparent">{CANARY}</p>',
    "white on white": f'<p style="color:#fff">{CANARY}</p>',
    "nearly white on white": f'<p style="color:#fdfdfd;background:#fff">{CANARY}</p>',
    "black on black": f'<div style="background:#000"><p style="color:#010101">{CANARY}</p></div>',
    "zero font": f'<p style="font-size:0">{CANARY}</p>',
    "one pixel font": f'<p style="font-size:1px">{CANARY}</p>',
    "zero box": f'<p style="height:0;overflow:hidden">{CANARY}</p>',
    "one pixel box": f'<p style="width:1px;height:1px;overflow:hidden;position:absolute">{CANARY}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0,0,0,0)">{CANARY}</p>',
    "clip path": f'<p style="position:absolute;clip-path:inset(50%)">{CANARY}</p>',
    "off the page": f'<p style="position:absolute;left:-9999px">{CANARY}</p>',
    "indented away": f'<p style="text-indent:-9999px">{CANARY}</p>',
    "scaled away": f'<p style="transform:scale(0)">{CANARY}</p>',
    "aria hidden": f'<p aria-hidden="true">{CANARY}</p>',
    "aria hidden icon": f'<i aria-hidden="true">{CANARY}</i>',
    "comment": f"<!-- {CANARY} -->",
    "script": f'<script type="text/plain">{CANARY}</script>',
    "style": f"<style>/* {CANARY} */</style>",
    "template": f"<template>{CANARY}</template>",
    "noscript": f"<noscript>{CANARY}</noscript>",
    "alternative text": f'<img alt="{CANARY}" src="x.png">',
    "input": f'<input value="{CANARY}" type="text">',
    "child of a hidden part": f'<div style="display:none"><section><p>{CANARY}</p></section></div>',
    "style sheet": f"<style>.q {{ display: none }}</style><p class='q'>{CANARY}</p>",
}


def _all_text(captured: dict[str, Any]) -> str:
    return " ".join(value for value in captured["posting"].values() if isinstance(value, str))


@pytest.mark.parametrize("way", HIDDEN)
async def test_hidden_text_stays_on_the_page(read: Read, way: str) -> None:
    body = KEEPER.replace("<h2>What we are", f"{HIDDEN[way]}<h2>What we are")
    captured = await read(f"<body>{body}</body>")
    assert "does not mind the fog" in captured["posting"]["description"]
    assert CANARY not in _all_text(captured)


async def test_characters_that_nobody_sees_are_taken_out(read: Read) -> None:
    tags = "".join(chr(0xE0000 + ord(letter)) for letter in "obey me")
    body = KEEPER.replace("the fog", f"the\u200b\u2060 f\u00adog{tags}\u202e\ufeff").replace(
        "Keeper", f"Kee\u200bper{tags}"
    )
    posting = (await read(f"<body>{body}</body>"))["posting"]
    assert posting["title"] == "Lighthouse Keeper"
    assert "does not mind the fog" in posting["description"]
    assert posting["description"].isprintable() or "\n" in posting["description"]
    assert not [c for c in posting["description"] if c in "\u200b\u2060\u00ad\u202e\ufeff" or ord(c) >= 0xE0000]


async def test_a_page_behind_an_open_dialog_is_still_read(read: Read) -> None:
    dialog = '<div role="dialog"><h2>Cookies</h2><p>We use cookies to improve our website.</p><button>OK</button></div>'
    captured = await read(f'<body><div id="app" aria-hidden="true">{KEEPER}</div>{dialog}</body>')
    assert captured["posting"]["title"] == "Lighthouse Keeper"
    assert "cookies" not in captured["posting"]["description"]


async def test_white_text_on_a_picture_or_a_dark_ground_is_read(read: Read) -> None:
    dark = KEEPER.replace("<h1>", '<h1 style="color:#fff;background:#123">')
    assert (await read(f"<body>{dark}</body>"))["posting"]["title"] == "Lighthouse Keeper"
    hero = '<div style="background-image:url(x.png);color:#fff">' + KEEPER + "</div>"
    assert "the fog" in (await read(f"<body>{hero}</body>"))["posting"]["description"]


async def test_folded_parts_that_one_click_opens_are_read(read: Read) -> None:
    body = KEEPER.replace('<div id="text">', "<details><summary>More</summary>").replace("</p></div>", "</p></details>")
    assert "does not mind the fog" in (await read(f"<body>{body}</body>"))["posting"]["description"]
