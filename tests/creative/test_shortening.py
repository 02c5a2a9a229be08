"""Asking for a shorter line, and what it has to keep."""

import pytest

from contracts.brief import BrandKit
from contracts.screenplay import ShorterLine
from contracts.tasks.sound import ShortenTask
from creative.shortening import shorter_line_faults, shorter_line_order, words_allowed
from tests.creative.stories import BRIEF

BRAND = BrandKit(name="Dawn", must_say=("Dawn", "organic"), words_to_avoid=("cheap",))
TASK = ShortenTask(
    step="line-1-rewrite-1",
    seed=7,
    brief=BRIEF.model_copy(update={"brand": BRAND}),
    text="Dawn wakes up your slow mornings without an alarm clock.",
    lasts_s=4.0,
    room_s=3.0,
)


def test_the_writer_is_told_how_long_it_took_and_how_much_fits() -> None:
    assert words_allowed(TASK) == 7
    order = shorter_line_order(TASK, ())
    for told in ("takes 4.0 seconds", "may take 3.0", "at most 7 words", TASK.text):
        assert told in order.prompt


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Dawn wakes you slowly.", ""),
        ("Dawn wakes up your slow mornings without alarm.", "the line has 8 words, 7 fit"),
        ("Wakes you slowly.", "no line says 'Dawn'"),
        ("Dawn, the cheap way up.", "line 1 says 'cheap'"),
        ("  ", "the line says nothing"),
    ],
)
def test_it_is_shorter_says_something_and_keeps_what_the_brand_insists_on(
    line: str, fault: str
) -> None:
    faults = shorter_line_faults(ShorterLine(narration=line), TASK)
    assert faults == () if not fault else any(fault in told for told in faults)


def test_japanese_is_counted_in_characters() -> None:
    japanese = TASK.model_copy(
        update={
            "text": "\u671d\u306f\u3001\u3044\u305d\u304c\u3057\u3044\u3002",
            "brief": BRIEF.model_copy(update={"language": "ja"}),
        }
    )
    assert words_allowed(japanese) == 4
    assert "at most 4 characters" in shorter_line_order(japanese, ()).prompt
