"""Cars and bicycles, from the side."""

import math

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, scale
from sandbox.drawing.kit.noise import smooth
from sandbox.drawing.kit.outline import outline
from sandbox.drawing.scene import Look
from sandbox.drawing.subjects.form import Form, Stuff, without
from sandbox.drawing.subjects.worn import part

PAINT = Stuff(0.72, 0.8, 0.12)
GLASS = Stuff(0.9, 0.95)
RUBBER = Stuff(0.12, 0.3)
ALLOY = Stuff(0.8, 0.7, 0.7)
WHEELS = ((-0.86, 0.755), (0.87, 0.755))
RADIUS = 0.235

WINDOWS = outline(
    "-0.93,0.325 -0.64,0.165 -0.33,0.085 -0.04,0.075 0.2,0.145 0.43,0.275 "
    "0.5,0.345 -0.2,0.36 -0.8,0.362"
)
SADDLE = outline("-0.36,0.235 -0.28,0.215 -0.13,0.235 -0.09,0.255 -0.22,0.275 -0.34,0.28")


def car(form: Form, look: Look) -> None:
    """A fastback electric car, driving to the right."""
    roof = 0.03 + 0.03 * look.slender
    body = part(
        form,
        [
            (-1.30, 0.82),
            (-1.365, 0.66),
            (-1.345, 0.49),
            (-1.27, 0.385),
            (-1.02, 0.30),
            (-0.68, 0.13),
            (-0.34, roof + 0.01),
            (-0.02, roof),
            (0.24, 0.10),
            (0.50, 0.25),
            (0.66, 0.345),
            (0.98, 0.41),
            (1.24, 0.49),
            (1.345, 0.60),
            (1.37, 0.72),
            (1.31, 0.83),
            (0.9, 0.86),
            (0, 0.87),
            (-0.9, 0.86),
        ],
        look.body,
        PAINT,
        0.14,
    )
    _side(form, look, body)
    glass = form.polygon(WINDOWS, curved=True)
    form.lay(glass, (0.07, 0.09, 0.12), GLASS, form.puffed(glass, 0.10))
    sky = smooth(0.30, 0.08, form.y + 0.10 * np.sin(form.x * 2.2))
    form.tint(glass * sky, (0.62, 0.72, 0.82), 0.55)
    pillar = form.polygon([(-0.22, 0.06), (-0.185, 0.06), (-0.165, 0.37), (-0.215, 0.37)])
    form.lay(pillar * glass, (0.05, 0.06, 0.07), PAINT)
    for x, y in WHEELS:
        _wheel(form, x, y)
    _lamps(form, body)


def _side(form: Form, look: Look, body: Floats) -> None:
    """The flank: a lit shoulder, a dark sill, door lines, a handle."""
    shoulder = np.exp(-(((form.y - 0.435 - 0.035 * form.x) / 0.022) ** 2)).astype(np.float32)
    form.tint(body * shoulder, mix(look.body, (1, 1, 1), 0.6), 0.65)
    under = smooth(0.56, 0.72, form.y)
    form.tint(body * under, scale(look.body, 0.40), 0.75)
    land = np.exp(-(((form.y - 0.60 - 0.02 * np.sin(form.x * 3)) / 0.035) ** 2)).astype(np.float32)
    form.tint(body * land, scale(look.body, 0.55), 0.35)
    sill = form.polygon([(-1.28, 0.80), (1.30, 0.80), (1.26, 0.88), (-1.24, 0.88)])
    form.lay(sill * body, (0.06, 0.065, 0.07), RUBBER)
    for line in (
        [(-0.205, 0.36), (-0.215, 0.6), (-0.16, 0.79)],
        [(0.50, 0.35), (0.56, 0.5), (0.545, 0.79)],
        [(-0.82, 0.36), (-0.72, 0.5), (-0.60, 0.62)],
    ):
        form.tint(form.stroke(line, 0.007) * body, scale(look.body, 0.3), 0.7)
    for x in (-0.06, -0.62):
        form.tint(
            form.stroke([(x - 0.06, 0.475), (x + 0.06, 0.472)], 0.016) * body,
            mix(look.body, (1, 1, 1), 0.35),
        )


def _wheel(form: Form, x: float, y: float) -> None:
    arch = form.ellipse(x, y - 0.005, RADIUS + 0.038, RADIUS + 0.038)
    form.lay(arch * np.minimum(1, form.alpha * 4), (0.03, 0.03, 0.035), RUBBER)
    tyre = form.ellipse(x, y + 0.008, RADIUS, RADIUS)
    form.lay(tyre, (0.075, 0.08, 0.085), RUBBER, form.puffed(tyre, 0.035))
    rim = form.ellipse(x, y + 0.008, RADIUS * 0.74, RADIUS * 0.74)
    form.lay(rim, (0.20, 0.21, 0.23), ALLOY, form.puffed(rim, 0.05))
    for i in range(10):
        turn = i * math.tau / 10 + 0.2
        ux, uy = math.cos(turn), math.sin(turn)
        spoke = form.stroke(
            [
                (x + ux * 0.03, y + 0.008 + uy * 0.03),
                (x + ux * RADIUS * 0.71, y + 0.008 + uy * RADIUS * 0.71),
            ],
            0.020,
        )
        form.lay(spoke, (0.80, 0.82, 0.85), ALLOY, form.puffed(spoke, 0.01))
    ring = without(
        form.ellipse(x, y + 0.008, RADIUS * 0.76, RADIUS * 0.76),
        form.ellipse(x, y + 0.008, RADIUS * 0.69, RADIUS * 0.69),
    )
    form.lay(ring, (0.78, 0.80, 0.83), ALLOY, form.puffed(ring, 0.012))
    hub = form.ellipse(x, y + 0.008, 0.036, 0.036)
    form.lay(hub, (0.85, 0.86, 0.88), ALLOY, form.puffed(hub, 0.02))


def _lamps(form: Form, body: Floats) -> None:
    front = (
        form.polygon(
            [(1.08, 0.487), (1.22, 0.515), (1.315, 0.585), (1.30, 0.60), (1.18, 0.555)], curved=True
        )
        * body
    )
    form.lay(front, (0.96, 0.98, 1.0), Stuff(0.4, 0.9, 0, 0, 1.0))
    rear = form.polygon([(-1.335, 0.475), (-1.17, 0.455), (-1.15, 0.475), (-1.34, 0.51)]) * body
    form.lay(rear, (1.0, 0.16, 0.12), Stuff(0.4, 0.9, 0, 0, 0.9))


def bicycle(form: Form, look: Look) -> None:
    """A city bicycle."""
    rear, front, y = -0.50, 0.52, 0.69
    for x in (rear, front):
        tyre = without(form.ellipse(x, y, 0.305, 0.305), form.ellipse(x, y, 0.272, 0.272))
        form.lay(tyre, (0.09, 0.09, 0.10), RUBBER, form.puffed(tyre, 0.012))
        rim = without(form.ellipse(x, y, 0.272, 0.272), form.ellipse(x, y, 0.256, 0.256))
        form.lay(rim, (0.78, 0.79, 0.81), ALLOY, form.puffed(rim, 0.008))
        for i in range(14):
            turn = i * math.pi / 14
            ux, uy = math.cos(turn) * 0.257, math.sin(turn) * 0.257
            form.lay(
                form.stroke([(x - ux, y - uy), (x + ux, y + uy)], 0.004) * 0.7,
                (0.8, 0.81, 0.83),
                ALLOY,
            )
        hub = form.ellipse(x, y, 0.025, 0.025)
        form.lay(hub, (0.75, 0.76, 0.78), ALLOY, form.puffed(hub, 0.012))
    crank, seat, head, neck = (-0.07, 0.72), (-0.23, 0.28), (0.36, 0.27), (0.385, 0.36)
    tubes = [
        ((rear, y), crank, 0.020),
        ((rear, y), (-0.20, 0.36), 0.018),
        (crank, seat, 0.034),
        ((-0.205, 0.34), (0.365, 0.30), 0.034),
        (crank, neck, 0.038),
        (head, (front, y), 0.028),
    ]
    for a, b, wide in tubes:
        tube = form.stroke([a, b], wide)
        form.lay(tube, look.body, Stuff(0.6, 0.75, 0.1), form.puffed(tube, wide * 0.5))
    ring = without(form.ellipse(*crank, 0.075, 0.075), form.ellipse(*crank, 0.055, 0.055))
    form.lay(ring, (0.72, 0.73, 0.75), ALLOY, form.puffed(ring, 0.01))
    form.lay(form.stroke([crank, (0.03, 0.85)], 0.022), (0.7, 0.71, 0.73), ALLOY)
    form.lay(form.stroke([(-0.03, 0.86), (0.09, 0.855)], 0.025), (0.1, 0.1, 0.11), RUBBER)
    saddle = part(form, SADDLE, look.accent, Stuff(0.3, 0.5), 0.03)
    form.tint(saddle * smooth(0.25, 0.27, form.y), scale(look.accent, 0.5), 0.5)
    form.lay(form.stroke([head, (0.34, 0.17), (0.28, 0.125)], 0.026), (0.72, 0.73, 0.75), ALLOY)
    grip = form.stroke([(0.34, 0.135), (0.24, 0.135), (0.17, 0.165)], 0.032)
    form.lay(grip, look.accent, Stuff(0.3, 0.5), form.puffed(grip, 0.015))
