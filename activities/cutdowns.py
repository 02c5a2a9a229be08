"""Another cut of a finished film, planned from what its clips hold and what its words take."""

from fractions import Fraction

from activities import signatures
from activities.step import step
from activities.workspace import Workspace
from contracts.cut import CutPlan
from contracts.elements import Elements
from contracts.tasks.cutting import PlanCutTask
from creative.recut import cut_plan
from media.holding import frames_held
from media.reading import card_seconds


class Cutdowns:
    """The first step of a cut."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @step(signatures.plan_cut)
    async def plan_cut(self, task: PlanCutTask) -> CutPlan:
        """The cut on paper; the same for the same film, always."""
        elements = await self._workspace.elements(task.cut.elements)
        card = elements.screenplay.end_card
        return cut_plan(
            elements,
            task.cut,
            task.brief,
            held=await self._held(elements, task.brief.slot.rate),
            card_s=card_seconds(card.texts) if card else Fraction(0),
        )

    async def _held(self, elements: Elements, rate: Fraction) -> list[int | None]:
        """Frames that each scene's clip can give."""
        clips = [scene.clip for scene in elements.scenes]
        async with self._workspace.with_files(*(clip.source for clip in clips)) as paths:
            return [
                None if clip.is_still else await frames_held(path, rate)
                for clip, path in zip(clips, paths, strict=True)
            ]
