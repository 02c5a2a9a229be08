"""What furnishes each room."""

from collections.abc import Callable

from sandbox.drawing.kit.colour import mix
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.scene import Rgb
from sandbox.drawing.settings.air import dab
from sandbox.drawing.settings.backdrop import Site
from sandbox.drawing.settings.props import (
    CLAY,
    LAMP,
    block,
    books,
    leaves,
    pendant,
    picture,
    shelf,
    tone,
    vase,
)


def kitchen(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """Shelves of pots, hanging lamps, herbs on the counter."""
    half, line = site.frame.half, site.line
    x = side * half * 0.62
    shelf(plate, site, x - 0.34, x + 0.34, 0.27, 5)
    shelf(plate, site, x - 0.34, x + 0.34, 0.50, 4)
    pendant(plate, site, side * half * 0.16, 0.14, 0.075, (0.80, 0.48, 0.30))
    vase(plate, site, -side * half * 0.88, line + 0.015, 0.13, (0.74, 0.44, 0.30))
    leaves(plate, site, -side * half * 0.88, line - 0.10, 0.22)
    block(plate, site, (x + 0.05, line - 0.17, x + 0.19, line + 0.02), (0.80, 0.80, 0.78), 0.03)
    vase(plate, site, x - 0.16, line + 0.015, 0.10, (0.88, 0.84, 0.76))


def living(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """A bookcase, a picture, a tall plant and a floor lamp."""
    half, line = site.frame.half, site.line
    x = side * half * 0.64
    picture(plate, site, side * half * 0.22, 0.25, 0.11, 0.14, (0.80, 0.50, 0.30))
    block(plate, site, (x - 0.22, 0.10, x + 0.24, line + 0.02), (0.36, 0.25, 0.17))
    for y in (0.28, 0.46, 0.64):
        if y < line:
            plate.over(plate.box(x - 0.20, y - 0.155, x + 0.22, y), tone(site, (0.24, 0.17, 0.13)))
            books(plate, site, x - 0.19, x + 0.06, y)
            vase(plate, site, x + 0.15, y, 0.09, CLAY[int(y * 10) % 5])
    leaves(plate, site, -side * half * 0.93, line - 0.08, 0.40, 13)
    vase(plate, site, -side * half * 0.93, line + 0.03, 0.17, (0.84, 0.80, 0.72))
    _floor_lamp(plate, site, side * half * 0.95, line)


def _floor_lamp(plate: Plate, site: Site, x: float, line: float) -> None:
    plate.over(plate.box(x - 0.004, 0.25, x + 0.004, line + 0.02), tone(site, (0.25, 0.2, 0.16)))
    shade = plate.polygon([(x - 0.06, 0.14), (x + 0.06, 0.14), (x + 0.10, 0.30), (x - 0.10, 0.30)])
    plate.over(shade, mix(tone(site, (0.95, 0.88, 0.74)), LAMP, 0.3 + 0.5 * site.light.dark))
    plate.light(shade, LAMP, 0.25 + 0.5 * site.light.dark)


def bedroom(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """A bed's head with pillows, a lit lamp, a mobile of stars."""
    half, line = site.frame.half, site.line
    x = side * half * 0.50
    block(plate, site, (x - 0.48, line - 0.34, x + 0.48, line + 0.05), (0.44, 0.32, 0.30), 0.07)
    for dx in (-0.22, 0.20):
        block(
            plate,
            site,
            (x + dx - 0.20, line - 0.20, x + dx + 0.20, line + 0.05),
            (0.93, 0.90, 0.86),
            0.07,
        )
    block(plate, site, (x - 0.55, line - 0.07, x + 0.6, line + 0.08), (0.52, 0.56, 0.70), 0.05)
    lamp = -side * half * 0.16
    plate.over(
        plate.box(lamp - 0.006, line - 0.16, lamp + 0.006, line + 0.02),
        tone(site, (0.5, 0.36, 0.2)),
    )
    shade = plate.polygon(
        [
            (lamp - 0.045, line - 0.30),
            (lamp + 0.045, line - 0.30),
            (lamp + 0.085, line - 0.15),
            (lamp - 0.085, line - 0.15),
        ]
    )
    plate.over(shade, mix((1.0, 0.90, 0.72), LAMP, 0.5))
    plate.light(plate.glow(lamp, line - 0.2, 0.12), LAMP, 0.7)
    picture(plate, site, x, 0.20, 0.10, 0.12, (0.85, 0.70, 0.40))
    for i in range(7):
        dab(
            plate,
            lamp - side * 0.2 + (i - 3) * 0.09,
            0.05 + 0.05 * ((i * 5) % 4),
            0.010,
            (1.0, 0.88, 0.6),
            0.8,
        )


def cafe(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """Bottles along a back bar, a row of glowing lamps, candles."""
    half, line = site.frame.half, site.line
    x = side * half * 0.52
    for y in (0.30, 0.52):
        block(plate, site, (x - 0.50, y, x + 0.50, y + 0.016), (0.34, 0.20, 0.12))
        for i in range(12):
            at = x - 0.46 + i * 0.083
            colour = [
                (0.30, 0.16, 0.10),
                (0.20, 0.30, 0.20),
                (0.56, 0.28, 0.12),
                (0.74, 0.60, 0.40),
            ][(i * 7 + int(y * 10)) % 4]
            high = 0.10 + 0.035 * ((i * 5) % 3)
            block(plate, site, (at - 0.020, y - high, at + 0.020, y), colour, 0.006)
            block(
                plate,
                site,
                (at - 0.007, y - high - 0.04, at + 0.007, y - high + 0.01),
                colour,
                0.002,
            )
            plate.light(plate.box(at + 0.006, y - high, at + 0.011, y - 0.02, 0, 0.006), LAMP, 0.55)
    for i in range(5):
        pendant(
            plate, site, (-0.85 + i * 0.43) * half, 0.10 + 0.03 * (i % 2), 0.058, (0.62, 0.32, 0.16)
        )
    for i in range(3):
        at = (-0.75 + i * 0.7) * half
        dab(plate, at, line - 0.035, 0.03, LAMP, 0.8)
        plate.light(plate.glow(at, line - 0.03, 0.07), LAMP, 0.6)


def office(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """A monitor, a lamp, books, a plant."""
    half, line = site.frame.half, site.line
    x = side * half * 0.60
    block(plate, site, (x - 0.27, line - 0.40, x + 0.27, line - 0.08), (0.16, 0.17, 0.19), 0.012)
    screen = plate.box(x - 0.255, line - 0.385, x + 0.255, line - 0.095, 0.006)
    plate.over(screen, mix((0.30, 0.50, 0.66), site.light.fill, 0.4))
    for i in range(4):
        high = 0.05 + 0.035 * ((i * 3) % 4)
        plate.light(
            plate.box(x - 0.19 + i * 0.085, line - 0.13 - high, x - 0.14 + i * 0.085, line - 0.13),
            (0.7, 0.95, 1.0),
            0.5,
        )
    block(plate, site, (x - 0.03, line - 0.10, x + 0.03, line + 0.02), (0.6, 0.61, 0.63))
    books(plate, site, side * half * 0.12, side * half * 0.12 + 0.14, line + 0.015)
    vase(plate, site, -side * half * 0.86, line + 0.015, 0.12, (0.88, 0.86, 0.82))
    leaves(plate, site, -side * half * 0.86, line - 0.09, 0.26)


def bathroom(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """Tiles, a round mirror, folded towels."""
    half, line = site.frame.half, site.line
    x = side * half * 0.55
    plate.over(plate.disc(x, 0.30, 0.245), tone(site, (0.72, 0.56, 0.36)))
    plate.over(plate.disc(x, 0.30, 0.23), mix(site.light.middle, (0.9, 0.93, 0.94), 0.5))
    plate.light(
        plate.disc(x, 0.30, 0.23) * smooth(-0.2, 0.25, (plate.x - x) * site.scene.side),
        site.light.key,
        0.4,
    )
    for i, colour in enumerate([(0.90, 0.84, 0.78), (0.60, 0.72, 0.70), (0.94, 0.92, 0.88)]):
        block(
            plate,
            site,
            (x + 0.02, line - 0.05 - i * 0.055, x + 0.30, line + 0.01 - i * 0.055),
            colour,
            0.022,
        )
    vase(plate, site, -side * half * 0.78, line + 0.015, 0.16, (0.86, 0.82, 0.76))
    leaves(plate, site, -side * half * 0.78, line - 0.13, 0.28, 9, (0.42, 0.54, 0.40))


def store(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """Shelves full of goods."""
    half = site.frame.half
    for y in (0.20, 0.42, 0.64):
        if y < site.line:
            shelf(
                plate,
                site,
                min(side * half * 1.15, -side * half * 0.05),
                max(side * half * 1.15, -side * half * 0.05),
                y,
                9,
            )
    for i in range(4):
        pendant(plate, site, (-0.7 + i * 0.47) * half, 0.02, 0.05, (0.25, 0.25, 0.27))


def gym(plate: Plate, site: Site, wall: Rgb, side: float) -> None:
    """A rack of weights, hanging bags, bars of light."""
    half, line = site.frame.half, site.line
    x = side * half * 0.58
    for y in (line - 0.24, line - 0.08):
        block(plate, site, (x - 0.36, y, x + 0.36, y + 0.02), (0.14, 0.15, 0.17))
        for i in range(6):
            at, r = x - 0.30 + i * 0.12, 0.045 + 0.004 * i
            plate.over(plate.disc(at, y - r, r), tone(site, (0.17, 0.18, 0.20)))
            plate.over(plate.disc(at, y - r, r * 0.45), tone(site, (0.72, 0.30, 0.22)))
    block(
        plate,
        site,
        (-side * half * 0.3 - 0.06, 0.12, -side * half * 0.3 + 0.06, 0.55),
        (0.45, 0.18, 0.14),
        0.05,
    )
    for i in range(3):
        bar = plate.box(
            (-0.8 + i * 0.6) * half,
            0.01 + 0.01 * i,
            (-0.4 + i * 0.6) * half,
            0.03 + 0.01 * i,
            0.008,
            0.012,
        )
        plate.over(bar, (0.94, 0.97, 1.0))


FURNISH: dict[str, Callable[[Plate, Site, Rgb, float], None]] = {
    "kitchen": kitchen,
    "living": living,
    "bedroom": bedroom,
    "cafe": cafe,
    "office": office,
    "bathroom": bathroom,
    "store": store,
    "gym": gym,
}
