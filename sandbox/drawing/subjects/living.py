"""People and animals, drawn as an illustrator would: few shapes, good posture."""

import numpy as np

from sandbox.drawing.kit.colour import luma, mix, scale
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import Form, Stuff
from sandbox.drawing.subjects.worn import part

FUR = Stuff(0.10, 0.2)
SKIN = Stuff(0.16, 0.3)
CLOTH = Stuff(0.10, 0.2)
EYE = Stuff(0.9, 0.9)
SKINS: list[Rgb] = [(0.94, 0.76, 0.63), (0.80, 0.58, 0.43), (0.60, 0.40, 0.28), (0.43, 0.28, 0.20)]
HAIRS: list[Rgb] = [(0.16, 0.11, 0.09), (0.34, 0.20, 0.12), (0.62, 0.42, 0.22), (0.12, 0.12, 0.14)]

HAIR_BEHIND = outline(
    "-0.155,0.16 -0.05,0.025 0.1,0.03 0.185,0.14 0.2,0.3 0.225,0.45 0.13,0.53 "
    "-0.02,0.54 -0.17,0.5 -0.2,0.34"
)
SHOULDERS = outline(
    "-0.35,1.03 -0.36,0.8 -0.3,0.64 -0.16,0.575 0,0.56 0.16,0.575 0.3,0.64 0.36,0.8 0.35,1.03"
)
NECK = outline("-0.065,0.4 0.07,0.4 0.075,0.55 0.11,0.6 0,0.66 -0.11,0.6 -0.07,0.55")
FACE = outline(
    "-0.125,0.2 -0.06,0.12 0.06,0.12 0.125,0.2 0.125,0.32 0.075,0.42 0,0.455 "
    "-0.075,0.42 -0.125,0.32"
)
FRINGE = outline(
    "-0.145,0.3 -0.155,0.16 -0.08,0.055 0.05,0.045 0.14,0.12 0.155,0.28 0.115,0.2 "
    "0.02,0.145 -0.06,0.17 -0.115,0.21"
)
DOG_BODY = outline(
    "-0.16,0.48 0,0.43 0.16,0.48 0.25,0.66 0.29,0.86 0.26,0.98 0,1 -0.26,0.98 -0.29,0.86 -0.25,0.66"
)
DOG_CHEST = outline("-0.1,0.5 0.1,0.5 0.13,0.7 0.08,0.88 -0.08,0.88 -0.13,0.7")
DOG_HEAD = outline(
    "-0.19,0.2 -0.1,0.06 0.1,0.06 0.19,0.2 0.17,0.36 0.09,0.47 -0.09,0.47 -0.17,0.36"
)
DOG_MUZZLE = outline("-0.085,0.32 0,0.28 0.085,0.32 0.1,0.41 0,0.475 -0.1,0.41")
CAT_BODY = outline(
    "-0.12,0.46 0,0.42 0.12,0.46 0.22,0.66 0.27,0.88 0.22,0.985 0,1 -0.22,0.985 "
    "-0.27,0.88 -0.22,0.66"
)
CAT_CHEST = outline("-0.07,0.48 0.07,0.48 0.09,0.66 0.05,0.8 -0.05,0.8 -0.09,0.66")
CAT_HEAD = outline("-0.185,0.26 -0.12,0.12 0,0.095 0.12,0.12 0.185,0.26 0.14,0.4 0,0.455 -0.14,0.4")
CAT_MUZZLE = outline("-0.07,0.335 0,0.3 0.07,0.335 0.06,0.4 0,0.43 -0.06,0.4")


def person(form: Form, look: Look) -> None:
    """A figure from the waist up, turned to the light, a soft smile."""
    skin, hair = SKINS[look.mark % 4], HAIRS[look.mark // 2 % 4]
    part(form, HAIR_BEHIND, scale(hair, 0.8), FUR, 0.06)
    part(form, SHOULDERS, look.body, CLOTH, 0.10)
    part(form, NECK, scale(skin, 0.86), SKIN, 0.04)
    collar = form.stroke([(-0.12, 0.59), (0.0, 0.68), (0.12, 0.59)], 0.03)
    form.lay(collar, look.accent, CLOTH, form.puffed(collar, 0.012))
    for side in (-1, 1):
        form.tint(
            form.stroke([(side * 0.25, 0.78), (side * 0.235, 1.0)], 0.010),
            scale(look.body, 0.6),
            0.7,
        )
    part(form, FACE, skin, SKIN, 0.06)
    _face(form, skin, hair)
    part(form, FRINGE, hair, FUR, 0.045)


def _face(form: Form, skin: Rgb, hair: Rgb) -> None:
    for side in (-1, 1):
        x = side * 0.052 + 0.008
        form.tint(
            form.stroke([(x - 0.028, 0.262), (x, 0.252), (x + 0.028, 0.260)], 0.010),
            scale(hair, 0.9),
            0.9,
        )
        form.lay(form.ellipse(x, 0.293, 0.015, 0.012), (0.14, 0.09, 0.07), EYE)
        form.tint(
            form.stroke([(x - 0.022, 0.286), (x, 0.279), (x + 0.022, 0.287)], 0.006),
            scale(hair, 0.6),
            0.9,
        )
        blush = np.exp(
            -(((form.x - side * 0.08) / 0.03) ** 2) - ((form.y - 0.345) / 0.022) ** 2
        ).astype(np.float32)
        form.tint(blush, (0.92, 0.45, 0.38), 0.28)
    form.tint(
        form.stroke([(0.008, 0.30), (0.016, 0.335), (0.002, 0.342)], 0.007), scale(skin, 0.72), 0.8
    )
    form.tint(
        form.stroke([(-0.035, 0.378), (0.008, 0.394), (0.048, 0.376)], 0.011),
        (0.70, 0.30, 0.28),
        0.9,
    )


def dog(form: Form, look: Look) -> None:
    """A dog sitting, ears down, looking at us."""
    fur = mix(look.body, (0.78, 0.60, 0.40), 0.45) if luma(look.body) > 0.12 else look.body
    tail = form.stroke([(0.22, 0.90), (0.36, 0.86), (0.40, 0.72)], 0.07)
    form.lay(tail, scale(fur, 0.85), FUR, form.puffed(tail, 0.03))
    part(form, DOG_BODY, fur, FUR, 0.10)
    part(form, DOG_CHEST, mix(fur, (1, 0.97, 0.92), 0.6), FUR, 0.06)
    for side in (-1, 1):
        leg = form.slab(side * 0.095 - 0.062, 0.64, side * 0.095 + 0.062, 0.995, 0.06)
        form.lay(leg, scale(fur, 1.06), FUR, form.puffed(leg, 0.045))
        paw = form.ellipse(side * 0.10, 0.965, 0.082, 0.040)
        form.lay(paw, mix(fur, (1, 0.97, 0.92), 0.55), FUR, form.puffed(paw, 0.03))
    collar = form.stroke([(-0.13, 0.475), (0, 0.515), (0.13, 0.475)], 0.045)
    form.lay(collar, look.accent, Stuff(0.3, 0.5), form.puffed(collar, 0.02))
    tag = form.ellipse(0, 0.55, 0.030, 0.030)
    form.lay(tag, (0.86, 0.70, 0.36), Stuff(0.8, 0.7, 0.7), form.puffed(tag, 0.02))
    part(form, DOG_HEAD, fur, FUR, 0.09)
    for side in (-1, 1):
        part(
            form,
            [
                (side * 0.12, 0.08),
                (side * 0.22, 0.10),
                (side * 0.285, 0.28),
                (side * 0.25, 0.42),
                (side * 0.19, 0.36),
                (side * 0.16, 0.20),
            ],
            scale(fur, 0.68),
            FUR,
            0.05,
        )
    part(form, DOG_MUZZLE, mix(fur, (1, 0.97, 0.92), 0.65), FUR, 0.05)
    _muzzle(form, 0.33, 0.235, 0.088)


def _muzzle(form: Form, y: float, eyes: float, apart: float) -> None:
    nose = form.polygon(
        [(-0.045, y), (0.045, y), (0.03, y + 0.035), (0, y + 0.05), (-0.03, y + 0.035)], curved=True
    )
    form.lay(nose, (0.09, 0.07, 0.07), EYE, form.puffed(nose, 0.02))
    for side in (-1, 1):
        form.tint(
            form.stroke([(0, y + 0.05), (side * 0.02, y + 0.085), (side * 0.055, y + 0.08)], 0.010),
            (0.16, 0.10, 0.09),
            0.85,
        )
        eye = form.ellipse(side * apart, eyes, 0.026, 0.029)
        form.lay(eye, (0.10, 0.06, 0.04), EYE, form.puffed(eye, 0.02))
        form.tint(form.ellipse(side * apart - 0.008, eyes - 0.010, 0.008, 0.008), (1, 1, 1))


def cat(form: Form, look: Look) -> None:
    """A cat sitting, tail round its feet."""
    fur = look.body if 0.10 < luma(look.body) < 0.9 else (0.55, 0.52, 0.50)
    part(form, CAT_BODY, fur, FUR, 0.10)
    part(form, CAT_CHEST, mix(fur, (1, 0.98, 0.95), 0.7), FUR, 0.05)
    for side in (-1, 1):
        leg = form.slab(side * 0.065 - 0.048, 0.66, side * 0.065 + 0.048, 0.99, 0.045)
        form.lay(leg, scale(fur, 1.05), FUR, form.puffed(leg, 0.035))
        part(
            form,
            [(side * 0.175, 0.22), (side * 0.165, 0.015), (side * 0.035, 0.115)],
            scale(fur, 0.9),
            FUR,
            0.03,
            curved=False,
        )
        form.tint(
            form.polygon([(side * 0.15, 0.17), (side * 0.150, 0.065), (side * 0.08, 0.12)]),
            (0.90, 0.62, 0.58),
            0.8,
        )
    tail = form.stroke([(0.22, 0.93), (0.10, 0.975), (-0.10, 0.965), (-0.18, 0.93)], 0.065)
    form.lay(tail, scale(fur, 0.8), FUR, form.puffed(tail, 0.03))
    part(form, CAT_HEAD, fur, FUR, 0.09)
    part(form, CAT_MUZZLE, mix(fur, (1, 0.98, 0.95), 0.7), FUR, 0.04)
    stripes = (
        (np.sin(form.x * 60) > 0.5)
        * smooth(0.24, 0.10, form.y)
        * smooth(0.10, 0.06, np.abs(form.x))
    )
    form.tint(stripes.astype(np.float32) * form.alpha, scale(fur, 0.55), 0.6)
    for side in (-1, 1):
        eye = form.ellipse(side * 0.078, 0.262, 0.032, 0.030)
        form.lay(eye, (0.66, 0.76, 0.30), EYE, form.puffed(eye, 0.02))
        form.tint(form.ellipse(side * 0.078, 0.262, 0.009, 0.024), (0.05, 0.05, 0.05))
        form.tint(form.ellipse(side * 0.078 - 0.010, 0.252, 0.007, 0.007), (1, 1, 1))
        for i in range(2):
            form.tint(
                form.stroke(
                    [(side * 0.05, 0.36 + i * 0.015), (side * 0.20, 0.345 + i * 0.03)], 0.003
                ),
                (0.97, 0.96, 0.94),
                0.7,
            )
    form.lay(form.polygon([(-0.022, 0.325), (0.022, 0.325), (0, 0.348)]), (0.85, 0.50, 0.48), EYE)
    form.tint(
        form.stroke([(-0.035, 0.375), (0, 0.362), (0.035, 0.375)], 0.006), (0.25, 0.16, 0.15), 0.8
    )
