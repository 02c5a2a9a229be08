"""A train's inside, and a stadium under floodlights."""

import numpy as np

from sandbox.drawing.kit.colour import mix, ramp, scale
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import bokeh, dab, glow, light_plate, shafts, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.country import lit
from sandbox.drawing.settings.lamps import LAMPS, NEON
from sandbox.drawing.settings.surfaces import ground, stone


def subway(site: Site) -> Backdrop:
    """A train's inside: windows with streaking lights, lit ceiling, poles and seats."""
    soft = site.blur
    behind = [
        _tunnel(site).layer(6.0, max(0.006, soft)),
        _carriage(site).layer(2.6, soft),
        _seats(site).layer(1.7, soft * 0.9),
        _poles(site).layer(1.4, soft * 0.7),
    ]
    rays = light_plate(site)
    glow(rays, 0.0, 0.0, 0.35, (0.85, 0.93, 1.0), 0.24)
    shafts(rays, site, (site.sun_x * 1.5, -0.1), 0.22, 5, 0.4)
    stage = stone(site, (0.46, 0.48, 0.53), 0.15)
    return Backdrop(behind, stage, rays, (0.42, 0.45, 0.50), mirror=0.26)


def _tunnel(site: Site) -> Plate:
    """What rushes past the windows: lamps drawn out to streaks."""
    plate = site.plate(0.4)
    dark: Rgb = (0.10, 0.14, 0.22)
    glowing = mix(site.light.middle, (0.35, 0.50, 0.70), 0.5)
    stops = [(-0.1, dark), (0.45, mix(dark, glowing, 0.75)), (1.0, dark)]
    plate.over(np.ones((1, 1), np.float32), ramp(stops, plate.y))
    tints = [*LAMPS, NEON[1]]
    for _ in range(34):
        y, x = float(site.rng.uniform(0.14, 0.58)), float(site.rng.uniform(-1.2, 1.0))
        long, thick = float(site.rng.uniform(0.15, 0.6)), float(site.rng.uniform(0.002, 0.007))
        streak = plate.box(x, y, x + long, y + thick, 0, 0.01)
        plate.light(
            streak * smooth(x - 0.02, x + long, plate.x), tints[int(site.rng.integers(5))], 0.9
        )
    return plate


def _carriage(site: Site) -> Plate:
    """The wall with its windows, and the strip of light along the ceiling."""
    plate = site.plate(0.5)
    shell = mix((0.72, 0.76, 0.80), site.light.fill, 0.3)
    stops = [
        (-0.1, shell),
        (0.12, scale(shell, 0.86)),
        (0.6, scale(shell, 0.62)),
        (1.0, scale(shell, 0.42)),
    ]
    plate.over(np.ones((1, 1), np.float32), ramp(stops, plate.y))
    for i in range(-3, 4):
        x = i * 0.66 + site.scene.side * 0.12
        plate.over(plate.box(x - 0.294, 0.136, x + 0.294, 0.604, 0.05), scale(shell, 0.40))
        hole = plate.box(x - 0.28, 0.15, x + 0.28, 0.59, 0.04)
        plate.rgba *= (1 - hole * 0.94)[..., None]
    plate.over(plate.box(-2, 0.015, 2, 0.045, 0.01, 0.01), (0.98, 0.99, 1.0))
    plate.light(plate.glow(0.0, 0.03, 0.25), (0.9, 0.95, 1.0), 0.4)
    return plate


def _seats(site: Site) -> Plate:
    """A row of seat backs in a colour that nods to the subject's."""
    plate, line = site.plate(0.5), site.line
    cloth = mix(mix(site.scene.look.accent, (0.20, 0.36, 0.56), 0.6), site.light.fill, 0.2)
    tone = scale(cloth, 0.85)
    for i in range(-3, 4):
        x = i * 0.36 + 0.1
        mask = plate.box(x - 0.165, line - 0.20, x + 0.165, line + 0.10, 0.045)
        plate.over(mask, tone)
        plate.light(mask * smooth(line - 0.10, line - 0.20, plate.y), (0.9, 0.95, 1.0), 0.30)
        plate.inside(mask * smooth(0.05, 0.16, np.abs(plate.x - x)) * 0.5, scale(tone, 0.5))
    return plate


def _poles(site: Site) -> Plate:
    plate = site.plate(0.5)
    for x in (-0.62 * site.frame.half, 0.70 * site.frame.half):
        pole = plate.box(x - 0.011, -0.2, x + 0.011, 1.2)
        across = np.abs(plate.x - x - 0.004 * site.scene.side)
        plate.over(pole, (0.62, 0.65, 0.69))
        plate.light(pole * smooth(0.006, 0.0, across), (1, 1, 1), 0.7)
        plate.inside(pole * smooth(0.004, 0.011, np.abs(plate.x - x)) * 0.6, (0.22, 0.24, 0.28))
    return plate


def stadium(site: Site) -> Backdrop:
    """Stands full of light, floodlights in the haze, and the turf."""
    horizon = site.line - 0.01
    back = site.plate(0.45)
    sky(back, site, horizon)
    back.light(back.glow(0.0, horizon - 0.1, 0.4), (0.70, 0.82, 1.0), 0.45)
    stands = _stands(site, horizon)
    rays = light_plate(site)
    for i in range(4):
        _mast(stands, rays, (-0.84 + i * 0.56) * site.frame.half, horizon)
    shafts(rays, site, (site.sun_x, -0.05), 0.40, 7, 0.6)
    behind = [back.layer(7.0, site.blur), stands.layer(3.4, site.blur * 0.9)]
    return Backdrop(behind, _turf(site), rays, (0.28, 0.40, 0.22), 0.05)


def _stands(site: Site, horizon: float) -> Plate:
    """A bowl of seats, full of people's lights."""
    plate = site.plate(0.5)
    bowl = horizon - 0.16 - 0.16 * (np.abs(plate.x[0]) / site.frame.half) ** 1.5
    mask = plate.below(bowl)
    upper, lower = lit(site, (0.34, 0.38, 0.50)), lit(site, (0.22, 0.25, 0.34))
    plate.over(mask, ramp([(0.2, upper), (horizon, lower)], plate.y))
    rows = np.sin((plate.y - bowl[None, :]) * 190) * 0.5 + 0.5
    plate.inside(mask * rows * 0.35, (0.12, 0.14, 0.20))
    tints: list[Rgb] = [*LAMPS[:3], (0.9, 0.95, 1.0)]
    bokeh(plate, site, 150, tints, top=horizon - 0.24, bottom=horizon, radius=0.006)
    return plate


def _mast(stands: Plate, rays: Plate, x: float, horizon: float) -> None:
    """A mast of floodlights and its halo."""
    stands.over(stands.box(x - 0.006, 0.10, x + 0.006, horizon - 0.2), (0.16, 0.18, 0.22))
    for j in range(8):
        lamp_x, lamp_y = x + (j % 4 - 1.5) * 0.026, 0.07 + (j // 4) * 0.028
        dab(stands, lamp_x, lamp_y, 0.012, (0.97, 0.99, 1.0), 1.0)
    glow(rays, x, 0.085, 0.10, (0.82, 0.91, 1.0), 0.55)


def _turf(site: Site) -> Plate:
    """Grass, mown in stripes."""
    plate = ground(
        site, (0.30, 0.50, 0.24), (0.26, 0.44, 0.20), cells=(20, 14), edge=0.002, tufts=True
    )
    stripes = np.sin(plate.x / (0.25 + np.clip(plate.y - site.line, 0, 1)) * 4) > 0
    plate.light(plate.rgba[..., 3] * stripes, (0.8, 0.95, 0.7), 0.08)
    return plate
