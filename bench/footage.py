"""What the benches cut: clips as providers deliver them, lines and music, all made here.

The picture is a flight into the Mandelbrot set with grain over it: detail at every size, and
motion. A clip comes at 12 Mbps, at which `slow` with CRF 18 takes about as much of it as it takes
of generated clips.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from contracts.timing import Slot
from tests.media.conftest import RATE_HZ, ffmpeg, score, speech


@dataclass(frozen=True)
class Camera:
    """One of the shapes that animators deliver."""

    size: tuple[int, int]
    rate: int


CAMERAS = (Camera((1920, 1080), 24), Camera((1280, 720), 30), Camera((1904, 1072), 25))
CLIP_BPS = 12_000_000


@dataclass(frozen=True)
class Footage:
    """Clips in their order, how many frames of each the film takes, a line to each, and music."""

    clips: tuple[Path, ...]
    frames: tuple[int, ...]
    lines: tuple[Path, ...]
    music: Path

    @property
    def length(self) -> int:
        """The film's frames."""
        return sum(self.frames)

    @property
    def takes(self) -> Mapping[Path, int]:
        """Each clip, and how many frames of it the film takes."""
        return dict(zip(self.clips, self.frames, strict=True))

    @property
    def starts(self) -> tuple[int, ...]:
        """The first frame of each clip."""
        return tuple(accumulate(self.frames[:-1], initial=0))

    def first(self, clips: int) -> Self:
        """The film of so many of the clips."""
        return replace(
            self,
            clips=self.clips[:clips],
            frames=self.frames[:clips],
            lines=self.lines[:clips],
        )


def footage(folder: Path, seconds: tuple[int, ...]) -> Footage:
    """Clips of so many seconds of timecode, the cameras in turn, in `folder`."""
    return Footage(
        clips=tuple(
            clip(folder / f"clip-{number}.mp4", CAMERAS[number % len(CAMERAS)], length, seed=number)
            for number, length in enumerate(seconds)
        ),
        frames=tuple(Slot(seconds=length).frames for length in seconds),
        lines=tuple(
            recording(folder / f"line-{number}.wav", speech(0.8 * length))
            for number, length in enumerate(seconds)
        ),
        music=recording(folder / "music.wav", score(sum(seconds) + 1)),
    )


def recording(path: Path, samples: NDArray[np.float64]) -> Path:
    """The samples as a file."""
    reading = ("-f", "f32le", "-ar", RATE_HZ, "-ac", 1, "-i", "pipe:0")
    ffmpeg(*reading, path, stdin=samples.astype(np.float32).tobytes())
    return path


def clip(path: Path, camera: Camera, seconds: int, *, seed: int) -> Path:
    """A clip of that shape, a few frames longer than it is sold."""
    frames = round(Fraction(camera.rate) * seconds * Fraction(1001, 1000)) + 2
    shape = f"s={camera.size[0]}x{camera.size[1]}:r={camera.rate}"
    # In from another height each, as far in as eight seconds of it would go.
    flight = f"start_scale={1.3 - 0.2 * seed:.1f}:end_scale=0.05:end_pts={camera.rate * 16}"
    picture = f"mandelbrot={shape}:{flight}:maxiter=1000,noise=alls=6:allf=t:all_seed={seed}"
    codec = ("-c:v", "libx264", "-preset", "veryfast", "-b:v", CLIP_BPS, "-pix_fmt", "yuv420p")
    ffmpeg("-f", "lavfi", "-i", picture, "-frames:v", frames, *codec, path)
    return path
