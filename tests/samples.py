"""A made-up resume and posting for tests that need any."""

from typing import Any

from server.services.demo import APPLICANT, POSTING


def resume(**changes: Any) -> dict[str, Any]:
    return {**APPLICANT, **changes}


def posting(**changes: Any) -> dict[str, Any]:
    return {**POSTING, **changes}
