"""The SAQ worker: its tasks, start, stop, and the sweep that mends whatever a crash left behind."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator

import structlog
from redis.asyncio import Redis

from server import tasks
from server.chromium import find_chromium, why_not_found
from server.clients.announce import Announcer
from server.clients.pdf import Printer, PrintFailedError, warm_up
from server.clients.queue import PRINT, WRITE, QueueUnavailable, QuietWorker, TaskQueue, make_worker
from server.database import close_database, open_database
from server.services import mails, takeouts, writing
from server.services.runtime import Runtime, Writer, runtime, use
from server.services.writers import make_writer
from server.settings import BadSettings, Settings

log = structlog.get_logger()

SWEEP_EVERY_S = 5
SWEEP_LIMIT_S = 60  # a connection to a machine that has vanished answers nothing, for ever
GRACE_S = 12  # what is being written gets this long at a stop; then it is handed back


async def run_worker(settings: Settings, writer: Writer | None = None) -> None:
    """Work until SIGTERM or SIGINT. `writer` stands in for the one that the settings choose."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with opened(settings, writer) as redis:
        short = [tasks.print_version, tasks.send_mail, tasks.make_takeout]
        workers = [
            make_worker(redis, WRITE, [tasks.write_version], settings.worker_concurrency, GRACE_S),
            make_worker(redis, PRINT, short, settings.print_concurrency + 4, GRACE_S),
        ]
        running = [asyncio.create_task(worker.start()) for worker in workers]
        sweeping = asyncio.create_task(_sweep_forever(workers))
        warming = asyncio.create_task(_warm_up(settings.print_concurrency))
        log.info("worker_started", writer=runtime().writer.name)
        await stop.wait()
        sweeping.cancel()
        warming.cancel()
        await asyncio.gather(*(worker.stop() for worker in workers))
        await asyncio.gather(sweeping, warming, *running, return_exceptions=True)
    log.info("worker_stopped")


@contextlib.asynccontextmanager
async def opened(settings: Settings, writer: Writer | None = None) -> AsyncIterator[Redis]:
    """Everything that a worker's services need; the Redis client that may wait without limit."""
    chromium = find_chromium(settings.chromium_path)
    if chromium is None:
        raise BadSettings(why_not_found(settings.chromium_path))
    await open_database(settings.database_url, pool=settings.database_pool)
    redis: Redis = Redis.from_url(settings.redis_url, socket_timeout=2, socket_connect_timeout=1)
    # Each place of a queue keeps one connection while it waits.
    places = settings.worker_concurrency + settings.print_concurrency + 50
    waiting: Redis = Redis.from_url(
        settings.redis_url, socket_timeout=None, socket_connect_timeout=2, max_connections=places
    )
    queue, announcer = TaskQueue(redis), Announcer(waiting)
    printer = Printer(chromium, pages=settings.print_concurrency)
    writer = writer or make_writer(settings)
    use(Runtime(settings, redis, queue, announcer, writer, printer))
    try:
        await printer.start()
        yield waiting
    finally:
        await printer.stop()
        await writer.close()
        await announcer.close()
        await queue.close()
        await redis.aclose()
        await waiting.aclose()
        await close_database()
        use(None)


async def _warm_up(pages: int) -> None:
    printer = runtime().printer
    assert printer is not None  # noqa: S101 - a worker has one
    with contextlib.suppress(PrintFailedError):  # then the first print of each theme takes a little longer
        await warm_up(printer, pages)


async def _sweep_forever(workers: list[QuietWorker]) -> None:
    while True:
        await sweep_once(workers)
        await asyncio.sleep(SWEEP_EVERY_S)


async def sweep_once(workers: list[QuietWorker]) -> None:
    """Wake a worker for every row that waits. Nothing that goes wrong here may stop the sweeping."""
    try:
        async with asyncio.timeout(SWEEP_LIMIT_S):
            await writing.sweep()
            await mails.sweep_mails(runtime().queue.send_mail)
            await takeouts.sweep_takeouts()
            for worker in workers:
                await worker.queue.drop_left_behind()
    except QueueUnavailable:
        pass  # the queue has said so itself
    except Exception as error:
        log.warning("sweep_failed", error=type(error).__name__)
