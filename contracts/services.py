"""The interfaces that providers, page reader and storage fulfil.

An activity knows these and never a vendor. Implementations raise the errors of
`contracts.errors` only, switch their SDK's own retries off (Temporal owns retrying),
and are safe to share between concurrent calls.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.money import Charge
from contracts.sound import Word
from contracts.takes import ClipJob, JobStatus


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


class Writer(Protocol):
    """A language model, with or without eyes: strategist, researcher, screenwriter and critic."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    @property
    def model(self) -> str:
        """The model asked, in the service's own words."""
        ...

    def quote(self, order: WritingOrder) -> Charge:
        """The most that the order can cost."""
        ...

    async def write(self, order: WritingOrder) -> Written:
        """The answer; `BadAnswer` where it was cut off, `Refused` where the model declined."""
        ...


Critic = Writer
"""A writer that is shown a picture: `WritingOrder.images` is not empty."""


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


class Painter(Protocol):
    """A model that paints."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    @property
    def model(self) -> str:
        """The model asked, in the service's own words."""
        ...

    @property
    def takes_references(self) -> bool:
        """Whether pictures of the subject may go with an order."""
        ...

    def quote(self, order: PictureOrder) -> Charge:
        """The price of the picture."""
        ...

    async def paint(self, order: PictureOrder) -> Painted:
        """One picture; `Refused` where moderation stopped it."""
        ...


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


class Animator(Protocol):
    """A service that makes clips as jobs: submitted, polled, fetched."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    @property
    def model(self) -> str:
        """The model asked, in the service's own words."""
        ...

    @property
    def idempotency(self) -> Idempotency:
        """How a second submission of one purchase is prevented."""
        ...

    @property
    def lengths_s(self) -> Sequence[int]:
        """The lengths on sale, in seconds, ascending."""
        ...

    def quote(self, order: ClipOrder) -> Charge:
        """The price of the length that would be bought."""
        ...

    async def submit(self, order: ClipOrder) -> Submitted:
        """Buys the clip; `OutcomeUnknown` where the answer was lost."""
        ...

    async def find(self, key: str) -> ClipJob | None:
        """The job that was accepted under `key`; None where there is none. Only with LOOKUP."""
        ...

    async def status(self, job: ClipJob) -> JobStatus:
        """Where the job stands."""
        ...

    def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes, asked for afresh (addresses expire)."""
        ...

    async def cancel(self, job: ClipJob) -> bool:
        """Stops the job; False where the service has no way to."""
        ...


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


class Voice(Protocol):
    """A service that speaks."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    @property
    def model(self) -> str:
        """The model asked, in the service's own words."""
        ...

    def quote(self, order: LineOrder) -> Charge:
        """The price of the line."""
        ...

    async def speak(self, order: LineOrder) -> Spoken:
        """The line, with the provider's own timings."""
        ...


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


class Composer(Protocol):
    """A service that makes music and effects."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    def quote_music(self, order: SoundOrder) -> Charge:
        """The price of the music."""
        ...

    def quote_effect(self, order: SoundOrder) -> Charge:
        """The price of the effect."""
        ...

    async def music(self, order: SoundOrder) -> Sounded:
        """Instrumental music, about as long as asked for."""
        ...

    async def effect(self, order: SoundOrder) -> Sounded:
        """A sound effect, about as long as asked for."""
        ...


@dataclass(frozen=True)
class WebPage:
    """A web page reduced to what it says."""

    url: str
    title: str
    description: str
    text: str
    images: tuple[str, ...] = field(default=())


class PageReader(Protocol):
    """Fetches a page without letting it reach where it must not."""

    async def read(self, url: str) -> WebPage:
        """The page's text and pictures; `PageError` says why it cannot be had."""
        ...


class Store(Protocol):
    """Artifacts by reference, and small records by key."""

    async def put(self, run: str, step: str, data: bytes, media_type: str) -> ArtifactRef:
        """Keeps `data` under a key that carries its hash; the same bytes are kept once."""
        ...

    async def put_file(self, run: str, step: str, path: Path, media_type: str) -> ArtifactRef:
        """Keeps a file's bytes in the same way."""
        ...

    async def get(self, ref: ArtifactRef) -> bytes:
        """The bytes, verified; `ArtifactMissing` or `ArtifactCorrupt` otherwise."""
        ...

    async def get_file(self, ref: ArtifactRef, path: Path) -> None:
        """Writes the verified bytes to `path`, which appears whole or not at all."""
        ...

    async def read_record(self, key: str) -> bytes | None:
        """A small JSON record, None where there is none."""
        ...

    async def create_record(self, key: str, data: bytes) -> bool:
        """Keeps a record only if there is none yet (`If-None-Match: *`); False where there was."""
        ...

    async def replace_record(self, key: str, data: bytes) -> None:
        """Keeps a record whatever was there."""
        ...


def no_charge(provider: str, operation: str) -> Charge:
    """What a step costs that bought nothing."""
    return Charge(provider=provider, operation=operation, usd=Decimal(0), settled=True)
