"""Setbacks: an animator did not deliver, and the next one may."""

from collections.abc import Sequence

from temporalio.exceptions import ActivityError, is_cancelled_exception

from contracts.faults import Fault
from workflows.parking import fault_of
from workflows.patience import mends_itself

_OF_NO_ANIMATOR = {
    *(
        "SubmitAmbiguous",
        "OutcomeUnknown",
        "StorageUnavailable",
        "NoRoom",
        "BucketMissing",
        "AccessRefused",
        "ClockWrong",
    ),
}
"""Faults that no other animator mends: a clip may be bought without anybody's knowing."""


class SetbackError(Exception):
    """An animator did not deliver; the next one in the chain is tried."""

    def __init__(self, provider: str, fault: Fault) -> None:
        super().__init__(f"{provider}: {fault.said}")
        self.provider = provider
        self.fault = fault

    @property
    def ends_the_chain(self) -> bool:
        """Whether asking another animator would only cost more."""
        return self.fault.kind in _OF_NO_ANIMATOR


_REMEDY = "Retry with another prompt, another provider, or use_still."


def lost(provider: str, kind: str, said: str) -> SetbackError:
    """A job that ended, or was given up, without a clip."""
    return SetbackError(provider, Fault(kind=kind, said=said, remedy=_REMEDY))


def nobody(provider: str, said: str) -> SetbackError:
    """A person asked for an animator whom this house does not have: nothing is bought elsewhere."""
    remedy = "Retry with a provider of the chain, or with none to begin at its head."
    return SetbackError(provider, Fault(kind="NoSuchProvider", said=said, remedy=remedy))


def setback_of_paid(provider: str, error: ActivityError) -> SetbackError:
    """The fault of a step for a clip that is paid for: to go down the chain again pays again."""
    setback = setback_of(provider, error)
    if mends_itself(setback.fault):
        return lost(provider, "JobFailed", setback.fault.said)
    return setback


def setback_of(provider: str, error: ActivityError) -> SetbackError:
    """The fault of a step that failed; a cancellation is none and goes on as it is."""
    if is_cancelled_exception(error):
        raise error
    return SetbackError(provider, fault_of(error))


def together(setbacks: Sequence[SetbackError]) -> Fault:
    """What a scene parks with after them all, in everybody's own words.

    It mends itself only where each of them does.
    """
    last = setbacks[-1]
    if not last.ends_the_chain:
        lasting = [each for each in setbacks if not mends_itself(each.fault)]
        last = (lasting or setbacks)[-1]
    return last.fault.model_copy(update={"said": " | ".join(map(str, setbacks))})
