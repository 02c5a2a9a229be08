"""What lies before the subject, near the lens: soft leaves or lamps."""

import math

from sandbox.drawing.kit.colour import mix, scale, times
from sandbox.drawing.kit.outline import outline, rounded
from sandbox.drawing.kit.plate import Plate, Point
from sandbox.drawing.layers import Layer
from sandbox.drawing.settings.air import bokeh
from sandbox.drawing.settings.backdrop import Site

LEAFY = ("forest", "garden", "mountains", "kitchen", "living", "beach", "rooftop")
BARE = ("studio", "abstract", "stone", "steps")
"""Settings that are clean by nature."""
DEPTH = 0.66
LEAVES = 6
OUTLINE: list[Point] = outline(
    "0,0 0.22,0.085 0.5,0.115 0.78,0.07 1,0 0.78,-0.07 0.5,-0.115 0.22,-0.085"
)
"""A leaf from its stem (0, 0) to its tip (1, 0)."""


def foreground(site: Site, subject_x: float) -> list[Layer]:
    """One soft layer near the lens, clear of the subject; none where nothing should distract."""
    scene = site.scene
    if scene.setting in BARE or scene.shot == "hero" or site.scene.seed % 3 == 0:
        return []
    plate = site.near_plate(0.25)
    if site.scene.setting in LEAFY:
        _spray(plate, site, 1.0 if subject_x <= 0 else -1.0)
        return [plate.layer(DEPTH, 0.011)]
    lamp = mix(site.light.key, (1.0, 0.80, 0.52), 0.5)
    bokeh(
        plate,
        site,
        9,
        [lamp, mix(lamp, site.scene.look.accent, 0.4)],
        top=0.70,
        bottom=1.1,
        radius=0.055,
    )
    plate.rgba *= 0.42
    return [plate.layer(DEPTH, 0.010)]


def _spray(plate: Plate, site: Site, side: float) -> None:
    """Leaves that reach into a lower corner of the frame, the front ones lit."""
    x, y = side * (site.frame.half + 0.10), 1.06
    green = times((0.30, 0.46, 0.24), mix(site.light.fill, site.light.key, 0.5))
    for i in range(LEAVES):
        turn = -math.pi / 2 - side * (0.02 + i * 0.215) + float(site.rng.uniform(-0.06, 0.06))
        long = float(site.rng.uniform(0.30, 0.46)) * (0.55 + 0.45 * site.frame.k)
        c, s = math.cos(turn) * long, math.sin(turn) * long
        leaf = plate.polygon(
            [(x + px * c - py * s, y + px * s + py * c) for px, py in rounded(OUTLINE)]
        )
        near = (i % 3) / 2
        plate.over(leaf, scale(green, 0.42 + 0.45 * near), 0.95)
        edge = plate.polygon(
            [
                (x + px * c - py * s, y + px * s + py * c)
                for px, py in rounded(
                    [(px, abs(py) * -side * site.scene.side) for px, py in OUTLINE]
                )
            ]
        )
        plate.light(edge * leaf, site.light.key, 0.12 + 0.22 * near * site.light.power)
