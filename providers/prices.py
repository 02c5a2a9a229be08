"""What things cost: `prices.toml`, read exactly and by the day it holds from."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from contracts.quotation import ListPrice

PRICE_LIST = Path(__file__).with_name("prices.toml")
MILLION = 1_000_000


@dataclass(frozen=True)
class Price:
    """One thing's prices from a day on."""

    since: date
    source: str
    read: date
    """The day on which the source was read."""
    usd: dict[str, Decimal]
    """US dollars by unit: `second`, `picture_1K`, `million_input_tokens`."""


@dataclass(frozen=True)
class PriceTag:
    """What one provider charges for one thing, a model or a service, through the years."""

    provider: str
    thing: str
    prices: tuple[Price, ...]
    """In the order of their days."""

    def on(self, day: date) -> Price:
        """The prices that hold on `day`; the first known ones for any day before them."""
        held = [price for price in self.prices if price.since <= day]
        return held[-1] if held else self.prices[0]

    @property
    def today(self) -> dict[str, Decimal]:
        """The prices that hold now, in US dollars by unit."""
        return self.on(datetime.now(UTC).date()).usd

    @property
    def listed(self) -> ListPrice:
        """Where today's prices stand."""
        price = self.on(datetime.now(UTC).date())
        return ListPrice(
            provider=self.provider,
            thing=self.thing,
            since=price.since,
            read=price.read,
            source=price.source,
        )

    def usd(self, unit: str) -> Decimal:
        """Today's price of one `unit`, in US dollars; `ValueError` where it is not sold so."""
        prices = self.today
        if unit not in prices:
            raise ValueError(
                f"{self.provider} {self.thing} has no price by {unit!r}: "
                f"choose from {', '.join(prices)}, or add it to providers/prices.toml"
            )
        return prices[unit]

    def tokens_usd(self, kind: str, tokens: int) -> Decimal:
        """The price of so many tokens of a kind: `input`, `output`, `cache_read`, `picture`.

        Kinds that have no price of their own here are priced as input.
        """
        prices = self.today
        usd = prices.get(f"million_{kind}_tokens", prices["million_input_tokens"])
        return usd * tokens / MILLION


def price_tag(provider: str, thing: str) -> PriceTag:
    """What `provider` charges for `thing`; `ValueError` where the list does not know."""
    things = _price_list().get(provider, {})
    if thing not in things:
        raise ValueError(
            f"no price is known for {provider} {thing!r}: "
            f"choose from {', '.join(things)}, or add it to providers/prices.toml"
        )
    return things[thing]


def everything_on_sale() -> tuple[PriceTag, ...]:
    """The whole price list."""
    return tuple(tag for things in _price_list().values() for tag in things.values())


@cache
def _price_list() -> dict[str, dict[str, PriceTag]]:
    with PRICE_LIST.open("rb") as file:
        document = tomllib.load(file, parse_float=Decimal)
    return {
        provider: {thing: _tag(provider, thing, rows) for thing, rows in things.items()}
        for provider, things in document.items()
    }


def _tag(provider: str, thing: str, rows: list[dict[str, Any]]) -> PriceTag:
    prices = sorted((_price(row) for row in rows), key=lambda price: price.since)
    return PriceTag(provider, thing, tuple(prices))


def _price(row: dict[str, Any]) -> Price:
    usd = {unit: figure for unit, figure in row.items() if isinstance(figure, Decimal)}
    return Price(since=row["since"], source=row["source"], read=row["read"], usd=usd)
