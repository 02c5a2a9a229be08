"""A scene's picture: take after take until one is good enough, and the best one kept."""

from collections import Counter
from collections.abc import Callable

from activities import signatures
from contracts.faults import Fault
from contracts.progress import SceneStage
from contracts.run import SceneRequest
from contracts.takes import Take
from contracts.tasks.pictures import CritiqueTask, Judged, PaintedTake, PaintTask
from contracts.tasks.softening import Medium
from workflows import queues
from workflows.floor import Floor
from workflows.rewrites import RewrittenError
from workflows.seeds import seed_for
from workflows.wording import Wording

OnTake = Callable[[SceneStage, int, float | None], None]


class Painting:
    """The takes of one scene."""

    def __init__(self, request: SceneRequest, floor: Floor, on_take: OnTake) -> None:
        self._request = request
        self._floor = floor
        self._on_take = on_take
        self.takes: list[Take] = list(request.reshoot.takes) if request.reshoot else []
        self.notes: list[str] = []
        self._written: dict[int, int] = {}
        self._in_vain: Counter[int] = Counter()
        self.wording = Wording(
            floor,
            request.casting,
            Medium.PICTURE,
            request.scene.visual_prompt,
            seed=request.seed,
            note=self.notes.append,
            strategy=request.strategy,
        )

    @property
    def kept(self) -> Take | None:
        """The take whose picture stays in a scene that is made anew; None for another picture."""
        reshoot = self._request.reshoot
        return None if reshoot is None or reshoot.keeps is None else self.takes[reshoot.keeps - 1]

    def is_wanted(self, take: Take) -> bool:
        """Whether nobody has written another prompt since the take was painted."""
        return self._written.get(take.number, 0) == self.wording.by_people

    async def best_take(self, notes: tuple[str, ...] = ()) -> Take:
        """The first take that reaches the threshold, else the best of all that were allowed.

        `notes` are a person's: they go to the painter as critics' reasons do. A take whose prompt
        a person has written anew meanwhile is none of them.
        """
        self.wording.changes = notes
        session: list[Take] = []
        while len(session) < self._request.casting.takes_at_most:
            try:
                take = await self._take(len(self.takes) + 1)
            except RewrittenError:
                self.wording.changes = notes
                continue
            self.takes.append(take)
            session = [each for each in (*session, take) if self.is_wanted(each)]
            if take.critique.score >= self._request.threshold:
                break
            self.wording.changes += (take.critique.fix,)
        return max(session, key=lambda take: take.critique.score)

    async def _take(self, number: int) -> Take:
        self._on_take(SceneStage.PAINTING, number, None)
        seed = seed_for(self._request.seed, "picture", self._request.scene.number, number)
        painted = await self._paint(number, seed)
        self._on_take(SceneStage.CRITIQUE, number, None)
        judged = await self._judge(number, painted)
        self._insist(number)
        self._on_take(SceneStage.CRITIQUE, number, judged.critique.score)
        return Take(
            number=number,
            picture=painted.picture,
            seed=seed,
            painter=painted.painter,
            critique=judged.critique,
            bought_as=painted.bought_as,
            aspect=self._request.aspect,
        )

    def _insist(self, number: int) -> None:
        """Raises `RewrittenError` where the picture is painted and its prompt written anew."""
        if self._written[number] != self.wording.by_people:
            self._in_vain[number] += 1
            self.notes.append(
                f"Take {number} was painted in vain: a person wrote another prompt meanwhile."
            )
            raise RewrittenError

    def _step(self, what: str, number: int) -> str:
        """What a take's step is called, apart from those of pictures painted in vain."""
        again = self._in_vain[number]
        return f"{what}-{number}-again-{again}" if again else f"{what}-{number}"

    async def _paint(self, number: int, seed: int) -> PaintedTake:
        step, wording = self._step("picture", number), self.wording

        def order() -> PaintTask:
            self._written[number] = wording.by_people
            return PaintTask(
                step=wording.purchase(step),
                prompt=wording.text,
                whole=wording.whole,
                subject=self._request.subject,
                strategy=self._request.strategy,
                aspect=self._request.aspect,
                seed=seed,
                references=self._request.references,
                reasons=wording.changes,
            )

        async def reword(task: PaintTask, refusal: Fault) -> bool:
            return await wording.reworded(step, task.prompt, refusal)

        return await self._floor.buy(
            signatures.paint,
            order,
            usd=self._request.casting.quotes.picture,
            queue=queues.PICTURES,
            summary=f"scene {self._request.scene.number}, take {number}",
            reword=reword,
        )

    async def _judge(self, number: int, painted: PaintedTake) -> Judged:
        def order() -> CritiqueTask:
            self._insist(number)
            return CritiqueTask(
                step=self._step("critique", number),
                picture=painted.picture,
                prompt=self.wording.text,
                subject=self._request.subject,
                strategy=self._request.strategy,
                references=self._request.references,
            )

        return await self._floor.buy(
            signatures.critique,
            order,
            usd=self._request.casting.quotes.critique,
            queue=queues.GEMINI,
            summary=f"scene {self._request.scene.number}, take {number}",
        )
