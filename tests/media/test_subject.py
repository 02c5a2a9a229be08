"""A crop of another shape holds the subject, wherever in the picture it stands."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from contracts.timing import FILM_RATE
from media.conform import conform
from media.framing import Fit, Focus
from media.picture import PictureSpec
from media.sampling import sampled
from media.subject import attention, focus_on_subject, focus_within
from tests.media.conftest import ffmpeg
from tests.media.test_conform import pictures

WIDE, TALL, SQUARE = (320, 180), (90, 160), (120, 120)
SIDE = 30
"""Of the subject, in pixels of the wide picture."""


def spec(size: tuple[int, int]) -> PictureSpec:
    return PictureSpec(*size, rate=FILM_RATE, bitrate_bps=800_000)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("subjects")


def clip_of(shelf: Path, left: int, *, drift: int = 0, frames: int = 12) -> Path:
    """A red square on a grainy, green ground with a dark margin."""
    path = shelf / f"{left}-{drift}.mp4"
    if not path.exists():
        width, height = WIDE
        ground = f"color=0x6c9a70:s={width}x{height},drawbox=w={width // 8}:c=0x10301c:t=fill"
        subject = f"color=0xd02020:s={SIDE}x{SIDE}"
        at = f"x={left}+{drift}*n/{frames}:y=(H-h)/2"
        filters = f"[0]noise=alls=18:allf=t+u:all_seed=3[g];[g][1]overlay={at}:shortest=1"
        ffmpeg(
            *("-f", "lavfi", "-i", f"{ground},fps=24"),
            *("-f", "lavfi", "-i", f"{subject}:r=24", "-filter_complex", filters),
            *("-frames:v", frames, "-c:v", "libx264", "-crf", 12, "-pix_fmt", "yuv420p", path),
        )
    return path


def red(frame: NDArray[np.uint8]) -> NDArray[np.bool_]:
    r, g, b = (frame[..., channel].astype(int) for channel in range(3))
    return (r > 120) & (g < 90) & (b < 90)


@pytest.mark.parametrize("size", [TALL, SQUARE], ids=["9:16", "1:1"])
@pytest.mark.parametrize("left", [10, 145, 280], ids=["left", "middle", "right"])
async def test_the_subject_stays_whole_in_another_shape(
    shelf: Path, tmp_path: Path, size: tuple[int, int], left: int
) -> None:
    source, out = clip_of(shelf, left), tmp_path / "out.mp4"
    focus = await focus_on_subject(source, spec=spec(size), frames=12)
    await conform(source, out, spec=spec(size), frames=12, fit=Fit.CROP, focus=focus)
    scale = size[1] / WIDE[1]
    for frame in pictures(out)[::4]:
        found = red(frame)
        rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
        width, height = np.ptp(columns) + 1, np.ptp(rows) + 1
        assert abs(width - SIDE * scale) <= 3, "not cut off"
        assert abs(width - height) <= 2, "not stretched"
        assert columns[0] > 0
        assert columns[-1] < size[0] - 1


async def test_the_middle_alone_would_lose_it(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    await conform(clip_of(shelf, 10), out, spec=spec(TALL), frames=12, fit=Fit.CROP)
    assert not red(pictures(out)[0]).any()


async def test_a_subject_that_walks_is_held_by_one_window(shelf: Path, tmp_path: Path) -> None:
    source, out = clip_of(shelf, 30, drift=35), tmp_path / "out.mp4"
    focus = await focus_on_subject(source, spec=spec(TALL), frames=12)
    await conform(source, out, spec=spec(TALL), frames=12, fit=Fit.CROP, focus=focus)
    shown = [red(frame).sum() for frame in pictures(out)]
    assert min(shown) > 0.9 * max(shown)


async def test_the_same_clip_gives_the_same_place(shelf: Path) -> None:
    told = [
        await focus_on_subject(clip_of(shelf, 10), spec=spec(TALL), frames=12) for _ in range(2)
    ]
    assert told[0] == told[1]


async def test_what_is_looked_at_is_what_is_encoded(shelf: Path, tmp_path: Path) -> None:
    source, out, focus = clip_of(shelf, 10), tmp_path / "out.mp4", Focus(across=0.1)
    await conform(source, out, spec=spec(TALL), frames=12, fit=Fit.CROP, focus=focus)
    (seen,) = await sampled(source, spec=spec(TALL), frames=12, at=[6], focus=focus)
    difference = np.abs(seen.astype(int) - pictures(out)[6].astype(int)).mean()
    assert difference < 12, "grain apart"


@given(
    across=st.floats(0, 1),
    down=st.floats(0, 1),
    picture=st.tuples(st.integers(50, 400), st.integers(50, 400)),
)
def test_a_crop_never_leaves_its_picture(
    across: float, down: float, picture: tuple[int, int]
) -> None:
    wide, high = (2 * side for side in picture)
    left, top = Focus(across, down).corner((wide, high), (100, 100))
    assert 0 <= left <= wide - 100
    assert 0 <= top <= high - 100
    assert left % 2 == top % 2 == 0


def test_a_picture_of_nothing_is_cropped_in_its_middle() -> None:
    grey = np.full((3, 270, 480, 3), 127, np.uint8)
    assert focus_within(attention(grey), TALL) == Focus()


def test_a_shape_that_has_no_room_is_not_moved() -> None:
    where = np.zeros((90, 160))
    where[10, 10] = 1
    assert focus_within(where, (160, 90)) == Focus()
