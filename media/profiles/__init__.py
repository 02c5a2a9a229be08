"""Delivery profiles: what a buyer takes, as data with its sources, one TOML file a buyer."""

import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, PositiveInt, model_validator

from contracts.brief import Aspect
from contracts.errors import BadInput

_FOLDER = Path(__file__).parent


class _Rules(BaseModel):
    """A section of a profile; `source` says where its figures stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=1)


class Lengths(_Rules):
    """Lengths of a spot in timecode seconds; `sold` lists the only ones taken, if not empty."""

    shortest: PositiveInt
    longest: PositiveInt
    sold: tuple[PositiveInt, ...]


class Video(_Rules):
    """The picture's encoding. `level` is as coded: 41 is 4.1. `rates[0]` is the default."""

    codec: str
    profile: str
    level: PositiveInt
    pixel_format: str
    rates: tuple[Fraction, ...] = Field(min_length=1)
    bitrate_bps: PositiveInt
    lowest_bitrate_bps: PositiveInt
    highest_bitrate_bps: PositiveInt
    sizes: dict[Aspect, tuple[PositiveInt, PositiveInt]]


class Scan(_Rules):
    """How frames follow one another."""

    field_order: str
    constant_rate: bool


class Gop(_Rules):
    """Groups of pictures: the one that is encoded, and the longest that is taken."""

    keyframe_every_s: PositiveInt
    longest_s: PositiveInt
    closed: bool


class Colour(_Rules):
    """Colour tags, by FFmpeg's names."""

    primaries: str
    transfer: str
    matrix: str
    range: str


class Audio(_Rules):
    """The sound's encoding."""

    codec: str
    profile: str
    sample_rate_hz: PositiveInt
    channels: PositiveInt
    bitrate_bps: PositiveInt
    lowest_bitrate_bps: PositiveInt


class Loudness(_Rules):
    """Programme loudness by ITU-R BS.1770."""

    target_lkfs: float = Field(lt=0)
    tolerance_lu: float = Field(gt=0)


class Peak(_Rules):
    """True peak by ITU-R BS.1770."""

    highest_dbtp: float = Field(le=0)


class Container(_Rules):
    """The MP4 file around it all."""

    moov_first: bool
    video_tracks: PositiveInt
    audio_tracks: PositiveInt
    largest_bytes: PositiveInt


class Sync(_Rules):
    """How far the sound's length may be from the picture's."""

    longest_difference_frames: PositiveInt


class Black(_Rules):
    """Black at the head or the tail."""

    longest_at_ends_s: NonNegativeFloat


class Longest(_Rules):
    """How long something may last anywhere in the film."""

    longest_s: NonNegativeFloat


class Profile(BaseModel):
    """Everything that one buyer's check looks at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    lengths_s: Lengths
    video: Video
    scan: Scan
    gop: Gop
    colour: Colour
    audio: Audio
    loudness: Loudness
    peak: Peak
    container: Container
    sync: Sync
    black: Black
    freeze: Longest
    silence: Longest

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        video = self.video
        if not video.lowest_bitrate_bps <= video.bitrate_bps <= video.highest_bitrate_bps:
            raise ValueError(f"{self.name}: the video bitrate lies outside its own bounds")
        if self.audio.bitrate_bps < self.audio.lowest_bitrate_bps:
            raise ValueError(f"{self.name}: the audio bitrate lies below its own bound")
        if self.gop.keyframe_every_s > self.gop.longest_s:
            raise ValueError(f"{self.name}: the GOP is longer than the longest one taken")
        return self

    @property
    def rate(self) -> Fraction:
        """Frames a second, unless something else is asked for."""
        return self.video.rates[0]


def names() -> tuple[str, ...]:
    """The profiles there are, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def profile(name: str) -> Profile:
    """The profile called `name`; `BadInput` that lists the names where there is none."""
    if name not in names():
        raise BadInput(f"there is no delivery profile {name!r}: choose from {', '.join(names())}")
    return Profile.model_validate(tomllib.loads((_FOLDER / f"{name}.toml").read_text()))
