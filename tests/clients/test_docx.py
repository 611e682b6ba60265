"""Documents for Word, read back as Word would: with python-docx, and with our own intake."""

import io
import re
import zipfile
from collections import Counter
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Twips
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from server.clients.docx import docx_of
from server.clients.docx.links import target
from server.domain.assemble import assemble_resume
from server.domain.context import Wishes
from server.domain.direction import pieces, runs_left
from server.domain.intake import read_file
from server.domain.markdown import Tree, parse, resume_markdown
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.services.demo import APPLICANT
from tests.samples import resume
from tests.trees import TREE, all_text

TEXT = """\
# Jane Roe
**Staff Engineer**
Berlin | [jane@example.org](mailto:jane@example.org) | [jane.example](https://jane.example/a?b=1&c=2)

## Summary
Builds *small* systems. [Please confirm: Speaks Danish.]

## Work Experience
### Staff Engineer
**Acme GmbH** | Berlin | *Mar 2021 - Present*
- Cut the **build** in half
  - on two machines
1. first
2. second
7. seventh
007. agent

## Skills
- **Languages:** Python, Go
- **Tools:** Make
"""


def opened(markdown: str, paper: Any = "a4", language: str = "en") -> Any:
    content = docx_of(parse(markdown), paper=paper, title="Jane Roe - Resume", language=language)
    return docx.Document(io.BytesIO(content))


def by_style(document: Any) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]


def test_every_part_has_the_style_that_word_knows_it_by() -> None:
    assert by_style(opened(TEXT)) == [
        ("Title", "Jane Roe"),
        ("Subtitle", "Staff Engineer"),
        ("Contact", "Berlin | jane@example.org | jane.example"),
        ("Heading 1", "Summary"),
        ("Normal", "Builds small systems. [Please confirm: Speaks Danish.]"),
        ("Heading 1", "Work Experience"),
        ("Heading 2", "Staff Engineer\tMar 2021 - Present"),
        ("Place", "Acme GmbH | Berlin"),
        ("List Bullet", "Cut the build in half"),
        ("List Bullet 2", "on two machines"),
        ("List Number", "first"),
        ("List Number", "second"),
        ("List Number", "seventh"),
        ("List Number", "007. agent"),
        ("Heading 1", "Skills"),
        ("Rows", "Languages: Python, Go"),
        ("Rows", "Tools: Make"),
    ]


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 11906, 16838), ("letter", 12240, 15840)])
def test_dates_stand_at_the_right_margin_of_the_paper(paper: str, width: int, height: int) -> None:
    document = opened(TEXT, paper)

    section = document.sections[0]
    assert (section.page_width, section.page_height) == (Twips(width), Twips(height))
    (stop,) = next(p for p in document.paragraphs if p.style.name == "Heading 2").paragraph_format.tab_stops
    assert stop.alignment.name == "RIGHT"
    assert stop.position == section.page_width - section.left_margin - section.right_margin


def test_links_are_links_and_nothing_else_is() -> None:
    text = (
        TEXT + "\n## More\n[no](javascript:alert(1)) [file](file:///etc/passwd) [bad](http://a_b[c/) [tel](tel:+4912)"
    )

    document = opened(text)

    external = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert external == ["mailto:jane@example.org", "https://jane.example/a?b=1&c=2", "tel:+4912"]
    assert document.paragraphs[2].hyperlinks[0].text == "jane@example.org"
    assert "bad" in document.paragraphs[-1].text


def test_numbers_count_as_they_were_typed() -> None:
    document = opened(TEXT)

    numbering = document.part.numbering_part.element
    starts = {
        one.get(qn("w:abstractNumId")): one.find(f"{qn('w:lvl')}/{qn('w:start')}").get(qn("w:val"))
        for one in numbering.findall(qn("w:abstractNum"))
    }
    numbered = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p._p.pPr.numPr is not None]
    assert [starts[str(id)] for id in numbered] == ["1", "1", "7"]
    tags = [etree.QName(child).localname for child in numbering]
    assert tags == sorted(tags)  # what lists look like comes before the lists, or Word calls the file damaged


def test_its_properties_name_the_person_and_the_language_and_no_time() -> None:
    document = opened(TEXT, language="de-AT")

    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == ("Jane Roe - Resume", "Jane Roe", "de-AT")
    assert properties.created is None or properties.created.year == 1980
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "de-AT"


def test_equal_documents_have_equal_bytes() -> None:
    first, second = (docx_of(parse(TEXT), paper="a4", title="x", language="en") for _ in range(2))

    assert first == second
    assert {info.date_time[0] for info in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {1980}


@settings(max_examples=25)
@given(TREE)
def test_no_letter_and_no_digit_is_lost(tree: Tree) -> None:
    document = docx.Document(io.BytesIO(docx_of(tree, paper="a4", title="x", language="en")))

    shown = "".join(text.text or "" for text in document.element.body.iter(qn("w:t")))
    assert Counter(filter(str.isalnum, shown)) == Counter(filter(str.isalnum, all_text(tree)))


def test_a_letter_keeps_its_paragraphs_and_line_breaks() -> None:
    document = opened("# Jane\nBerlin | a@b.c\n\n3 March\n\nAcme\nBerlin\n\n**Application**\n\nDear all,")

    assert by_style(document)[2:] == [
        ("Letter Text", "3 March"),
        ("Letter Text", "Acme\nBerlin"),
        ("Letter Text", "Application"),
        ("Letter Text", "Dear all,"),
    ]
    assert document.paragraphs[4].runs[0].bold


def test_text_that_runs_from_right_to_left_says_so() -> None:
    document = opened("# שרה\n\n## ניסיון\n- קיצרה את ה-build פי 2 (Docker).\n- Plain", language="he")

    name, _, mixed, plain = document.paragraphs
    assert name._p.pPr.find(qn("w:bidi")) is not None
    assert plain._p.pPr.find(qn("w:bidi")) is None
    assert [(run.text, bool(run.font.rtl)) for run in mixed.runs] == [
        ("קיצרה את ה-", True),
        ("build", False),
        (" פי 2 (", True),
        ("Docker", False),
        (").", True),
    ]
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "he"


@given(st.text(max_size=60), st.booleans())
def test_pieces_in_their_directions_are_the_whole_text(text: str, base: bool) -> None:
    cut = pieces(text, base)

    assert "".join(piece for piece, _ in cut) == text
    assert all(before[1] != after[1] for before, after in pairwise(cut))
    assert runs_left(text) in (True, False)


@settings(max_examples=150)
@given(
    st.text(alphabet=st.characters(), max_size=60),
    st.sampled_from(["# {}", "## A\n- {}", "{}", "1. {}", "[{}](http://{})"]),
)
def test_no_character_can_break_the_file(text: str, place: str) -> None:
    document = opened(place.replace("{}", text) + "\n\nend \ufffe\uffff\x00\ud800 of it")

    assert "end" in document.paragraphs[-1].text or "end" in "".join(p.text for p in document.paragraphs)
    for name, content in _parts(document).items():
        assert etree.fromstring(content) is not None, name


def _parts(document: Any) -> dict[str, bytes]:
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@given(st.text(max_size=40))
def test_a_link_leads_to_an_address_that_word_takes(host: str) -> None:
    for href in (f"http://{host}", f"https://example.org/{host}#{host}", f"mailto:{host}"):
        try:
            found = target(href)
        except ValueError:
            continue  # no address at all, which the text never gives
        assert not found or not re.search(r"%(?![0-9A-Fa-f]{2})|[\[\]]", found)
        assert found.count("#") <= 1


@pytest.mark.parametrize("background", [APPLICANT, resume()], ids=["demo", "sample"])
def test_our_own_intake_reads_back_the_resume_that_it_shows(background: dict[str, Any]) -> None:
    applicant = Resume.model_validate(background)
    markdown = resume_markdown(applicant, assemble_resume(applicant, Posting(), Wishes())).markdown

    read = read_file(docx_of(parse(markdown), paper="a4", title="x", language="en"))

    assert read.basics.name == applicant.basics.name
    assert read.basics.email == applicant.basics.email
    shown = [work for work in applicant.work if work.position in markdown]
    assert [(work.position, work.name) for work in read.work] == [(work.position, work.name) for work in shown]
    assert [(work.startDate, work.endDate) for work in read.work] == [(work.startDate, work.endDate) for work in shown]
    assert [school.institution for school in read.education] == [school.institution for school in applicant.education]
    bullets = [line for work in read.work for line in work.highlights]
    assert bullets
    assert all(line in re.sub(r"\\(.)", r"\1", markdown) for line in bullets)
