"""What a film would cost, asked before anything is bought."""

from datetime import date

from contracts.casting import Casting
from contracts.model import Model


class ListPrice(Model):
    """A price that a quotation rests on, and who says so."""

    provider: str
    thing: str
    """The model or service that is sold, in the provider's own words."""
    since: date
    read: date
    """The day on which the source was read."""
    source: str


class Quotation(Model):
    """The players of a film with what each asks, and where those figures stand."""

    casting: Casting
    prices: tuple[ListPrice, ...]
