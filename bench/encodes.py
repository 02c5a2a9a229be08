"""Other encodes of the same frames, to hold ours against, and how alike two pictures are."""

import re
from collections.abc import Mapping
from pathlib import Path

import ffmpeg as graph

from contracts.brief import Aspect
from contracts.errors import MediaError
from media.conform_graph import framed, on_the_beat
from media.ffmpeg import run
from media.picture import PictureSpec
from media.probe import probe_picture
from media.profiles import HOUSE, profile
from media.sniff import address

PROFILE = profile(HOUSE)
SPEC = PictureSpec.of(PROFILE, Aspect.WIDE)
TIMEOUT_S = 3600.0
LOSSLESS: Mapping[str, str | int] = {"c:v": "libx264", "preset": "ultrafast", "qp": 0}
QUALITY: Mapping[str, str | int] = {"c:v": "libx264", "preset": "slow", "crf": 18}
"""What is usually set where a picture shall lose nothing to be seen."""


async def encoded(
    clips: Mapping[Path, int], out: Path, *, spec: PictureSpec, codec: Mapping[str, str | int]
) -> Path:
    """The clips, each so many frames and shaped as `conform` shapes them, in one encode."""
    shaped = []
    for clip, frames in clips.items():
        facts = await probe_picture(clip)
        picture = on_the_beat(graph.input(address(clip)).video, facts, spec.rate, frames)
        shaped.append(framed(picture, facts, spec, facts.upright_size, None))
    film = graph.concat(*shaped) if len(shaped) > 1 else shaped[0]
    output = film.output(address(out), f="mp4", pix_fmt="yuv420p", **codec)
    await run(output.compile()[1:], timeout_s=TIMEOUT_S, purpose=f"make {out.name}", makes=[out])
    return out


async def ssim(path: Path, reference: Path) -> float:
    """Structural similarity of two films' pictures, frame by frame: 1 where they are the same."""
    frame_by_frame = "settb=1/24,setpts=N"
    compared = f"[0:v]{frame_by_frame}[a];[1:v]{frame_by_frame}[b];[a][b]ssim"
    inputs = ["-i", address(path), "-i", address(reference)]
    result = await run(
        [*inputs, "-lavfi", compared, "-f", "null", "-"],
        timeout_s=TIMEOUT_S,
        purpose=f"compare {path.name} with {reference.name}",
        loglevel="info",
    )
    return similarity(result.said)


def similarity(said: str) -> float:
    """The figure over all planes in what FFmpeg's `ssim` says; `MediaError` where it says none."""
    found = re.search(r"SSIM .*\bAll:([\d.]+)", said)
    if not found:
        raise MediaError("FFmpeg compared nothing", said=said[-500:])
    return float(found[1])
