"""Turned bodies: anything round that a potter or a lathe could make."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.drawing.kit.colour import Floats
from sandbox.drawing.scene import Rgb
from sandbox.drawing.subjects.form import Form, Stuff

TILT = 0.13
"""How far a circle opens towards the camera, as a share of its radius."""

Profile = Sequence[tuple[float, float]]
"""(y, radius) from top to foot, in subject heights."""


@dataclass(frozen=True)
class Turned:
    """A turned body laid on a form: its mask, slopes and the coordinates of its surface."""

    mask: Floats
    normal: Floats
    down: Floats
    """Each pixel's height on the body, as y."""
    around: Floats
    """Each pixel's place around the body: -1 at its left edge, 1 at its right."""

    def ring(self, top: float, bottom: float, size: int) -> Floats:
        """The mask of the band between two heights."""
        edge = np.clip((self.down - top) * size + 0.5, 0, 1)
        band: Floats = self.mask * edge * np.clip((bottom - self.down) * size + 0.5, 0, 1)
        return band


def turn(form: Form, profile: Profile, centre: float = 0.0, softness: float = 0.008) -> Turned:
    """The body with this profile; seen a little from above, so its edges curve."""
    ys = np.array([p[0] for p in profile], np.float32)
    radii = np.array([p[1] for p in profile], np.float32)
    widest = float(radii.max())
    x = form.x - centre
    lip = np.sqrt(np.clip(1 - (x / widest) ** 2, 0, 1)).astype(np.float32)
    down = form.y - TILT * widest * (lip - 1)
    line = np.linspace(ys[0] - 0.05, ys[-1] + 0.05, 700, dtype=np.float32)
    radius = np.interp(line, ys, radii).astype(np.float32)
    taps = max(1, int(softness / (line[1] - line[0])))
    kernel = np.hanning(2 * taps + 3)[1:-1]
    padded = np.pad(radius, taps, mode="edge")
    radius = np.convolve(padded, kernel / kernel.sum(), "valid").astype(np.float32)
    steep = np.gradient(radius, line).astype(np.float32)
    at = np.clip((down - line[0]) / (line[-1] - line[0]) * 699, 0, 699)
    index = np.clip(at.astype(np.int32), 0, 698)
    share = at - index
    r = radius[index] * (1 - share) + radius[index + 1] * share
    slope = np.clip(steep[index], -3, 3)
    inside = np.clip((r - np.abs(x)) * form.size / np.sqrt(1 + slope * slope) + 0.5, 0, 1)
    within = np.clip((down - ys[0]) * form.size + 0.5, 0, 1)
    within = within * np.clip((ys[-1] - down) * form.size + 0.5, 0, 1)
    across = np.clip(x / np.maximum(r, 1e-4), -0.995, 0.995)
    length = np.sqrt(1 + slope * slope)
    normal = np.stack(
        [across / length, -slope / length, np.sqrt(1 - across * across) / length], -1
    ).astype(np.float32)
    around = (np.arcsin(across) / (np.pi / 2)).astype(np.float32)
    return Turned((inside * within).astype(np.float32), normal, down.astype(np.float32), around)


def mouth(
    form: Form,
    y: float,
    radius: float,
    colour: Rgb,
    stuff: Stuff,
    centre: float = 0.0,
    opened: float = TILT,
) -> Floats:
    """A round top whose front edge lies at `y`, laid facing up; gives its mask."""
    half = radius * opened
    mask = form.ellipse(centre, y - half, radius, half)
    normal = np.zeros((*form.shape, 3), np.float32)
    normal[..., 1], normal[..., 2] = -0.85, 0.52
    form.lay(mask, colour, stuff, normal)
    return mask
