"""What a media file says of itself, in this project's words."""

from dataclasses import dataclass
from fractions import Fraction

PROGRESSIVE = "progressive"
UNKNOWN = "unknown"
"""The codec of a track that nothing here decodes."""
UNDECODABLE = "there is no decoder for its picture"


@dataclass(frozen=True)
class Colour:
    """Colour tags by FFmpeg's names; None where the file carries none."""

    primaries: str | None
    transfer: str | None
    matrix: str | None
    range: str | None
    """`tv` (16 to 235) or `pc` (0 to 255)."""


@dataclass(frozen=True)
class VideoFacts:
    """One video track."""

    codec: str
    profile: str
    level: int
    """As the stream codes it: 41 is level 4.1."""
    width: int
    height: int
    """Stored size in pixels, before rotation and pixel shape."""
    sar: Fraction
    """Width of a pixel to its height; 1 where the file does not say."""
    rotation: int
    """Degrees by which a player turns the picture: 0, 90, 180 or 270."""
    rate: Fraction
    """Average frames a second."""
    constant_rate: bool
    """Whether the lowest rate that fits all timestamps is the average one."""
    pixel_format: str
    colour: Colour
    field_order: str | None
    """`progressive`, or which field comes first; None where the file does not say."""
    frames: int | None
    """Frames by the container's index; None where it keeps none."""
    duration_s: Fraction
    bit_rate_bps: int
    timescale: int
    """Ticks a second of the track's clock."""
    extradata_sha256: str
    """Of the codec's parameter sets; tracks that differ here cannot be joined by copying."""

    @property
    def upright_size(self) -> tuple[Fraction, Fraction]:
        """Width and height as they are shown: square pixels, turned upright."""
        shown = (self.width * self.sar, Fraction(self.height))
        return shown if self.rotation % 180 == 0 else (shown[1], shown[0])


@dataclass(frozen=True)
class AudioFacts:
    """One audio track."""

    codec: str
    profile: str
    sample_rate_hz: int
    channels: int
    bit_rate_bps: int
    duration_s: Fraction

    @property
    def samples(self) -> int:
        """Samples of each channel, by the container's clock."""
        return round(self.duration_s * self.sample_rate_hz)


@dataclass(frozen=True)
class MediaFacts:
    """A whole file."""

    container: str
    duration_s: Fraction
    size_bytes: int
    video: tuple[VideoFacts, ...]
    audio: tuple[AudioFacts, ...]
    other_tracks: int
    """Tracks that are neither: timecode, data, subtitles."""
