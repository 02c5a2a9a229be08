"""What the scene says the subject stands on, laid in whatever setting it is told for."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sandbox.drawing.kit.colour import mix, scale
from sandbox.drawing.kit.noise import cloud, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.backdrop import Site
from sandbox.drawing.settings.surfaces import asphalt, board, stone

OAK: Rgb = (0.74, 0.54, 0.34)
WALNUT: Rgb = (0.46, 0.29, 0.18)
MARBLE: Rgb = (0.90, 0.88, 0.85)
GREY_STONE: Rgb = (0.52, 0.51, 0.50)
DARK_STONE: Rgb = (0.36, 0.37, 0.40)
TAR: Rgb = (0.28, 0.29, 0.33)


@dataclass(frozen=True)
class Top:
    """A painted stage, its own colour, and how much it mirrors."""

    plate: Plate
    colour: Rgb
    mirror: float


def top_of(site: Site, otherwise: Callable[[], Top]) -> Top:
    """The surface that the scene names; the setting's own where it names none."""
    made = _TOPS.get(site.scene.surface)
    return made(site) if made else otherwise()


def _oak(site: Site) -> Top:
    return Top(board(site, OAK, edge=not site.afloor), OAK, 0.14)


def _walnut(site: Site) -> Top:
    return Top(board(site, WALNUT, edge=not site.afloor), WALNUT, 0.20)


def _marble(site: Site) -> Top:
    return Top(stone(site, MARBLE, 0.9), MARBLE, 0.26)


def _stone(site: Site) -> Top:
    plate = stone(site, GREY_STONE, 0.2)
    _grit(plate, site, GREY_STONE)
    return Top(plate, GREY_STONE, 0.10)


def _wet_stone(site: Site) -> Top:
    """Dark stone after rain: its puddles hold the sky."""
    pale = site.scene.setting == "stone" and site.scene.weather == "clear"
    colour = mix(GREY_STONE, MARBLE, 0.45) if pale else DARK_STONE
    plate = stone(site, colour, 0.1)
    _grit(plate, site, colour)
    _puddles(plate, site, 0.55 if pale else 1.0)
    return Top(plate, colour, 0.42)


def _wet_asphalt(site: Site) -> Top:
    lamps = [
        (float(x) * site.frame.half, mix(site.light.low, (1.0, 0.78, 0.46), 0.4 * (i % 2)))
        for i, x in enumerate(site.rng.uniform(-0.9, 0.9, 5))
    ]
    plate = asphalt(site, TAR, wet=True, lamps=lamps)
    _puddles(plate, site, 0.45)
    return Top(plate, TAR, 0.40)


def _asphalt(site: Site) -> Top:
    return Top(asphalt(site, TAR, wet=False, lamps=[]), TAR, 0.10)


def _glass(site: Site) -> Top:
    """A pane that lets the set shine through, bright along its cut edge."""
    tone = mix(site.light.middle, (0.86, 0.94, 0.92), 0.6)
    plate = stone(site, tone, 0.0)
    edge = np.exp(-(((plate.y - site.line - 0.010) / 0.006) ** 2)).astype(np.float32)
    plate.inside(edge * 0.8, (0.62, 0.84, 0.80))
    return Top(plate, tone, 0.50)


def _grit(plate: Plate, site: Site, colour: Rgb) -> None:
    """Pores and chips, finer towards the distance."""
    fine = cloud(site.rng, plate.shape, (90, 70))
    plate.inside(smooth(0.58, 0.85, fine) * 0.30, scale(colour, 0.5))
    plate.light(smooth(0.62, 0.9, 1 - fine) * 0.5, site.light.key, 0.16 * site.light.power)


def _puddles(plate: Plate, site: Site, share: float = 1.0) -> None:
    """Pools of still water: the sky's own colours, a bright rim, a streak of the key."""
    depth = np.clip((plate.y - site.line) / max(0.08, 1 - site.line), 0, 1.6)
    wide = cloud(site.rng, plate.shape, (10, 2))
    pools = smooth(0.52, 0.62, wide) * smooth(-0.02, 0.06, depth) * share
    sky = mix(site.light.low, site.light.middle, 0.45)
    plate.inside(pools * (0.58 - 0.26 * np.clip(depth, 0, 1)), scale(sky, 0.92))
    rim = smooth(0.50, 0.54, wide) * (1 - smooth(0.54, 0.60, wide))
    plate.light(rim * np.exp(-depth), site.light.key, 0.22 * share)
    streak = np.exp(-(((plate.x - site.sun_x * 0.55) / 0.20) ** 2) - depth * 1.1)
    ripple = cloud(site.rng, plate.shape, (70, 10))
    plate.light(streak * (0.35 + 0.65 * pools) * (0.4 + 0.6 * ripple), site.light.key, 0.55 * share)


_TOPS: dict[str, Callable[[Site], Top]] = {
    "oak": _oak,
    "walnut": _walnut,
    "marble": _marble,
    "stone": _stone,
    "wet stone": _wet_stone,
    "asphalt": _asphalt,
    "wet asphalt": _wet_asphalt,
    "glass": _glass,
}
