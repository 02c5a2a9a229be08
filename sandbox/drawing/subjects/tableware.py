"""Mugs, cups, glasses, bowls, and the food in them."""

import numpy as np

from sandbox.drawing.kit.colour import Floats, mix, scale, turned
from sandbox.drawing.kit.noise import cloud, smooth
from sandbox.drawing.kit.outline import outline
from sandbox.drawing.scene import Look, Rgb
from sandbox.drawing.subjects.form import STUFFS, Form, Stuff, without
from sandbox.drawing.subjects.turned import mouth, turn
from sandbox.drawing.subjects.vessels import wrap_label

CLEAR = Stuff(0.9, 0.95, 0.0, 0.72)
GLAZE = Stuff(0.5, 0.75)
CRUMB = Stuff(0.12, 0.3)


def mug(form: Form, look: Look) -> None:
    """A ceramic mug of coffee with a handle."""
    wide = 0.40
    stuff = GLAZE if look.finish == "satin" else STUFFS[look.finish]
    ring = without(form.ellipse(0.42, 0.55, 0.20, 0.25), form.ellipse(0.41, 0.55, 0.115, 0.165))
    form.lay(ring, look.body, stuff, form.puffed(ring, 0.035))
    body = turn(
        form,
        [
            (0.14, wide),
            (0.16, wide * 1.005),
            (0.7, wide * 0.97),
            (0.93, wide * 0.90),
            (1.0, wide * 0.72),
        ],
        softness=0.03,
    )
    form.lay(body.mask, look.body, stuff, body.normal)
    form.tint(body.ring(0.86, 1.0, form.size), mix(look.body, look.accent, 0.8), 0.9)
    wrap_label(form, body, look, 0.30, 0.80, plain=True)
    rim = mouth(form, 0.155, wide * 1.0, mix(look.body, (1, 1, 1), 0.3), stuff, opened=0.19)
    inner = form.ellipse(0, 0.155 - wide * 0.19, wide * 0.93, wide * 0.165)
    form.tint(np.minimum(rim, inner), scale(look.body, 0.5), 0.75)
    drink = form.ellipse(0, 0.155 - wide * 0.165, wide * 0.89, wide * 0.135)
    form.lay(drink, (0.34, 0.19, 0.10), Stuff(0.6, 0.9), None)
    crema = np.hypot(form.x / (wide * 0.89), (form.y - 0.155 + wide * 0.165) / (wide * 0.135))
    form.tint(drink * smooth(0.72, 1.0, crema), (0.78, 0.55, 0.32), 0.9)
    form.tint(drink * _rosette(form, 0.155 - wide * 0.165, wide), (0.95, 0.86, 0.72), 0.9)


def _rosette(form: Form, y: float, wide: float) -> Floats:
    u, v = form.x / (wide * 0.5), (form.y - y) / (wide * 0.075)
    heart = (u * u + v * v - 0.8) ** 3 - u * u * (-v) ** 3
    return smooth(0.12, -0.05, heart)


def cup(form: Form, look: Look) -> None:
    """A takeaway cup with a lid and a sleeve."""
    body = turn(form, [(0.12, 0.285), (1.0, 0.205)], softness=0.004)
    form.lay(body.mask, mix(look.body, (1, 1, 1), 0.1), STUFFS["matte"], body.normal)
    sleeve = body.ring(0.36, 0.78, form.size)
    form.lay(sleeve, look.label, Stuff(0.06, 0.1), body.normal)
    wrap_label(form, body, look, 0.38, 0.76, plain=False)
    lid = turn(
        form,
        outline("0.03,0.255 0.045,0.265 0.095,0.272 0.1,0.298 0.135,0.298 0.142,0.29"),
        softness=0.004,
    )
    form.lay(lid.mask, look.accent, Stuff(0.45, 0.6), lid.normal)
    top = mouth(form, 0.035, 0.25, mix(look.accent, (1, 1, 1), 0.15), Stuff(0.4, 0.6))
    hole = form.ellipse(0.12, 0.02, 0.03, 0.007)
    form.tint(np.minimum(top, hole), (0.08, 0.06, 0.05), 0.8)


def glass(form: Form, look: Look) -> None:
    """A tumbler with ice, a drink and a slice."""
    wide = 0.30
    slice_ = form.ellipse(0.27, 0.10, 0.12, 0.12)
    form.lay(slice_, (0.98, 0.80, 0.28), Stuff(0.3, 0.5, 0, 0.1))
    form.tint(form.ellipse(0.27, 0.10, 0.095, 0.095), (1.0, 0.90, 0.50))
    body = turn(form, [(0.10, wide), (0.95, wide * 0.80), (1.0, wide * 0.74)], softness=0.012)
    form.lay(body.mask, (0.93, 0.96, 0.97), CLEAR, body.normal)
    drink = body.ring(0.25, 0.92, form.size) * (np.abs(form.x) < wide * 0.93)
    deep = np.clip((form.y - 0.2) / 0.75, 0, 1)[..., None]
    colour = (
        np.asarray(look.body, np.float32) * (1 - deep)
        + np.asarray(turned(look.body, -0.02, 1.15, 0.72), np.float32) * deep
    )
    form.lay(
        drink * 0.95,
        np.broadcast_to(colour, (*form.shape, 3)),
        Stuff(0.8, 0.95, 0, 0.22, 0.15),
        body.normal,
    )
    for x, y, lean in ((-0.10, 0.32, 0.3), (0.09, 0.37, -0.4), (-0.03, 0.50, 0.15)):
        cube = _cube(form, x, y, lean)
        form.lay(cube * 0.55, (0.95, 0.98, 1.0), Stuff(0.95, 0.9, 0, 0.3), form.puffed(cube, 0.03))
    top = mouth(form, 0.115, wide, (0.96, 0.98, 0.98), CLEAR, opened=0.16)
    ring = without(top, form.ellipse(0, 0.115 - wide * 0.16, wide * 0.955, wide * 0.14))
    form.lay(ring, (1, 1, 1), Stuff(0.9, 0.9, 0, 0.1, 0.25))


def _cube(form: Form, x: float, y: float, lean: float) -> Floats:
    points = [(-0.085, -0.07), (0.075, -0.085), (0.09, 0.07), (-0.07, 0.085)]
    c, s = np.cos(lean), np.sin(lean)
    return form.polygon([(x + px * c - py * s, y + px * s + py * c) for px, py in points])


def bowl(form: Form, look: Look) -> None:
    """A bowl heaped with food."""
    wide = 0.95
    rng = np.random.default_rng(look.mark + 11)
    body = turn(
        form,
        [
            (0.42, wide),
            (0.46, wide * 0.995),
            (0.72, wide * 0.84),
            (0.92, wide * 0.5),
            (0.95, wide * 0.46),
            (1.0, wide * 0.46),
        ],
        softness=0.03,
    )
    form.lay(body.mask, look.body, GLAZE, body.normal)
    form.tint(body.ring(0.50, 0.535, form.size), look.accent, 0.9)
    mouth(form, 0.44, wide, mix(look.body, (1, 1, 1), 0.35), GLAZE, opened=0.20)
    well = form.ellipse(0, 0.44 - wide * 0.20, wide * 0.93, wide * 0.175)
    form.lay(well, scale(look.body, 0.5), GLAZE)
    _heap(
        form,
        rng,
        wide,
        [
            (0.36, 0.60, 0.26),
            (0.90, 0.34, 0.24),
            (0.97, 0.76, 0.32),
            (0.98, 0.93, 0.80),
            (0.55, 0.30, 0.20),
        ],
    )


def petbowl(form: Form, look: Look) -> None:
    """A pet's bowl: a broad foot, the name on its side, heaped with kibble."""
    wide = 0.80
    rng = np.random.default_rng(look.mark + 17)
    body = turn(
        form,
        [(0.36, wide * 0.86), (0.40, wide * 0.87), (0.94, wide * 0.99), (1.0, wide * 0.96)],
        softness=0.02,
    )
    form.lay(body.mask, look.body, Stuff(0.55, 0.7), body.normal)
    form.tint(body.ring(0.35, 0.425, form.size), look.accent, 0.95)
    form.tint(body.ring(0.95, 1.0, form.size), scale(look.body, 0.7), 0.6)
    wrap_label(form, body, look, 0.49, 0.92, plain=True)
    rim = mix(look.accent, (1, 1, 1), 0.2)
    mouth(form, 0.375, wide * 0.87, rim, Stuff(0.55, 0.7), opened=0.20)
    well = form.ellipse(0, 0.375 - wide * 0.174, wide * 0.78, wide * 0.145)
    form.lay(well, scale(look.body, 0.4), GLAZE)
    kibble: list[Rgb] = [(0.50, 0.29, 0.15), (0.62, 0.38, 0.20), (0.42, 0.23, 0.12)]
    mound = form.ellipse(0, 0.185, wide * 0.70, 0.155)
    form.lay(mound, scale(kibble[2], 0.6), Stuff(0.15, 0.3), form.puffed(mound, 0.06))
    pieces = sorted(
        ((float(rng.uniform(-0.8, 0.8)), float(rng.uniform(-1, 1))) for _ in range(64)),
        key=lambda piece: piece[1],
    )
    for i, (u, v) in enumerate(pieces):
        x = u * wide * 0.78 * float(np.sqrt(1 - 0.8 * v * v))
        y = 0.20 + v * 0.085 - 0.15 * (1 - u * u * 1.5) * (1 - abs(v) * 0.4)
        radius = float(rng.uniform(0.042, 0.062))
        piece = form.ellipse(x, y, radius * 1.25, radius)
        form.lay(piece, kibble[i % 3], Stuff(0.22, 0.4), form.puffed(piece, 0.03))


def _heap(form: Form, rng: np.random.Generator, wide: float, colours: list[Rgb]) -> None:
    """Rounded pieces heaped in a bowl, back to front."""
    pieces = sorted((rng.uniform(-0.7, 0.7), rng.uniform(-1, 1)) for _ in range(34))
    pieces.sort(key=lambda p: p[1])
    for i, (u, v) in enumerate(pieces):
        x = u * wide * float(np.sqrt(1 - 0.75 * v * v))
        y = 0.25 + v * 0.095 - 0.17 * (1 - u * u * 1.7) * (1 - abs(v) * 0.4)
        radius = rng.uniform(0.075, 0.125)
        mask = form.ellipse(x, y, radius * rng.uniform(1.0, 1.5), radius)
        form.lay(mask, colours[i % len(colours)], Stuff(0.3, 0.6), form.puffed(mask, 0.05))


def pizza(form: Form, look: Look) -> None:
    """A pizza on a round board, seen from the guest's seat."""
    rng = np.random.default_rng(look.mark + 5)
    board = form.ellipse(0, 0.60, 1.32, 0.40)
    form.lay(form.ellipse(0, 0.66, 1.32, 0.40), (0.30, 0.18, 0.10), CRUMB)
    form.lay(board, (0.58, 0.38, 0.21), Stuff(0.2, 0.4))
    lines = np.sin(form.y * 150 + np.sin(form.x * 3) * 1.5)
    form.tint(board * (0.5 + 0.5 * lines), (0.46, 0.28, 0.15), 0.45)
    wobble = _wobble(form, 0.53)
    crust = form.ellipse(0, 0.53, 1.17, 0.365) if wobble is None else wobble
    form.lay(crust, (0.80, 0.53, 0.25), CRUMB, form.puffed(crust, 0.10))
    char = cloud(rng, form.shape, (10, 26))
    form.tint(crust * smooth(0.58, 0.82, char), (0.36, 0.18, 0.08), 0.75)
    sauce = form.ellipse(0, 0.51, 1.01, 0.285)
    form.lay(sauce, (0.76, 0.20, 0.09), Stuff(0.35, 0.6), form.puffed(sauce, 0.05, 0.4))
    melt = cloud(rng, form.shape, (7, 16))
    cheese = sauce * smooth(0.42, 0.52, melt)
    form.lay(cheese, (0.97, 0.86, 0.58), Stuff(0.4, 0.7), form.puffed(cheese, 0.03))
    form.tint(cheese * smooth(0.62, 0.85, melt), (0.86, 0.56, 0.22), 0.6)
    _toppings(form, rng)


def _wobble(form: Form, y: float) -> Floats:
    """A hand-made round: an ellipse with an uneven edge."""
    turn_ = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    uneven = 1 + 0.018 * np.sin(turn_ * 5 + 1) + 0.014 * np.sin(turn_ * 9)
    return form.polygon(
        [
            (1.17 * u * float(np.cos(t)), y + 0.365 * u * float(np.sin(t)))
            for t, u in zip(turn_, uneven, strict=True)
        ],
        curved=True,
    )


def _toppings(form: Form, rng: np.random.Generator) -> None:
    for i in range(17):
        turn_, far = i * 2.4, 0.88 * float(np.sqrt((i + 0.6) / 18))
        x, y = 1.0 * far * float(np.cos(turn_)), 0.505 + 0.28 * far * float(np.sin(turn_))
        if i % 3 == 0:
            points = [
                (x - 0.10, y),
                (x - 0.02, y - 0.035),
                (x + 0.10, y - 0.008),
                (x + 0.01, y + 0.026),
            ]
            leaf = form.polygon(points, curved=True)
            form.lay(leaf, (0.20, 0.44, 0.14), Stuff(0.4, 0.7), form.puffed(leaf, 0.025))
        else:
            piece = form.ellipse(x, y, 0.085, 0.034)
            form.lay(piece, (0.82, 0.16, 0.10), Stuff(0.5, 0.8), form.puffed(piece, 0.025))
            form.tint(form.ellipse(x - 0.01, y - 0.006, 0.05, 0.016), (0.95, 0.42, 0.24), 0.6)


def burger(form: Form, look: Look) -> None:
    """A burger, stacked high."""

    def layer(y: float, across: float, down: float, colour: Rgb, gloss: float = 0.25) -> None:
        mask = form.slab(-across, y - down, across, y + down, down)
        form.lay(mask, colour, Stuff(gloss, 0.6), form.puffed(mask, down * 0.8))

    layer(0.90, 0.56, 0.10, (0.80, 0.52, 0.24))
    layer(0.74, 0.60, 0.085, (0.34, 0.17, 0.09), 0.35)
    cheese = form.polygon(
        outline(
            "-0.6,0.655 0.6,0.655 0.5,0.7 0.4,0.69 0.28,0.82 0.16,0.7 -0.2,0.69 "
            "-0.34,0.79 -0.46,0.69"
        )
    )
    form.lay(cheese, (0.98, 0.72, 0.18), Stuff(0.5, 0.7), form.puffed(cheese, 0.02))
    layer(0.60, 0.57, 0.045, (0.82, 0.18, 0.12), 0.5)
    frill = form.polygon(
        [
            (
                0.64 * float(np.cos(t)) * (1 + 0.03 * (i % 2)),
                0.525 + 0.05 * float(np.sin(t)) + 0.02 * (i % 2),
            )
            for i, t in enumerate(np.linspace(0, 2 * np.pi, 40, endpoint=False))
        ],
        curved=True,
    )
    form.lay(frill, (0.42, 0.66, 0.22), Stuff(0.35, 0.6), form.puffed(frill, 0.02))
    bun = form.polygon(
        outline(
            "-0.58,0.48 -0.57,0.3 -0.4,0.1 0,0.02 0.4,0.1 0.57,0.3 0.58,0.48 0.3,0.52 -0.3,0.52"
        ),
        curved=True,
    )
    form.lay(bun, (0.82, 0.50, 0.20), Stuff(0.45, 0.5), form.puffed(bun, 0.2))
    rng = np.random.default_rng(3)
    for _ in range(26):
        x, y = rng.uniform(-0.45, 0.45), rng.uniform(0.08, 0.3)
        if abs(x) < 0.5 * (y / 0.32) ** 0.5:
            form.tint(form.ellipse(x, y, 0.018, 0.010), (0.99, 0.91, 0.70))
