"""The same film as others make it: encoded twice by hand, and by MoviePy."""

import asyncio
import json
import os
from pathlib import Path

from bench.encodes import PROFILE, QUALITY, SPEC, TIMEOUT_S, encoded
from bench.footage import Footage
from bench.spending import Spent, spending
from media.binary import binary
from media.ffmpeg import run
from media.sniff import address

MOVIEPY = Path(__file__).with_name("moviepy_cut.py")


async def encoded_twice(made_of: Footage, folder: Path) -> tuple[Spent, Path]:
    """Joined in one encode, and encoded again as its sound is set under it."""
    out = folder / "naive.mp4"
    with spending() as spent:
        joined = await encoded(made_of.takes, folder / "joined.mp4", spec=SPEC, codec=QUALITY)
        inputs = [joined, made_of.music, *made_of.lines]
        again = [word for name, value in QUALITY.items() for word in (f"-{name}", str(value))]
        await run(
            [
                *(part for path in inputs for part in ("-i", address(path))),
                *("-lavfi", _naive_sound(made_of), "-map", "0:v", "-map", "[a]"),
                *(*again, "-c:a", "aac", "-b:a", str(PROFILE.recipe.audio_bitrate_bps)),
                *("-shortest", address(out)),
            ],
            timeout_s=TIMEOUT_S,
            purpose="set the sound under the picture",
            makes=[out],
        )
    return spent, out


def _naive_sound(made_of: Footage) -> str:
    """Each line at its place, music under them, one pass of loudnorm."""
    delayed = [
        f"[{number}:a]adelay={round(1000 * start / SPEC.rate)}:all=1[line{number}];"
        for number, start in enumerate(made_of.starts, start=2)
    ]
    lines = "".join(f"[line{number}]" for number in range(2, 2 + len(delayed)))
    mixed = f"[1:a]{lines}amix=inputs={1 + len(delayed)}:normalize=0"
    return (
        "".join(delayed) + f"{mixed},loudnorm=I={PROFILE.target_lkfs}:TP={PROFILE.ceiling_dbtp}[a]"
    )


async def by_moviepy(made_of: Footage, folder: Path) -> tuple[Spent, Path]:
    """The cut as MoviePy makes it with its own settings, at our bitrates and with our FFmpeg."""
    out, cut = folder / "moviepy.mp4", folder / "cut.json"
    told = {
        "clips": [(str(clip), frames) for clip, frames in made_of.takes.items()],
        "lines": [
            (str(line), float(start / SPEC.rate))
            for line, start in zip(made_of.lines, made_of.starts, strict=True)
        ],
        "music": str(made_of.music),
        "size": (SPEC.width, SPEC.height),
        "rate": float(SPEC.rate),
        "bitrate_bps": SPEC.bitrate_bps,
        "audio_bitrate_bps": PROFILE.recipe.audio_bitrate_bps,
        "out": str(out),
    }
    cut.write_text(json.dumps(told))
    script = ["uv", "run", "--quiet", "--no-project", "--script", str(MOVIEPY)]
    ours = os.environ | {"IMAGEIO_FFMPEG_EXE": binary()}
    # Once for nothing, so that the environment is there before the clock runs.
    ready = await asyncio.create_subprocess_exec(
        *("uv", "sync", "--quiet", "--script", str(MOVIEPY)), env=ours
    )
    if await ready.wait():
        raise SystemExit("MoviePy could not be installed; --without-moviepy leaves it out")
    with spending() as spent:
        process = await asyncio.create_subprocess_exec(*script, str(cut), env=ours, cwd=folder)
        if await process.wait():
            raise SystemExit("MoviePy failed; what it said stands above")
    return spent, out
