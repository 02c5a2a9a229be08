"""What every step that spends money is told."""

from pydantic import PositiveInt

from contracts.model import Model
from contracts.money import Charge


class PaidTask(Model):
    """A purchase's identity within its workflow: `{workflow id}/{step}/{generation}`.

    From the film's second version on it is `{workflow id}/v{version}/{step}/{generation}`.
    """

    step: str
    generation: PositiveInt = 1
    """Raised when a new purchase is wanted: a fresh take, or an answer in place of a bad one."""
    version: PositiveInt = 1
    """Of the film that it is bought for."""
    reasons: tuple[str, ...] = ()
    """Why earlier answers were sent back, for the next one."""


class Paid(Model):
    """What every step that spends money tells."""

    charge: Charge
