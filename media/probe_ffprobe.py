"""A media file read by ffprobe, in a child process."""

import asyncio
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from contracts.errors import MediaError
from media.facts import UNDECODABLE, UNKNOWN, AudioFacts, Colour, MediaFacts, VideoFacts
from media.process import Limits, child
from media.sniff import Kind, address, guarded, option_list

LIMITS = Limits(cpu_s=30)


async def read(path: Path, kind: Kind, program: str, *, timeout_s: float) -> MediaFacts:
    """The facts of `path`; `MediaError` with ffprobe's words where it cannot be read."""
    return facts(await _ask(path, kind, program, timeout_s), path, kind)


def facts(answer: dict[str, Any], path: Path, kind: Kind) -> MediaFacts:
    """The facts in ffprobe's answer about `path`; `MediaError` where it knows no picture in it."""
    streams, about = answer.get("streams", []), answer.get("format", {})
    duration_s = Fraction(about.get("duration", "0"))
    pictures = [stream for stream in streams if stream.get("codec_type") == "video"]
    if not all("codec_name" in stream for stream in pictures):
        raise MediaError(f"{path.name} cannot be read as {kind.name}", said=UNDECODABLE)
    video = tuple(_video(stream, duration_s) for stream in pictures)
    audio = tuple(
        _audio(stream, duration_s) for stream in streams if stream.get("codec_type") == "audio"
    )
    return MediaFacts(
        container=kind.demuxer,
        duration_s=duration_s,
        size_bytes=int(about.get("size", 0)),
        video=video,
        audio=audio,
        other_tracks=len(streams) - len(video) - len(audio),
    )


async def _ask(path: Path, kind: Kind, program: str, timeout_s: float) -> dict[str, Any]:
    options = option_list(guarded(path, kind))
    questions = ["-show_streams", "-show_format", "-show_data_hash", "sha256", "-of", "json"]
    command = [program, "-v", "error", *options, *questions, address(path)]
    try:
        async with asyncio.timeout(timeout_s), child(command, limits=LIMITS) as process:
            output, said = await process.communicate()
    except (TimeoutError, OSError) as fault:
        raise MediaError(f"ffprobe gave no answer about {path.name}", said=repr(fault)) from fault
    if process.returncode != 0:
        words = said.decode(errors="replace").strip()
        raise MediaError(f"{path.name} cannot be read as {kind.name}", said=words)
    answer: dict[str, Any] = json.loads(output)
    return answer


def _video(stream: dict[str, Any], whole_s: Fraction) -> VideoFacts:
    rate = _fraction(stream.get("avg_frame_rate"))
    return VideoFacts(
        codec=stream["codec_name"],
        profile=_profile(stream),
        level=stream.get("level", 0),
        width=stream["width"],
        height=stream["height"],
        sar=_fraction(stream.get("sample_aspect_ratio")) or Fraction(1),
        rotation=_rotation(stream),
        rate=rate,
        constant_rate=rate == _fraction(stream.get("r_frame_rate")),
        pixel_format=stream.get("pix_fmt", ""),
        colour=Colour(
            _tag(stream.get("color_primaries")),
            _tag(stream.get("color_transfer")),
            _tag(stream.get("color_space")),
            _tag(stream.get("color_range")),
        ),
        field_order=_tag(stream.get("field_order")),
        frames=int(stream["nb_frames"]) if "nb_frames" in stream else None,
        duration_s=_duration(stream, whole_s),
        bit_rate_bps=int(stream.get("bit_rate", 0)),
        timescale=_fraction(stream.get("time_base")).denominator,
        extradata_sha256=stream.get("extradata_hash", "").removeprefix("SHA256:"),
    )


def _audio(stream: dict[str, Any], whole_s: Fraction) -> AudioFacts:
    return AudioFacts(
        codec=stream.get("codec_name", UNKNOWN),
        profile=_profile(stream),
        sample_rate_hz=int(stream.get("sample_rate", 0)),
        channels=stream.get("channels", 0),
        bit_rate_bps=int(stream.get("bit_rate", 0)),
        duration_s=_duration(stream, whole_s),
    )


def _duration(stream: dict[str, Any], whole_s: Fraction) -> Fraction:
    """The track's length; the file's where the container keeps none for tracks."""
    if "duration_ts" not in stream:
        return whole_s
    return int(stream["duration_ts"]) * _fraction(stream["time_base"])


def _rotation(stream: dict[str, Any]) -> int:
    turns = [side["rotation"] for side in stream.get("side_data_list", ()) if "rotation" in side]
    return round(-turns[0]) % 360 if turns else 0


def _fraction(written: str | None) -> Fraction:
    """`24000/1001` or `1:1`; 0 where it is absent or has no meaning (`0/0`, `N/A`)."""
    over, _, under = (written or "0").replace(":", "/").partition("/")
    if not over.isdigit() or (under and (not under.isdigit() or int(under) == 0)):
        return Fraction(0)
    return Fraction(int(over), int(under or 1))


def _profile(stream: dict[str, Any]) -> str:
    """The profile's name; a number, which ffprobe gives where it knows no name, is none."""
    name = str(stream.get("profile", ""))
    return "" if name.lstrip("-").isdigit() else name


def _tag(name: str | None) -> str | None:
    return None if name in {None, "unknown", "unspecified", "reserved"} else name
