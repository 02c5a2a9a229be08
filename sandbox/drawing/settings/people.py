"""People behind the subject: large, soft, rimmed by the light; presences and not portraits."""

from sandbox.drawing.kit.colour import Floats, mix, scale, times
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
OUTDOORS_ALONE = ("street", "road", "steps", "mountains", "beach", "desert", "stone")
"""Settings whose wide shots have no counter for a figure to stand behind."""

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


def figures(site: Site, subject_x: float, subject_reach: float) -> list[Layer]:
    """The scene's people as one soft layer, where it speaks of any and has a place for them."""
    scene = site.scene
    if (
        not scene.people
        or scene.shot in ("macro", "hero")
        or scene.setting in ("studio", "abstract")
    ):
        return []
    wide = scene.shot == "wide"
    if wide and (site.afloor or scene.setting in OUTDOORS_ALONE):
        return []
    plate = site.near_plate(0.34)
    first = -1.0 if subject_x > 0 or (subject_x == 0 and scene.side > 0) else 1.0
    for number in range(scene.people):
        away = first if number == 0 else -first
        if wide:
            x = away * site.frame.half * (0.40 if number == 0 else 0.78)
            _bust(plate, site, x, 0.60 - 0.06 * number, number)
        else:
            x = _beside(site, subject_x, subject_reach, away)
            _bust(plate, site, x, 1.06 - 0.10 * number, number)
    return [plate.layer(FAR_DEPTH, 0.008) if wide else plate.layer(NEAR_DEPTH, 0.020)]


def _beside(site: Site, subject_x: float, reach: float, away: float) -> float:
    """A place beside the subject, partly beyond the frame's edge where there is no room."""
    edge = site.frame.half - 0.02
    return max(-edge, min(edge, subject_x + away * (reach + 0.46)))


def _bust(plate: Plate, site: Site, x: float, size: float, number: int) -> None:
    """Head and shoulders, turned a little to the subject."""
    pick = site.scene.seed + number * 3
    look = -1.0 if x > 0 else 1.0
    size *= 0.6 + 0.4 * site.frame.k
    top = site.line + 0.05 - size * 1.02

    def placed(points: list[Point]) -> Floats:
        return plate.polygon(
            [(x + px * size * look, top + py * size) for px, py in rounded(points)]
        )

    skin, hair, cloth = SKINS[pick % 3], HAIRS[pick % 4], CLOTHES[pick % 5]
    _shaded(plate, site, placed(TORSO), cloth, (x, size * 0.46))
    _shaded(plate, site, placed(NECK), scale(skin, 0.80), (x, size * 0.13))
    _shaded(plate, site, placed(FACE), skin, (x, size * 0.17))
    _shaded(plate, site, placed(LONG_HAIR if pick % 2 else SHORT_HAIR), hair, (x, size * 0.2))


def _shaded(
    plate: Plate, site: Site, mask: Floats, colour: Rgb, around: tuple[float, float]
) -> None:
    """A soft body: fill in the shade, key on the lit side, a warm rim along its edge."""
    light, (x, half) = site.light, around
    across = (plate.x - x) / half * site.scene.side
    rim = mix(light.key, (1.0, 0.82, 0.58), 0.5)
    plate.over(mask, times(scale(colour, 0.92), mix(light.fill, light.key, 0.4)))
    plate.inside(mask * smooth(0.5, -0.9, across) * 0.62, times(scale(colour, 0.40), light.fill))
    lit = times(mix(colour, (1, 1, 1), 0.25), light.key)
    plate.light(mask * smooth(0.0, 0.9, across), lit, 0.40 * light.power)
    plate.light(mask * smooth(0.62, 1.02, across), rim, 0.50)
