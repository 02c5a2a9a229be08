"""Effects: which family a prompt calls, how long, how loud, and how each one behaves."""

import numpy as np
import pytest

from sandbox.sound import effect
from sandbox.sound.effects.effect import FAMILIES, ROOM_TONE, families_in
from sandbox.sound.effects.stage import Family
from sandbox.sound.signal.dynamics import level
from tests.sandbox.sound.hearing import band_db, brightness_hz, mono, peak_db


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_family_is_called_by_each_of_its_words(family: Family) -> None:
    for stem in family.stems:
        assert family.name in [found.name for found in families_in(f"a {stem.strip()}")], stem


@pytest.mark.parametrize("family", [*FAMILIES, ROOM_TONE], ids=lambda family: family.name)
def test_every_family_is_clean_stereo_and_ends_in_silence(family: Family) -> None:
    prompt = family.stems[0] if family.stems else "qqq"
    sound = effect(prompt, duration_s=1.5, seed=5)
    assert sound.samples.shape == (66_150, 2)
    assert sound.samples.dtype == np.float32
    assert -26 < peak_db(sound.samples) <= -2.99
    assert np.abs(sound.samples.mean(axis=0)).max() < 2e-3
    assert not sound.samples[0].any()
    assert not sound.samples[-1].any()
    assert peak_db(sound.samples[-200:]) < -35
    assert not np.array_equal(sound.samples[:, 0], sound.samples[:, 1])


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("A soft whoosh as the can lands", ["whoosh", "fizz"]),
        ("coffee pouring into a glass with ice", ["pour", "ice"]),
        ("Rain on a window, distant thunder", ["rain", "thunder"]),
        ("footsteps in a busy cafe", ["footsteps", "cafe"]),
        ("gentle ocean waves at sunrise", ["waves", "forest"]),
        ("keyboard typing and a notification chime", ["typing", "chime"]),
        ("campfire crackling, no wind", ["fire"]),
        ("a card is carefully started", ["room tone"]),
        ("", ["room tone"]),
    ],
)
def test_a_prompts_words_choose_the_families(prompt: str, names: list[str]) -> None:
    assert [family.name for family in families_in(prompt)] == names


def test_a_bed_lies_under_an_event() -> None:
    both = effect("door shuts in the rain", duration_s=3.0, seed=1)
    rain = effect("rain", duration_s=3.0, seed=1)
    tail = slice(int(2.0 * 44_100), int(2.6 * 44_100))
    quiet = level(mono(both)[tail], 44_100, 0.6)[0] / level(mono(rain)[tail], 44_100, 0.6)[0]
    assert quiet < 0.7
    assert peak_db(both.samples) > peak_db(both.samples[tail]) + 6


@pytest.mark.parametrize("duration_s", [0.02, 0.5, 3.217, 22.0])
def test_a_duration_is_met_to_the_sample(duration_s: float) -> None:
    sound = effect("wind and footsteps", duration_s=duration_s, seed=2)
    assert len(sound.samples) == round(duration_s * 44_100)
    assert np.isfinite(sound.samples).all()


def test_without_a_duration_the_longest_layer_decides() -> None:
    assert effect("click", duration_s=None, seed=0).duration_s == pytest.approx(0.7, abs=0.01)
    assert effect("click in the rain", duration_s=None, seed=0).duration_s == pytest.approx(6.0)


@pytest.mark.parametrize("duration_s", [0.0, -1.0, float("nan")])
def test_a_duration_that_is_none_is_refused(duration_s: float) -> None:
    with pytest.raises(ValueError, match="positive duration"):
        effect("click", duration_s=duration_s, seed=0)


@pytest.mark.parametrize("prompt", ["🎆", "x" * 3_000, "波の音", "(((", "\ud800"])
def test_any_prompt_makes_a_sound(prompt: str) -> None:
    assert effect(prompt, duration_s=0.6, seed=-1).samples.any()


def test_the_same_request_gives_the_same_samples_and_another_seed_others() -> None:
    first = effect("rain", duration_s=1.0, seed=3)
    assert np.array_equal(first.samples, effect("rain", duration_s=1.0, seed=3).samples)
    assert not np.array_equal(first.samples, effect("rain", duration_s=1.0, seed=4).samples)


def test_a_whoosh_peaks_in_its_middle_and_crosses_the_picture() -> None:
    sound = effect("whoosh", duration_s=1.4, seed=1)
    loud = level(sound.samples, 44_100, 0.05)
    assert 0.3 < loud.argmax() / len(loud) < 0.7
    third = len(sound.samples) // 3
    sides = [np.abs(part).mean(axis=0) for part in (sound.samples[:third], sound.samples[-third:])]
    assert (sides[0][0] - sides[0][1]) * (sides[1][0] - sides[1][1]) < 0


def test_a_riser_climbs_in_level_and_pitch() -> None:
    sound = effect("riser", duration_s=4.0, seed=1)
    early, late = (
        sound.samples[int(a * 44_100) : int(b * 44_100)] for a, b in ((0.5, 1.2), (2.2, 2.9))
    )
    assert np.abs(late).mean() > 2 * np.abs(early).mean()
    crossings = [np.count_nonzero(np.diff(np.sign(part.mean(axis=1)))) for part in (early, late)]
    assert crossings[1] > 2 * crossings[0]


def test_a_heart_is_low_and_a_can_is_bright() -> None:
    assert band_db(effect("heartbeat", duration_s=3.0, seed=1), 20, 250) > -1
    assert brightness_hz(effect("soda can opening", duration_s=2.0, seed=1)) > 5000


def test_a_clock_ticks_twice_a_second() -> None:
    loud = level(mono(effect("clock ticking", duration_s=6.0, seed=1)), 44_100, 0.01)
    onset = np.diff(loud).clip(0)
    onset -= onset.mean()
    matches = np.correlate(onset, onset, "full")[len(onset) - 1 :]
    assert 25 + matches[25:75].argmax() == pytest.approx(50, abs=1)
