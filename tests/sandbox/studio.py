"""A studio that makes the smallest real things, and counts what it was asked for."""

import asyncio
import io
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from PIL import Image

from sandbox.studio import Spoken

CLIP = b"\x00\x00\x00\x18ftypisom" + bytes(range(256)) * 16
"""Stands for an MP4: the protocols hand a clip on and never look inside."""

AUDIO = b"ID3" + bytes(range(256)) * 8
SILENCE = b"ID3" + bytes(2048)


def png(width: int, height: int, colour: str = "teal") -> bytes:
    """A plain PNG of this size."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def example(schema: Mapping[str, Any], defs: Mapping[str, Any] | None = None) -> Any:
    """The smallest value that fits a JSON schema."""
    defs = schema.get("$defs", {}) if defs is None else defs
    if "$ref" in schema:
        return example(defs[schema["$ref"].rpartition("/")[2]], defs)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {name: example(inner, defs) for name, inner in schema.get("properties", {}).items()}
    if kind == "array":
        return [example(schema["items"], defs)]
    return {"string": "words", "integer": 8, "number": 8.0, "boolean": True}.get(str(kind))


class SmallStudio:
    """See ``sandbox.studio.Studio``.

    Attributes:
        made: how often each thing was asked for; ``asked`` has the arguments.
        held: a clip that begins while this is set never gets finished.
        broken: whether everything that is asked for fails.
        begun, written: set once the first clip is begun, or there.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forgets what it was asked for and works as usual again."""
        self.made: Counter[str] = Counter()
        self.asked: list[dict[str, Any]] = []
        self.held = False
        self.broken = False
        self.closed = False
        self.begun = asyncio.Event()
        self.written = asyncio.Event()

    def warm(self) -> None:
        self.made["warm"] += 1

    async def text(
        self,
        *,
        system: str,
        prompt: str,
        schema: Mapping[str, Any] | None,
        images: Sequence[bytes],
        seed: int,
    ) -> str:
        self._note("text", system=system, prompt=prompt, schema=schema, images=images, seed=seed)
        return "Plain prose about the product." if schema is None else json.dumps(example(schema))

    async def picture(
        self, prompt: str, *, width: int, height: int, seed: int, references: Sequence[bytes]
    ) -> bytes:
        self._note("picture", prompt=prompt, seed=seed, references=references)
        return png(width, height)

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
        self._note("clip", size=(width, height), fps=fps, duration_s=duration_s, prompt=prompt)
        self.begun.set()
        if self.held:
            await asyncio.Event().wait()
        await asyncio.to_thread(out.write_bytes, CLIP)
        self.written.set()

    async def speech(
        self, text: str, *, voice_id: str, speed: float, seed: int | None, output_format: str
    ) -> Spoken:
        self._note("speech", text=text, voice_id=voice_id, speed=speed, format=output_format)
        starts = [number / 10 for number in range(len(text))]
        return Spoken(AUDIO, "audio/mpeg", starts, [start + 0.1 for start in starts])

    async def music(
        self, prompt: str, *, length_ms: int, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        self._note("music", prompt=prompt, length_ms=length_ms, format=output_format)
        return AUDIO, "audio/mpeg"

    async def effect(
        self, prompt: str, *, duration_s: float | None, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        self._note("effect", prompt=prompt, duration_s=duration_s, format=output_format)
        return AUDIO, "audio/mpeg"

    async def silence(self, *, duration_s: float, output_format: str) -> tuple[bytes, str]:
        self._note("silence", duration_s=duration_s, format=output_format)
        return SILENCE, "audio/mpeg"

    def close(self) -> None:
        self.closed = True

    def _note(self, what: str, **arguments: Any) -> None:
        self.made[what] += 1
        self.asked.append(arguments)
        if self.broken:
            raise RuntimeError("the brush broke")
