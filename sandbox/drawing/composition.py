"""Composition: where a subject stands in the frame, how large, and how much of the set is seen."""

from dataclasses import dataclass, replace

import numpy as np

from sandbox.drawing.kit.frame import Frame, Lens
from sandbox.drawing.light import light_of
from sandbox.drawing.scene import Rgb, Scene
from sandbox.drawing.settings.backdrop import Site
from sandbox.drawing.settings.rooms import ROOMS
from sandbox.drawing.shadows import Standing
from sandbox.drawing.subjects.gallery import Model


@dataclass(frozen=True)
class Shot:
    """How a size of shot frames its subject; lengths in frame heights."""

    tall: float
    """The height of a hand-sized product."""
    even: float
    """0: low things stand lower, as in life; 1: everything as high as `tall`."""
    wide: float
    """The widest a subject may be, in frame widths; over 1 the frame's edge crops it."""
    foot: float
    blur: float
    """How far out of focus the distance is."""
    power: float
    """How much of the set is seen: see `kit.frame.Lens`."""
    roam: float
    """How far the seed may move the view over the set, in half frame widths."""


SHOTS = {
    "wide": Shot(0.40, 0.05, 0.44, 0.835, 0.0016, 1.06, 0.85),
    "medium": Shot(0.60, 0.3, 0.66, 0.88, 0.0055, 1.3, 0.7),
    "hero": Shot(0.58, 0.45, 0.62, 0.845, 0.0085, 1.4, 0.5),
    "close": Shot(0.84, 0.62, 1.16, 0.945, 0.0150, 1.95, 0.9),
    "macro": Shot(1.06, 0.75, 1.25, 1.06, 0.0200, 2.3, 0.9),
}
UPRIGHT = 0.4
"""A frame whose half-width is less stands upright; a subject may take more of its width."""
UPRIGHT_WIDE = 0.66
ONWARD = ("shoe", "car", "bicycle")
"""Kinds that look to the right, where a crop leaves them room."""
DEPTHS = {"low": 0.065, "level": 0.15, "high": 0.30}
"""How much stage is seen behind the subject's foot, by angle."""
LIFTS = {"low": 0.025, "level": 0.0, "high": -0.055}
"""How much lower in the frame a subject stands, by angle."""
LAMPLIGHT: Rgb = (1.0, 0.80, 0.54)
"""What lights a room at night."""
OUTDOORS = (
    "mountains",
    "road",
    "beach",
    "desert",
    "forest",
    "garden",
    "street",
    "rooftop",
    "stadium",
    "steps",
)


def standing_of(scene: Scene, frame: Frame, model: Model) -> Standing:
    """Where the subject stands, as the shot asks, within what its own shape allows."""
    shot = SHOTS[scene.shot]
    tall = shot.tall * model.tall ** (1 - shot.even)
    wide = shot.wide if frame.half > UPRIGHT else max(UPRIGHT_WIDE, min(0.94, shot.wide))
    tall = min(tall, wide * 2 * frame.half / model.aspect)
    x = (scene.place - 0.5) * 2 * frame.half
    reach = tall * model.aspect / 2
    room = max(0.0, frame.half - reach - 0.03)
    if reach > frame.half * 0.95 and scene.look.kind in ONWARD:
        x = frame.half * 0.95 - reach
        room = abs(x)
    foot = (
        shot.foot
        + LIFTS[scene.angle]
        - (0.05 if frame.half < UPRIGHT and not model.afloor else 0.0)
    )
    if model.aspect > 1.6 and scene.shot not in ("close", "macro"):
        foot -= 0.04
    return Standing(max(-room, min(room, x)), foot, tall)


def site_of(scene: Scene, frame: Frame, model: Model, standing: Standing) -> Site:
    """The set as the camera of this shot sees it."""
    shot = SHOTS[scene.shot]
    line = standing.foot - DEPTHS[scene.angle] * (0.9 if scene.shot == "wide" else 1.0)
    if model.afloor:
        line = min(line, standing.foot - 0.12)
    outdoors = scene.setting in OUTDOORS
    blur = shot.blur * (0.65 if model.afloor or outdoors else 1.0)
    light = light_of(scene)
    if light.dark > 0.7 and scene.setting in ROOMS:
        light = replace(light, key=LAMPLIGHT, height=0.5)
    rng = np.random.default_rng((scene.seed & 0xFFFFFFFF) + 7)
    return Site(scene, frame, light, rng, line, blur, model.afloor, _lens(scene, frame, line))


def _lens(scene: Scene, frame: Frame, line: float) -> Lens:
    """The portion of the set that is seen: the seed roams, the stage's edge stays in its place.

    Outdoors the lens is gentler: a horizon says where one is.
    """
    shot = SHOTS[scene.shot]
    rng = np.random.default_rng((scene.seed & 0xFFFFFFFF) + 31)
    power = 1 + (shot.power - 1) * (0.6 if scene.setting in OUTDOORS else 1.0)
    at = float(rng.uniform(0.35, 1.0)) * (1 if rng.random() < 0.5 else -1)
    return Lens(power, at * shot.roam * frame.half, line)
