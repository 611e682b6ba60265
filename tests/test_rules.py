"""Rules of the house that the code must keep, read from the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from server import tasks
from server.clients.queue import TIME_LIMITS

ROOT = Path(__file__).parents[1]
SERVER = ROOT / "server"

# Who may import whom. What is not a folder has a line of its own; `cli` and `run` put everything together.
MAY_IMPORT = {
    "domain": {"domain"},
    "errors": set(),
    "settings": set(),
    "logs": set(),
    "chromium": set(),
    "database": set(),
    "processes": set(),
    "datafolder": set(),
    "local": {"local", "processes", "datafolder"},
    "models": {"models"},
    "clients": {"clients", "domain"},
    "services": {"services", "models", "clients", "domain", "errors", "settings"},
    "http": {"errors"},
    "auth": {"services", "errors"},
    "blueprints": {"blueprints", "auth", "http", "services", "domain", "errors"},
    "tasks": {"services"},
    "app": {"blueprints", "auth", "http", "services", "clients", "database", "errors", "settings"},
    "worker": {"tasks", "services", "clients", "database", "settings", "chromium"},
    "files": {"clients", "domain", "errors", "settings", "chromium"},
    "matching": {"files", "domain", "settings"},
    "checking": {"files", "services", "domain", "errors", "settings"},
    "capture": {"files", "services", "clients", "errors", "settings"},
    "tailor": {"files", "services", "clients", "domain", "errors", "settings", "chromium"},
    "operator": {"services", "clients", "database", "errors", "settings"},
    "run": {"local", "processes", "datafolder", "settings", "chromium", "app", "worker"},
    "cli": {"app", "worker", "run", "tailor", "matching", "checking", "capture", "operator"}
    | {"http", "database", "datafolder", "errors", "logs", "settings", "domain"},
}
# Frameworks and the outside world, by the layers that must not know them.
UNKNOWN_TO = {
    "domain": {"quart", "quart_schema", "tortoise", "asyncpg", "redis", "saq", "openai", "httpx2", "asyncio", "socket"}
    | {"os", "subprocess", "time", "random", "logging", "structlog", "pyppeteer", "tempfile", "shutil", "secrets"},
    "models": {"quart", "quart_schema", "redis", "saq"},
    "services": {"quart", "quart_auth", "quart_schema", "quart_cors", "werkzeug", "saq", "openai", "pyppeteer"},
    "clients": {"quart", "quart_schema", "tortoise"},
    "blueprints": {"tortoise", "asyncpg", "redis", "saq", "openai", "pyppeteer"},
    "tasks": {"quart", "tortoise", "redis", "saq"},
}
MODULES = sorted(SERVER.rglob("*.py"))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "server"


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file; of `from a import b` it is "a.b"."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative imports hide where something comes from"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_imports_point_inwards(path: Path) -> None:
    layer = layer_of(module_of(path))
    if layer == "server":
        return
    names = list(imported(path))
    assert layer in MAY_IMPORT, f"a new layer: say in this test what {layer} may import"

    ours = {layer_of(name) for name in names if name.startswith("server.")}
    assert ours <= MAY_IMPORT[layer], f"{layer} must not import {ours - MAY_IMPORT[layer]}"
    theirs = {name.partition(".")[0] for name in names}
    assert not theirs & UNKNOWN_TO.get(layer, set()), theirs & UNKNOWN_TO[layer]


def test_blueprints_do_not_import_each_other() -> None:
    for path in (SERVER / "blueprints").glob("*.py"):
        others = {name for name in imported(path) if name.startswith("server.blueprints.")}
        assert all(name.startswith("server.blueprints.shapes") for name in others), (path.name, others)


def test_the_domain_asks_neither_the_clock_nor_the_environment() -> None:
    asking = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|os\.environ|getenv|open)\(")
    for path in (SERVER / "domain").rglob("*.py"):
        found = [line for line in path.read_text().splitlines() if asking.search(line) and "zip" not in line]
        assert not [line for line in found if not re.search(r"\w\.open\(", line)], (path, found)


def test_every_enqueued_name_is_a_task_with_a_time_limit_that_a_worker_runs() -> None:
    queue = (SERVER / "clients" / "queue.py").read_text()
    enqueued = set(re.findall(r"self\._put\(\s*\w+,\s*\"(\w+)\"", queue))
    known = {name for name, value in vars(tasks).items() if callable(value) and value.__module__ == tasks.__name__}
    known = {name for name in known if not name.startswith("_")}
    run = set(re.findall(r"\btasks\.(\w+)", (SERVER / "worker.py").read_text()))

    assert enqueued == known == run == set(TIME_LIMITS)
    assert all(0 < limit <= 300 for limit in TIME_LIMITS.values())


def test_tasks_are_thin_doors_to_one_service() -> None:
    tree = ast.parse((SERVER / "tasks.py").read_text())
    doors = [node for node in tree.body if isinstance(node, ast.AsyncFunctionDef) and not node.name.startswith("_")]
    for door in doors:
        assert (door.end_lineno or 0) - door.lineno < 5, f"{door.name} does more than call a service"


def test_every_module_says_what_it_is() -> None:
    silent = [
        module_of(path)
        for path in MODULES
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert not silent


def test_no_comment_speaks_of_what_is_still_to_do() -> None:
    for path in [*MODULES, *(ROOT / "migrations").glob("*.py")]:
        assert not re.search(r"\b(?:TODO|FIXME|XXX|HACK)\b", path.read_text()), path
