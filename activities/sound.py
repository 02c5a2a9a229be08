"""Narration, effects and music: bought once, measured as they arrive."""

from collections.abc import Awaitable, Callable

from activities import signatures
from activities.likeness import Wanted
from activities.origins import noted
from activities.purchase import Bought, Purchases
from activities.receipts import Receipt
from activities.step import step
from activities.workspace import Workspace
from contracts.errors import BadAnswer, MachineFault, MediaError
from contracts.money import Charge
from contracts.orders import LineOrder, Sounded, SoundOrder
from contracts.services import Composer, Voice
from contracts.sound import Recording, SpokenLine, Word
from contracts.tasks.sound import LineSpoken, LineTask, SoundMade, SoundTask
from creative.phrases import without_worn_phrases
from creative.pronouncing import as_spoken, as_written
from media.mix import is_silent
from media.probe import probe
from media.sound import decode


class Sound:
    """The steps that make what is heard."""

    def __init__(
        self, *, voice: Voice, composer: Composer, purchases: Purchases, workspace: Workspace
    ) -> None:
        self._voice = voice
        self._composer = composer
        self._purchases = purchases
        self._workspace = workspace

    @step(signatures.speak)
    async def speak(self, task: LineTask) -> LineSpoken:
        """One line, and when each word sounds; `BadAnswer`, with it kept, if it cannot be used."""
        order = LineOrder(
            text=as_spoken(task.text, task.pronunciation),
            language=task.language,
            seed=task.seed,
            voice=task.voice,
            speed=task.speed,
        )

        async def buy() -> Bought:
            spoken = await self._voice.speak(order)
            words = [word.model_dump(mode="json") for word in spoken.words]
            details = {"words": words, "model": self._voice.model}
            return Bought(spoken.charge, spoken.audio, spoken.media_type, details)

        quote, wanted = self._voice.quote(order), Wanted(order, self._voice.model)
        receipt, duration_s = await self._heard(task, quote, buy, wanted, speech=True)
        line = SpokenLine(
            scene=task.scene,
            text=task.text,
            audio=receipt.kept(),
            duration_s=duration_s,
            words=as_written(
                [Word.model_validate(word) for word in receipt.details["words"]],
                task.text,
                task.pronunciation,
            ),
            bought_as=await noted(order, wanted.model, task, receipt, self._purchases),
        )
        return LineSpoken(line=line, charge=receipt.charge)

    @step(signatures.make_effect)
    async def make_effect(self, task: SoundTask) -> SoundMade:
        """A sound effect."""
        order, model = _order(task), self._composer.effect_model

        async def buy() -> Bought:
            return _bought(await self._composer.effect(order), model)

        quote, wanted = self._composer.quote_effect(order), Wanted(order, model)
        receipt, duration_s = await self._heard(task, quote, buy, wanted)
        return await self._made(task, order, model, receipt, duration_s)

    @step(signatures.compose_music)
    async def compose_music(self, task: SoundTask) -> SoundMade:
        """The music."""
        order, model = _order(task), self._composer.music_model

        async def buy() -> Bought:
            return _bought(await self._composer.music(order), model)

        quote, wanted = self._composer.quote_music(order), Wanted(order, model)
        receipt, duration_s = await self._heard(task, quote, buy, wanted)
        return await self._made(task, order, model, receipt, duration_s)

    async def _made(
        self, task: SoundTask, order: SoundOrder, model: str, receipt: Receipt, duration_s: float
    ) -> SoundMade:
        recording = Recording(
            audio=receipt.kept(),
            duration_s=duration_s,
            bought_as=await noted(order, model, task, receipt, self._purchases),
        )
        return SoundMade(recording=recording, charge=receipt.charge)

    async def _heard(
        self,
        task: LineTask | SoundTask,
        quote: Charge,
        buy: Callable[[], Awaitable[Bought]],
        wanted: Wanted,
        *,
        speech: bool = False,
    ) -> tuple[Receipt, float]:
        """What was bought, and its seconds; other runs may have it once it was heard."""
        receipt = await self._purchases.once(task, quote, buy, wanted=wanted, proved=False)
        duration_s = await self._heard_s(receipt, speech=speech)
        likeness = self._purchases.likeness(quote, wanted, task.generation)
        await self._purchases.shelve(task, receipt, likeness)
        return receipt, duration_s

    async def _heard_s(self, receipt: Receipt, *, speech: bool) -> float:
        """How long a recording lasts; `BadAnswer` where it is damaged, or speech that is silent."""
        async with self._workspace.with_files(receipt.kept()) as (path,):
            try:
                (sound,) = await decode([path])
            except MachineFault:
                raise
            except MediaError as fault:
                raise _unusable(receipt, f"the recording cannot be used: {fault}") from fault
            if speech and is_silent(sound):
                raise _unusable(receipt, "the recording is silent from end to end")
            return float((await probe(path)).duration_s)


def _unusable(receipt: Receipt, said: str) -> BadAnswer:
    charge = receipt.charge
    return BadAnswer(charge.provider, charge.operation, said, charge=charge)


def _order(task: SoundTask) -> SoundOrder:
    return SoundOrder(without_worn_phrases(task.prompt), task.duration_s, task.seed)


def _bought(sounded: Sounded, model: str) -> Bought:
    return Bought(sounded.charge, sounded.audio, sounded.media_type, {"model": model})
