"""The narration: spoken and measured before any clip is bought, and made to fit its scenes.

A line that is too long is rewritten shorter, at most twice, then spoken a little faster, and then
waits for a person. Nothing is ever cut in the middle of a sentence.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from activities import signatures
from contracts.casting import Quotes
from contracts.faults import Fault
from contracts.screenplay import Scene
from contracts.sound import SpokenLine
from contracts.tasks.sound import LineTask, ShortenTask
from workflows import queues
from workflows.parking import ANSWERS_AT_MOST
from workflows.production import Production
from workflows.rewrites import Rewrites, RewrittenError
from workflows.seeds import seed_for

REWRITTEN_AT_MOST = 2
FASTEST = 1.1
"""A voice that is hurried by more than a tenth sounds hurried."""
_TO_BE_SURE = 1.01
"""A voice does not keep to a speed exactly."""


def narration_quote(scenes: Iterable[Scene], quotes: Quotes) -> Decimal:
    """The most that their lines cost: each spoken, rewritten as often as allowed, and hurried."""
    readings, rewrites = REWRITTEN_AT_MOST + 2, REWRITTEN_AT_MOST * ANSWERS_AT_MOST
    lines = sum(bool(scene.narration) for scene in scenes)
    return lines * (readings * quotes.line + rewrites * quotes.rewrite)


@dataclass(frozen=True)
class Reading:
    """One wording of a scene's line; its name keeps its purchase apart from the others'."""

    name: str
    text: str
    speed: float = 1.0


class Narration:
    """The lines of one run."""

    def __init__(self, production: Production, rewrites: Rewrites) -> None:
        self._production = production
        self._brief, self._seed = production.brief, production.seed
        self._quotes, self._floor = production.casting.quotes, production.floor
        self._rewrites = rewrites

    async def spoken(self, scenes: Iterable[Scene]) -> tuple[SpokenLine, ...]:
        """Each scene's line that says something, in the order of the scenes; every one fits."""
        lines = [self._line(scene) for scene in scenes if scene.narration]
        return tuple(await asyncio.gather(*lines))

    async def _line(self, scene: Scene) -> SpokenLine:
        self._rewrites.open(scene.number)
        reading, tries = Reading(f"line-{scene.number}", scene.narration), 0
        while True:
            text = reading.text
            try:
                spoken = await self._fitting(scene, reading)
                self._rewrites.insist(scene.number)
                if spoken.duration_s <= scene.speaking_s:
                    self._rewrites.close(scene.number)
                    return spoken
                text = spoken.text
                await self._floor.lot.park(f"line-{scene.number}", _too_long(scene, spoken))
            except RewrittenError:
                self._production.note(f"Scene {scene.number}'s line was written anew by a person.")
            tries += 1
            text = self._rewrites.take(scene.number, text)
            reading = Reading(f"line-{scene.number}-again-{tries}", text)

    async def _fitting(self, scene: Scene, reading: Reading) -> SpokenLine:
        """The line shortened and hurried as far as allowed; it may still be too long."""
        spoken = await self._speak(scene, reading)
        for number in range(1, REWRITTEN_AT_MOST + 1):
            if spoken.duration_s <= scene.speaking_s:
                return spoken
            text = await self._shorter(scene, spoken, f"{reading.name}-rewrite-{number}")
            self._production.note(
                f"Scene {scene.number}'s line was too long: {spoken.text!r} became {text!r}."
            )
            spoken = await self._speak(
                scene, replace(reading, name=f"{reading.name}-shorter-{number}", text=text)
            )
        speed = round(_TO_BE_SURE * spoken.duration_s / scene.speaking_s, 2)
        if not 1 < speed <= FASTEST:
            return spoken
        self._production.note(
            f"Scene {scene.number}'s line is spoken at {speed:g} times its usual speed."
        )
        return await self._speak(scene, Reading(f"{reading.name}-faster", spoken.text, speed))

    async def _speak(self, scene: Scene, reading: Reading) -> SpokenLine:
        brand = self._brief.brand

        def order() -> LineTask:
            self._rewrites.insist(scene.number)
            return LineTask(
                step=reading.name,
                scene=scene.number,
                text=reading.text,
                language=self._brief.language,
                voice=brand.voice if brand else None,
                pronunciation=brand.pronunciation if brand else {},
                seed=seed_for(self._seed, "line", scene.number),
                speed=reading.speed,
            )

        bill = await self._floor.buy(
            signatures.speak,
            order,
            usd=self._quotes.line,
            queue=queues.ELEVENLABS,
            summary=reading.text[:60],
            scene=scene.number,
        )
        return bill.line

    async def _shorter(self, scene: Scene, spoken: SpokenLine, step: str) -> str:
        def order() -> ShortenTask:
            self._rewrites.insist(scene.number)
            return ShortenTask(
                step=step,
                seed=self._seed,
                brief=self._brief,
                text=spoken.text,
                lasts_s=spoken.duration_s,
                room_s=scene.speaking_s,
            )

        bill = await self._floor.buy(
            signatures.shorten_line,
            order,
            usd=self._quotes.rewrite,
            queue=queues.GEMINI,
            summary=f"scene {scene.number}: {spoken.duration_s:.1f} s, "
            f"{scene.speaking_s:.1f} s are free",
            scene=scene.number,
        )
        return bill.text


def _too_long(scene: Scene, spoken: SpokenLine) -> Fault:
    return Fault(
        kind="NarrationTooLong",
        said=(
            f"Scene {scene.number}'s line lasts {spoken.duration_s:.1f} s and "
            f"{scene.speaking_s:.1f} s are free for it, shortened and hurried: {spoken.text!r}"
        ),
        remedy=(
            f'Write a shorter one: starter.py retry RUN --scene {scene.number} --narration "..."'
        ),
    )
