"""What the stores get: the same bytes every time, no more rights than agreed, and nothing from elsewhere."""

import json
import re
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from tests.extension.package import EXTENSION, STORES, manifest_for, pack

PERMISSIONS = {"activeTab", "contextMenus", "downloads", "identity", "notifications", "scripting", "storage"}
# The server of `make run`; any other one is asked for when the person names it.
HOSTS = ["http://localhost/*"]
OPTIONAL_HOSTS = ["https://*/*", "http://127.0.0.1/*"]
FILE = r"[\w/-]+\.(?:css|html|js|json|png|svg)"
# Ways to run or show what is not in the zip. Text is set as text.
NOT_OURS = {
    "code from text": r"\beval\s*\(|\bnew\s+Function\b|\bimport\s*\(|setTimeout\s*\(\s*[\"'`]",
    "markup from text": r"\b(?:innerHTML|outerHTML)\s*=|\binsertAdjacentHTML\b|\bdocument\.write|\bsetHTMLUnsafe\b",
    "code from elsewhere": r"(?:\bfrom|\bimport|\bimportScripts\()\s*[\"'`](?!\.{1,2}/)",
}


@pytest.fixture(scope="module", params=STORES)
def packed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return zipfile.ZipFile(pack(request.param, tmp_path_factory.mktemp("zip")))


def manifest_in(packed: zipfile.ZipFile) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(packed.read("manifest.json"))
    return manifest


def named_in(value: Any) -> set[str]:
    """Every file that a manifest or a page names."""
    if isinstance(value, dict):
        return set().union(*(named_in(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(named_in(inner) for inner in value))
    return {value} if isinstance(value, str) and re.fullmatch(FILE, value) else set()


@pytest.mark.parametrize("store", STORES)
def test_two_builds_are_the_same_bytes(store: str, tmp_path: Path) -> None:
    assert pack(store, tmp_path / "one").read_bytes() == pack(store, tmp_path / "two").read_bytes()


def test_a_zip_tells_nothing_of_the_machine_that_made_it(packed: zipfile.ZipFile) -> None:
    entries = packed.infolist()
    assert [entry.filename for entry in entries[1:]] == sorted(entry.filename for entry in entries[1:])
    told = {(e.date_time, e.external_attr, e.create_system, e.compress_type, e.extra, e.comment) for e in entries}
    assert told == {((1980, 1, 1, 0, 0, 0), 0o100644 << 16, 3, zipfile.ZIP_STORED, b"", b"")}


def test_it_may_do_what_was_agreed_and_no_more(packed: zipfile.ZipFile) -> None:
    manifest = manifest_in(packed)
    assert (manifest["manifest_version"], set(manifest["permissions"])) == (3, PERMISSIONS)
    assert (manifest["host_permissions"], manifest["optional_host_permissions"]) == (HOSTS, OPTIONAL_HOSTS)
    assert "<all_urls>" not in packed.read("manifest.json").decode()
    # Nothing runs in pages unasked, and no page can reach into the extension.
    assert not {"content_scripts", "externally_connectable", "web_accessible_resources", "optional_permissions"} & set(
        manifest
    )
    policy = manifest["content_security_policy"]["extension_pages"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy


def test_each_store_gets_its_own_manifest() -> None:
    chrome, firefox = manifest_for("chrome"), manifest_for("firefox")
    assert chrome["background"] == {"service_worker": "background.js", "type": "module"}
    assert firefox["background"] == {"scripts": ["background.js"], "type": "module"}
    assert "key" not in chrome
    assert "key" not in firefox
    assert "browser_specific_settings" not in chrome
    assert firefox["browser_specific_settings"]["gecko"]["id"] == "extension@coverstitch.app"
    # What the stores' own checks refuse.
    assert len(chrome["name"]) <= 45
    assert len(chrome["description"]) <= 132
    assert re.fullmatch(r"\d+(\.\d+){0,3}", chrome["version"])
    assert chrome["version"] == version("coverstitch")


def test_what_the_manifest_and_the_pages_name_is_there(packed: zipfile.ZipFile) -> None:
    names = set(packed.namelist())
    assert named_in(manifest_in(packed)) <= names
    assert {f"capture/{name}" for name in json.loads(packed.read("capture/files.json"))} <= names
    for page in filter(lambda name: name.endswith(".html"), names):
        linked = re.findall(r"(?:src|href)=\"([^\"#?:]+)\"", packed.read(page).decode())
        for link in linked:
            path = (Path("/") / page).parent.joinpath(link).resolve().relative_to("/").as_posix()
            assert path in names, f"{page} names {link}"


def test_nothing_but_what_runs_is_packed(packed: zipfile.ZipFile) -> None:
    for name in packed.namelist():
        assert re.fullmatch(FILE, name), name
    assert all(packed.read(name) == (EXTENSION / name).read_bytes() for name in packed.namelist()[1:])


def test_no_code_comes_from_elsewhere(packed: zipfile.ZipFile) -> None:
    for name in packed.namelist():
        text = packed.read(name).decode(errors="replace")
        if name.endswith(".html"):
            assert not re.findall(
                r"<script(?![^>]*\bsrc=\"[^\":]+\")|\son\w+=|javascript:|<(?:iframe|object|embed)", text
            )
            assert not re.findall(r"(?:src|action)=\"(?:\w+:)?//", text), name
        elif name.endswith(".js"):
            for what, pattern in NOT_OURS.items():
                assert not re.findall(pattern, text), (name, what)
        elif name.endswith(".css"):
            assert not re.findall(r"@import|url\(\s*[\"']?(?:\w+:)?//", text), name


def test_icons_have_the_size_that_the_manifest_says(packed: zipfile.ZipFile) -> None:
    manifest = manifest_in(packed)
    for size, name in {**manifest["icons"], **manifest["action"]["default_icon"]}.items():
        picture = packed.read(name)
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (int(size), int(size))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<head>.*</header>|<[^>]+>", " ", text, flags=re.DOTALL))


def test_the_page_on_privacy_says_the_same_as_the_policy() -> None:
    assert words((EXTENSION / "privacy" / "privacy.html").read_text()) == words((EXTENSION / "PRIVACY.md").read_text())


def test_every_permission_is_explained() -> None:
    policy = (EXTENSION / "PRIVACY.md").read_text()
    assert set(re.findall(r"^\| (\w+) \|", policy, re.MULTILINE)) - {"permission"} == PERMISSIONS


def test_the_stores_words_fit() -> None:
    listing = (EXTENSION / "store" / "listing.md").read_text()
    said = dict(re.findall(r"^## (.+?)\n\n(.+?)$", listing, re.MULTILINE))
    manifest = manifest_for("chrome")
    assert (said["Name"], said["Short description"]) == (manifest["name"], manifest["description"])
