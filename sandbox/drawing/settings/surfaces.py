"""What the subject stands on: wood, stone, sand, wet asphalt, grass, a studio floor."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, array, mix, scale, times
from sandbox.drawing.kit.noise import cloud, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.backdrop import STAGE_SCALE, Site


def stage_plate(site: Site) -> Plate:
    """An empty plate for the stage."""
    return Plate(site.frame, STAGE_SCALE)


def _depth(plate: Plate, line: float) -> Floats:
    """0 at the stage's far edge, 1 at the frame's foot, more below it."""
    depth: Floats = np.clip((plate.y - line) / max(0.08, 1 - line), 0, 1.6)
    return depth


def _lit(plate: Plate, site: Site, colour: Rgb, depth: Floats, contrast: float = 1.0) -> Floats:
    """The surface's colour with the key's pool of light across it, one a pixel."""
    across = np.exp(
        -(((plate.x - site.scene.side * site.frame.half * 0.35) / (site.frame.half * 1.1)) ** 2)
    )
    pool = (0.35 + 0.65 * across) * (1.05 - 0.42 * np.clip(depth, 0, 1.3) * contrast)
    shade = array(times(colour, mix(site.light.fill, (1, 1, 1), 0.15))) * 0.62
    bright = array(times(colour, mix(site.light.key, (1, 1, 1), 0.2))) * 1.12
    share = (np.clip(pool, 0, 1) * (0.5 + 0.5 * site.light.power))[..., None]
    lit: Floats = (shade * (1 - share) + bright * share).astype(np.float32)
    return lit


def board(site: Site, colour: Rgb, *, edge: bool = True) -> Plate:
    """A wooden top: planks in perspective with their grain and a lit far edge."""
    plate = stage_plate(site)
    depth = _depth(plate, site.line)
    mask = smooth(site.line - 0.0015, site.line + 0.0015, plate.y)
    plate.over(mask, _lit(plate, site, colour, depth))
    near = 0.35 + depth
    across = plate.x / near
    rows = cloud(site.rng, (plate.shape[0], plate.shape[1]), (40, 3))
    swirl = cloud(site.rng, plate.shape, (6, 4))
    grain = 0.5 + 0.5 * np.sin(depth * 46 + swirl * 9 + across * 0.6)
    plate.inside(mask * (0.30 * grain * rows + 0.06), scale(colour, 0.42))
    sheen = np.exp(-((depth - 0.12) ** 2) / 0.03).astype(np.float32)
    plate.light(mask * sheen, site.light.key, 0.16 + 0.12 * site.light.power)
    if edge:
        lip = np.exp(-(((plate.y - site.line - 0.004) / 0.004) ** 2)).astype(np.float32)
        plate.light(mask * lip, mix(site.light.key, (1, 1, 1), 0.4), 0.5)
    return plate


def stone(site: Site, colour: Rgb, veins: float = 0.5) -> Plate:
    """A smooth stone top with soft veins."""
    plate = stage_plate(site)
    depth = _depth(plate, site.line)
    mask = smooth(site.line - 0.0015, site.line + 0.0015, plate.y)
    plate.over(mask, _lit(plate, site, colour, depth))
    flow = cloud(site.rng, plate.shape, (5, 4))
    vein = np.exp(-((np.sin(flow * 14 + plate.x * 2) / 0.14) ** 2)).astype(np.float32)
    plate.inside(
        mask * vein * veins * 0.35,
        mix(colour, (1, 1, 1), 0.5) if sum(colour) < 1.2 else scale(colour, 0.7),
    )
    sheen = np.exp(-(((plate.x - site.sun_x * 0.6) / 0.35) ** 2) - depth * 1.4).astype(np.float32)
    plate.light(mask * sheen, site.light.key, 0.30)
    lip = np.exp(-(((plate.y - site.line - 0.003) / 0.003) ** 2)).astype(np.float32)
    plate.light(mask * lip, mix(site.light.key, (1, 1, 1), 0.5), 0.45)
    return plate


def seamless(site: Site, colour: Rgb) -> Plate:
    """A studio floor that melts into its wall."""
    plate = stage_plate(site)
    depth = _depth(plate, site.line)
    mask = smooth(site.line - 0.03, site.line + 0.10, plate.y)
    plate.over(mask, _lit(plate, site, colour, depth * 0.6))
    return plate


def asphalt(site: Site, colour: Rgb, *, wet: bool, lamps: list[tuple[float, Rgb]]) -> Plate:
    """A street: grain, and if wet, the lamps' long reflections."""
    plate = stage_plate(site)
    depth = _depth(plate, site.line)
    mask = smooth(site.line - 0.002, site.line + 0.004, plate.y)
    plate.over(mask, _lit(plate, site, colour, depth))
    speck = cloud(site.rng, plate.shape, (150, 110))
    plate.inside(mask * smooth(0.5, 0.9, speck) * 0.28, scale(colour, 0.45))
    if wet:
        ripple = cloud(site.rng, plate.shape, (60, 16))
        pools = smooth(0.35, 0.6, cloud(site.rng, plate.shape, (7, 4)))
        for x, tint in lamps:
            wide = 0.020 + 0.07 * depth
            at = x * (0.75 + 0.5 * depth) + (ripple - 0.5) * 0.10
            streak = np.exp(-(((plate.x - at) / wide) ** 2)) * np.exp(-depth * 1.0)
            plate.light(mask * streak * (0.45 + 0.75 * pools) * (0.45 + 0.8 * ripple), tint, 0.95)
        sky = np.exp(-depth * 2.2).astype(np.float32)
        plate.light(mask * sky * pools, site.light.low, 0.35)
    return plate


def ground(
    site: Site,
    colour: Rgb,
    other: Rgb,
    *,
    cells: tuple[int, int] = (26, 20),
    edge: float = 0.012,
    tufts: bool = False,
) -> Plate:
    """Earth, sand, moss or grass: two tones in patches, finer towards the distance."""
    plate = stage_plate(site)
    uneven = (cloud(site.rng, (1, plate.shape[1]), (1, 9))[0] - 0.5) * edge * 2
    line = (site.line + uneven).astype(np.float32)
    depth = _depth(plate, site.line)
    mask = plate.below(line, 0.004)
    plate.over(mask, _lit(plate, site, colour, depth))
    patches = cloud(site.rng, plate.shape, cells)
    plate.inside(mask * smooth(0.42, 0.72, patches) * 0.55, _lit(plate, site, other, depth))
    fine = cloud(site.rng, plate.shape, (cells[0] * 5, cells[1] * 5))
    plate.inside(mask * smooth(0.55, 0.9, fine) * 0.28, scale(colour, 0.5))
    plate.light(
        mask * smooth(0.60, 0.95, fine) * np.exp(-depth), site.light.key, 0.28 * site.light.power
    )
    if tufts:
        _tufts(plate, site, line, colour)
    return plate


def _tufts(plate: Plate, site: Site, line: Floats, colour: Rgb) -> None:
    """Blades along the far edge and across the ground, lit at their tips."""
    rng = site.rng
    for band in range(3):
        y0 = site.line + 0.006 + band * 0.075
        tall = 0.020 + 0.016 * band
        blades: list[list[tuple[float, float]]] = []
        for _ in range(150 - 30 * band):
            x = float(rng.uniform(-plate.reach, plate.reach))
            y = y0 + float(rng.uniform(-0.01, 0.05))
            lean, high = float(rng.normal(0, 0.012)), tall * float(rng.uniform(0.6, 1.6))
            blades.append([(x - 0.0035, y), (x + lean, y - high), (x + 0.0035, y)])
        mask = plate.polygons(blades)
        tone = mix(times(colour, site.light.key), site.light.key, 0.22 - 0.05 * band)
        plate.over(mask, scale(tone, 1.15 - 0.15 * band), 0.75)
