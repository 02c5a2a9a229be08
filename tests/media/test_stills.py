"""Posters, contact sheets and stills that move."""

import io
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from contracts.errors import MediaError
from contracts.timing import FILM_RATE
from media.motion import camera_move
from media.probe import probe_picture
from media.stills import GUTTER, contact_sheet, moving_still, poster, tiled
from tests.media.conftest import MakeFilm
from tests.media.test_conform import pictures


def still(size: tuple[int, int] = (640, 360), form: str = "PNG") -> bytes:
    """A picture whose every spot differs: red rises across, green down."""
    across, down = np.meshgrid(np.linspace(0, 255, size[0]), np.linspace(0, 255, size[1]))
    blue = (across * 7 + down * 11) % 255
    buffer = io.BytesIO()
    plane = np.stack([across, down, blue], axis=2).astype(np.uint8)
    Image.fromarray(plane).save(buffer, form, quality=95)
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("number", [0, 7, 23])
async def test_a_poster_is_the_very_frame(number: int, film: MakeFilm) -> None:
    image = opened(await poster(film(), number))
    assert (image.format, image.size) == ("JPEG", (320, 180))
    wanted = pictures(film())
    off = [np.abs(np.asarray(image).astype(int) - frame).mean() for frame in wanted]
    assert int(np.argmin(off)) == number


@pytest.mark.parametrize("number", [-1, 24])
async def test_a_frame_that_is_not_there_is_an_error(number: int, film: MakeFilm) -> None:
    with pytest.raises(MediaError, match=f"has no frame {number}"):
        await poster(film(), number)


async def test_a_films_contact_sheet_shows_it_from_end_to_end(film: MakeFilm) -> None:
    sheet = opened(await contact_sheet(film(), count=6, cell_width=160))
    assert sheet.size == (GUTTER + 3 * (160 + GUTTER), GUTTER + 2 * (90 + GUTTER))


def test_pictures_of_all_shapes_share_a_sheet_unstretched() -> None:
    sheet = opened(tiled([still((640, 360)), still((360, 640), "JPEG")], cell_width=100))
    assert sheet.size == (GUTTER + 2 * (100 + GUTTER), 2 * GUTTER + 100)


def test_a_sheet_of_nothing_is_an_error() -> None:
    with pytest.raises(MediaError, match="needs a picture"):
        tiled([])


async def test_a_moving_still_moves_slowly_without_a_jolt(tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    await moving_still(still(), out, width=320, height=180, frames=36, rate=FILM_RATE, seed=3)
    facts = await probe_picture(out)
    assert (facts.frames, facts.rate, facts.width, facts.height) == (36, FILM_RATE, 320, 180)
    shown = [frame[..., :2].astype(int) for frame in pictures(out)]
    steps = [np.abs(b - a).mean() for a, b in pairwise(shown)]
    assert np.abs(shown[-1] - shown[0]).mean() > 3
    assert max(steps) < 2


async def test_the_same_seed_makes_the_same_move(tmp_path: Path) -> None:
    moves = [camera_move((640, 360), (320, 180), seed) for seed in (1, 1, 2)]
    assert moves[0] == moves[1] != moves[2]


@given(
    size=st.tuples(st.integers(16, 4000), st.integers(16, 4000)),
    frame=st.sampled_from([(1920, 1080), (1080, 1920), (1080, 1080)]),
    seed=st.integers(0, 1000),
    progress=st.floats(0, 1),
)
def test_the_camera_stays_inside_the_picture_and_never_stretches_it(
    size: tuple[int, int], frame: tuple[int, int], seed: int, progress: float
) -> None:
    left, top, right, bottom = camera_move(size, frame, seed).at(progress)
    assert -1e-6 <= left < right <= size[0] + 1e-6
    assert -1e-6 <= top < bottom <= size[1] + 1e-6
    assert (right - left) / (bottom - top) == pytest.approx(frame[0] / frame[1], rel=1e-6)


@pytest.mark.parametrize("data", [b"", b"<svg/>", still()[:500]], ids=["nothing", "svg", "cut"])
async def test_what_is_no_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no whole PNG, JPEG or WebP"):
        await moving_still(
            data, tmp_path / "o.mp4", width=64, height=36, frames=2, rate=Fraction(24), seed=1
        )
