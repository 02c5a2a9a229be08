"""Voice, effects, music and their mix."""

from temporalio import activity

from contracts.master import Mix
from contracts.sound import Recording, SpokenLine, Word
from contracts.tasks.assembly import MixTask
from contracts.tasks.sound import (
    LineSpoken,
    LineTask,
    SoundMade,
    SoundTask,
)
from tests.workflows.players.company import Company
from tests.workflows.players.props import artifact, charge


class Soundstage(Company):
    """Voice, effects, music and their mix."""

    @activity.defn
    async def speak(self, task: LineTask) -> LineSpoken:
        self._enter("speak", task)
        line = SpokenLine(
            scene=task.scene,
            text=task.text,
            audio=artifact(task.step),
            duration_s=self.spoken_s(task),
            words=tuple(
                Word(text=word, start_s=at / 4, end_s=(at + 1) / 4)
                for at, word in enumerate(task.text.split())
            ),
        )
        return LineSpoken(line=line, charge=charge("elevenlabs", "narration"))

    @activity.defn
    async def make_effect(self, task: SoundTask) -> SoundMade:
        self._enter("make_effect", task)
        return self._sound(task, "effect")

    @activity.defn
    async def compose_music(self, task: SoundTask) -> SoundMade:
        self._enter("compose_music", task)
        return self._sound(task, "music")

    def _sound(self, task: SoundTask, operation: str) -> SoundMade:
        recording = Recording(audio=artifact(task.step), duration_s=task.duration_s)
        return SoundMade(recording=recording, charge=charge("elevenlabs", operation))

    @activity.defn
    async def mix_sound(self, task: MixTask) -> Mix:
        self._enter("mix_sound", task)
        return Mix(audio=artifact("mix"), samples=1, loudness_lkfs=-24, true_peak_dbtp=-8)
