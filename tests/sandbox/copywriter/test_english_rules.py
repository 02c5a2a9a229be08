"""The rules of English that copy trips over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.copywriter.english import (
    base_verb,
    count_words,
    headline,
    listed,
    sentence,
    third_person,
    to_reader,
    turned,
    with_article,
    with_right_articles,
)
from sandbox.copywriter.script import line_within


@pytest.mark.parametrize(
    "phrase",
    [
        "an apple",
        "a bike",
        "an hour",
        "a unicorn",
        "a one-off",
        "an electric bike",
        "an SUV",
        "a European tour",
        "an 85mm lens",
        "a user",
        "an umbrella",
        "an 11-year-old",
    ],
)
def test_articles_follow_the_sound(phrase: str) -> None:
    assert with_article(phrase.split(" ", 1)[1]) == phrase
    assert with_right_articles(f"It is a {phrase.split(' ', 1)[1]}.") == f"It is {phrase}."


@pytest.mark.parametrize(
    ("plain", "third"),
    [
        ("wake", "wakes"),
        ("carry", "carries"),
        ("wash", "washes"),
        ("go", "goes"),
        ("have", "has"),
        ("play", "plays"),
    ],
)
def test_verbs_turn_both_ways(plain: str, third: str) -> None:
    assert third_person(plain) == third
    assert base_verb(third) == plain


def test_a_verb_phrase_agrees_behind_its_adverb() -> None:
    assert turned("never slips", many=True) == "never slip"
    assert turned("wake up slow mornings", many=False) == "wakes up slow mornings"


def test_the_listener_is_spoken_to() -> None:
    assert (
        to_reader("want to look like themselves in their mornings")
        == "want to look like yourself in your mornings"
    )


def test_titles_lists_and_sentences_are_written_as_in_print() -> None:
    assert headline("the road to the sea") == "The Road to the Sea"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert sentence("no hurry") == "No hurry."


@given(
    st.lists(
        st.sampled_from(
            [
                "Slow",
                "down.",
                "The",
                "cap",
                "turns,",
                "and",
                "ice",
                "sings.",
                "Good",
                "morning:",
                "wake",
                "up.",
            ]
        ),
        min_size=1,
    ),
    st.integers(1, 12),
)
def test_a_shortened_line_never_has_too_many_words(words: list[str], most: int) -> None:
    shorter = line_within(" ".join(words), most)
    assert 0 < count_words(shorter) <= most
    assert shorter[-1] in ".!?"
