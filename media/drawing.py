"""Drawing an end card's parts upon its scrim."""

from PIL import Image, ImageChops, ImageDraw

from media.cardplace import Column
from media.contrast import Rgb
from media.lockup import Mark
from media.typesetting import Block

ROUND = 0.016
"""Radius of a plate's corners, of the picture's shorter side."""
STROKE_LENGTH, STROKE_WIDTH = 0.08, 0.005
_FINE = 4
"""Corners are drawn this many times larger and shrunk, so that their edges are smooth."""


def write(canvas: Image.Image, block: Block, colour: Rgb, column: Column, top: int) -> None:
    """The block's lines from `top` down."""
    pen = ImageDraw.Draw(canvas)
    for line in block.lines:
        left = column.left_of(block.font.getlength(line))
        middle = (left, top + block.leading / 2)
        pen.text(middle, line, font=block.font, fill=(*colour, 255), anchor="lm")
        top += block.leading


def stamp(canvas: Image.Image, mark: Mark, plate: Rgb | None, column: Column, top: int) -> None:
    """The logo, on its plate where it has one; `top` is the plate's."""
    picture = mark.logo.picture
    radius = round(min(canvas.size) * ROUND)
    if plate is None:
        left = round(column.left_of(picture.width))
        if mark.logo.is_opaque:
            picture = _rounded(picture, radius)
    else:
        size = (picture.width + 2 * mark.padding, picture.height + 2 * mark.padding)
        left = round(column.left_of(size[0]))
        ground = Image.new("RGBA", size, (*plate, 255))
        canvas.alpha_composite(_rounded(ground, radius), (left, top))
        left += mark.padding
    canvas.alpha_composite(picture, (left, top + mark.padding))


def stroke(canvas: Image.Image, colour: Rgb, column: Column, middle: int) -> None:
    """A short stroke around the row `middle`."""
    unit = min(canvas.size)
    length, thick = round(unit * STROKE_LENGTH), max(2, round(unit * STROKE_WIDTH))
    left = round(column.left_of(length))
    box = (left, middle - thick // 2, left + length, middle + thick // 2)
    ImageDraw.Draw(canvas).rounded_rectangle(box, radius=thick, fill=(*colour, 255))


def _rounded(picture: Image.Image, radius: int) -> Image.Image:
    """`picture` with round corners."""
    size = (picture.width * _FINE, picture.height * _FINE)
    mask = Image.new("L", size)
    box = (0, 0, size[0] - 1, size[1] - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius=radius * _FINE, fill=255)
    fine = mask.resize(picture.size, Image.Resampling.LANCZOS)
    made = picture.copy()
    made.putalpha(ImageChops.multiply(picture.getchannel("A"), fine))
    return made
