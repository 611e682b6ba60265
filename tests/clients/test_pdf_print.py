"""What comes out of the printer: the applicant's words, in order, readable by software, and nothing goes out."""

import asyncio
import io
import json
import re
import socket
import unicodedata
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pdfminer.high_level
import pikepdf
import pypdfium2
import pytest

from server.clients.pdf import Paper, Printer, PrintFailedError, TooLongError, print_document, render
from server.domain.drafts import EntryDraft, Line, ResumeDraft
from server.domain.markdown import parse, resume_markdown
from server.domain.markdown.inline import read, with_pipes
from server.domain.markdown.tree import plain
from server.domain.resume import Resume
from tests.pages.reading import letters, pieces
from tests.trees import all_text

RESUME = """\
# Jane Róe-Łukasz
**Staff Engineer**
Berlin, DE | [jane@example.org](mailto:jane@example.org) | [jane.example](https://jane.example/)

## Summary
Builds efficient offices for official flights.

## Work Experience
### Staff Engineer
**Acme GmbH** | Berlin | *Mar 2021 - Present*
- Cut the build from 40 to 6 minutes
- Led four engineers
### Engineer
**Initech** | *2019 - Feb 2021*
- Wrote reports

## Education
### BSc in Physics
**TU Berlin** | *2015 - 2019*
- **Grade:** 1.3

## Skills
- **Languages:** Python, C++
"""
IN_ORDER = [
    "Jane Róe-Łukasz", "Staff Engineer", "Berlin, DE", "jane@example.org", "jane.example", "SUMMARY",
    "Builds efficient offices for official flights.", "WORK EXPERIENCE", "Staff Engineer", "Mar 2021 - Present",
    "Acme GmbH, Berlin", "Cut the build from 40 to 6 minutes", "Led four engineers", "Engineer", "2019 - Feb 2021",
    "Initech", "Wrote reports", "EDUCATION", "BSc in Physics", "TU Berlin", "Grade: 1.3", "SKILLS",
    "Languages: Python, C++",
]  # fmt: skip


async def printed(printer: Printer, markdown: str, paper: Paper = "a4", title: str = "Jane - Resume") -> bytes:
    return await print_document(printer, parse(markdown), theme="classic", paper=paper, title=title, language="en")


@pytest.fixture(scope="module")
async def resume(printer: Printer) -> bytes:
    return await printed(printer, RESUME)


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_two_extractors_read_the_words_in_order(resume: bytes) -> None:
    other = " ".join(pdfminer.high_level.extract_text(io.BytesIO(resume)).split())
    assert "Berlin, DE jane@example.org jane.example" in other
    assert [piece for piece in IN_ORDER if piece not in other] == []
    text, position = " ".join(" ".join(text_of(resume)).split()), 0
    for piece in IN_ORDER:
        assert piece in text[position:], piece
        position = text.index(piece, position)


def test_the_file_says_whose_it_is_and_is_made_for_screen_readers(resume: bytes) -> None:
    with pikepdf.open(io.BytesIO(resume)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Jane - Resume"
        assert str(pdf.docinfo["/Author"]) == "Jane Róe-Łukasz"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Author"}
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            assert metadata["dc:creator"] == ["Jane Róe-Łukasz"]
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.Lang == "en"
        assert pdf.Root.MarkInfo.Marked
        roles = {str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item}
        assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI"} <= roles


def test_the_bullets_are_real_characters(resume: bytes) -> None:
    assert re.search(r"•\s+Led four engineers", "".join(text_of(resume)))


async def test_numbers_of_a_list_are_printed_whole(printer: Printer) -> None:
    pdf = await printed(printer, "# Jane\n\n## Steps\n1. one\n10. ten\n\n## Years\n2021. year\n987654321) most")

    text = " ".join("".join(text_of(pdf)).split())
    assert [piece for piece in ("1. one", "10. ten", "2021. year", "987654321) most") if piece not in text] == []


async def test_the_same_document_gives_the_same_bytes(printer: Printer, resume: bytes) -> None:
    assert await printed(printer, RESUME) == resume


def links(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {str(note.A.URI) for page in document.pages for note in page.get("/Annots", []) if "/A" in note}


def test_links_can_be_clicked(resume: bytes) -> None:
    assert links(resume) == {"mailto:jane@example.org", "https://jane.example/"}


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
async def test_the_page_has_the_size_of_the_paper(printer: Printer, paper: Paper, size: tuple[int, int]) -> None:
    with pypdfium2.PdfDocument(await printed(printer, RESUME, paper)) as document:
        assert document.get_page_size(0) == pytest.approx(size, abs=1)


def career(entries: int, bullets: int) -> str:
    work = "".join(
        f"### Engineer {i}\n**Company {i}** | *{2000 + i} - {2001 + i}*\n"
        + "".join(f"- Did the thing number {i}.{j} and then wrote about it\n" for j in range(bullets))
        for i in range(entries)
    )
    return f"# Jane Roe\n\n## Work Experience\n{work}"


async def test_page_numbers_stay_out_of_the_text(printer: Printer) -> None:
    first, second = text_of(await printed(printer, career(14, 3)))

    assert re.search(r"about it\s*$", first)
    assert re.search(r"13\.2 and then wrote about it\s*$", second)


@pytest.mark.parametrize("bullets", [2, 3, 4, 6, 7, 9])
async def test_no_heading_and_no_single_bullet_stands_at_the_foot_of_a_page(printer: Printer, bullets: int) -> None:
    for page in text_of(await printed(printer, career(96 // (bullets + 2), bullets)))[:-1]:
        *_, before, last = page.strip().splitlines()
        assert last.strip().startswith("•"), page[-200:]
        assert before.strip().startswith("•"), page[-200:]


async def test_a_few_lines_too_many_are_set_closer_instead_of_on_a_page_of_their_own(printer: Printer) -> None:
    markdown = career(10, 3)
    loose = render(parse(markdown), "classic", "a4", title="x", language="en")
    as_it_is = await printer.print(loose, paper="a4", title="x", author="x", language="en", must_contain="Jane Roe")
    assert len(text_of(as_it_is)) == 2, "the sample must run over for this test to say something"

    assert len(text_of(await printed(printer, markdown))) == 1


async def test_real_resumes_are_read_back_word_for_word_and_in_order(printer: Printer, corpus: Path) -> None:
    samples = sorted((corpus / "resumes" / "files").glob("jsonresume-*.json"))
    assert samples
    for sample in samples:
        resume = Resume.model_validate(json.loads(sample.read_text()))
        entries = [
            EntryDraft(entry=f"{kind}{i}", bullets=[Line(text=text) for text in entry.highlights])
            for kind, all_ in (("work", resume.work), ("vol", resume.volunteer), ("project", resume.projects))
            for i, entry in enumerate(all_, 1)
        ]
        tree = parse(resume_markdown(resume, ResumeDraft(entries=entries)).markdown)
        pdf = await print_document(printer, tree, theme="classic", paper="letter", title="x", language="en")
        other = letters(pdfminer.high_level.extract_text(io.BytesIO(pdf)))
        text, position = letters("".join(text_of(pdf))), 0
        for piece in pieces(tree):
            assert piece in text[position:], (sample.name, piece)
            position = text.index(piece, position) + len(piece)
            assert piece in other, (sample.name, piece)


@pytest.mark.parametrize(
    "edited",
    [
        "# Jane\n\n## \n\n## Skills\n\n### \n\n## Work\n### Baker\n\n###\n- \n\n---\n",
        f"# Jane\n\n## {'Long' * 100}\n### {'w' * 400}\n**{'x' * 300}** | {'y' * 200} | *{'z' * 200}*\n- {'v' * 900}",
        "No name at all\n\n- only\n  - what\n    - was\n        - typed\n",
        '| a | table |\n|---|---|\n| R&D | <b>&amp; "x" |\n\n```\ncode()\n```\n> quote',
        "# שרה כהן\n\nתל אביב | a@b.c\n\n## ניסיון\n### מהנדסת\n**Acme** | *2019 - 2021*\n- קיצרה את ה-build פי 2",
        "# Zoë Åström-Łukasz\n\n## Πείρα\n\nЖук, naïve — “quoted” ‘it’s’ … ½ € ﬁn\n",
    ],
    ids=["empty parts", "long words", "no head", "other Markdown", "right to left", "accents"],
)
async def test_whatever_was_typed_is_printed_whole(printer: Printer, edited: str) -> None:
    pdf = await printed(printer, edited)

    wanted, found = (
        Counter(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
        for text in (all_text(parse(edited)), "".join(text_of(pdf)))
    )
    assert wanted - found == Counter()


async def test_a_document_without_end_is_refused(printer: Printer) -> None:
    with pytest.raises(TooLongError):
        await printed(printer, career(80, 6))


@pytest.mark.parametrize(
    "name", ["Zoë Čapek", "Ελένη Παπαδοπούλου", "Ольга Щербакова", "Nguyễn Thị Ánh", "D'Arcy O’Neil"]
)
async def test_names_of_many_countries_are_printed(printer: Printer, name: str) -> None:
    pdf = await printed(printer, f"# {name}\n\n## Summary\n\nHello.", title=name)

    assert name in " ".join(text_of(pdf)[0].split())


# Nothing goes out, whatever a person or a posting put into the text


@dataclass
class Canaries:
    """A web server and a UDP socket on this machine that note whoever comes by."""

    http: int
    udp: int
    seen: list[str] = field(default_factory=list)


@pytest.fixture
async def canaries() -> AsyncIterator[Canaries]:
    async def note(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.seen.append(f"http {await reader.readline()!r}")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    class Datagrams(asyncio.DatagramProtocol):
        def datagram_received(self, data: bytes, addr: object) -> None:
            found.seen.append(f"udp {data!r}")

    server = await asyncio.start_server(note, "127.0.0.1", 0)
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(Datagrams, local_addr=("127.0.0.1", 0))
    udp: socket.socket = transport.get_extra_info("socket")
    found = Canaries(server.sockets[0].getsockname()[1], udp.getsockname()[1])
    yield found
    transport.close()
    server.close()
    await server.wait_closed()


def hostile(at: Canaries) -> list[str]:
    host, udp = f"127.0.0.1:{at.http}", f"127.0.0.1:{at.udp}"
    return [
        f'<img src="http://{host}/i.png"><img srcset="//{host}/s.png 1x">',
        f'<iframe src="http://{host}/f"></iframe><object data="http://{host}/o"></object><embed src="http://{host}/e">',
        f'<style>@import "http://{host}/c.css"; @font-face {{ font-family: x; src: url(http://{host}/w) }}</style>',
        f'<p style="font-family: x; background: url(http://{host}/b)">x</p><svg><image href="http://{host}/v"/></svg>',
        f'<link rel=prefetch href="http://{host}/p"><link rel=preconnect href="http://{host}">',
        f'<link rel=stylesheet href="http://{host}/l"><link rel=dns-prefetch href="http://canary.example:{at.udp}">',
        f'<script>fetch("http://{host}/x"); new WebSocket("ws://{host}/ws")</script>',
        f'<script>new RTCPeerConnection({{iceServers: [{{urls: "stun:{udp}"}}]}}).createOffer()</script>',
        f'<a ping="http://{host}/ping" href="javascript:fetch(1)">x</a><video src="http://{host}/m" autoplay></video>',
        f'<iframe src="file:///etc/passwd"></iframe><img src="https://{udp}/quic"><form action="http://{host}/form">',
        f"[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) ![d](http://{host}/d.png)",
    ]


META = '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:{}/">'


async def test_markup_in_every_field_is_printed_as_text_and_reaches_nobody(
    printer: Printer, canaries: Canaries
) -> None:
    for attack in [*hostile(canaries), META.format(canaries.http)]:
        pdf = await printed(
            printer,
            f"# Jane {attack}\n**{attack}**\nBerlin | {attack}\n\n## {attack}\n### {attack}\n"
            f"**Acme** | {attack.replace('|', '')} | *2020*\n- {attack}\n\n{attack}\n",
        )
        shown = letters(plain(with_pipes(read(attack))))
        assert letters("".join(text_of(pdf))).count(shown) >= 6
        assert {link for link in links(pdf) if not link.endswith("/d.png")} == set()
    await asyncio.sleep(0.2)
    assert canaries.seen == []


async def test_the_browser_reaches_nobody_even_if_markup_got_through(printer: Printer, canaries: Canaries) -> None:
    html = f"<html lang=en><h1>Jane Roe</h1>{''.join(hostile(canaries))}</html>"

    with pytest.raises(PrintFailedError):  # the frames are noticed
        await printer.print(html, paper="a4", title="x", author="x", language="en", must_contain="Jane Roe")
    without_frames = re.sub(r"<(iframe|object|embed)[^>]*>(</\1>)?", "", html)
    await printer.print(without_frames, paper="a4", title="x", author="x", language="en", must_contain="Jane Roe")
    await asyncio.sleep(0.2)
    assert canaries.seen == []


async def test_a_page_that_goes_elsewhere_is_not_taken_for_the_document(printer: Printer, canaries: Canaries) -> None:
    html = f"<html lang=en><head>{META.format(canaries.http)}</head><h1>Jane Roe</h1></html>"

    for _ in range(3):
        try:
            pdf = await printer.print(html, paper="a4", title="x", author="x", language="en", must_contain="Jane Roe")
        except PrintFailedError:
            continue
        assert "Jane Roe" in text_of(pdf)[0]
    assert "Jane Róe" in text_of(await printed(printer, RESUME))[0]
    assert canaries.seen == []
