"""Packs and print: cartons, pouches and books."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from sandbox.drawing.kit.colour import Floats, luma, mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import Point, outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff
from sandbox.drawing.subjects.label import ink, ink_on, label_art
from sandbox.drawing.subjects.marks import draw_mark

PAPER = Stuff(0.16, 0.3)


def face(
    form: Form,
    corners: Sequence[Point],
    colour: Rgb,
    stuff: Stuff,
    towards: tuple[float, float, float],
) -> Floats:
    """A flat face laid with one slope; gives its mask."""
    mask = form.polygon(corners)
    slope = np.asarray(towards, np.float32)
    normal = np.broadcast_to(slope / np.linalg.norm(slope), (*form.shape, 3))
    form.lay(mask, colour, stuff, normal)
    return mask


def carton(form: Form, look: Look) -> None:
    """A carton seen on its corner: front, side and top."""
    stuff = STUFFS["satin"] if look.finish == "glass" else STUFFS[look.finish]
    a, b, c, d = (-0.36, 0.13), (0.16, 0.10), (0.16, 1.0), (-0.36, 0.955)
    side = [b, (0.37, 0.065), (0.37, 0.90), c]
    top = [a, (-0.13, 0.06), (0.37, 0.065), b]
    face(form, top, mix(look.body, (1, 1, 1), 0.12), stuff, (0, -0.9, 0.45))
    face(form, side, scale(look.body, 0.92), stuff, (0.72, 0, 0.7))
    face(form, [a, b, c, d], look.body, stuff, (-0.24, -0.05, 0.97))
    band = [(-0.36, 0.70), (0.16, 0.725), (0.16, 0.80), (-0.36, 0.77)]
    form.tint(form.polygon(band), look.accent)
    form.tint(
        form.polygon([(0.16, 0.725), (0.37, 0.655), (0.37, 0.722), (0.16, 0.80)]),
        scale(look.accent, 0.8),
    )
    art = label_art(
        look, round(form.size * 0.42), round(form.size * 0.46), plain=luma(look.body) > 0.5
    )
    form.printed(art, [(-0.31, 0.215), (0.11, 0.195), (0.11, 0.665), (-0.31, 0.645)])


def pouch(form: Form, look: Look) -> None:
    """A filled bag with a sealed top and a big label."""
    shape = outline(
        "-0.31,0.03 0,0.035 0.31,0.03 0.315,0.1 0.345,0.3 0.36,0.6 0.35,0.9 "
        "0.31,0.985 0,1 -0.31,0.985 -0.35,0.9 -0.36,0.6 -0.345,0.3 -0.315,0.1"
    )
    body = form.polygon(shape, curved=True)
    stuff = STUFFS["satin"] if look.finish in ("glass", "metal") else STUFFS[look.finish]
    normal = form.puffed(body, 0.11)
    creases = np.sin(form.x * 26 + np.sin(form.y * 9) * 2) * smooth(0.30, 0.10, form.y) * 0.16
    dents = np.sin(form.x * 9 + form.y * 13 + look.mark) * 0.07
    normal = normal + np.stack([creases + dents, dents * 0.6, np.zeros_like(dents)], -1)
    normal = (normal / np.linalg.norm(normal, axis=-1, keepdims=True)).astype(np.float32)
    form.lay(body, look.body, stuff, normal)
    seal = body * (form.y < 0.085)
    form.tint(seal, scale(look.body, 0.78))
    form.tint(seal * (np.sin(form.y * 520) > 0.2), scale(look.body, 0.66), 0.6)
    panel = form.slab(-0.26, 0.20, 0.26, 0.80, 0.03) * body
    form.tint(panel, look.label)
    art = label_art(look, round(form.size * 0.52), round(form.size * 0.60))
    form.printed(art, [(-0.26, 0.20), (0.26, 0.20), (0.26, 0.80), (-0.26, 0.80)])
    band = body * smooth(0.845, 0.85, form.y) * (1 - smooth(0.905, 0.91, form.y))
    form.tint(band, look.accent)


def book(form: Form, look: Look) -> None:
    """A hardback standing a little open to the side, its cover illustrated."""
    pages = [(0.33, 0.055), (0.40, 0.085), (0.40, 0.955), (0.33, 0.985)]
    back = [(0.33, 0.03), (0.415, 0.065), (0.415, 0.97), (0.33, 1.0)]
    face(form, back, scale(look.body, 0.7), PAPER, (0.7, 0, 0.7))
    leaf = face(form, pages, (0.95, 0.92, 0.84), PAPER, (0.7, 0, 0.7))
    form.tint(leaf * (np.sin(form.x * 900) > 0.3), (0.80, 0.76, 0.66), 0.5)
    cover = [(-0.38, 0.045), (0.34, 0.02), (0.34, 1.0), (-0.38, 0.955)]
    front = face(form, cover, look.body, Stuff(0.28, 0.5), (-0.16, -0.04, 0.98))
    form.printed(cover_art(look, round(form.size * 0.72), round(form.size * 0.95)), cover)
    spine = front * smooth(-0.335, -0.338, form.x)
    form.tint(spine, scale(look.body, 0.55), 0.75)
    form.tint(
        front * np.exp(-(((form.x + 0.325) / 0.006) ** 2)).astype(np.float32),
        scale(look.body, 0.4),
        0.7,
    )


def cover_art(look: Look, width: int, height: int) -> Image.Image:
    """A book's cover: a moon or a sun over hills, the mark, and a title."""
    art = Image.new("RGBA", (width, height), ink(look.body))
    pen = ImageDraw.Draw(art)
    _cover_sky(pen, look, width, height)
    _cover_hills(pen, look, width, height)
    colour = ink_on(look.body, look)
    for i, share in enumerate((0.62, 0.44)):
        half, y, thick = width * share / 2, height * (0.12 + 0.06 * i), height * 0.017
        box = (width / 2 - half, y - thick, width / 2 + half, y + thick)
        pen.rounded_rectangle(box, thick, fill=colour)
    draw_mark(pen, look.mark, (width * 0.5, height * 0.92), width * 0.05, (255, 250, 235, 220))
    return art


def _cover_sky(pen: ImageDraw.ImageDraw, look: Look, width: int, height: int) -> None:
    """A sky that lightens downwards; stars where it is dark."""
    glow = mix(look.accent, (1.0, 0.92, 0.66), 0.6)
    for i in range(12):
        top = height * i / 12
        tone = mix(look.body, mix(glow, look.body, 0.35), (i / 12) ** 2 * 0.8)
        pen.rectangle((0, top, width, top + height / 12 + 1), fill=ink(tone))
    x, y, r = width * 0.60, height * 0.44, width * 0.17
    pen.ellipse((x - r, y - r, x + r, y + r), fill=ink((1.0, 0.93, 0.72)))
    if luma(look.body) < 0.45:
        for i in range(22):
            x, y = width * ((i * 0.377) % 1), height * (0.06 + 0.5 * ((i * 0.618) % 1))
            s = width * (0.004 + 0.005 * (i % 3))
            pen.ellipse((x - s, y - s, x + s, y + s), fill=(255, 246, 214, 230))


def _cover_hills(pen: ImageDraw.ImageDraw, look: Look, width: int, height: int) -> None:
    """Three hills and a tent."""
    near, far = turned(look.accent, 0.06, 1.0, 0.6), turned(look.accent, 0, 0.9, 0.9)
    for i, tone in enumerate((far, near, scale(look.body, 0.5))):
        base = height * (0.70 + 0.09 * i)
        line = [
            (x, base - height * 0.05 * np.sin(x / width * (4 + i) + i * 2.1 + look.mark))
            for x in range(0, width + 8, 8)
        ]
        pen.polygon([*line, (width, height), (0, height)], fill=ink(tone))
    x, foot = width * 0.30, height * 0.80
    tent = [(x, foot - height * 0.15), (x + width * 0.085, foot), (x - width * 0.085, foot)]
    pen.polygon(tent, fill=ink(scale(look.body, 0.35)))
