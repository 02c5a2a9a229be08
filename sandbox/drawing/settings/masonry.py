"""Stone sets: a flight of city steps, and a slab in ribbed light."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale, times
from sandbox.drawing.kit.noise import cloud, ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.settings.air import bokeh, dust, glow, light_plate, mist, shafts, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.lamps import LAMPS
from sandbox.drawing.settings.streets import skyline
from sandbox.drawing.settings.studio import wall_colour
from sandbox.drawing.settings.surfaces import stone
from sandbox.drawing.settings.tops import DARK_STONE, GREY_STONE, Top, top_of

FLIGHT, RISE, NARROWING = 9, 0.088, 0.87
"""How many steps are seen, the nearest one's height in frame heights, and each next one's share."""
NEAR_STEPS = 3
RUGGED = ("shoe", "backpack", "bicycle", "car", "watch", "phone")
"""Kinds whose slab lies outdoors, before far ridges."""


def steps(site: Site) -> Backdrop:
    """A broad flight of stone steps that climbs to a city in the haze."""
    soft = site.blur
    back = site.plate(0.4)
    top = site.line - RISE * (1 - NARROWING**FLIGHT) / (1 - NARROWING)
    sky(back, site, top + 0.06)
    skyline(back, site, top + 0.05, 15, 0.30, 0.45)
    back.light(back.glow(site.sun_x * 0.5, top - 0.02, 0.26), site.light.key, 0.6)
    far, near = site.plate(0.5), site.plate(0.6)
    for number in range(FLIGHT - 1, -1, -1):
        _step(near if number < NEAR_STEPS else far, site, number)
    mist(far, site, top + 0.05, 0.5, 0.14)
    _railing(far, site, top)
    lamps = site.plate(0.3)
    bokeh(lamps, site, 16, LAMPS, top=top - 0.16, bottom=top + 0.10, radius=0.026)
    rays = light_plate(site)
    shafts(rays, site, (site.sun_x * 1.4, -0.2), 0.34 * site.light.power, 6, 0.4)
    glow(rays, site.sun_x * 0.7, top, 0.34, site.light.key, 0.26)
    made = top_of(site, lambda: Top(stone(site, GREY_STONE, 0.2), GREY_STONE, 0.16))
    return Backdrop(
        [
            back.layer(7.0, soft),
            lamps.layer(4.5, soft * 0.6),
            far.layer(2.8, soft),
            near.layer(1.7, soft * 0.7),
        ],
        made.plate,
        rays,
        made.colour,
        mirror=made.mirror,
    )


def _step(plate: Plate, site: Site, number: int) -> None:
    """One step: a riser in the shade, its tread's edge in the light, joints between the blocks."""
    foot = site.line - RISE * (1 - NARROWING**number) / (1 - NARROWING) + 0.004
    high = RISE * NARROWING**number
    head, lip = foot - high, high * 0.24
    haze = 0.06 * number
    colour = mix(
        times(DARK_STONE, mix(site.light.fill, site.light.key, 0.35)), site.light.haze, haze
    )
    riser = plate.box(-3, head, 3, foot + 0.02)
    plate.over(riser, ramp([(head, scale(colour, 1.05)), (foot, scale(colour, 0.55))], plate.y))
    worn = cloud(site.rng, plate.shape, (60, 40))
    plate.inside(riser * smooth(0.5, 0.85, worn) * 0.30, scale(colour, 0.5))
    blocks = 0.34 * NARROWING**number
    offset = float(site.rng.uniform(0, blocks))
    joint = np.abs((plate.x + offset) % blocks - blocks / 2)
    plate.inside(riser * smooth(0.004, 0.001, joint) * 0.6, scale(colour, 0.35))
    tread = plate.box(-3, head, 3, head + lip)
    wet = site.scene.weather == "rain" or site.scene.surface.startswith("wet")
    shine = np.exp(-(((plate.x - site.sun_x * 0.6) / (0.5 * site.frame.half)) ** 2))
    bright = mix(site.light.low, site.light.key, 0.5)
    plate.inside(tread, mix(colour, bright, 0.42 if wet else 0.28))
    plate.light(tread * (0.25 + 0.75 * shine), bright, 0.55 if wet else 0.32)


def _railing(plate: Plate, site: Site, top: float) -> None:
    """A rail that climbs along the shaded side."""
    side, half = -site.scene.side, site.frame.half
    dark = scale(mix(site.light.fill, site.light.haze, 0.3), 0.32)
    foot, head = (side * half * 1.05, site.line - 0.30), (side * half * 0.42, top - 0.10)
    plate.over(plate.line([foot, head], 0.014), dark)
    for i in range(7):
        share = i / 6
        x, y = foot[0] + (head[0] - foot[0]) * share, foot[1] + (head[1] - foot[1]) * share
        plate.over(plate.box(x - 0.004, y, x + 0.004, y + 0.26 - 0.14 * share), dark)


def slab(site: Site) -> Backdrop:
    """A slab of stone close to the camera: ribbed light on a wall, or ridges in the haze."""
    rugged = site.scene.look.kind in RUGGED
    back = site.plate(0.4)
    rays = light_plate(site)
    if rugged:
        _far_ridges(back, site)
        shafts(rays, site, (site.sun_x * 1.3, -0.2), 0.40 * site.light.power, 7, 0.5)
        glow(rays, site.sun_x * 0.8, site.line - 0.16, 0.36, site.light.key, 0.34)
    else:
        _ribbed_wall(back, site)
        glow(rays, site.sun_x * 1.2, 0.0, 0.5, site.light.key, 0.22)
    dust(rays, site, 18)
    rocks = site.near_plate(0.4)
    _rocks(rocks, site)
    made = top_of(site, lambda: Top(stone(site, GREY_STONE, 0.25), GREY_STONE, 0.14))
    return Backdrop(
        [back.layer(4.0, max(0.005, site.blur)), rocks.layer(1.6, max(0.004, site.blur * 0.6))],
        made.plate,
        rays,
        made.colour,
        mirror=made.mirror,
    )


def _far_ridges(plate: Plate, site: Site) -> None:
    sky(plate, site, site.line)
    for i in range(3):
        line = site.line - (0.26 - 0.09 * i) * ridge(site.rng, plate.shape[1], 0.45, 4 + i)
        tone = mix(scale(site.light.fill, 0.55), site.light.haze, 0.72 - 0.24 * i)
        plate.over(plate.below(line.astype(np.float32), 0.004), tone)
        mist(plate, site, site.line - 0.05 * (2 - i), 0.35, 0.08)


def _ribbed_wall(plate: Plate, site: Site) -> None:
    """Plaster in the subject's own tones, light fallen through ribbed glass across it."""
    light, side = site.light, site.scene.side
    wall = mix(wall_colour(site), (0.86, 0.83, 0.78), 0.45)
    across = np.clip(0.5 + plate.x * side / site.frame.half * 0.5, 0, 1)
    shades = ramp(
        [(0, scale(wall, 0.48)), (0.6, scale(wall, 0.92)), (1, scale(wall, 1.05))], across
    )
    plate.over(np.ones((1, 1), np.float32), np.broadcast_to(shades, (*plate.shape, 3)))
    ribs: Floats = smooth(0.15, 0.75, np.sin((plate.x + 0.16 * side * plate.y) * 62) * 0.5 + 0.5)
    fallen = smooth(-0.75, 0.25, plate.x * side + 0.35 * plate.y) * smooth(1.1, 0.2, plate.y)
    plate.light(ribs * fallen, light.key, 0.40 * light.power)
    plate.inside((1 - ribs) * fallen * 0.16, scale(wall, 0.55))


def _rocks(plate: Plate, site: Site) -> None:
    """Two rounded stones that lie out of focus behind the slab's edge."""
    for side, size in ((-site.scene.side, 0.20), (site.scene.side, 0.11)):
        x = side * site.frame.half * float(site.rng.uniform(0.66, 0.92))
        far = np.hypot((plate.x - x) / (size * 1.5), (plate.y - site.line - 0.02) / size)
        mask = smooth(1.02, 0.96, far)
        colour = times(GREY_STONE, mix(site.light.fill, site.light.key, 0.4))
        plate.over(mask, scale(colour, 0.8))
        lit = smooth(
            -0.9, 0.9, (plate.x - x) / size * site.scene.side - (plate.y - site.line) / size
        )
        plate.inside(mask * (1 - lit) * 0.6, scale(colour, 0.35))
        plate.light(mask * lit, site.light.key, 0.30 * site.light.power)
