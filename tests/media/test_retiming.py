"""Frame for frame where rates nearly agree, by dropping or mixing elsewhere."""

from dataclasses import replace
from fractions import Fraction

import pytest

from contracts.timing import FILM_RATE
from media.facts import Colour, VideoFacts
from media.retiming import retiming

CLIP = VideoFacts(
    codec="h264",
    profile="High",
    level=31,
    width=1280,
    height=720,
    sar=Fraction(1),
    rotation=0,
    rate=Fraction(24),
    constant_rate=True,
    pixel_format="yuv420p",
    colour=Colour(None, None, None, None),
    field_order="progressive",
    frames=120,
    duration_s=Fraction(5),
    bit_rate_bps=4_000_000,
    timescale=12_288,
    extradata_sha256="",
)


@pytest.mark.parametrize("rate", [Fraction(24), FILM_RATE])
def test_24_fps_is_played_frame_for_frame_at_23_976(rate: Fraction) -> None:
    plan = retiming(replace(CLIP, rate=rate), FILM_RATE)
    assert plan.frame_for_frame
    assert plan.frames == 120
    assert plan.notes == ()


def test_25_fps_would_be_heard_and_seen_so_frames_are_dropped() -> None:
    plan = retiming(replace(CLIP, rate=Fraction(25), frames=125), FILM_RATE)
    assert not plan.frame_for_frame
    assert plan.frames == 120
    assert "25.000" in plan.notes[0]


def test_a_slower_clip_is_mixed_since_repeated_frames_are_refused() -> None:
    plan = retiming(replace(CLIP, rate=Fraction(16), frames=80), FILM_RATE)
    assert (plan.blended, plan.frames) == (True, 120)
    assert "by mixing neighbouring frames" in plan.notes[0]


def test_a_variable_rate_is_never_taken_frame_for_frame() -> None:
    plan = retiming(replace(CLIP, constant_rate=False), FILM_RATE)
    assert not plan.frame_for_frame
    assert "variable" in plan.notes[0]


def test_without_an_index_frames_follow_from_the_length() -> None:
    assert retiming(replace(CLIP, frames=None), FILM_RATE).frames == 120
