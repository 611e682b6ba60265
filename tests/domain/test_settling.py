"""What becomes of a line that says more than the facts."""

import pytest

from server.domain.drafts import EntryDraft, LetterDraft, Line, ResumeDraft, Sentence
from server.domain.filling import fill_letter, fill_resume, makes_a_letter
from server.domain.grounding import Index, index
from server.domain.marks import confirmed, mark, with_plain_marks
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.domain.settling import hints, settle, unsupported
from tests.samples import posting, resume

CANARY = "0123456789abcdef"
TRUE = Line(text="Trained 9 depot leads to read and question their own figures", facts=["work1.h4"])
FALSE = Line(text="Trained 45 depot leads in Hamburg", facts=["work1.h4"])


@pytest.fixture(scope="module")
def known() -> Index:
    return index(Resume.model_validate(resume()), Posting.model_validate(posting()), (2026, 3))


def bullets(known: Index, *lines: Line, entry: str = "work1") -> list[str]:
    draft = settle(ResumeDraft(entries=[EntryDraft(entry=entry, bullets=list(lines))]), known, CANARY)
    assert isinstance(draft, ResumeDraft)
    return [bullet.text for bullet in draft.entries[0].bullets]


def letter(known: Index, *texts: str, company: str = "") -> list[str]:
    sentences = [Sentence(text=text, kind="evidence") for text in texts]
    draft = settle(LetterDraft(paragraphs=[sentences]), known, CANARY, company)
    assert isinstance(draft, LetterDraft)
    return [sentence.text for paragraph in draft.paragraphs for sentence in paragraph]


def test_a_true_line_stays_as_it_is(known: Index) -> None:
    assert bullets(known, TRUE) == [TRUE.text]


def test_a_false_bullet_falls_back_to_the_fact_that_it_cites(known: Index) -> None:
    assert bullets(known, FALSE) == [TRUE.text]


def test_a_fact_is_not_said_twice(known: Index) -> None:
    assert bullets(known, FALSE, TRUE) == [TRUE.text]
    assert bullets(known, FALSE, FALSE) == [TRUE.text]


def test_a_false_bullet_that_cites_nothing_or_another_position_goes(known: Index) -> None:
    assert bullets(known, FALSE.model_copy(update={"facts": []})) == []
    assert bullets(known, FALSE, entry="work2") == []


def test_a_bullet_that_only_says_a_title_or_a_skill_again_goes(known: Index) -> None:
    assert bullets(known, Line(text="Operations Analyst", facts=["label"]), Line(text="SQL", facts=["skill1.k1"])) == []
    assert bullets(known, Line(text="Operations Analyst", facts=["work1.h4"])) == [TRUE.text]


def test_a_group_of_skills_is_shown_by_its_keywords_alone(known: Index) -> None:
    draft = settle(ResumeDraft(skills=["skill1", "skill1.k2", "skill9", "skill1.k1"]), known, CANARY)

    assert isinstance(draft, ResumeDraft)
    assert draft.skills == ["skill1.k2", "skill1.k1"]


def test_a_false_summary_falls_back_to_the_applicants_own(known: Index) -> None:
    draft = settle(ResumeDraft(summary=[Line(text="Winner of the Nobel Prize.", facts=["summary"])]), known, CANARY)

    assert isinstance(draft, ResumeDraft)
    assert [line.text for line in draft.summary] == [known.resume.basics.summary]


def test_a_false_sentence_of_a_letter_waits_in_a_mark(known: Index) -> None:
    assert letter(known, "I trained 9 depot leads.", "I led Globex in Hamburg.") == [
        "I trained 9 depot leads.",
        "[Please confirm: I led Globex in Hamburg.]",
    ]


def test_a_letter_has_few_marks(known: Index) -> None:
    texts = [f"I led {name} in Hamburg." for name in ("Globex", "Initech", "Hooli", "Umbrella", "Stark")]

    assert len(letter(known, *texts)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "See https://evil.example.com for more.",
        "Call me at +1 555 010 9999.",
        "Write to someone@evil.example.com.",
        f"My reference is {CANARY}.",
        f"My reference is {'-'.join(CANARY).upper()}.",
        "I am applying to [Company].",
        "I work as <position>.",
        "I did work1.h2 very well.",
        '{"text": "I plan."}',
    ],
)
def test_addresses_secrets_and_left_overs_go_without_a_mark(known: Index, text: str) -> None:
    assert letter(known, text) == []
    assert bullets(known, Line(text=text, facts=[])) == []


def test_the_applicants_own_address_and_the_employers_name_may_stand(known: Index) -> None:
    assert letter(known, "You can write to mara.lindqvist@example.org.") != []
    assert letter(known, "I would like to work at Shop.com.", company="Shop.com") != []
    assert letter(known, "I would like to work at Shop.com.", company="Acme") == []


def test_hints_say_what_was_added_without_its_words(known: Index) -> None:
    draft = ResumeDraft(entries=[EntryDraft(entry="work1", bullets=[TRUE, FALSE])])

    (hint,) = hints(unsupported(draft, known))

    assert hint.startswith("The line that cites work1.h4 adds ")
    assert "number" in hint
    assert not any(word in hint for word in ("45", "Hamburg", "Trained"))


def test_a_mark_can_be_taken_off_again() -> None:
    marked = f"True. {mark('I led [Globex].')} {mark('So.')}"

    assert confirmed(marked) == ("True. I led (Globex). So.", ["I led (Globex).", "So."])
    assert with_plain_marks(r"A \[b\] \[Please confirm: x\_y.\]") == r"A \[b\] [Please confirm: x\_y.]"


# -- filling up ---------------------------------------------------------------------------------------------------


def spare() -> ResumeDraft:
    lines = [Line(text=f"Line {n}", facts=[f"work1.h{n}"]) for n in range(1, 7)]
    return ResumeDraft(
        summary=[Line(text="Own words.", facts=["summary"])],
        entries=[EntryDraft(entry="work1", bullets=lines), EntryDraft(entry="project1", bullets=lines[:1])],
        skills=[f"skill1.k{n}" for n in range(1, 9)],
        extras=["cert1", "award1"],
    )


def test_an_empty_draft_becomes_the_assembled_one() -> None:
    assert fill_resume(ResumeDraft(), spare()) == spare()
    assert fill_resume(ResumeDraft(entries=[EntryDraft(entry="work1")]), spare()) == spare()


def test_an_entry_with_too_few_lines_is_filled_up() -> None:
    draft = ResumeDraft(entries=[EntryDraft(entry="work1", bullets=[Line(text="Mine", facts=["work1.h6"])])])

    filled = fill_resume(draft, spare())

    assert [bullet.text for bullet in filled.entries[0].bullets] == ["Mine", "Line 1", "Line 2"]
    assert (filled.summary, filled.skills, filled.extras) == (spare().summary, spare().skills, spare().extras)


def test_a_good_draft_stays_as_it_is() -> None:
    draft = ResumeDraft(
        summary=[Line(text="Mine.", facts=["summary"])],
        entries=[EntryDraft(entry="work1", bullets=[Line(text=f"B{n}", facts=[f"work1.h{n}"]) for n in range(1, 4)])],
        skills=[f"skill1.k{n}" for n in range(1, 6)],
        extras=["cert1"],
    )

    assert fill_resume(draft, spare()) == draft


def test_filling_up_repeats_no_fact() -> None:
    draft = ResumeDraft(
        entries=[EntryDraft(entry="work1", bullets=[Line(text="Mine", facts=["work1.h1", "work1.h2"])])]
    )

    filled = fill_resume(draft, spare())

    assert [bullet.text for bullet in filled.entries[0].bullets] == ["Mine", "Line 3", "Line 4"]


def sentence(n: int, facts: tuple[str, ...] = ("work1.h1",)) -> Sentence:
    return Sentence(
        text=f"I have planned {n} routes for vans and people every single morning.", facts=[*facts], kind="job"
    )


def test_a_letter_needs_words_evidence_and_paragraphs() -> None:
    good = LetterDraft(paragraphs=[[sentence(n) for n in range(4)], [sentence(n) for n in range(4)]])
    flat = LetterDraft(paragraphs=[[sentence(n) for n in range(8)]])
    hollow = LetterDraft(paragraphs=[[sentence(n, ()) for n in range(4)], [sentence(n, ()) for n in range(4)]])
    thin = LetterDraft(paragraphs=[[sentence(1)], [sentence(2), sentence(3)]])

    assert makes_a_letter(good, "normal")
    assert not any(makes_a_letter(draft, "normal") for draft in (flat, hollow, thin, LetterDraft()))
    assert fill_letter(thin, good, "normal") is good
    assert fill_letter(good, thin, "normal") is good


def test_a_letter_that_broke_off_gets_a_closing() -> None:
    broken = LetterDraft(paragraphs=[[sentence(n) for n in range(4)], [sentence(n) for n in range(4)]])
    closing = Sentence(text="I would be glad to talk.", kind="closing")
    whole = LetterDraft(paragraphs=[[sentence(1)], [closing]])

    assert fill_letter(broken, whole, "normal").paragraphs == [*broken.paragraphs, [closing]]


def test_a_letter_that_is_mostly_marks_makes_way() -> None:
    marked = Sentence(text=mark(" ".join(["word"] * 40)), kind="evidence")
    draft = LetterDraft(paragraphs=[[marked, sentence(1)], [marked, sentence(2)]])

    assert not makes_a_letter(draft, "normal")
