"""Woods and gardens: trunks in haze, round trees, hedges, flowers."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale
from sandbox.drawing.kit.noise import cloud, ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import bokeh, dab, glow, light_plate, mist, shafts, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.country import lit, sun_rays
from sandbox.drawing.settings.surfaces import ground


def forest(site: Site) -> Backdrop:
    """Trunks row behind row in haze, with shafts of sun and a mossy floor."""
    back = site.plate(0.4)
    light = site.light
    stops = [
        (-0.1, mix(light.middle, (0.30, 0.42, 0.30), 0.55)),
        (0.4, mix(light.haze, (0.62, 0.72, 0.52), 0.35)),
        (1.0, mix(light.low, (0.42, 0.50, 0.32), 0.45)),
    ]
    back.over(np.ones((1, 1), np.float32), scale_field(ramp(stops, back.y), 1 - 0.35 * light.dark))
    back.light(back.glow(site.sun_x, 0.16, 0.30), light.key, 0.95)
    leaf = mix(light.key, (0.66, 0.80, 0.36), 0.6)
    bokeh(back, site, 60, [leaf, mix(leaf, (1, 1, 0.9), 0.4)], top=-0.08, bottom=0.45, radius=0.028)
    layers = [back.layer(6.0, max(0.008, site.blur))]
    for depth, count, wide, share in (
        (3.6, 15, 0.014, 0.40),
        (2.4, 10, 0.026, 0.66),
        (1.6, 5, 0.048, 0.9),
    ):
        plate = site.plate(0.5)
        _trunks(plate, site, count, wide, share)
        _canopy(plate, site, share)
        mist(plate, site, site.line, 0.75 - 0.5 * share, 0.3)
        layers.append(plate.layer(depth, site.blur * (0.5 + 0.3 * depth / 3)))
    stage = ground(
        site, (0.30, 0.40, 0.18), (0.24, 0.19, 0.12), cells=(10, 8), edge=0.03, tufts=True
    )
    rays = light_plate(site)
    shafts(rays, site, (site.sun_x * 1.25, -0.25), 0.70 * light.power, 8, 0.42)
    glow(rays, site.sun_x, 0.1, 0.35, light.key, 0.22)
    return Backdrop(layers, stage, rays, (0.28, 0.34, 0.18), mirror=0.03)


def garden(site: Site) -> Backdrop:
    """A lawn with hedges, round trees and flowers, and a house's edge far off."""
    horizon = site.line - 0.005
    back = site.plate(0.45)
    sky(back, site, horizon)
    grove = site.plate(0.5)
    trees(grove, site, horizon + 0.01, 8, 0.30)
    hedge = site.plate(0.5)
    line = horizon - 0.055 - 0.025 * ridge(site.rng, hedge.shape[1], 0.5, 9)
    _foliage(hedge, site, hedge.below(line.astype(np.float32), 0.01), (0.24, 0.42, 0.20))
    for _ in range(70):
        x = float(site.rng.uniform(-hedge.reach, hedge.reach))
        colour = [(0.96, 0.55, 0.50), (0.98, 0.83, 0.45), (0.95, 0.94, 0.90), (0.74, 0.56, 0.86)][
            int(site.rng.integers(4))
        ]
        dab(
            hedge,
            x,
            horizon - float(site.rng.uniform(-0.02, 0.07)),
            float(site.rng.uniform(0.005, 0.013)),
            lit(site, colour, 1.3),
            0.9,
        )
    stage = ground(
        site, (0.36, 0.52, 0.20), (0.28, 0.44, 0.16), cells=(14, 9), edge=0.01, tufts=True
    )
    rays = sun_rays(site, horizon, 0.42)
    soft = site.blur
    return Backdrop(
        [back.layer(8.0, soft), grove.layer(3.2, soft), hedge.layer(1.9, soft * 0.8)],
        stage,
        rays,
        (0.34, 0.46, 0.20),
        mirror=0.03,
    )


def scale_field(colours: Floats, gain: float) -> Floats:
    """Colours one a pixel, made brighter or darker."""
    return (colours * np.float32(gain)).astype(np.float32)


def trees(plate: Plate, site: Site, foot: float, count: int, high: float) -> None:
    """Round trees with lit crowns."""
    for i in range(count):
        x = (i + 0.5) / count * 2 * plate.reach - plate.reach + float(site.rng.uniform(-0.08, 0.08))
        if abs(x) < site.frame.half * 0.3 and high > 0.2:
            continue
        tall = high * float(site.rng.uniform(0.7, 1.4))
        plate.over(
            plate.box(x - tall * 0.035, foot - tall * 0.6, x + tall * 0.035, foot + 0.01),
            lit(site, (0.26, 0.19, 0.14)),
        )
        crown = np.zeros(plate.shape, np.float32)
        for _ in range(6):
            dx, dy = float(site.rng.normal(0, 0.24)) * tall, float(site.rng.normal(0, 0.15)) * tall
            crown = np.maximum(
                crown,
                plate.disc(
                    x + dx,
                    foot - tall * 0.85 + dy,
                    tall * float(site.rng.uniform(0.22, 0.36)),
                    0.006,
                ),
            )
        _foliage(plate, site, crown, (0.26, 0.44, 0.20))


def _foliage(plate: Plate, site: Site, mask: Floats, colour: Rgb) -> None:
    """Leaves in a mask: dark within, bright towards the light."""
    clumps = cloud(site.rng, plate.shape, (26, 40))
    plate.over(mask, mix(lit(site, colour, 0.8), site.light.haze, 0.16))
    plate.inside(mask * smooth(0.35, 0.6, clumps), lit(site, scale(colour, 1.35), 1.1), 0.7)
    plate.light(mask * smooth(0.62, 0.85, clumps), site.light.key, 0.30 * site.light.power)


def _canopy(plate: Plate, site: Site, share: float) -> None:
    """Boughs that hang in from above, thin where the sun stands."""
    edge = 0.03 + 0.15 * ridge(site.rng, plate.shape[1], 0.62, 7)
    sunward = np.exp(-(((plate.x[0] - site.sun_x) / 0.34) ** 2))
    line = (edge * (1.25 - share * 0.4) - 0.10 * sunward).astype(np.float32)
    ragged = (cloud(site.rng, plate.shape, (34, 52)) - 0.5) * 0.13
    mask = smooth(0.012, -0.012, plate.y - line[None, :] + ragged)
    tone = mix(site.light.haze, lit(site, (0.26, 0.38, 0.16)), share)
    plate.over(mask, tone, 0.92)
    clumps = smooth(0.02, 0.06, ragged)
    plate.light(mask * clumps, mix(site.light.key, (0.7, 0.9, 0.4), 0.4), 0.30 * site.light.power)


def _trunks(plate: Plate, site: Site, count: int, wide: float, share: float) -> None:
    tone = mix(site.light.haze, lit(site, (0.24, 0.19, 0.15)), share)
    clear = site.frame.half * 0.26 if share > 0.6 else 0.0
    centre = (site.scene.place - 0.5) * 2 * site.frame.half
    for i in range(count):
        x = ((i + 0.5) / count * 2 - 1) * plate.reach + float(site.rng.uniform(-0.06, 0.06))
        w = wide * float(site.rng.uniform(0.7, 1.4))
        lean = float(site.rng.uniform(-0.03, 0.03))
        if abs(x - centre) < clear:
            x += clear * (1.3 if x >= centre else -1.3)
        foot = site.line + 0.035 + 0.02 * share
        mask = plate.polygon(
            [
                (x - w * 0.7 + lean, -0.2),
                (x + w * 0.7 + lean, -0.2),
                (x + w, foot - 0.05),
                (x + w * 1.7, foot),
                (x - w * 1.7, foot),
                (x - w, foot - 0.05),
            ]
        )
        plate.over(mask, tone)
        across = (plate.x - x) / w * site.scene.side
        plate.inside(mask * smooth(0.3, -0.9, across) * 0.5, scale(tone, 0.55))
        plate.light(
            mask * smooth(0.3, 1.0, across), site.light.key, 0.42 * share * site.light.power
        )
    tufts = [
        [
            (x - 0.05, site.line + 0.05),
            (
                x + float(site.rng.normal(0, 0.03)),
                site.line - float(site.rng.uniform(0.0, 0.07)) * share,
            ),
            (x + 0.05, site.line + 0.05),
        ]
        for x in np.linspace(-plate.reach, plate.reach, 34)
    ]
    plate.over(
        plate.polygons(tufts), mix(site.light.haze, lit(site, (0.26, 0.36, 0.18)), share), 0.9
    )
