"""A ladder as an HLS stream: cut at keyframes into CMAF segments, by copying."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path

from contracts.errors import MediaError
from media.ffmpeg import run
from media.packets import parsed
from media.playlists import MASTER, PLAYLIST, SOUND, Variant, master_playlist, rates
from media.probe import probe_picture
from media.sniff import address

TIMEOUT_S = 120.0
SEGMENT_S = 6
"""Apple's HLS Authoring Specification: segments of six seconds."""
_CLOCK = re.compile(r"^#tb 0: (\d+/\d+)$", re.MULTILINE)
_START = re.compile(r'#EXT-X-MAP:URI="(.+)"\n(?:#.*\n)*(.+)')
"""The file that a rendition starts with, and its first segment."""


async def hls(rungs: Mapping[str, Path], folder: Path) -> tuple[str, ...]:
    """Writes the stream into `folder`; the names of its files there, the master playlist first.

    `rungs` are a ladder's films by their names, the largest first. Nothing is encoded. The sound is
    one rendition for all pictures, the first rung's: CMAF has a track a file.
    """
    names = [*rungs, SOUND]
    for name in names:
        (folder / name).mkdir(parents=True)
    await run(
        hls_arguments(rungs),
        timeout_s=TIMEOUT_S,
        purpose=f"cut {len(rungs)} rungs into segments",
        cwd=folder,
        makes=[folder / name / PLAYLIST for name in names],
    )
    sound = rates(folder / SOUND)
    variants = [
        Variant(name, await probe_picture(path), rates(folder / name).with_(sound))
        for name, path in rungs.items()
    ]
    (folder / MASTER).write_text(master_playlist(variants))
    return (MASTER, *_parts(folder, names))


async def first_shown_s(rendition: Path) -> Fraction:
    """When the first frame of a stream's picture is shown, by the clock of its segments.

    That is not 0: frames are stored before they are shown, and the muxer counts no time below 0.
    """
    start = _START.search((rendition / PLAYLIST).read_text())
    if start is None:
        raise MediaError(f"{rendition.name}/{PLAYLIST} names no segment")
    listed = await run(
        [
            *("-copyts", "-f", "mov", "-protocol_whitelist", "concat,file"),
            *("-i", f"concat:{start[1]}|{start[2]}"),
            *("-map", "0:v:0", "-c", "copy", "-f", "framecrc", "pipe:1"),
        ],
        timeout_s=TIMEOUT_S,
        purpose=f"list the first segment of {rendition.name}",
        cwd=rendition,
        capture=True,
    )
    told = listed.output.decode(errors="replace")
    clock = _CLOCK.search(told)
    if clock is None:
        raise MediaError(f"the first segment of {rendition.name} holds no picture")
    return min(packet.shown_at for packet in parsed(told)) * Fraction(clock[1])


def _parts(folder: Path, names: Iterable[str]) -> list[str]:
    return [f"{name}/{part.name}" for name in names for part in sorted((folder / name).iterdir())]


def hls_arguments(rungs: Mapping[str, Path]) -> list[str]:
    """FFmpeg's arguments; it writes where it is started."""
    inputs = [
        word
        for path in rungs.values()
        for word in ("-f", "mov", "-protocol_whitelist", "file", "-i", address(path.resolve()))
    ]
    maps = [word for number in range(len(rungs)) for word in ("-map", f"{number}:v:0")]
    variants = [
        *(f"v:{number},agroup:{SOUND},name:{name}" for number, name in enumerate(rungs)),
        f"a:0,agroup:{SOUND},name:{SOUND}",
    ]
    return [
        *(*inputs, *maps, "-map", "0:a:0", "-c", "copy"),
        *("-map_metadata", "-1", "-fflags", "+bitexact"),
        *("-f", "hls", "-hls_time", str(SEGMENT_S), "-hls_playlist_type", "vod"),
        *("-hls_segment_type", "fmp4", "-hls_flags", "independent_segments"),
        *("-hls_fmp4_init_filename", "init.mp4", "-hls_segment_filename", "%v/%03d.m4s"),
        *("-var_stream_map", " ".join(variants), f"%v/{PLAYLIST}"),
    ]
