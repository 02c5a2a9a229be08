"""What is ordered from the outside world, and what comes back, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from contracts.brief import Aspect
from contracts.money import Charge
from contracts.sound import Word
from contracts.takes import ClipJob


class Idempotency(StrEnum):
    """How a second submission of the same purchase can be prevented."""

    KEY = "key"
    """The service takes an idempotency key: the call may simply be repeated under it."""
    LOOKUP = "lookup"
    """The service can be asked whether it has a job under our key."""
    NONE = "none"
    """Neither: an unknown outcome of a dear call waits for a person."""


@dataclass(frozen=True)
class Image:
    """A picture in memory."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class WritingOrder:
    """A question to a language model, answered as JSON that fits `schema`."""

    purpose: str
    """What the answer is for, in ledger and errors: research, strategy, screenplay, critique."""
    instructions: str
    """The system prompt: who the model is and what rules it keeps."""
    prompt: str
    schema: dict[str, Any]
    """JSON Schema of the answer, as `Model.model_json_schema()` gives it."""
    max_tokens: int
    images: Sequence[Image] = ()


@dataclass(frozen=True)
class Written:
    """A model's answer: JSON text as it came, not yet validated, and what it cost."""

    text: str
    model: str
    charge: Charge


@dataclass(frozen=True)
class PictureOrder:
    """A picture to be painted."""

    prompt: str
    aspect: Aspect
    seed: int
    references: Sequence[Image] = ()
    """Pictures of the subject; only for painters that take them."""


@dataclass(frozen=True)
class Painted:
    """A picture as it was delivered."""

    image: Image
    model: str
    charge: Charge


@dataclass(frozen=True)
class ClipOrder:
    """A clip to be made from a first frame."""

    key: str
    """The purchase's key, `{workflow id}/{step}/{generation}`: sent where the service takes one."""
    first_frame: Image
    prompt: str
    aspect: Aspect
    duration_s: int
    """At least so many seconds; the animator buys the next length it sells."""
    seed: int


@dataclass(frozen=True)
class Submitted:
    """A clip's job, accepted by its provider."""

    job: ClipJob
    charge: Charge


@dataclass(frozen=True)
class LineOrder:
    """A line to be spoken."""

    text: str
    language: str
    seed: int
    voice: str | None = None
    """A voice of the provider's; None for its configured default."""
    speed: float = 1.0
    """From 0.7 to 1.2; 1.1 is 10 % faster."""


@dataclass(frozen=True)
class Spoken:
    """A spoken line and when each word sounds."""

    audio: bytes
    media_type: str
    words: tuple[Word, ...]
    charge: Charge


@dataclass(frozen=True)
class SoundOrder:
    """Music or an effect to be made."""

    prompt: str
    duration_s: float
    seed: int


@dataclass(frozen=True)
class Sounded:
    """Music or an effect as it was delivered."""

    audio: bytes
    media_type: str
    charge: Charge


@dataclass(frozen=True)
class WebPage:
    """A web page reduced to what it says."""

    url: str
    title: str
    description: str
    text: str
    images: tuple[str, ...] = field(default=())
    own_images: tuple[str, ...] = field(default=())
    """Those that the page itself calls pictures of its product, in the same order."""
