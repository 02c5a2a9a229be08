"""Who draws, films, speaks and writes: the sandbox's one door to its inner rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True)
class Spoken:
    """A spoken line, encoded.

    Attributes:
        audio: the file's bytes.
        media_type: what ``audio`` is, such as ``audio/mpeg``.
        starts_s, ends_s: when each character of the text begins and ends, in seconds.
    """

    audio: bytes
    media_type: str
    starts_s: Sequence[float]
    ends_s: Sequence[float]


class Studio(Protocol):
    """What the protocols need made; the same arguments give the same result.

    Every method may raise; the sandbox answers then as the service does when it breaks.
    """

    def warm(self) -> None:
        """Called when work is on its way; returns at once."""
        ...

    async def text(
        self,
        *,
        system: str,
        prompt: str,
        schema: Mapping[str, Any] | None,
        images: Sequence[bytes],
        seed: int,
    ) -> str:
        """JSON text that fits ``schema``, or prose without one."""
        ...

    async def picture(
        self, prompt: str, *, width: int, height: int, seed: int, references: Sequence[bytes]
    ) -> bytes:
        """A PNG of exactly ``width`` by ``height`` pixels."""
        ...

    async def clip(
        self,
        first_frame: bytes,
        prompt: str,
        *,
        width: int,
        height: int,
        fps: Fraction,
        duration_s: Fraction,
        seed: int,
        out: Path,
    ) -> None:
        """Leaves an MP4 of exactly ``duration_s * fps`` frames at ``out``."""
        ...

    async def speech(
        self, text: str, *, voice_id: str, speed: float, seed: int | None, output_format: str
    ) -> Spoken:
        """``text`` spoken by a voice, in one of ElevenLabs' output formats."""
        ...

    async def music(
        self, prompt: str, *, length_ms: int, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        """Music of ``length_ms`` and its media type."""
        ...

    async def effect(
        self, prompt: str, *, duration_s: float | None, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        """A sound effect and its media type; None lets the length follow from the prompt."""
        ...

    async def silence(self, *, duration_s: float, output_format: str) -> tuple[bytes, str]:
        """Nothing to be heard, that long, and its media type."""
        ...

    def close(self) -> None:
        """Ends whatever still works, without waiting for it."""
        ...
