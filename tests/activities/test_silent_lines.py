"""A line that is bought and says nothing: sent back, booked, and served to nobody."""

import io
import wave
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

import numpy as np
import pytest
from temporalio.exceptions import ApplicationError
from temporalio.testing import ActivityEnvironment

from activities.sound import Sound
from activities.workspace import Workspace
from contracts.faults import Fault
from contracts.money import Charge
from contracts.orders import LineOrder, Spoken
from contracts.services import Composer, Voice
from contracts.tasks.sound import LineSpoken, LineTask
from storage.memory import MemoryStore
from tests.activities.shop import purchases_in

QUOTE = Charge(provider="elevenlabs", operation="narration", usd=Decimal("0.10"))
RATE_HZ = 44_100


def recording(level: float) -> bytes:
    """A second of A4, or of nothing."""
    tone = level * np.sin(2 * np.pi * 440 * np.arange(RATE_HZ) / RATE_HZ)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes((tone * 32_767).astype("<i2").tobytes())
    return file.getvalue()


class Hoarse:
    """A voice that is lost at first."""

    model = "model"

    def __init__(self, *levels: float) -> None:
        self._levels = list(levels)

    def quote(self, _: LineOrder) -> Charge:
        return QUOTE

    async def speak(self, _: LineOrder) -> Spoken:
        return Spoken(recording(self._levels.pop(0)), "audio/wav", (), QUOTE)


async def spoken(store: MemoryStore, voice: Hoarse, run: str, generation: int = 1) -> LineSpoken:
    sound = Sound(
        voice=cast(Voice, voice),
        composer=cast(Composer, None),
        purchases=purchases_in(store),
        workspace=Workspace(store),
    )
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id=run)
    task = LineTask(
        step="line-1",
        generation=generation,
        scene=1,
        text="Wake slowly.",
        language="en",
        voice=None,
        seed=7,
    )
    done: Any = await environment.run(sound.speak, task)
    return cast(LineSpoken, done)


async def test_a_silent_line_is_sent_back_and_booked() -> None:
    store, voice = MemoryStore(), Hoarse(0, 0.5)
    with pytest.raises(ApplicationError) as caught:
        await spoken(store, voice, "run")
    fault = Fault.model_validate(caught.value.details[0])
    assert (fault.kind, fault.charge) == ("BadAnswer", QUOTE)
    assert "silent" in fault.said
    assert (await spoken(store, voice, "run", generation=2)).charge == QUOTE


async def test_a_silent_line_is_served_to_no_other_run() -> None:
    store, voice = MemoryStore(), Hoarse(0, 0.5, 0.5)
    with pytest.raises(ApplicationError):
        await spoken(store, voice, "run")
    assert (await spoken(store, voice, "another")).charge.served_from is None
    assert (await spoken(store, voice, "a third")).charge.served_from == "another/line-1/1"
