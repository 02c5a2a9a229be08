"""Burned-in captions: seen in the encoded clip at their frames, and the files' own."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from activities.captioning import captioned
from activities.closing import Closing
from activities.conforming import conformed
from contracts.artifacts import ArtifactRef
from contracts.casting import PictureShape
from contracts.sound import Word
from contracts.subtitles import Subtitles
from contracts.tasks.clips import ConformTask
from contracts.timing import FILM_RATE
from contracts.transitions import Joints
from media.captions import cues
from media.contrast import WHITE
from media.picture import PictureSpec
from media.plated import plated
from media.typesetting import TEXT
from tests.media.cards import card_of, contrast_of
from tests.media.conftest import ffmpeg

SIZE = (480, 270)
SHAPE = PictureShape(width=SIZE[0], height=SIZE[1], rate=FILM_RATE)
SPEC = PictureSpec(*SIZE, rate=FILM_RATE, bitrate_bps=2_000_000)
CLIP = ArtifactRef(key="runs/x/clip.mp4", sha256="0" * 64, size_bytes=1, media_type="video/mp4")
FRAMES, FILM = 36, 72


def said(text: str, start_s: float, end_s: float) -> Word:
    return Word(text=text, start_s=start_s, end_s=end_s)


def subtitles(*words: Word, first_frame: int = 0) -> Subtitles:
    return Subtitles(words=words, first_frame=first_frame, film_frames=FILM)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bright moving shapes, as long as the scene."""
    path = tmp_path_factory.mktemp("clips") / "00.mp4"
    source = ("-f", "lavfi", "-i", f"testsrc2=s={SIZE[0]}x{SIZE[1]}:r=24", "-frames:v", FRAMES)
    ffmpeg(*source, "-vf", "eq=brightness=0.3", "-c:v", "libx264", "-preset", "ultrafast", path)
    return path


async def made(clip: Path, out: Path, words: Subtitles | None) -> NDArray[np.uint8]:
    """The encoded clip's frames in RGB, with these captions burned in."""
    task = ConformTask(
        step="conformed",
        source=CLIP,
        provider="runway",
        frames=FRAMES,
        shape=SHAPE,
        profile="universal",
        subtitles=words,
    )
    assert await conformed(task, clip, {}, out, out.with_suffix(".grey")) == ()
    raw = ffmpeg("-i", out, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1")
    return np.frombuffer(raw, np.uint8).reshape(-1, SIZE[1], SIZE[0], 3)


async def test_a_caption_is_there_for_its_frames_only_and_reads(clip: Path, tmp_path: Path) -> None:
    words = subtitles(said("Wake.", 0.5, 0.8))
    (cue,) = cues(words.words, film_frames=FILM)
    start, end = round(cue.start_s * FILM_RATE), round(cue.end_s * FILM_RATE)
    plain = await made(clip, tmp_path / "plain.mp4", None)
    burned = await made(clip, tmp_path / "burned.mp4", words)
    away = np.abs(burned.astype(int) - plain)[:, SIZE[1] // 2 :].mean(axis=(1, 2, 3))
    shown = np.flatnonzero(away > 1.5)
    assert len(burned) == FRAMES
    assert (shown[0], shown[-1], len(shown)) == (start, end - 1, end - start)
    card = card_of(plated(cue.lines, TEXT, width=SIZE[0], height=SIZE[1]))
    for frame in burned[start:end:4]:
        assert contrast_of(card, frame, WHITE, among=0.98) >= 4.5


async def test_a_caption_goes_on_into_the_next_scene(tmp_path: Path) -> None:
    words = (said("Wake", 1.2, 1.5), said("slowly.", 1.6, 2.2))
    spans = []
    for first in (0, FRAMES):
        told = subtitles(*words, first_frame=first)
        done = await captioned(told, {}, Closing(), tmp_path, SPEC, FRAMES)
        spans += [(each.start + first, (each.end or 0) + first) for each in done.overlays]
    assert spans == [(29, 36), (36, 53)]


async def test_both_clips_of_a_dissolve_carry_the_caption_through_it(
    clip: Path, tmp_path: Path
) -> None:
    words = subtitles(said("Wake", 1.2, 1.5), said("slowly.", 1.6, 2.2))
    seen = FRAMES + Joints(dissolves_out=12).dissolves_out
    done = await captioned(words, {}, Closing(), tmp_path, SPEC, seen)
    assert [(each.start, each.end) for each in done.overlays] == [(29, seen)]


async def test_what_cannot_be_set_leaves_all_captions_beside_the_film_and_says_so(
    tmp_path: Path,
) -> None:
    """The other scene's words cannot be written: this one has none either."""
    words = subtitles(said("Wake.", 0.1, 0.4), said("夜明け。", 2, 2.5))
    done = await captioned(words, {}, Closing(), tmp_path, SPEC, FRAMES)
    assert done.overlays == ()
    assert done.notes[0].startswith(
        "The captions stand beside the film and not in its picture: the title font has no glyph"
    )


async def test_a_caption_keeps_clear_of_the_end_card(tmp_path: Path) -> None:
    card = tmp_path / "end-card.png"
    card.write_bytes(plated(["The end card", "at the foot"], TEXT, width=SIZE[0], height=SIZE[1]))
    words = subtitles(said("Wake.", 0.1, 0.4))
    heights = []
    for start in (30, 0):
        done = await captioned(words, {}, Closing(card, start), tmp_path, SPEC, FRAMES)
        drawn = card_of(done.overlays[0].path.read_bytes())[..., 3] == 255
        heights.append(np.flatnonzero(drawn.any(axis=1)).mean() / SIZE[1])
    assert heights[0] > 0.8
    assert heights[1] < 0.2
