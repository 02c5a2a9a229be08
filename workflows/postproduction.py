"""From a film's elements to the film: assembled, judged, made anew in part, and packaged."""

import asyncio
from collections.abc import Callable

from activities import signatures
from contracts.artifacts import ArtifactRef
from contracts.brief import Captions
from contracts.decisions import Gate
from contracts.elements import Elements
from contracts.master import Master, QualityReport, Soundtrack
from contracts.money import total_usd
from contracts.package import Encodes, Package
from contracts.progress import OpenGate, Stage
from contracts.run import RunRequest, RunResult, RunStatus, SceneResult
from contracts.tasks.assembly import PackTask
from workflows import queues
from workflows.asking import ask
from workflows.assembly import CuttingRoom
from workflows.gates import Gatekeeper, Verdict
from workflows.production import Production
from workflows.recutting import Recutting
from workflows.reshoots import Reshoots
from workflows.scenes import Scenes
from workflows.sound import SoundDepartment, again_quote
from workflows.terms import LIGHT
from workflows.wishes import Wishes


async def reopened(production: Production, elements: ArtifactRef) -> Elements:
    """The elements of a film that was finished before."""
    return await production.floor.free(
        "elements",
        lambda attempt: ask(
            signatures.reopen, elements, queue=queues.ADS, terms=LIGHT, summary="what there is"
        ),
    )


async def kept(production: Production, elements: Elements) -> ArtifactRef:
    """The elements of a film, kept by themselves: with its check they would be a large payload."""
    return await production.floor.free(
        "elements",
        lambda attempt: ask(
            signatures.keep_elements,
            elements,
            queue=queues.ADS,
            terms=LIGHT,
            summary="what it is made of",
        ),
    )


class PostProduction:
    """One run's way from its elements to its package."""

    def __init__(
        self,
        production: Production,
        request: RunRequest,
        *,
        gates: Gatekeeper,
        scenes: Scenes,
        sound: SoundDepartment,
        reshoots: Reshoots,
        on_stage: Callable[[Stage], None],
    ) -> None:
        self._production = production
        self._request = request
        self._gates = gates
        self._scenes = scenes
        self._sound = sound
        self._reshoots = reshoots
        self._on_stage = on_stage

    async def film(self, elements: Elements, notes: list[str]) -> RunResult:
        """The package of the version that is approved, or sent back with nothing to mend.

        What a person wants otherwise while that is encoded and packaged makes another version.
        `notes` are the run's; they go with the film as they stand in the end.
        """
        cutting_room, floor = CuttingRoom(self._production, self._reshoots), self._production.floor
        while True:
            while self._reshoots.wanted:
                floor.version += 1
                elements = await self._anew(elements, self._reshoots.take())
            self._on_stage(Stage.ASSEMBLING)
            picture = await cutting_room.picture(elements.scenes)
            checked = await cutting_room.master(picture, elements.sound.mix)
            if checked is None:
                continue
            master, quality = checked
            verdict = await self._verdict(master.video)
            if self._reshoots.wanted:
                continue
            forms = self._request.delivery.forms
            encodes = await cutting_room.encodes(forms, master, elements.sound.mix)
            if self._reshoots.wanted:
                continue
            charges = tuple(floor.purse.entries)
            elements = elements.model_copy(update={"charges": charges, "notes": tuple(notes)})
            package = await self._packed(cutting_room, elements, checked, encodes)
            if not self._reshoots.wanted:
                break
        return RunResult(
            status=RunStatus.COMPLETED if verdict.approved else RunStatus.REJECTED,
            version=floor.version,
            master=master,
            quality=quality,
            package=package,
            cost_usd=total_usd(charges),
            billed_twice=sum(charge.possibly_billed_twice for charge in charges),
            scenes=tuple(scene.summary for scene in elements.scenes),
            notes=elements.notes,
        )

    async def _packed(
        self,
        cutting_room: CuttingRoom,
        elements: Elements,
        checked: tuple[Master, QualityReport],
        encodes: Encodes,
    ) -> Package:
        """Everything that leaves the house of one version."""
        master, quality = checked
        task = PackTask(
            brief=self._request.brief,
            seed=self._request.seed,
            version=self._production.floor.version,
            elements=await kept(self._production, elements),
            master=master,
            quality=quality,
            budget_usd=self._production.floor.purse.limit_usd,
            delivery=self._request.delivery,
            encodes=encodes,
        )
        return await cutting_room.package(task)

    async def _verdict(self, video: ArtifactRef) -> Verdict:
        """The verdict on the film; where it says what is wrong, that is made anew."""
        if self._reshoots.wanted:
            return Verdict(approved=False)
        version = self._production.floor.version
        gate = OpenGate(gate=Gate.FINAL, revision=version, artifacts=(video,))
        verdict = await self._gates.verdict(gate)
        if not verdict.approved and (verdict.notes or verdict.scenes):
            scenes = [scene.number for scene in self._scenes.slates.progress]
            self._reshoots.send_back(verdict.notes, verdict.scenes, scenes)
        return verdict

    async def _anew(self, elements: Elements, wishes: Wishes) -> Elements:
        """The elements with what people wanted otherwise made anew, and nothing else."""
        self._on_stage(Stage.RENDERING)
        note = self._production.note
        note(f"Version {self._production.floor.version} of the film has {wishes} made anew.")
        screenplay = wishes.written_into(elements.screenplay)
        elements = elements.model_copy(update={"screenplay": screenplay})
        if self._production.brief.captions is Captions.BURNED:
            scenes, sound = await self._with_captions(elements, wishes)
        else:
            scenes, sound = await self._beside_each_other(elements, wishes)
        for number in wishes.where(lambda wish: wish.is_seen):
            for told in scenes[number - 1].all_notes:
                note(f"Scene {number}: {told}")
        return elements.model_copy(update={"scenes": scenes, "sound": sound})

    async def _beside_each_other(
        self, elements: Elements, wishes: Wishes
    ) -> tuple[tuple[SceneResult, ...], Soundtrack]:
        """Scenes and sound made anew; each is left what it may cost."""
        quotes = self._production.casting.quotes
        sound_usd = again_quote(elements.screenplay, wishes, quotes)

        async def heard() -> Soundtrack:
            sound = await self._sound.again(elements.screenplay, elements.sound, wishes)
            if sound_usd:
                await self._scenes.share_what_is_left()
            return sound

        scenes = self._scenes.reshot(self._production, elements, wishes, kept_back_usd=sound_usd)
        return await asyncio.gather(scenes, heard())

    async def _with_captions(
        self, elements: Elements, wishes: Wishes
    ) -> tuple[tuple[SceneResult, ...], Soundtrack]:
        """The same where captions are burned in: first what is said, then what shows it."""
        sound = await self._sound.again(elements.screenplay, elements.sound, wishes)
        said = elements.model_copy(update={"sound": sound})
        scenes = await self._scenes.reshot(self._production, said, wishes)
        if sound.lines != elements.sound.lines:
            reshot = wishes.where(lambda wish: wish.is_seen)
            scenes = await Recutting(self._production).recut(said, scenes, reshot)
        return scenes, sound
