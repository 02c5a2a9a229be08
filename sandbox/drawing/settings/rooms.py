"""Rooms: a wall with a window, what furnishes it, and a table in the light."""

from dataclasses import dataclass, replace

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, ramp, scale, times, turned
from sandbox.drawing.kit.noise import ridge, smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings import furnishings
from sandbox.drawing.settings.air import bokeh, dust, glow, light_plate, shafts, sky
from sandbox.drawing.settings.backdrop import Backdrop, Site
from sandbox.drawing.settings.surfaces import board, stone
from sandbox.drawing.settings.tops import Top, top_of


@dataclass(frozen=True)
class Room:
    """How a kind of room is built."""

    wall: Rgb
    top: Rgb
    """The table's or the floor's colour."""
    panes: tuple[int, int]
    """The window's panes across and down."""
    window: tuple[float, float]
    """The window's half-width and its top, in frame heights."""
    furnish: str
    outside: str = "hills"
    marble: bool = False
    warm: float = 0.0
    """How much lamps light the room by day, 0 to 1."""


ROOMS = {
    "kitchen": Room((0.86, 0.80, 0.70), (0.62, 0.44, 0.28), (2, 3), (0.36, -0.04), "kitchen"),
    "living": Room((0.80, 0.76, 0.70), (0.55, 0.40, 0.27), (3, 2), (0.50, -0.12), "living"),
    "bedroom": Room(
        (0.74, 0.72, 0.78), (0.56, 0.43, 0.33), (2, 2), (0.34, 0.0), "bedroom", warm=0.3
    ),
    "cafe": Room(
        (0.52, 0.42, 0.34), (0.48, 0.31, 0.19), (3, 2), (0.52, -0.05), "cafe", "street", warm=0.5
    ),
    "trattoria": Room(
        (0.50, 0.30, 0.22), (0.42, 0.25, 0.14), (2, 3), (0.26, 0.02), "cafe", "street", warm=0.9
    ),
    "office": Room(
        (0.80, 0.82, 0.84), (0.70, 0.66, 0.60), (4, 1), (0.72, -0.15), "office", "skyline"
    ),
    "bathroom": Room(
        (0.80, 0.90, 0.86), (0.88, 0.86, 0.83), (2, 2), (0.30, 0.0), "bathroom", marble=True
    ),
    "store": Room(
        (0.80, 0.76, 0.70), (0.70, 0.60, 0.48), (3, 1), (0.45, -0.1), "store", "street", warm=0.4
    ),
    "gym": Room(
        (0.36, 0.38, 0.42), (0.30, 0.30, 0.32), (4, 2), (0.65, -0.15), "gym", "skyline", True
    ),
}


def room(site: Site) -> Backdrop:
    """The room of the scene's setting."""
    plan = _painted(ROOMS[site.scene.setting], site)
    x = site.scene.side * site.frame.half * float(site.rng.uniform(0.44, 0.60))
    wide = plan.window[0] * (0.7 + 0.3 * site.frame.k)
    hole = (x - wide, plan.window[1], x + wide, site.line - (0.10 if not site.afloor else 0.02))
    outside = site.plate(0.3)
    _outside(outside, site, plan, hole[3])
    wall = site.plate()
    _wall(wall, site, plan, hole)
    things = site.plate()
    furnishings.FURNISH[plan.furnish](things, site, plan.wall, -site.scene.side)
    rays = light_plate(site)
    _room_light(rays, site, plan, hole)
    behind = [
        outside.layer(6.0, max(0.008, site.blur)),
        wall.layer(2.4, site.blur * 0.8),
        things.layer(1.7, site.blur * 0.75),
    ]
    made = top_of(site, lambda: _own_top(site, plan))
    _fallen_light(made.plate, site, plan)
    return Backdrop(behind, made.plate, rays, made.colour, mirror=made.mirror)


def _painted(plan: Room, site: Site) -> Room:
    """The room with its wall in a tone of the film's: the subject's accent, and its grade."""
    look, grade = site.scene.look, site.scene.grade
    own = look.accent if max(look.accent) - min(look.accent) > 0.12 else look.body
    tone = mix(turned(own, 0.0, 0.55, 1.0), (0.84, 0.80, 0.76), 0.62)
    lean = [high - 0.5 for high in grade.highlights]
    wall = mix(plan.wall, tone, 0.35)
    red, green, blue = (min(1.0, max(0.0, w + 0.7 * a)) for w, a in zip(wall, lean, strict=True))
    return replace(plan, wall=(red, green, blue))


def _own_top(site: Site, plan: Room) -> Top:
    if plan.marble:
        return Top(stone(site, plan.top, 0.4), plan.top, 0.22)
    return Top(board(site, plan.top, edge=not site.afloor), plan.top, 0.16)


def _fallen_light(plate: Plate, site: Site, plan: Room) -> None:
    """The window's panes, thrown across the table: bright where the sun lies, its bars between."""
    light, side = site.light, site.scene.side
    if light.dark > 0.5 or site.scene.weather in ("rain", "cloudy", "mist"):
        return
    depth = np.clip((plate.y - site.line) / max(0.08, 1 - site.line), 0, 1.6)
    along = plate.x / (0.55 + 0.75 * depth) + side * (0.62 * depth - 0.16)
    wide = 0.62 + 0.15 * site.rng.random()
    field = smooth(wide, wide - 0.10, np.abs(along - side * 0.18))
    panes = smooth(0.03, 0.07, np.abs(np.mod(along + 0.08, 0.36) - 0.18))
    bars = smooth(0.04, 0.09, np.abs(np.mod(depth + 0.16, 0.56) - 0.28))
    fallen = field * np.minimum(panes, bars) * smooth(0.0, 0.10, depth)
    plate.light(fallen, mix(light.key, (1, 1, 1), 0.1), 0.42 * light.power)
    plate.inside((1 - fallen) * 0.13, scale(light.fill, 0.25))


def _outside(plate: Plate, site: Site, plan: Room, sill: float) -> None:
    """What the window shows: sky, then hills, a skyline or a street's lights."""
    sky(plate, site, sill * 0.9)
    light, rng = site.light, site.rng
    count = plate.shape[1]
    for i, tone in enumerate((0.35, 0.62)):
        rise = ridge(rng, count, 0.42, 5) * (0.16 if plan.outside == "hills" else 0.08)
        base = sill * (0.72 + 0.16 * i)
        if plan.outside != "hills":
            blocks = np.repeat(rng.random(count // 12 + 2), 12)[:count].astype(np.float32)
            rise = rise * 0.3 + blocks * (0.30 - 0.1 * i)
        colour = mix(light.haze, mix((0.20, 0.30, 0.26), light.fill, 0.5), tone)
        plate.over(
            plate.below((base - rise).astype(np.float32), 0.004),
            scale(colour, 1 - 0.45 * light.dark),
        )
    if plan.outside != "hills" or light.dark > 0.5:
        lamps: list[Rgb] = [
            (1.0, 0.80, 0.48),
            (1.0, 0.64, 0.36),
            (0.80, 0.88, 1.0),
            (1.0, 0.42, 0.34),
        ]
        bokeh(plate, site, 46, lamps, top=sill * 0.35, bottom=sill, radius=0.022)


def _wall(plate: Plate, site: Site, plan: Room, hole: tuple[float, float, float, float]) -> None:
    light, side = site.light, site.scene.side
    lamp = (1.0, 0.74, 0.44)
    lit_by = mix(mix(light.fill, light.key, 0.45), lamp, max(plan.warm * 0.5, light.dark * 0.6))
    tone = scale(times(plan.wall, lit_by), 1.02 - 0.25 * light.dark)
    left, top, right, bottom = hole
    opening = plate.box(left, top, right, bottom)
    reach = np.clip(0.5 + plate.x * side / site.frame.half * 0.5, 0, 1)
    shades = ramp(
        [(0, scale(tone, 0.50)), (0.55, scale(tone, 0.95)), (1, scale(tone, 0.72))],
        np.broadcast_to(reach, plate.shape),
    )
    plate.over(
        np.ones((1, 1), np.float32), shades * (1.06 - 0.25 * np.clip(plate.y, 0, 1))[..., None]
    )
    plate.light(
        plate.glow((left + right) / 2, (top + bottom) / 2, 0.42),
        light.key,
        0.30 * (1 - 0.6 * light.dark),
    )
    _sun_on_wall(plate, site, plan)
    frame = plate.box(left - 0.028, top - 0.028, right + 0.028, bottom + 0.028, 0.004)
    timber = scale(times(mix(plan.wall, (1, 1, 1), 0.45), mix(light.fill, light.key, 0.4)), 0.86)
    plate.over(frame, timber)
    plate.over(
        plate.box(left - 0.06, bottom + 0.012, right + 0.06, bottom + 0.04, 0.004),
        scale(timber, 1.12),
    )
    bars = _bars(plate, plan, hole)
    clear = opening * (1 - bars)
    plate.rgba *= (1 - clear * 0.97)[..., None]
    inner = np.clip(opening - plate.box(left + 0.012, top, right - 0.012, bottom - 0.008), 0, 1)
    plate.inside(inner * (1 - clear), scale(timber, 0.6))
    _curtain(plate, site, plan, hole)


def _bars(plate: Plate, plan: Room, hole: tuple[float, float, float, float]) -> Floats:
    left, top, right, bottom = hole
    across, down = plan.panes
    bars = np.zeros(plate.shape, np.float32)
    for i in range(1, across):
        x = left + (right - left) * i / across
        bars = np.maximum(bars, plate.box(x - 0.009, top, x + 0.009, bottom))
    for j in range(1, down):
        y = top + (bottom - top) * j / down
        bars = np.maximum(bars, plate.box(left, y - 0.007, right, y + 0.007))
    return bars


def _sun_on_wall(plate: Plate, site: Site, plan: Room) -> None:
    """The window's light, thrown slanting on the wall across from it."""
    light, side = site.light, site.scene.side
    if light.dark > 0.7 or site.scene.weather in ("rain", "cloudy", "mist"):
        return
    centre = -side * site.frame.half * 0.45
    outlines = []
    for i in range(2):
        for j in range(2):
            x, y = centre + (i - 0.5) * 0.24, 0.16 + j * 0.21
            slant = -side * 0.12
            outlines.append(
                [
                    (x - 0.105, y - 0.09),
                    (x + 0.105, y - 0.09 + slant * 0.35),
                    (x + 0.105, y + 0.09 + slant * 0.35),
                    (x - 0.105, y + 0.09),
                ]
            )
    plate.light(plate.polygons(outlines), light.key, 0.32 * light.power)


def _curtain(plate: Plate, site: Site, plan: Room, hole: tuple[float, float, float, float]) -> None:
    """A light curtain at the window's outer side, its folds lit from behind."""
    if plan.furnish not in ("living", "bedroom", "kitchen"):
        return
    left, _, right, bottom = hole
    side = site.scene.side
    outer = right if side > 0 else left
    fold = 0.5 + 0.5 * np.sin(plate.x * 120 + np.sin(plate.y * 5) * 1.2).astype(np.float32)
    drop = bottom + (0.5 if site.afloor else 0.02)
    cloth = plate.box(
        min(outer - side * 0.14, outer + side * 0.10),
        -0.2,
        max(outer - side * 0.14, outer + side * 0.10),
        drop,
        0.0,
        0.004,
    )
    tone = times(mix(plan.wall, (1, 1, 1), 0.5), mix(site.light.key, site.light.fill, 0.4))
    colours = np.asarray(tone, np.float32) * (0.66 + 0.34 * fold * smooth(0, 1, fold))[..., None]
    plate.over(cloth * 0.9, colours)


def _room_light(
    plate: Plate, site: Site, plan: Room, hole: tuple[float, float, float, float]
) -> None:
    light = site.light
    x, y = (hole[0] + hole[2]) / 2, (hole[1] + hole[3]) / 2
    day = 1 - light.dark
    glow(plate, x, y, 0.40, light.key, 0.10 + 0.24 * day * light.power)
    if day > 0.5 and site.scene.weather not in ("rain", "cloudy"):
        shafts(plate, site, (x + site.scene.side * 0.25, -0.15), 0.42 * light.power, 6, 0.34)
    lamps = max(plan.warm * (0.35 + 0.65 * light.dark), light.dark * 0.8)
    if lamps > 0:
        for across in (-0.55, 0.1, 0.7):
            glow(plate, across * site.frame.half, 0.10, 0.16, (1.0, 0.62, 0.28), 0.34 * lamps)
    dust(plate, site, 26)
