"""Label art: a mark, a name or lines of type, as a small picture to print on a subject."""

from PIL import Image, ImageDraw, ImageFont

from sandbox.drawing.kit.colour import luma, mix, turned
from sandbox.drawing.kit.outline import Point
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.marks import Ink, draw_mark


def label_art(look: Look, width: int, height: int, *, plain: bool = False) -> Image.Image:
    """The look's label, `width` by `height` pixels, RGBA; `plain` leaves the ground clear."""
    ground = look.label
    art = Image.new("RGBA", (width * 2, height * 2), ink(look.body, 0) if plain else ink(ground))
    pen = ImageDraw.Draw(art)
    colour = ink_on(look.body if plain else ground, look)
    unit = min(width * 2, height * 2)
    middle = width
    if not plain:
        _frame(pen, width * 2, height * 2, colour)
    if look.lettering:
        _lettered(pen, look, (width, height), colour)
    else:
        draw_mark(pen, look.mark, (middle, height * 0.72), unit * 0.24, colour)
        _lines(pen, (middle, height * 1.36), width * 0.9, unit * 0.036, colour)
    return art.resize((width, height), Image.Resampling.LANCZOS)


def ink(colour: Rgb, alpha: int = 255) -> Ink:
    """A colour as Pillow draws it."""
    return round(colour[0] * 255), round(colour[1] * 255), round(colour[2] * 255), alpha


def ink_on(ground: Rgb, look: Look) -> Ink:
    """An ink that reads on `ground`, related to the subject's own colours."""
    if luma(ground) > 0.5:
        deep = look.body if luma(look.body) < 0.4 else turned(look.accent, 0, 1.2, 0.45)
        return ink(mix(deep, (0.08, 0.08, 0.1), 0.3))
    return ink(mix(look.label if luma(look.label) > 0.5 else (0.96, 0.93, 0.86), (1, 1, 1), 0.2))


def _frame(pen: ImageDraw.ImageDraw, width: int, height: int, colour: Ink) -> None:
    inset = round(min(width, height) * 0.06)
    pen.rectangle(
        (inset, inset, width - inset, height - inset),
        outline=colour,
        width=max(1, round(min(width, height) * 0.012)),
    )


def _lettered(pen: ImageDraw.ImageDraw, look: Look, half: tuple[int, int], colour: Ink) -> None:
    """The name as large as it fits, a word a line where the label is tall, under a small mark."""
    width, height = half
    words = look.lettering.split()
    stacked = len(words) > 1 and height > width * 0.55
    lines = words if stacked else [look.lettering]
    size = fitting(lines, width * 1.62, height * 0.98 / len(lines))
    block = size * 1.08 * len(lines)
    room = height * 1.76 - block
    radius = min(room * 0.30, height * 0.30, width * 0.30)
    first = height * 1.0 - block / 2 + (radius * 0.95 if radius > size * 0.3 else 0.0)
    if radius > size * 0.3:
        draw_mark(pen, look.mark, (width, first - radius * 1.45), radius, colour)
    font = ImageFont.load_default(size)
    for i, line in enumerate(lines):
        at = width, first + size * 1.08 * (i + 0.5)
        pen.text(at, line, font=font, fill=colour, anchor="mm", stroke_width=size * 0.018)


def fitting(lines: list[str], width: float, height: float) -> float:
    """The largest size of type at which the longest line fits `width` and one line `height`."""
    at = 100.0
    font = ImageFont.load_default(at)
    longest = max(font.getlength(line) for line in lines)
    return max(6.0, min(height, at * width / max(1.0, longest)))


def _lines(pen: ImageDraw.ImageDraw, at: Point, width: float, thick: float, colour: Ink) -> None:
    """Three lines that stand for small type."""
    x, y = at
    for i, share in enumerate((1.0, 0.62, 0.78)):
        half = width * share / 2
        top = y + i * thick * 2.3
        tall = thick * (1.15 if i == 0 else 0.6)
        pen.rounded_rectangle(
            (x - half, top - tall / 2, x + half, top + tall / 2), tall / 2, fill=colour
        )
