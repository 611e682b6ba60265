"""The description keeps its structure as Markdown."""

from tests.extension.conftest import KEEPER, Read


async def _description(read: Read, text: str) -> str:
    start, end = KEEPER.index('<div id="text">'), KEEPER.index('<a href="/apply">')
    body = f'{KEEPER[:start]}<div class="job-description">{text}</div>{KEEPER[end:]}'
    return str((await read(f"<body>{body}</body>"))["posting"]["description"])


TAIL = "<p>We are looking for a candidate with experience in skills that the sea requires.</p>"


async def test_headings_lists_and_emphasis_are_kept(read: Read) -> None:
    text = (
        "<h3>Your tasks</h3><ul><li>Lamp<ul><li>Trim the wick</li></ul></li><li><b>Log</b> of ships</li></ul>"
        "<ol start=3><li>Row out</li><li>Row back</li></ol><p>All <em>by hand</em>.</p>" + TAIL
    )
    assert await _description(read, text) == (
        "### Your tasks\n\n- Lamp\n  - Trim the wick\n- **Log** of ships\n3. Row out\n4. Row back\n\n"
        "All *by hand*.\n\nWe are looking for a candidate with experience in skills that the sea requires."
    )


async def test_typed_bullets_become_a_list(read: Read) -> None:
    description = await _description(read, f"<b>Requirements</b><br>• Sea legs<br>• A boat<br>- Patience<br><br>{TAIL}")
    assert "- Sea legs\n- A boat\n- Patience" in description
    assert "**Requirements**" in description


async def test_label_and_value_cells_stay_on_one_line(read: Read) -> None:
    table = "<table><tr><td>Watch</td><td>Dusk to dawn</td></tr><tr><td>Leave:</td><td>June</td></tr></table>"
    description = await _description(read, f"<p>Requirements and duties of the candidate.</p>{table}{TAIL}")
    assert "Watch: Dusk to dawn" in description
    assert "Leave: June" in description


async def test_text_that_looks_like_markdown_is_escaped(read: Read) -> None:
    description = await _description(read, f"<p># 1 in fog * and _sand_, see [chart]</p>{TAIL}")
    assert description.startswith(r"\# 1 in fog \* and \_sand\_, see \[chart\]")


async def test_buttons_inside_the_text_are_left_out(read: Read) -> None:
    description = await _description(read, f"<h3>Your tasks</h3><p>Trim the wick.</p><button>Show more</button>{TAIL}")
    assert "Show more" not in description


async def test_links_keep_their_words(read: Read) -> None:
    description = await _description(read, f'<p>Read <a href="https://x.example">our story</a> first.</p>{TAIL}')
    assert "Read our story first." in description
    assert "x.example" not in description
