"""Pictures of one brief in several scenes, drawn once for all tests of the painter."""

import io
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from sandbox.drawing import draw

Pixels = NDArray[np.float64]
Drawn = Callable[..., Pixels]


@cache
def _drawn(prompt: str, width: int, height: int, seed: int) -> Pixels:
    return pixels(draw(prompt, width=width, height=height, seed=seed))


def pixels(png: bytes) -> Pixels:
    """A picture's colours, 0 to 1 (rows, columns, 3)."""
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"), np.float64) / 255


@pytest.fixture
def drawn() -> Drawn:
    """Draws a prompt at 320x180 with seed 7 unless told otherwise, and gives its pixels."""

    def picture(prompt: str, width: int = 320, height: int = 180, seed: int = 7) -> Pixels:
        return _drawn(prompt, width, height, seed)

    return picture
