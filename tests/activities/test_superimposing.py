"""A super is read over its scene: long enough, and while the scene is seen alone."""

from pathlib import Path

import numpy as np
import pytest

from activities.conforming import conformed
from activities.fonts import files_of
from activities.superimposing import superimposed
from contracts.screenplay import Super
from contracts.tasks.clips import ConformTask
from contracts.timing import FILM_RATE
from contracts.transitions import Joints
from media.conform_graph import FADE_FRAMES
from media.contrast import WHITE
from media.reading import card_seconds
from tests.activities.test_captioning import CLIP, SHAPE, SIZE, SPEC
from tests.media.cards import card_of, contrast_of, margins
from tests.media.conftest import ffmpeg

TEXT = "Slow steeped for 20 hours"
FRAMES = 96


@pytest.mark.parametrize(
    ("joints", "first"), [(Joints(), 0), (Joints(dissolves_in=12), 12), (Joints(rises=8), 8)]
)
async def test_it_comes_when_its_scene_is_seen_alone_and_stands_until_it_is_read(
    joints: Joints, first: int, tmp_path: Path
) -> None:
    done = await superimposed(Super(text=TEXT), {}, joints, tmp_path, SPEC, FRAMES)
    (overlay,) = done.overlays
    assert overlay.start == first
    assert ((overlay.end or 0) - first) / FILM_RATE >= card_seconds([TEXT])
    assert done.notes == ()


async def test_a_scene_that_is_too_short_has_it_until_it_falls_and_says_so(tmp_path: Path) -> None:
    done = await superimposed(Super(text=TEXT), {}, Joints(falls=8), tmp_path, SPEC, 48)
    assert [(each.start, each.end) for each in done.overlays] == [(0, 40)]
    assert done.notes[0].startswith("The super takes 2.5 s to read and its scene has 1.7 s")


async def test_what_the_font_lacks_is_left_out_and_said(tmp_path: Path) -> None:
    done = await superimposed(Super(text="夜明け"), {}, Joints(), tmp_path, SPEC, FRAMES)
    assert done.overlays == ()
    assert done.notes[0].startswith("The super was left out: the title font has no glyph")


def test_it_is_set_in_the_brands_font() -> None:
    assert files_of(Super(text="x", font=CLIP)) == (CLIP,)
    assert files_of(Super(text="x")) == files_of(None) == ()


async def test_it_reads_in_the_encoded_clip_inside_the_safe_area(tmp_path: Path) -> None:
    clip = tmp_path / "00.mp4"
    source = ("-f", "lavfi", "-i", f"testsrc2=s={SIZE[0]}x{SIZE[1]}:r=24", "-frames:v", FRAMES)
    ffmpeg(*source, "-vf", "eq=brightness=0.3", "-c:v", "libx264", "-preset", "ultrafast", clip)
    task = ConformTask(
        step="conformed",
        source=CLIP,
        provider="runway",
        frames=FRAMES,
        shape=SHAPE,
        profile="universal",
        superimposed=Super(text=TEXT),
    )
    out = tmp_path / "out.mp4"
    assert await conformed(task, clip, {}, out, out.with_suffix(".grey")) == ()
    raw = ffmpeg("-i", out, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1")
    shown = np.frombuffer(raw, np.uint8).reshape(-1, SIZE[1], SIZE[0], 3)
    card = card_of((tmp_path / "super.png").read_bytes())
    end = int(-(-card_seconds([TEXT]) * FILM_RATE // 1))
    assert min(margins(card)) >= 0.035
    for frame in shown[: end - FADE_FRAMES : 6]:
        assert contrast_of(card, frame, WHITE, among=0.98) >= 4.5
    assert contrast_of(card, shown[end], WHITE, among=0.98) < 4.5
