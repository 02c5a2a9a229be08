"""A delivery profile: what one buyer demands, and what is made for it."""

from fractions import Fraction
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from contracts.timing import FILM_RATE
from media.profiles.sections import (
    Black,
    Coded,
    Coding,
    Colour,
    Container,
    Duplicates,
    FileSize,
    Gop,
    Lengths,
    Longest,
    Loudness,
    Peak,
    Rate,
    Recipe,
    Scan,
    Size,
    Sizes,
    Sync,
    Tracks,
)


class Profile(BaseModel):
    """What one buyer demands, section by section, and the recipe of what is made for it.

    A section that is None is one that the buyer does not state: it is measured, and refuses nobody.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str
    notes: str = ""
    """Where the buyer's page leaves a choice: which one was made here."""
    recipe: Recipe
    lengths_s: Lengths | None = None
    picture: tuple[Coding, ...] = ()
    size: Size | None = None
    rates: Rate | None = None
    scan: Scan | None = None
    gop: Gop | None = None
    colour: Colour | None = None
    sound: Coded | None = None
    loudness: Loudness | None = None
    peak: Peak | None = None
    container: Container | None = None
    tracks: Tracks | None = None
    file_size: FileSize | None = None
    sync: Sync | None = None
    black: Black | None = None
    freeze: Longest | None = None
    silence: Longest | None = None
    duplicates: Duplicates | None = None
    letterbox: Longest | None = None

    @model_validator(mode="after")
    def _makes_what_it_demands(self) -> Self:
        for fault in _contradictions(self):
            raise ValueError(f"{self.name}: {fault}")
        return self

    @property
    def rate(self) -> Fraction:
        """Frames a second of what is made."""
        return self.rates.taken[0] if self.rates and self.rates.taken else FILM_RATE

    @property
    def sizes(self) -> Sizes:
        """What is made, in the shapes that the buyer takes."""
        made = self.recipe.sizes
        return {shape: made[shape] for shape in made if not self.size or shape in self.size.taken}

    @property
    def target_lkfs(self) -> float:
        """The loudness that is made."""
        return self.loudness.target_lkfs if self.loudness else self.recipe.loudness_lkfs

    @property
    def ceiling_dbtp(self) -> float:
        """The true peak that what is made stays under."""
        return self.peak.highest_dbtp if self.peak else self.recipe.peak_dbtp


def _contradictions(profile: Profile) -> list[str]:
    """Where a film made by the recipe would fail the buyer's own check."""
    recipe, faults = profile.recipe, []
    coding = next((each for each in profile.picture if each.codec in {"h264", None}), None)
    if profile.picture and coding is None:
        faults.append("H.264 is made, and not taken")
    if coding:
        low, high = coding.lowest_bitrate_bps or 0, coding.highest_bitrate_bps or recipe.bitrate_bps
        if not low <= recipe.bitrate_bps <= high:
            faults.append("the video bitrate lies outside its own bounds")
        if coding.profiles and recipe.profile not in coding.profiles:
            faults.append(f"H.264 {recipe.profile} is made, and not taken")
        if coding.highest_level and recipe.level > coding.highest_level:
            faults.append("a higher level is made than is taken")
    if profile.sound and recipe.audio_bitrate_bps < (profile.sound.lowest_bitrate_bps or 0):
        faults.append("the audio bitrate lies below its own bound")
    if profile.gop and recipe.keyframe_every_s > (profile.gop.longest_s or recipe.keyframe_every_s):
        faults.append("the GOP is longer than the longest one taken")
    if not profile.sizes:
        faults.append("no shape is made that is taken")
    return faults
