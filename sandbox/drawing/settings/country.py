"""What all open country shares: far colours in this light, and the sun's rays."""

from sandbox.drawing.kit.colour import mix, scale, times
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import glow, light_plate, shafts
from sandbox.drawing.settings.backdrop import Site


def lit(site: Site, colour: Rgb, gain: float = 1.0) -> Rgb:
    """A far thing's colour in this light."""
    light = site.light
    return scale(times(colour, mix(light.fill, light.key, 0.5)), gain * (1.0 - 0.35 * light.dark))


def sun_rays(site: Site, horizon: float, power: float) -> Plate:
    """A light plate with the sun's halo and, in clear air, its shafts."""
    rays = light_plate(site)
    y = horizon - 0.06 - site.light.height * 0.5 * horizon
    glow(
        rays,
        site.sun_x,
        y,
        0.30,
        site.light.key,
        power * (0.5 + 0.5 * site.light.power) * (1 - 0.6 * site.light.dark),
    )
    if site.scene.weather == "clear" and site.light.dark < 0.7:
        shafts(rays, site, (site.sun_x, y), power * 0.45, 6, 0.8)
    return rays
