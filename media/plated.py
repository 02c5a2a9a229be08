"""Text on a plate of its own: a burned-in caption, or a super.

Drawn, never generated, and no text enters a filter. The plate is as dark as white text needs over
any picture, so it is the same through the whole film.
"""

import io
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, features

from contracts.errors import BadInput
from media.cardplace import GAP, MEASURE, SAFE_MARGIN, Column
from media.contrast import WHITE
from media.drawing import ROUND, write
from media.scrim import ink
from media.typeface import Typeface
from media.typesetting import LEADING, Block, set_in

LARGEST, SMALLEST = 0.05, 0.03
"""Sizes of the text, of the picture's shorter side: 54 and 32 pixels in 1080."""
PADDING = 0.018
MOST_LINES = 4
"""Two are wanted; in a tall picture wide letters may need more."""

Mask = NDArray[np.bool_]


class Edge(StrEnum):
    """Where the plate stands: Netflix has timed text at the foot or the head, and centred."""

    FOOT = "foot"
    HEAD = "head"


def plated(
    lines: Sequence[str],
    face: Typeface,
    *,
    width: int,
    height: int,
    edges: Sequence[Edge] = (Edge.FOOT, Edge.HEAD),
    taken: Mask | None = None,
) -> bytes:
    """A transparent PNG of `width` x `height` with the lines on a plate, in the safe area.

    It stands at the first of the `edges` where nothing is `taken`, else where least is. `BadInput`
    where the font lacks a character, the lines are too long to be legible, or their script needs
    shaping that Pillow cannot do here.
    """
    unit = min(width, height)
    block = _block(lines, face, unit, round(width * MEASURE))
    padding = round(unit * PADDING)
    wide, tall = round(block.width) + 2 * padding, block.height + 2 * padding
    left, gap = (width - wide) // 2, round(unit * GAP)
    margin = round(height * SAFE_MARGIN) + gap
    tops = {Edge.FOOT: height - margin - tall, Edge.HEAD: margin}

    def covered(edge: Edge) -> int:
        top = tops[edge]
        return 0 if taken is None else int(taken[top : top + tall, left : left + wide].sum())

    top = tops[min(edges, key=covered)]
    colours = ink(())
    canvas = Image.new("RGBA", (width, height), (*colours.scrim, 0))
    box = (left, top, left + wide - 1, top + tall - 1)
    fill = (*colours.scrim, -int(-255 * colours.opacity // 1))
    ImageDraw.Draw(canvas).rounded_rectangle(box, radius=round(unit * ROUND), fill=fill)
    write(canvas, block, WHITE, Column(left, wide, centred=True), top + padding)
    buffer = io.BytesIO()
    canvas.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def refuse_unset(lines: Sequence[str], face: Typeface, *, width: int, height: int) -> None:
    """`BadInput` where `plated` would raise it."""
    _block(lines, face, min(width, height), round(width * MEASURE))


def opaque(png: bytes) -> Mask:
    """Where something is drawn that nothing should cover: letters and logos, and no scrim."""
    return np.asarray(np.asarray(Image.open(io.BytesIO(png)).getchannel("A")) == 255)


def _block(lines: Sequence[str], face: Typeface, unit: int, width: int) -> Block:
    """The lines in the largest size that holds them; broken anew where the smallest does not."""
    for line in lines:
        face.refuse_missing(line)
        _refuse_unshaped(line)
    largest, smallest = round(unit * LARGEST), round(unit * SMALLEST)
    for size in range(largest, smallest - 1, -1):
        font = face.at(size)
        if max(font.getlength(line) for line in lines) <= width:
            leading = max(round(size * LEADING), sum(font.getmetrics()))
            return Block(tuple(lines), font, leading)
    return set_in(
        " ".join(lines),
        face,
        largest=smallest,
        smallest=smallest,
        width=width,
        most_lines=MOST_LINES,
    )


def _refuse_unshaped(line: str) -> None:
    turns = any(unicodedata.bidirectional(each) in {"R", "AL"} for each in line)
    if turns and not features.check("raqm"):
        raise BadInput(f"{line!r} is written from right to left, and Pillow has no Raqm here")
