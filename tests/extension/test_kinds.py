"""One posting, several, none; and why there is none."""

import pytest

from tests.extension.conftest import KEEPER, URL, Read


@pytest.mark.parametrize(
    ("reason", "title", "body"),
    [
        (
            "blocked",
            "Just a moment...",
            "<h1>jobs.example.org</h1><p>Verify you are human by completing the action.</p>",
        ),
        ("expired", "Lighthouse Keeper", "<h1>Lighthouse Keeper</h1><p>This position has already been filled.</p>"),
        (
            "sign-in",
            "Skerry jobs",
            "<h1>Sign in</h1><p>Log in to see this job.</p><form><input type=email><input type=password></form>",
        ),
        ("loading", "Careers", "<div>Loading</div>"),
    ],
)
async def test_a_page_without_a_posting_says_why(read: Read, reason: str, title: str, body: str) -> None:
    captured = await read(f"<body>{body}</body>", title=title)
    assert (captured["kind"], captured["reason"], captured["posting"]) == ("none", reason, None)


async def test_a_posting_in_a_frame_of_another_site_is_pointed_to(read: Read) -> None:
    frame = '<iframe src="https://boards.greenhouse.io/embed/job_app?token=1" width="800" height="600"></iframe>'
    captured = await read(f"<body><header>Skerry Trust</header>{frame}</body>")
    assert captured["reason"] == "frame"
    assert captured["frame"].startswith("https://boards.greenhouse.io/")


async def test_frames_of_the_same_site_and_open_shadow_roots_are_read(read: Read) -> None:
    inner = KEEPER.replace("'", "&#39;").replace('"', "&quot;")
    framed = f'<iframe srcdoc="{inner}" width="900" height="900"></iframe>'
    shadow = f'<job-ad><template shadowrootmode="open">{KEEPER}</template></job-ad>'
    for body in (framed, shadow):
        posting = (await read(f"<body>{body}</body>"))["posting"]
        assert posting["title"] == "Lighthouse Keeper"
        assert "does not mind the fog" in posting["description"]


async def test_thirty_words_are_enough(read: Read) -> None:
    body = (
        "<h1>Saturday Baker</h1><p>Oat Bakery, Hebden Bridge, United Kingdom</p><p>We need someone who can shape forty "
        "loaves before seven. Experience helps, an alarm clock helps more. Part-time.</p><a href='/apply'>Apply</a>"
    )
    captured = await read(f"<body>{body}</body>", url="https://oat.example/jobs/saturday-baker")
    assert captured["posting"]["description"].startswith("We need someone")


async def test_a_list_beside_the_open_posting_stays_out(read: Read) -> None:
    cards = "".join(
        f'<li><a href="/openings/{i}"><h3>{title}</h3></a><p>{place}</p></li>'
        for i, (title, place) in enumerate([("Net Mender", "Wick"), ("Ice Clerk", "Ullapool"), ("Pilot", "Lerwick")])
    )
    captured = await read(f"<body><h1>214 jobs by the sea</h1><ul>{cards}</ul>{KEEPER.replace('h1', 'h2')}</body>")
    posting = captured["posting"]
    assert posting["title"] == "Lighthouse Keeper"
    assert "Ice Clerk" not in posting["description"]


async def test_the_address_loses_what_followed_the_person(read: Read) -> None:
    posting = (await read(f"<body>{KEEPER}</body>", url=f"{URL}?utm_source=mail&ref=x&lang=en#apply"))["posting"]
    assert posting["url"] == f"{URL}?lang=en"
    posting = (await read(f"<body>{KEEPER}</body>", head='<link rel="canonical" href="/openings/4711">'))["posting"]
    assert posting["url"] == "https://jobs.example.org/openings/4711"


async def test_every_field_says_how_sure_it_is(read: Read) -> None:
    posting = (await read(f"<body>{KEEPER}</body>"))["posting"]
    confidence = posting["confidence"]
    assert set(confidence) == {"title", "company", "location", "employment_type", "salary", "description"}
    assert all(0 <= value <= 1 for value in confidence.values())
    assert confidence["title"] > 0.5
    assert (posting["employment_type"], confidence["employment_type"]) == ("", 0)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wir suchen eine Person mit Erfahrung, die das Licht auf der Schäre hütet und die Schiffe zählt."),
        ("fr", "Nous recherchons une personne avec de l'expérience pour garder la lumière du phare dans la brume."),
        ("ja", "灯台の光を守り、通る船を記録する仕事です。経験のある方を募集しています。"),
        ("en", "We are looking for a person with experience who keeps the lamp lit and counts the ships."),
    ],
)
async def test_the_language_is_the_text_s_own(read: Read, language: str, text: str) -> None:
    body = f"<body><h1>Lighthouse Keeper</h1><p>{text}</p><p>{text} 2</p></body>"
    before = "getSelection().selectAllChildren(document.body)"
    assert (await read(body, before=before))["posting"]["language"] == language


async def test_a_page_of_a_hundred_thousand_elements_is_answered(read: Read) -> None:
    rows = "<tr><td>Location:</td><td>Wick</td><td>Company:</td><td>Skerry Trust</td></tr>" * 20_000
    assert (await read(f"<body>{KEEPER}<table>{rows}</table></body>"))["kind"] in ("posting", "several", "none")


async def test_fields_named_like_attributes_do_no_harm(read: Read) -> None:
    form = '<form><input name="id"><input name="className"><input name="children"><button>Send</button></form>'
    captured = await read(f"<body>{KEEPER}{form}</body>")
    assert captured["posting"]["title"] == "Lighthouse Keeper"
