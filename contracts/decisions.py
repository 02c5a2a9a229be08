"""What people decide while a run waits for them."""

from decimal import Decimal
from enum import StrEnum
from typing import Self

from contracts.model import Model
from contracts.screenplay import EndCard, Line
from contracts.subtitles import Subtitles


class Gate(StrEnum):
    """Where a run can be made to wait for a person."""

    STRATEGY = "strategy"
    STORYBOARD = "storyboard"
    FINAL = "final"


class Ruling(Model):
    """The input of the signals `approve` and `reject`; every field may be left out."""

    gate: Gate | None = None
    """The gate that is meant; left out, the one that is open."""
    revision: int | None = None
    """The revision that was looked at; a stale one is not applied."""
    notes: str = ""
    scenes: tuple[int, ...] = ()
    """Which scenes of a film are sent back; none for those that the notes name, or else all."""


class Decision(Ruling):
    """The input of the update `decide`, the validated twin of both signals."""

    approved: bool


class StoryboardRuling(Model):
    """The input of a scene's signal `storyboard`, which the run sends after its gate."""

    approved: bool
    notes: str = ""


class Clearance(Model):
    """The input of a scene's signal `cleared`: the narration fits, so clips may be bought."""

    end_card: EndCard | None = None
    """What the scene closes with, in the film's language, if it is the last."""
    subtitles: Subtitles | None = None
    """What it burns in of the narration; None for nothing."""
    allowance_usd: Decimal | None = None
    """What it may spend in all, now that the narration needs no more."""


class SceneRetry(Model):
    """The input of a scene's `retry`: what to change, if anything."""

    visual_prompt: str | None = None
    motion_prompt: str | None = None
    provider: str | None = None
    use_still: bool = False

    @property
    def moves(self) -> bool:
        """Whether a clip is asked for, in other words or of somebody else."""
        return bool(self.motion_prompt or self.provider)

    def and_then(self, later: Self) -> Self:
        """Both wishes; where they differ, the later one."""
        asked = {name: value for name, value in later.model_dump().items() if value}
        still = later.use_still or (self.use_still and not later.moves)
        return self.model_copy(update={**asked, "use_still": still})


class RunRetry(SceneRetry):
    """The input of a run's `retry`; without a scene it wakes everything that is parked."""

    scene: int | None = None
    narration: Line | None = None
    """Another line for the scene, where its own does not fit or is refused."""
    effect_prompt: str | None = None
    """Another sound effect for the scene, where its own cannot be made."""
    music_prompt: str | None = None
    """Other music for the film, where its own cannot be made."""


class BudgetRaise(Model):
    """The input of `raise_budget`: the new limit, not the difference."""

    budget_usd: Decimal | None = None
