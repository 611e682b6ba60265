"""Where Chrome, Chromium or Edge is on this machine, and how to get it there.

As a program (`python -m server.chromium`, which `make` runs) it names the browser that is there, else installs
Debian's, else says in one sentence what to do; it uses the standard library alone.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = [
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
]
LINUX_PLACES = ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"]
MAC_APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"]
HOW_TO_GET_IT = (
    "No Chrome, Chromium or Edge was found, and the PDFs need one. Install one of them "
    "(on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to the program."
)


def find_chromium(setting: Path | None) -> Path | None:
    """The browser that prints: `setting` (CHROMIUM_PATH) if it is given, else the first of the usual places.

    None when there is none that starts: some systems have a `chromium-browser` that only tells how to install one.
    """
    places = [setting] if setting else _usual_places()
    return next((place for place in places if _is_browser(place)), None)


def why_not_found(setting: Path | None) -> str:
    """A sentence for the person at the terminal."""
    if setting:
        return f"CHROMIUM_PATH is {setting}, but no browser starts from there. Correct it, or leave it empty."
    return HOW_TO_GET_IT


def _usual_places() -> Iterator[Path]:
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in MAC_APPLICATIONS:
                yield folder / f"{name}.app" / "Contents" / "MacOS" / name
    else:
        yield from map(Path, LINUX_PLACES)


def _is_browser(program: Path) -> bool:
    if not os.access(program, os.X_OK):
        return False
    try:
        told = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0 and any(name in told.stdout for name in ("Chrom", "Edge"))


def install_from_debian(what: str, *packages: str) -> bool:
    """Whether Debian's packages could be installed: needs Debian, and root or sudo without a password."""
    apt = [*_as_root(), "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    if not _is_debian() or _fails([*apt, "--version"]):
        return False
    print(f"Installing {what} with apt-get ...", file=sys.stderr, flush=True)
    _fails([*apt, "update"])  # the lists that are there may do
    problem = _fails([*apt, "install", "-y", "--no-install-recommends", *packages])
    print(problem, end="", file=sys.stderr)
    return not problem


def _is_debian() -> bool:
    """Debian itself: Ubuntu's package of that name is a stub that wants snap."""
    try:
        return "ID=debian" in Path("/etc/os-release").read_text().splitlines()
    except OSError:
        return False


def _as_root() -> list[str]:
    return [] if os.geteuid() == 0 else ["sudo", "-n"]


def _fails(command: list[str]) -> str:
    """What it said when it failed, else nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    except OSError as error:
        return str(error)
    return (done.stdout + done.stderr or "It failed without a word.\n") if done.returncode else ""


def main() -> int:
    setting = Path(os.environ["CHROMIUM_PATH"]) if os.environ.get("CHROMIUM_PATH") else None
    browser = find_chromium(setting)
    debian = ("Chromium, about 200 MB,", "chromium", "fonts-liberation")
    if browser is None and setting is None and install_from_debian(*debian):
        browser = find_chromium(None)
    if browser is None:
        print(why_not_found(setting), file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
