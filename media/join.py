"""Conformed clips become one picture, by copying: no second encode, no frame lost."""

import asyncio
import tempfile
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

from contracts.errors import MediaError
from media.facts import VideoFacts
from media.ffmpeg import run
from media.probe import probe_picture
from media.sniff import address

TIMEOUT_S = 120.0


async def join(pictures: Sequence[Path], out: Path, *, rate: Fraction, frames: int) -> None:
    """Copies the pictures into `out`, one after another: exactly `frames` frames at `rate`.

    Raises `MediaError` naming the picture whose size, rate, clock or parameter sets differ from
    the first one's, since a copy would play them wrongly without a word; or the count that is off.
    """
    if not pictures:
        raise MediaError("there are no pictures to join")
    facts = await asyncio.gather(*(probe_picture(picture) for picture in pictures))
    _refuse_mismatch([picture.name for picture in pictures], facts, rate, frames)
    with tempfile.TemporaryDirectory(prefix="join-") as folder:
        listing = _listing(Path(folder), pictures)
        await run(
            join_arguments(listing, out, timescale=facts[0].timescale),
            timeout_s=TIMEOUT_S,
            purpose=f"join {len(pictures)} pictures",
            makes=[out],
        )
    _refuse_other_length(out, await probe_picture(out), rate, frames)


def join_arguments(listing: Path, out: Path, *, timescale: int) -> list[str]:
    """FFmpeg's arguments for the copy of what the concat script `listing` names."""
    return [
        *("-f", "concat", "-safe", "1", "-protocol_whitelist", "file", "-i", address(listing)),
        *("-map", "0:v:0", "-c", "copy", "-map_metadata", "-1", "-fflags", "+bitexact"),
        *("-video_track_timescale", str(timescale), "-movie_timescale", str(timescale)),
        *("-f", "mp4", address(out)),
    ]


def _listing(folder: Path, pictures: Iterable[Path]) -> Path:
    """A concat script of names made here: no path of anybody's is quoted into it."""
    script = ["ffconcat version 1.0"]
    for number, picture in enumerate(pictures, start=1):
        name = f"picture-{number}.mp4"
        (folder / name).symlink_to(picture.resolve())
        script.append(f"file {name}")
    listing = folder / "pictures.ffconcat"
    listing.write_text("\n".join(script) + "\n")
    return listing


def _refuse_mismatch(
    names: Sequence[str], facts: Sequence[VideoFacts], rate: Fraction, frames: int
) -> None:
    for name, one in zip(names, facts, strict=True):
        for what, here, there in _differences(facts[0], one):
            raise MediaError(
                f"{name} cannot be joined to {names[0]}: its {what} is {here}, not {there}. "
                "Conform both to the same spec"
            )
        if one.rate != rate:
            raise MediaError(f"{name} runs at {one.rate} fps, the film at {rate}: conform it anew")
    total = sum(one.frames or 0 for one in facts)
    if total != frames:
        counts = " + ".join(str(one.frames) for one in facts)
        raise MediaError(f"the pictures have {counts} = {total} frames, the film {frames}")


def _differences(first: VideoFacts, one: VideoFacts) -> list[tuple[str, object, object]]:
    looked_at = {
        "codec": (one.codec, first.codec),
        "size": ((one.width, one.height), (first.width, first.height)),
        "clock": (one.timescale, first.timescale),
        "set of codec parameters": (one.extradata_sha256[:12], first.extradata_sha256[:12]),
    }
    return [(what, here, there) for what, (here, there) in looked_at.items() if here != there]


def _refuse_other_length(out: Path, joined: VideoFacts, rate: Fraction, frames: int) -> None:
    if (joined.frames, joined.duration_s) != (frames, frames / rate):
        out.unlink()
        raise MediaError(
            f"the joined picture has {joined.frames} frames in {float(joined.duration_s):.3f} s: "
            f"{frames} frames at {rate} fps were due"
        )
