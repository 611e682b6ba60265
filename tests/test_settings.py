"""Settings: a wrong value is named, and the README tells of every one."""

import re
from pathlib import Path
from typing import Any

import pytest

from server.settings import BadSettings, Settings

README = Path(__file__).parents[1] / "README.md"


def _table() -> dict[str, tuple[str, str]]:
    rows = re.findall(r"^\| `([A-Z_0-9]+)` \| (.*?) \| (.*?) \|$", README.read_text(), re.MULTILINE)
    return {name: (default, text) for name, default, text in rows}


def test_the_readme_tells_of_every_setting_and_of_no_other() -> None:
    assert set(_table()) == {name.upper() for name in Settings.model_fields}


def test_the_readme_tells_every_default_and_what_it_is() -> None:
    for name, field in Settings.model_fields.items():
        default, text = _table()[name.upper()]
        assert text == field.description
        shown = "" if field.default is False or field.default in (None, "", []) else str(field.default)
        assert default.strip("` ") == ("" if name == "secret_key" else shown), name


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"port": "99999"}, "PORT"),
        ({"port": "many"}, "PORT"),
        ({"database_url": "mysql://x"}, "DATABASE_URL"),
        ({"redis_url": "http://x"}, "REDIS_URL"),
        ({"public_url": "app.example.org"}, "PUBLIC_URL"),
        ({"frontend_origins": "https://a.example, *"}, "FRONTEND_ORIGINS"),
        ({"frontend_origins": "https://a.example/path"}, "FRONTEND_ORIGINS"),
        ({"smtp_url": "mail.example.org"}, "SMTP_URL"),
        ({"cookie_samesite": "Sometimes"}, "COOKIE_SAMESITE"),
        ({"log_level": "LOUD"}, "LOG_LEVEL"),
        ({"secret_key": "short"}, "SECRET_KEY"),
        ({"public_url": "https://app.example.org"}, "SECRET_KEY"),
        ({"public_url": "https://app.example.org", "secret_key": "x" * 40, "demo_account": "true"}, "DEMO_ACCOUNT"),
        ({"worker_concurrency": "0"}, "WORKER_CONCURRENCY"),
        ({"openai_time_limit_s": "96"}, "OPENAI_TIME_LIMIT_S"),  # whatever goes wrong, an answer is there within 100 s
    ],
)
def test_a_wrong_value_stops_the_start_with_a_sentence_that_names_it(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], named: str
) -> None:
    for name, value in changes.items():
        monkeypatch.setenv(name.upper(), value)

    with pytest.raises(BadSettings) as error:
        Settings.read()

    assert named in str(error.value)
    assert "Value error" not in str(error.value)


def test_a_bad_secret_is_not_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hunter2")

    with pytest.raises(BadSettings) as error:
        Settings.read()

    assert "hunter2" not in str(error.value)


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTEND_ORIGINS", " https://a.example , https://b.example:8443/ ")

    settings = Settings.read()

    assert settings.frontend_origins == ["https://a.example", "https://b.example:8443"]
    assert settings.origins >= {"https://a.example", settings.public_url}


def test_defaults_are_for_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    settings: Any = Settings.read()

    assert settings.is_local
    assert not settings.secure_cookies
    assert settings.web_url == settings.public_url == f"http://localhost:{settings.port}"


def test_on_this_machine_its_own_pages_have_two_names() -> None:
    local, public = Settings.read(port=8123), Settings.read(public_url="https://cv.example", secret_key="s" * 40)

    assert local.origins == {"http://localhost:8123", "http://127.0.0.1:8123"}
    assert public.origins == {"https://cv.example"}
