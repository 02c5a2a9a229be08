"""Money: exact, in US dollars, never a float."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from contracts.model import Model

ZERO = Decimal(0)
CENT_OF_A_CENT = Decimal("0.0001")


class Charge(Model):
    """What one paid call cost, or will at most cost."""

    provider: str
    operation: str
    usd: Decimal
    request_id: str | None = None
    settled: bool = False
    """True where the provider itself said what it charged; false where our price list says so."""
    possibly_billed_twice: bool = False
    unanswered_calls: int = 0
    """Earlier calls for it that nobody saw an answer to: each may have been billed too."""
    served_from: str | None = None
    """The key of an earlier purchase of the very same, which was served again at no cost."""


def total_usd(charges: Iterable[Charge]) -> Decimal:
    """The sum of the charges, to a hundredth of a cent."""
    return sum((charge.usd for charge in charges), ZERO).quantize(CENT_OF_A_CENT, ROUND_HALF_UP)
