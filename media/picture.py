"""The picture that a clip is conformed to: one spec for all clips of a film, so that they join."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from contracts.brief import Aspect
from contracts.errors import BadInput
from media.profiles import Profile
from media.profiles.sections import Recipe


@dataclass(frozen=True)
class PictureSpec:
    """Size, rate and encoding of a film's picture.

    `BadInput` where the size is odd, which 4:2:0 cannot hold, or the rate is no rate.
    """

    width: int
    height: int
    rate: Fraction
    bitrate_bps: int
    h264_profile: str = "high"
    level: int = 41
    """As the stream codes it: 41 is level 4.1."""
    keyframe_every_s: int = 1
    preset: str = "veryfast"
    """x264's speed, by `bench.presets`: at 20 Mbps this one is closer to its source (SSIM .9968)
    than `slow` with CRF 18 (.9960), in two fifths of the work; the next slower gains .0003."""

    def __post_init__(self) -> None:
        if self.width <= 0 or self.height <= 0 or self.width % 2 or self.height % 2:
            raise BadInput(f"a picture of {self.width}x{self.height} cannot be made: even sides")
        if self.rate <= 0:
            raise BadInput(f"{self.rate} is no frame rate")

    @classmethod
    def of(cls, profile: Profile, aspect: Aspect, rate: Fraction | None = None) -> Self:
        """What `profile` asks for in the shape `aspect`; at `rate`, or its default one."""
        if aspect not in profile.sizes:
            sold = ", ".join(profile.sizes)
            raise BadInput(f"profile {profile.name} takes no {aspect}: choose from {sold}")
        taken = profile.rates.taken if profile.rates else ()
        if rate is not None and taken and rate not in taken:
            sold = ", ".join(str(each) for each in taken)
            raise BadInput(f"profile {profile.name} takes no {rate} fps: choose from {sold}")
        width, height = profile.sizes[aspect]
        return cls.by(profile.recipe, width, height, rate or profile.rate)

    @classmethod
    def by(cls, recipe: Recipe, width: int, height: int, rate: Fraction) -> Self:
        """What `recipe` encodes, at this size and rate."""
        return cls(
            width=width,
            height=height,
            rate=rate,
            bitrate_bps=recipe.bitrate_bps,
            h264_profile=recipe.profile.lower(),
            level=recipe.level,
            keyframe_every_s=recipe.keyframe_every_s,
        )

    @property
    def keyframe_every(self) -> int:
        """Frames from one keyframe to the next."""
        return round(self.rate) * self.keyframe_every_s

    @property
    def timescale(self) -> int:
        """Ticks a second of the track's clock, in which every frame lasts a whole number."""
        return self.rate.numerator * (1000 if self.rate.denominator == 1 else 1)

    @property
    def level_name(self) -> str:
        """`4.1` for 41."""
        return f"{self.level // 10}.{self.level % 10}"
