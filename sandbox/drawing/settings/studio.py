"""Studio and abstract sets: a swept wall, an arch, a window's shadow."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import bokeh, dust, glow, light_plate, shafts
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.surfaces import seamless, stone
from sandbox.drawing.settings.tops import Top, top_of


def studio(site: Site) -> Backdrop:
    """A swept wall in a colour that sets the subject off, with an arch and a leaf's shadow."""
    wall = wall_colour(site)
    back = site.plate(0.35)
    _sweep(back, site, wall)
    _leaf_shadow(back, site, wall)
    middle = site.plate(0.5)
    _arch(middle, site, wall)
    rays = light_plate(site)
    glow(rays, site.sun_x * 1.3, -0.05, 0.5, site.light.key, 0.20)
    dust(rays, site, 16)
    return Backdrop(
        [back.layer(2.6, 0.006), middle.layer(1.5, site.blur * 0.4)],
        seamless(site, wall),
        rays,
        wall,
        mirror=0.20,
    )


def abstract(site: Site) -> Backdrop:
    """No place at all: slow folds of colour, a far glow, polished stone."""
    wall = scale(wall_colour(site), 0.72)
    back = site.plate(0.35)
    _sweep(back, site, wall)
    _folds(back, site, wall)
    back.light(
        back.glow(site.sun_x * 0.4, site.line - 0.28, 0.28), mix(site.light.key, wall, 0.3), 0.55
    )
    far = site.plate(0.3)
    tints = [site.light.key, mix(site.scene.look.accent, (1, 1, 1), 0.3), mix(wall, (1, 1, 1), 0.5)]
    bokeh(far, site, 16, tints, top=0.05, bottom=site.line, radius=0.05)
    rays = light_plate(site)
    polished = mix(scale(wall, 0.6), (0.16, 0.16, 0.19), 0.45)
    made = top_of(site, lambda: Top(stone(site, polished, 0.16), wall, 0.34))
    shafts(rays, site, (site.sun_x * 1.5, -0.25), 0.34)
    dust(rays, site, 26)
    return Backdrop(
        [back.layer(3.0, 0.01), far.layer(2.0, 0.004)],
        made.plate,
        rays,
        made.colour,
        mirror=made.mirror,
    )


def _folds(plate: Plate, site: Site, wall: Rgb) -> None:
    """Great soft curves, one behind the other, each lit along its upper edge."""
    for i in range(4):
        high = 0.16 + 0.17 * i
        wave = 0.10 * np.sin(
            plate.x[0] * (1.5 + 0.3 * i) * site.scene.side + i * 1.9 + site.scene.look.mark
        )
        line = (high + wave + plate.x[0] * site.scene.side * -0.16).astype(np.float32)
        below = plate.y - line[None, :]
        mask = smooth(-0.006, 0.006, below)
        tone = scale(mix(wall, site.scene.look.accent, 0.10 + 0.06 * i), 0.92 - 0.15 * i)
        fade = np.clip(1 - below / 0.5, 0, 1)
        plate.over(mask, ramp([(0, scale(tone, 0.52)), (1, scale(tone, 1.12))], fade))
        plate.light(
            mask * np.exp(-np.clip(below, 0, 1) / 0.02).astype(np.float32), site.light.key, 0.30
        )


def wall_colour(site: Site) -> Rgb:
    """A wall related to the subject: its own hue, paler or deeper, so that it stands out."""
    look = site.scene.look
    bright = sum(look.body) > 1.75
    base = look.accent if max(look.accent) - min(look.accent) > 0.15 else look.label
    if max(base) - min(base) < 0.12:
        base = (0.80, 0.66, 0.58) if not bright else (0.55, 0.62, 0.70)
    pale = mix(turned(base, 0.0, 0.55, 1.0), (0.93, 0.89, 0.85), 0.62)
    return mix(pale, turned(base, 0.02, 1.0, 0.55), 0.45) if bright else pale


def _sweep(plate: Plate, site: Site, wall: Rgb) -> None:
    light = site.light
    stops = [
        (-0.1, scale(wall, 0.70)),
        (0.35, wall),
        (site.line, scale(wall, 1.06)),
        (1.1, scale(wall, 0.8)),
    ]
    plate.over(np.ones((1, 1), np.float32), ramp(stops, plate.y))
    plate.light(plate.glow(site.sun_x * 0.8, 0.15, 0.5), light.key, 0.42)
    away = smooth(0.0, 1.0, -plate.x * site.scene.side / site.frame.half * 0.8 + 0.1)
    plate.inside(away * 0.40, scale(mix(wall, light.fill, 0.35), 0.45))


def _leaf_shadow(plate: Plate, site: Site, wall: Rgb) -> None:
    """A palm's shadow and bands of window light, thrown on the wall."""
    side, half = site.scene.side, site.frame.half
    bands = 0.5 + 0.5 * np.sin((plate.x * side * 0.6 + plate.y) * 15 + 0.6)
    window = smooth(0.35, 0.62, bands.astype(np.float32)) * plate.box(
        -half * 0.95 * max(0.35, side), -0.15, half * 0.95 * max(0.35, -side), site.line, 0.0, 0.3
    )
    plate.light(window, site.light.key, 0.13)
    plate.inside(_frond(plate, site, -side * half * 0.75, 0.02) * 0.22, scale(wall, 0.4))


def _frond(plate: Plate, site: Site, x: float, y: float) -> Floats:
    outlines = []
    for i in range(11):
        turn = -0.5 + i * 0.42
        long = 0.42 * float(site.rng.uniform(0.8, 1.1))
        ux, uy = float(np.cos(turn)) * site.scene.side, float(np.sin(turn))
        ex, ey = x + ux * long, y + uy * long
        outlines.append(
            [
                (x, y),
                (x + ux * long * 0.5 - uy * 0.032, y + uy * long * 0.5 + ux * 0.032),
                (ex, ey),
                (x + ux * long * 0.5 + uy * 0.032, y + uy * long * 0.5 - ux * 0.032),
            ]
        )
    return plate.polygons(outlines)


def _arch(plate: Plate, site: Site, wall: Rgb) -> None:
    """An arch and a disc of card behind the subject."""
    k, side = site.frame.k, site.scene.side
    centre = (site.scene.place - 0.5) * 2 * site.frame.half
    tone = mix(wall, turned(site.scene.look.accent, 0, 0.8, 1.0), 0.42)
    x, wide, foot = centre - side * 0.13 * k, 0.27 * k, site.line + 0.045
    arch = np.maximum(plate.disc(x, 0.36, wide), plate.box(x - wide, 0.36, x + wide, foot))
    lit = smooth(-wide, wide, (plate.x - x) * side)
    plate.over(
        arch,
        ramp([(0, scale(tone, 0.74)), (1, scale(tone, 1.12))], np.broadcast_to(lit, plate.shape)),
    )
    other = mix(wall, (1, 1, 1), 0.35)
    x2, r2 = centre + side * 0.40 * k, 0.14 * k
    disc = plate.disc(x2, foot - r2, r2)
    ball = smooth(-r2, r2, (plate.x - x2) * side * 0.8 - (plate.y - foot + r2) * 0.5)
    plate.over(
        disc,
        ramp([(0, scale(other, 0.62)), (1, scale(other, 1.1))], np.broadcast_to(ball, plate.shape)),
    )
