"""A clip of any rate and length fills its frames exactly, at the speed it was delivered at."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from contracts.errors import MediaError
from tests.media.bad_input.films import Frames, conformed, made, moves
from tests.media.conftest import ffmpeg

SWEEP = "color=black:s=160x90:r={rate},geq=lum='16+219*lt(abs(X-{pixels}*T),6)':cb=128:cr=128"
"""A white bar that goes to the right, so many pixels a second."""


def sweep(rate: str, pixels: int = 128) -> str:
    return SWEEP.format(rate=rate, pixels=pixels)


def bar_at(frame: Frames) -> float:
    """Where the bar's middle is; 0 where it has gone."""
    white = np.flatnonzero(frame[45, :, 1] > 100)
    return float(white.mean()) if white.size else 0.0


@pytest.mark.parametrize("rate", ["8", "12", "15", "24000/1001", "25", "30", "50", "60000/1001"])
async def test_the_bar_is_where_it_was_at_that_time(rate: str, tmp_path: Path) -> None:
    clip = made(tmp_path / "sweep.mp4", sweep(rate), frames=round(Fraction(rate)))
    frames, _ = await conformed(clip, frames=20)
    lag = max(Fraction(1, 24), 1 / Fraction(rate))
    for number in range(2, 20):
        due = 128 * number * 1001 / 24000
        assert abs(bar_at(frames[number]) - due) <= 128 * lag + 2


async def test_a_variable_rate_keeps_its_times(tmp_path: Path) -> None:
    """Half a second at 48 fps, then half a second at 16."""
    times = "setpts='if(lt(N,24),N/48,0.5+(N-24)/16)/TB'"
    clip = made(
        tmp_path / "variable.mp4",
        "color=black:s=160x90:r=48",
        frames=32,
        filters=f"{times},format=yuv420p,geq=lum='16+219*lt(abs(X-128*T),6)':cb=128:cr=128",
    )
    frames, done = await conformed(clip, frames=22)
    assert "brought from variable" in done.notes[0]
    for number in range(2, 22):
        assert abs(bar_at(frames[number]) - 128 * number * 1001 / 24000) <= 128 / 16 + 2


async def test_what_an_edit_list_leaves_out_is_not_shown_nor_counted(tmp_path: Path) -> None:
    """A second from the middle of one group of pictures: the half before is stored, yet hidden."""
    whole = made(tmp_path / "whole.mp4", sweep("24", 64), frames=48)
    cut = tmp_path / "cut.mp4"
    ffmpeg("-ss", "1", "-i", whole, "-c", "copy", cut)
    frames, done = await conformed(cut, frames=30)
    assert done.notes == ("last frame held for 6 frames: the clip has only 24",)
    assert abs(bar_at(frames[0]) - 64) <= 3
    assert moves(frames)[24:] == [False] * 5


async def test_a_late_start_is_no_black_lead(tmp_path: Path) -> None:
    late = tmp_path / "late.mp4"
    ffmpeg("-itsoffset", "0.5", "-i", made(tmp_path / "a.mp4"), "-c", "copy", late)
    frames, done = await conformed(late)
    assert (done.notes, all(moves(frames))) == ((), True)


@pytest.mark.parametrize("name", ["pieces.mp4", "pieces.webm"])
async def test_a_clip_without_an_index_is_counted_by_its_length(name: str, tmp_path: Path) -> None:
    clip = tmp_path / name
    coded = ("-c:v", "libvpx") if name.endswith("webm") else ("-c:v", "libx264", "-g", "4")
    made(clip, coded=(*coded, "-b:v", "1M", "-movflags", "+frag_keyframe+empty_moov"))
    frames, done = await conformed(clip, frames=16)
    assert done.notes == ("last frame held for 4 frames: the clip has only 12",)
    assert moves(frames) == [True] * 11 + [False] * 4


async def test_one_frame_is_held_and_that_is_said(tmp_path: Path) -> None:
    frames, done = await conformed(made(tmp_path / "one.mp4", frames=1))
    assert done.notes == ("last frame held for 11 frames: the clip has only 1",)
    assert not any(moves(frames))


async def test_too_long_a_clip_is_cut(tmp_path: Path) -> None:
    frames, done = await conformed(made(tmp_path / "long.mp4", frames=48), frames=9)
    assert (len(frames), done.notes) == (9, ())


@pytest.mark.parametrize("pieces", [(), ("-movflags", "+frag_keyframe+empty_moov")])
async def test_no_frames_are_refused(pieces: tuple[str, ...], tmp_path: Path) -> None:
    clip = tmp_path / "none.mp4"
    ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=s=160x90", "-frames:v", "0", "-c:v", "mpeg4", *pieces, clip
    )
    with pytest.raises(MediaError, match=r"none\.mp4 (cannot be read as an MP4 film|is|holds)"):
        await conformed(clip)
