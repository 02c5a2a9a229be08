"""A card stands until it is read."""

from fractions import Fraction

from media.reading import card_seconds


def test_a_name_and_a_tagline_stand_two_and_a_half_seconds() -> None:
    assert card_seconds(("Cold Brew", "Morning, at your pace.")) == Fraction(5, 2)
    assert card_seconds(()) == Fraction(5, 2)


def test_more_is_read_at_seventeen_characters_a_second_after_the_fade() -> None:
    assert card_seconds(("x" * 68, "y" * 17)) == Fraction(11, 2)


def test_a_japanese_character_takes_as_long_as_three_letters() -> None:
    assert card_seconds(("夜" * 17,)) == Fraction(7, 2)


def test_white_space_at_the_ends_takes_no_time() -> None:
    assert card_seconds(("   " + "x" * 51 + "   ",)) == Fraction(7, 2)
