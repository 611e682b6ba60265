"""How many untrue sentences are found and how many true ones are flagged; `pytest -s` prints the figures per kind."""

import pytest

from tests.domain.grounding.labelled import TUNED, checked, rate, scores, sentences, table


def test_the_set_is_large_and_covers_every_kind_of_truth_and_untruth() -> None:
    rows = sentences()
    untrue = {row["case"] for row in rows if not row["supported"]}
    true = {row["case"] for row in rows if row["supported"]}

    assert len(rows) >= 1500
    assert len({row["applicant"] for row in rows}) >= 30
    assert untrue >= {
        "number", "unit", "rate", "currency", "range", "date", "duration", "org", "product", "skill", "credential",
        "title", "scope", "ownership", "level", "direction", "outcome", "cause", "moved", "years", "borrowed",
    }  # fmt: skip
    assert true >= {
        "paraphrase", "merged", "number_format", "unit_change", "arithmetic", "tense_voice", "synonym",
        "abbreviation", "honest_gap", "claims_nothing",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rounds", "recall", "false_flags"),
    [(range(1, 23), 0.98, 0.03), (range(23, 28), 0.96, 0.11), (range(28, 29), 0.9, 0.2)],
    ids=["first writers", "forty later applicants", "last writer, not used for tuning"],
)
def test_untrue_sentences_are_found_and_true_ones_pass(rounds: range, recall: float, false_flags: float) -> None:
    found = scores(sentences(*rounds))
    print(table(found))

    assert 1 - rate(found, supported=False) >= recall
    assert rate(found, supported=True) <= false_flags


@pytest.mark.parametrize("tuned", [True, False], ids=["applicants used to tune", "applicants kept out"])
def test_both_halves_of_the_first_round_reach_the_floors(tuned: bool) -> None:
    found = scores([row for row in sentences(1) if (row["applicant"] in TUNED) == tuned])
    print(table(found))

    assert 1 - rate(found, supported=False) >= 0.97
    assert rate(found, supported=True) <= 0.04


@pytest.mark.parametrize("case", sorted({row["case"] for row in sentences() if not row["supported"]}))
def test_no_kind_of_untruth_goes_mostly_unnoticed(case: str) -> None:
    rows = [row for row in sentences() if row["case"] == case and not row["supported"]]
    missed = [row["text"] for row in rows if checked(row).supported]

    assert len(missed) <= 0.1 * len(rows) + 1, missed


def test_every_problem_names_words_of_the_line_and_says_why() -> None:
    for row in sentences():
        check = checked(row)
        assert check.supported == (not check.problems)
        for problem in check.problems:
            assert problem.kind
            assert problem.what
            assert problem.why.endswith((".", "!"))


def test_a_supported_claim_names_the_facts_that_it_rests_on() -> None:
    claims = [row for row in sentences() if row["supported"] and row["case"] in ("paraphrase", "synonym", "merged")]
    without = [row["text"] for row in claims if checked(row).supported and not checked(row).facts]

    assert len(without) <= 0.02 * len(claims), without
