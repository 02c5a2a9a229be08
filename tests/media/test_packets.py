"""Groups of pictures and the length of frames, by a track's packets."""

import pytest

from media.packets import Packet, evenly_spaced, groups_closed, longest_group, parsed, shown


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


LISTING = """#software: Lavf61.7.100
#tb 0: 1/24000
0,      -1001,      -1001,     1001,     9000, 0x0a5b3c1d, F=0x5, S=1,       24
0,          0,          0,     1001,     8000, 0x0a5b3c1d
0,       1001,       3003,     1001,      700, 0x0a5b3c1d, F=0x0
0,       2002,       1001,     1001,       60, 0x0a5b3c1d, F=0x10
0,       3003,       2002,     1001,       50, 0x0a5b3c1d, F=0x4
0,       4004,       4004,     1001,       40, 0x0a5b3c1d, S=1,       24
"""


def test_a_packet_is_a_keyframe_and_hidden_by_its_flags_alone() -> None:
    """Key and left out; key alone, which is not said; neither; disposable; left out; key again."""
    read = parsed(LISTING)
    assert [packet.key for packet in read] == [True, True, False, False, False, True]
    assert [packet.hidden for packet in read] == [True, False, False, False, True, False]
    assert [packet.shown_at for packet in read] == [-1001, 0, 3003, 1001, 2002, 4004]
    assert [packet.size_bytes for packet in shown(read)] == [8000, 700, 60, 40]


def test_what_is_never_shown_is_no_gap() -> None:
    hidden = Packet(-700, 1, 1000, key=True, hidden=True)
    assert evenly_spaced([hidden, *packets([0, 1001, 2002])])
