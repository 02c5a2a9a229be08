"""What lies before the subject: soft leaves, lamps, steam, rain, snow."""

import numpy as np

from sandbox.drawing.kit.colour import mix, scale, times
from sandbox.drawing.layers import Layer
from sandbox.drawing.settings.air import bokeh
from sandbox.drawing.settings.backdrop import Site

LEAFY = ("forest", "garden", "mountains", "kitchen", "living", "beach", "rooftop")
SPRAY = 7


def foreground(site: Site, subject_x: float) -> list[Layer]:
    """One soft layer near the lens, clear of the subject."""
    if site.scene.setting in ("studio", "abstract"):
        return []
    plate = site.plate(0.25)
    if site.scene.setting in LEAFY:
        _spray(plate, site, subject_x)
    else:
        lamp = mix(site.light.key, (1.0, 0.80, 0.52), 0.5)
        bokeh(plate, site, 9, [lamp, mix(lamp, site.scene.look.accent, 0.4)], top=0.62, bottom=1.1, radius=0.055)
        plate.rgba *= 0.5
    return [plate.layer(0.62, 0.016)]


def _spray(plate: "object", site: Site, subject_x: float) -> None:
    from sandbox.drawing.kit.plate import Plate  # noqa: PLC0415

    assert isinstance(plate, Plate)
    side = 1.0 if subject_x <= 0 else -1.0
    x, y = side * (site.frame.half + 0.06), 1.02
    outlines = []
    for i in range(SPRAY):
        turn = -np.pi / 2 - side * (0.15 + i * 0.17)
        long = float(site.rng.uniform(0.30, 0.48)) * (0.6 + 0.4 * site.frame.k)
        ux, uy = float(np.cos(turn)), float(np.sin(turn))
        w = 0.030
        outlines.append([(x, y), (x + ux * long * 0.5 - uy * w, y + uy * long * 0.5 + ux * w),
                         (x + ux * long, y + uy * long), (x + ux * long * 0.5 + uy * w, y + uy * long * 0.5 - ux * w)])
    green = times((0.22, 0.34, 0.20), mix(site.light.fill, site.light.key, 0.5))
    plate.over(plate.polygons(outlines[:4]), scale(green, 0.55), 0.92)
    plate.over(plate.polygons(outlines[4:]), scale(green, 0.9), 0.9)
