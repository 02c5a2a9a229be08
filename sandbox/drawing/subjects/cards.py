"""Bank cards: a slim card that leans against nothing, its chip and its name to us."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sandbox.drawing.kit.colour import Floats, luma, mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import Point
from sandbox.drawing.scene import Look
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff
from sandbox.drawing.subjects.label import fitting, ink
from sandbox.drawing.subjects.marks import draw_mark

CORNERS: list[Point] = [(-0.70, 0.10), (0.74, 0.015), (0.74, 0.955), (-0.70, 0.985)]
"""Top left, top right, bottom right, bottom left: the card stands turned a little away."""
EDGE = 0.016


def card(form: Form, look: Look) -> None:
    """A bank card on its long edge, seen a little from the side."""
    thick = form.polygon(_inset([(x - EDGE, y + 0.004) for x, y in CORNERS], 0.055), curved=False)
    rim = mix(scale(look.body, 0.55), (0.5, 0.5, 0.52), 0.3)
    form.lay(thick, rim, Stuff(0.7, 0.7, 0.6), form.puffed(thick, 0.01))
    front = form.polygon(_inset(CORNERS, 0.055), curved=False)
    slope = np.array((-0.20, -0.16, 0.97), np.float32)
    normal = np.broadcast_to(slope / np.linalg.norm(slope), (*form.shape, 3))
    stuff = Stuff(0.42, 0.35, 0.35) if look.finish == "metal" else STUFFS[look.finish]
    form.lay(front, _brushed(form, look), stuff, normal.astype(np.float32))
    form.printed(card_art(look, round(form.size * 1.44), round(form.size * 0.92)), CORNERS)
    form.tint(front * _sheen(form), (1, 1, 1), 0.12)


def _brushed(form: Form, look: Look) -> Floats:
    """The body's colour, lighter towards one corner, with a brushed grain along it."""
    rng = np.random.default_rng(look.mark + 3)
    grain = rng.normal(0, 0.016, (form.shape[0], 1)).astype(np.float32)
    rise = np.clip(0.5 + form.x * 0.45 - (form.y - 0.5) * 0.6, 0, 1)[..., None]
    low, high = scale(look.body, 0.72), mix(look.body, (1, 1, 1), 0.16)
    tone = np.asarray(low, np.float32) * (1 - rise) + np.asarray(high, np.float32) * rise
    brushed: Floats = np.clip(tone + grain[..., None], 0, 1)
    return brushed


def _sheen(form: Form) -> Floats:
    """A band of light that crosses the card."""
    along = form.x * 0.8 + (form.y - 0.5) * 0.9
    return smooth(0.02, 0.16, along) * smooth(0.46, 0.20, along)


def card_art(look: Look, width: int, height: int) -> Image.Image:
    """What is printed on the card: chip, waves, name, mark."""
    art = Image.new("RGBA", (width * 2, height * 2), ink(look.body, 0))
    pen = ImageDraw.Draw(art)
    wide, high = width * 2, height * 2
    light = luma(look.body) > 0.62
    colour = ink(turned(look.body, 0, 1.2, 0.32) if light else mix(look.body, (1, 1, 1), 0.86))
    _chip(pen, look, (wide * 0.10, high * 0.36, wide * 0.255, high * 0.60))
    for i in range(3):
        r, x, y = high * (0.05 + 0.04 * i), wide * 0.285, high * 0.48
        pen.arc((x - r, y - r, x + r, y + r), -42, 42, fill=colour, width=max(2, high // 70))
    name = look.lettering or "0000 0000"
    size = fitting([name], wide * 0.46, high * 0.15)
    at = wide * 0.92, high * 0.16
    font = ImageFont.load_default(size)
    pen.text(at, name, font=font, fill=colour, anchor="rm", stroke_width=size * 0.02)
    draw_mark(pen, look.mark, (wide * 0.86, high * 0.78), high * 0.10, colour)
    for i, share in enumerate((0.30, 0.20)):
        y, thick = high * (0.76 + 0.08 * i), high * 0.014
        box = (wide * 0.10, y - thick, wide * (0.10 + share), y + thick)
        pen.rounded_rectangle(box, thick, fill=colour)
    return art.resize((width, height), Image.Resampling.LANCZOS)


def _chip(pen: ImageDraw.ImageDraw, look: Look, box: tuple[float, float, float, float]) -> None:
    """The contact chip in the accent colour."""
    left, top, right, bottom = box
    pen.rounded_rectangle(box, (bottom - top) * 0.18, fill=ink(look.accent))
    line = ink(scale(look.accent, 0.62))
    thick = max(2, round((bottom - top) * 0.035))
    for share in (0.36, 0.64):
        y, x = top + (bottom - top) * share, left + (right - left) * share
        pen.line([(left, y), (right, y)], fill=line, width=thick)
        pen.line([(x, top), (x, bottom)], fill=line, width=thick)
    inner = left + (right - left) * 0.34, top + (bottom - top) * 0.30
    outer = right - (right - left) * 0.34, bottom - (bottom - top) * 0.30
    pen.rounded_rectangle((*inner, *outer), thick * 2, fill=ink(look.accent), outline=line)


def _inset(corners: list[Point], radius: float) -> list[Point]:
    """The outline with rounded corners."""
    points: list[Point] = []
    for i, (x, y) in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % 4]
        for k in range(7):
            t = k / 6
            points.append(_bend((x, y), before, after, radius, t))
    return points


def _bend(at: Point, before: Point, after: Point, radius: float, t: float) -> Point:
    """A place on the quadratic curve that rounds one corner."""
    start, end = _towards(at, before, radius), _towards(at, after, radius)
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return a * start[0] + b * at[0] + c * end[0], a * start[1] + b * at[1] + c * end[1]


def _towards(here: Point, there: Point, far: float) -> Point:
    long = float(np.hypot(there[0] - here[0], there[1] - here[1]))
    return here[0] + (there[0] - here[0]) / long * far, here[1] + (there[1] - here[1]) / long * far
