"""Light on a form: diffuse, softbox reflections, rim and what glows."""

from dataclasses import replace

import numpy as np
from PIL import Image

from sandbox.drawing.kit.colour import Floats, array, mix
from sandbox.drawing.light import Light
from sandbox.drawing.scene import Rgb
from sandbox.drawing.subjects.form import Form

EXPOSED = 1.12
"""Gain on the diffuse light, so that a mid-tone subject sits at mid-grey."""

WHITER = 0.42
"""The subject's light is this much whiter than the scene's, as a product's own lamps would be."""


def shade(form: Form, light: Light, ground: Rgb) -> Image.Image:
    """The form under `light` over a surface of colour `ground`; RGBa, premultiplied."""
    light = replace(
        light, key=mix(light.key, (1, 1, 1), WHITER), fill=mix(light.fill, (0.6, 0.6, 0.6), WHITER)
    )
    nx, ny, nz = (form.normal[..., i] for i in range(3))
    gloss, tight, metal, clear, glow = (form.stuff[..., i] for i in range(5))
    diffuse = _diffuse(nx, ny, nz, light, ground)
    mirror = _mirror(nx, ny, nz, tight, light, ground)
    edge = np.clip(1 - nz, 0, 1) ** 3
    shine = gloss * (0.22 + 0.78 * edge)
    body = form.albedo * diffuse * ((1 - metal * 0.75) * (1 - glow * 0.85))[..., None]
    body += mirror * shine[..., None]
    body += mirror * form.albedo * (metal * gloss * 1.05)[..., None]
    rim = _rim(nx, ny, nz, light) * (0.35 + 0.65 * gloss)
    body += rim[..., None] * array(mix(light.key, (1, 1, 1), 0.35))
    body += form.albedo * (glow * 0.95)[..., None]
    body = body / (1 + np.maximum(body - 0.85, 0) * 0.9)
    seen = form.alpha * (
        1 - clear * (1 - 0.75 * np.clip(edge * 2.2 + shine * mirror.mean(-1), 0, 1))
    )
    body = np.clip(body, 0, 1)
    return Image.fromarray(
        (np.dstack([body * seen[..., None], seen]) * 255 + 0.5).astype(np.uint8), "RGBa"
    )


def _diffuse(nx: Floats, ny: Floats, nz: Floats, light: Light, ground: Rgb) -> Floats:
    """Wrapped key light, sky from above, bounce from below."""
    along = np.array((light.side * 0.78, -0.30 - 0.4 * light.height, 0.42), np.float32)
    along /= np.linalg.norm(along)
    key = np.clip((nx * along[0] + ny * along[1] + nz * along[2] + 0.35) / 1.35, 0, 1) ** 1.4
    up = np.clip(0.5 - ny * 0.5, 0, 1)
    fill = array(mix(light.fill, light.middle, 0.35))
    bounce = array(mix(ground, light.fill, 0.3))
    around = fill * up[..., None] * 0.53 + bounce * (1 - up)[..., None] * 0.45
    lit: Floats = key[..., None] * array(light.key) * (0.50 + 0.80 * light.power) + around
    return lit * EXPOSED


def _mirror(nx: Floats, ny: Floats, nz: Floats, tight: Floats, light: Light, ground: Rgb) -> Floats:
    """What a mirror of this slope would show: two softboxes, the sky above, the floor below."""
    rx, ry = 2 * nz * nx, 2 * nz * ny
    soft = 0.05 + 0.28 * (1 - tight)
    tall = np.clip((0.92 - np.abs(ry + 0.1)) / 0.35, 0, 1)
    key = _strip(rx, light.side * 0.72, 0.17, soft) * tall
    kick = _strip(rx, -light.side * 0.90, 0.06, soft) * tall * 0.55
    top = _strip(ry, -0.86, 0.14, soft) * 0.5
    sky = np.clip(0.5 - ry * 0.6, 0, 1)[..., None]
    room = array(mix(light.middle, light.fill, 0.5)) * sky * 0.42 + array(ground) * (1 - sky) * 0.30
    bright = array(mix(light.key, (1, 1, 1), 0.55))
    return (key + kick + top)[..., None] * bright * (0.9 - 0.25 * light.dark) + room


def _strip(at: Floats, centre: float, half: float, soft: Floats) -> Floats:
    t = np.clip((half + soft - np.abs(at - centre)) / (2 * soft), 0, 1)
    strip: Floats = t * t * (3 - 2 * t) * half / (half + soft * 0.5)
    return strip


def _rim(nx: Floats, ny: Floats, nz: Floats, light: Light) -> Floats:
    """A line of light on the edge that faces the key, and a faint one opposite."""
    edge = np.clip(1 - nz, 0, 1) ** 1.9
    towards = np.clip(nx * light.side * 0.9 - ny * 0.35 + 0.1, 0, 1)
    away = np.clip(-nx * light.side * 0.9 - ny * 0.3, 0, 1)
    return edge * (towards * 1.05 * (0.35 + 0.65 * light.power) + away * 0.34)
