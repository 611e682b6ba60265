"""Chromium as a process of ours: started in a group of its own, ended and reaped with everything it started."""

import asyncio
import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_PROFILES = "coverstitch-print-"
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_LIBC = ctypes.CDLL(None)

# Nothing reaches the network, not even this machine's own ports: a dead proxy for every address including
# loopback, no name is resolved, and no UDP goes past the proxy. Found out with HTTP and UDP canaries.
_NO_NETWORK = (
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pings",
)
# Fewer processes: from 9 with 390 MB to 5 with 315 MB (Chromium 156, one page).
_SMALL = (
    "--enable-features=NetworkServiceInProcess2",
    "--disable-features=HttpsUpgrades,SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate,MediaRouter",
    "--in-process-gpu",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--disable-extensions",
)
_QUIET = (
    "--headless",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-crashpad-for-testing",  # its handlers leave the process group, and would stay as zombies
    "--disable-dev-shm-usage",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
)
# What a browser needs of our environment; the database's address and keys are none of its business.
_ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_DIRS")


class Chromium:
    """One running Chromium with a private profile that goes when it goes."""

    def __init__(self, program: Path) -> None:
        """Starts it (a few milliseconds; call it in the main thread). Raises OSError when it is not there."""
        self.profile = Path(tempfile.mkdtemp(prefix=f"{_PROFILES}{os.getpid()}-"))
        try:
            self._process = _started(program, self.profile)
        except OSError:
            shutil.rmtree(self.profile, ignore_errors=True)
            raise

    @property
    def pid(self) -> int:
        """Also the id of its process group."""
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    async def address(self, time_limit: float) -> str:
        """The WebSocket URL of its DevTools. Raises OSError when it ends first, TimeoutError after `time_limit` s."""
        async with asyncio.timeout(time_limit):
            while not (address := self._address()):
                if not self.running:
                    raise OSError(f"Chromium ended at its start with exit code {self._process.returncode}")
                await asyncio.sleep(0.02)
        return address

    def _address(self) -> str:
        try:
            port, path = (self.profile / "DevToolsActivePort").read_text().split("\n")[:2]
        except (OSError, ValueError):
            return ""
        return f"ws://127.0.0.1:{port}{path}" if path else ""

    async def kill(self) -> None:
        """Ends the whole group at once, lets no zombie stay, and removes the profile."""
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says EPERM for a group of zombies
            os.killpg(self.pid, signal.SIGKILL)
        deadline = time.monotonic() + 5
        while self.running or not _reaped(self.pid):
            if time.monotonic() > deadline:
                break
            await asyncio.sleep(0.01)
        await asyncio.to_thread(shutil.rmtree, self.profile, ignore_errors=True)


def _started(program: Path, profile: Path) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    if sys.platform == "linux":
        environment["TMPDIR"] = str(profile)  # its sockets and crash dumps go with the profile
        _LIBC.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # so that what it started becomes ours to reap
    # The sandbox needs a user other than root; everywhere else it stays on.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return subprocess.Popen(
        [program, *_QUIET, *_NO_NETWORK, *_SMALL, *sandbox, f"--user-data-dir={profile}", "about:blank"],
        env=environment,
        cwd=profile,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_dies_with_us(),  # noqa: PLW1509 - one system call, no lock is taken
    )


def _dies_with_us() -> Callable[[], None] | None:
    """On Linux the kernel ends it when we are killed and cannot."""
    if sys.platform != "linux":
        return None
    return lambda: _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _reaped(group: int) -> bool:
    """Reaps what has ended of a group that fell to us; whether nothing of it is left."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-group, os.WNOHANG) != (0, 0):
            pass
        return False
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return True
    return False


def remove_old_profiles() -> None:
    """Removes profiles of processes that were killed before they could."""
    for profile in Path(tempfile.gettempdir()).glob(f"{_PROFILES}*-*"):
        pid = profile.name.removeprefix(_PROFILES).partition("-")[0]
        if pid.isdecimal() and not _alive(int(pid)):
            shutil.rmtree(profile, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
