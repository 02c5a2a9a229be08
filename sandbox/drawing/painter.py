"""The painter: a prompt in, a finished picture out."""

from collections.abc import Sequence

from sandbox.drawing.chunk import encode
from sandbox.drawing.finish import finished
from sandbox.drawing.kit.frame import OVERSCAN, Frame
from sandbox.drawing.reading import read
from sandbox.drawing.stage import flattened, staged

SMALLEST, LARGEST = 64, 4096
"""Bounds of a picture's sides in pixels."""


def draw(
    prompt: str, *, width: int, height: int, seed: int, references: Sequence[bytes] = ()
) -> bytes:
    """A PNG of `width` by `height` pixels that shows what `prompt` describes.

    The same prompt, size, seed and references give the same bytes. A reference that this
    painter drew lends its subject. The PNG carries its scene (see `chunk`). Raises
    ValueError for a size outside 64 to 4096 pixels.
    """
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise ValueError(
            f"cannot draw {width}x{height}: each side must be {SMALLEST} to {LARGEST} pixels"
        )
    scene = read(prompt, seed, references)
    frame = Frame(width, height)
    parts = staged(scene, frame)
    whole = flattened(parts.layers, parts.life.light(0), frame)
    fall = parts.life.falling(0)
    if fall is not None:
        whole.paste((235, 240, 248), (0, 0, *whole.size), fall)
    left, top = round(width * OVERSCAN), round(height * OVERSCAN)
    picture = whole.crop((left, top, left + width, top + height))
    return encode(finished(picture, seed), scene)
