"""People behind the subject: soft figures, rimmed by the light, never sharper than the product."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, scale, times, turned
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import outline, rounded
from sandbox.drawing.kit.plate import Plate, Point
from sandbox.drawing.layers import Layer
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.backdrop import Site

SKINS: list[Rgb] = [(0.93, 0.74, 0.61), (0.76, 0.54, 0.40), (0.54, 0.36, 0.26)]
HAIRS: list[Rgb] = [(0.15, 0.10, 0.08), (0.36, 0.22, 0.13), (0.10, 0.10, 0.12), (0.58, 0.40, 0.24)]
CLOTHES: list[Rgb] = [
    (0.86, 0.78, 0.66),
    (0.30, 0.40, 0.50),
    (0.62, 0.36, 0.28),
    (0.42, 0.48, 0.40),
    (0.90, 0.88, 0.84),
]
NEAR_DEPTH, FAR_DEPTH = 1.38, 1.9

TORSO = outline(
    "-0.4,1.35 -0.43,0.9 -0.385,0.68 -0.25,0.57 -0.1,0.5 0.1,0.5 0.25,0.58 "
    "0.375,0.69 0.41,0.9 0.39,1.35"
)
NECK = outline("-0.085,0.34 0.085,0.34 0.1,0.5 0.16,0.555 0,0.6 -0.16,0.555 -0.1,0.5")
FACE = outline(
    "-0.145,0.16 -0.08,0.06 0.07,0.06 0.15,0.16 0.158,0.245 0.12,0.345 "
    "0.045,0.405 -0.03,0.4 -0.11,0.33 -0.15,0.25"
)
LONG_HAIR = outline(
    "-0.185,0.26 -0.18,0.11 -0.1,0.01 0.03,-0.02 0.14,0.03 0.185,0.13 0.165,0.2 "
    "0.08,0.13 -0.03,0.115 -0.095,0.2 -0.11,0.36 -0.13,0.5 -0.24,0.52 -0.225,0.38"
)
SHORT_HAIR = outline(
    "-0.165,0.25 -0.175,0.11 -0.1,0.015 0.03,-0.01 0.14,0.035 0.172,0.14 "
    "0.15,0.165 0.05,0.105 -0.06,0.115 -0.115,0.18"
)
WALKER = outline(
    "-0.035,0.2 -0.085,0.24 -0.1,0.5 -0.06,0.52 -0.075,0.75 -0.12,0.98 "
    "-0.06,0.985 -0.01,0.78 0.01,0.62 0.045,0.78 0.06,0.985 0.13,0.985 0.1,0.74 "
    "0.075,0.5 0.105,0.46 0.085,0.24 0.035,0.2"
)


def figures(site: Site, subject_x: float, subject_reach: float) -> list[Layer]:
    """The scene's people as one layer; none where it speaks of none."""
    count = site.scene.people
    if not count or site.scene.shot == "macro" or site.scene.setting in ("studio", "abstract"):
        return []
    plate = site.plate(0.45)
    wide = site.scene.shot == "wide" or site.afloor
    side = -1.0 if subject_x > 0 else 1.0
    for i in range(count):
        away = side if i == 0 else -side
        if wide:
            x = subject_x + away * (subject_reach + 0.16 + 0.07 * i)
            _walker(plate, site, x, 0.36, i)
        else:
            x = _beside(site, subject_x, subject_reach, away)
            _bust(plate, site, x, 0.70 if i == 0 else 0.62, i)
    return [
        plate.layer(
            FAR_DEPTH if wide else NEAR_DEPTH, max(0.0035, site.blur * (0.5 if wide else 0.8))
        )
    ]


def _beside(site: Site, subject_x: float, reach: float, away: float) -> float:
    """A place beside the subject, within the frame."""
    edge = site.frame.half - 0.16
    return max(-edge, min(edge, subject_x + away * (reach + 0.34)))


def _bust(plate: Plate, site: Site, x: float, size: float, number: int) -> None:
    """Head and shoulders, turned a little to the subject."""
    pick = site.scene.seed + number * 3
    look = -1.0 if x > 0 else 1.0
    size *= 0.6 + 0.4 * site.frame.k
    top = site.line + 0.03 - size * 1.02

    def placed(points: list[Point]) -> Floats:
        return plate.polygon(
            [(x + px * size * look, top + py * size) for px, py in rounded(points)]
        )

    skin, hair = SKINS[pick % 3], HAIRS[pick % 4]
    cloth = CLOTHES[pick % 5]
    torso, neck, head = placed(TORSO), placed(NECK), placed(FACE)
    _shaded(plate, site, torso, cloth, x, size * 0.5)
    _shaded(plate, site, neck, scale(skin, 0.82), x, size * 0.12)
    _shaded(plate, site, head, skin, x, size * 0.16)
    locks = placed(LONG_HAIR if pick % 2 else SHORT_HAIR)
    _shaded(plate, site, locks, hair, x, size * 0.2)
    _features(plate, head, (x, top, size, look), skin)


def _shaded(plate: Plate, site: Site, mask: Floats, colour: Rgb, x: float, half: float) -> None:
    """A soft body: fill in the shade, key on the lit side, a rim along its edge."""
    light = site.light
    across = (plate.x - x) / half * site.scene.side
    plate.over(mask, times(colour, mix(light.fill, light.key, 0.35)))
    plate.inside(mask * smooth(0.3, -1.0, across) * 0.55, times(scale(colour, 0.45), light.fill))
    plate.light(
        mask * smooth(0.15, 1.05, across),
        times(mix(colour, (1, 1, 1), 0.3), light.key),
        0.55 * light.power,
    )


def _features(plate: Plate, head: Floats, at: tuple[float, float, float, float], skin: Rgb) -> None:
    """Closed eyes, a brow and a smile, barely there through the blur."""
    x, top, size, look = at
    dark = scale(turned(skin, 0, 1.2, 0.5), 0.7)
    for dx in (-0.015, 0.088):
        brow = plate.box(
            x + (dx * look - 0.030) * size,
            top + 0.205 * size,
            x + (dx * look + 0.030) * size,
            top + 0.216 * size,
            0.002,
        )
        eye = plate.box(
            x + (dx * look - 0.024) * size,
            top + 0.240 * size,
            x + (dx * look + 0.024) * size,
            top + 0.249 * size,
            0.002,
        )
        plate.inside(np.maximum(brow, eye) * head, dark, 0.75)
    smile = plate.box(
        x + (0.035 * look - 0.034) * size,
        top + 0.333 * size,
        x + (0.035 * look + 0.034) * size,
        top + 0.344 * size,
        0.003,
    )
    plate.inside(smile * head, (0.66, 0.26, 0.24), 0.4)


def _walker(plate: Plate, site: Site, x: float, size: float, number: int) -> None:
    """A whole figure, walking, rimmed by the light."""
    look = -1.0 if number % 2 else 1.0
    foot = site.line + 0.05
    top = foot - size
    body = plate.polygon([(x + px * size * look, top + py * size) for px, py in rounded(WALKER)])
    head = plate.disc(x, top + 0.125 * size, 0.062 * size)
    tone = mix(CLOTHES[(site.scene.seed + number) % 5], (0.12, 0.13, 0.17), 0.55)
    _shaded(plate, site, np.maximum(body, head), tone, x, size * 0.12)
    hair = plate.disc(x - 0.008 * size * look, top + 0.108 * size, 0.062 * size)
    plate.inside(hair * head, scale(HAIRS[number % 4], 0.9), 0.9)
