"""Black bars are found where they are, and nowhere else."""

from pathlib import Path

import numpy as np
import pytest

from media.bars import Inner, between_bars, find_bars
from media.conform import conform
from media.picture import PictureSpec
from media.probe import probe_picture
from tests.media.conftest import MakeFilm
from tests.media.test_conform import pictures

LETTERBOX = "drawbox=h=24:color=black:t=fill,drawbox=y=156:h=24:color=black:t=fill"


def lit(shape: tuple[int, int], top: int, bottom: int, *, luma: int = 120) -> np.ndarray:
    """A lit picture between a bar of `top` rows and one of `bottom`."""
    plane = np.full(shape, luma, np.uint8)
    plane[:top] = 3
    plane[shape[0] - bottom :] = 3
    return plane


def test_a_letterbox_is_found_to_the_row_and_cut_even() -> None:
    assert between_bars(lit((720, 1280), 90, 90)) == Inner(0, 92, 1280, 536)


def test_a_pillarbox_is_a_letterbox_on_its_side() -> None:
    assert between_bars(lit((1280, 720), 160, 160).T) == Inner(162, 0, 956, 720)


@pytest.mark.parametrize(
    ("top", "bottom"), [(0, 0), (90, 0), (90, 40), (2, 2), (300, 300), (360, 360)]
)
def test_other_darkness_is_no_bar(top: int, bottom: int) -> None:
    assert between_bars(lit((720, 1280), top, bottom)) is None


def test_a_subject_on_a_black_ground_has_no_bars() -> None:
    rows, columns = np.mgrid[0:720, 0:1280]
    bottle = np.where(np.hypot(rows - 360, columns - 640) < 220, 200, 2).astype(np.uint8)
    assert between_bars(bottle) is None


def test_a_dim_scene_keeps_its_margins() -> None:
    assert between_bars(lit((720, 1280), 90, 90, luma=18)) is None


async def test_a_letterboxed_clip_fills_the_frame(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film(frames=24, name="letterbox.mp4", filters=LETTERBOX)
    assert await find_bars(source, await probe_picture(source)) == Inner(0, 26, 320, 128)
    done = await conform(source, tmp_path / "out.mp4", spec=small_spec, frames=24)
    assert done.notes == (
        "cropped: 29% of the picture lies outside the frame",
        "black bars cropped away: the picture is 320x128",
    )
    frame = pictures(tmp_path / "out.mp4")[12]
    assert frame[:4].max() > 60
    assert frame[-4:].max() > 60


async def test_a_clip_without_bars_is_left_whole(film: MakeFilm) -> None:
    source = film()
    assert await find_bars(source, await probe_picture(source)) is None
