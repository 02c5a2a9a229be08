"""Props: pots, shelves, lamps, pictures, in simple lit shapes that read through the blur."""

import numpy as np

from sandbox.drawing.kit.colour import mix, scale, times, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import opened
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import dab
from sandbox.drawing.settings.backdrop import Site

LAMP: Rgb = (1.0, 0.76, 0.42)

CLAY: list[Rgb] = [
    (0.72, 0.42, 0.28),
    (0.86, 0.78, 0.64),
    (0.35, 0.44, 0.38),
    (0.52, 0.33, 0.24),
    (0.26, 0.33, 0.42),
]


def tone(site: Site, colour: Rgb, gain: float = 1.0) -> Rgb:
    """A thing's colour in the room's light."""
    light = site.light
    lit = mix(mix(light.fill, light.key, 0.4), LAMP, light.dark * 0.55)
    return scale(times(colour, lit), gain * (0.92 - 0.22 * light.dark))


def block(
    plate: Plate,
    site: Site,
    box: tuple[float, float, float, float],
    colour: Rgb,
    corner: float = 0.004,
) -> None:
    """A solid thing, brighter on the side of the light."""
    left, top, right, bottom = box
    mask = plate.box(left, top, right, bottom, corner)
    plate.over(mask, tone(site, colour))
    across = (plate.x - (left + right) / 2) / max(1e-3, (right - left) / 2) * site.scene.side
    plate.inside(mask * smooth(0.4, -1.0, across) * 0.5, tone(site, colour, 0.45))
    plate.light(mask * smooth(0.55, 1.05, across), site.light.key, 0.22 * site.light.power)


def pendant(plate: Plate, site: Site, x: float, y: float, size: float, colour: Rgb) -> None:
    """A lamp that hangs from the ceiling, lit."""
    plate.over(plate.box(x - 0.002, -0.2, x + 0.002, y), tone(site, (0.2, 0.18, 0.16)))
    shade = plate.polygon(
        [
            (x - size * 0.25, y - size * 0.5),
            (x + size * 0.25, y - size * 0.5),
            (x + size, y + size * 0.4),
            (x - size, y + size * 0.4),
        ]
    )
    plate.over(shade, tone(site, colour, 0.9))
    plate.light(shade * smooth(y - size * 0.4, y + size * 0.5, plate.y), LAMP, 0.5)
    dab(plate, x, y + size * 0.42, size * 0.42, (1.0, 0.88, 0.62), 0.95)


def vase(plate: Plate, site: Site, x: float, foot: float, size: float, colour: Rgb) -> None:
    """A round-bellied pot."""
    half = [(0.20, 1.0), (0.17, 0.86), (0.30, 0.72), (0.48, 0.46), (0.42, 0.16), (0.28, 0.0)]
    right = opened([(x + w * size, foot - h * size) for w, h in half], 6)
    mask = plate.polygon([*right, *((2 * x - across, y) for across, y in reversed(right))])
    plate.over(mask, tone(site, colour))
    across = (plate.x - x) / (size * 0.5) * site.scene.side
    plate.inside(mask * smooth(0.3, -0.9, across) * 0.55, tone(site, colour, 0.4))
    plate.light(mask * smooth(0.4, 1.0, across), site.light.key, 0.3)


def leaves(
    plate: Plate,
    site: Site,
    x: float,
    foot: float,
    size: float,
    count: int = 11,
    colour: Rgb = (0.24, 0.42, 0.26),
) -> None:
    """A spray of long leaves."""
    outlines = []
    for i in range(count):
        turn = (i / (count - 1) - 0.5) * 2.3 + float(site.rng.uniform(-0.12, 0.12))
        long = size * float(site.rng.uniform(0.7, 1.1))
        ux, uy = float(np.sin(turn)), -float(np.cos(turn)) * 0.95
        bend = ux * 0.18 * long
        tip = (x + ux * long + bend, foot + uy * long + abs(ux) * 0.25 * long)
        mid = (x + ux * long * 0.5, foot + uy * long * 0.55)
        w = 0.055 * size
        outlines.append([(x, foot), (mid[0] - w, mid[1]), tip, (mid[0] + w, mid[1] + w * 0.6)])
    half = len(outlines) // 2
    plate.over(plate.polygons(outlines[half:]), tone(site, scale(colour, 0.7)))
    front = plate.polygons(outlines[:half])
    plate.over(front, tone(site, colour, 1.1))
    plate.light(front * smooth(-size, size, (plate.x - x) * site.scene.side), site.light.key, 0.2)


def picture(
    plate: Plate, site: Site, x: float, y: float, wide: float, high: float, colour: Rgb
) -> None:
    """A framed picture: a sun over a hill."""
    block(plate, site, (x - wide, y - high, x + wide, y + high), (0.30, 0.22, 0.16))
    inner = plate.box(x - wide * 0.86, y - high * 0.88, x + wide * 0.86, y + high * 0.88)
    plate.over(inner, tone(site, (0.93, 0.89, 0.80)))
    plate.over(inner * plate.disc(x + wide * 0.2, y - high * 0.15, wide * 0.36), tone(site, colour))
    plate.over(
        inner * plate.disc(x - wide * 0.3, y + high * 1.3, high * 1.05),
        tone(site, turned(colour, 0.45, 0.7, 0.7)),
    )


def shelf(plate: Plate, site: Site, left: float, right: float, y: float, crowd: int) -> None:
    """A shelf with pots and jars on it."""
    block(plate, site, (left, y, right, y + 0.018), (0.45, 0.30, 0.19))
    rng = site.rng
    for i in range(crowd):
        x = left + (right - left) * (i + 0.6) / (crowd + 0.2)
        colour = CLAY[int(rng.integers(len(CLAY)))]
        size = float(rng.uniform(0.07, 0.13))
        if rng.random() < 0.45:
            vase(plate, site, x, y, size, colour)
        else:
            block(plate, site, (x - size * 0.28, y - size, x + size * 0.28, y), colour, 0.008)


def books(plate: Plate, site: Site, left: float, right: float, foot: float) -> None:
    """A row of books."""
    x = left
    while x < right:
        wide, high = float(site.rng.uniform(0.014, 0.03)), float(site.rng.uniform(0.10, 0.15))
        colour = CLAY[int(site.rng.integers(len(CLAY)))]
        block(plate, site, (x, foot - high, x + wide, foot), colour, 0.001)
        x += wide + 0.002
