"""For the home: sofas, lamps, plants, and the house itself."""

import math

import numpy as np

from sandbox.drawing.kit.colour import mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff
from sandbox.drawing.subjects.packs import face
from sandbox.drawing.subjects.turned import mouth, turn
from sandbox.drawing.subjects.worn import part

CLOTH = Stuff(0.16, 0.2)
WOOD = Stuff(0.3, 0.5)
LEAF = Stuff(0.35, 0.55)
PLASTER = Stuff(0.08, 0.2)


def cushion(
    form: Form, box: tuple[float, float, float, float], colour: Rgb, depth: float, corner: float
) -> None:
    """A stuffed block with a seam."""
    mask = form.slab(*box, corner)
    normal = form.puffed(mask, depth)
    form.lay(mask, colour, CLOTH, normal)
    inset = form.slab(box[0] + 0.012, box[1] + 0.012, box[2] - 0.012, box[3] - 0.012, corner)
    outer = form.slab(box[0] + 0.006, box[1] + 0.006, box[2] - 0.006, box[3] - 0.006, corner)
    form.tint(np.clip(outer - inset, 0, 1), scale(colour, 0.8), 0.5)


def sofa(form: Form, look: Look) -> None:
    """A sofa with two seats, soft arms and wooden legs."""
    for x in (-0.98, -0.90, 0.90, 0.98):
        leg = form.polygon(
            [(x - 0.035, 0.86), (x + 0.035, 0.86), (x * 1.02 + 0.015, 1.0), (x * 1.02 - 0.015, 1.0)]
        )
        form.lay(leg, look.accent, WOOD, form.puffed(leg, 0.02))
    cushion(form, (-1.02, 0.06, 1.02, 0.80), scale(look.body, 0.85), 0.10, 0.12)
    for x0, x1 in ((-0.86, -0.005), (0.005, 0.86)):
        cushion(form, (x0, 0.09, x1, 0.62), look.body, 0.10, 0.10)
    for x0, x1 in ((-0.90, -0.004), (0.004, 0.90)):
        cushion(form, (x0, 0.53, x1, 0.735), scale(look.body, 1.05), 0.07, 0.07)
    cushion(form, (-0.95, 0.715, 0.95, 0.895), scale(look.body, 0.88), 0.06, 0.05)
    for x0, x1 in ((-1.16, -0.865), (0.865, 1.16)):
        cushion(form, (x0, 0.34, x1, 0.90), scale(look.body, 0.98), 0.10, 0.12)
    for x, lean, tone in ((-0.60, 0.16, look.label), (0.63, -0.2, look.accent)):
        c, s = math.cos(lean), math.sin(lean)
        points = [
            (x + px * c - py * s, 0.41 + px * s + py * c)
            for px, py in (
                (-0.18, -0.16),
                (0, -0.14),
                (0.18, -0.16),
                (0.165, 0),
                (0.18, 0.16),
                (0, 0.145),
                (-0.18, 0.16),
                (-0.165, 0),
            )
        ]
        part(form, points, tone, CLOTH, 0.07)


def lamp(form: Form, look: Look) -> None:
    """A table lamp, lit."""
    foot = turn(form, [(0.955, 0.13), (0.965, 0.15), (1.0, 0.15)], softness=0.004)
    form.lay(foot.mask, look.accent, STUFFS["metal"], foot.normal)
    mouth(form, 0.965, 0.146, scale(look.accent, 1.1), STUFFS["metal"])
    body = turn(
        form,
        outline("0.44,0.018 0.56,0.02 0.62,0.05 0.74,0.115 0.86,0.105 0.95,0.05 0.965,0.045"),
        softness=0.03,
    )
    form.lay(body.mask, look.body, STUFFS["gloss"], body.normal)
    shade = turn(form, [(0.04, 0.15), (0.44, 0.27)], softness=0.004)
    warm = mix(look.label, (1.0, 0.86, 0.60), 0.55)
    bright = np.exp(-((form.y - 0.30) ** 2) / 0.03 - (form.x / 0.2) ** 2).astype(np.float32)[
        ..., None
    ]
    colours = np.asarray(warm, np.float32) * (0.80 + 0.35 * bright)
    form.lay(shade.mask, np.clip(colours, 0, 1), Stuff(0.05, 0.2, 0, 0, 0.75), shade.normal)
    form.tint(shade.ring(0.42, 0.44, form.size), scale(look.accent, 0.9), 0.7)
    form.tint(shade.ring(0.04, 0.055, form.size), scale(look.accent, 0.9), 0.7)


def plant(form: Form, look: Look) -> None:
    """A plant with broad leaves in a pot of the look's colour."""
    green = (0.22, 0.46, 0.26) if look.mark % 2 else (0.30, 0.50, 0.24)
    stems = [
        (-0.30, 0.30, 0.7),
        (0.32, 0.34, -0.7),
        (-0.16, 0.13, 0.35),
        (0.18, 0.10, -0.4),
        (0.02, 0.02, 0.05),
        (-0.36, 0.50, 1.1),
        (0.37, 0.53, -1.1),
    ]
    for i, (x, y, lean) in enumerate(stems):
        form.lay(
            form.stroke([(0.0, 0.72), (x * 0.45, 0.56), (x, y + 0.13)], 0.014),
            scale(green, 0.7),
            LEAF,
        )
        tone = turned(green, 0.01 * (i % 3 - 1), 1.0, 0.85 + 0.12 * (i % 3))
        _leaf(form, x, y + 0.13, lean, 0.20 if i < 5 else 0.16, tone)
    pot = turn(
        form,
        outline("0.68,0.235 0.7,0.24 0.745,0.24 0.75,0.225 0.98,0.165 1,0.155"),
        softness=0.006,
    )
    form.lay(pot.mask, look.body, Stuff(0.25, 0.4), pot.normal)
    form.tint(pot.ring(0.83, 0.86, form.size), look.label, 0.85)


def _leaf(form: Form, x: float, y: float, lean: float, size: float, tone: Rgb) -> None:
    c, s = math.cos(lean), -math.sin(lean)
    shape = outline("0,0.55 -0.42,0.35 -0.6,-0.1 -0.36,-0.65 0,-1.05 0.36,-0.65 0.6,-0.1 0.42,0.35")
    points = [
        (x + (px * c - py * s) * size, y + (px * s + py * c) * size * 0.85) for px, py in shape
    ]
    mask = part(form, points, tone, LEAF, 0.05)
    tip = (x + (1.0 * s) * size, y - c * size * 0.85)
    form.tint(
        form.stroke([(x - 0.5 * s * size, y + 0.5 * c * size * 0.85), tip], 0.008) * mask,
        mix(tone, (0.85, 0.95, 0.7), 0.4),
        0.8,
    )


def house(form: Form, look: Look) -> None:
    """A modern house with a pitched roof and lit windows."""
    wall = mix(look.body, (0.96, 0.94, 0.90), 0.35)
    side = [(0.10, 0.44), (0.70, 0.40), (0.70, 0.99), (0.10, 1.0)]
    face(form, side, scale(wall, 0.9), PLASTER, (0.62, 0, 0.78))
    front = [(-0.62, 0.46), (-0.26, 0.10), (0.10, 0.44), (0.10, 1.0), (-0.62, 0.985)]
    face(form, front, wall, PLASTER, (-0.35, 0, 0.93))
    roof = scale(look.accent, 0.75)
    face(
        form,
        [(-0.29, 0.055), (0.36, 0.03), (0.76, 0.41), (0.10, 0.455)],
        roof,
        Stuff(0.2, 0.4),
        (0.25, -0.75, 0.6),
    )
    tiles = form.polygon([(-0.29, 0.055), (0.36, 0.03), (0.76, 0.41), (0.10, 0.455)])
    form.tint(tiles * (np.sin((form.y + 0.05 * form.x) * 190) > 0.75), scale(roof, 0.6), 0.6)
    edge = form.stroke([(-0.66, 0.475), (-0.27, 0.06), (0.12, 0.46)], 0.035, curved=False)
    form.lay(edge, scale(roof, 0.85), WOOD, form.puffed(edge, 0.015))
    timber = form.polygon([(-0.20, 0.52), (0.10, 0.50), (0.10, 1.0), (-0.20, 0.995)])
    form.tint(timber, mix(look.accent, (0.55, 0.36, 0.22), 0.6), 0.9)
    form.tint(timber * (np.sin(form.x * 210) > 0.8), (0.22, 0.14, 0.09), 0.6)
    panes = [
        [(-0.53, 0.55), (-0.28, 0.54), (-0.28, 0.74), (-0.53, 0.735)],
        [(-0.36, 0.30), (-0.16, 0.29), (-0.16, 0.43), (-0.36, 0.435)],
        [(0.20, 0.54), (0.40, 0.53), (0.40, 0.78), (0.20, 0.785)],
        [(0.46, 0.527), (0.63, 0.518), (0.63, 0.77), (0.46, 0.775)],
        [(-0.53, 0.79), (-0.28, 0.79), (-0.28, 0.985), (-0.53, 0.98)],
    ]
    for corners in panes:
        mask = form.polygon(corners)
        form.lay(mask, (1.0, 0.83, 0.52), Stuff(0.5, 0.9, 0, 0, 0.85))
        x = (corners[0][0] + corners[1][0]) / 2
        form.tint(mask * (np.abs(form.x - x) < 0.006), scale(roof, 0.5))
        form.tint(mask * smooth(corners[0][1], corners[3][1], form.y), (0.95, 0.62, 0.30), 0.5)
    door = form.polygon([(-0.12, 0.66), (0.02, 0.655), (0.02, 0.998), (-0.12, 0.995)])
    form.tint(door, scale(look.body, 0.45))
    form.tint(form.ellipse(-0.005, 0.84, 0.01, 0.012), (0.95, 0.8, 0.5))
    for x, size in ((-0.74, 0.13), (0.80, 0.11), (-0.62, 0.08)):
        bush = form.ellipse(x, 1.0 - size * 0.75, size, size * 0.8)
        form.lay(bush, (0.25, 0.40, 0.20), CLOTH, form.puffed(bush, 0.07))
