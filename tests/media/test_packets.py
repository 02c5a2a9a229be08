"""Groups of pictures and the length of frames, by a track's packets."""

import pytest

from media.packets import Packet, evenly_spaced, groups_closed, longest_group


def packets(times: list[int], keys: tuple[int, ...] = (0,)) -> list[Packet]:
    return [Packet(shown, 1, 1000, number in keys) for number, shown in enumerate(times)]


@pytest.mark.parametrize(
    ("times", "even"),
    [
        ([0, 1001, 2002, 3003], True),
        ([0, 2002, 1001, 3003], True),
        ([0, 1001, 2402, 3003], False),
        ([0, 42, 83, 125], True),
        ([0, 42, 83, 167], False),
        ([0, 1, 2, 4], False),
        ([0], False),
        ([], False),
    ],
    ids=[
        "even",
        "stored out of order",
        "uneven",
        "rounded",
        "one left out",
        "coarse",
        "one",
        "none",
    ],
)
def test_frames_are_even_to_a_tick_of_a_fine_clock(times: list[int], even: bool) -> None:
    assert evenly_spaced(packets(times)) == even


def test_the_longest_group_may_be_the_last() -> None:
    assert longest_group(packets([*range(10)], keys=(0, 3))) == 7
    assert longest_group([]) == 0


def test_a_frame_that_leads_its_keyframe_opens_the_group() -> None:
    assert groups_closed(packets([0, 2, 1, 3, 5, 4], keys=(0, 3)))
    assert not groups_closed(packets([0, 2, 1, 5, 3, 4], keys=(0, 3)))
    assert not groups_closed([])
