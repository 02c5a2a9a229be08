"""Devices: phone, laptop, watch, headphones, speaker."""

import math

import numpy as np
from PIL import Image, ImageDraw

from sandbox.drawing.kit.colour import Floats, luma, mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import Point, outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff, without
from sandbox.drawing.subjects.label import ink
from sandbox.drawing.subjects.marks import draw_mark
from sandbox.drawing.subjects.packs import face
from sandbox.drawing.subjects.screens import app_art, desk_art
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
    glass = _soft_quad(
        form, [(-0.215, 0.022), (0.222, 0.002), (0.222, 0.998), (-0.215, 0.972)], 0.05
    )
    form.lay(glass, (0.06, 0.065, 0.08), Stuff(0.6, 0.95), None)
    corners = [(-0.196, 0.040), (0.204, 0.022), (0.204, 0.978), (-0.196, 0.953)]
    screen = _soft_quad(form, corners, 0.038)
    form.lay(screen, (0.95, 0.96, 0.98), SCREEN, None)
    form.printed(app_art(look, round(form.size * 0.40), round(form.size * 0.92)), corners)
    sheen = smooth(-0.02, 0.02, form.x + form.y * 0.45 - 0.32) * smooth(
        0.15, 0.11, form.x + form.y * 0.45 - 0.32
    )
    form.tint(screen * sheen, (1, 1, 1), 0.10)


def _soft_quad(form: Form, corners: list[Point], corner: float) -> Floats:
    """Four corners, rounded."""
    points: list[Point] = []
    for i, here in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % 4]
        points += [_towards(here, before, corner), _towards(here, before, corner * 0.32)]
        points += [_towards(here, after, corner * 0.32), _towards(here, after, corner)]
    return form.polygon(points)


def _towards(here: Point, there: Point, far: float) -> Point:
    """The point `far` from here on the way there."""
    share = far / math.hypot(there[0] - here[0], there[1] - here[1])
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


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
    deck = face(
        form,
        [(-0.64, 0.80), (0.64, 0.80), (0.74, 0.955), (-0.74, 0.955)],
        shell,
        STEEL,
        (0, -0.75, 0.66),
    )
    keys = form.polygon([(-0.53, 0.825), (0.53, 0.825), (0.575, 0.895), (-0.575, 0.895)])
    form.tint(keys, (0.12, 0.125, 0.14), 0.85)
    lines = np.maximum(
        (np.sin(form.x / (0.5 + form.y * 0.6) * 130) > 0.8), (np.sin(form.y * 270) > 0.75)
    )
    form.tint(keys * lines, shell, 0.5)
    form.tint(
        form.polygon([(-0.16, 0.905), (0.16, 0.905), (0.175, 0.945), (-0.175, 0.945)]) * deck,
        scale(shell, 0.85),
        0.8,
    )
    lip = form.slab(-0.74, 0.95, 0.74, 1.0, 0.022)
    form.lay(lip, scale(shell, 0.85), STEEL, form.puffed(lip, 0.02))


def watch(form: Form, look: Look) -> None:
    """A wristwatch, its face to us."""
    strap = (
        scale(look.accent, 0.9)
        if look.finish != "metal"
        else mix(look.body, (0.75, 0.77, 0.80), 0.3)
    )
    stuff = STEEL if look.finish == "metal" else RUBBER
    for points in (
        [(-0.125, 0.0), (0.125, 0.0), (0.17, 0.26), (-0.17, 0.26)],
        [(-0.17, 0.74), (0.17, 0.74), (0.125, 1.0), (-0.125, 1.0)],
    ):
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
        form.tint(
            form.stroke(
                [(ux * inner, 0.5 + uy * inner), (ux * 0.218, 0.5 + uy * 0.218)],
                0.011 if i % 3 else 0.02,
            ),
            light,
        )
        form.tint(form.ellipse(ux * 0.275, 0.5 + uy * 0.275, 0.008, 0.008), (0.95, 0.95, 0.92))
    for turn_, long, wide, colour in (
        (-1.05, 0.115, 0.020, light),
        (1.02, 0.17, 0.014, light),
        (2.6, 0.19, 0.005, turned(look.accent, 0.5, 1.0, 1.3)),
    ):
        ux, uy = math.sin(turn_), -math.cos(turn_)
        form.tint(
            form.stroke([(-ux * 0.03, 0.5 - uy * 0.03), (ux * long, 0.5 + uy * long)], wide), colour
        )
    form.tint(form.ellipse(0, 0.5, 0.014, 0.014), light)


def headphones(form: Form, look: Look) -> None:
    """Over-ear headphones at three quarters."""
    shell = STUFFS["satin"] if look.finish == "glass" else STUFFS[look.finish]
    far_cushion = form.ellipse(-0.335, 0.71, 0.105, 0.235)
    far_shell = form.ellipse(-0.375, 0.71, 0.09, 0.205)
    form.lay(far_shell, scale(look.body, 0.7), shell, form.puffed(far_shell, 0.05))
    form.lay(far_cushion, scale(look.accent, 0.55), CUSHION, form.puffed(far_cushion, 0.06))
    band = outline("-0.365,0.58 -0.355,0.36 -0.24,0.14 -0.03,0.055 0.19,0.12 0.31,0.33 0.315,0.56")
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
    ring = without(
        form.ellipse(0.293, 0.712, 0.128, 0.168), form.ellipse(0.293, 0.712, 0.118, 0.157)
    )
    form.lay(ring, mix(look.label, (0.85, 0.83, 0.8), 0.5), STEEL, form.puffed(ring, 0.01))
    art = Image.new("RGBA", (160, 160), (0, 0, 0, 0))
    draw_mark(
        ImageDraw.Draw(art), look.mark, (80, 80), 62, ink(mix(look.label, (0.9, 0.9, 0.88), 0.4))
    )
    form.printed(art, [(0.235, 0.635), (0.355, 0.635), (0.355, 0.79), (0.235, 0.79)], 0.85)


def speaker(form: Form, look: Look) -> None:
    """A round speaker in cloth with a lit ring."""
    wide = 0.34
    body = turn(
        form,
        [(0.08, wide * 0.93), (0.13, wide), (0.9, wide), (0.97, wide * 0.95), (1.0, wide * 0.86)],
        softness=0.03,
    )
    form.lay(body.mask, look.body, Stuff(0.12, 0.3), body.normal)
    weave = (np.sin(body.around * 170) * np.sin(form.y * 190) > 0.25).astype(np.float32)
    form.tint(body.mask * weave, scale(look.body, 0.72), 0.55)
    base = body.ring(0.88, 1.0, form.size)
    form.lay(base, look.accent, STEEL, body.normal)
    mouth(form, 0.10, wide * 0.92, scale(look.body, 0.7), Stuff(0.5, 0.8), opened=0.16)
    ring = without(
        form.ellipse(0, 0.10 - wide * 0.147, wide * 0.8, wide * 0.125),
        form.ellipse(0, 0.10 - wide * 0.147, wide * 0.72, wide * 0.108),
    )
    form.lay(ring, mix(look.label, (0.5, 0.9, 1.0), 0.4), Stuff(0.2, 0.5, 0, 0, 1.0))
    art = Image.new("RGBA", (160, 160), (0, 0, 0, 0))
    draw_mark(ImageDraw.Draw(art), look.mark, (80, 80), 66, ink(look.label))
    form.printed(art, [(-0.09, 0.46), (0.09, 0.46), (0.09, 0.64), (-0.09, 0.64)], 0.9)
