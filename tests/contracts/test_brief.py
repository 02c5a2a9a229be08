"""Briefs: what is refused, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from contracts.brief import LONGEST_SCENE_S, SHORTEST_SCENE_S, Brief


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": " "}, "the brief is empty"),
        ({"text": "x" * 20_000}, "20000 characters"),
        ({"text": "cold\x00brew"}, "control characters"),
        ({"duration_s": 5}, "no buyer takes a spot of 5 s"),
        ({"duration_s": 93}, "no buyer takes"),
        ({"duration_s": 15, "scenes": 0}, "choose from 2 to 7"),
        ({"duration_s": 15, "scenes": 50}, "choose from 2 to 7"),
        ({"aspect": "4:3"}, "16:9"),
        ({"url": "example.com/page"}, "must start with https://"),
        ({"url": "file:///etc/passwd"}, "must start with https://"),
        ({"url": "https://"}, "no web address"),
        ({"language": "klingon"}, "pattern"),
    ],
)
def test_a_brief_that_cannot_be_made_is_refused_in_words(
    fields: dict[str, object], words: str
) -> None:
    with pytest.raises(ValidationError, match=words):
        Brief.model_validate({"text": "Cold brew"} | fields)


@given(st.integers(6, 92))
def test_every_length_on_sale_has_a_usual_number_of_scenes_that_fit(seconds: int) -> None:
    brief = Brief(text="Cold brew", duration_s=seconds)
    lengths = brief.slot.split(brief.scene_count)
    assert all(SHORTEST_SCENE_S <= frames / 24 <= LONGEST_SCENE_S for frames in lengths)


def test_fifteen_seconds_are_three_scenes_unless_asked_otherwise() -> None:
    assert Brief(text="Cold brew").scene_count == 3
    assert Brief(text="Cold brew", scenes=5).scene_count == 5
