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
    radius = unit * (0.2 if look.lettering else 0.24)
    draw_mark(pen, look.mark, (middle, height * 0.72), radius, colour)
    if look.lettering:
        _name(pen, look.lettering, (middle, height * 1.42), width * 1.55, unit * 0.24, colour)
    else:
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


def _name(
    pen: ImageDraw.ImageDraw, text: str, at: Point, width: float, height: float, colour: Ink
) -> None:
    size = height
    font = ImageFont.load_default(size)
    long = pen.textlength(text, font=font)
    if long > width:
        font = ImageFont.load_default(max(6.0, size * width / long))
    pen.text(at, text, font=font, fill=colour, anchor="mm")


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
