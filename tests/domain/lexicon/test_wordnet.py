"""Which words may stand for which others."""

import pytest

from server.domain.lexicon import wordnet


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("altered", "changing"),
        ("influenza", "flu"),
        ("watched", "views"),
        ("nervous", "anxious"),
        ("winners", "won"),
        ("instrument", "meter"),
        ("drew", "draw"),
    ],
)
def test_a_word_may_stand_for_one_of_the_same_sense_or_for_a_narrower_one(line: str, fact: str) -> None:
    assert wordnet.senses(line) & wordnet.implied(fact)


@pytest.mark.parametrize(("line", "fact"), [("meter", "instrument"), ("violin", "ukulele"), ("hired", "dismissed")])
def test_a_narrower_word_another_thing_and_the_opposite_may_not(line: str, fact: str) -> None:
    assert not wordnet.senses(line) & wordnet.implied(fact)


def test_a_word_that_nobody_knows_stands_for_nothing() -> None:
    assert wordnet.senses("tågkoll") == wordnet.implied("tågkoll") == frozenset()
