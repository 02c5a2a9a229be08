"""Films and recordings made on the spot: small, short, and each from a one-line recipe."""

import shutil
import struct
import subprocess
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.brief import Aspect
from contracts.timing import FILM_RATE
from media.binary import binary
from media.conform import conform
from media.join import join
from media.master import master
from media.mix import MixPlan, Placed, mix
from media.picture import PictureSpec
from media.profiles import Profile, profile
from media.profiles.sections import Size

RATE_HZ = 48_000
SMALL = (320, 180)
FRAMES, SAMPLES = 144, 288_288
"""Six timecode seconds at 23.976 fps, and as long in samples: what `made` has."""

MakeFilm = Callable[..., Path]
MakeSound = Callable[[str, NDArray[np.floating]], Path]


def ffmpeg(*arguments: object, stdin: bytes = b"") -> bytes:
    """FFmpeg run outside of what is tested; its standard output."""
    command = [binary(), "-v", "error", "-y", *map(str, arguments)]
    return subprocess.run(command, input=stdin, check=True, capture_output=True).stdout


@pytest.fixture(scope="session")
def cellar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where films are kept that several tests look at; nobody writes to them."""
    return tmp_path_factory.mktemp("films")


@pytest.fixture(scope="session")
def film(cellar: Path) -> MakeFilm:
    """`testsrc2` at a size, rate and number of frames: moving shapes and a running clock."""

    def make(
        *,
        size: tuple[int, int] = SMALL,
        rate: Fraction = Fraction(24),
        frames: int = 24,
        name: str = "",
        filters: str = "null",
        options: tuple[object, ...] = (),
        before: tuple[object, ...] = (),
    ) -> Path:
        shape = f"{size[0]}x{size[1]}"
        path = cellar / (name or f"{shape}-{rate.numerator}-{rate.denominator}-{frames}.mp4")
        if not path.exists():
            source = f"testsrc2=s={shape}:r={rate.numerator}/{rate.denominator}"
            codec = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
            picture = ("-f", "lavfi", "-i", source, "-vf", filters, "-frames:v", frames)
            ffmpeg(*before, *picture, *codec, *options, path)
        return path

    return make


def turned(source: Path, path: Path) -> Path:
    """`source` with a flag that makes players turn it by a quarter.

    The matrix lies 40 bytes into the track header (ISO/IEC 14496-12, 8.3.2).
    """
    data = bytearray(source.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 40
    one, whole = 1 << 16, 1 << 30
    data[matrix : matrix + 36] = struct.pack(">9i", 0, one, 0, -one, 0, 0, 0, 0, whole)
    path.write_bytes(data)
    return path


@pytest.fixture
def sound(tmp_path: Path) -> MakeSound:
    """A recording of the given samples (mono, or two columns) at 48 kHz, by its name's format."""

    def make(name: str, samples: NDArray[np.floating]) -> Path:
        raw = np.ascontiguousarray(samples, np.float32)
        channels = 1 if raw.ndim == 1 else raw.shape[1]
        reading = ("-f", "f32le", "-ar", RATE_HZ, "-ac", channels, "-i", "pipe:0")
        ffmpeg(*reading, tmp_path / name, stdin=raw.tobytes())
        return tmp_path / name

    return make


def clock(seconds: float) -> NDArray[np.float64]:
    """The time of each sample."""
    return np.linspace(0, seconds, round(seconds * RATE_HZ), endpoint=False, dtype=np.float64)


def speech(seconds: float, *, level: float = 0.2) -> NDArray[np.float64]:
    """Voice-like: harmonics of 120 Hz and breath, opened and closed four times a second."""
    t = clock(seconds)
    noise = np.random.default_rng(7).normal(size=len(t))
    tone = np.sum([np.sin(2 * np.pi * 120 * k * t) / k for k in range(1, 20)], axis=0)
    voiced: NDArray[np.float64] = (
        level * np.sqrt(np.clip(np.sin(2 * np.pi * 4 * t), 0, 1)) * (tone + 0.3 * noise) / 2
    )
    return voiced


def score(seconds: float, *, level: float = 0.1) -> NDArray[np.float64]:
    """Music-like: a chord with a beat twice a second."""
    t = clock(seconds)
    beat = np.exp(-8 * (t % 0.5)) * np.random.default_rng(3).normal(size=len(t))
    chord = np.sum([np.sin(2 * np.pi * pitch * t) for pitch in (220, 277.2, 329.6, 440)], axis=0)
    music: NDArray[np.float64] = level * (chord + 2 * beat) / 2
    return music


@pytest.fixture(scope="session")
def universal() -> Profile:
    return profile("universal")


@pytest.fixture(scope="session")
def small_spec() -> PictureSpec:
    """The delivery encode at a size that a test can afford."""
    return PictureSpec(*SMALL, rate=FILM_RATE, bitrate_bps=800_000, level=41)


@pytest.fixture(scope="session")
def small_profile(universal: Profile) -> Profile:
    """The universal profile, but for the small picture's size and bitrate."""
    [coding] = universal.picture
    coding = coding.model_copy(update={"lowest_bitrate_bps": 400_000})
    size = Size(taken={Aspect.WIDE: SMALL}, source="this test")
    recipe = universal.recipe.model_copy(
        update={"sizes": {Aspect.WIDE: SMALL}, "bitrate_bps": 800_000}
    )
    return universal.model_copy(update={"picture": (coding,), "size": size, "recipe": recipe})


def raw(path: Path, samples: np.ndarray) -> Path:
    source = ("-f", "f32le", "-ar", 48_000, "-ac", 1, "-i", "pipe:0")
    ffmpeg(*source, path, stdin=samples.astype(np.float32).tobytes())
    return path


@pytest.fixture(scope="session")
async def made(
    film: MakeFilm,
    small_spec: PictureSpec,
    small_profile: Profile,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A film of two clips, a spoken line and music, through every step of this room."""
    folder = tmp_path_factory.mktemp("made")
    clips = [folder / "1.mp4", folder / "2.mp4"]
    for clip, frames in zip(clips, (80, 72), strict=True):
        greys = clip.with_suffix(".grey")
        await conform(film(frames=frames), clip, spec=small_spec, frames=72, greys=greys)
    await join(clips, folder / "picture.mp4", rate=FILM_RATE, frames=FRAMES)
    line = raw(folder / "line.wav", speech(2))
    plan = MixPlan(SAMPLES, (Placed(line, 48_000, 96_000),), music=raw(folder / "m.wav", score(5)))
    await mix(plan, folder / "sound.flac", profile=small_profile)
    out = folder / "film.mp4"
    await master(folder / "picture.mp4", folder / "sound.flac", out, profile=small_profile)
    return out


@pytest.fixture
def ffprobe_path() -> str:
    found = shutil.which("ffprobe")
    if not found:
        pytest.skip("ffprobe is not installed")
    return found
