"""A brand's must-says and words to avoid, held against lines."""

import pytest

from contracts.artifacts import ArtifactRef
from contracts.brief import BrandKit
from creative.brand import brand_faults
from creative.screenplay import finish_screenplay
from tests.creative import stories
from tests.creative.stories import RESEARCH

BRAND = BrandKit(
    name="Dawn", must_say=("Taste the dawn", "it's organic"), words_to_avoid=("cheap", "guilt free")
)
KEPT = ("Slow mornings.", "It\u2019s organic. Taste the DAWN!")


def test_the_end_card_carries_all_that_the_brand_insists_on() -> None:
    logo = ArtifactRef(key="runs/x/a.png", sha256="0" * 64, size_bytes=1, media_type="image/png")
    font = logo.model_copy(update={"key": "runs/x/b.otf"})
    kit = BRAND.model_copy(update={"logo": logo, "font": font, "legal_line": "While stocks last."})
    brief = stories.BRIEF.model_copy(update={"brand": kit})
    story = finish_screenplay(stories.draft(), brief, RESEARCH, stories.STRATEGY)
    assert story.end_card is not None
    assert (story.end_card.name, story.end_card.legal_line) == ("Dawn", "While stocks last.")
    assert (story.end_card.logo, story.end_card.font) == (logo, font)


def test_lines_that_keep_to_the_brand_have_no_fault() -> None:
    assert brand_faults(KEPT, BRAND) == ()
    assert brand_faults(("Cheap!",), None) == ()


def test_a_missing_must_say_is_named() -> None:
    assert brand_faults(("It's organic.", "Taste the dawning."), BRAND) == (
        "no line says 'Taste the dawn', which the brand insists on",
    )


def test_a_must_say_torn_in_two_lines_is_missing() -> None:
    assert brand_faults(("It's organic. Taste", "the dawn."), BRAND)


def test_a_word_to_avoid_is_named_with_its_line() -> None:
    assert brand_faults((*KEPT, "CHEAP and guilt  free"), BRAND) == (
        "line 3 says 'cheap', which the brand avoids",
        "line 3 says 'guilt free', which the brand avoids",
    )


@pytest.mark.parametrize("line", ["Cheapest", "chea p", "unCHEAP", "guilt-free", "cheap_"])
def test_parts_of_words_are_not_the_word(line: str) -> None:
    assert brand_faults((*KEPT, line), BRAND) == ()


def test_scripts_without_spaces_are_searched_too() -> None:
    brand = BrandKit(name="夜明け", must_say=("夜明け",), words_to_avoid=("安い",))
    assert brand_faults(("今日の夜明けは安いです",), brand) == (
        "line 1 says '安い', which the brand avoids",
    )
