"""Child processes that do not outlive us: started, stopped, and found again after a crash.

On Linux the kernel signals a child when its parent dies, even by SIGKILL. Elsewhere, and for what ignores that
signal, the pid is kept in a file: the next start on the same folder ends whatever is still running.
"""

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import psutil

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
LARGEST_LOG = 5_000_000
SAME_MOMENT = 5.0  # seconds that two readings of one process's start may differ, when the clock is set in between

_ours: set[int] = set()  # children that a Child looks after
_libc = ctypes.CDLL(None, use_errno=True)


class Child:
    """One child process in a session of its own, so that Ctrl-C in the terminal reaches only us.

    `folder` holds `<name>.pid` and `<name>.log`. It must be started from the main thread: the kernel's
    "parent died" means the thread that forked.
    """

    def __init__(self, name: str, folder: Path, *, stop_signal: signal.Signals = signal.SIGTERM, grace: float = 10.0):
        self.name = name
        self.log = folder / f"{name}.log"
        self.stop_signal = stop_signal
        self.grace = grace
        self._record = folder / f"{name}.pid"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> None:
        """Raises OSError when the program is not there."""
        self.end_orphan()
        mode = "ab" if self.log.exists() and self.log.stat().st_size < LARGEST_LOG else "wb"
        with self.log.open(mode) as log:
            self.log.chmod(0o600)
            self._process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=env,
                start_new_session=True,
                preexec_fn=_dies_with_us(self.stop_signal),  # noqa: PLW1509 - one prctl, no lock is taken
            )
        _ours.add(self._process.pid)
        self._record.write_text(json.dumps({"pid": self._process.pid, "started": _started(self._process.pid)}))

    @property
    def pid(self) -> int | None:
        """None when it was never started or has ended."""
        return self._process.pid if self._process and self._process.poll() is None else None

    @property
    def exit_code(self) -> int | None:
        """None while it runs and before its start; minus the signal's number when a signal ended it."""
        return self._process.poll() if self._process else None

    def ask_to_stop(self) -> None:
        if self.pid is not None:
            os.kill(self.pid, self.stop_signal)

    def stop(self) -> None:
        """Asks, waits for `grace` seconds, then ends it and everything in its process group."""
        self.ask_to_stop()
        if self._process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(self.grace)
        self.kill()

    def kill(self) -> None:
        """As a crash would: no chance to tidy up."""
        if self._process is not None and self._record.exists():
            with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says EPERM for a group of zombies
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            _ours.discard(self._process.pid)
            self._record.unlink(missing_ok=True)

    def end_orphan(self) -> None:
        """Ends what an earlier, killed parent has left running under this record."""
        orphan = self._recorded()
        if orphan is not None:
            with contextlib.suppress(psutil.Error):
                family = [orphan, *orphan.children(recursive=True)]
                orphan.send_signal(self.stop_signal)
                wait_until(lambda: not is_alive(orphan), self.grace)
                _end(family)
        self._record.unlink(missing_ok=True)

    def _recorded(self) -> psutil.Process | None:
        try:
            record = json.loads(self._record.read_text())
            process = psutil.Process(record["pid"])
            same = abs(process.create_time() - record["started"]) < SAME_MOMENT
        except (OSError, ValueError, KeyError, TypeError, psutil.Error):
            return None
        return process if same and is_alive(process) and process.pid != os.getpid() else None

    def last_words(self, lines: int = 8) -> str:
        """The end of its log."""
        try:
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
        except OSError:
            return ""


def _started(pid: int) -> float:
    with contextlib.suppress(psutil.Error):
        return float(psutil.Process(pid).create_time())
    return 0.0


def _dies_with_us(stop_signal: signal.Signals) -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    parent = os.getpid()

    def ask_the_kernel() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, int(stop_signal), 0, 0, 0)
        if os.getppid() != parent:  # it died between the fork and the line above
            os._exit(1)

    return ask_the_kernel


def is_alive(process: psutil.Process) -> bool:
    """Whether it still does anything: one that has ended may stay in the table when nobody asks for its exit code."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def adopt_grandchildren() -> None:
    """From here on, processes whose parents die below us become our children (Linux), so that we can end them."""
    if sys.platform == "linux":
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def reap_adopted() -> None:
    """Lets ended processes go that we have adopted; a Child's own are left to it."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(ChildProcessError):
        while ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            if ended.si_pid in _ours:
                break
            os.waitpid(ended.si_pid, os.WNOHANG)


def end_adopted() -> None:
    """Ends what a dead child has left running below us, such as a worker its browser."""
    _end([process for process in psutil.Process().children() if process.pid not in _ours])


def end_descendants() -> None:
    """Ends everything that still runs below this process."""
    _end(psutil.Process().children(recursive=True))


def _end(processes: Sequence[psutil.Process]) -> None:
    for process in processes:
        with contextlib.suppress(psutil.Error):
            process.kill()
    wait_until(lambda: not any(is_alive(process) for process in processes), timeout=5)


def wait_until(ready: Callable[[], bool], timeout: float, pause: float = 0.02) -> bool:
    """Whether `ready` came true within `timeout` seconds."""
    deadline = time.monotonic() + timeout
    while not ready():
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    return True
