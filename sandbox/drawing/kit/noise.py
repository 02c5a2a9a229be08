"""Smooth noise from a seeded generator, the same at every picture size."""

import numpy as np
from PIL import Image

from sandbox.drawing.kit.colour import Floats

FINE = 4
"""Pixels for each of the finest bumps: enough to enlarge from in straight lines."""


def cloud(rng: np.random.Generator, shape: tuple[int, int], cells: tuple[int, int]) -> Floats:
    """Soft noise of `shape` (rows, columns), 0 to 1, with `cells` bumps down and across.

    Three octaves, summed no finer than their bumps need and enlarged once; the generator is
    read equally often whatever the shape.
    """
    finest = cells[0] * 4 + 3, cells[1] * 4 + 3
    held = min(shape[0], finest[0] * FINE), min(shape[1], finest[1] * FINE)
    total = np.zeros(held, np.float32)
    for octave in range(3):
        size = (cells[0] * 2**octave + 3, cells[1] * 2**octave + 3)
        grid = Image.fromarray(rng.random(size, np.float32))
        big = grid.resize((held[1], held[0]), Image.Resampling.BICUBIC)
        total += np.asarray(big, np.float32) * 0.5**octave
    low, high = float(total.min()), float(total.max())
    total = (total - low) / max(1e-6, high - low)
    if held == shape:
        return total
    whole = Image.fromarray(total).resize((shape[1], shape[0]), Image.Resampling.BILINEAR)
    return np.asarray(whole, np.float32)


def ridge(rng: np.random.Generator, count: int, rough: float = 0.5, bumps: int = 4) -> Floats:
    """A line of `count` heights, 0 to 1, as of hills; `rough` keeps the smaller bumps."""
    across = np.linspace(0, 1, count, dtype=np.float32)
    total = np.zeros(count, np.float32)
    for octave in range(6):
        knots = bumps * 2**octave + 1
        values = rng.random(knots)
        at = across * (knots - 1)
        index = np.minimum(at.astype(int), knots - 2)
        t = at - index
        eased = t * t * (3 - 2 * t) if octave == 0 else t
        total += (values[index] * (1 - eased) + values[index + 1] * eased) * rough**octave
    low, high = float(total.min()), float(total.max())
    return ((total - low) / max(1e-6, high - low)).astype(np.float32)


def smooth(edge0: float, edge1: float, at: Floats) -> Floats:
    """0 before `edge0`, 1 after `edge1`, smooth between (edges may be in either order)."""
    t = np.clip((at - edge0) / (edge1 - edge0), 0, 1)
    eased: Floats = t * t * (3 - 2 * t)
    return eased
