"""What moves by itself: steam, motes, and rain or snow; the picture shows them at time 0."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from sandbox.drawing.kit.colour import Floats, mix
from sandbox.drawing.kit.frame import OVERSCAN, Frame
from sandbox.drawing.light import light_of
from sandbox.drawing.scene import Rgb, Scene

MOTES = 26
STRANDS = 4
"""Threads of steam."""
FALL_FRAMES_PER_S = {"rain": 1.6, "snow": 0.16}
"""How fast rain or snow falls, in frame heights a second."""


@dataclass(frozen=True)
class Life:
    """The moving parts of one picture."""

    frame: Frame
    still: Image.Image
    """The light that rests: RGB, a fraction of the canvas's size."""
    motes: Floats
    """A row for each: x, y, radius, brightness, drift x and y, phase (frame heights, seconds)."""
    mote_colour: Rgb
    steam_at: tuple[float, float, float] | None
    """Where steam rises from (x, y) and how wide, in frame heights."""
    fall: Image.Image | None
    """One tile of rain or snow, the canvas's size, that repeats downwards (mode L)."""
    fall_speed: float
    """Frame heights a second."""

    def light(self, time_s: float) -> Image.Image:
        """The light in the air at a time: RGB, a fraction of the canvas's size."""
        rows, columns = self.still.height, self.still.width
        px = rows / (1 + 2 * OVERSCAN)
        x = ((np.arange(columns, dtype=np.float32) + 0.5 - columns / 2) / px)[None, :]
        y = ((np.arange(rows, dtype=np.float32) + 0.5) / px - OVERSCAN)[:, None]
        breath = _breath(x, y, time_s)
        moving = _motes(self.motes, px, (rows, columns), time_s)[..., None] * np.asarray(
            self.mote_colour
        )
        total = np.asarray(self.still, np.float32) / 255 * breath[..., None] + moving
        if self.steam_at is not None:
            total += _steam(x, y, self.steam_at, time_s)[..., None] * np.float32(0.85)
        return Image.fromarray((np.clip(total, 0, 0.95) * 255).astype(np.uint8))

    def falling(self, time_s: float) -> Image.Image | None:
        """Rain or snow at a time, the canvas's size (mode L)."""
        if self.fall is None:
            return None
        return ImageChops.offset(self.fall, 0, round(time_s * self.fall_speed * self.frame.height))


def life_of(
    scene: Scene, frame: Frame, still: Image.Image, steam_at: tuple[float, float, float] | None
) -> Life:
    """What moves in a scene's picture."""
    rng = np.random.default_rng((scene.seed & 0xFFFFFFFF) + 99)
    half = frame.half
    motes = np.stack(
        [
            rng.uniform(-half, half, MOTES),
            rng.uniform(0, 1, MOTES),
            rng.uniform(0.004, 0.013, MOTES),
            rng.uniform(0.03, 0.20, MOTES),
            rng.normal(0, 0.010, MOTES),
            rng.uniform(-0.022, -0.004, MOTES),
            rng.uniform(0, 6.28, MOTES),
        ],
        axis=1,
    ).astype(np.float32)
    tint = mix(light_of(scene).key, (1, 1, 1), 0.25)
    fall = _tile(scene.weather, frame, rng) if falls(scene) else None
    speed = FALL_FRAMES_PER_S.get(scene.weather, 0.0)
    return Life(frame, still, motes, tint, steam_at, fall, speed)


def falls(scene: Scene) -> bool:
    """Whether rain or snow falls in the picture itself, not behind a window."""
    outdoors = (
        "street",
        "road",
        "mountains",
        "forest",
        "garden",
        "beach",
        "rooftop",
        "stadium",
        "steps",
        "desert",
    )
    return scene.weather in FALL_FRAMES_PER_S and scene.setting in outdoors


def _breath(x: Floats, y: Floats, time_s: float) -> Floats:
    """How the resting light wavers: exactly 1 at time 0."""
    rise = min(1.0, time_s / 1.5)
    wave = np.sin(x * 3.1 - y * 1.7 + time_s * 0.9) + np.sin(x * 6.3 + y * 2.2 - time_s * 0.6)
    return (1 + 0.11 * rise * wave).astype(np.float32)


def _motes(motes: Floats, px: float, shape: tuple[int, int], time_s: float) -> Floats:
    total = np.zeros(shape, np.float32)
    for mote_x, mote_y, radius, bright, drift_x, drift_y, phase in motes:
        x = mote_x + drift_x * time_s + 0.006 * np.sin(time_s * 0.8 + phase)
        y = (mote_y + drift_y * time_s + OVERSCAN) % (1 + 2 * OVERSCAN) - OVERSCAN
        twinkle = 0.75 + 0.25 * np.sin(time_s * 1.7 + phase)
        across, down = x * px + shape[1] / 2, (y + OVERSCAN) * px
        reach = max(3, int(radius * px * 3))
        left, top = int(across) - reach, int(down) - reach
        rows = np.arange(max(0, top), min(shape[0], top + 2 * reach + 1))
        columns = np.arange(max(0, left), min(shape[1], left + 2 * reach + 1))
        if not len(rows) or not len(columns):
            continue
        far = np.hypot(rows[:, None] + 0.5 - down, columns[None, :] + 0.5 - across) / max(
            0.9, radius * px
        )
        total[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] += (
            bright * twinkle * np.exp(-far * far)
        )
    return total


def _steam(x: Floats, y: Floats, at: tuple[float, float, float], time_s: float) -> Floats:
    """Threads of steam that rise, widen, sway and thin out."""
    source_x, source_y, wide = at
    height = np.clip((source_y - y) / 0.42, 0, 1)
    total = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    for i in range(STRANDS):
        base = source_x + (i / (STRANDS - 1) - 0.5) * wide * 0.9
        sway = np.sin(height * (6 + i) - time_s * (1.1 + 0.13 * i) + i * 1.9) * (
            0.010 + 0.050 * height
        )
        curl = np.sin(height * 15 - time_s * 2.0 + i) * 0.011 * height
        width = 0.012 + 0.050 * height
        billow = 0.65 + 0.35 * np.sin(height * 11 - time_s * 1.8 + i * 2.3)
        strand = np.exp(-(((x - base - sway - curl) / width) ** 2)) * billow
        total += strand * np.clip(height * 9, 0, 1) * (1 - height) ** 1.2 * 0.34
    return total * (y < source_y)


def _tile(weather: str, frame: Frame, rng: np.random.Generator) -> Image.Image:
    width, height = frame.canvas
    tile = Image.new("L", (width, height))
    pen = ImageDraw.Draw(tile)
    u = frame.height
    if weather == "rain":
        for _ in range(230):
            x, y = float(rng.uniform(-0.1, 1) * width), float(rng.uniform(0, 1) * height)
            long = float(rng.uniform(0.03, 0.10)) * u
            shade = int(rng.uniform(18, 70))
            for shift in (0, -height):
                pen.line(
                    (x, y + shift, x + long * 0.12, y + long + shift),
                    fill=shade,
                    width=max(1, round(u * 0.0016)),
                )
        return tile.filter(ImageFilter.GaussianBlur(u * 0.0008))
    for _ in range(190):
        x, y, r = (
            float(rng.uniform(0, width)),
            float(rng.uniform(0, height)),
            float(rng.uniform(0.0018, 0.0075)) * u,
        )
        for shift in (0, -height, height):
            pen.ellipse(
                (x - r, y - r + shift, x + r, y + r + shift), fill=int(rng.uniform(90, 215))
            )
    return tile.filter(ImageFilter.GaussianBlur(u * 0.0018))
