"""The sea and the sand: a beach with the sun's path on the water, and dunes."""

import numpy as np

from sandbox.drawing.kit.colour import mix, ramp, scale, times
from sandbox.drawing.kit.noise import cloud, ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.settings.air import sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.country import lit, sun_rays
from sandbox.drawing.settings.surfaces import ground


def beach(site: Site) -> Backdrop:
    """The sea with the sun's path on it, headlands, and wet sand."""
    horizon = site.line - 0.13
    back = site.plate(0.5)
    sky(back, site, horizon)
    land = site.plate(0.5)
    line = (
        horizon
        + 0.004
        - 0.10
        * ridge(site.rng, land.shape[1], 0.45, 3)
        * smooth(
            0.1, 1.2, (land.x[0] * -site.scene.side + site.frame.half * 0.5).astype(np.float32)
        )
    )
    land.over(
        land.below(line.astype(np.float32)),
        mix(site.light.haze, lit(site, (0.30, 0.34, 0.36)), 0.55),
    )
    sea = site.plate(0.5)
    _sea(sea, site, horizon)
    stage = ground(site, (0.86, 0.73, 0.55), (0.72, 0.58, 0.42), cells=(9, 5), edge=0.016)
    wet = np.exp(-np.clip(stage.y - site.line, 0, 1) * 9).astype(np.float32)
    stage.light(stage.rgba[..., 3] * wet, site.light.low, 0.40)
    foam = np.exp(
        -(((stage.y - site.line - 0.008 - 0.006 * np.sin(stage.x * 9)) / 0.005) ** 2)
    ).astype(np.float32)
    stage.over(foam * stage.rgba[..., 3], mix(site.light.key, (1, 1, 1), 0.6), 0.8)
    rays = sun_rays(site, horizon, 0.26)
    soft = site.blur
    return Backdrop(
        [back.layer(9.0, soft), land.layer(5.0, soft), sea.layer(3.0, soft * 0.7)],
        stage,
        rays,
        (0.76, 0.64, 0.48),
        mirror=0.22,
    )


def desert(site: Site) -> Backdrop:
    """Dunes, each with its bright and its shadowed flank."""
    horizon = site.line - 0.02
    back = site.plate(0.5)
    sky(back, site, horizon)
    dunes = site.plate(0.5)
    for i in range(3):
        rise = ridge(site.rng, dunes.shape[1], 0.18, 3) * (0.24 - 0.06 * i)
        line = (horizon + 0.03 * i - rise).astype(np.float32)
        slope = np.gradient(line)[None, :] * dunes.px * -site.scene.side
        tone = mix(site.light.haze, lit(site, (0.90, 0.62, 0.38), 1.1), 0.42 + 0.24 * i)
        shade = smooth(-0.25, 0.25, slope.astype(np.float32) * 1.2)
        colours = ramp(
            [(0, scale(tone, 0.66)), (1, scale(tone, 1.12))], np.broadcast_to(shade, dunes.shape)
        )
        dunes.over(dunes.below(line), colours)
    stage = ground(site, (0.88, 0.64, 0.42), (0.80, 0.54, 0.34), cells=(5, 3), edge=0.02)
    waves = 0.5 + 0.5 * np.sin(
        (stage.y - site.line) * 260 / (0.4 + (stage.y - site.line).clip(0) * 3)
        + cloud(site.rng, stage.shape, (5, 5)) * 14
    )
    stage.inside(
        stage.rgba[..., 3] * waves.astype(np.float32) * 0.14,
        scale(lit(site, (0.6, 0.36, 0.22)), 0.8),
    )
    rays = sun_rays(site, horizon, 0.30)
    return Backdrop(
        [back.layer(9.0, site.blur), dunes.layer(3.2, site.blur * 0.8)],
        stage,
        rays,
        (0.82, 0.58, 0.38),
        0.03,
    )


def _sea(plate: Plate, site: Site, horizon: float) -> None:
    light = site.light
    deep = np.clip((plate.y - horizon) / 0.2, 0, 1)
    near = mix(times((0.25, 0.55, 0.60), light.fill), light.middle, 0.45)
    mask = smooth(horizon - 0.001, horizon + 0.001, plate.y)
    plate.over(
        mask, ramp([(0, mix(light.low, near, 0.45)), (0.5, near), (1, scale(near, 0.85))], deep)
    )
    far = np.clip(plate.y - horizon, 0.004, 1)
    ripple = np.sin(1.6 / far * 1.2 + np.sin(plate.x * 30 + 2 / far) * 1.5) * 0.5 + 0.5
    broken = cloud(site.rng, plate.shape, (70, 30))
    path = np.exp(-(((plate.x - site.sun_x) / (0.05 + far * 0.9)) ** 2)).astype(np.float32)
    plate.light(
        mask * path * smooth(0.35, 0.7, broken) * (0.5 + 0.5 * ripple.astype(np.float32)),
        light.key,
        1.0,
    )
    plate.inside(mask * smooth(0.5, 0.8, broken) * 0.22, scale(near, 0.7))
    for i in range(3):
        y = horizon + 0.035 + 0.035 * i
        crest = np.exp(
            -(((plate.y - y - 0.004 * np.sin(plate.x * 6 + i * 2)) / (0.0018 + 0.0012 * i)) ** 2)
        ).astype(np.float32)
        plate.light(mask * crest * smooth(0.3, 0.6, broken), mix(light.key, (1, 1, 1), 0.5), 0.5)
