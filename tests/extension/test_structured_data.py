"""Structured data helps where it is about the open posting, and is not believed where it is about another."""

import json
from typing import Any

from tests.extension.conftest import KEEPER, Read

TEXT = (
    "<p>Keep the lamp of the outer skerry lit.</p><ul><li>Two years of experience with generators</li>"
    "<li>No fear of fog</li></ul>"
)


def _item(**values: Any) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Lighthouse Keeper",
        "description": TEXT,
        "hiringOrganization": {"@type": "Organization", "name": "Skerry Trust"},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Stornoway", "addressCountry": "GB"},
        },
        **values,
    }


def _script(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


SHELL = '<body><div id="root"></div></body>'


async def test_a_page_that_is_not_rendered_is_read_from_its_structured_data(read: Read) -> None:
    captured = await read(SHELL, head=_script(_item(employmentType=["FULL_TIME", "TEMPORARY"])))
    posting = captured["posting"]
    assert posting["source"] == "structured data"
    assert (posting["title"], posting["company"]) == ("Lighthouse Keeper", "Skerry Trust")
    assert posting["location"] == "Stornoway, GB"
    assert posting["employment_type"] == "Full-time, Temporary"
    assert posting["description"].splitlines()[-2:] == ["- Two years of experience with generators", "- No fear of fog"]


async def test_items_are_found_in_graphs_lists_and_broken_scripts(read: Read) -> None:
    broken = json.dumps(_item()).replace("No fear", "No\nfear").replace('"GB"}', '"GB",}')
    for head in (
        _script({"@graph": [{"@type": "WebSite", "name": "x"}, _item()]}),
        _script([{"@type": "BreadcrumbList"}, _item(**{"@type": ["JobPosting", "Thing"]})]),
        _script({"@type": "WebPage", "mainEntity": _item()}),
        _script("{ this is not JSON") + _script(f"<!-- {json.dumps(_item())} -->"),
        _script(broken),
    ):
        assert (await read(SHELL, head=head))["posting"]["title"] == "Lighthouse Keeper", head


async def test_twice_escaped_and_plain_descriptions_are_read_as_text(read: Read) -> None:
    escaped = TEXT.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for description in (escaped, escaped.replace("&", "&amp;"), "Keep the lamp &amp; the log.\n\nNo fear of fog."):
        posting = (await read(SHELL, head=_script(_item(description=description))))["posting"]
        assert "of fog" in posting["description"]
        assert "&" not in posting["description"].replace("lamp & the", "")
        assert "<" not in posting["description"]


async def test_salaries_and_remote_work_are_put_into_words(read: Read) -> None:
    salary = {
        "@type": "MonetaryAmount",
        "currency": "GBP",
        "value": {"@type": "QuantitativeValue", "minValue": 29000, "maxValue": 31000, "unitText": "YEAR"},
    }
    item = _item(
        baseSalary=salary,
        jobLocation=None,
        jobLocationType="TELECOMMUTE",
        applicantLocationRequirements={"@type": "Country", "name": "Scotland"},
    )
    posting = (await read(SHELL, head=_script(item)))["posting"]
    assert posting["salary"] == "GBP 29000 - 31000 per year"
    assert posting["location"] == "Remote (Scotland)"


async def test_the_posting_that_was_open_before_is_not_believed(read: Read) -> None:
    before = _item(
        title="Net Mender",
        description="<p>Mend the nets of eleven boats before the herring comes, by hand and by lamp, all winter long "
        "until the last of the fleet has sailed past the bar and out to sea.</p>",
        hiringOrganization={"name": "Herring Guild"},
        jobLocation={"address": {"addressLocality": "Wick"}},
    )
    posting = (await read(f"<body>{KEEPER}</body>", head=_script(before)))["posting"]
    assert posting["title"] == "Lighthouse Keeper"
    assert posting["company"] == "Skerry Trust"
    assert posting["location"] == "Stornoway, United Kingdom"
    assert "herring" not in posting["description"]


async def test_the_visible_spelling_wins_over_the_data(read: Read) -> None:
    posting = (await read(f"<body>{KEEPER}</body>", head=_script(_item(title="Lighthouse  keeper"))))["posting"]
    assert posting["title"] == "Lighthouse Keeper"
    assert posting["location"] == "Stornoway, United Kingdom"
    assert posting["source"] == "readable text"


async def test_other_jobs_in_microdata_are_not_the_open_one(read: Read) -> None:
    others = "".join(
        f'<div itemscope itemtype="http://schema.org/JobPosting"><a href="/j/{i}" itemprop="title">{title}</a>'
        f'<span itemprop="hiringOrganization">{company}</span></div>'
        for i, (title, company) in enumerate([("Net Mender", "Herring Guild"), ("Ice Clerk", "Ice House")])
    )
    posting = (await read(f"<body>{others}{KEEPER}</body>"))["posting"]
    assert (posting["title"], posting["company"]) == ("Lighthouse Keeper", "Skerry Trust")


async def test_a_recipe_is_no_posting(read: Read) -> None:
    head = _script({"@type": "Recipe", "name": "Skerry soup"})
    body = "<h1>Skerry soup</h1><h2>What you need</h2><ul><li>Two pounds of fish and some experience</li></ul>"
    assert (await read(f"<body>{body}</body>", head=head, url="https://food.example/soup"))["kind"] == "none"
