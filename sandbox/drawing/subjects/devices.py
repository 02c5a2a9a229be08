"""Devices: phone, laptop, watch, headphones, speaker."""

import math

import numpy as np
from PIL import Image, ImageDraw

from sandbox.drawing.kit.colour import Floats, luma, mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff, without
from sandbox.drawing.subjects.label import draw_mark, ink
from sandbox.drawing.subjects.packs import face
from sandbox.drawing.subjects.turned import mouth, turn

STEEL = Stuff(0.8, 0.7, 0.8)
SCREEN = Stuff(0.35, 0.95, 0.0, 0.0, 0.75)
RUBBER = Stuff(0.14, 0.3)
CUSHION = Stuff(0.16, 0.25)


def phone(form: Form, look: Look) -> None:
    """A phone standing at a slight angle, an app open on its screen."""
    edge = [(-0.195, 0.02), (0.245, 0.0), (0.245, 1.0), (-0.195, 0.975)]
    rim = _soft_quad(form, edge, 0.05)
    form.lay(rim, scale(mix(look.body, (0.6, 0.62, 0.66), 0.4), 0.9), STEEL, form.puffed(rim, 0.02))
    glass = _soft_quad(form, [(-0.215, 0.022), (0.222, 0.002), (0.222, 0.998), (-0.215, 0.972)], 0.05)
    form.lay(glass, (0.06, 0.065, 0.08), Stuff(0.6, 0.95), None)
    corners = [(-0.196, 0.040), (0.204, 0.022), (0.204, 0.978), (-0.196, 0.953)]
    screen = _soft_quad(form, corners, 0.038)
    form.lay(screen, (0.95, 0.96, 0.98), SCREEN, None)
    form.printed(app_art(look, round(form.size * 0.40), round(form.size * 0.92)), corners)
    sheen = smooth(-0.02, 0.02, form.x + form.y * 0.45 - 0.32) * smooth(0.15, 0.11, form.x + form.y * 0.45 - 0.32)
    form.tint(screen * sheen, (1, 1, 1), 0.10)


def _soft_quad(form: Form, corners: list[tuple[float, float]], corner: float) -> Floats:
    """Four corners, rounded."""
    points = []
    for i, (x, y) in enumerate(corners):
        for nx, ny in (corners[i - 1], corners[(i + 1) % 4]):
            long = math.hypot(nx - x, ny - y)
            for share in (1.0, 0.32) if (nx, ny) == corners[i - 1] else (0.32, 1.0):
                points.append((x + (nx - x) / long * corner * share, y + (ny - y) / long * corner * share))
    return form.polygon(points)


def app_art(look: Look, width: int, height: int) -> Image.Image:
    """An app's screen: a card with a figure, a rising line, rows, a round button."""
    tint = look.body if 0.12 < luma(look.body) < 0.75 else turned(look.accent, 0, 1.1, 0.9)
    art = Image.new("RGBA", (width, height), ink(mix(tint, (0.97, 0.98, 1.0), 0.90)))
    pen = ImageDraw.Draw(art)
    u = width / 100
    high = height / u
    pen.rounded_rectangle((38 * u, 3 * u, 62 * u, 7.5 * u), 3 * u, fill=(20, 22, 28, 255))
    draw_mark(pen, look.mark, (14 * u, 18 * u), 6 * u, ink(tint))
    pen.ellipse((80 * u, 12 * u, 92 * u, 24 * u), fill=ink(mix(tint, (1, 1, 1), 0.6)))
    for i in range(20):
        tone = mix(tint, turned(tint, 0.09, 1.0, 0.8), i / 20)
        top = 31 + i * 2.6
        if i in (0, 19):
            pen.rounded_rectangle((7 * u, (31 if i == 0 else 70) * u, 93 * u, (44 if i == 0 else 83.5) * u), 6 * u, fill=ink(tone))
        if 0 < i < 19:
            pen.rectangle((7 * u, (top + 2) * u, 93 * u, (top + 5) * u), fill=ink(tone))
    pen.rounded_rectangle((14 * u, 38 * u, 44 * u, 41 * u), u, fill=(255, 255, 255, 160))
    pen.rounded_rectangle((14 * u, 46 * u, 66 * u, 54 * u), 2 * u, fill=(255, 255, 255, 240))
    line = [((12 + i * 4) * u, (76 - 9 * (i / 19) ** 1.4 - 3 * math.sin(i * 1.1 + look.mark)) * u) for i in range(20)]
    pen.line(line, fill=(255, 255, 255, 255), width=max(2, round(1.4 * u)), joint="curve")
    x, y = line[-1]
    pen.ellipse((x - 2.4 * u, y - 2.4 * u, x + 2.4 * u, y + 2.4 * u), fill=(255, 255, 255, 255))
    tones: list[Rgb] = [tint, turned(tint, 0.35, 0.8, 1.0), turned(tint, 0.12, 0.9, 1.0), turned(tint, 0.6, 0.7, 1.0)]
    row, i = 92.0, 0
    while row < high - 34:
        pen.rounded_rectangle((7 * u, row * u, 93 * u, (row + 18) * u), 5 * u, fill=(255, 255, 255, 255))
        pen.ellipse((11 * u, (row + 4) * u, 21 * u, (row + 14) * u), fill=ink(mix(tones[i % 4], (1, 1, 1), 0.25)))
        pen.rounded_rectangle((26 * u, (row + 5) * u, (56 + 6 * (i % 2)) * u, (row + 8) * u), u, fill=(44, 50, 62, 230))
        pen.rounded_rectangle((26 * u, (row + 11) * u, 46 * u, (row + 13) * u), u, fill=(150, 156, 168, 220))
        pen.rounded_rectangle((74 * u, (row + 7) * u, 88 * u, (row + 11) * u), u, fill=ink(tones[(i + 1) % 2 * 2]))
        row, i = row + 22, i + 1
    pen.ellipse((41 * u, (high - 24) * u, 59 * u, (high - 6) * u), fill=ink(tint))
    pen.line([(46 * u, (high - 15) * u), (54 * u, (high - 15) * u)], fill=(255, 255, 255, 255), width=max(1, round(1.5 * u)))
    pen.line([(50 * u, (high - 19) * u), (50 * u, (high - 11) * u)], fill=(255, 255, 255, 255), width=max(1, round(1.5 * u)))
    return art


def laptop(form: Form, look: Look) -> None:
    """A laptop, open, seen from the chair."""
    shell = look.body if luma(look.body) > 0.1 else (0.2, 0.2, 0.22)
    lid = _soft_quad(form, [(-0.63, 0.0), (0.63, 0.0), (0.63, 0.80), (-0.63, 0.80)], 0.035)
    form.lay(lid, scale(shell, 0.9), STEEL, form.puffed(lid, 0.015))
    glass = form.slab(-0.615, 0.015, 0.615, 0.79, 0.025)
    form.lay(glass, (0.05, 0.055, 0.07), Stuff(0.5, 0.95))
    corners = [(-0.59, 0.045), (0.59, 0.045), (0.59, 0.755), (-0.59, 0.755)]
    screen = form.slab(-0.59, 0.045, 0.59, 0.755, 0.01)
    form.lay(screen, (0.9, 0.93, 0.97), SCREEN)
    form.printed(desk_art(look, round(form.size * 1.18), round(form.size * 0.71)), corners)
    deck = face(form, [(-0.64, 0.80), (0.64, 0.80), (0.74, 0.955), (-0.74, 0.955)], shell, STEEL, (0, -0.75, 0.66))
    keys = form.polygon([(-0.53, 0.825), (0.53, 0.825), (0.575, 0.895), (-0.575, 0.895)])
    form.tint(keys, (0.12, 0.125, 0.14), 0.85)
    lines = np.maximum((np.sin(form.x / (0.5 + form.y * 0.6) * 130) > 0.8), (np.sin(form.y * 270) > 0.75))
    form.tint(keys * lines, shell, 0.5)
    form.tint(form.polygon([(-0.16, 0.905), (0.16, 0.905), (0.175, 0.945), (-0.175, 0.945)]) * deck, scale(shell, 0.85), 0.8)
    lip = form.slab(-0.74, 0.95, 0.74, 1.0, 0.022)
    form.lay(lip, scale(shell, 0.85), STEEL, form.puffed(lip, 0.02))


def desk_art(look: Look, width: int, height: int) -> Image.Image:
    """A dashboard: side bar, cards, columns and a curve."""
    tint = look.accent if luma(look.accent) < 0.8 else look.body
    art = Image.new("RGBA", (width, height), (240, 243, 248, 255))
    pen = ImageDraw.Draw(art)
    u = width / 160
    pen.rectangle((0, 0, 26 * u, height), fill=ink(scale(mix(tint, (0.12, 0.14, 0.2), 0.7), 0.9)))
    draw_mark(pen, look.mark, (13 * u, 11 * u), 5 * u, (255, 255, 255, 235))
    for i in range(6):
        pen.rounded_rectangle((6 * u, (24 + i * 9) * u, (17 + 3 * (i % 2)) * u, (27 + i * 9) * u), u, fill=(255, 255, 255, 150))
    for i in range(3):
        x = 32 + i * 42
        pen.rounded_rectangle((x * u, 8 * u, (x + 37) * u, 28 * u), 3 * u, fill=(255, 255, 255, 255))
        pen.rounded_rectangle(((x + 4) * u, 13 * u, (x + 16) * u, 15 * u), u, fill=(150, 158, 172, 255))
        pen.rounded_rectangle(((x + 4) * u, 18 * u, (x + 26) * u, 23 * u), u, fill=ink(turned(tint, 0.12 * i, 1, 0.9)))
    pen.rounded_rectangle((32 * u, 34 * u, 110 * u, 90 * u), 3 * u, fill=(255, 255, 255, 255))
    for i in range(10):
        tall = 10 + 28 * (0.5 + 0.5 * math.sin(i * 0.7 + look.mark)) * (0.5 + i / 18)
        pen.rounded_rectangle(((37 + i * 7) * u, (84 - tall) * u, (41 + i * 7) * u, 84 * u), u, fill=ink(mix(tint, (1, 1, 1), 0.1 if i % 2 else 0.45)))
    pen.rounded_rectangle((116 * u, 34 * u, 153 * u, 90 * u), 3 * u, fill=(255, 255, 255, 255))
    pen.arc((122 * u, 42 * u, 147 * u, 67 * u), -90, 170, fill=ink(tint), width=max(2, round(4.5 * u)))
    pen.arc((122 * u, 42 * u, 147 * u, 67 * u), 175, 265, fill=ink(mix(tint, (1, 1, 1), 0.6)), width=max(2, round(4.5 * u)))
    return art


def watch(form: Form, look: Look) -> None:
    """A wristwatch, its face to us."""
    strap = scale(look.accent, 0.9) if look.finish != "metal" else mix(look.body, (0.75, 0.77, 0.80), 0.3)
    stuff = STEEL if look.finish == "metal" else RUBBER
    for points in ([(-0.125, 0.0), (0.125, 0.0), (0.17, 0.26), (-0.17, 0.26)], [(-0.17, 0.74), (0.17, 0.74), (0.125, 1.0), (-0.125, 1.0)]):
        mask = form.polygon(points)
        form.lay(mask, strap, stuff, form.puffed(mask, 0.03))
        links = (np.sin(form.y * 130) > 0.86) | (np.abs(np.abs(form.x) - 0.055) < 0.004)
        form.tint(mask * links, scale(strap, 0.45), 0.6)
    crown = form.slab(0.31, 0.465, 0.365, 0.535, 0.012)
    form.lay(crown, (0.7, 0.71, 0.73), STEEL, form.puffed(crown, 0.02))
    case_colour = look.body if look.finish == "metal" else mix(look.body, (0.72, 0.73, 0.75), 0.55)
    case = form.ellipse(0, 0.5, 0.325, 0.325)
    form.lay(case, case_colour, STEEL, form.puffed(case, 0.05))
    bezel = without(form.ellipse(0, 0.5, 0.305, 0.305), form.ellipse(0, 0.5, 0.245, 0.245))
    dial_colour = look.accent if luma(look.accent) < 0.6 else look.label
    form.lay(bezel, scale(dial_colour, 0.8), Stuff(0.7, 0.85), form.puffed(bezel, 0.02))
    dial = form.ellipse(0, 0.5, 0.247, 0.247)
    fade = np.clip(1.15 - np.hypot(form.x, form.y - 0.5) * 2.2, 0.5, 1.2)[..., None]
    form.lay(dial, np.clip(np.asarray(dial_colour, np.float32) * fade, 0, 1), Stuff(0.45, 0.9))
    light = (0.96, 0.96, 0.92) if luma(dial_colour) < 0.55 else (0.12, 0.13, 0.16)
    _dial(form, light, look)
    glass = form.ellipse(0, 0.5, 0.245, 0.245)
    sheen = smooth(-0.03, 0.03, form.x + form.y - 0.42) * smooth(0.14, 0.08, form.x + form.y - 0.42)
    form.tint(glass * sheen, (1, 1, 1), 0.13)


def _dial(form: Form, light: Rgb, look: Look) -> None:
    for i in range(12):
        turn_ = i * math.tau / 12
        ux, uy = math.sin(turn_), -math.cos(turn_)
        inner = 0.185 if i % 3 else 0.165
        form.tint(form.stroke([(ux * inner, 0.5 + uy * inner), (ux * 0.218, 0.5 + uy * 0.218)], 0.011 if i % 3 else 0.02), light)
        form.tint(form.ellipse(ux * 0.275, 0.5 + uy * 0.275, 0.008, 0.008), (0.95, 0.95, 0.92))
    for turn_, long, wide, colour in ((-1.05, 0.115, 0.020, light), (1.02, 0.17, 0.014, light),
                                      (2.6, 0.19, 0.005, turned(look.accent, 0.5, 1.0, 1.3))):
        ux, uy = math.sin(turn_), -math.cos(turn_)
        form.tint(form.stroke([(-ux * 0.03, 0.5 - uy * 0.03), (ux * long, 0.5 + uy * long)], wide), colour)
    form.tint(form.ellipse(0, 0.5, 0.014, 0.014), light)


def headphones(form: Form, look: Look) -> None:
    """Over-ear headphones at three quarters."""
    shell = STUFFS["satin"] if look.finish == "glass" else STUFFS[look.finish]
    far_cushion = form.ellipse(-0.335, 0.71, 0.105, 0.235)
    far_shell = form.ellipse(-0.375, 0.71, 0.09, 0.205)
    form.lay(far_shell, scale(look.body, 0.7), shell, form.puffed(far_shell, 0.05))
    form.lay(far_cushion, scale(look.accent, 0.55), CUSHION, form.puffed(far_cushion, 0.06))
    band = [(-0.365, 0.58), (-0.355, 0.36), (-0.24, 0.14), (-0.03, 0.055), (0.19, 0.12), (0.31, 0.33), (0.315, 0.56)]
    inner = form.stroke([(x * 0.93, y + 0.04) for x, y in band[1:-1]], 0.060)
    form.lay(inner, scale(look.accent, 0.6), CUSHION, form.puffed(inner, 0.025))
    outer = form.stroke(band, 0.064)
    form.lay(outer, look.body, shell, form.puffed(outer, 0.030))
    for x, y0, y1 in ((0.318, 0.44, 0.66), (-0.368, 0.46, 0.62)):
        arm = form.stroke([(x, y0), (x, y1)], 0.028)
        form.lay(arm, mix(look.label, (0.8, 0.8, 0.82), 0.6), STEEL, form.puffed(arm, 0.012))
    cushion = form.ellipse(0.245, 0.715, 0.205, 0.262)
    form.lay(cushion, scale(look.accent, 0.6), CUSHION, form.puffed(cushion, 0.06))
    cup = form.ellipse(0.285, 0.712, 0.185, 0.238)
    form.lay(cup, look.body, shell, form.puffed(cup, 0.085))
    ring = without(form.ellipse(0.293, 0.712, 0.128, 0.168), form.ellipse(0.293, 0.712, 0.118, 0.157))
    form.lay(ring, mix(look.label, (0.85, 0.83, 0.8), 0.5), STEEL, form.puffed(ring, 0.01))
    art = Image.new("RGBA", (160, 160), (0, 0, 0, 0))
    draw_mark(ImageDraw.Draw(art), look.mark, (80, 80), 62, ink(mix(look.label, (0.9, 0.9, 0.88), 0.4)))
    form.printed(art, [(0.235, 0.635), (0.355, 0.635), (0.355, 0.79), (0.235, 0.79)], 0.85)


def speaker(form: Form, look: Look) -> None:
    """A round speaker in cloth with a lit ring."""
    wide = 0.34
    body = turn(form, [(0.08, wide * 0.93), (0.13, wide), (0.9, wide), (0.97, wide * 0.95), (1.0, wide * 0.86)], softness=0.03)
    form.lay(body.mask, look.body, Stuff(0.12, 0.3), body.normal)
    weave = (np.sin(body.around * 170) * np.sin(form.y * 190) > 0.25).astype(np.float32)
    form.tint(body.mask * weave, scale(look.body, 0.72), 0.55)
    base = body.ring(0.88, 1.0, form.size)
    form.lay(base, look.accent, STEEL, body.normal)
    mouth(form, 0.10, wide * 0.92, scale(look.body, 0.7), Stuff(0.5, 0.8), opened=0.16)
    ring = without(form.ellipse(0, 0.10 - wide * 0.147, wide * 0.8, wide * 0.125), form.ellipse(0, 0.10 - wide * 0.147, wide * 0.72, wide * 0.108))
    form.lay(ring, mix(look.label, (0.5, 0.9, 1.0), 0.4), Stuff(0.2, 0.5, 0, 0, 1.0))
    art = Image.new("RGBA", (160, 160), (0, 0, 0, 0))
    draw_mark(ImageDraw.Draw(art), look.mark, (80, 80), 66, ink(look.label))
    form.printed(art, [(-0.09, 0.46), (0.09, 0.46), (0.09, 0.64), (-0.09, 0.64)], 0.9)
