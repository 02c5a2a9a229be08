"""The studio that works: inner rooms in worker processes, so that the server keeps answering.

Pictures, clips and sound have crews of their own, so that none waits behind another's work. A clip
may take its time, which nobody waits out at a counter, so the machine serves the others first.
Sound has one process, since that is where the voice's model is loaded, once.
"""

import asyncio
import importlib
import os
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from sandbox.crew import Crew
from sandbox.studio import Spoken

BEHIND_THE_OTHERS = 4
"""How far a clip's worker steps back, in the scheduler's own steps."""


class Workshop:
    """A ``Studio`` on worker processes that end with this one, however this one ends."""

    def __init__(self, cores: int | None = None) -> None:
        cores = cores or os.cpu_count() or 1
        self._easels = Crew(cores)
        self._stage = Crew(cores, niceness=BEHIND_THE_OTHERS)
        self._booth = Crew(1)
        self._warm = False

    def warm(self) -> None:
        """Starts a worker for pictures and one for sound, with the voice's model loaded, once."""
        if not self._warm:
            self._warm = True
            self._easels.prepare(_import_drawing)
            self._booth.prepare(_import_booth)

    async def text(
        self,
        *,
        system: str,
        prompt: str,
        schema: Mapping[str, Any] | None,
        images: Sequence[bytes],
        seed: int,
    ) -> str:
        """See ``Studio``. Writing is quick, so a thread will do."""
        from sandbox import copywriter  # imported late: the server starts without it

        return await asyncio.to_thread(
            copywriter.answer,
            system=system,
            prompt=prompt,
            schema=schema,
            images=images,
            seed=seed,
        )

    async def picture(
        self, prompt: str, *, width: int, height: int, seed: int, references: Sequence[bytes]
    ) -> bytes:
        """See ``Studio``."""
        return await self._easels.do(_draw, prompt, width, height, seed, tuple(references))

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
        """See ``Studio``."""
        await self._stage.do(
            _move,
            first_frame,
            prompt,
            width=width,
            height=height,
            fps=fps,
            duration_s=duration_s,
            seed=seed,
            out=out,
        )

    async def speech(
        self, text: str, *, voice_id: str, speed: float, seed: int | None, output_format: str
    ) -> Spoken:
        """See ``Studio``."""
        return await self._booth.do(_speak, text, voice_id, speed, seed, output_format)

    async def music(
        self, prompt: str, *, length_ms: int, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        """See ``Studio``."""
        return await self._booth.do(_compose, prompt, length_ms, seed, output_format)

    async def effect(
        self, prompt: str, *, duration_s: float | None, seed: int, output_format: str
    ) -> tuple[bytes, str]:
        """See ``Studio``."""
        return await self._booth.do(_effect, prompt, duration_s, seed, output_format)

    async def silence(self, *, duration_s: float, output_format: str) -> tuple[bytes, str]:
        """See ``Studio``."""
        return await self._booth.do(_hush, duration_s, output_format)

    def close(self) -> None:
        """Ends every render where it is."""
        for crew in (self._easels, self._stage, self._booth):
            crew.close()


def _import_drawing() -> None:
    importlib.import_module("sandbox.drawing")


def _import_booth() -> None:
    from sandbox import sound

    sound.speak("Ready.", voice_id="21m00Tcm4TlvDq8ikWAM", speed=1.0, seed=0)


def _draw(prompt: str, width: int, height: int, seed: int, references: tuple[bytes, ...]) -> bytes:
    from sandbox import drawing

    return drawing.draw(prompt, width=width, height=height, seed=seed, references=references)


def _move(
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
    from sandbox import motion

    asyncio.run(
        motion.move(
            first_frame,
            prompt,
            width=width,
            height=height,
            fps=fps,
            duration_s=duration_s,
            seed=seed,
            out=out,
        )
    )


def _speak(text: str, voice_id: str, speed: float, seed: int | None, output_format: str) -> Spoken:
    from sandbox import sound

    spoken = sound.speak(text, voice_id=voice_id, speed=speed, seed=seed)
    audio, media_type = asyncio.run(sound.encode(spoken, output_format))
    return Spoken(audio, media_type, spoken.starts_s, spoken.ends_s)


def _hush(duration_s: float, output_format: str) -> tuple[bytes, str]:
    from sandbox import sound

    return asyncio.run(sound.encode(sound.silence(duration_s), output_format))


def _compose(prompt: str, length_ms: int, seed: int, output_format: str) -> tuple[bytes, str]:
    from sandbox import sound

    music = sound.compose(prompt, length_ms=length_ms, seed=seed)
    return asyncio.run(sound.encode(music, output_format))


def _effect(
    prompt: str, duration_s: float | None, seed: int, output_format: str
) -> tuple[bytes, str]:
    from sandbox import sound

    effect = sound.effect(prompt, duration_s=duration_s, seed=seed)
    return asyncio.run(sound.encode(effect, output_format))
