"""Money: exact, in US dollars, never a float."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from operator import not_
from typing import Self

from pydantic import Field

from contracts.model import Model

ZERO = Decimal(0)
CENT_OF_A_CENT = Decimal("0.0001")


class Charge(Model):
    """What one paid call cost, or will at most cost.

    A run's charges travel together, so what seldom happens is left out where it did not happen.
    """

    provider: str
    operation: str
    usd: Decimal
    request_id: str | None = None
    settled: bool = False
    """True where the provider itself said what it charged; false where our price list says so."""
    possibly_billed_twice: bool = Field(default=False, exclude_if=not_)
    unanswered_calls: int = Field(default=0, exclude_if=not_)
    """Earlier calls for it that nobody saw an answer to: each may have been billed too."""
    served_from: str | None = Field(default=None, exclude_if=not_)
    """The key of an earlier purchase of the very same, which was served again at no cost."""

    def doubted(self, unanswered_calls: int) -> Self:
        """The charge after so many more calls for the same that nobody saw an answer to."""
        calls = self.unanswered_calls + unanswered_calls
        doubt = {"unanswered_calls": calls, "possibly_billed_twice": calls > 0}
        return self.model_copy(update=doubt)


def total_usd(charges: Iterable[Charge]) -> Decimal:
    """The sum of the charges, to a hundredth of a cent."""
    return sum((charge.usd for charge in charges), ZERO).quantize(CENT_OF_A_CENT, ROUND_HALF_UP)
