"""A line that is bought and says nothing, or a half: sent back, booked, served to nobody."""

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
from contracts.orders import LineOrder, Sounded, SoundOrder, Spoken
from contracts.services import Composer, Voice
from contracts.tasks.sound import LineSpoken, LineTask, SoundMade, SoundTask
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


class Hasty:
    """A composer whose connection breaks half-way, at first."""

    music_model = "model"

    def __init__(self) -> None:
        self._whole = [False, True]

    def quote_music(self, _: SoundOrder) -> Charge:
        return QUOTE

    async def music(self, _: SoundOrder) -> Sounded:
        music = recording(0.5)
        whole = self._whole.pop(0)
        return Sounded(music if whole else music[: len(music) // 2], "audio/wav", QUOTE)


async def composed(store: MemoryStore, composer: Hasty, run: str) -> SoundMade:
    sound = Sound(
        voice=cast(Voice, None),
        composer=cast(Composer, composer),
        purchases=purchases_in(store),
        workspace=Workspace(store),
    )
    environment = ActivityEnvironment()
    environment.info = replace(environment.info, workflow_id=run)
    task = SoundTask(step="music", generation=1, prompt="Slow strings.", duration_s=1, seed=7)
    done: Any = await environment.run(sound.compose_music, task)
    return cast(SoundMade, done)


async def test_half_a_piece_of_music_is_sent_back_and_served_to_no_other_run() -> None:
    store, composer = MemoryStore(), Hasty()
    with pytest.raises(ApplicationError) as caught:
        await composed(store, composer, "run")
    fault = Fault.model_validate(caught.value.details[0])
    assert (fault.kind, fault.charge) == ("BadAnswer", QUOTE)
    assert "the recording cannot be used: FFmpeg could not decode" in fault.said
    assert (await composed(store, composer, "another")).charge.served_from is None
    assert (await composed(store, composer, "a third")).charge.served_from == "another/music/1"
