"""No picture is ever stretched, whatever its shape."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.framing import LARGEST_CROP, Fit, framing

HD = (1920, 1080)
sides = st.integers(64, 4096).map(Fraction)
frames = st.tuples(*(st.integers(32, 1080).map(lambda half: 2 * half),) * 2)


@given(shown=st.tuples(sides, sides), frame=frames, fit=st.sampled_from([None, *Fit]))
def test_the_shape_is_kept_to_two_pixels(
    shown: tuple[Fraction, Fraction], frame: tuple[int, int], fit: Fit | None
) -> None:
    placed = framing(shown, frame, fit)
    true_height = placed.width * shown[1] / shown[0]
    slack = 2 * max(Fraction(1), shown[1] / shown[0]) + 2 * max(
        Fraction(1), placed.height / Fraction(placed.width)
    )
    assert abs(placed.height - true_height) <= slack


@given(shown=st.tuples(sides, sides), frame=frames)
def test_a_crop_covers_the_frame(shown: tuple[Fraction, Fraction], frame: tuple[int, int]) -> None:
    placed = framing(shown, frame, Fit.CROP)
    assert placed.width >= frame[0]
    assert placed.height >= frame[1]
    assert placed.width == frame[0] or placed.height == frame[1]
    assert placed.width % 2 == placed.height % 2 == 0


@given(shown=st.tuples(sides, sides), frame=frames)
def test_a_set_in_picture_stays_within_the_frame(
    shown: tuple[Fraction, Fraction], frame: tuple[int, int]
) -> None:
    placed = framing(shown, frame, Fit.PAD)
    assert placed.width <= frame[0]
    assert placed.height <= frame[1]


@given(shown=st.tuples(sides, sides), frame=frames)
def test_no_more_than_a_third_is_cropped_unasked(
    shown: tuple[Fraction, Fraction], frame: tuple[int, int]
) -> None:
    assert framing(shown, frame).lost <= LARGEST_CROP


@pytest.mark.parametrize(
    ("shown", "frame", "fit"),
    [
        ((1280, 720), HD, Fit.CROP),
        ((1440, 1080), HD, Fit.CROP),
        ((2560, 1080), HD, Fit.CROP),
        ((1080, 1080), HD, Fit.PAD),
        ((720, 1280), HD, Fit.PAD),
        ((1920, 1080), (1080, 1920), Fit.PAD),
    ],
    ids=["720p", "4:3", "21:9", "square", "upright", "wide-in-tall"],
)
def test_the_fit_follows_from_the_loss(
    shown: tuple[int, int], frame: tuple[int, int], fit: Fit
) -> None:
    assert framing((Fraction(shown[0]), Fraction(shown[1])), frame).fit is fit
