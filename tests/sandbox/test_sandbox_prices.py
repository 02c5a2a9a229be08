"""What the services charge."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import prices
from sandbox.protocols import kling_request, runway_request

LISTS = ["anthropic", "gemini", "gemini_images", "gemini_embeddings", "imagen"]
LISTS += ["veo", "omni", "runway", "kling", "elevenlabs"]


@pytest.mark.parametrize("list_name", LISTS)
def test_every_figure_has_a_source_and_a_date(list_name: str) -> None:
    source, date = prices.provenance(list_name)
    assert source
    assert len(date) == len("2026-11-22")


@pytest.mark.parametrize(
    ("usd", "expected"),
    [
        (prices.runway_usd(prices.runway_credits("gen4.5", duration_s=5, audio=False)), "0.60"),
        (prices.runway_usd(prices.runway_credits("veo3.1", duration_s=8, audio=True)), "3.20"),
        (
            prices.veo_usd(
                "veo-3.1-generate-001", duration_s=8, audio=True, resolution="720p", clips=1
            ),
            "3.20",
        ),
        (
            prices.veo_usd(
                "veo-3.1-generate-001", duration_s=8, audio=True, resolution="4k", clips=1
            ),
            "4.80",
        ),
        (
            prices.kling_usd(prices.kling_units("kling-v3", mode="pro", duration_s=5, audio=False)),
            "0.56",
        ),
        (
            prices.kling_usd(prices.kling_units("kling-v3", mode="4k", duration_s=3, audio=True)),
            "1.26",
        ),
        (prices.characters_usd(1000), "0.10"),
        (prices.characters_usd(prices.speech_characters("eleven_flash_v2_5", 1000)), "0.05"),
        (prices.music_usd(60_000), "0.30"),
        (prices.effect_usd(), "0.12"),
        (prices.characters_usd(prices.effect_characters()), "0.12"),
    ],
)
def test_prices_are_the_published_ones(usd: Decimal, expected: str) -> None:
    assert usd == Decimal(expected)


def test_whatever_can_be_ordered_has_a_price() -> None:
    assert set(runway_request.MODELS) == set(prices.models("runway"))
    assert set(kling_request.DURATIONS_S) == set(prices.models("kling"))


@given(st.integers(0, 10**7), st.integers(0, 10**6))
def test_tokens_are_priced_to_the_last_one(asked: int, written: int) -> None:
    def usd(*, input_tokens: int, output_tokens: int) -> Decimal:
        return prices.tokens_usd(
            "anthropic",
            "claude-opus-5-5",
            day="2026-11-22",
            input_tokens=input_tokens,
            output_tokens=output_tokens,
        )

    both = usd(input_tokens=asked, output_tokens=written)
    apart = usd(input_tokens=asked, output_tokens=0) + usd(input_tokens=0, output_tokens=written)
    assert both == apart == Decimal(4 * asked + 20 * written) / 1_000_000
