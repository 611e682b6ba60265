"""A captured posting becomes the job that is saved."""

from server.domain.intake.captured import to_job_context, to_posting
from server.domain.posting import REQUIRED

CAPTURED = {
    "title": "Lighthouse\u200b Keeper",
    "company": "Skerry Trust",
    "location": "Stornoway",
    "employment_type": "",
    "salary": "£31,000",
    "language": "en",
    "url": "https://jobs.example.org/openings/4711",
    "description": "Keep the lamp lit.\n\n- No fear of fog",
    "source": "site adapter",
    "site": "lever",
    "confidence": {"title": 0.9},
}


def test_every_field_finds_its_place() -> None:
    posting = to_posting(CAPTURED)
    assert (posting.job_position, posting.company_name) == ("Lighthouse Keeper", "Skerry Trust")
    assert posting.job_description == "Keep the lamp lit.\n\n- No fear of fog"
    assert posting.source == "site adapter (lever)"
    assert posting.url == CAPTURED["url"]


def test_the_body_has_all_that_the_api_requires() -> None:
    context = to_job_context(CAPTURED)
    assert set(REQUIRED) <= set(context)
    assert context["job_requirements"] == ""
    assert context["salary"] == "£31,000"
    assert all(isinstance(value, str) for value in context.values())


def test_where_a_posting_was_found_does_not_change_its_content() -> None:
    elsewhere = CAPTURED | {"url": "https://other.example/1", "source": "selection", "site": ""}
    assert to_posting(elsewhere).content() == to_posting(CAPTURED).content()
