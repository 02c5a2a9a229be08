"""Where a picture, a clip or a sound came from."""

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
