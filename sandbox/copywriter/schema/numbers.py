"""A number moved as little as it takes to keep its schema's bounds and steps."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any

_FINE = Fraction(1, 1000)  # How near an open bound a number without a step may come.


def allowed(schema: Mapping[str, Any], value: float, *, whole: bool) -> int | float:
    """The number nearest to `value` that `schema` allows; a whole one where `whole` says so."""
    step = _step(schema, whole=whole)
    low, high = _bound(schema, "inimum", above=True), _bound(schema, "aximum", above=False)
    grid = step or _grid(low, high)
    place = round(Fraction(str(value)) / grid)
    if high is not None:
        edge, is_open = high
        last = floor(edge / grid)
        place = min(place, last - 1 if is_open and last * grid == edge else last)
    if low is not None:
        edge, is_open = low
        first = ceil(edge / grid)
        place = max(place, first + 1 if is_open and first * grid == edge else first)
    number = place * grid
    return int(number) if number.denominator == 1 else float(number)


def _step(schema: Mapping[str, Any], *, whole: bool) -> Fraction | None:
    """The distance between allowed numbers; None where any number will do."""
    stated = schema.get("multipleOf")
    if not stated:
        return Fraction(1) if whole else None
    step = Fraction(str(stated))
    return Fraction(step.numerator) if whole else step


def _grid(low: tuple[Fraction, bool] | None, high: tuple[Fraction, bool] | None) -> Fraction:
    """Steps for a number that has none: thousandths, finer where its bounds lie closer or finer."""
    edges = [bound[0] for bound in (low, high) if bound is not None]
    grid = min([_FINE, *(Fraction(1, edge.denominator) for edge in edges)])
    if low is not None and high is not None and high[0] > low[0]:
        grid = min(grid, Fraction(1, ceil(4 / (high[0] - low[0]))))
    return grid


def _bound(schema: Mapping[str, Any], name: str, *, above: bool) -> tuple[Fraction, bool] | None:
    """The stricter of the closed and the open bound, and whether it is open.

    Knows both forms of `exclusiveMinimum`: a number of its own, or a flag on `minimum`.
    """
    closed, opened = schema.get(f"m{name}"), schema.get(f"exclusiveM{name}")
    bounds: list[tuple[Fraction, bool]] = []
    if closed is not None:
        bounds.append((Fraction(str(closed)), opened is True))
    if opened is not None and not isinstance(opened, bool):
        bounds.append((Fraction(str(opened)), True))
    if not bounds:
        return None
    return max(bounds) if above else min(bounds, key=lambda bound: (bound[0], not bound[1]))
