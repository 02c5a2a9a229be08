"""Faults on demand: which call shall go wrong, how, and how often."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from email.utils import formatdate
from typing import Any

PROVIDERS = frozenset(
    {"anthropic", "gemini", "imagen", "veo", "omni", "runway", "kling", "elevenlabs"}
)
TEXT = frozenset({"research", "strategy", "screenplay", "critique", "text"})
SOUND = frozenset({"narration", "effect", "music"})
PHASES = frozenset({"clip_poll", "clip_download", "clip_cancel"})
OPERATIONS = TEXT | SOUND | PHASES | {"picture", "clip", "embedding", "upload"}

_EVERYWHERE = frozenset(
    {
        "http_429",
        "http_500",
        "http_503",
        "hang",
        "refuse_connection",
        "drop_after_accept",
        "unauthorized",
        "quota",
        "malformed_json",
        "wrong_schema",
    }
)
_JOB = frozenset({"task_failed", "stuck_pending"})
_MEDIA = frozenset({"truncated_media", "wrong_media_type"})
_CLIP = frozenset({"wrong_length", "wrong_size", "wrong_rate"})
"""The clip is whole and sound, and another than was ordered."""
FAULTS = _EVERYWHERE | _JOB | _MEDIA | _CLIP | {"flood", "moderated", "score", "silent"}


def possible(operation: str) -> frozenset[str]:
    """The faults that a call of ``operation`` can show; others leave it alone."""
    faults = _EVERYWHERE
    if operation in TEXT | SOUND | {"picture", "clip", "clip_poll"}:
        faults |= {"moderated"}
    if operation in {"clip", "clip_poll"}:
        faults |= _JOB
    if operation in SOUND | {"picture", "clip", "clip_download"}:
        faults |= _MEDIA
    if operation in TEXT:
        faults |= {"flood"}
    if operation == "clip":
        faults |= _CLIP
    if operation in SOUND:
        faults |= {"silent"}
    if operation == "critique":
        faults |= {"score"}
    if operation == "clip_download":
        faults -= {"malformed_json", "wrong_schema", "quota"}
    return faults


@dataclass
class Fault:
    """One entry of the list of faults.

    Attributes:
        fault: one of ``FAULTS``.
        provider, operation: whom and what it meets; None is any.
        match: a text that the request must contain; None is any request.
        times: how many calls it meets yet; None is always.
        each: whether it meets every different request once, in place of ``times`` calls: the
            same request made again then succeeds.
        retry_after_s: what ``http_429`` asks the caller to wait, in seconds.
        http_date: whether it names the time instead of the seconds.
        score: what ``score`` makes the critic give.
    """

    fault: str
    provider: str | None = None
    operation: str | None = None
    match: str | None = None
    times: int | None = 1
    each: bool = False
    retry_after_s: float = 1
    http_date: bool = False
    score: float | None = None
    _met: set[str] = field(default_factory=set, init=False, repr=False, compare=False)

    def meets(self, provider: str, operation: str, request: str) -> bool:
        """Whether a call with this ``request`` text is one that shall go wrong."""
        return (
            self.times != 0
            and self.fault in possible(operation)
            and self.provider in (None, provider)
            and self.operation in (None, operation)
            and (self.match is None or self.match in request)
            and request not in self._met
        )

    def use(self, request: str) -> None:
        """Notes that a call with this ``request`` text has met it."""
        if self.each:
            self._met.add(request)
        elif self.times is not None:
            self.times -= 1

    @property
    def retry_after(self) -> str:
        """The value of a ``Retry-After`` header, in either of its two forms."""
        if self.http_date:
            return formatdate(time.time() + self.retry_after_s, usegmt=True)
        return f"{self.retry_after_s:g}"

    def as_json(self) -> dict[str, Any]:
        """The entry as it was asked for, ``times`` as what is left and without what is absent."""
        shown = {name: value for name, value in vars(self).items() if value is not None}
        del shown["_met"]
        if not self.each:
            del shown["each"]
        if self.fault != "http_429":
            del shown["retry_after_s"]
        if not self.http_date:
            del shown["http_date"]
        return {**shown, "times": self.times}


class Faults:
    """The faults that wait for their call, first come first served."""

    def __init__(self, waiting: Iterable[Fault] = ()) -> None:
        self._waiting = list(waiting)

    def add(self, faults: Iterable[Fault]) -> None:
        """Puts ``faults`` behind those that wait."""
        self._waiting.extend(faults)

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._waiting.clear()

    def remaining(self) -> list[Fault]:
        """The faults that still wait for a call."""
        return list(self._waiting)

    def take(self, provider: str, operation: str, request: str) -> Fault | None:
        """The fault that meets this call, used up by one; None lets the call succeed."""
        for fault in self._waiting:
            if fault.meets(provider, operation, request):
                fault.use(request)
                if fault.times == 0:
                    self._waiting.remove(fault)
                return fault
        return None


class InvalidFault(ValueError):
    """A fault entry that cannot be played; its message says which one and why."""


def parse_faults(asked: object) -> list[Fault]:
    """The faults of a JSON document: one entry or a list of them.

    Raises:
        InvalidFault: naming the entry, the member and what is allowed.
    """
    entries = asked if isinstance(asked, list) else [asked]
    return [_parse(number, entry) for number, entry in enumerate(entries)]


def _parse(number: int, entry: object) -> Fault:
    if not isinstance(entry, dict):
        raise InvalidFault(f"entry {number}: a fault is a JSON object, not {entry!r}")
    unknown = set(entry) - {member.name for member in fields(Fault) if member.init}
    if unknown:
        raise InvalidFault(f"entry {number}: unknown member {min(unknown)!r}")
    _one_of(number, "fault", entry.get("fault"), FAULTS)
    for member, allowed in (("provider", PROVIDERS), ("operation", OPERATIONS)):
        if entry.get(member) is not None:
            _one_of(number, member, entry[member], allowed)
    for member in ("http_date", "each"):
        if not isinstance(entry.get(member, False), bool):
            raise InvalidFault(f"entry {number}: {member} must be true or false")
    if not isinstance(entry.get("match"), str | None):
        raise InvalidFault(f"entry {number}: match must be a text, not {entry['match']!r}")
    return Fault(
        **{
            **{name: value for name, value in entry.items() if value is not None},
            "times": _times(number, entry.get("times", 1)),
            "retry_after_s": _number(number, "retry_after_s", entry.get("retry_after_s", 1)),
            "score": _score(number, entry),
        }
    )


def _one_of(number: int, member: str, value: object, allowed: frozenset[str]) -> None:
    if value not in allowed:
        raise InvalidFault(
            f"entry {number}: {member} must be one of {', '.join(sorted(allowed))}, not {value!r}"
        )


def _times(number: int, times: object) -> int | None:
    if times is None or times == -1:
        return None
    if isinstance(times, bool) or not isinstance(times, int) or times < 1:
        raise InvalidFault(
            f"entry {number}: times must be a positive integer, or -1 or null for always,"
            f" not {times!r}"
        )
    return times


def _number(number: int, member: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise InvalidFault(f"entry {number}: {member} must be a number of 0 or more, not {value!r}")
    return value


def _score(number: int, entry: dict[str, Any]) -> float | None:
    if entry["fault"] != "score":
        return None
    return _number(number, "score", entry.get("score"))
