"""`coverstitch`: run, serve, worker, migrate, tailor, match, check, account.

Results go to standard output, what is going on to standard error.

Exit codes: 0 done, 1 it could not be done, 2 the call or a setting is wrong.
"""

import argparse
import asyncio
import getpass
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType

from server.datafolder import servers_of
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME, PAPERS, THEMES, Look
from server.errors import CommandFailed
from server.settings import BadSettings, Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except BadSettings as error:
        print(error, file=sys.stderr)
        return 2
    except CommandFailed as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="coverstitch", description=__doc__.partition("\n")[0] if __doc__ else "")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command, help_ in (
        ("run", _run, "everything on this machine: database, queue, API, worker, demo account"),
        ("serve", _serve, "the API alone"),
        ("worker", _worker, "a worker alone"),
        ("migrate", _migrate, "bring the tables up to date"),
    ):
        commands.add_parser(name, help=help_).set_defaults(command=command)
    tailor = commands.add_parser("tailor", help="write resume and cover letter from files, without a server")
    tailor.set_defaults(command=_tailor)
    tailor.add_argument(
        "--applicant", required=True, metavar="FILE", help="JSON Resume, an older shape, text, PDF, DOCX"
    )
    tailor.add_argument(
        "--job", required=True, metavar="FILE", help="text, JSON or saved page: a file, an address, or - for stdin"
    )
    tailor.add_argument("--url", default="", metavar="URL", help="where a saved page was saved from")
    tailor.add_argument("--out", required=True, type=Path, metavar="DIR", help="where the documents go")
    tailor.add_argument("--theme", choices=tuple(THEMES), default=DEFAULT_THEME)
    tailor.add_argument("--paper", choices=PAPERS, default=DEFAULT_PAPER)
    tailor.add_argument("--fit", choices=("one",), default="", help="on one page, where that can be done")
    match = commands.add_parser("match", help="what a posting asks for, and what a background or a text shows of it")
    match.set_defaults(command=_match)
    match.add_argument("--applicant", required=True, metavar="FILE")
    match.add_argument(
        "--job", required=True, metavar="FILE", help="text, JSON or saved page: a file, an address, or - for stdin"
    )
    match.add_argument("--url", default="", metavar="URL", help="where a saved page was saved from")
    match.add_argument("--document", default="", metavar="FILE", help="a resume as Markdown, not the background")
    check = commands.add_parser("check", help="whether each line of a text rests on the applicant's facts")
    check.set_defaults(command=_check)
    check.add_argument("--applicant", required=True, metavar="FILE")
    check.add_argument("--job", default="", metavar="FILE", help="the posting, whose facts are not the applicant's")
    check.add_argument("--kind", required=True, choices=("resume", "letter"))
    check.add_argument("text", metavar="FILE", help="the text, plain or Markdown; - for stdin")
    capture = commands.add_parser("capture", help="what the extension reads from a saved page, or how well from many")
    capture.set_defaults(command=_capture)
    capture.add_argument("page", nargs="?", type=Path, metavar="PAGE.html")
    capture.add_argument("--url", default="", metavar="URL", help="where the page was saved from")
    capture.add_argument("--manifest", type=Path, metavar="FILE", help="expected values, a JSON object a line")
    capture.add_argument("--pages", type=Path, metavar="DIR", help="where the pages of the manifest are")
    capture.add_argument("--no-adapters", action="store_true", help="with the generic reader alone")
    _add_account(commands)
    return parser


def _add_account(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    account = commands.add_parser("account", help="an operator's door to accounts")
    account.set_defaults(command=_account)
    actions = account.add_subparsers(required=True, dest="action", metavar="ACTION")
    for name, help_ in (
        ("create", "make a verified account; the password comes from standard input"),
        ("disable", "let nobody sign in to it any more, and end its sessions"),
        ("delete", "delete it with everything of it, for good"),
        ("sessions", "list its sessions"),
        ("usage", "tell what a model has written for it, day by day, in tokens and at the prices that were set"),
    ):
        actions.add_parser(name, help=help_).add_argument("email")


def _run(_: argparse.Namespace) -> int:
    from server.run import run  # noqa: PLC0415 - each command loads what it needs and no more

    return run(Settings.read())


def _serve(_: argparse.Namespace) -> int:
    import uvicorn  # noqa: PLC0415

    from server.app import create_app  # noqa: PLC0415
    from server.http import stopping  # noqa: PLC0415
    from server.logs import configure_logs  # noqa: PLC0415

    settings = _served()
    configure_logs(settings.log_level)
    config = uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.forwarded_allow_ips),
        forwarded_allow_ips=settings.forwarded_allow_ips or None,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=65,
    )

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            stopping().set()
            super().handle_exit(sig, frame)

    # uvicorn raises the signal again once it has stopped; to have been asked to stop is no failure.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    Server(config).run()
    return 0


def _worker(_: argparse.Namespace) -> int:
    import uvloop  # noqa: PLC0415

    from server.logs import configure_logs  # noqa: PLC0415
    from server.worker import run_worker  # noqa: PLC0415

    settings = _served()
    configure_logs(settings.log_level)
    uvloop.run(run_worker(settings))
    return 0


def _migrate(_: argparse.Namespace) -> int:
    from server.database import migrate  # noqa: PLC0415

    settings = Settings.read()
    if not settings.database_url:
        raise BadSettings("DATABASE_URL: must be set; `coverstitch run` starts and migrates a private database itself")
    try:
        asyncio.run(migrate(settings.database_url))
    except OSError as error:
        raise CommandFailed(f"The database does not answer ({type(error).__name__}).") from None
    return 0


def _served() -> Settings:
    """Settings with a database and a queue: the given ones, else those of the `run` on the same DATA_DIR."""
    settings = Settings.read()
    running = servers_of(settings.data_dir)
    for name in ("database_url", "redis_url"):
        if not getattr(settings, name) and name not in running:
            raise BadSettings(f"{name.upper()}: must be set; only `coverstitch run` starts private servers")
    return Settings.read(**{name: url for name, url in running.items() if not getattr(settings, name)})


def _tailor(options: argparse.Namespace) -> int:
    from server.tailor import Order, tailor  # noqa: PLC0415

    look = Look(options.theme, options.paper, options.fit)
    order = Order(options.applicant, options.job, options.url, options.out, look)
    for path in asyncio.run(tailor(order, Settings.read())):
        print(path)
    return 0


def _match(options: argparse.Namespace) -> int:
    from server.matching import print_match  # noqa: PLC0415

    asyncio.run(print_match(options.applicant, options.job, options.url, options.document, Settings.read()))
    return 0


def _check(options: argparse.Namespace) -> int:
    """1 when something is not supported, 2 when it cannot be checked."""
    from server.checking import print_check  # noqa: PLC0415

    try:
        supported = print_check(options.applicant, options.job, options.kind, options.text, Settings.read())
        return 0 if asyncio.run(supported) else 1
    except CommandFailed as error:
        print(error, file=sys.stderr)
        return 2


def _capture(options: argparse.Namespace) -> int:
    from server.capture import print_capture, print_score  # noqa: PLC0415

    settings = Settings.read()
    if options.manifest:
        pages = options.pages or options.manifest.parent
        asyncio.run(print_score(options.manifest, pages, settings, adapters=not options.no_adapters))
    elif options.page:
        asyncio.run(print_capture(options.page, options.url, settings))
    else:
        raise CommandFailed("Name a saved page, or a manifest with --manifest.")
    return 0


def _account(options: argparse.Namespace) -> int:
    from server.operator import account  # noqa: PLC0415

    password = ""
    if options.action == "create":
        password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    asyncio.run(account(options.action, options.email, password, _served()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
