"""Every state of the extension's pages, held against WCAG 2.2 AA by axe-core, in light and dark; and the keyboard."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Person
from tests.extension.line import Line
from tests.extension.walk import Walk, press, reads, until, value_of
from tests.flows import ask, documents_of, saved_applicant, saved_job
from tests.model_server import ModelServer

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_CHECK = """axe.run({ runOnly: %s, resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`)))"""


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip("axe-core is not here: `make lint` installs it")
    return AXE.read_text("utf-8")


async def faults(page: Any, axe: str, state: str) -> list[str]:
    """What axe finds in light and in dark."""
    found: list[str] = []
    for scheme in ("light", "dark"):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        await page._client.send("Emulation.setEmulatedMedia", {"features": features})
        script = f"{axe};\n{_CHECK % json.dumps(RULES)}"
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = await page._client.send("Runtime.evaluate", asked)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        found += [f"{state}, {scheme}: {fault}" for fault in answer["result"]["value"]]
    return found


@pytest.mark.usefixtures("worker")
async def test_every_state_of_the_popup_can_be_read_by_everyone(
    *,
    walk: Walk,
    line: Line,
    pages: str,
    model: ModelServer,
    alice: Person,
    axe: str,
) -> None:
    _, tab = await walk.open(f"{pages}/analyst")
    _, none = await walk.open(f"{pages}/about")

    popup = await walk.popup(tab)
    await reads(popup, "What do you apply with?")
    found = await faults(popup, axe, "no background")
    await saved_applicant(alice, name="Analyst")
    popup = await walk.popup(none)
    await reads(popup, "No job posting")
    found += await faults(popup, axe, "no posting")
    await press(popup, "Paste the text")
    await press(popup, "Generate")
    await reads(popup, "Say what the job is called")
    found += await faults(popup, axe, "typed in")

    popup = await walk.popup(tab)
    await reads(popup, "Generate")
    found += await faults(popup, axe, "read")
    model.gate.clear()
    model.behaviour = "inventing"
    await press(popup, "Generate")
    await reads(popup, "I am appl")
    found += await faults(popup, axe, "working")
    await line.cut()
    await reads(popup, "The server cannot be reached")
    found += await faults(popup, axe, "waiting")
    away = await walk.popup(none)
    await reads(away, "The server cannot be reached")
    found += await faults(away, axe, "unreachable")
    model.gate.set()
    await line.mend()
    await reads(popup, "Download resume")
    await reads(popup, "requirements met")
    await popup.waitForSelector("mark")
    await popup.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")
    found += await faults(popup, axe, "done")

    model.behaviour = "401"
    await press(popup, "Regenerate")
    await reads(popup, "Write without the model")
    found += await faults(popup, axe, "failed")
    await walk.disconnect()
    out = await walk.popup(none)
    await reads(out, "Connect to your account")
    found += await faults(out, axe, "signed out")
    assert found == []


@pytest.mark.usefixtures("worker")
async def test_history_options_and_privacy_can_be_read_by_everyone(
    walk: Walk,
    model: ModelServer,
    alice: Person,
    axe: str,
) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    await documents_of(alice, await ask(alice, job, applicant))
    history = await walk.page("history/history.html")
    await press(history, "Versions")
    await reads(history, "Download this one")
    found = await faults(history, axe, "history")
    options = await walk.page("options/options.html")
    await reads(options, "Connected as")
    found += await faults(options, axe, "options")
    await press(options, "Disconnect")
    await reads(options, "Not connected")
    found += await faults(options, axe, "options, not connected")
    found += await faults(await walk.page("privacy/privacy.html"), axe, "privacy")
    assert found == []


@pytest.mark.usefixtures("worker")
async def test_the_keyboard_alone_goes_all_the_way(
    walk: Walk,
    pages: str,
    model: ModelServer,
    alice: Person,
) -> None:
    await saved_applicant(alice, name="Analyst")
    _, tab = await walk.open(f"{pages}/analyst")
    popup = await walk.popup(tab)
    await value_of(popup, "#title")

    await comes_to(popup, "Generate")
    reached = []
    for _ in range(20):
        await popup.keyboard.press("Tab")
        reached.append(await focused(popup))
        if reached[-1] == "Generate":
            break
    wanted = ["History", "Options", "Job title", "Company", "Location", "Description", "Apply with", "Add a background"]
    assert [name for name in wanted if not any(one.startswith(name) for one in reached)] == []
    await hold_shift_tab(popup)
    assert await focused(popup) == "Both"
    await popup.keyboard.press("ArrowLeft")
    assert await focused(popup) == "Letter"
    await popup.keyboard.press("Tab")
    await popup.keyboard.press("Enter")
    await comes_to(popup, "Download letter")
    await popup.keyboard.press("Enter")
    (letter,) = await walk.landed(1)
    assert "letter" in letter.name


async def hold_shift_tab(page: Any) -> None:
    await page.keyboard.down("Shift")
    await page.keyboard.press("Tab")
    await page.keyboard.up("Shift")


async def focused(page: Any) -> str:
    """What a person would call the control that has the focus; it must be seen that it has it."""
    return str(
        await page.evaluate("""() => {
            const one = document.activeElement;
            const shown = one.closest("label") ?? one;
            const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.textContent;
            return getComputedStyle(shown).outlineStyle === "none" ? `unseen: ${name}` : name.trim();
        }""")
    )


async def comes_to(page: Any, name: str) -> None:
    async def is_there() -> bool:
        return (await focused(page)).startswith(name)

    await until(is_there, f"the focus is on {name}")
