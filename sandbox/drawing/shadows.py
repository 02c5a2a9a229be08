"""What ties the subject to its stage: reflection, cast shadow, contact."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from sandbox.drawing.kit.frame import Frame
from sandbox.drawing.layers import Layer
from sandbox.drawing.settings.backdrop import Site
from sandbox.drawing.subjects.form import MARGIN

SHADOW_STEP = 4
"""Canvas pixels to a pixel of a shadow, which has no sharp edge."""


@dataclass(frozen=True)
class Standing:
    """Where the subject stands."""

    x: float
    """Its centre, in frame heights from the frame's centre."""
    foot: float
    tall: float
    """Its height in frame heights."""


def reflect(
    colours: Image.Image, subject: Layer, frame: Frame, standing: Standing, strength: float
) -> None:
    """The subject mirrored in the stage, fading with its height; `strength` is 0 to 1."""
    _, foot = frame.at(0, standing.foot)
    flipped = subject.colours.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mask = subject.mask.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    fade = Image.linear_gradient("L").resize(mask.size).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    fade = fade.point([round(255 * strength * (v / 255) ** 1.6) for v in range(256)])
    mask = ImageChops.multiply(mask, fade).filter(ImageFilter.GaussianBlur(frame.height * 0.004))
    lift = round(subject.mask.height * MARGIN / (1 + 2 * MARGIN) * 2)
    colours.paste(
        flipped, (subject.origin[0], round(foot) - lift + round(frame.height * 0.004)), mask
    )


def shadow(
    colours: Image.Image, subject: Layer, frame: Frame, standing: Standing, site: Site
) -> None:
    """A cast shadow that leans from the light and a dark line of contact."""
    light = site.light
    shape = colours.width // SHADOW_STEP, colours.height // SHADOW_STEP
    cast = _cast(subject, frame, standing, site).crop((0, 0, *shape))
    softness = frame.height * 0.010 / SHADOW_STEP * (2.2 - light.power)
    cast = cast.filter(ImageFilter.GaussianBlur(softness))
    cast = cast.point([round(v * (0.30 + 0.25 * light.power)) for v in range(256)])
    contact = _contact(subject, frame, standing, shape)
    mask = ImageChops.lighter(cast, contact).resize(colours.size, Image.Resampling.BILINEAR)
    tone = tuple(round(c * 255 * 0.16) for c in light.fill)
    colours.paste(tone, (0, 0, *colours.size), mask)


def _cast(subject: Layer, frame: Frame, standing: Standing, site: Site) -> Image.Image:
    """The subject's outline laid on the ground: squashed, and leaning from the light."""
    light, cover = site.light, subject.mask
    _, foot = frame.at(standing.x, standing.foot)
    squash = 0.16 + 0.16 * light.height
    slope = -light.side * (1.25 - light.height) * 0.9 / squash
    tall = cover.height * (1 + MARGIN) / (1 + 2 * MARGIN)
    across = (SHADOW_STEP, slope * SHADOW_STEP, -subject.origin[0] - slope * foot)
    down = (0, SHADOW_STEP / squash, tall - foot / squash)
    shape = frame.canvas[0] // SHADOW_STEP, frame.canvas[1] // SHADOW_STEP
    return cover.transform(
        shape, Image.Transform.AFFINE, (*across, *down), Image.Resampling.BILINEAR
    )


def _contact(
    subject: Layer, frame: Frame, standing: Standing, shape: tuple[int, int]
) -> Image.Image:
    """The dark under the subject, as wide as its foot."""
    cover, small = subject.mask, SHADOW_STEP
    base = np.asarray(cover)[int(cover.height * 0.86) : int(cover.height * 0.935)].max(axis=0)
    held = np.flatnonzero(base > 100)
    out = np.zeros((shape[1], shape[0]), np.float32)
    if len(held):
        left, right = subject.origin[0] + int(held[0]), subject.origin[0] + int(held[-1])
        _, foot = frame.at(0, standing.foot)
        half, middle = (right - left) / 2 / small, (left + right) / 2 / small
        deep = max(2.0, min(half * 0.16, frame.height * 0.03 / small))
        rows = np.arange(shape[1], dtype=np.float32)[:, None] - foot / small + deep * 0.55
        columns = np.arange(shape[0], dtype=np.float32)[None, :] - middle
        far = np.hypot(columns / (half * 1.10), rows / (deep * 1.6))
        out = np.clip(1.25 - far, 0, 1) ** 1.6 * 200
    return Image.fromarray(out.astype(np.uint8))
