"""`python -m tests.bench [NAME ...]`: measures the product and prints one table; NAMEs choose parts of it."""

import argparse
import asyncio
import sys
from typing import Any

import uvloop

from server.chromium import find_chromium
from server.services.demo import APPLICANT
from tests.bench.memory import resident_mb
from tests.bench.prints import cold_start, has_weasyprint, warm_prints, weasyprint_prints
from tests.bench.report import Line, machine, table
from tests.bench.scenes import (
    Person,
    download,
    many_clicks,
    new_posting,
    one_click,
    requests_per_second,
    same_click,
)
from tests.bench.stage import MODEL_LATENCY_S, Stage, staged
from tests.bench.words import first_words

ROWS = 200
MANY = 50
CONNECTIONS = 16
PRINT_AT_ONCE = 2  # as a worker does it, where nobody has set it
LISTS = ("/api/job/", "/api/applicant/", "/api/document/")


class Bench:
    def __init__(self, stage: Stage, runs: int) -> None:
        self.stage, self.runs = stage, runs
        self.people: list[Person] = []
        self.lines: list[Line] = []

    async def prepare(self) -> None:
        """Sign in once; the demo account's applicant; everything loaded and every page of the browser used once."""
        first = Person(self.stage.port, {}, 0)
        await first.client.sign_in()
        applicants = (await first.client.get("/api/applicant/")).json()
        applicant = applicants["results"][0]["id"]
        self.people = [Person(self.stage.port, first.client.cookies, applicant) for _ in range(MANY)]
        first.close()
        for _ in range(3):
            await one_click(self.people[0])

    async def clicks(self) -> None:
        person = self.people[0]
        clicks = [await one_click(person) for _ in range(self.runs)]
        posting = new_posting()
        await person.click(posting, 0.01)
        again = [await same_click(person, posting) for _ in range(self.runs * 5)]
        self.lines += [
            Line("one click, both documents ready", "ms", [click.ready * 1000 for click in clicks], 600),
            Line("one click, both PDFs down", "ms", [click.printed * 1000 for click in clicks], 750),
            Line("the same click again", "ms", [took * 1000 for took in again], 8),
        ]

    async def words(self) -> None:
        told = [await first_words(self.people[0], self.stage.model_port) for _ in range(self.runs)]
        self.lines += [
            Line("first words after the model's", "ms", [one.after_model * 1000 for one in told], 50),
            Line("first words after the click", "ms", [one.after_click * 1000 for one in told], 650),
            Line("calls of the model for a click", "calls", [one.calls for one in told], 2),
        ]

    async def pdfs(self) -> None:
        person = self.people[0]
        versions = [version for _ in range(self.runs) for version in (await one_click(person)).versions[:1]]
        first = [await download(person, version, "letter") for version in versions]
        again = [await download(person, version, "letter") for version in versions * 5]
        self.lines += [
            Line("PDF, first time", "ms", [took * 1000 for took in first], 100),
            Line("PDF, again", "ms", [took * 1000 for took in again], 5),
        ]

    async def prints(self) -> None:
        program = find_chromium(None)
        assert program is not None  # the worker prints with it
        cold = [await cold_start(program) for _ in range(max(1, self.runs // 3))]
        alone, rate = await warm_prints(program, self.runs * 2, PRINT_AT_ONCE)
        self.lines += [
            Line("print, from no browser", "ms", [took * 1000 for took in cold], 1500),
            Line("print on a warm page", "ms", [took * 1000 for took in alone], 100),
            Line(f"prints, {PRINT_AT_ONCE} at once", "prints/s", [rate], 12, more=True),
        ]
        if not has_weasyprint():
            print("WeasyPrint or its libraries (Pango) are not here: nothing to compare with.", file=sys.stderr)
            return
        try:
            theirs, their_rate = await asyncio.to_thread(weasyprint_prints, self.runs, PRINT_AT_ONCE)
        except Exception as error:  # theirs, on a page that it cannot lay out
            print(f"WeasyPrint fails on this page ({type(error).__name__}).", file=sys.stderr)
            return
        self.lines += [
            Line("the same by WeasyPrint, in its process", "ms", [took * 1000 for took in theirs]),
            Line(f"the same by WeasyPrint, {PRINT_AT_ONCE} processes", "prints/s", [their_rate], more=True),
        ]

    async def many(self) -> None:
        waves = [await many_clicks(self.people) for _ in range(max(1, self.runs // 3))]
        self.lines += [
            Line(f"{MANY} clicks at once, all ready", "clicks/s", [MANY / ready for ready, _ in waves], 10, more=True),
            Line(f"{MANY} clicks at once, all PDFs down", "s", [printed for _, printed in waves], 15),
        ]

    async def lists(self) -> None:
        person = self.people[0]
        await _fill(person)
        for path in LISTS:
            rates = [await requests_per_second(person, path, CONNECTIONS, 2) for _ in range(max(1, self.runs // 3))]
            self.lines.append(Line(f"GET {path}, {CONNECTIONS} connections", "requests/s", rates, 1000, more=True))

    async def memory(self) -> None:
        self.lines += [
            Line("memory of the API", "MB", [resident_mb(self.stage.api)], 150),
            Line("memory of the worker with Chromium", "MB", [resident_mb(self.stage.worker)], 500),
        ]

    def close(self) -> None:
        for person in self.people:
            person.close()


async def _fill(person: Person) -> None:
    """At least ROWS jobs and applicants."""
    for _ in range(ROWS):
        await person.client.post("/api/job/", {"job_context": new_posting()}, expected=201)
    for number in range(ROWS):
        context: dict[str, Any] = {**APPLICANT, "basics": {**APPLICANT["basics"], "label": f"Analyst {number}"}}
        await person.client.post("/api/applicant/", {"name": f"Background {number}", "context": context}, expected=201)


PARTS = ("clicks", "words", "pdfs", "prints", "many", "lists", "memory")


async def bench(parts: list[str], runs: int) -> list[Line]:
    with staged() as stage:
        measured = Bench(stage, runs)
        await measured.prepare()
        for part in parts:
            print(f"{part} ...", file=sys.stderr, flush=True)
            await getattr(measured, part)()
        measured.close()
        return measured.lines


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="NAME", help=f"of {', '.join(PARTS)}; all when none is named")
    parser.add_argument("--runs", type=int, default=10, help="how often each thing is measured (default: 10)")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    print(machine())
    lines = uvloop.run(bench(options.parts or list(PARTS), options.runs))
    print(f"A model of {MODEL_LATENCY_S} s, durable PostgreSQL and Valkey, one API, one worker.\n")
    print(table(lines))
    return 0 if all(line.met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
