"""A ladder as an HLS stream: cut at keyframes into CMAF segments, by copying."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from media.ffmpeg import run
from media.playlists import MASTER, PLAYLIST, SOUND, Variant, master_playlist, rates
from media.probe import probe_picture
from media.sniff import address

TIMEOUT_S = 120.0
SEGMENT_S = 6
"""Apple's HLS Authoring Specification: segments of six seconds."""


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
