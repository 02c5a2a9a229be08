"""The workbench: filters, levels and rooms do what their names promise."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.binary import binary
from sandbox.sound.signal.dynamics import compress, rounded
from sandbox.sound.signal.loudness import SILENCE_LUFS, levelled, loudness
from sandbox.sound.signal.noise import coloured, wander
from sandbox.sound.signal.partials import buzz, phasor
from sandbox.sound.signal.reverb import HALL, STUDIO, impulse, reverberated
from sandbox.sound.signal.spectrum import Curve, equalise, fast_length, highpass, lowpass, tilt

RATE_HZ = 48_000


def sine(hz: float, seconds: float = 1.0, gain: float = 0.5) -> np.ndarray:
    return (gain * np.sin(2 * np.pi * hz * np.arange(int(seconds * RATE_HZ)) / RATE_HZ)).astype(
        np.float32
    )


@given(st.integers(1, 2_000_000))
def test_a_fast_length_is_long_enough_and_smooth(n: int) -> None:
    length = fast_length(n)
    assert n <= length <= 2 * n
    for prime in (2, 3, 5):
        while length % prime == 0:
            length //= prime
    assert length == 1


def test_filters_pass_and_stop() -> None:
    def middle(hz: float, curve: Curve) -> float:
        """The level of a sine at half scale, away from its edges, once filtered."""
        wave = equalise(sine(hz), RATE_HZ, curve)
        return float(np.abs(wave[RATE_HZ // 4 : -RATE_HZ // 4]).max())

    assert middle(100, highpass(1000, 2)) < 0.01
    assert middle(6000, highpass(1000, 2)) == pytest.approx(0.5, abs=0.01)
    assert middle(6000, lowpass(600, 2)) < 0.01
    assert middle(1000, lowpass(1000, 2)) == pytest.approx(0.5 / np.sqrt(2), abs=0.01)


def test_loudness_agrees_with_ffmpeg(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    noise = 0.1 * coloured(rng, 5 * RATE_HZ, RATE_HZ, tilt(-3)).astype(np.float32)
    noise[2 * RATE_HZ : 3 * RATE_HZ] *= 0.01
    path = tmp_path / "noise.f32"
    path.write_bytes(noise.astype("<f4").tobytes())
    said = subprocess.run(
        [
            binary(),
            "-hide_banner",
            "-f",
            "f32le",
            "-ar",
            str(RATE_HZ),
            "-ac",
            "1",
            "-i",
            str(path),
            "-af",
            "ebur128",
            "-f",
            "null",
            "-",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    told = float(said.rpartition("I:")[2].split()[0])
    assert loudness(noise, RATE_HZ) == pytest.approx(told, abs=0.25)


def test_silence_measures_the_gate_and_stays_silence() -> None:
    silent = np.zeros(RATE_HZ, np.float32)
    assert loudness(silent, RATE_HZ) == SILENCE_LUFS
    assert not levelled(silent, RATE_HZ, -20).any()


def test_compression_narrows_what_is_loud_and_leaves_what_is_soft() -> None:
    loud, soft = (
        compress(sine(500, gain=g), RATE_HZ, threshold_db=-20, ratio=4) for g in (0.9, 0.02)
    )
    assert np.abs(loud[RATE_HZ // 2 :]).max() < 0.4
    assert np.abs(soft[RATE_HZ // 2 :]).max() == pytest.approx(0.02, rel=0.02)


@given(st.lists(st.floats(-4, 4), min_size=1, max_size=50), st.floats(0.05, 1.0))
def test_a_ceiling_is_never_passed_and_small_samples_are_untouched(
    values: list[float], ceiling: float
) -> None:
    wave = np.array(values)
    held = rounded(wave, ceiling)
    assert np.abs(held).max() <= ceiling + 1e-9
    small = np.abs(wave) <= 0.69 * ceiling
    assert np.array_equal(held[small], wave[small])


def test_a_phasor_stays_in_tune_to_its_last_sample() -> None:
    n = 20 * RATE_HZ
    turn = phasor(n, RATE_HZ, 987.654)
    exact = np.exp(2j * np.pi * 987.654 * np.arange(n) / RATE_HZ)
    assert np.abs(turn - exact).max() < 1e-4


def test_a_brighter_buzz_has_stronger_harmonics_and_the_same_peak() -> None:
    turn = phasor(RATE_HZ, RATE_HZ, 200)
    shares = []
    for brightness in (0.3, 0.8):
        wave = buzz(turn, brightness)
        assert np.abs(wave).max() == pytest.approx(1.0, abs=0.05)
        spectrum = np.abs(np.fft.rfft(wave))
        shares.append(spectrum[1000] / spectrum[200])
    assert shares[0] == pytest.approx(0.3**4, rel=0.05)
    assert shares[1] == pytest.approx(0.8**4, rel=0.05)


def test_pink_noise_falls_three_decibels_an_octave() -> None:
    power = np.abs(np.fft.rfft(coloured(np.random.default_rng(1), 2**18, RATE_HZ, tilt(-3)))) ** 2
    hz = np.fft.rfftfreq(2**18, 1 / RATE_HZ)
    low, high = (power[(hz > f) & (hz < f * 1.2)].mean() for f in (500, 4000))
    assert 10 * np.log10(low / high) == pytest.approx(9.0, abs=1.0)


def test_a_wandering_curve_stays_within_its_bounds_and_is_smooth() -> None:
    curve = wander(np.random.default_rng(2), RATE_HZ, RATE_HZ, 4.0)
    assert 0 <= curve.min() < curve.max() <= 1
    assert np.abs(np.diff(curve)).max() < 0.001


def test_a_hall_rings_longer_than_a_studio_and_both_decay_to_nothing() -> None:
    tails = []
    for room in (STUDIO, HALL):
        response = impulse(room, RATE_HZ)
        energy = np.cumsum((response**2).sum(axis=1)[::-1])[::-1]
        tails.append(np.flatnonzero(energy > energy[0] * 1e-3)[-1] / RATE_HZ)
        assert (response[-200:] ** 2).sum() < 1e-5
    assert tails[1] > 2 * tails[0]


def test_a_long_wave_is_reverberated_in_blocks_without_a_seam() -> None:
    wave = np.zeros(26 * RATE_HZ, np.float32)
    wave[12 * RATE_HZ - 5] = 1.0
    wet = reverberated(wave, RATE_HZ, STUDIO)
    short = reverberated(wave[11 * RATE_HZ : 14 * RATE_HZ], RATE_HZ, STUDIO)
    assert np.abs(wet[11 * RATE_HZ : 14 * RATE_HZ] - short).max() < 1e-4


def test_importing_the_room_does_not_load_the_speech_model() -> None:
    code = "import sys, sandbox.sound; print('onnxruntime' in sys.modules, 'hibari' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "False"]
