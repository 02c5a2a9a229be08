"""Bottles, cans, jars, tubes, candles and perfume: what a product comes in."""

import numpy as np
from PIL import Image

from sandbox.drawing.kit.colour import Floats, luma, mix, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import outline
from sandbox.drawing.kit.plate import extent
from sandbox.drawing.scene import Look
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff
from sandbox.drawing.subjects.label import label_art
from sandbox.drawing.subjects.turned import Turned, mouth, turn

LABEL = Stuff(0.14, 0.2)
BRUSHED = Stuff(0.7, 0.55, 0.8)
GLASS = Stuff(0.85, 0.95, 0.0, 0.5)


def wrap_label(
    form: Form,
    body: Turned,
    look: Look,
    top: float,
    bottom: float,
    reach: float = 0.98,
    *,
    plain: bool = False,
) -> None:
    """A label round the body between two heights, its art on the front."""
    band = body.ring(top, bottom, form.size) * (np.abs(body.around) < reach)
    if not plain:
        form.lay(band, look.label, LABEL, body.normal)
    tall = max(8, round((bottom - top) * form.size))
    art = (
        label_art(look, round(tall * 1.05), tall, plain=True) if plain else label_art_on(look, tall)
    )
    _printed_round(form, body, art, band, (top, bottom))
    if not plain:
        _edges(form, body, look, top, bottom)


def _printed_round(
    form: Form, body: Turned, art: Image.Image, band: Floats, heights: tuple[float, float]
) -> None:
    """Prints `art` round the body between two heights, smoothly resampled."""
    top, bottom = heights
    pixels = np.asarray(art, np.float32) / 255
    rows, columns = pixels.shape[:2]
    widest = float(np.abs(form.x[0] * (body.mask.max(axis=0) > 0.5)).max())
    v = np.clip((body.down - top) / (bottom - top) * rows - 0.5, 0, rows - 1.001)
    u = body.around * (widest * np.pi / 2) / (bottom - top) * rows + columns / 2 - 0.5
    seen = band * ((u >= 0) & (u < columns - 1))
    part = extent(seen, form.shape)
    u, v = np.clip(u[part], 0, columns - 1.001), v[part]
    row, column = v.astype(np.int32), u.astype(np.int32)
    down, across = (v - row)[..., None], (u - column)[..., None]
    upper = pixels[row, column] * (1 - across) + pixels[row, column + 1] * across
    lower = pixels[row + 1, column] * (1 - across) + pixels[row + 1, column + 1] * across
    ink = upper * (1 - down) + lower * down
    share = (seen[part] * ink[..., 3])[..., None]
    held = form.albedo[part]
    held += share * (ink[..., :3] - held)


def label_art_on(look: Look, tall: int) -> Image.Image:
    """The art for a coloured label: the mark and the type without the ground."""
    on_label = Look(
        kind=look.kind,
        body=look.label,
        accent=look.accent,
        label=look.body if luma(look.body) > 0.5 else (0.95, 0.92, 0.85),
        mark=look.mark,
        lettering=look.lettering,
    )
    return label_art(on_label, round(tall * 1.05), tall, plain=True)


def _edges(form: Form, body: Turned, look: Look, top: float, bottom: float) -> None:
    """Two thin lines in the accent colour along the label."""
    for y in (top + 0.02, bottom - 0.026):
        form.tint(body.ring(y, y + 0.006, form.size), look.accent, 0.9)


def bottle(form: Form, look: Look) -> None:
    """A bottle: tall neck or stubby shoulder, as the look is slender or squat."""
    wide = 0.150 + 0.035 * (1 - look.slender)
    neck, shoulder = 0.30 - 0.08 * (1 - look.slender), 0.44 - 0.06 * (1 - look.slender)
    stuff = STUFFS[look.finish]
    profile = [
        (0.055, 0.052),
        (0.10, 0.052),
        (neck, 0.058),
        (neck + 0.04, 0.07),
        (shoulder - 0.03, wide * 0.92),
        (shoulder, wide),
        (0.965, wide),
        (0.985, wide * 0.95),
        (1.0, wide * 0.84),
    ]
    body = turn(form, profile, softness=0.03)
    form.lay(body.mask, look.body, stuff, body.normal)
    if look.finish == "glass":
        _drink_inside(form, body, look.body, neck + 0.02)
    wrap_label(form, body, look, shoulder + 0.06, 0.88)
    cap = turn(form, [(0.0, 0.058), (0.01, 0.062), (0.095, 0.062), (0.105, 0.058)], softness=0.006)
    form.lay(cap.mask, look.accent, BRUSHED, cap.normal)
    for y in (0.03, 0.05, 0.07):
        form.tint(cap.ring(y, y + 0.006, form.size), scale(look.accent, 0.7), 0.6)
    mouth(form, 0.004, 0.056, scale(look.accent, 1.1), BRUSHED)


def _drink_inside(form: Form, body: Turned, colour: tuple[float, float, float], top: float) -> None:
    """Liquid behind glass: deep in the middle, the glass's own colour glowing at its edges."""
    deep = body.ring(top, 0.97, form.size) * (1 - np.abs(body.around) ** 8)
    dark = mix(turned(colour, -0.025, 1.0, 0.34), (0.12, 0.06, 0.04), 0.25)
    near_edge = np.clip(np.abs(body.around + 0.12), 0, 1) ** 2.2
    down = np.clip((body.down - top) / (0.97 - top), 0, 1)
    shares = np.clip(near_edge * 0.80 + 0.16 * down, 0, 1)[..., None]
    bright = turned(colour, -0.01, 1.0, 0.96)
    shades = np.asarray(dark, np.float32) * (1 - shares) + np.asarray(bright, np.float32) * shares
    form.lay(
        deep * 0.95, shades.astype(np.float32), Stuff(0.85, 0.92, 0.0, 0.05, 0.22), body.normal
    )


def can(form: Form, look: Look) -> None:
    """A drinks can with a printed body and a bright rim."""
    wide = 0.24 + 0.05 * (1 - look.slender)
    profile = [
        (0.03, wide * 0.84),
        (0.05, wide * 0.86),
        (0.11, wide),
        (0.92, wide),
        (0.97, wide * 0.88),
        (1.0, wide * 0.82),
    ]
    body = turn(form, profile, softness=0.012)
    form.lay(body.mask, (0.78, 0.80, 0.82), STUFFS["metal"], body.normal)
    printed = body.ring(0.085, 0.945, form.size)
    form.lay(printed, look.body, Stuff(0.55, 0.6, 0.25), body.normal)
    swoosh = smooth(-0.02, 0.02, form.y - 0.66 - 0.14 * np.sin(body.around * 2.4 + look.mark))
    form.tint(printed * swoosh, look.accent)
    form.tint(
        printed * (np.abs(form.y - 0.655 - 0.14 * np.sin(body.around * 2.4 + look.mark)) < 0.008),
        look.label,
    )
    wrap_label(form, body, look, 0.18, 0.66, plain=True)
    rim = mouth(form, 0.045, wide * 0.84, (0.86, 0.87, 0.89), BRUSHED)
    inner = form.ellipse(0, 0.045 - wide * 0.84 * 0.13, wide * 0.74, wide * 0.74 * 0.10)
    form.tint(np.minimum(inner, rim), (0.55, 0.57, 0.60))
    form.tint(form.ellipse(0.01, 0.03 - wide * 0.11, wide * 0.22, wide * 0.04), (0.92, 0.93, 0.94))


def jar(form: Form, look: Look) -> None:
    """A cream jar: thick glass or lacquer with a heavy lid."""
    wide = 0.56
    body = turn(
        form,
        [(0.36, wide * 0.97), (0.40, wide), (0.90, wide), (0.96, wide * 0.97), (1.0, wide * 0.90)],
        softness=0.02,
    )
    stuff = STUFFS["gloss"] if look.finish == "satin" else STUFFS[look.finish]
    form.lay(
        body.mask, look.body, Stuff(stuff.gloss * 0.8, stuff.tight, stuff.metal, 0.0), body.normal
    )
    base = body.ring(0.90, 1.0, form.size)
    form.lay(base * 0.8, mix(look.body, (1, 1, 1), 0.4), Stuff(0.9, 0.9, 0, 0.2), body.normal)
    if look.lettering:
        wrap_label(form, body, look, 0.50, 0.83)
    else:
        wrap_label(form, body, look, 0.47, 0.88, plain=True)
    lid = turn(
        form,
        [(0.09, wide * 0.96), (0.10, wide * 1.0), (0.34, wide * 1.01), (0.365, wide)],
        softness=0.008,
    )
    shine = Stuff(0.65, 0.65, 0.35)
    form.lay(lid.mask, look.accent, shine, lid.normal)
    form.tint(lid.ring(0.335, 0.35, form.size), scale(look.accent, 0.6), 0.6)
    top = mouth(form, 0.10, wide * 0.95, mix(look.accent, (1, 1, 1), 0.25), Stuff(0.5, 0.6, 0.3))
    inner = form.ellipse(0, 0.10 - wide * 0.95 * 0.13, wide * 0.86, wide * 0.86 * 0.115)
    form.tint(np.minimum(top, inner), mix(look.accent, (1, 1, 1), 0.38))


def tube(form: Form, look: Look) -> None:
    """A squeezed tube standing on its cap."""
    wide = 0.19
    outline = [
        (-wide * 1.12, 0.0),
        (wide * 1.12, 0.0),
        (wide * 1.1, 0.07),
        (wide * 0.98, 0.5),
        (wide * 0.86, 0.8),
        (-wide * 0.86, 0.8),
        (-wide * 0.98, 0.5),
        (-wide * 1.1, 0.07),
    ]
    mask = form.polygon(outline)
    width = np.interp(form.y[:, 0], [0, 0.8], [wide * 1.1, wide * 0.86])[:, None].astype(np.float32)
    across = np.clip(form.x / width, -0.99, 0.99)
    bulge = np.clip(form.y / 0.5, 0.08, 1)
    nx = across * bulge
    normal = np.stack([nx, np.zeros_like(nx), np.sqrt(1 - nx * nx)], -1).astype(np.float32)
    form.lay(mask, look.body, STUFFS["satin" if look.finish == "glass" else look.finish], normal)
    form.tint(mask * (form.y < 0.055), scale(look.body, 0.82), 0.7)
    art = label_art(look, round(form.size * 0.3), round(form.size * 0.42), plain=True)
    form.printed(art, [(-0.15, 0.18), (0.15, 0.18), (0.14, 0.62), (-0.14, 0.62)])
    form.tint(mask * smooth(0.70, 0.704, form.y) * (1 - smooth(0.73, 0.734, form.y)), look.accent)
    cap = turn(
        form,
        [(0.79, wide * 0.84), (0.80, wide * 0.86), (0.98, wide * 0.80), (1.0, wide * 0.76)],
        softness=0.005,
    )
    form.lay(cap.mask, look.accent, Stuff(0.6, 0.6, 0.4), cap.normal)


def candle(form: Form, look: Look) -> None:
    """A candle in a glass, lit."""
    wide = 0.34
    body = turn(
        form, [(0.26, wide), (0.93, wide), (0.98, wide * 0.97), (1.0, wide * 0.9)], softness=0.015
    )
    wax = mix(look.body, (1.0, 0.92, 0.78), 0.3)
    form.lay(body.mask, wax, Stuff(0.55, 0.9, 0, 0.05), body.normal)
    glow = np.exp(-((form.y - 0.30) ** 2) / 0.03 - (form.x / wide) ** 2 * 0.8).astype(np.float32)
    form.lay(body.mask * glow * 0.8, (1.0, 0.72, 0.36), Stuff(0.5, 0.9, 0, 0, 0.8), body.normal)
    wrap_label(form, body, look, 0.48, 0.86)
    pool = mouth(form, 0.27, wide * 0.98, (1.0, 0.80, 0.48), Stuff(0.5, 0.9, 0, 0, 0.55))
    form.glowing(pool, 0.5)
    form.lay(form.stroke([(0, 0.20), (0.004, 0.15)], 0.014), (0.15, 0.1, 0.08), LABEL)
    flame = form.polygon(
        outline("0,0 0.035,0.08 0.042,0.13 0.02,0.165 -0.02,0.165 -0.042,0.13 -0.03,0.08"),
        curved=True,
    )
    form.lay(flame, (1.0, 0.80, 0.34), Stuff(0, 0, 0, 0, 1.0))
    form.lay(form.ellipse(0, 0.128, 0.018, 0.03), (1.0, 0.97, 0.85), Stuff(0, 0, 0, 0, 1.0))


def perfume(form: Form, look: Look) -> None:
    """A block of thick glass with liquid inside and a metal cap."""
    half, top = 0.26 + 0.1 * (1 - look.slender), 0.30
    outer = form.slab(-half, top, half, 1.0, 0.05)
    normal = form.puffed(outer, 0.05)
    form.lay(outer, mix(look.body, (1, 1, 1), 0.55), GLASS, normal)
    inner = form.slab(-half + 0.045, top + 0.05, half - 0.045, 0.925, 0.035)
    depth = smooth(1.05, 0.2, form.y)
    liquid = look.body if luma(look.body) > 0.12 else mix(look.body, (0.4, 0.25, 0.12), 0.3)
    shades = np.asarray(liquid, np.float32) * (0.72 + 0.5 * depth)[..., None]
    form.lay(
        inner * 0.94,
        np.broadcast_to(shades, (*form.shape, 3)),
        Stuff(0.8, 0.9, 0, 0.1, 0.22),
        form.puffed(inner, 0.06),
    )
    form.tint(outer * _slash(form, half), (1, 1, 1), 0.16)
    art = label_art(look, round(form.size * half * 1.3), round(form.size * 0.36))
    form.printed(
        art,
        [(-half * 0.62, 0.52), (half * 0.62, 0.52), (half * 0.62, 0.82), (-half * 0.62, 0.82)],
        0.95,
    )
    collar = turn(form, [(0.255, 0.085), (0.31, 0.085)], softness=0.003)
    form.lay(collar.mask, scale(look.accent, 0.9), BRUSHED, collar.normal)
    cap = turn(form, [(0.02, 0.118), (0.03, 0.125), (0.25, 0.125), (0.262, 0.12)], softness=0.006)
    form.lay(cap.mask, look.accent, BRUSHED, cap.normal)
    mouth(form, 0.03, 0.118, mix(look.accent, (1, 1, 1), 0.3), BRUSHED)


def _slash(form: Form, half: float) -> Floats:
    """A diagonal sheen on flat glass."""
    along = form.x + (form.y - 0.65) * 0.5
    return smooth(-half * 0.8, -half * 0.72, along) * smooth(-half * 0.2, -half * 0.28, along)


def product(form: Form, look: Look) -> None:
    """A product with no form of its own here: a two-tone canister with a bright band."""
    wide = 0.27 + 0.05 * (1 - look.slender)
    stuff = STUFFS[look.finish]
    body = turn(
        form, [(0.20, wide), (0.95, wide), (0.985, wide * 0.96), (1.0, wide * 0.90)], softness=0.012
    )
    form.lay(body.mask, look.body, stuff, body.normal)
    wrap_label(form, body, look, 0.38, 0.80, plain=True)
    form.lay(body.ring(0.875, 0.90, form.size), look.label, Stuff(0.7, 0.6, 0.6), body.normal)
    lid = turn(
        form,
        [(0.05, wide * 0.96), (0.065, wide * 1.0), (0.19, wide * 1.0), (0.20, wide * 0.985)],
        softness=0.008,
    )
    form.lay(lid.mask, look.accent, Stuff(0.6, 0.65, 0.4), lid.normal)
    form.tint(lid.ring(0.175, 0.185, form.size), scale(look.accent, 0.55), 0.7)
    mouth(form, 0.06, wide * 0.95, mix(look.accent, (1, 1, 1), 0.25), Stuff(0.5, 0.6, 0.3))
