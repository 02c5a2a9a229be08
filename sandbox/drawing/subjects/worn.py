"""What is worn and carried: shoes, backpacks, bags."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sandbox.drawing.kit.colour import Floats, luma, mix, scale
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import Point, outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff
from sandbox.drawing.subjects.label import fitting, ink
from sandbox.drawing.subjects.marks import draw_mark

KNIT = Stuff(0.14, 0.25)
FOAM = Stuff(0.22, 0.4)
HIDE = Stuff(0.34, 0.5)
BRASS = Stuff(0.8, 0.7, 0.8)

TREAD = outline(
    "-0.84,0.9 -0.5,0.945 0,0.95 0.5,0.93 0.84,0.84 0.8,0.93 0.5,0.99 0,1 -0.6,1 -0.8,0.97"
)
UPPER = outline(
    "-0.79,0.78 -0.825,0.56 -0.8,0.36 -0.775,0.2 -0.68,0.17 -0.56,0.29 "
    "-0.42,0.345 -0.29,0.27 -0.2,0.13 -0.09,0.065 0,0.11 0.12,0.25 0.28,0.4 "
    "0.46,0.495 0.66,0.55 0.82,0.64 0.865,0.75 0.8,0.81 0.2,0.83 -0.4,0.82"
)
COLLAR = outline(
    "-0.6,0.3 -0.46,0.39 -0.3,0.34 -0.2,0.19 -0.25,0.17 -0.34,0.26 -0.45,0.3 -0.55,0.25"
)
HEEL = outline("-0.82,0.62 -0.79,0.4 -0.66,0.42 -0.56,0.6 -0.54,0.8 -0.8,0.8")
TOE = outline("0.62,0.555 0.8,0.63 0.86,0.74 0.8,0.8 0.56,0.8 0.56,0.66")
MIDSOLE = outline(
    "-0.87,0.74 -0.6,0.755 -0.2,0.79 0.25,0.79 0.62,0.765 0.86,0.73 0.895,0.79 "
    "0.84,0.885 0.5,0.955 0,0.968 -0.5,0.968 -0.81,0.945 -0.895,0.86"
)
WAVE = outline("-0.46,0.52 -0.22,0.66 0.08,0.6 0.36,0.47 0.16,0.68 -0.14,0.77 -0.36,0.7")
TONGUE = outline("-0.215,0.16 -0.175,0.03 -0.10,-0.005 -0.03,0.045 0.02,0.15 -0.08,0.20")
EYESTAY = outline(
    "-0.19,0.235 -0.115,0.20 0.0,0.285 0.12,0.40 0.25,0.51 0.30,0.58 0.22,0.585 0.08,0.50 "
    "-0.06,0.385"
)
TAB = outline(
    "-0.80,0.545 -0.775,0.525 -0.565,0.600 -0.555,0.625 -0.565,0.715 -0.59,0.725 "
    "-0.795,0.675 -0.81,0.655"
)
TAB_CORNERS: list[Point] = [(-0.79, 0.545), (-0.57, 0.615), (-0.575, 0.712), (-0.795, 0.66)]
PACK = outline(
    "-0.27,0.22 0,0.19 0.27,0.22 0.325,0.36 0.34,0.62 0.335,0.88 0.27,0.985 0,1 "
    "-0.27,0.985 -0.335,0.88 -0.34,0.62 -0.325,0.36"
)
POCKET = outline("-0.235,0.64 0,0.63 0.235,0.64 0.25,0.8 0.225,0.935 0,0.95 -0.225,0.935 -0.25,0.8")
PACK_FLAP = outline(
    "-0.295,0.215 0,0.175 0.295,0.215 0.325,0.34 0.3,0.5 0,0.545 -0.3,0.5 -0.325,0.34"
)
BAG = outline(
    "-0.4,0.385 0,0.365 0.4,0.385 0.455,0.66 0.475,0.94 0.42,0.995 0,1 "
    "-0.42,0.995 -0.475,0.94 -0.455,0.66"
)
BAG_FLAP = outline("-0.405,0.38 0,0.36 0.405,0.38 0.425,0.56 0.3,0.68 0,0.72 -0.3,0.68 -0.425,0.56")


def part(
    form: Form, points: list[Point], colour: Rgb, stuff: Stuff, depth: float, *, curved: bool = True
) -> Floats:
    """A soft part with this outline, laid; gives its mask."""
    mask = form.polygon(points, curved=curved)
    form.lay(mask, colour, stuff, form.puffed(mask, depth))
    return mask


def shoe(form: Form, look: Look) -> None:
    """A running shoe from the side."""
    sole = look.accent if luma(look.accent) > 0.5 else (0.95, 0.94, 0.91)
    tread = TREAD
    part(form, tread, scale(look.body, 0.45), KNIT, 0.03)
    upper = part(form, UPPER, look.body, KNIT, 0.13)
    weave = (np.sin(form.x * 230 + form.y * 60) * np.sin(form.y * 240) > 0.35).astype(np.float32)
    form.tint(upper * weave * smooth(-0.3, 0.3, form.x), scale(look.body, 0.72), 0.5)
    part(form, COLLAR, scale(look.body, 0.55), KNIT, 0.02)
    part(form, HEEL, mix(look.body, look.accent, 0.55), FOAM, 0.04)
    part(form, TOE, scale(look.body, 0.82), FOAM, 0.05)
    _stripe(form, look, upper)
    midsole = part(form, MIDSOLE, sole, FOAM, 0.07)
    groove = np.exp(-(((form.y - 0.885 + 0.015 * np.sin(form.x * 3)) / 0.006) ** 2)).astype(
        np.float32
    )
    form.tint(midsole * groove * smooth(0.8, 0.7, np.abs(form.x)), scale(sole, 0.6), 0.7)
    form.tint(
        midsole
        * smooth(-0.42, -0.5, form.x)
        * smooth(0.90, 0.88, form.y)
        * smooth(0.80, 0.82, form.y),
        look.body,
        0.85,
    )
    _heel_tab(form, look)
    _laces(form, look)


def _stripe(form: Form, look: Look, upper: Floats) -> None:
    """The maker's stripe along the side; its form follows the mark."""
    tone = look.label if abs(luma(look.label) - luma(look.body)) > 0.2 else look.accent
    if look.mark % 2:
        for i in range(3):
            x = -0.18 + i * 0.14
            mask = form.polygon(
                [
                    (x, 0.78),
                    (x + 0.065, 0.78),
                    (x + 0.22, 0.42 + i * 0.05),
                    (x + 0.155, 0.39 + i * 0.05),
                ]
            )
            form.tint(mask * upper, tone)
    else:
        wave = form.polygon(WAVE, curved=True)
        form.tint(wave * upper, tone)


def _laces(form: Form, look: Look) -> None:
    white = mix(look.accent, (0.97, 0.96, 0.94), 0.75)
    part(form, TONGUE, scale(look.body, 0.62), KNIT, 0.035)
    part(form, EYESTAY, scale(look.body, 0.70), HIDE, 0.03)
    for i in range(5):
        x, y = -0.06 + i * 0.085, 0.155 + i * 0.078
        eyelet = form.ellipse(x - 0.100, y + 0.078, 0.016, 0.016)
        form.tint(eyelet, scale(look.body, 0.28), 0.9)
        lace = form.stroke(
            [(x - 0.105, y + 0.075), (x - 0.03, y + 0.015), (x + 0.05, y - 0.005)], 0.026
        )
        form.lay(lace, white, KNIT, form.puffed(lace, 0.013))


def _heel_tab(form: Form, look: Look) -> None:
    """A sewn tab along the heel that bears the name, or nothing where there is none."""
    if not look.lettering:
        return
    tab = part(form, TAB, mix(look.label, (0.96, 0.95, 0.93), 0.3), HIDE, 0.02)
    art = Image.new("RGBA", (480, 120), (0, 0, 0, 0))
    name = look.lettering
    font = ImageFont.load_default(fitting([name], 440, 92))
    dark = ink(mix(look.body, (0.08, 0.08, 0.10), 0.75))
    ImageDraw.Draw(art).text((240, 60), name, font=font, fill=dark, anchor="mm", stroke_width=1)
    form.printed(art, TAB_CORNERS, float(tab.max()))


def backpack(form: Form, look: Look) -> None:
    """A hiking backpack with a flap, pockets and straps."""
    cloth = KNIT if look.finish in ("satin", "matte", "glass") else STUFFS[look.finish]
    strap = look.accent
    roll = form.slab(-0.30, 0.065, 0.30, 0.205, 0.07)
    form.lay(roll, mix(look.label, look.body, 0.25), cloth, form.puffed(roll, 0.05))
    for x in (-0.17, 0.17):
        band = form.slab(x - 0.02, 0.06, x + 0.02, 0.22, 0.012)
        form.lay(band, strap, HIDE, form.puffed(band, 0.012))
    handle = form.stroke([(-0.07, 0.215), (-0.05, 0.165), (0.05, 0.165), (0.07, 0.215)], 0.026)
    form.lay(handle, strap, HIDE, form.puffed(handle, 0.012))
    for side in (-1, 1):
        part(
            form,
            [
                (side * 0.29, 0.62),
                (side * 0.385, 0.65),
                (side * 0.40, 0.85),
                (side * 0.36, 0.955),
                (side * 0.27, 0.95),
            ],
            scale(look.body, 0.72),
            cloth,
            0.05,
        )
    part(form, PACK, look.body, cloth, 0.12)
    pocket = part(form, POCKET, scale(look.body, 0.93), cloth, 0.06)
    form.tint(
        pocket * np.exp(-(((form.y - 0.69) / 0.007) ** 2)).astype(np.float32),
        scale(look.accent, 0.6),
        0.9,
    )
    flap = part(form, PACK_FLAP, scale(look.body, 1.06), cloth, 0.08)
    form.tint(
        flap * smooth(0.488, 0.494, form.y - 0.035 * (1 - (form.x / 0.3) ** 2)),
        scale(look.body, 0.7),
        0.7,
    )
    for x in (-0.15, 0.15):
        band = form.slab(x - 0.024, 0.40, x + 0.024, 0.665, 0.012)
        form.lay(band, strap, HIDE, form.puffed(band, 0.014))
        buckle = form.slab(x - 0.036, 0.575, x + 0.036, 0.63, 0.01)
        form.lay(buckle, (0.80, 0.66, 0.40), BRASS, form.puffed(buckle, 0.012))
    _patch(form, look, 0.0, 0.335, 0.075)


def handbag(form: Form, look: Look) -> None:
    """A leather bag with a flap, a clasp and two handles."""
    for lift, tone in ((0.0, 0.75), (0.035, 1.0)):
        handle = form.stroke(
            [
                (-0.20, 0.42),
                (-0.185, 0.16 + lift),
                (0, 0.03 + lift),
                (0.185, 0.16 + lift),
                (0.20, 0.42),
            ],
            0.034,
        )
        form.lay(handle, scale(look.accent, tone), HIDE, form.puffed(handle, 0.016))
    part(form, BAG, look.body, HIDE, 0.09)
    flap = part(form, BAG_FLAP, scale(look.body, 1.07), HIDE, 0.05)
    form.tint(
        flap
        * np.exp(-(((form.y - 0.66 - 0.04 * (1 - (form.x / 0.4) ** 2)) / 0.004) ** 2)).astype(
            np.float32
        ),
        look.label,
        0.5,
    )
    clasp = form.slab(-0.045, 0.66, 0.045, 0.745, 0.02)
    form.lay(clasp, (0.84, 0.70, 0.42), BRASS, form.puffed(clasp, 0.018))
    for x in (-0.20, 0.20):
        ring = form.ellipse(x, 0.425, 0.024, 0.024)
        form.lay(ring, (0.84, 0.70, 0.42), BRASS, form.puffed(ring, 0.015))
    _patch(form, look, 0.0, 0.52, 0.06)


def _patch(form: Form, look: Look, x: float, y: float, size: float) -> None:
    """A sewn patch with the mark."""
    mask = form.ellipse(x, y, size, size)
    form.lay(mask, look.label, KNIT, form.puffed(mask, 0.015))
    art = Image.new("RGBA", (160, 160), (0, 0, 0, 0))
    tone = look.body if luma(look.label) > 0.5 else (0.95, 0.93, 0.88)
    draw_mark(ImageDraw.Draw(art), look.mark, (80, 80), 52, ink(scale(tone, 0.8)))
    form.printed(
        art,
        [(x - size, y - size), (x + size, y - size), (x + size, y + size), (x - size, y + size)],
    )
