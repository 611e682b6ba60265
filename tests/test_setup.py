"""What surrounds the code: make, continuous integration, the image, the composition, the example settings."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from server.chromium import find_chromium, why_not_found
from server.settings import Settings

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def composition() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return read


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text())
    return read


def test_make_help_explains_every_target_in_one_line() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE)

    command = ["make", "--no-print-directory", "help"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    lines = {line.split()[0]: line.split()[1] for line in said.replace("make ", "").splitlines()}
    assert set(lines) == set(targets) >= {"run", "test", "lint", "format", "bench"}


def test_workflows_pass_actionlint() -> None:
    done = subprocess.run([BIN / "actionlint", "-no-color"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_actionlint_would_notice_a_mistake() -> None:
    mistaken = (ROOT / ".github" / "workflows" / "ci.yml").read_text().replace("needs: test", "needs: tests")

    done = subprocess.run([BIN / "actionlint", "-"], input=mistaken, capture_output=True, text=True, check=False)

    assert 'needs job "tests" which does not exist' in done.stdout


def test_every_push_and_pull_request_is_tested_on_the_oldest_and_the_newest_python(workflow: dict[str, Any]) -> None:
    assert set(workflow[True]) == {"push", "pull_request"}  # YAML reads the key `on` as true
    test = workflow["jobs"]["test"]
    assert test["strategy"]["matrix"]["python"] == ["3.11", "3.13"]
    assert any(step.get("run") == "bash .ci/run" for step in test["steps"])


def test_image_is_pushed_to_the_repository_s_registry_from_main_only(workflow: dict[str, Any]) -> None:
    image = workflow["jobs"]["image"]
    steps = {step.get("uses", step.get("name")).partition("@")[0]: step for step in image["steps"]}
    assert "github.ref == 'refs/heads/main'" in image["env"]["IS_RELEASE"]
    assert steps["docker/metadata-action"]["with"]["images"] == "ghcr.io/${{ github.repository }}"
    assert steps["docker/metadata-action"]["with"]["tags"].split() == ["type=raw,value=latest", "type=sha,prefix=sha-"]
    pushing = [step for step in image["steps"] if step.get("with", {}).get("push")]
    assert [step["if"] for step in pushing] == ["env.IS_RELEASE == 'true'"]
    assert workflow["permissions"] == {"contents": "read"}


def test_example_settings_name_every_setting_and_its_default() -> None:
    written = dict(re.findall(r"^#([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), flags=re.MULTILINE))
    for name, field in Settings.model_fields.items():
        assert name.upper() in written, f"{name.upper()} is missing"
        if field.default not in (None, "", []) and name != "secret_key":
            assert written[name.upper()].lower() == str(field.default).lower()


def test_example_settings_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    uncommented = re.sub(r"^#([A-Z_]+=)", r"\1", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    (tmp_path / ".env").write_text(uncommented)
    monkeypatch.chdir(tmp_path)

    assert Settings.read().port == 8000


def test_composition_reads_no_setting_that_does_not_exist(composition: dict[str, Any]) -> None:
    own = {"POSTGRES_PASSWORD", "PUBLISH", "COVERSTITCH_IMAGE"}
    known = {name.upper() for name in Settings.model_fields}
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    assert asked <= known | own
    for service in ("api", "worker", "migrate"):
        assert set(composition["services"][service]["environment"]) <= known


def test_composition_waits_for_what_it_needs(composition: dict[str, Any]) -> None:
    services = composition["services"]
    for name, service in services.items():
        assert service["init"] is True, name
        for needed, state in service.get("depends_on", {}).items():
            assert needed in services
            if state["condition"] == "service_healthy":
                assert services[needed]["healthcheck"]["test"]
    for name in ("api", "worker", "postgres", "redis"):
        assert services[name]["stop_grace_period"].endswith("s")
    assert services["migrate"]["restart"] == "no"
    assert "yes" in services["redis"]["command"][services["redis"]["command"].index("--appendonly") + 1]


def test_composition_publishes_the_api_alone(composition: dict[str, Any]) -> None:
    published = {name for name, service in composition["services"].items() if "ports" in service}
    assert published == {"api"}
    assert composition["networks"]["back"] == {"internal": True}
    for name in ("postgres", "redis"):
        assert composition["services"][name]["networks"] == ["back"]


def test_image_runs_as_somebody_else_than_root_with_one_program_for_all_roles(composition: dict[str, Any]) -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()
    final = dockerfile[dockerfile.rindex("\nFROM ") :]
    assert re.findall(r"^USER (.*)$", final, flags=re.MULTILINE) == ["10001"]
    assert json.loads(re.findall(r"^ENTRYPOINT (.*)$", final, flags=re.MULTILINE)[0]) == ["coverstitch"]
    for name, command in (("api", "serve"), ("worker", "worker"), ("migrate", "migrate")):
        assert composition["services"][name]["command"] == [command]


def test_browser_is_found_where_the_setting_says(tmp_path: Path) -> None:
    browser = tmp_path / "my browser"
    browser.write_text("#!/bin/sh\necho Google Chrome 140\n")
    browser.chmod(0o755)

    assert find_chromium(browser) == browser


def test_program_that_is_no_browser_is_not_taken(tmp_path: Path) -> None:
    """Ubuntu's chromium-browser only says how to install one."""
    advice = tmp_path / "chromium-browser"
    advice.write_text("#!/bin/sh\necho 'Command requires the chromium snap to be installed.' >&2\nexit 1\n")
    advice.chmod(0o755)

    assert find_chromium(advice) is None
    assert "CHROMIUM_PATH" in why_not_found(advice)


def test_browser_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "microsoft-edge"
    browser.write_text("#!/bin/sh\necho Microsoft Edge 140\n")
    browser.chmod(0o755)
    monkeypatch.setattr("server.chromium.COMMANDS", ["microsoft-edge"])
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")

    assert find_chromium(None) == browser
