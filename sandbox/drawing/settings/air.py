"""Skies, suns, shafts of light, bokeh: what the air holds."""

import numpy as np

from sandbox.drawing.kit.colour import mix, ramp, scale
from sandbox.drawing.kit.noise import cloud, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.backdrop import LIGHT_SCALE, Site


def sky(plate: Plate, site: Site, horizon: float) -> None:
    """A whole sky down to `horizon`, with its sun or moon, clouds or stars."""
    light = site.light
    stops = [
        (-0.1, light.top),
        (horizon * 0.55, light.middle),
        (horizon * 1.02, light.low),
        (1.1, light.haze),
    ]
    plate.over(np.ones((1, 1), np.float32), ramp(stops, plate.y))
    if light.dark > 0.8:
        _stars(plate, site, horizon)
    _clouds(plate, site, horizon)
    sun(plate, site, horizon)


def sun(plate: Plate, site: Site, horizon: float) -> None:
    """The sun's or the moon's disc with its glow."""
    light = site.light
    y = horizon - 0.06 - light.height * 0.55 * horizon
    if site.scene.weather in ("rain", "mist", "snow"):
        plate.light(plate.glow(site.sun_x, y, 0.26), light.key, 0.5)
        return
    moon = light.dark > 0.8
    plate.light(plate.glow(site.sun_x, y, 0.12 if moon else 0.34), light.key, 0.5 if moon else 0.75)
    radius = 0.035 if moon else 0.055
    bright = (0.96, 0.97, 1.0) if moon else mix(light.key, (1, 1, 0.94), 0.6)
    plate.over(plate.disc(site.sun_x, y, radius, 0.006), bright, 0.95)
    plate.light(plate.glow(site.sun_x, y, radius * 1.5), bright, 0.5)


def _stars(plate: Plate, site: Site, horizon: float) -> None:
    for _ in range(90):
        x, y = site.rng.uniform(-1.1, 1.1), site.rng.uniform(-0.1, horizon * 0.8)
        size = site.rng.uniform(0.0008, 0.0022)
        dab(plate, x, y, size, (0.9, 0.94, 1.0), float(site.rng.uniform(0.3, 0.9)))


def _clouds(plate: Plate, site: Site, horizon: float) -> None:
    """Streaked clouds, lit from the sun's side."""
    cover = {"clear": 0.62, "cloudy": 0.40, "mist": 0.55, "rain": 0.36, "snow": 0.40}[
        site.scene.weather
    ]
    field = cloud(site.rng, plate.shape, (7, 5))
    fade = smooth(horizon * 1.05, horizon * 0.45, plate.y)
    shape = smooth(cover, cover + 0.3, field) * fade
    light = site.light
    lit = (
        mix(light.key, (1, 1, 1), 0.35)
        if light.dark < 0.8
        else mix(light.middle, (0.5, 0.55, 0.7), 0.25)
    )
    shade = mix(light.middle, light.fill, 0.6)
    towards = np.clip(0.5 + (plate.x * site.scene.side) * 0.5, 0, 1)
    colours = ramp(
        [(0.0, shade), (1.0, lit)], np.broadcast_to(towards, plate.shape) * (1.1 - shape * 0.5)
    )
    plate.over(shape, colours, 0.62)


def dab(
    plate: Plate, x: float, y: float, radius: float, colour: Rgb, opacity: float, rim: float = 0.0
) -> None:
    """One small disc of light, painted where it lies only; `rim` brightens its edge."""
    across, down = plate.pixel(x, y)
    reach = radius * plate.px + 2
    top, bottom = max(0, int(down - reach)), min(plate.shape[0], int(down + reach) + 1)
    left, right = max(0, int(across - reach)), min(plate.shape[1], int(across + reach) + 1)
    if top >= bottom or left >= right:
        return
    rows = np.arange(top, bottom, dtype=np.float32)[:, None] + 0.5 - down
    columns = np.arange(left, right, dtype=np.float32)[None, :] + 0.5 - across
    far = np.hypot(rows, columns) / (radius * plate.px)
    mask = np.clip((1 - far) * max(1.0, radius * plate.px * 0.5), 0, 1)
    mask = mask * (1 - rim + rim * np.clip(far, 0, 1) ** 3) * opacity
    held = plate.rgba[top:bottom, left:right]
    tint = np.asarray(colour, np.float32)
    held[..., :3] += mask[..., None] * tint * (1 - held[..., :3] * 0.7)
    held[..., 3] = np.maximum(held[..., 3], mask)


def bokeh(
    plate: Plate,
    site: Site,
    count: int,
    colours: list[Rgb],
    *,
    top: float,
    bottom: float,
    radius: float = 0.03,
) -> None:
    """Lamps out of focus between two heights."""
    for _ in range(count):
        x = site.rng.uniform(-plate.reach, plate.reach)
        y = site.rng.uniform(top, bottom)
        size = radius * float(site.rng.uniform(0.4, 1.25))
        colour = colours[int(site.rng.integers(len(colours)))]
        dab(plate, x, y, size, colour, float(site.rng.uniform(0.18, 0.6)), 0.45)


def light_plate(site: Site) -> Plate:
    """An empty plate for light in the air."""
    return Plate(site.frame, LIGHT_SCALE)


def glow(plate: Plate, x: float, y: float, radius: float, colour: Rgb, power: float) -> None:
    """A lamp's halo, on a light plate."""
    plate.rgba[..., :3] += (plate.glow(x, y, radius) * power)[..., None] * np.asarray(
        colour, np.float32
    )


def shafts(
    plate: Plate,
    site: Site,
    source: tuple[float, float],
    power: float,
    count: int = 7,
    spread: float = 0.5,
) -> None:
    """Shafts of light that fan out from a source, on a light plate."""
    x, y = source
    angle = np.arctan2(plate.x - x, np.maximum(plate.y - y, -2)).astype(np.float32)
    far = np.hypot(plate.x - x, plate.y - y)
    lean = -site.scene.side * 0.75
    total = np.zeros(plate.shape, np.float32)
    for i in range(count):
        at = (
            lean + spread * (i / max(1, count - 1) - 0.5) * 2 + float(site.rng.uniform(-0.06, 0.06))
        )
        width = float(site.rng.uniform(0.02, 0.07))
        total += np.exp(-(((angle - at) / width) ** 2)) * float(site.rng.uniform(0.35, 1.0))
    fade = np.exp(-far * 0.9) * smooth(0.0, 0.25, far)
    plate.rgba[..., :3] += (total * fade * power)[..., None] * np.asarray(
        site.light.key, np.float32
    )


def mist(plate: Plate, site: Site, line: float, strength: float, reach: float = 0.25) -> None:
    """Haze that lies on a line and thins upwards and downwards, over what is painted."""
    band = np.exp(-(((plate.y - line) / reach) ** 2)).astype(np.float32)
    drift = 0.7 + 0.3 * cloud(site.rng, plate.shape, (3, 4))
    plate.inside(band * drift * strength, site.light.haze)


def dust(plate: Plate, site: Site, count: int, colour: Rgb | None = None) -> None:
    """Motes that hang in the light, on a light plate."""
    tint = scale(colour or mix(site.light.key, (1, 1, 1), 0.2), 0.9)
    for _ in range(count):
        x, y = site.rng.uniform(-plate.reach, plate.reach), site.rng.uniform(0.0, 0.95)
        dab(
            plate,
            x,
            y,
            float(site.rng.uniform(0.004, 0.012)),
            tint,
            float(site.rng.uniform(0.05, 0.22)),
        )
