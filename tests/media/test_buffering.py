"""How large a buffer evens out a picture's bits."""

from fractions import Fraction

import pytest

from media.buffering import buffer_s
from media.packets import Packet


def packets(sizes: list[int]) -> list[Packet]:
    return [Packet(number, 1, size, number == 0) for number, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("sizes", "frames"),
    [
        ([100] * 48, 1),
        ([200, 0] * 24, 2),
        ([0, 200] * 24, 2),
        ([2400, *[0] * 23] * 4, 24),
        ([50] * 48 + [150] * 48, 25),
        ([150] * 48 + [50] * 48, 25),
    ],
    ids=["even", "in twos", "late in twos", "keyframes alone", "rising", "falling"],
)
def test_the_buffer_holds_as_many_frames_as_the_bits_run_ahead(
    sizes: list[int], frames: int
) -> None:
    assert buffer_s(packets(sizes), Fraction(24)) == pytest.approx(frames / 24, abs=0.05)


def test_a_second_s_worth_of_bits_is_a_second_at_any_rate() -> None:
    for rate in (Fraction(24000, 1001), Fraction(25), Fraction(60)):
        group = [1000 * round(rate), *[0] * (round(rate) - 1)]
        assert buffer_s(packets(group * 5), rate) == pytest.approx(1, abs=0.01)


def test_nothing_flows_evenly_nor_unevenly() -> None:
    assert buffer_s([], Fraction(24)) is None
    assert buffer_s(packets([100]), Fraction(0)) is None
