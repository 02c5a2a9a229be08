"""What every step that spends money is told."""

from typing import Annotated

from pydantic import Field, PositiveInt

from contracts.model import Model
from contracts.money import Charge


class PaidTask(Model):
    """A purchase's identity within its workflow: `{workflow id}/{step}/{generation}`."""

    step: str
    generation: PositiveInt = 1
    """Raised when a new purchase is wanted: a fresh take, or an answer in place of a bad one."""


class Paid(Model):
    """What every step that spends money tells."""

    charge: Charge


Reasons = Annotated[
    tuple[str, ...], Field(description="Why earlier answers were sent back, for the next one")
]
