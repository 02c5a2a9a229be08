"""A clip of any shape is shown whole or cropped, upright, and never stretched."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from contracts.errors import MediaError
from media.picture import PictureSpec
from tests.media.bad_input.films import (
    H264,
    SPEC,
    Turn,
    conformed,
    disc,
    disc_size,
    made,
    with_matrix,
)
from tests.media.conftest import ffmpeg

UPRIGHT = PictureSpec(90, 160, rate=SPEC.rate, bitrate_bps=SPEC.bitrate_bps)
ODD = (*H264[:-1], "yuv444p")
"""4:2:0 holds odd sides only by rounding them up."""
QUARTERS = (
    "color=black:s=160x90:r=24,drawbox=w=iw/2:h=ih/2:color=red:t=fill,"
    "drawbox=x=iw/2:w=iw/2:h=ih/2:color=lime:t=fill,drawbox=y=ih/2:w=iw/2:h=ih/2:color=blue:t=fill,"
    "drawbox=x=iw/2:y=ih/2:w=iw/2:h=ih/2:color=white:t=fill"
)


@pytest.mark.parametrize(
    ("size", "sar"),
    [
        ((90, 160), Fraction(1)),
        ((120, 90), Fraction(1)),
        ((100, 100), Fraction(1)),
        ((240, 102), Fraction(1)),
        ((120, 90), Fraction(4, 3)),
        ((160, 90), Fraction(1, 2)),
        ((641, 359), Fraction(1)),
        ((33, 161), Fraction(8, 9)),
    ],
    ids=lambda value: f"{value[0]}x{value[1]}" if isinstance(value, tuple) else f"sar {value}",
)
async def test_a_disc_stays_round(size: tuple[int, int], sar: Fraction, tmp_path: Path) -> None:
    clip = made(tmp_path / "disc.mp4", disc(*size, sar=sar), frames=2, coded=ODD)
    frames, _ = await conformed(clip, frames=2)
    width, height = disc_size(frames[0])
    assert width >= 10
    assert abs(width - height) <= 2, "round, but for half a pixel at each of its edges"


@pytest.mark.parametrize("turn", [(0, 1, -1, 0), (0, -1, 1, 0)], ids=["right", "left"])
async def test_wide_pixels_and_a_turn_together_leave_it_round(turn: Turn, tmp_path: Path) -> None:
    source = disc(120, 90, sar=Fraction(4, 3))
    clip = with_matrix(made(tmp_path / "disc.mp4", source, frames=2), turn)
    frames, done = await conformed(clip, frames=2, spec=UPRIGHT)
    width, height = disc_size(frames[0])
    assert abs(width - height) <= 2
    assert done.notes == (), "4:3 pixels make 4:3 storage 16:9, and a turn makes that 9:16"


@pytest.mark.parametrize(
    ("turn", "spec", "seen"),
    [
        ((0, 1, -1, 0), UPRIGHT, "BRWG"),
        ((-1, 0, 0, -1), SPEC, "WBGR"),
        ((0, -1, 1, 0), UPRIGHT, "GWRB"),
        ((-1, 0, 0, 1), SPEC, "GRWB"),
        ((1, 0, 0, -1), SPEC, "BWRG"),
        ((0, 1, 1, 0), UPRIGHT, "RBGW"),
    ],
    ids=["right", "over", "left", "mirrored", "upside-down", "transposed"],
)
async def test_a_display_matrix_is_obeyed(
    turn: Turn, spec: PictureSpec, seen: str, tmp_path: Path
) -> None:
    """Red, green, blue and white quarters, read from the top left on."""
    clip = with_matrix(made(tmp_path / "quarters.mp4", QUARTERS, frames=2), turn)
    frames, _ = await conformed(clip, frames=2, spec=spec)
    height, width = frames.shape[1:3]
    names = {(1, 0, 0): "R", (0, 1, 0): "G", (0, 0, 1): "B", (1, 1, 1): "W"}
    middles = [(y, x) for y in (height // 4, height * 3 // 4) for x in (width // 4, width * 3 // 4)]
    colours = [tuple(int(level > 90) for level in frames[0][at]) for at in middles]
    assert "".join(names[colour] for colour in colours) == seen  # type: ignore[index]


@pytest.mark.parametrize("turn", [(0.7071, 0.7071, -0.7071, 0.7071), (0, 0, 0, 0)])
async def test_a_turn_that_nobody_can_show_is_refused(turn: Turn, tmp_path: Path) -> None:
    clip = with_matrix(made(tmp_path / "leaning.mp4", frames=2), turn)
    with pytest.raises(MediaError, match=r"leaning\.mp4 is to be turned by .* delivered upright"):
        await conformed(clip)


async def test_a_clip_brings_no_sound_along(tmp_path: Path) -> None:
    clip = tmp_path / "loud.mp4"
    sources = ("-f", "lavfi", "-i", "testsrc2=s=160x90:r=24:d=0.5", "-f", "lavfi", "-i", "sine=d=2")
    ffmpeg(*sources, *H264, "-c:a", "aac", clip)
    frames, done = await conformed(clip)
    assert (len(frames), done.notes) == (12, ())


async def test_a_clip_of_two_pictures_is_refused(tmp_path: Path) -> None:
    clip = tmp_path / "twice.mp4"
    ffmpeg("-i", made(tmp_path / "a.mp4"), "-map", "0:v", "-map", "0:v", "-c", "copy", clip)
    with pytest.raises(MediaError, match=r"twice\.mp4 has 2 video tracks: one was expected"):
        await conformed(clip)


@pytest.mark.parametrize("later", ["320x180", "160x120"])
async def test_a_size_that_changes_part_way_is_refused(later: str, tmp_path: Path) -> None:
    """By itself FFmpeg starts to count anew, and what comes after the change is lost in silence."""
    streams = [
        made(tmp_path / f"{size}.h264", f"testsrc2=s={size}:r=24").read_bytes()
        for size in ("160x90", later)
    ]
    clip = tmp_path / "grows.mkv"
    ffmpeg("-f", "h264", "-r", 24, "-i", "-", "-c", "copy", clip, stdin=b"".join(streams))
    with pytest.raises(
        MediaError, match=rf"grows\.mkv changes from 160x90 to {later} part-way"
    ) as refused:
        await conformed(clip, frames=24)
    assert refused.value.said
    assert not clip.with_name("grows-out.mp4").exists()


async def test_fields_become_frames(tmp_path: Path) -> None:
    """A bar that moves on from field to field leaves no comb, and is where it was at its time."""
    bar = "color=black:s=160x88:r=48,geq=lum='16+219*lt(abs(X-160*T),9)':cb=128:cr=128"
    interlaced = (*H264, "-flags", "+ilme+ildct", "-x264-params", "tff=1")
    fields = "tinterlace=interleave_top,setfield=tff"
    clip = made(tmp_path / "fields.mp4", bar, frames=12, filters=fields, coded=interlaced)
    frames, done = await conformed(clip)
    assert "deinterlaced" in done.notes
    lines = frames[6][..., 1].astype(int)
    assert np.abs(np.diff(lines[10:80], axis=0)).max() < 60, "a comb's teeth are 219 apart"
    bars = [np.flatnonzero(frame[44, :, 1] > 128).mean() for frame in frames[2:]]
    where = [160 * number / 24 for number in range(2, 12)]
    assert np.abs(np.subtract(bars, where)).max() < 3, "a field too far is 3.3 pixels"
