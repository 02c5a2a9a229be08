"""The bed goes down before the voice, stays down, and comes back once."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from media.ducking import BRIDGE_S, during, envelope_db, spoken
from media.sound import Sound, samples_of, silence
from tests.media.conftest import speech

FILM = samples_of(10)
edges = st.lists(st.integers(0, FILM), min_size=2, max_size=8, unique=True).filter(
    lambda marks: len(marks) % 2 == 0
)


def voice(*spans_s: tuple[float, float]) -> Sound:
    """Ten seconds in which somebody speaks in the given spans."""
    film = silence(FILM)
    for start_s, end_s in spans_s:
        line = speech(end_s - start_s).astype(np.float32)
        film[samples_of(start_s) : samples_of(start_s) + len(line)] += line[:, None]
    return film


def test_syllables_and_short_pauses_are_one_passage() -> None:
    ((start, end),) = spoken(voice((2, 4), (4 + BRIDGE_S / 2, 6)))
    assert abs(start - samples_of(2)) < samples_of(0.05)
    assert abs(end - samples_of(6)) < samples_of(0.2)


def test_a_long_pause_makes_two() -> None:
    assert len(spoken(voice((1, 2), (5, 6)))) == 2


def test_nobody_speaks_in_silence() -> None:
    assert spoken(silence(FILM)) == []
    assert spoken(silence(3)) == []


def test_the_bed_is_down_for_all_of_the_passage_and_moves_once_each_way() -> None:
    passages = spoken(voice((2, 6)))
    gain = envelope_db(passages, FILM, 11)
    (start, end) = passages[0]
    assert (gain[start:end] == -11).all()
    moves = np.sign(np.diff(gain))
    turns = [a for a, b in pairwise(moves[moves != 0]) if a != b]
    assert turns == [-1], "down once, up once: nothing that pumps"
    assert gain[0] == gain[-1] == 0


@given(marks=edges, depth=st.floats(0, 20))
def test_gain_stays_between_nothing_and_the_depth_and_never_jumps(
    marks: list[int], depth: float
) -> None:
    ordered = sorted(marks)
    passages = list(zip(ordered[::2], ordered[1::2], strict=True))
    gain = envelope_db(passages, FILM, depth)
    assert len(gain) == FILM
    assert gain.max() <= 0
    assert gain.min() >= -depth - 1e-4
    inner = gain[1:-1]
    assert np.abs(np.diff(inner)).max(initial=0) <= max(depth, 1e-6) * 2e-4
    for start, end in passages:
        assert np.allclose(gain[start:end], -depth, atol=1e-4)


def test_what_happens_during_passages_is_cut_out_end_to_end() -> None:
    ramp = np.arange(20, dtype=np.float32).reshape(-1, 2)
    assert during(ramp, [(1, 3), (8, 9)])[:, 0].tolist() == [2, 4, 16]
    assert len(during(ramp, [])) == 0
