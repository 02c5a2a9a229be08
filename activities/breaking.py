"""When an animator is passed over, and when it is asked again.

Three failures in a row within ten minutes open its circuit: it is passed over for five minutes.
Then one clip tries it, while the others still pass over it. If that fails too, it is passed over
for twice as long, and for half an hour at most.

An order that is accepted takes back the failures of orders, and a clip that is made takes back
those of jobs; with fewer than three left the circuit is closed. So an animator that takes every
order and fails every job is not let in again by the order alone, and one whose orders fail is not
let in by clips that it took before.
"""

from datetime import datetime, timedelta

from contracts.circuit import Circuit, Failure, Stage
from contracts.errors import (
    AccountEmpty,
    CredentialsRejected,
    JobFailed,
    OutcomeUnknown,
    RateLimited,
    SubmitAmbiguous,
    Unavailable,
)

MOST_FAILURES = 3
WITHIN = timedelta(minutes=10)
FIRST_WAIT_S = 5 * 60
LONGEST_WAIT_S = 30 * 60
TRIAL = timedelta(minutes=10)
"""How long one clip may try it before another does: its worker may have died."""

_OF_THE_PROVIDER = (Unavailable, OutcomeUnknown, CredentialsRejected, AccountEmpty, JobFailed)


def counts(error: Exception) -> bool:
    """Whether an error says that its provider is not well.

    A refusal and a wrong request say nothing about that, and a provider that says when to come
    back is well and busy. An order that a worker of ours died in is a fault of ours.
    """
    if isinstance(error, RateLimited):
        return error.retry_after_s is None
    if isinstance(error, SubmitAmbiguous):
        return isinstance(error.__cause__, OutcomeUnknown)
    return isinstance(error, _OF_THE_PROVIDER)


def after_failure(circuit: Circuit, failure: Failure) -> Circuit:
    """The circuit once its animator has failed."""
    others = tuple(known for known in circuit.failures if known.of != failure.of)
    until = circuit.until
    if until is None:
        recent = tuple(known for known in others if failure.at - known.at < WITHIN)
        closed = _closed((*recent, failure))
        return _opened(closed, failure.at) if closed.count >= MOST_FAILURES else closed
    news = len(others) == len(circuit.failures)
    known = {"failures": (*others, failure)[-MOST_FAILURES:], "count": circuit.count + news}
    circuit = circuit.model_copy(update=known)
    return circuit if failure.at < until else _opened(circuit, failure.at)


def after_success(circuit: Circuit, stage: Stage) -> Circuit:
    """The circuit once its animator has accepted an order, or made a clip."""
    left = tuple(known for known in circuit.failures if known.stage is not stage)
    if circuit.until is None or len(left) < MOST_FAILURES:
        return _closed(left)
    return circuit


def after_nothing(circuit: Circuit) -> Circuit:
    """The circuit once a clip ended without saying anything about the animator's health."""
    return circuit.model_copy(update={"tried_by": None, "tried_until": None})


def tried(circuit: Circuit, purchase: str, now: datetime) -> Circuit:
    """The circuit with the purchase as the one that tries it, if it is time and nobody does."""
    if circuit.until is None or now < circuit.until:
        return circuit
    if circuit.tried_until is not None and now < circuit.tried_until:
        return circuit
    return circuit.model_copy(update={"tried_by": purchase, "tried_until": now + TRIAL})


def _closed(failures: tuple[Failure, ...]) -> Circuit:
    return Circuit(failures=failures, count=len(failures))


def _opened(circuit: Circuit, now: datetime) -> Circuit:
    wait_s = min(circuit.wait_s * 2, LONGEST_WAIT_S) or FIRST_WAIT_S
    return Circuit(
        failures=circuit.failures,
        count=circuit.count,
        since=circuit.since or now,
        until=now + timedelta(seconds=wait_s),
        wait_s=wait_s,
    )
