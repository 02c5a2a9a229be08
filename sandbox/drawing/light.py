"""The light of an hour and a weather: where it comes from and what it colours."""

from dataclasses import dataclass, replace

from sandbox.drawing.kit.colour import luma, mix, scale
from sandbox.drawing.scene import Rgb, Scene


@dataclass(frozen=True)
class Light:
    """What shines on a scene."""

    top: Rgb
    """The sky overhead."""
    middle: Rgb
    low: Rgb
    """The sky at the horizon."""
    key: Rgb
    fill: Rgb
    haze: Rgb
    """What distance fades to."""
    height: float
    """How high the key light stands: 0 at the horizon, 1 overhead."""
    power: float
    """How much stronger the key is than the fill, 0 to 1."""
    dark: float
    """0 by day, 1 at night: how much lamps count."""
    side: float = -1.0


HOURS: dict[str, Light] = {
    "dawn": Light(
        (0.40, 0.52, 0.74),
        (0.90, 0.72, 0.70),
        (1.0, 0.84, 0.62),
        (1.0, 0.80, 0.56),
        (0.50, 0.54, 0.70),
        (0.98, 0.82, 0.70),
        0.2,
        0.85,
        0.15,
    ),
    "morning": Light(
        (0.42, 0.64, 0.88),
        (0.70, 0.84, 0.94),
        (1.0, 0.95, 0.84),
        (1.0, 0.93, 0.80),
        (0.60, 0.70, 0.84),
        (0.93, 0.93, 0.90),
        0.45,
        0.75,
        0.0,
    ),
    "day": Light(
        (0.26, 0.54, 0.86),
        (0.55, 0.78, 0.95),
        (0.87, 0.94, 0.97),
        (1.0, 0.97, 0.91),
        (0.64, 0.74, 0.88),
        (0.84, 0.91, 0.96),
        0.8,
        0.7,
        0.0,
    ),
    "golden": Light(
        (0.38, 0.48, 0.66),
        (0.95, 0.70, 0.44),
        (1.0, 0.86, 0.54),
        (1.0, 0.74, 0.40),
        (0.52, 0.47, 0.56),
        (1.0, 0.80, 0.54),
        0.15,
        0.95,
        0.1,
    ),
    "dusk": Light(
        (0.15, 0.20, 0.42),
        (0.52, 0.40, 0.60),
        (1.0, 0.60, 0.44),
        (1.0, 0.64, 0.50),
        (0.38, 0.39, 0.62),
        (0.80, 0.54, 0.56),
        0.1,
        0.8,
        0.6,
    ),
    "night": Light(
        (0.035, 0.06, 0.16),
        (0.08, 0.13, 0.28),
        (0.20, 0.25, 0.44),
        (0.66, 0.76, 1.0),
        (0.22, 0.27, 0.46),
        (0.20, 0.26, 0.44),
        0.6,
        0.7,
        1.0,
    ),
}

GREYED = {"clear": 0.0, "cloudy": 0.45, "mist": 0.5, "rain": 0.55, "snow": 0.4}
"""How much of the sky's colour a weather takes away."""


def light_of(scene: Scene) -> Light:
    """The light that the scene's hour and weather give, from the scene's side."""
    light = replace(HOURS[scene.hour], side=scene.side)
    greyed = GREYED[scene.weather]
    return _overcast(light, greyed) if greyed else light


def _overcast(light: Light, share: float) -> Light:
    def grey(colour: Rgb) -> Rgb:
        value = luma(colour)
        return mix(colour, scale((value * 0.95, value, value * 1.06), 0.96), share)

    return replace(
        light,
        top=mix(grey(light.top), light.middle, share * 0.5),
        middle=grey(light.middle),
        low=grey(light.low),
        key=grey(light.key),
        haze=grey(light.haze),
        power=light.power * (1 - share * 0.6),
        height=max(light.height, 0.4),
    )
