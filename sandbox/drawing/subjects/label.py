"""Label art: a mark, a name or lines of type, as a small picture to print on a subject."""

import math

from PIL import Image, ImageDraw, ImageFont

from sandbox.drawing.kit.colour import luma, mix, turned
from sandbox.drawing.kit.outline import Point, rounded
from sandbox.drawing.scene import Look, Rgb

Ink = tuple[int, int, int, int]


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


def draw_mark(pen: ImageDraw.ImageDraw, mark: int, at: Point, radius: float, colour: Ink) -> None:
    """One of eight simple marks, centred at `at`."""
    x, y = at
    r = radius
    thick = max(2, round(r * 0.13))

    def ring(share: float) -> tuple[float, float, float, float]:
        return x - r * share, y - r * share, x + r * share, y + r * share

    if mark == 0:  # sun over a line
        pen.pieslice(ring(0.62), 180, 360, fill=colour)
        for i in range(7):
            turn = math.pi * (1 + i / 6)
            pen.line(
                [(x + math.cos(turn) * r * s, y + math.sin(turn) * r * s) for s in (0.76, 1.05)],
                fill=colour,
                width=thick,
            )
        pen.line([(x - r, y + r * 0.2), (x + r, y + r * 0.2)], fill=colour, width=thick)
    elif mark == 1:  # peaks in a ring
        pen.ellipse(ring(1), outline=colour, width=thick)
        pen.polygon(
            [
                (x - r * 0.72, y + r * 0.45),
                (x - r * 0.15, y - r * 0.5),
                (x + r * 0.25, y + r * 0.1),
                (x + r * 0.42, y - r * 0.15),
                (x + r * 0.76, y + r * 0.45),
            ],
            fill=colour,
        )
    elif mark == 2:  # leaf
        leaf = [
            (x, y - r),
            (x + r * 0.55, y - r * 0.3),
            (x + r * 0.45, y + r * 0.5),
            (x, y + r),
            (x - r * 0.45, y + r * 0.5),
            (x - r * 0.55, y - r * 0.3),
        ]
        pen.polygon(rounded(leaf), fill=colour)
    elif mark == 3:  # waves
        for i in range(3):
            line = [
                (
                    x + r * (t / 12 - 1),
                    y + r * (i - 1) * 0.5 + math.sin(t / 24 * math.tau * 1.5) * r * 0.17,
                )
                for t in range(25)
            ]
            pen.line(line, fill=colour, width=round(thick * 1.4), joint="curve")
    elif mark == 4:  # crescent
        pen.ellipse(ring(0.95), fill=colour)
        pen.ellipse((x - r * 0.35, y - r * 1.0, x + r * 1.25, y + r * 0.6), fill=(0, 0, 0, 0))
    elif mark == 5:  # drop
        drop = [
            (x, y - r),
            (x + r * 0.42, y - r * 0.1),
            (x + r * 0.55, y + r * 0.45),
            (x, y + r * 0.95),
            (x - r * 0.55, y + r * 0.45),
            (x - r * 0.42, y - r * 0.1),
        ]
        pen.polygon(rounded(drop), fill=colour)
    elif mark == 6:  # two rings
        pen.ellipse(
            (x - r * 1.0, y - r * 0.6, x + r * 0.2, y + r * 0.6), outline=colour, width=thick
        )
        pen.ellipse(
            (x - r * 0.2, y - r * 0.6, x + r * 1.0, y + r * 0.6), outline=colour, width=thick
        )
    else:  # star of four
        star = [
            (
                x + math.cos(i * math.pi / 4) * r * (1 if i % 2 == 0 else 0.3),
                y + math.sin(i * math.pi / 4) * r * (1 if i % 2 == 0 else 0.3),
            )
            for i in range(8)
        ]
        pen.polygon(star, fill=colour)


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
