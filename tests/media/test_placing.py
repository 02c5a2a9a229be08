"""Timeline arithmetic in samples: nothing lost, nothing added, nothing that clicks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.placing import crossfaded, faded, fitted, looped, place, trimmed
from media.sound import Sound, samples_of, silence

lengths = st.integers(1, 20_000)


def ones(samples: int) -> Sound:
    return np.ones((samples, 2), np.float32)


@given(film=lengths, sound=lengths, start=st.integers(0, 20_000), most=st.integers(0, 20_000))
def test_a_recording_sounds_where_it_was_placed_and_nowhere_else(
    film: int, sound: int, start: int, most: int
) -> None:
    bus = silence(film)
    place(bus, ones(sound), start, most)
    assert len(bus) == film
    end = max(min(start, film), min(film, start + min(sound, most)))
    assert bus[start:end].sum() == 2 * (end - min(start, end))
    assert bus.sum() == bus[start:end].sum()


@given(piece=st.integers(8, 200_000), factor=st.floats(1.001, 6))
def test_looped_music_is_as_long_as_the_film_and_ends_with_its_ending(
    piece: int, factor: float
) -> None:
    music = np.repeat(np.linspace(0.1, 1, piece, dtype=np.float32)[:, None], 2, axis=1)
    length = int(piece * factor) + 1
    out = looped(music, length)
    assert len(out) == length
    assert out[-1, 0] == music[-1, 0]
    assert out[0, 0] == music[0, 0]


@given(first=lengths, second=lengths, overlap=st.integers(0, 5_000))
def test_a_crossfade_takes_the_overlap_once(first: int, second: int, overlap: int) -> None:
    both = min(overlap, first, second)
    assert len(crossfaded(ones(first), ones(second), overlap)) == first + second - both


def test_a_crossfade_of_unlike_sounds_keeps_its_power() -> None:
    chance = np.random.default_rng(5)
    first, second = (chance.normal(size=(96_000, 2)).astype(np.float32) for _ in range(2))
    blend = crossfaded(first, second, 48_000)[48_000:96_000]
    powers = (blend.reshape(10, -1) ** 2).mean(axis=1)
    assert powers.min() > 0.9
    assert powers.max() < 1.1


def test_long_music_is_faded_on_purpose() -> None:
    out, note = fitted(ones(330_000), 240_000)
    assert len(out) == 240_000
    assert note == "music faded at the end"
    assert out[240_000 - samples_of(1.6), 0] == 1
    assert abs(out[-1, 0]) < 1e-6
    assert np.all(np.diff(out[-samples_of(1.5) :, 0]) <= 0)


@given(length=st.integers(8, 20_000), longer=st.integers(samples_of(2) + 1, 120_000))
def test_music_that_is_much_longer_begins_and_ends_as_it_was_composed(
    length: int, longer: int
) -> None:
    piece = length + longer
    music = np.repeat(np.linspace(0.1, 1, piece, dtype=np.float32)[:, None], 2, axis=1)
    out, note = fitted(music, length)
    assert (len(out), "its own ending" in note) == (length, True)
    quarter = length // 4
    assert (out[:quarter] == music[:quarter]).all()
    assert (out[length - quarter :] == music[piece - quarter :]).all()


def test_music_that_ends_just_before_the_film_keeps_its_ending() -> None:
    music = ones(240_000 - samples_of(0.8))
    out, note = fitted(music, 240_000)
    assert note == "music keeps its own ending"
    assert (out[: len(music)] == music).all()
    assert not out[len(music) :].any()


def test_short_music_is_repeated() -> None:
    out, note = fitted(ones(100_000), 240_000)
    assert len(out) == 240_000
    assert note == "music repeated to the length of the film"
    assert out.min() >= 1


def test_the_silence_around_a_piece_does_not_count() -> None:
    padded = np.concatenate([silence(48_000), ones(1_000), silence(48_000)])
    assert len(trimmed(padded)) == 1_000


def test_silent_music_stays_silent() -> None:
    out, _ = fitted(silence(1_000), 2_000)
    assert len(out) == 2_000
    assert not out.any()


@pytest.mark.parametrize("length", [0, 1, 5, 1_000])
def test_ramps_shorten_to_fit_the_sound(length: int) -> None:
    out = faded(ones(length), rise=480, fall=480)
    assert len(out) == length
    assert out.max(initial=0) <= 1
