"""Where a picture, a clip or a sound came from.

Prompts are long and takes are many: origins lie in the store, beside the receipts of their
purchases, and only a purchase's key travels.
"""

from datetime import datetime
from decimal import Decimal

from contracts.model import Model


class Origin(Model):
    """Who made it, asked in which words: enough to have it made again, and to answer for it."""

    provider: str
    model: str
    prompt: str
    """The very words that were sent."""
    seed: int
    bought_by: str
    """The purchase's key; another run's, where what that one bought was served again."""
    usd: Decimal
    """As it was booked; the ledger has what the provider corrected it to."""
    request_id: str | None = None
    bought_at: datetime | None = None
    """None where it was served again: the earlier purchase has the date."""
    played: bool = False
    """True where the sandbox stood in for the provider: nothing of it is that provider's."""


def origin_key(bought_as: str) -> str:
    """Where the origin of a purchase lies in the store."""
    return f"receipts/{bought_as}/origin.json"
