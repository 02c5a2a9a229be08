"""The person on call: reads what a run says, does what it asks for, and goes back to bed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from temporalio.client import WorkflowHandle

from contracts.progress import Attention, Progress, SceneProgress
from tests.faults.house import LONGEST_S, LOOKS_EVERY_S, State, look

WAKES_WITHIN_S = 5
"""A call that changed nothing is made again."""


@dataclass
class Person:
    """Watches a run or a scene, and wakes whatever waits for somebody."""

    answer: Callable[[Attention], tuple[str, dict[str, Any]]] = lambda _: ("retry", {})
    """The signal that is sent because of what a run says."""
    seen: list[Attention] = field(default_factory=list)
    """What was asked for, in order."""

    async def attend(
        self,
        run: WorkflowHandle[Any, Any],
        reached: Callable[[State], bool],
        kind: type[State],
        within_s: float = LONGEST_S,
    ) -> State:
        """The state once it is as wanted and nothing waits for a person."""
        answered: dict[str, float] = {}
        clock = asyncio.get_running_loop()
        async with asyncio.timeout(within_s):
            while True:
                progress = await look(run, kind)
                waiting = {_name(one): one for one in _waiting(progress)}
                if reached(progress) and not waiting:
                    return progress
                for name in answered.keys() - waiting.keys():
                    del answered[name]
                for name, one in waiting.items():
                    if clock.time() - answered.get(name, -WAKES_WITHIN_S) < WAKES_WITHIN_S:
                        continue
                    if name not in answered:
                        self._read(one)
                    answered[name] = clock.time()
                    await run.signal(*self.answer(one))
                await asyncio.sleep(LOOKS_EVERY_S)

    async def to_the_storyboard(self, run: WorkflowHandle[Any, Any]) -> Progress:
        """The state at the storyboard gate, once everything beside it is bought and done too."""
        while True:
            progress = await self.attend(run, lambda state: state.gate is not None, Progress)
            told = (await run.describe()).raw_description
            if not told.pending_activities and not told.HasField("pending_workflow_task"):
                return progress
            await asyncio.sleep(LOOKS_EVERY_S)

    async def called(
        self, run: WorkflowHandle[Any, Any], kind: type[State], within_s: float = LONGEST_S
    ) -> State:
        """The state in which the run first waits for a person, who does nothing yet."""
        async with asyncio.timeout(within_s):
            while True:
                progress = await look(run, kind)
                if _waiting(progress):
                    return progress
                await asyncio.sleep(LOOKS_EVERY_S)

    @property
    def faults(self) -> list[str]:
        """The kinds of faults that were seen, each once."""
        return sorted({one.fault for one in self.seen})

    def _read(self, one: Attention) -> None:
        assert one.fault, one
        assert one.said.strip(), f"{one.step} parks without a word"
        assert one.remedy.strip(), f"{one.step} does not say what to do: {one.said}"
        self.seen.append(one)


def _waiting(progress: Progress | SceneProgress) -> tuple[Attention, ...]:
    if isinstance(progress, Progress):
        return progress.attention
    return (progress.attention,) if progress.attention else ()


def _name(one: Attention) -> str:
    return f"{one.step}: {one.said}"
