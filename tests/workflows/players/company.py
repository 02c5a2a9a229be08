"""What all players have in common: they count, and fail as told."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from temporalio.exceptions import ApplicationError

from activities.step import told
from contracts.elements import Elements
from contracts.errors import AdBuilderError
from contracts.money import Charge
from contracts.research import Page
from contracts.screenplay import Screenplay
from contracts.takes import ClipJob, JobStatus
from contracts.tasks.sound import (
    LineTask,
)


class Company:
    """All activities of a run, played.

    `faults[name]` are raised by the next calls of that activity, one each, and None lets a call
    through; `scores` are the critic's next scores; `settlements` what the next jobs did cost, which
    nobody says when they run out; `statuses` the next answers to polls, `succeeded` when they run
    out; `stands` says it of a job, whoever asks in whichever turn; jobs of the `unstoppable`
    cannot be cancelled; `page` what is read of a page; `direct` changes what the writer hands in.
    """

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.seen: defaultdict[str, list[Any]] = defaultdict(list)
        self.faults: defaultdict[str, list[AdBuilderError | None]] = defaultdict(list)
        self.scores: list[float] = []
        self.statuses: list[JobStatus] = []
        self.stands: Callable[[ClipJob], JobStatus | None] = lambda job: None
        self.unstoppable: frozenset[str] = frozenset()
        self.settlements: list[Charge] = []
        self.refused_checks = 0
        self.clip_deadline_s = 600
        self.takes_references = True
        self.room_s = 4.5
        self.spoken_s: Callable[[LineTask], float] = lambda task: 2.0
        self.page: Page | None = None
        self.direct: Callable[[Screenplay], Screenplay] = lambda screenplay: screenplay
        self.packed: dict[str, Elements] = {}
        self.chain: tuple[str, ...] = ("runway", "veo", "kling")

    def _enter(self, name: str, task: Any) -> None:
        self.calls[name] += 1
        self.seen[name].append(task)
        fault = self.faults[name].pop(0) if self.faults[name] else None
        if fault is not None:
            raise self._told(fault)

    @staticmethod
    def _told(error: AdBuilderError) -> ApplicationError:
        return told(error)

    def all(self) -> list[Callable[..., Any]]:
        """The activities, for a worker."""
        return [
            getattr(self, name)
            for name in dir(self)
            if hasattr(getattr(self, name), "__temporal_activity_definition")
        ]
