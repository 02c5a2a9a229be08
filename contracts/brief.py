"""What a producer asks for."""

import re
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints, field_validator, model_validator

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.timing import FILM_RATE, Slot

BRIEF_MAX_CHARACTERS = 4_000
SHORTEST_SPOT_S, LONGEST_SPOT_S = 6, 92
"""The shortest and longest spot that any buyer takes (Roku Ads Manager, help 7193013)."""
SHORTEST_SCENE_S, LONGEST_SCENE_S = 2, 8
"""Below two seconds a shot is not read; above eight the shortest-selling animator (Veo) ends."""
USUAL_SCENE_S = 5
WRITTEN_IN = "en"
"""The language in which every story is first told; its words are then adapted to the film's own."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Aspect(StrEnum):
    """Picture shapes on sale."""

    WIDE = "16:9"
    TALL = "9:16"
    SQUARE = "1:1"


class Captions(StrEnum):
    """Where the narration can be read."""

    BESIDE = "beside"
    """In files beside the film, which a player may show."""
    BURNED = "burned"
    """In the picture too, for whoever watches without sound and without a choice."""


Told = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
"""A word or a phrase that a brand lays down."""


class BrandKit(Model):
    """What the brand insists on, read from `--brand FILE`."""

    name: str = Field(min_length=1, max_length=60)
    call_to_action: str | None = Field(default=None, max_length=80)
    legal_line: str | None = Field(default=None, max_length=200)
    colors: tuple[Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")], ...] = ()
    voice: str | None = None
    must_say: tuple[Told, ...] = ()
    words_to_avoid: tuple[Told, ...] = ()
    pronunciation: dict[Told, Told] = Field(default_factory=dict, max_length=100)
    """How words are said that a voice would say wrongly, by how they are written."""
    supers: tuple[Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)], ...] = ()
    """What is read over the scenes, from the first on; an empty one leaves its scene as it is."""
    logo: ArtifactRef | None = None
    """A PNG, JPEG or WebP picture; composited, never shown to a painter."""
    font: ArtifactRef | None = None
    """A TrueType or OpenType font, for the end card."""

    def for_writers(self) -> str:
        """The kit as JSON for whoever writes.

        What is composited is left out, and what is for the voice: a film in another language,
        with another call to action, is still the same film.
        """
        composited = {"logo", "font", "call_to_action", "legal_line", "supers"}
        return self.model_dump_json(
            indent=1, exclude=composited | {"voice", "pronunciation"}, exclude_defaults=True
        )


class Brief(Model):
    """A commercial that somebody wants, checked before anything is spent."""

    text: str
    url: str | None = None
    url_required: bool = False
    """Whether a page that cannot be had is waited for; otherwise the brief alone has to do."""
    duration_s: int = 15
    scenes: int | None = None
    """How many scenes; left open, one about every five seconds."""
    aspect: Aspect = Aspect.WIDE
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    brand: BrandKit | None = None
    profile: str = "universal"
    rate: Fraction = FILM_RATE
    """Frames a second, as the profile makes them."""
    captions: Captions = Captions.BESIDE

    @field_validator("text")
    @classmethod
    def _readable(cls, text: str) -> str:
        text = text.strip()
        if not text:
            raise ValueError("the brief is empty: say in a sentence what is sold, and to whom")
        if _CONTROL.search(text):
            raise ValueError("the brief holds control characters: remove them and try again")
        if len(text) > BRIEF_MAX_CHARACTERS:
            raise ValueError(
                f"the brief has {len(text)} characters: shorten it to {BRIEF_MAX_CHARACTERS}, "
                "or put the details on a page and pass it with --url"
            )
        return text

    @field_validator("url")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError(f"{url!r} is no web address: it must start with https:// or http://")
        return url

    @field_validator("duration_s")
    @classmethod
    def _sold(cls, seconds: int) -> int:
        if not SHORTEST_SPOT_S <= seconds <= LONGEST_SPOT_S:
            raise ValueError(
                f"no buyer takes a spot of {seconds} s: choose from "
                f"{SHORTEST_SPOT_S} to {LONGEST_SPOT_S} s; 15 and 30 are taken nearly everywhere"
            )
        return seconds

    @model_validator(mode="after")
    def _scenes_fit(self) -> Self:
        fewest, most = self._scene_bounds
        if self.scenes is not None and not fewest <= self.scenes <= most:
            raise ValueError(
                f"{self.duration_s} s cannot hold {self.scenes} scenes: "
                f"choose from {fewest} to {most}"
            )
        return self

    @model_validator(mode="after")
    def _supers_fit(self) -> Self:
        supers = len(self.brand.supers) if self.brand else 0
        if supers >= self.scene_count and supers:
            raise ValueError(
                f"{supers} supers need {supers + 1} scenes, since the last one has the end card: "
                f"there are {self.scene_count}"
            )
        return self

    @property
    def _scene_bounds(self) -> tuple[int, int]:
        return -(-self.duration_s // LONGEST_SCENE_S), self.duration_s // SHORTEST_SCENE_S

    @property
    def scene_count(self) -> int:
        """Scenes asked for, or the usual number for the length."""
        return self.scenes or max(self._scene_bounds[0], round(self.duration_s / USUAL_SCENE_S))

    @property
    def is_foreign(self) -> bool:
        """Whether the film speaks another language than the one its story is written in."""
        return self.language.split("-")[0] != WRITTEN_IN

    @property
    def slot(self) -> Slot:
        """The time to fill."""
        return Slot(seconds=self.duration_s, rate=self.rate)
