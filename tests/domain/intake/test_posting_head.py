"""The employer and the contact of a posting that was pasted as text."""

import pytest

from server.domain.intake.postings import read_posting
from server.domain.posting import Posting

BODY = "\n\nWhat you will do\n- Order the stock\n"


def _read(text: str) -> Posting:
    return read_posting(text.encode())


@pytest.mark.parametrize(
    ("line", "company", "location", "employment"),
    [
        ("Sund Foods, Malmo, Sweden", "Sund Foods", "Malmo, Sweden", ""),
        ("\nVliet Foods – Delft, Netherlands (full-time)", "Vliet Foods", "Delft, Netherlands", "full-time"),
        ("Harrow & Sons Ltd | Leeds | Part-time", "Harrow & Sons Ltd", "Leeds", "Part-time"),
        ("Quillfox GmbH", "Quillfox GmbH", "", ""),
    ],
)  # fmt: skip
def test_the_line_below_the_title_names_the_company(line: str, company: str, location: str, employment: str) -> None:
    found = _read(f"Buyer\n{line}{BODY}")

    assert (found.job_position, found.company_name, found.location) == ("Buyer", company, location)
    assert found.employment_type == employment
    assert "Order the stock" in found.job_description


@pytest.mark.parametrize(
    "line",
    ["Malmo, Sweden", "Full-time", "Berlin – Hybrid", "New York, NY", "Requirements", "We bake bread, rolls and cakes.",
     "Customer Success – Berlin, Germany"],
)  # fmt: skip
def test_another_line_below_the_title_is_no_company(line: str) -> None:
    found = _read(f"Buyer\n{line}{BODY}")

    assert found.company_name == ""
    assert line in found.job_description


@pytest.mark.parametrize(
    "said",
    [
        "About Sund Foods\nWe freeze peas.",
        "Who we are. At Sund Foods, we freeze peas.",
        "Sund Foods is looking for you.",
    ],
)
def test_a_company_that_the_text_names_is_found(said: str) -> None:
    assert _read(f"Buyer\n\n{said}{BODY}").company_name == "Sund Foods"


@pytest.mark.parametrize("said", ["About us\nWe freeze peas.", "About the role", "At work, we laugh."])
def test_a_company_is_not_made_up(said: str) -> None:
    assert _read(f"Buyer\n\n{said}{BODY}").company_name == ""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Apply by post. Your contact: Ms. Ilse van Dorn.", "Ms. Ilse van Dorn"),
        ("Hiring manager: Jo Marsh", "Jo Marsh"),
        ("Ihre Ansprechpartnerin: Frau Keller, Telefon 0123", "Frau Keller"),
        ("Contact: Human Resources", ""),
        ("Your contact: the people team", ""),
        ("Contact with customers is part of the work", ""),
    ],
)
def test_the_contact_is_who_the_letter_goes_to(said: str, name: str) -> None:
    assert _read(f"Buyer\n{BODY}\n{said}").hiring_manager_name == name
