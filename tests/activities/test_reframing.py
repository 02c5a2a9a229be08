"""A clip, or a still, of one shape in a film of another: its subject stays, and its card is new."""

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from activities.conforming import conformed
from contracts.artifacts import ArtifactRef
from contracts.casting import PictureShape
from contracts.screenplay import EndCard
from contracts.takes import STILL
from contracts.tasks.clips import ConformTask
from contracts.timing import FILM_RATE
from tests.media.cards import card_of
from tests.media.conftest import ffmpeg
from tests.media.test_conform import pictures

WIDE, TALL = (640, 360), (180, 320)
SUBJECT = (480, 150, 550, 220)
FRAMES = 12
SOURCE = ArtifactRef(key="runs/x/clip.mp4", sha256="0" * 64, size_bytes=1, media_type="video/mp4")


def picture() -> bytes:
    """A red square, right of the middle, on grey."""
    image = Image.new("RGB", WIDE, "#808080")
    image.paste((208, 32, 32), SUBJECT)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def task(provider: str, end_card: EndCard | None = None) -> ConformTask:
    return ConformTask(
        step="conformed",
        source=SOURCE,
        provider=provider,
        frames=FRAMES,
        shape=PictureShape(width=TALL[0], height=TALL[1], rate=FILM_RATE),
        profile="universal",
        still=provider == STILL,
        reframed=True,
        end_card=end_card,
    )


def source(tmp_path: Path, provider: str) -> Path:
    still = tmp_path / "00.png"
    still.write_bytes(picture())
    if provider == STILL:
        return still
    clip = tmp_path / "00.mp4"
    ffmpeg("-loop", 1, "-i", still, "-r", 24, "-frames:v", FRAMES, "-pix_fmt", "yuv420p", clip)
    return clip


def red(frame: NDArray[np.uint8]) -> NDArray[np.bool_]:
    r, g, b = (frame[..., channel].astype(int) for channel in range(3))
    return (r > 150) & (g < 90) & (b < 90)


@pytest.mark.parametrize("provider", ["runway", STILL])
async def test_the_subject_is_whole_and_square_in_another_shape(
    tmp_path: Path, provider: str
) -> None:
    out = tmp_path / "out.mp4"
    notes = await conformed(task(provider), source(tmp_path, provider), {}, out, tmp_path / "greys")
    assert any(note.startswith("cropped: 68%") for note in notes)
    for frame in pictures(out)[::4]:
        found = red(frame)
        rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
        width, height = np.ptp(columns) + 1, np.ptp(rows) + 1
        assert (frame.shape[1], frame.shape[0]) == TALL
        assert abs(width - height) <= 2
        assert width >= (SUBJECT[2] - SUBJECT[0]) * TALL[1] / WIDE[1] - 2
        assert 0 < columns[0] < columns[-1] < TALL[0] - 1


async def test_the_end_card_is_set_anew_for_the_shape_beside_the_subject(tmp_path: Path) -> None:
    clip, out = source(tmp_path, "runway"), tmp_path / "out.mp4"
    await conformed(task("runway", EndCard(name="Dawn")), clip, {}, out, tmp_path / "greys")
    drawn = card_of(clip.with_name("end-card.png").read_bytes())
    assert (drawn.shape[1], drawn.shape[0]) == TALL
