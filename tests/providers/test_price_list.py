"""Every price has a source, a day, and is exact."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.orders import WritingOrder
from providers.prices import PriceTag, everything_on_sale, price_tag
from providers.tokens import OVERHEAD_TOKENS, most_input_tokens, most_tokens
from tests.providers.orders import FRAME, WRITING

READ_LATEST = date(2026, 12, 31)


@pytest.mark.parametrize("tag", everything_on_sale(), ids=lambda tag: f"{tag.provider}-{tag.thing}")
def test_every_price_is_exact_positive_and_says_where_it_stands(tag: PriceTag) -> None:
    for price in tag.prices:
        assert price.source
        assert price.read <= READ_LATEST
        assert price.usd
        for unit, usd in price.usd.items():
            assert isinstance(usd, Decimal), unit
            assert 0 < usd < 200, unit


@pytest.mark.parametrize("tag", everything_on_sale(), ids=lambda tag: f"{tag.provider}-{tag.thing}")
def test_no_figure_is_lost_for_being_written_as_a_whole_number(tag: PriceTag) -> None:
    """A price written `4` would be read as an integer, and not as a price at all."""
    units = {unit for price in tag.prices for unit in price.usd}
    priced = ("million_", "picture", "second", "credit", "unit", "minute", "effect", "thousand_")
    assert all(unit.startswith(priced) for unit in units)
    if any(unit.startswith("million_") for unit in units):
        assert {"million_input_tokens", "million_output_tokens"} <= units


def test_a_launch_price_ends_on_its_day() -> None:
    tag = price_tag("gemini", "gemini-3.8-flash")
    assert tag.on(date(2026, 12, 31)).usd["million_input_tokens"] == Decimal("0.75")
    assert tag.on(date(2027, 1, 1)).usd["million_input_tokens"] == Decimal("1.50")
    assert tag.on(date(2020, 1, 1)) == tag.prices[0]


def test_a_kind_of_token_without_a_price_costs_what_input_costs() -> None:
    tag = price_tag("anthropic", "claude-sonnet-5-5")
    assert tag.tokens_usd("cache_read", 1_000_000) == tag.usd("million_input_tokens")


def test_what_is_not_on_the_list_names_what_is() -> None:
    with pytest.raises(ValueError, match=r"gen4_turbo.*prices\.toml"):
        price_tag("runway", "gen9")
    with pytest.raises(ValueError, match="credit, second"):
        price_tag("runway", "gen4_turbo").usd("picture")
    with pytest.raises(ValueError, match="no price is known"):
        price_tag("nobody", "nothing")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.integers(0, 5))
def test_the_bound_of_tokens_grows_with_bytes_and_pictures(text: str, pictures: int) -> None:
    order = WritingOrder(
        purpose="strategy",
        instructions=text,
        prompt=text,
        schema={},
        max_tokens=1,
        images=(FRAME,) * pictures,
    )
    assert most_input_tokens(order, 1_000) == (
        2 * len(text.encode()) + len("{}") + 1_000 * pictures + OVERHEAD_TOKENS
    )


def test_a_bound_is_never_below_a_token_a_word() -> None:
    assert most_tokens([WRITING.prompt]) > len(WRITING.prompt.split())
