"""Shots: exact in length, never frozen, never black, and true to their first frame."""

import io
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from media import ffmpeg
from sandbox.motion import move
from tests.sandbox.motion.conftest import FPS, HEIGHT, WIDTH, Pixels, Shoot


def steps(frames: Pixels) -> Pixels:
    """How much each frame differs from the one before it."""
    return np.array([np.abs(b - a).mean() for a, b in pairwise(frames)])


def softened(picture: Image.Image) -> Pixels:
    """A picture without its grain."""
    fitted = picture.convert("RGB").resize((WIDTH, HEIGHT))
    return np.asarray(fitted.filter(ImageFilter.GaussianBlur(2)), np.float64) / 255


@pytest.mark.parametrize("prompt", ["slow push in", "the camera arcs", "static, locked off"])
async def test_a_shot_moves_on_every_frame_and_never_jumps(
    prompt: str, drawn: bytes, shoot: Shoot
) -> None:
    change = steps(await shoot(drawn, prompt))
    assert change.min() > 0.0015
    assert change.max() < 0.04
    assert change.max() < 4 * np.median(change)


@pytest.mark.parametrize(
    ("duration_s", "fps", "frames"),
    [
        (Fraction(1), Fraction(24), 24),
        (Fraction(5, 4), Fraction(24000, 1001), 30),
        (Fraction(1, 2), Fraction(30), 15),
    ],
)
async def test_a_shot_has_exactly_its_frames(
    duration_s: Fraction, fps: Fraction, frames: int, drawn: bytes, shoot: Shoot
) -> None:
    assert len(await shoot(drawn, "push in", duration_s, fps=fps)) == frames


async def test_the_first_frame_is_the_picture(drawn: bytes, shoot: Shoot) -> None:
    first = (await shoot(drawn, "push in", Fraction(1, 6)))[0]
    seen = softened(Image.fromarray((first * 255).astype(np.uint8)))
    assert np.abs(seen - softened(Image.open(io.BytesIO(drawn)))).mean() < 0.012


async def test_a_clip_has_the_pictures_colours(drawn: bytes, shoot: Shoot) -> None:
    first = (await shoot(drawn, "push in", Fraction(1, 6)))[0]
    held = np.asarray(Image.open(io.BytesIO(drawn)).convert("RGB"), np.float64) / 255
    assert np.abs(first.mean((0, 1)) - held.mean((0, 1))).max() < 0.014
    ends = [np.percentile(pixels, [2, 50, 98]) for pixels in (first, held)]
    assert np.abs(ends[0] - ends[1]).max() < 0.03


def shift(first: Pixels, last: Pixels, rows: slice, columns: slice) -> int:
    """How many pixels to the left a region of the first frame has moved in the last."""
    held = first[rows, columns].mean(axis=2)
    moved = {
        by: np.abs(last[rows, columns.start - by : columns.stop - by].mean(axis=2) - held).mean()
        for by in range(48)
    }
    return min(moved, key=lambda by: moved[by])


async def test_parallax_is_plain_to_see_in_five_seconds(drawn: bytes, shoot: Shoot) -> None:
    frames = await shoot(drawn, "truck right", Fraction(5), fps=Fraction(6))
    subject = shift(frames[0], frames[-1], slice(80, 160), slice(110, 210))
    distance = shift(frames[0], frames[-1], slice(0, 45), slice(60, 260))
    assert subject > WIDTH * 0.04
    assert subject - distance > WIDTH * 0.02


async def test_the_first_frame_of_a_photo_is_the_photo(photo: bytes, shoot: Shoot) -> None:
    first = (await shoot(photo, "push in", Fraction(1, 6)))[0]
    with Image.open(io.BytesIO(photo)) as image:
        high = image.width * HEIGHT / WIDTH
        top = (image.height - high) / 2
        covered = image.crop((0, round(top), image.width, round(top + high)))
    seen = softened(Image.fromarray((first * 255).astype(np.uint8)))
    assert np.abs(seen - softened(covered)).mean() < 0.012


async def test_a_photo_moves_too(photo: bytes, shoot: Shoot) -> None:
    frames = await shoot(photo, "pan left")
    assert steps(frames).min() > 0.001
    assert np.abs(frames[-1] - frames[0]).mean() > 0.01


@pytest.mark.parametrize("prompt", ["push in", "pull back", "pan right", "crane up", "handheld"])
async def test_no_frame_is_black_nor_shows_an_edge(prompt: str, drawn: bytes, shoot: Shoot) -> None:
    frames = await shoot(drawn, prompt, Fraction(1, 2))
    assert frames.mean(axis=(1, 2, 3)).min() > 0.15
    assert frames[:, :3].mean(axis=(1, 2, 3)).min() > 0.03
    assert frames[:, :, :3].mean(axis=(1, 2, 3)).min() > 0.03


async def test_near_things_move_further_than_far_ones(drawn: bytes, shoot: Shoot) -> None:
    frames = await shoot(drawn, "truck right")
    change = np.abs(frames[-1] - frames[0]).mean(axis=2)
    middle = change[HEIGHT // 2 :, WIDTH // 4 : -WIDTH // 4].mean()
    sky = change[: HEIGHT // 6].mean()
    assert middle > 1.3 * sky


async def test_portrait_shots_are_made(drawn: bytes, shoot: Shoot) -> None:
    frames = await shoot(drawn, "tilt up", Fraction(1, 3), width=180, height=320)
    assert frames.shape[1:] == (320, 180, 3)


async def test_the_same_request_gives_the_same_clip(drawn: bytes, tmp_path: Path) -> None:
    clips = []
    for name in ("a.mp4", "b.mp4"):
        await move(
            drawn, "push in", width=160, height=90, fps=Fraction(24), duration_s=Fraction(1, 4),
            seed=1, out=tmp_path / name,
        )  # fmt: skip
        clips.append((tmp_path / name).read_bytes())
    assert clips[0] == clips[1]


@pytest.mark.parametrize(
    ("first", "width", "duration_s", "words"),
    [
        (b"no picture", 160, Fraction(1), "no picture that can be read"),
        (None, 161, Fraction(1), "cannot animate 161x90"),
        (None, 160, Fraction(1, 100), "there is no frame in it"),
    ],
)
async def test_what_cannot_be_animated_is_refused(
    first: bytes | None, width: int, duration_s: Fraction, words: str, drawn: bytes, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=words):
        await move(
            first or drawn, "push", width=width, height=90, fps=Fraction(24),
            duration_s=duration_s, seed=1, out=tmp_path / "x.mp4",
        )  # fmt: skip


async def test_clips_say_how_their_colours_are_meant(drawn: bytes, tmp_path: Path) -> None:
    out = tmp_path / "tagged.mp4"
    await move(
        drawn, "push", width=160, height=90, fps=FPS, duration_s=Fraction(1, 4), seed=1, out=out
    )
    arguments = ["-i", str(out), "-f", "null", "-"]
    said = (await ffmpeg.run(arguments, timeout_s=60, loglevel="info")).said
    assert "yuv420p(tv, bt709" in said
    assert "Audio" not in said
    assert out.read_bytes().find(b"moov") < out.read_bytes().find(b"mdat")
