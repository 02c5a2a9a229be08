"""Exact time: slots, splits and samples."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.timing import FILM_RATE, Slot, samples_in

RATES = st.sampled_from([FILM_RATE, Fraction(24), Fraction(25), Fraction(30000, 1001)])


def test_a_slot_is_counted_in_timecode() -> None:
    assert Slot(seconds=15).frames == 360
    assert Slot(seconds=30).frames == 720
    assert Slot(seconds=15, rate=Fraction(25)).frames == 375
    assert Slot(seconds=15, rate=Fraction(30000, 1001)).frames == 450


def test_fifteen_seconds_are_720_720_samples() -> None:
    assert Slot(seconds=15).samples == 720_720


def test_a_fraction_of_a_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        samples_in(1, Fraction(30000, 1001))


@given(st.integers(6, 92), RATES, st.integers(1, 46))
def test_a_split_fills_the_slot_and_no_scene_is_empty(
    seconds: int, rate: Fraction, parts: int
) -> None:
    slot = Slot(seconds=seconds, rate=rate)
    split = slot.split(parts)
    assert len(split) == parts
    assert sum(split) == slot.frames
    assert min(split) > 0
    assert max(split) - min(split) <= slot.timebase


@given(st.integers(6, 92), RATES)
def test_a_slot_survives_its_trip_as_json(seconds: int, rate: Fraction) -> None:
    slot = Slot(seconds=seconds, rate=rate)
    assert Slot.model_validate_json(slot.model_dump_json()) == slot
