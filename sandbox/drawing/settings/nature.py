"""Open country: mountains and roads, beach, desert, forest and garden."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale, times
from sandbox.drawing.kit.noise import cloud, ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import bokeh, dab, glow, light_plate, mist, shafts, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.surfaces import asphalt, ground


def lit(site: Site, colour: Rgb, gain: float = 1.0) -> Rgb:
    """A far thing's colour in this light."""
    light = site.light
    return scale(times(colour, mix(light.fill, light.key, 0.5)), gain * (1.0 - 0.35 * light.dark))


def mountains(site: Site) -> Backdrop:
    """Ranges in haze under a great sky, and a road or a meadow."""
    horizon = site.line + 0.01
    back = site.plate(0.5)
    sky(back, site, horizon)
    far, near = site.plate(0.6), site.plate(0.6)
    snow = site.scene.weather == "snow" or site.rng.random() < 0.6
    _range(far, site, horizon, 0.44, 0.70, snow=snow)
    _range(far, site, horizon, 0.30, 0.48, snow=False)
    mist(far, site, horizon - 0.06, 0.55, 0.10)
    _range(near, site, horizon + 0.015, 0.17, 0.22, snow=False)
    _pines(near, site, horizon + 0.02, 46, 0.055)
    mist(near, site, horizon, 0.45, 0.05)
    stage = _road_stage(site) if site.afloor else _meadow(site)
    rays = _sun_rays(site, horizon, 0.36)
    soft = site.blur
    return Backdrop([back.layer(9.0, soft), far.layer(4.5, soft), near.layer(2.2, soft * 0.8)], stage, rays,
                    (0.45, 0.44, 0.40), mirror=0.14 if site.afloor else 0.05)


def road(site: Site) -> Backdrop:
    """An open road through hills to the sun."""
    horizon = site.line + 0.01
    back = site.plate(0.5)
    sky(back, site, horizon)
    far, near = site.plate(0.6), site.plate(0.6)
    _range(far, site, horizon, 0.20, 0.62, snow=False)
    _range(far, site, horizon, 0.12, 0.40, snow=False)
    mist(far, site, horizon, 0.5, 0.08)
    _trees(near, site, horizon + 0.01, 9, 0.13)
    rays = _sun_rays(site, horizon, 0.34)
    soft = site.blur
    return Backdrop([back.layer(9.0, soft), far.layer(4.0, soft), near.layer(2.0, soft)], _road_stage(site), rays,
                    (0.42, 0.40, 0.38), mirror=0.16)


def beach(site: Site) -> Backdrop:
    """The sea with the sun's path on it, headlands, and wet sand."""
    horizon = site.line - 0.13
    back = site.plate(0.5)
    sky(back, site, horizon)
    land = site.plate(0.5)
    line = horizon + 0.004 - 0.10 * ridge(site.rng, land.shape[1], 0.45, 3) * smooth(
        0.1, 1.2, (land.x[0] * -site.scene.side + site.frame.half * 0.5).astype(np.float32))
    land.over(land.below(line.astype(np.float32)), mix(site.light.haze, lit(site, (0.30, 0.34, 0.36)), 0.55))
    sea = site.plate(0.6)
    _sea(sea, site, horizon)
    stage = ground(site, (0.86, 0.73, 0.55), (0.72, 0.58, 0.42), cells=(9, 5), edge=0.016)
    wet = np.exp(-np.clip(stage.y - site.line, 0, 1) * 9).astype(np.float32)
    stage.light(stage.rgba[..., 3] * wet, site.light.low, 0.40)
    foam = np.exp(-(((stage.y - site.line - 0.008 - 0.006 * np.sin(stage.x * 9)) / 0.005) ** 2)).astype(np.float32)
    stage.over(foam * stage.rgba[..., 3], mix(site.light.key, (1, 1, 1), 0.6), 0.8)
    rays = _sun_rays(site, horizon, 0.26)
    soft = site.blur
    return Backdrop([back.layer(9.0, soft), land.layer(5.0, soft), sea.layer(3.0, soft * 0.7)], stage, rays,
                    (0.76, 0.64, 0.48), mirror=0.22)


def desert(site: Site) -> Backdrop:
    """Dunes, each with its bright and its shadowed flank."""
    horizon = site.line - 0.02
    back = site.plate(0.5)
    sky(back, site, horizon)
    dunes = site.plate(0.6)
    for i in range(3):
        rise = ridge(site.rng, dunes.shape[1], 0.18, 3) * (0.24 - 0.06 * i)
        line = (horizon + 0.03 * i - rise).astype(np.float32)
        slope = np.gradient(line)[None, :] * dunes.px * -site.scene.side
        tone = mix(site.light.haze, lit(site, (0.90, 0.62, 0.38), 1.1), 0.42 + 0.24 * i)
        shade = smooth(-0.25, 0.25, slope.astype(np.float32) * 1.2)
        colours = ramp([(0, scale(tone, 0.66)), (1, scale(tone, 1.12))], np.broadcast_to(shade, dunes.shape))
        dunes.over(dunes.below(line), colours)
    stage = ground(site, (0.88, 0.64, 0.42), (0.80, 0.54, 0.34), cells=(5, 3), edge=0.02)
    waves = 0.5 + 0.5 * np.sin((stage.y - site.line) * 260 / (0.4 + (stage.y - site.line).clip(0) * 3)
                               + cloud(site.rng, stage.shape, (5, 5)) * 14)
    stage.inside(stage.rgba[..., 3] * waves.astype(np.float32) * 0.14, scale(lit(site, (0.6, 0.36, 0.22)), 0.8))
    rays = _sun_rays(site, horizon, 0.30)
    return Backdrop([back.layer(9.0, site.blur), dunes.layer(3.2, site.blur * 0.8)], stage, rays, (0.82, 0.58, 0.38), 0.03)


def forest(site: Site) -> Backdrop:
    """Trunks row behind row in haze, with shafts of sun and a mossy floor."""
    back = site.plate(0.4)
    light = site.light
    stops = [(-0.1, mix(light.middle, (0.30, 0.42, 0.30), 0.55)), (0.4, mix(light.haze, (0.62, 0.72, 0.52), 0.35)),
             (1.0, mix(light.low, (0.42, 0.50, 0.32), 0.45))]
    back.over(np.ones((1, 1), np.float32), scale_field(ramp(stops, back.y), 1 - 0.35 * light.dark))
    back.light(back.glow(site.sun_x, 0.16, 0.30), light.key, 0.95)
    leaf = mix(light.key, (0.66, 0.80, 0.36), 0.6)
    bokeh(back, site, 60, [leaf, mix(leaf, (1, 1, 0.9), 0.4)], top=-0.08, bottom=0.45, radius=0.028)
    layers = [back.layer(6.0, max(0.008, site.blur))]
    for depth, count, wide, share in ((3.6, 15, 0.014, 0.40), (2.4, 10, 0.026, 0.66), (1.6, 5, 0.048, 0.9)):
        plate = site.plate(0.5)
        _trunks(plate, site, count, wide, share)
        mist(plate, site, site.line, 0.75 - 0.5 * share, 0.3)
        layers.append(plate.layer(depth, site.blur * (0.5 + 0.3 * depth / 3)))
    stage = ground(site, (0.30, 0.40, 0.18), (0.24, 0.19, 0.12), cells=(10, 8), edge=0.03, tufts=True)
    rays = light_plate(site)
    shafts(rays, site, (site.sun_x * 1.25, -0.25), 0.70 * light.power, 8, 0.42)
    glow(rays, site.sun_x, 0.1, 0.35, light.key, 0.22)
    return Backdrop(layers, stage, rays, (0.28, 0.34, 0.18), mirror=0.03)


def garden(site: Site) -> Backdrop:
    """A lawn with hedges, round trees and flowers, and a house's edge far off."""
    horizon = site.line - 0.005
    back = site.plate(0.45)
    sky(back, site, horizon)
    trees = site.plate(0.5)
    _trees(trees, site, horizon + 0.01, 8, 0.30)
    hedge = site.plate(0.5)
    line = horizon - 0.055 - 0.025 * ridge(site.rng, hedge.shape[1], 0.5, 9)
    _foliage(hedge, site, hedge.below(line.astype(np.float32), 0.01), (0.24, 0.42, 0.20))
    for _ in range(70):
        x = float(site.rng.uniform(-hedge.reach, hedge.reach))
        colour = [(0.96, 0.55, 0.50), (0.98, 0.83, 0.45), (0.95, 0.94, 0.90), (0.74, 0.56, 0.86)][int(site.rng.integers(4))]
        dab(hedge, x, horizon - float(site.rng.uniform(-0.02, 0.07)), float(site.rng.uniform(0.005, 0.013)),
            lit(site, colour, 1.3), 0.9)
    stage = ground(site, (0.36, 0.52, 0.20), (0.28, 0.44, 0.16), cells=(14, 9), edge=0.01, tufts=True)
    rays = _sun_rays(site, horizon, 0.42)
    soft = site.blur
    return Backdrop([back.layer(8.0, soft), trees.layer(3.2, soft), hedge.layer(1.9, soft * 0.8)], stage, rays,
                    (0.34, 0.46, 0.20), mirror=0.03)


def scale_field(colours: Floats, gain: float) -> Floats:
    """Colours one a pixel, made brighter or darker."""
    return (colours * np.float32(gain)).astype(np.float32)


def _sun_rays(site: Site, horizon: float, power: float) -> Plate:
    rays = light_plate(site)
    y = horizon - 0.06 - site.light.height * 0.5 * horizon
    glow(rays, site.sun_x, y, 0.30, site.light.key, power * (0.5 + 0.5 * site.light.power) * (1 - 0.6 * site.light.dark))
    if site.scene.weather == "clear" and site.light.dark < 0.7:
        shafts(rays, site, (site.sun_x, y), power * 0.45, 6, 0.8)
    return rays


def _range(plate: Plate, site: Site, horizon: float, high: float, far: float, *, snow: bool) -> None:
    """A mountain range; `far` is how much haze lies before it."""
    rise = ridge(site.rng, plate.shape[1], 0.50, 4)
    line = (horizon - high * (0.25 + 0.75 * rise)).astype(np.float32)
    mask = plate.below(line)
    rock = lit(site, (0.34, 0.38, 0.46))
    tone = mix(rock, site.light.haze, far)
    facets = _facets(plate, site, line)
    lit_side = smooth(-0.26, 0.26, facets)
    bright = mix(tone, site.light.key, 0.30 * site.light.power)
    plate.over(mask, ramp([(0, scale(tone, 0.80)), (1, bright)], lit_side))
    if snow:
        below_top = plate.y - line[None, :]
        cap = smooth(0.11, 0.07, below_top + facets * 0.06) * smooth(0.35, 0.62, np.broadcast_to(rise[None, :], plate.shape))
        white = ramp([(0, mix(tone, (0.82, 0.87, 0.96), 0.5)), (1, mix(site.light.key, (1, 1, 1), 0.5))], lit_side)
        plate.over(mask * cap, white, 0.9)
    foot = smooth(horizon - high * 0.6, horizon, plate.y)
    plate.inside(mask * foot * 0.65, site.light.haze)


def _facets(plate: Plate, site: Site, line: Floats) -> Floats:
    """Which way each face of a mountainside looks: spurs that run down slantwise from the crest."""
    slant = (plate.x + (plate.y - line[None, :]) * 0.5 * site.scene.side) / (2 * plate.reach)
    spurs = ridge(site.rng, 1200, 0.5, 6)
    at = np.clip((slant + 1) / 2 * 1199, 0, 1199).astype(np.int32)
    slope = np.gradient(spurs)[at] * 60 * site.scene.side
    rough = cloud(site.rng, plate.shape, (16, 22)) - 0.5
    return (slope + rough * 0.34).astype(np.float32)


def _pines(plate: Plate, site: Site, foot: float, count: int, high: float) -> None:
    outlines = []
    for _ in range(count):
        x = float(site.rng.uniform(-plate.reach, plate.reach))
        tall = high * float(site.rng.uniform(0.5, 1.5))
        for j in range(3):
            y, w = foot - tall * 0.28 * j, tall * (0.26 - 0.06 * j)
            outlines.append([(x - w, y), (x + w, y), (x, y - tall * 0.50)])
    plate.over(plate.polygons(outlines), mix(lit(site, (0.16, 0.26, 0.22)), site.light.haze, 0.20))


def _trees(plate: Plate, site: Site, foot: float, count: int, high: float) -> None:
    """Round trees with lit crowns."""
    for i in range(count):
        x = (i + 0.5) / count * 2 * plate.reach - plate.reach + float(site.rng.uniform(-0.08, 0.08))
        if abs(x) < site.frame.half * 0.3 and high > 0.2:
            continue
        tall = high * float(site.rng.uniform(0.7, 1.4))
        plate.over(plate.box(x - tall * 0.035, foot - tall * 0.6, x + tall * 0.035, foot + 0.01), lit(site, (0.26, 0.19, 0.14)))
        crown = np.zeros(plate.shape, np.float32)
        for _ in range(6):
            dx, dy = float(site.rng.normal(0, 0.24)) * tall, float(site.rng.normal(0, 0.15)) * tall
            crown = np.maximum(crown, plate.disc(x + dx, foot - tall * 0.85 + dy, tall * float(site.rng.uniform(0.22, 0.36)), 0.006))
        _foliage(plate, site, crown, (0.26, 0.44, 0.20))


def _foliage(plate: Plate, site: Site, mask: Floats, colour: Rgb) -> None:
    """Leaves in a mask: dark within, bright towards the light."""
    clumps = cloud(site.rng, plate.shape, (26, 40))
    plate.over(mask, mix(lit(site, colour, 0.8), site.light.haze, 0.16))
    plate.inside(mask * smooth(0.35, 0.6, clumps), lit(site, scale(colour, 1.35), 1.1), 0.7)
    plate.light(mask * smooth(0.62, 0.85, clumps), site.light.key, 0.30 * site.light.power)


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
        mask = plate.polygon([(x - w * 0.7 + lean, -0.2), (x + w * 0.7 + lean, -0.2), (x + w, foot - 0.05),
                              (x + w * 1.7, foot), (x - w * 1.7, foot), (x - w, foot - 0.05)])
        plate.over(mask, tone)
        across = (plate.x - x) / w * site.scene.side
        plate.inside(mask * smooth(0.3, -0.9, across) * 0.5, scale(tone, 0.55))
        plate.light(mask * smooth(0.3, 1.0, across), site.light.key, 0.42 * share * site.light.power)
    tufts = [[(x - 0.05, site.line + 0.05), (x + float(site.rng.normal(0, 0.03)), site.line - float(site.rng.uniform(0.0, 0.07)) * share),
              (x + 0.05, site.line + 0.05)] for x in np.linspace(-plate.reach, plate.reach, 34)]
    plate.over(plate.polygons(tufts), mix(site.light.haze, lit(site, (0.26, 0.36, 0.18)), share), 0.9)


def _sea(plate: Plate, site: Site, horizon: float) -> None:
    light = site.light
    deep = np.clip((plate.y - horizon) / 0.2, 0, 1)
    near = mix(times((0.25, 0.55, 0.60), light.fill), light.middle, 0.45)
    mask = smooth(horizon - 0.001, horizon + 0.001, plate.y)
    plate.over(mask, ramp([(0, mix(light.low, near, 0.45)), (0.5, near), (1, scale(near, 0.85))], deep))
    far = np.clip(plate.y - horizon, 0.004, 1)
    ripple = np.sin(1.6 / far * 1.2 + np.sin(plate.x * 30 + 2 / far) * 1.5) * 0.5 + 0.5
    broken = cloud(site.rng, plate.shape, (70, 30))
    path = np.exp(-(((plate.x - site.sun_x) / (0.05 + far * 0.9)) ** 2)).astype(np.float32)
    plate.light(mask * path * smooth(0.35, 0.7, broken) * (0.5 + 0.5 * ripple.astype(np.float32)), light.key, 1.0)
    plate.inside(mask * smooth(0.5, 0.8, broken) * 0.22, scale(near, 0.7))
    for i in range(3):
        y = horizon + 0.035 + 0.035 * i
        crest = np.exp(-(((plate.y - y - 0.004 * np.sin(plate.x * 6 + i * 2)) / (0.0018 + 0.0012 * i)) ** 2)).astype(np.float32)
        plate.light(mask * crest * smooth(0.3, 0.6, broken), mix(light.key, (1, 1, 1), 0.5), 0.5)


def _meadow(site: Site) -> Plate:
    if site.scene.weather == "snow":
        return ground(site, (0.90, 0.93, 0.97), (0.82, 0.87, 0.94), cells=(6, 4), edge=0.02)
    return ground(site, (0.44, 0.44, 0.26), (0.46, 0.40, 0.32), cells=(12, 9), edge=0.025, tufts=True)


def _road_stage(site: Site) -> Plate:
    """A road that sweeps across the frame, with its lines and a verge."""
    plate = asphalt(site, (0.36, 0.36, 0.38), wet=site.scene.weather in ("rain",), lamps=[(site.sun_x, site.light.key)])
    depth = np.clip((plate.y - site.line) / max(0.1, 1 - site.line), 0, 1.5)
    mask = plate.rgba[..., 3].copy()
    far_verge = smooth(0.16, 0.13, depth + 0.03 * np.sin(plate.x * 2))
    grass = ramp([(0, lit(site, (0.46, 0.42, 0.24))), (1, lit(site, (0.36, 0.36, 0.20), 1.2))],
                 cloud(site.rng, plate.shape, (70, 60)))
    plate.inside(mask * far_verge, grass)
    rail = np.exp(-(((depth - 0.16 - 0.03 * -np.sin(plate.x * 2)) / 0.012) ** 2)).astype(np.float32)
    plate.inside(mask * rail * 0.8, mix(site.light.key, (0.9, 0.9, 0.88), 0.5))
    dash = (np.sin(plate.x / (0.4 + depth) * 9) > -0.1).astype(np.float32)
    middle = np.exp(-((((depth - 0.80) / 0.020)) ** 4)).astype(np.float32)
    plate.inside(mask * middle * dash * 0.85, mix(site.light.key, (0.95, 0.93, 0.86), 0.5))
    sheen = np.exp(-(((plate.x - site.sun_x * 0.8) / 0.5) ** 2) - ((depth - 0.35) / 0.4) ** 2).astype(np.float32)
    plate.light(mask * (1 - far_verge) * sheen, site.light.key, 0.30 * site.light.power)
    return plate
