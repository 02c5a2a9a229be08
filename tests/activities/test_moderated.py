"""A picture that a played service refuses, through the real adapters, steps and purchases."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from activities.pictures import Pictures
from activities.story import Desk, Story
from contracts.brief import Aspect
from contracts.faults import Fault
from contracts.tasks.pictures import PaintTask
from contracts.tasks.softening import Medium, SoftenTask
from creative.pictures import visual_prompt
from providers.gemini_painter import GeminiPainter
from providers.gemini_writer import GeminiWriter
from sandbox.copywriter import answer
from storage.memory import MemoryStore
from tests.activities.shop import purchases_in
from tests.creative.stories import STRATEGY, SUBJECT
from tests.providers.cases import KEY, opened
from tests.sandbox.conftest import begun
from tests.sandbox.running import Running

STEP = "picture-1"


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """A sandbox whose writer really writes."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    running, stop = begun(tmp_path, {})

    async def text(
        *,
        system: str,
        prompt: str,
        schema: Mapping[str, Any] | None,
        images: Sequence[bytes],
        seed: int,
    ) -> str:
        return answer(system=system, prompt=prompt, schema=schema, images=images, seed=seed)

    monkeypatch.setattr(running.studio, "text", text)
    yield running
    stop()


@dataclass
class House:
    """The steps of one run, behind real adapters."""

    story: Story
    pictures: Pictures

    async def paint(self, prompt: str, **told: Any) -> Any:
        task = PaintTask(
            **({"step": STEP} | told),
            prompt=prompt,
            subject=SUBJECT,
            strategy=STRATEGY,
            aspect=Aspect.WIDE,
            seed=7,
        )
        return await _environment().run(self.pictures.paint, task)

    async def refusal_of(self, prompt: str, **told: Any) -> str:
        with pytest.raises(ApplicationError) as failed:
            await self.paint(prompt, **told)
        fault = Fault.model_validate(failed.value.details[0])
        assert fault.kind == "Refused"
        assert failed.value.non_retryable
        return fault.said

    async def soften(self, prompt: str, refusal: str, changes: tuple[str, ...] = ()) -> str:
        task = SoftenTask(
            step=f"{STEP}-rewriting-1",
            seed=7,
            medium=Medium.PICTURE,
            prompt=prompt,
            refusal=refusal,
            changes=changes,
            strategy=STRATEGY,
        )
        softened = await _environment().run(self.story.soften_prompt, task)
        return softened.prompt


def _environment() -> ActivityEnvironment:
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id="run/scene-1")
    return environment


@asynccontextmanager
async def house_at(service: Running) -> AsyncIterator[House]:
    at: dict[str, Any] = {"api_key": KEY, "base_url": service.url, "timeout_s": 10}
    store = MemoryStore()
    painter, writer = GeminiPainter(**at), GeminiWriter(**at)
    desk = Desk(writer, purchases_in(store), store)
    async with opened(painter), opened(writer):
        yield House(
            Story(researcher=desk, strategist=desk, screenwriter=desk, store=store),
            Pictures(painter=painter, critic=desk, purchases=purchases_in(store), store=store),
        )


def billed(service: Running) -> list[str]:
    return [entry["operation"] for entry in service.ledger()]


async def test_a_refused_picture_is_painted_in_the_words_that_the_writer_finds(
    service: Running,
) -> None:
    service.fault("moderated", operation="picture", match="knife", times=None)
    prompt = visual_prompt(SUBJECT, "The bottle beside a bloody knife.", STRATEGY)
    async with house_at(service) as house:
        refusal = await house.refusal_of(prompt)
        assert billed(service) == []
        mild = await house.soften(prompt, refusal)
        painted = await house.paint(mild, step=f"{STEP}-rewritten-1", whole=True)
        again = await house.paint(mild, step=f"{STEP}-rewritten-1", whole=True)
    assert "knife" not in mild
    assert SUBJECT.description in mild
    assert painted.charge.usd > 0
    assert again == painted, "paid once"
    assert billed(service) == ["screenplay", "picture"]


async def test_what_was_refused_of_the_subject_does_not_come_back_beside_it(
    service: Running,
) -> None:
    service.fault("moderated", operation="picture", match="cream", times=None)
    async with house_at(service) as house:
        await house.refusal_of("A kettle")
        await house.paint("A bottle in low sun", step=f"{STEP}-rewritten-1", whole=True)
    assert billed(service) == ["picture"]
    told = [asked["prompt"] for asked in service.studio.asked]
    assert told == ["A bottle in low sun. No text, no logo, no watermark."]


async def test_a_critics_words_that_were_refused_are_in_the_rewritten_prompt_mildly(
    service: Running,
) -> None:
    service.fault("moderated", operation="picture", match="blood", times=None)
    changes = ("Show the blood on the label, closer.",)
    async with house_at(service) as house:
        refusal = await house.refusal_of("The bottle at dawn", reasons=changes)
        mild = await house.soften("The bottle at dawn", refusal, changes)
        await house.paint(mild, step=f"{STEP}-rewritten-1", whole=True)
    assert "closer" in mild
    assert billed(service) == ["screenplay", "picture"]
