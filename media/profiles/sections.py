"""The sections of a delivery profile: one demand of a buyer each, with the source of its figures.

A figure that is None, or a list that is empty, is one that the buyer does not state.
"""

from fractions import Fraction

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, NonNegativeInt, PositiveInt

from contracts.brief import Aspect

ANY = "any"
"""Of a colour tag: it has to be there, whatever it says."""

Sizes = dict[Aspect, tuple[PositiveInt, PositiveInt]]
"""Width and height in pixels, by the picture's shape."""


class Section(BaseModel):
    """A section of a profile; `source` says where its figures stand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=1)


class Lengths(Section):
    """Lengths in timecode seconds: those that are sold, or any from `shortest` to `longest`.

    `whole` refuses a film that does not end on a whole second of its timecode.
    """

    sold: tuple[PositiveInt, ...] = ()
    shortest: PositiveInt | None = None
    longest: PositiveInt | None = None
    whole: bool = True

    def takes(self, seconds: Fraction) -> bool:
        """Whether a film of so many timecode seconds is taken."""
        if self.whole and seconds.denominator != 1:
            return False
        if seconds in self.sold:
            return True
        if self.shortest is None and self.longest is None:
            return not self.sold
        return (self.shortest or 0) <= seconds and (not self.longest or seconds <= self.longest)

    def __str__(self) -> str:
        parts = [", ".join(map(str, self.sold))] if self.sold else []
        if self.shortest and self.longest:
            parts.append(f"{self.shortest} to {self.longest}")
        elif self.longest:
            parts.append(f"{self.longest} at most")
        elif self.shortest:
            parts.append(f"{self.shortest} at least")
        return " or ".join(parts) or "any"


class Coding(Section):
    """A way to code the picture; a profile lists those that are taken.

    Names are FFmpeg's. `highest_level` is as coded: 41 is 4.1. `constant`: the bitrate is.
    """

    codec: str | None = None
    profiles: tuple[str, ...] = ()
    highest_level: PositiveInt | None = None
    pixel_formats: tuple[str, ...] = ()
    lowest_bitrate_bps: PositiveInt | None = None
    highest_bitrate_bps: PositiveInt | None = None
    constant: bool = False


class Size(Section):
    """Sizes of the picture; with `or_larger`, the least ones, in the same shape."""

    taken: Sizes
    or_larger: bool = False


class Rate(Section):
    """Frames a second, the one that is made first; none means any. `constant`: not variable."""

    taken: tuple[Fraction, ...] = ()
    constant: bool = False


class Scan(Section):
    """How a frame is drawn: `progressive`, or which field comes first."""

    field_order: str


class Gop(Section):
    """Groups of pictures."""

    closed: bool
    longest_s: PositiveInt | None = None


class Colour(Section):
    """Colour tags, by FFmpeg's names or `any`."""

    primaries: str
    transfer: str
    matrix: str
    range: str | None = None


class Coded(Section):
    """The sound's encoding.

    A codec is the beginning of FFmpeg's name and profile: `aac LC`, or `pcm` for any PCM.
    """

    codecs: tuple[str, ...] = ()
    sample_rates_hz: tuple[PositiveInt, ...] = ()
    channels: PositiveInt | None = None
    lowest_bitrate_bps: PositiveInt | None = None


class Loudness(Section):
    """Programme loudness by ITU-R BS.1770."""

    target_lkfs: float = Field(lt=0)
    tolerance_lu: float = Field(gt=0)


class Peak(Section):
    """True peak by ITU-R BS.1770."""

    highest_dbtp: float = Field(le=0)


class Container(Section):
    """The file around it all: `mp4`, `mov` or `webm`, and whether its index comes first."""

    formats: tuple[str, ...] = ()
    moov_first: bool = False


class Tracks(Section):
    """How many tracks there are; `other` are timecode, data and subtitles."""

    video: PositiveInt
    audio: PositiveInt
    other: NonNegativeInt | None = None


class FileSize(Section):
    """Size of the file."""

    largest_bytes: PositiveInt


class Sync(Section):
    """How far the sound's length may be from the picture's."""

    longest_difference_s: NonNegativeFloat


class Black(Section):
    """Black at the head or the tail."""

    longest_at_ends_s: NonNegativeFloat


class Longest(Section):
    """How long something may last anywhere in the film."""

    longest_s: NonNegativeFloat


class Duplicates(Section):
    """How often a frame may be repeated in step before it is a cadence."""

    most_in_step: NonNegativeInt


class Recipe(Section):
    """What is made for a buyer: always H.264 and AAC-LC in MP4.

    `loudness_lkfs` and `peak_dbtp` hold where the buyer states none.
    """

    profile: str
    level: PositiveInt
    sizes: Sizes
    bitrate_bps: PositiveInt
    keyframe_every_s: PositiveInt
    sample_rate_hz: PositiveInt
    channels: PositiveInt
    audio_bitrate_bps: PositiveInt
    loudness_lkfs: float = Field(lt=0)
    peak_dbtp: float = Field(le=0)
