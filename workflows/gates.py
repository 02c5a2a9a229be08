"""Gates: where a run waits for a person, and what it does with each decision.

Signals cannot be refused, so one that does not fit is noted and not applied; the update refuses
it to the sender's face. Both end here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from temporalio import workflow

from contracts.decisions import Decision, Gate
from contracts.progress import OpenGate
from contracts.run import RunRequest


@dataclass(frozen=True)
class Verdict:
    """What was decided at a gate."""

    approved: bool
    notes: str = ""
    scenes: tuple[int, ...] = ()
    """Which scenes of a film were sent back."""


class Gatekeeper:
    """The gates of one run."""

    def __init__(
        self,
        request: RunRequest,
        changed: Callable[[], None],
        note: Callable[[str], None],
        has_scene: Callable[[int], bool],
    ) -> None:
        self._request = request
        self._changed = changed
        self._note = note
        self._has_scene = has_scene
        self.deadline = timedelta(days=7)
        """How long a gate waits before it says so; the workers' settings have the last word."""
        self._verdict: Verdict | None = None
        self._early: dict[Gate, Decision] = {}
        self._passed: set[Gate] = set()
        self.open: OpenGate | None = None

    def refusal(self, decision: Decision) -> str | None:
        """Why a decision does not apply now; None where it does."""
        if self.open is None:
            return "No gate is open. Look at the run's progress and decide when one is."
        if decision.gate not in {None, self.open.gate}:
            return f"The {decision.gate} gate is not open; the {self.open.gate} gate is."
        if decision.revision not in {None, self.open.revision}:
            return (
                f"Revision {decision.revision} of the {self.open.gate} is not the current one: "
                f"look at revision {self.open.revision}."
            )
        unknown = [number for number in decision.scenes if not self._has_scene(number)]
        if unknown:
            return f"There is no scene {unknown[0]} in this film."
        if self._verdict is not None:
            return "This gate has been decided already."
        return None

    def decide(self, decision: Decision) -> None:
        """Applies a decision; an early one for a gate still to come is held until it opens."""
        refused = self.refusal(decision)
        if refused is None:
            self._verdict = Verdict(decision.approved, decision.notes, decision.scenes)
        elif self.open is None and decision.gate and decision.gate not in self._passed:
            self._early[decision.gate] = decision
        else:
            self._note(f"A decision was not applied. {refused}")

    async def verdict(self, gate: OpenGate) -> Verdict:
        """The verdict at a gate; one that nobody asked for, or after `--yes`, is passed."""
        if gate.gate not in self._request.gates:
            return Verdict(approved=True)
        if self._request.approve_all:
            self._note(f"The {gate.gate} gate was passed without a look, as --yes asked.")
            return Verdict(approved=True)
        return await self._wait(gate)

    async def _wait(self, gate: OpenGate) -> Verdict:
        """The verdict of a person; after each deadline without one it is noted, and waited on."""
        self.open = gate
        self._verdict = None
        self._changed()
        early = self._early.pop(gate.gate, None)
        if early is not None:
            self.decide(early)
        while self._verdict is None:
            await self._next_verdict(gate)
        self.open = None
        if self._verdict.approved:
            self._passed.add(gate.gate)
        self._changed()
        return self._verdict

    async def _next_verdict(self, gate: OpenGate) -> None:
        try:
            await workflow.wait_condition(
                lambda: self._verdict is not None,
                timeout=self.deadline,
                timeout_summary=f"{gate.gate} waits for a person",
            )
        except TimeoutError:
            self._note(f"The {gate.gate} gate has waited {in_words(self.deadline)} for a decision.")
            workflow.logger.warning(
                "the %s gate, revision %s, has waited %s for a decision: %s",
                gate.gate,
                gate.revision,
                in_words(self.deadline),
                "starter.py approve RUN, or starter.py reject RUN --notes",
            )


def in_words(span: timedelta) -> str:
    """A span as people say it: "7 days", "90 minutes"."""
    seconds = round(span.total_seconds())
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= length and seconds % length == 0:
            count = seconds // length
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{seconds} second{'' if seconds == 1 else 's'}"
