"""A media file read by PyAV, in this process."""

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from contracts.errors import MediaError
from media.facts import (
    PROGRESSIVE,
    UNDECODABLE,
    UNKNOWN,
    AudioFacts,
    Colour,
    MediaFacts,
    VideoFacts,
)
from media.sniff import MAX_PIXELS, Kind, address, guarded

# ISO/IEC 23091-2 code points, under the names that FFmpeg gives them.
_PRIMARIES = {
    1: "bt709",
    4: "bt470m",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    8: "film",
    9: "bt2020",
    10: "smpte428",
    11: "smpte431",
    12: "smpte432",
    22: "ebu3213",
}
_TRANSFERS = {
    1: "bt709",
    4: "bt470m",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    8: "linear",
    9: "log100",
    10: "log316",
    11: "iec61966-2-4",
    12: "bt1361e",
    13: "iec61966-2-1",
    14: "bt2020-10",
    15: "bt2020-12",
    16: "smpte2084",
    17: "smpte428",
    18: "arib-std-b67",
}
_MATRICES = {
    0: "gbr",
    1: "bt709",
    4: "fcc",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    8: "ycgco",
    9: "bt2020nc",
    10: "bt2020c",
    14: "ictcp",
}
_RANGES = {1: "tv", 2: "pc"}
TIMEOUT_S = 20.0
_UNTAGGED = frozenset({0, 2, 3})
"""Unspecified, or reserved; only as a matrix does 0 mean something."""
_FIELD_ORDERS = {1: PROGRESSIVE, 2: "tt", 3: "bb", 4: "tb", 5: "bt"}


def read(path: Path, kind: Kind) -> MediaFacts:
    """The facts of `path`; blocking. `MediaError` where PyAV cannot read it."""
    options = guarded(path, kind)
    try:
        with av.open(
            address(path), format=options.pop("f"), options=options, timeout=TIMEOUT_S
        ) as container:
            return _facts(container, path, kind)
    except (av.FFmpegError, StopIteration, ValueError) as fault:
        raise MediaError(f"{path.name} cannot be read as {kind.name}", said=str(fault)) from fault


def _facts(container: InputContainer, path: Path, kind: Kind) -> MediaFacts:
    video = tuple(_video(container, stream) for stream in container.streams.video)
    audio = tuple(_audio(container, stream) for stream in container.streams.audio)
    return MediaFacts(
        container=kind.demuxer,
        duration_s=Fraction(container.duration or 0, av.time_base),
        size_bytes=path.stat().st_size,
        video=video,
        audio=audio,
        other_tracks=len(container.streams) - len(video) - len(audio),
    )


def _video(container: InputContainer, stream: VideoStream) -> VideoFacts:
    codec = _decoded(stream)
    if codec is None:
        raise ValueError(UNDECODABLE)
    return VideoFacts(
        codec=codec.codec.canonical_name,
        profile=codec.profile or "",
        level=codec.level,
        width=codec.width,
        height=codec.height,
        sar=codec.sample_aspect_ratio or Fraction(1),
        rate=stream.average_rate or Fraction(0),
        constant_rate=stream.average_rate == stream.base_rate,
        pixel_format=codec.pix_fmt or "",
        colour=Colour(
            _name(_PRIMARIES, codec.color_primaries),
            _name(_TRANSFERS, codec.color_trc),
            _name(_MATRICES, codec.colorspace),
            _RANGES.get(int(codec.color_range)),
        ),
        field_order=_FIELD_ORDERS.get(int(codec.field_order)),
        frames=stream.frames or None,
        duration_s=_duration(container, stream),
        bit_rate_bps=codec.bit_rate or 0,
        timescale=stream.time_base.denominator if stream.time_base else 0,
        extradata_sha256=hashlib.sha256(codec.extradata).hexdigest() if codec.extradata else "",
        # Last, because it decodes a frame, and a decoder may overwrite what the container says.
        rotation=_rotation(container, stream),
    )


def _decoded(stream: Any) -> Any:
    """How a track is coded; None where no decoder knows it, whatever PyAV's types say."""
    return stream.codec_context


def _audio(container: InputContainer, stream: AudioStream) -> AudioFacts:
    codec = _decoded(stream)
    if codec is None:
        return AudioFacts(UNKNOWN, "", 0, 0, 0, _duration(container, stream))
    return AudioFacts(
        codec=codec.codec.canonical_name,
        profile=codec.profile or "",
        sample_rate_hz=codec.sample_rate,
        channels=codec.channels,
        bit_rate_bps=codec.bit_rate or 0,
        duration_s=_duration(container, stream),
    )


def _rotation(container: InputContainer, stream: VideoStream) -> int:
    """From the first frame, which is decoded in this process: so its size is looked at before."""
    if stream.codec_context.width * stream.codec_context.height > MAX_PIXELS:
        raise ValueError(f"{stream.codec_context.width}x{stream.codec_context.height} is too large")
    return round(-_first_frame(container, stream).rotation) % 360


def _first_frame(container: InputContainer, stream: VideoStream) -> VideoFrame:
    """The first frame by itself: a decoder holds it back until it has seen two or three more."""
    decoder = stream.codec_context
    decoder.thread_count = 1  # each of several would want a frame of its own
    # What is coded may be larger than what the container says.
    decoder.options = {"max_pixels": str(MAX_PIXELS)}
    container.seek(0)
    alone = [*decoder.decode(next(container.demux(stream))), *decoder.decode(None)]
    if alone:
        return alone[0]
    # One that an edit list leaves out is decoded and not given.
    decoder.flush_buffers()
    container.seek(0)
    return next(container.decode(stream))


def _duration(container: InputContainer, stream: VideoStream | AudioStream) -> Fraction:
    if stream.duration is not None and stream.time_base is not None:
        return stream.duration * stream.time_base
    return Fraction(container.duration or 0, av.time_base)


def _name(names: dict[int, str], code: int) -> str | None:
    if code in _UNTAGGED - names.keys():
        return None
    return names.get(int(code), f"code {int(code)}")
