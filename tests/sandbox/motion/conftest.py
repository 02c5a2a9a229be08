"""Shots, made once for all tests of the animator, and decoded to look at."""

import io
from collections.abc import Awaitable, Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from media import ffmpeg
from sandbox.drawing import draw
from sandbox.motion import move

Pixels = NDArray[np.float64]
Shoot = Callable[..., Awaitable[Pixels]]
WIDTH, HEIGHT = 320, 180
FPS = Fraction(24)


@pytest.fixture(scope="session")
def drawn() -> bytes:
    """A picture of the painter's own."""
    prompt = "Subject: a navy mug of coffee. Scene: a cafe in the morning. Camera: close-up"
    return draw(prompt, width=WIDTH, height=HEIGHT, seed=7)


@pytest.fixture(scope="session")
def photo() -> bytes:
    """A picture of another maker, larger and of another shape: gradients, a disc, some noise."""
    rng = np.random.default_rng(4)
    y, x = np.mgrid[0:400, 0:500] / 400
    disc = np.hypot(x - 0.6, y - 0.55) < 0.2
    held = np.stack([0.3 + 0.5 * y, 0.4 + 0.3 * x, 0.8 - 0.5 * y], -1)
    held[disc] = (0.9, 0.3, 0.2)
    held += rng.normal(0, 0.02, held.shape)
    out = io.BytesIO()
    Image.fromarray((np.clip(held, 0, 1) * 255).astype(np.uint8)).save(out, "JPEG", quality=92)
    return out.getvalue()


@pytest.fixture
def shoot(tmp_path: Path) -> Shoot:
    """Animates a first frame for a second; gives all frames (frames, rows, columns, 3)."""

    async def shot(
        first: bytes, prompt: str, duration_s: Fraction = Fraction(1), width: int = WIDTH,
        height: int = HEIGHT, fps: Fraction = FPS,
    ) -> Pixels:  # fmt: skip
        out = tmp_path / "shot.mp4"
        await move(
            first,
            prompt,
            width=width,
            height=height,
            fps=fps,
            duration_s=duration_s,
            seed=3,
            out=out,
        )
        return await decoded(out, width, height)

    return shot


async def decoded(clip: Path, width: int, height: int) -> Pixels:
    """Every frame of a clip, 0 to 1."""
    arguments = ["-i", str(clip), "-f", "rawvideo", "-pix_fmt", "rgb24", "-fps_mode", "passthrough"]
    result = await ffmpeg.run([*arguments, "pipe:1"], timeout_s=60, capture=True)
    return np.frombuffer(result.output, np.uint8).reshape(-1, height, width, 3) / 255
