"""What screens show: an app on a phone, a dashboard on a laptop."""

import math

from PIL import Image, ImageDraw

from sandbox.drawing.kit.colour import luma, mix, scale, turned
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.label import ink
from sandbox.drawing.subjects.marks import draw_mark

PAPER = (255, 255, 255, 255)
INK = (44, 50, 62, 230)
FAINT = (150, 156, 168, 220)


class Sheet:
    """A pen whose unit is a share of the screen's width."""

    def __init__(self, art: Image.Image, across: float) -> None:
        self.pen = ImageDraw.Draw(art)
        self.unit = art.width / across
        self.high = art.height / self.unit

    def box(
        self, left: float, top: float, right: float, bottom: float, corner: float,
        fill: tuple[int, int, int, int],
    ) -> None:  # fmt: skip
        """A rounded rectangle."""
        u = self.unit
        shape = (left * u, top * u, right * u, bottom * u)
        self.pen.rounded_rectangle(shape, corner * u, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: tuple[int, int, int, int]) -> None:
        """A disc."""
        u = self.unit
        box = ((x - radius) * u, (y - radius) * u, (x + radius) * u, (y + radius) * u)
        self.pen.ellipse(box, fill=fill)

    def line(self, points: list[tuple[float, float]], thick: float, fill: Rgb) -> None:
        """A line through points."""
        u = self.unit
        wide = max(1, round(thick * u))
        self.pen.line([(x * u, y * u) for x, y in points], ink(fill), wide, joint="curve")

    def mark(self, look: Look, x: float, y: float, radius: float, colour: Rgb) -> None:
        """The look's mark."""
        u = self.unit
        draw_mark(self.pen, look.mark, (x * u, y * u), radius * u, ink(colour))


def app_art(look: Look, width: int, height: int) -> Image.Image:
    """An app's screen: a card with a figure and a rising line, rows, a round button."""
    tint = look.body if 0.12 < luma(look.body) < 0.75 else turned(look.accent, 0, 1.1, 0.9)
    art = Image.new("RGBA", (width, height), ink(mix(tint, (0.97, 0.98, 1.0), 0.90)))
    sheet = Sheet(art, 100)
    sheet.box(38, 3, 62, 7.5, 3, (20, 22, 28, 255))
    sheet.mark(look, 14, 18, 6, tint)
    sheet.disc(86, 18, 6, ink(mix(tint, (1, 1, 1), 0.6)))
    _card(sheet, look, tint)
    _rows(sheet, tint)
    y = sheet.high - 15
    sheet.disc(50, y, 9, ink(tint))
    sheet.line([(46, y), (54, y)], 1.5, (1, 1, 1))
    sheet.line([(50, y - 4), (50, y + 4)], 1.5, (1, 1, 1))
    return art


def _card(sheet: Sheet, look: Look, tint: Rgb) -> None:
    """A card that fades to a neighbour of the tint, with a figure and a rising line."""
    far = turned(tint, 0.09, 1.0, 0.8)
    sheet.box(7, 31, 93, 44, 6, ink(tint))
    sheet.box(7, 70, 93, 83.5, 6, ink(far))
    for i in range(18):
        top = 35.5 + i * 2.4
        sheet.box(7, top, 93, top + 3, 0, ink(mix(tint, far, i / 18)))
    sheet.box(14, 38, 44, 41, 1, (255, 255, 255, 160))
    sheet.box(14, 46, 66, 54, 2, (255, 255, 255, 240))
    rise = [
        (12 + i * 4.0, 76 - 9 * (i / 19) ** 1.4 - 3 * math.sin(i * 1.1 + look.mark))
        for i in range(20)
    ]
    sheet.line(rise, 1.4, (1, 1, 1))
    sheet.disc(*rise[-1], 2.4, PAPER)


def _rows(sheet: Sheet, tint: Rgb) -> None:
    """Entries, down to the button."""
    hues = (0.0, 0.35, 0.12, 0.6)
    for i in range(int((sheet.high - 34 - 92) // 22) + 1):
        top, dot = 92 + 22.0 * i, turned(tint, hues[i % 4], 0.85, 1.0)
        sheet.box(7, top, 93, top + 18, 5, PAPER)
        sheet.disc(16, top + 9, 5, ink(mix(dot, (1, 1, 1), 0.25)))
        sheet.box(26, top + 5, 56 + 6 * (i % 2), top + 8, 1, INK)
        sheet.box(26, top + 11, 46, top + 13, 1, FAINT)
        sheet.box(74, top + 7, 88, top + 11, 1, ink(turned(tint, hues[i % 2 * 2], 1, 1)))


def desk_art(look: Look, width: int, height: int) -> Image.Image:
    """A dashboard: a side bar, cards, columns and a ring."""
    tint = look.accent if luma(look.accent) < 0.8 else look.body
    art = Image.new("RGBA", (width, height), (240, 243, 248, 255))
    sheet = Sheet(art, 160)
    sheet.box(0, 0, 26, sheet.high, 0, ink(scale(mix(tint, (0.12, 0.14, 0.2), 0.7), 0.9)))
    sheet.mark(look, 13, 11, 5, (1, 1, 1))
    for i in range(6):
        sheet.box(6, 24 + i * 9, 17 + 3 * (i % 2), 27 + i * 9, 1, (255, 255, 255, 150))
    for i in range(3):
        x = 32 + i * 42
        sheet.box(x, 8, x + 37, 28, 3, PAPER)
        sheet.box(x + 4, 13, x + 16, 15, 1, FAINT)
        sheet.box(x + 4, 18, x + 26, 23, 1, ink(turned(tint, 0.12 * i, 1, 0.9)))
    _columns(sheet, look, tint)
    sheet.box(116, 34, 153, 90, 3, PAPER)
    ring = tuple(v * sheet.unit for v in (122, 42, 147, 67))
    wide = max(2, round(4.5 * sheet.unit))
    sheet.pen.arc(ring, -90, 170, fill=ink(tint), width=wide)
    sheet.pen.arc(ring, 175, 265, fill=ink(mix(tint, (1, 1, 1), 0.6)), width=wide)
    return art


def _columns(sheet: Sheet, look: Look, tint: Rgb) -> None:
    sheet.box(32, 34, 110, 90, 3, PAPER)
    for i in range(10):
        tall = 10 + 28 * (0.5 + 0.5 * math.sin(i * 0.7 + look.mark)) * (0.5 + i / 18)
        tone = mix(tint, (1, 1, 1), 0.1 if i % 2 else 0.45)
        sheet.box(37 + i * 7, 84 - tall, 41 + i * 7, 84, 1, ink(tone))
