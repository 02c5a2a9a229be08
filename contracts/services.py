"""The interfaces that providers, page reader and storage fulfil.

An activity knows these and never a vendor. Implementations raise the errors of
`contracts.errors` only, switch their SDK's own retries off (Temporal owns retrying),
and are safe to share between concurrent calls.
"""

from collections.abc import AsyncIterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from contracts.artifacts import ArtifactRef
from contracts.money import Charge
from contracts.orders import (
    ClipOrder,
    Idempotency,
    LineOrder,
    Painted,
    PictureOrder,
    Sounded,
    SoundOrder,
    Spoken,
    Submitted,
    WritingOrder,
    Written,
)
from contracts.research import Page
from contracts.takes import ClipJob, JobStatus


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

    @property
    def listed_usd(self) -> Decimal:
        """The list price of one picture, in US dollars, whatever its order may add to it."""
        ...

    def quote(self, order: PictureOrder) -> Charge:
        """The most that the picture can cost."""
        ...

    async def paint(self, order: PictureOrder) -> Painted:
        """One picture; `Refused` where moderation stopped it."""
        ...


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

    async def settle(self, job: ClipJob) -> Charge | None:
        """What an ended job did cost, as the service says; None where it does not, or not yet."""
        ...

    def fetch(self, job: ClipJob) -> AsyncIterator[bytes]:
        """The finished clip's bytes, asked for afresh (addresses expire)."""
        ...

    async def cancel(self, job: ClipJob) -> bool:
        """Stops the job; False where the service has no way to."""
        ...


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


class Composer(Protocol):
    """A service that makes music and effects."""

    @property
    def provider(self) -> str:
        """The service's name, as in queues, ledger and reports."""
        ...

    @property
    def music_model(self) -> str:
        """The model asked for music, in the service's own words."""
        ...

    @property
    def effect_model(self) -> str:
        """The model asked for effects, in the service's own words."""
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


class PageReader(Protocol):
    """Has a page, from the web or from an earlier reading of it."""

    async def read(self, url: str, run: str) -> Page:
        """The page, its text and pictures kept; `PageError` says why it cannot be had.

        `run` is whose artifacts they become, where they are kept anew.
        """
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

    async def has(self, ref: ArtifactRef) -> bool:
        """Whether an artifact of that size is there; its bytes are not looked at."""
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
