"""The film that one command makes, read by others than ourselves: PyAV and FFmpeg's ebur128."""

import re
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.artifacts import ArtifactRef
from media.binary import binary
from media.sound import decode
from tests.end_to_end.conftest import Made, Up
from tests.end_to_end.studio import counted

FRAMES = 360
SCENE = 240_240
"""Samples of a third of the film."""
DARK = 40 / 255
"""Mean luma below which a frame would be called black."""


@pytest.fixture(scope="module")
def lumas(made: Made) -> NDArray[np.float32]:
    """Each frame's luma at a sixth of its size, from 0 to 1."""
    with av.open(str(made.film)) as film:
        small = [
            frame.reformat(width=320, height=180, format="gray").to_ndarray()
            for frame in film.decode(video=0)
        ]
    return np.stack(small).astype(np.float32) / np.float32(255)


def test_the_command_says_what_came_out(made: Made) -> None:
    told = made.told
    assert told["status"] == "completed"
    assert told["video"] == str(made.film)
    assert told["duration_s"] == 15.015
    assert told["billed_twice"] == 0
    assert [scene["number"] for scene in told["scenes"]] == [1, 2, 3]
    assert {scene["video_provider"] for scene in told["scenes"]} == {"runway"}
    assert all(scene["image_score"] >= 7 for scene in told["scenes"])


def test_the_film_is_1080p_h264_at_23_976_with_exactly_360_frames(made: Made) -> None:
    with av.open(str(made.film)) as film:
        (video,) = film.streams.video
        assert (video.codec_context.name, video.width, video.height) == ("h264", 1920, 1080)
        assert video.average_rate == Fraction(24000, 1001)
        assert sum(1 for _ in film.decode(video=0)) == FRAMES


def test_the_sound_is_aac_and_as_long_as_the_picture_within_a_frame(made: Made) -> None:
    with av.open(str(made.film)) as film:
        (audio,) = film.streams.audio
        assert (audio.codec_context.name, audio.rate) == ("aac", 48_000)
        assert audio.duration is not None
        assert audio.time_base is not None
        lasts = audio.duration * audio.time_base
    assert abs(lasts - FRAMES / Fraction(24000, 1001)) <= Fraction(1001, 24000)


def test_the_film_is_as_loud_as_broadcasters_ask(made: Made) -> None:
    said = subprocess.run(
        [binary(), "-nostdin", "-i", made.film, "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    summary = said[said.rindex("Summary:") :]
    (loudness,) = re.findall(r"I:\s+(-?[\d.]+) LUFS", summary)
    (peak,) = re.findall(r"Peak:\s+(-?[\d.]+) dBFS", summary)
    assert abs(float(loudness) + 24) <= 1
    assert float(peak) <= -2


def test_no_frame_is_black_and_none_stands_still(lumas: NDArray[np.float32]) -> None:
    assert lumas.mean(axis=(1, 2)).min() > DARK
    change = np.abs(np.diff(lumas, axis=0)).mean(axis=(1, 2))
    assert change.min() > 0


def test_each_scene_looks_different(lumas: NDArray[np.float32]) -> None:
    middles = [lumas[at] for at in (60, 180, 300)]
    for one, other in ((0, 1), (1, 2), (0, 2)):
        assert np.abs(middles[one] - middles[other]).mean() > 0.03


def test_the_narration_says_what_the_screenplay_wrote(made: Made) -> None:
    spoken = [line["text"] for line in made.report["narration"]]
    written = [scene["narration"] for scene in made.report["scenes"]]
    assert spoken == [line for line in written if line]
    assert len(spoken) >= 2


async def test_each_line_is_heard_in_its_scene(
    up: Up, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await up.store(monkeypatch)
    (film,) = await decode([made.film])
    for line in made.report["narration"]:
        recording = tmp_path / f"line-{line['scene']}.mp3"
        await store.get_file(ArtifactRef.model_validate(line["audio"]), recording)
        (spoken,) = await decode([recording])
        at, likeness = heard_at(film.mean(axis=1), spoken.mean(axis=1))
        assert likeness > 0.9
        assert SCENE * (line["scene"] - 1) < at < SCENE * line["scene"]


def heard_at(film: NDArray[Any], line: NDArray[Any]) -> tuple[int, float]:
    """The sample at which a line sounds most like the film, and their correlation there."""
    length = 1 << (len(film) + len(line)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(film, length) * np.conj(np.fft.rfft(line, length)), length)
    at = int(np.argmax(likeness[: len(film)]))
    part = film[at : at + len(line)]
    return at, float(np.corrcoef(part, line[: len(part)])[0, 1])


def test_everything_was_bought_once(made: Made) -> None:
    assert counted(made.billed) == {
        ("gemini", "research"): 1,
        ("anthropic", "strategy"): 1,
        ("gemini", "screenplay"): 1,
        ("gemini", "picture"): 4,
        ("gemini", "critique"): 3,
        ("runway", "clip"): 3,
        ("elevenlabs", "narration"): 3,
        ("elevenlabs", "effect"): 3,
        ("elevenlabs", "music"): 1,
    }


def test_the_run_s_own_ledger_agrees_with_what_was_billed(made: Made) -> None:
    billed = sum(float(row["usd"]) for row in made.billed)
    assert made.told["cost_usd"] == pytest.approx(billed, abs=0.02)
    assert made.told["cost_usd"] < 5


def test_the_report_holds_the_check_that_the_film_passed(made: Made) -> None:
    check = made.report["check"]
    assert check["passed"] is True
    assert len(check["findings"]) > 15
    assert all(finding["source"] for finding in check["findings"])
