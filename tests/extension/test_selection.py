"""What the person marks wins over everything that the page could be taken for."""

from tests.extension.conftest import KEEPER, Read

SELECT = "getSelection().selectAllChildren(document.querySelector('{}'));"


async def test_marked_text_is_the_description(read: Read) -> None:
    captured = await read(f"<body>{KEEPER}</body>", before=SELECT.format("#text ul"))
    posting = captured["posting"]
    assert posting["source"] == "selection"
    assert posting["description"] == (
        "- Keep the lamp lit from dusk to dawn\n- Write down every ship that passes the skerry"
    )
    assert posting["title"] == "Lighthouse Keeper"
    assert posting["location"] == "Stornoway, United Kingdom"


async def test_a_selection_ends_where_the_person_ended_it(read: Read) -> None:
    before = """
      const range = document.createRange(), [a, b] = document.querySelectorAll('#text li');
      range.setStart(a.firstChild, 5);
      range.setEnd(b.firstChild, 16);
      getSelection().addRange(range);
    """
    posting = (await read(f"<body>{KEEPER}</body>", before=before))["posting"]
    assert posting["description"] == "- the lamp lit from dusk to dawn\n- Write down every"


async def test_one_of_several_postings_can_be_marked(read: Read) -> None:
    page = (
        "<body><h1>Vacancies</h1>"
        + "".join(
            f'<section id="{name}"><h2>{title}</h2><h3>Your tasks</h3><p>{task}</p>'
            f"<h3>Requirements</h3><p>{need}</p></section>"
            for name, title, task, need in (
                ("a", "Net Mender", "Mend the nets of eleven boats before the herring comes.", "Patient hands."),
                ("b", "Harbour Pilot", "Bring ships in past the bar at any hour of the tide.", "A pilot's licence."),
                ("c", "Ice Clerk", "Weigh the ice and write down who took how much of it.", "A neat hand."),
            )
        )
        + "</body>"
    )
    assert (await read(page))["kind"] == "several"
    captured = await read(page, before=SELECT.format("#b"))
    assert captured["kind"] == "posting"
    assert captured["posting"]["title"] == "Harbour Pilot"
    assert "past the bar" in captured["posting"]["description"]
    assert "herring" not in captured["posting"]["description"]


async def test_a_word_that_a_double_click_left_marked_is_no_choice(read: Read) -> None:
    before = "const h1 = document.querySelector('h1').firstChild; getSelection().setBaseAndExtent(h1, 0, h1, 10)"
    captured = await read(f"<body>{KEEPER}</body>", before=before)
    assert captured["posting"]["source"] == "readable text"


async def test_hidden_text_inside_a_selection_stays_out(read: Read) -> None:
    body = KEEPER.replace("<h2>What we are", '<p style="display:none">canary</p><h2>What we are')
    posting = (await read(f"<body>{body}</body>", before=SELECT.format("#text")))["posting"]
    assert "canary" not in posting["description"]
    assert "best view" in posting["description"]
