"""Loudness as this room computes it, against FFmpeg's own meter and the standard's tones."""

import math
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.errors import MediaError
from media.ffmpeg import run
from media.loudness import EBUR128, Loudness, integrated_lkfs, read_summary
from media.sound import RAW_INPUT, Sound, gained, silence
from tests.media.conftest import clock, score, speech


def stereo(mono: NDArray[np.floating]) -> Sound:
    return np.repeat(mono[:, None], 2, axis=1).astype(np.float32)


async def metered(sound: Sound) -> Loudness:
    """FFmpeg's ebur128 over raw samples."""
    chain = ["-af", EBUR128, "-f", "null", "-"]
    result = await run(
        [*RAW_INPUT, "-i", "pipe:0", *chain],
        timeout_s=30,
        stdin=sound.tobytes(),
        loglevel="info",
    )
    return read_summary(result.said)


@pytest.mark.parametrize(
    "sound",
    [
        stereo(speech(4)),
        stereo(score(4)),
        np.concatenate([stereo(speech(2)), silence(96_000), stereo(score(2, level=0.01))]),
        np.stack([score(3), speech(3)], axis=1).astype(np.float32),
    ],
    ids=["speech", "music", "with-silence-and-a-quiet-part", "unlike-channels"],
)
async def test_it_agrees_with_ebur128(sound: Sound) -> None:
    assert integrated_lkfs(sound) == pytest.approx((await metered(sound)).integrated_lkfs, abs=0.1)


def test_a_full_scale_tone_in_one_channel_is_3_lkfs_down() -> None:
    """BS.1770-4, section 2: 0 dBFS at 997 Hz in one front channel reads -3.01 LKFS."""
    tone = np.zeros((5 * 48_000, 2), np.float32)
    tone[:, 0] = np.sin(2 * np.pi * 997 * clock(5))
    assert integrated_lkfs(tone) == pytest.approx(-3.01, abs=0.03)


def test_gain_adds_to_loudness() -> None:
    sound = stereo(speech(2))
    assert integrated_lkfs(gained(sound, -7)) == pytest.approx(integrated_lkfs(sound) - 7, abs=0.01)


def test_a_sound_shorter_than_a_block_is_measured_whole() -> None:
    assert integrated_lkfs(stereo(score(0.2))) > -40


@pytest.mark.parametrize("sound", [silence(0), silence(48_000)], ids=["nothing", "silence"])
def test_silence_has_no_loudness(sound: Sound) -> None:
    assert integrated_lkfs(sound) == -math.inf


async def test_the_meter_reads_silence_too() -> None:
    assert (await metered(silence(48_000))).true_peak_dbtp == -math.inf


def test_words_without_a_summary_are_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no loudness"):
        read_summary("Conversion failed!")
