"""Streets and roofs: house fronts in perspective, signs, a skyline with its windows lit."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, scale
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.plate import Plate, Point
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import bokeh, dab, glow, light_plate, mist, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.country import lit
from sandbox.drawing.settings.lamps import LAMPS, NEON
from sandbox.drawing.settings.surfaces import asphalt, board, stone
from sandbox.drawing.settings.tops import Top, top_of


def street(site: Site) -> Backdrop:
    """A street in perspective: walls on both sides, signs, lamps, and a road that mirrors them."""
    horizon, light = site.line - 0.03, site.light
    back = site.plate(0.4)
    sky(back, site, horizon)
    skyline(back, site, horizon + 0.02, 16, 0.20, 0.40)
    back.light(back.glow(0.0, horizon - 0.03, 0.22), mix(light.low, light.key, 0.5), 0.55)
    walls = site.plate(0.5)
    night = max(light.dark, 0.25 if site.scene.weather == "rain" else 0.0)
    signs = _walls(walls, site, horizon, night)
    mist(walls, site, horizon, 0.30, 0.16)
    lamps = site.plate(0.4)
    tints = NEON if night > 0.5 else LAMPS
    bokeh(
        lamps,
        site,
        34 if night > 0.3 else 14,
        tints + LAMPS,
        top=horizon - 0.22,
        bottom=horizon + 0.03,
        radius=0.026,
    )
    wet = site.scene.weather in ("rain", "snow") or night > 0.5
    stage = asphalt(site, (0.34, 0.35, 0.39), wet=wet, lamps=signs)
    _road_lines(stage, site)
    rays = light_plate(site)
    for x, tint in signs:
        glow(rays, x, horizon - 0.18, 0.13, tint, 0.24 * night)
    glow(rays, site.sun_x * 0.4, horizon - 0.05, 0.3, light.key, 0.28 * (1 - night))
    soft = site.blur
    return Backdrop(
        [back.layer(7.0, soft), walls.layer(2.8, soft), lamps.layer(2.0, soft * 0.4)],
        stage,
        rays,
        (0.30, 0.31, 0.36),
        mirror=0.42 if wet else 0.10,
    )


def _road_lines(plate: Plate, site: Site) -> None:
    """Kerbs, a dashed middle and the sun's streak, all towards the vanishing point."""
    depth = np.clip((plate.y - site.line) / max(0.1, 1 - site.line), 0, 1.5)
    mask = plate.rgba[..., 3].copy()
    spread = 0.06 + depth * 0.9
    white = mix(site.light.key, (0.92, 0.92, 0.90), 0.5)
    dashes = smooth(-0.2, 0.2, np.sin(9.0 / (0.12 + depth)))
    middle = smooth(0.030, 0.022, np.abs(plate.x / spread - 0.12))
    plate.inside(mask * middle * dashes * 0.55, white)
    kerb = np.abs(np.abs(plate.x / spread) - 1.05)
    plate.inside(mask * smooth(0.05, 0.035, kerb) * 0.5, white)
    walk = smooth(1.08, 1.10, np.abs(plate.x / spread))
    dry = 0.6 * (1 - site.light.dark) * (0.3 if site.scene.weather == "rain" else 1.0)
    plate.inside(mask * walk * dry, scale(mix(site.light.fill, site.light.key, 0.4), 0.62))
    streak = np.exp(-((plate.x / spread / 0.7) ** 2) - depth * 1.2)
    plate.light(mask * streak, site.light.low, 0.30 * (1 - 0.6 * site.light.dark))


def rooftop(site: Site) -> Backdrop:
    """A skyline beyond a parapet, with strings of bulbs."""
    horizon, light = site.line - 0.02, site.light
    back = site.plate(0.45)
    sky(back, site, horizon)
    far, near = site.plate(0.5), site.plate(0.5)
    skyline(far, site, horizon + 0.03, 26, 0.34, 0.62)
    mist(far, site, horizon, 0.5, 0.14)
    skyline(near, site, horizon + 0.05, 15, 0.26, 0.22)
    mist(near, site, horizon, 0.22, 0.10)
    bulbs = site.plate(0.5)
    if not site.scene.surface.endswith("asphalt"):
        _strings(bulbs)
    rays = light_plate(site)
    for i in range(7):
        glow(
            rays,
            (i / 3 - 1) * site.frame.half,
            0.17,
            0.07,
            (1.0, 0.70, 0.38),
            0.10 + 0.20 * light.dark,
        )
    glow(rays, site.sun_x, horizon - 0.08, 0.3, light.key, 0.30 * (1 - 0.6 * light.dark))
    soft = site.blur
    made = top_of(site, lambda: _roof(site))
    return Backdrop(
        [
            back.layer(8.0, soft),
            far.layer(5.0, soft),
            near.layer(3.2, soft),
            bulbs.layer(1.7, soft * 0.7),
        ],
        made.plate,
        rays,
        made.colour,
        mirror=made.mirror,
    )


def _roof(site: Site) -> Top:
    """Decking, or paving where the subject stands on the ground."""
    if site.afloor:
        return Top(stone(site, (0.48, 0.47, 0.48)), (0.48, 0.47, 0.48), 0.18)
    return Top(board(site, (0.50, 0.38, 0.28)), (0.50, 0.38, 0.28), 0.18)


def _strings(plate: Plate) -> None:
    """Two strings of bulbs that sag across the frame."""
    for row in range(2):
        sag = [0.06 + row * 0.09 + 0.10 * (1 - ((i - 9) / 9) ** 2) for i in range(19)]
        points = [((i / 9 - 1) * plate.reach, y) for i, y in enumerate(sag)]
        plate.over(plate.line(points, 0.003), (0.10, 0.10, 0.12), 0.8)
        for x, y in points:
            dab(plate, x, y + 0.014, 0.014, (1.0, 0.84, 0.52), 0.95)
            plate.light(plate.glow(x, y + 0.014, 0.03), (1.0, 0.7, 0.36), 0.25)


def skyline(plate: Plate, site: Site, foot: float, count: int, high: float, far: float) -> None:
    """A skyline with lit windows; `far` is how much haze lies before it."""
    light, rng = site.light, site.rng
    tone = mix(lit(site, (0.34, 0.37, 0.46)), light.haze, far)
    step = 2 * plate.reach / count
    for i in range(count):
        x = -plate.reach + i * step
        wide, tall = (
            step * float(rng.uniform(0.7, 1.25)),
            high * float(rng.uniform(0.25, 1.0)) ** 1.2,
        )
        mask = plate.box(x, foot - tall, x + wide, foot + 0.1)
        plate.over(mask, scale(tone, float(rng.uniform(0.85, 1.08))))
        plate.light(
            mask
            * smooth(
                0.75,
                1.0,
                ((plate.x - x) / wide if site.scene.side > 0 else (x + wide - plate.x) / wide),
            ),
            light.key,
            0.25 * light.power,
        )
        _panes(
            plate,
            site,
            (x + wide * 0.12, foot - tall + 0.012, x + wide * 0.88, foot),
            0.011 + 0.006 * (1 - far),
            0.25 + 0.6 * light.dark,
        )


def _panes(
    plate: Plate, site: Site, box: tuple[float, float, float, float], size: float, lit_share: float
) -> None:
    left, top, right, bottom = box
    bright: list[list[Point]] = []
    y = top
    while y < bottom - size:
        x = left
        while x < right - size * 0.8:
            if site.rng.random() < lit_share * 0.55:
                bright.append(
                    [(x, y), (x + size * 0.8, y), (x + size * 0.8, y + size), (x, y + size)]
                )
            x += size * 1.7
        y += size * 2.0
    if bright:
        warm = mix((1.0, 0.80, 0.48), site.light.haze, 0.25)
        plate.inside(plate.polygons(bright), warm, 0.25 + 0.65 * site.light.dark)


def _walls(plate: Plate, site: Site, horizon: float, night: float) -> list[tuple[float, Rgb]]:
    """House fronts that run to the vanishing point; gives where the signs hang, and their tints."""
    light, rng = site.light, site.rng
    signs: list[tuple[float, Rgb]] = []
    edges = [1.95, 1.15, 0.70, 0.44, 0.28, 0.17]
    for side in (-1.0, 1.0):
        for i in range(len(edges) - 2, -1, -1):
            far = (i + 0.6) / len(edges)
            x0, x1 = side * edges[i] * site.frame.k, side * edges[i + 1] * site.frame.k
            rise = float(rng.uniform(0.8, 1.25))
            t0, t1 = horizon - edges[i] * 0.62 * rise, horizon - edges[i + 1] * 0.62 * rise
            b0, b1 = horizon + edges[i] * 0.14, horizon + edges[i + 1] * 0.14
            face = plate.polygon([(x0, t0), (x1, t1), (x1, b1), (x0, b0)])
            brick = [
                (0.46, 0.34, 0.30),
                (0.40, 0.42, 0.48),
                (0.52, 0.46, 0.38),
                (0.34, 0.36, 0.44),
            ][int(rng.integers(4))]
            tone = mix(
                lit(site, brick, 1.05 if side != site.scene.side else 0.72), light.haze, far * 0.55
            )
            plate.over(face, tone)
            plate.light(
                face * smooth(b0 - 0.30, b0, plate.y), mix(LAMPS[0], NEON[i % 5], 0.4), 0.20 * night
            )
            _front_windows(plate, site, (x0, x1, t0, t1, horizon), night)
            if night > 0.3:
                tint = NEON[int(rng.integers(5))]
                signs.append((x1 * 1.05, tint))
                _sign(
                    plate,
                    site,
                    x1 + (x0 - x1) * 0.3,
                    horizon - edges[i + 1] * 0.22 * rise,
                    edges[i + 1] * 0.085,
                    tint,
                )
    return signs


def _front_windows(
    plate: Plate, site: Site, face: tuple[float, float, float, float, float], night: float
) -> None:
    x0, x1, t0, t1, horizon = face
    lit_panes: list[list[Point]] = []
    dull: list[list[Point]] = []
    for row in range(6):
        for column in range(3):
            u0, u1 = (column + 0.22) / 3, (column + 0.74) / 3
            v0, v1 = (row + 0.25) / 7, (row + 0.75) / 7
            corners = [
                _on(x0, x1, t0, t1, horizon, u, v)
                for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
            ]
            (lit_panes if site.rng.random() < 0.2 + 0.45 * night else dull).append(corners)
    plate.inside(plate.polygons(dull), mix(site.light.middle, (0.20, 0.24, 0.32), 0.55), 0.6)
    plate.inside(plate.polygons(lit_panes), (1.0, 0.79, 0.46), 0.25 + 0.6 * night)


def _on(x0: float, x1: float, t0: float, t1: float, foot: float, u: float, v: float) -> Point:
    """A point of a wall in perspective."""
    x = x0 + (x1 - x0) * u
    top = t0 + (t1 - t0) * u
    return x, top + (foot - top) * v


def _sign(plate: Plate, site: Site, x: float, y: float, size: float, tint: Rgb) -> None:
    """A sign of light tubes."""
    outer = plate.box(x - size * 0.5, y - size * 1.3, x + size * 0.5, y + size * 1.3, size * 0.2)
    inner = plate.box(
        x - size * 0.38, y - size * 1.18, x + size * 0.38, y + size * 1.18, size * 0.15
    )
    ring: Floats = np.clip(outer - inner, 0, 1)
    plate.over(outer, (0.07, 0.07, 0.11), 0.85)
    plate.over(ring, mix(tint, (1, 1, 1), 0.35))
    for i in range(3):
        bar = plate.box(
            x - size * 0.2,
            y + (i - 1) * size * 0.7 - size * 0.1,
            x + size * 0.2,
            y + (i - 1) * size * 0.7 + size * 0.1,
            size * 0.08,
        )
        plate.over(bar, mix(tint, (1, 1, 1), 0.5))
    plate.light(plate.glow(x, y, size * 1.4), tint, 0.55)
