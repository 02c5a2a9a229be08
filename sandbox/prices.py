"""What the services charge, from ``prices.json``, which carries each figure's source and date.

A model is known to the sandbox when it has a price.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

_PER_MTOK = Decimal(1_000_000)


@cache
def _prices() -> dict[str, Any]:
    text = Path(__file__).with_name("prices.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def models(list_name: str) -> Mapping[str, Any]:
    """The models of one list (``anthropic``, ``gemini_images``, ``veo``, ...) and their figures."""
    return dict(_prices()[list_name]["models"])


def provenance(list_name: str) -> tuple[str, str]:
    """Where the figures of one list come from, and the day (ISO 8601) they are of."""
    figures = _prices()[list_name]
    return str(figures["source"]), str(figures["date"])


def tokens_usd(
    list_name: str, model: str, *, day: str, input_tokens: int, output_tokens: int = 0
) -> Decimal:
    """The price of a text call on ``day`` (ISO 8601), thinking counted as output."""
    rates = dict(models(list_name)[model])
    for since, changed in sorted(rates.get("from", {}).items()):
        if day >= since:
            rates |= changed
    spent = Decimal(rates["input_usd_per_mtok"]) * input_tokens
    spent += Decimal(rates.get("output_usd_per_mtok", "0")) * output_tokens
    return spent / _PER_MTOK


def gemini_picture(model: str, size: str) -> tuple[Decimal, int]:
    """The price in USD of one picture and the output tokens that it counts as."""
    figures = models("gemini_images")[model]
    return Decimal(figures["usd"][size]), int(figures["tokens"][size])


def imagen_usd(model: str, pictures: int) -> Decimal:
    """The price of ``pictures`` pictures."""
    return Decimal(models("imagen")[model]["usd"]) * pictures


def veo_usd(model: str, *, duration_s: int, audio: bool, resolution: str, clips: int) -> Decimal:
    """The price of ``clips`` clips of ``duration_s`` seconds each."""
    tier = ("audio" if audio else "silent") + ("_4k" if resolution == "4k" else "")
    return Decimal(models("veo")[model]["usd_per_s"][tier]) * duration_s * clips


def omni_usd(model: str, *, duration_s: Decimal, resolution: str) -> Decimal:
    """The price of one clip."""
    return Decimal(models("omni")[model]["usd_per_s"][resolution]) * duration_s


def runway_credits(model: str, *, duration_s: int, audio: bool) -> int:
    """The credits that one clip costs."""
    rate = models("runway")[model]["credits_per_s"]["audio" if audio else "silent"]
    return int(rate) * duration_s


def runway_usd(credits_: int) -> Decimal:
    """What ``credits_`` credits cost."""
    return Decimal(_prices()["runway"]["usd_per_credit"]) * credits_


def kling_units(model: str, *, mode: str, duration_s: int, audio: bool) -> Decimal:
    """The units that one clip costs; ``mode`` is std, pro or 4k."""
    rate = models("kling")[model]["units_per_s"][mode + ("_audio" if audio else "")]
    return Decimal(rate) * duration_s


def kling_usd(units: Decimal) -> Decimal:
    """What ``units`` units cost."""
    return Decimal(_prices()["kling"]["usd_per_unit"]) * units


def speech_characters(model: str, characters: int) -> int:
    """The characters that a spoken text is charged as."""
    multiplier = Decimal(models("elevenlabs")[model]["character_cost_multiplier"])
    return int((multiplier * characters).to_integral_value(rounding="ROUND_CEILING"))


def characters_usd(characters: int) -> Decimal:
    """What ``characters`` charged characters cost."""
    return Decimal(_prices()["elevenlabs"]["usd_per_1k_characters"]) * characters / 1000


def effect_usd() -> Decimal:
    """The price of one sound effect of any length."""
    return Decimal(_prices()["elevenlabs"]["effect_usd"])


def effect_characters() -> int:
    """One sound effect in charged characters, so that the header and the price agree."""
    return int(effect_usd() * 1000 / Decimal(_prices()["elevenlabs"]["usd_per_1k_characters"]))


def music_usd(length_ms: int) -> Decimal:
    """The price of music of ``length_ms``, to the millisecond."""
    return Decimal(_prices()["elevenlabs"]["music_usd_per_min"]) * length_ms / 60_000
