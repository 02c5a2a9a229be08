"""Mountains and the open road: ranges in haze, pines, a road that sweeps past."""

import numpy as np
from numpy.typing import NDArray

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale
from sandbox.drawing.kit.noise import cloud, ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.settings.air import mist, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.country import lit, sun_rays
from sandbox.drawing.settings.surfaces import asphalt, ground
from sandbox.drawing.settings.woods import trees

ROAD_USERS = ("car", "bicycle")
"""Kinds of subject that stand on a road, not in a meadow."""


def mountains(site: Site) -> Backdrop:
    """Ranges in haze under a great sky, and a road or a meadow."""
    horizon = site.line + 0.01
    back = site.plate(0.5)
    sky(back, site, horizon)
    far, near = site.plate(0.5), site.plate(0.5)
    snow = site.scene.weather == "snow" or site.rng.random() < 0.6
    _range(far, site, horizon, 0.44, 0.70, snow=snow)
    _range(far, site, horizon, 0.30, 0.48, snow=False)
    mist(far, site, horizon - 0.06, 0.55, 0.10)
    _range(near, site, horizon + 0.015, 0.17, 0.22, snow=False)
    _pines(near, site, horizon + 0.02, 46, 0.055)
    mist(near, site, horizon, 0.45, 0.05)
    driven = site.scene.look.kind in ROAD_USERS
    stage = _road_stage(site) if driven else _meadow(site)
    rays = sun_rays(site, horizon, 0.36)
    soft = site.blur
    return Backdrop(
        [back.layer(9.0, soft), far.layer(4.5, soft), near.layer(2.2, soft * 0.8)],
        stage,
        rays,
        (0.45, 0.44, 0.40),
        mirror=0.14 if driven else 0.04,
    )


def road(site: Site) -> Backdrop:
    """An open road through hills to the sun."""
    horizon = site.line + 0.01
    back = site.plate(0.5)
    sky(back, site, horizon)
    far, near = site.plate(0.5), site.plate(0.5)
    _range(far, site, horizon, 0.20, 0.62, snow=False)
    _range(far, site, horizon, 0.12, 0.40, snow=False)
    mist(far, site, horizon, 0.5, 0.08)
    trees(near, site, horizon + 0.01, 9, 0.13)
    rays = sun_rays(site, horizon, 0.34)
    soft = site.blur
    return Backdrop(
        [back.layer(9.0, soft), far.layer(4.0, soft), near.layer(2.0, soft)],
        _road_stage(site),
        rays,
        (0.42, 0.40, 0.38),
        mirror=0.16,
    )


def _range(
    plate: Plate, site: Site, horizon: float, high: float, far: float, *, snow: bool
) -> None:
    """A mountain range; `far` is how much haze lies before it."""
    rise = ridge(site.rng, plate.shape[1], 0.50, 4)
    line = (horizon - high * (0.25 + 0.75 * rise)).astype(np.float32)
    mask = plate.below(line)
    rock = lit(site, (0.34, 0.38, 0.46))
    tone = mix(rock, site.light.haze, far)
    facets = _facets(plate, site, line)
    lit_side = smooth(-0.8, 0.8, facets)
    bright = mix(tone, site.light.key, 0.30 * site.light.power)
    plate.over(mask, ramp([(0, scale(tone, 0.78)), (1, bright)], lit_side))
    if snow:
        below_top = plate.y - line[None, :]
        cap = smooth(0.105, 0.085, below_top - facets * 0.035) * smooth(
            0.35, 0.62, np.broadcast_to(rise[None, :], plate.shape)
        )
        white = ramp(
            [(0, mix(tone, (0.82, 0.87, 0.96), 0.5)), (1, mix(site.light.key, (1, 1, 1), 0.5))],
            lit_side,
        )
        plate.over(mask * cap, white, 0.9)
    foot = smooth(horizon - high * 0.6, horizon, plate.y)
    plate.inside(mask * foot * 0.65, site.light.haze)


def _facets(plate: Plate, site: Site, line: Floats) -> Floats:
    """Which way each face looks, -1 in the shade to 1 in the light: every summit parts its
    mountain along a crest that zigzags down from it.
    """
    columns = np.arange(len(line))
    summits = _summits(line, max(4, len(line) // 22))
    valleys = (summits[:-1] + summits[1:]) // 2
    sway = (cloud(site.rng, plate.shape, (9, 7)) - 0.5) * 0.10
    below = plate.y - line[None, :]
    nearest = summits[np.searchsorted(valleys, columns)]
    summit_x = plate.x[0][nearest]
    turn = np.sin(below * 60 + nearest[None, :]) * 0.010 + np.sin(below * 23) * 0.020
    crest = summit_x[None, :] + turn * np.clip(below * 12, 0, 1) + sway * np.clip(below * 8, 0, 1)
    away = (plate.x - crest) * site.scene.side
    rough = (cloud(site.rng, plate.shape, (22, 30)) - 0.5) * 0.5
    gaps = np.abs(columns[:, None] - valleys[None, :]).min(axis=1, initial=len(line)) / plate.px
    apart = smooth(0.0, 0.07, gaps)[None, :]
    facets: Floats = np.clip(away / 0.022, -1, 1) * apart + rough
    return facets


def _summits(line: Floats, reach: int) -> NDArray[np.intp]:
    """The columns where a range's line is highest within `reach` columns."""
    held = np.pad(line, reach, mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(held, 2 * reach + 1).min(axis=1)
    tops = np.flatnonzero(line <= around)
    return tops[np.diff(tops, prepend=-reach) > 1]


def _pines(plate: Plate, site: Site, foot: float, count: int, high: float) -> None:
    outlines = []
    for _ in range(count):
        x = float(site.rng.uniform(-plate.reach, plate.reach))
        tall = high * float(site.rng.uniform(0.5, 1.5))
        for j in range(3):
            y, w = foot - tall * 0.28 * j, tall * (0.26 - 0.06 * j)
            outlines.append([(x - w, y), (x + w, y), (x, y - tall * 0.50)])
    plate.over(plate.polygons(outlines), mix(lit(site, (0.16, 0.26, 0.22)), site.light.haze, 0.20))


def _meadow(site: Site) -> Plate:
    if site.scene.weather == "snow":
        return ground(site, (0.90, 0.93, 0.97), (0.82, 0.87, 0.94), cells=(6, 4), edge=0.02)
    return ground(
        site, (0.44, 0.44, 0.26), (0.46, 0.40, 0.32), cells=(12, 9), edge=0.025, tufts=True
    )


def _road_stage(site: Site) -> Plate:
    """A road that sweeps across the frame, with its lines and a verge."""
    plate = asphalt(
        site,
        (0.36, 0.36, 0.38),
        wet=site.scene.weather == "rain" or site.scene.surface == "wet asphalt",
        lamps=[(site.sun_x, site.light.key)],
    )
    depth = np.clip((plate.y - site.line) / max(0.1, 1 - site.line), 0, 1.5)
    mask = plate.rgba[..., 3].copy()
    far_verge = smooth(0.16, 0.13, depth + 0.03 * np.sin(plate.x * 2))
    grass = ramp(
        [(0, lit(site, (0.46, 0.42, 0.24))), (1, lit(site, (0.36, 0.36, 0.20), 1.2))],
        cloud(site.rng, plate.shape, (70, 60)),
    )
    plate.inside(mask * far_verge, grass)
    rail = np.exp(-(((depth - 0.16 - 0.03 * -np.sin(plate.x * 2)) / 0.012) ** 2)).astype(np.float32)
    plate.inside(mask * rail * 0.8, mix(site.light.key, (0.9, 0.9, 0.88), 0.5))
    dash = (np.sin(plate.x / (0.4 + depth) * 9) > -0.1).astype(np.float32)
    middle = np.exp(-(((depth - 0.80) / 0.020) ** 4)).astype(np.float32)
    plate.inside(mask * middle * dash * 0.85, mix(site.light.key, (0.95, 0.93, 0.86), 0.5))
    sheen = np.exp(
        -(((plate.x - site.sun_x * 0.8) / 0.5) ** 2) - ((depth - 0.35) / 0.4) ** 2
    ).astype(np.float32)
    plate.light(mask * (1 - far_verge) * sheen, site.light.key, 0.30 * site.light.power)
    return plate
