"""An error as it travels through Temporal: what happened, to what, and what to do."""

from contracts.model import Model
from contracts.money import Charge


class Fault(Model):
    """The single detail of every failure that an activity reports on purpose."""

    kind: str
    """The error's name in `contracts.errors`."""
    said: str
    remedy: str
    request_id: str | None = None
    charge: Charge | None = None
    """What was billed all the same."""
    retry_after_s: float | None = None
    """How long whoever refused asks to be left alone, in seconds."""
