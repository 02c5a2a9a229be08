"""The researcher's fields: what the product is, says, costs, and whom it meets on the shelf."""

import re

from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.english import (
    capital,
    listed,
    sentence,
    turned,
    uncapital,
    with_article,
)
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.paragraphs import claims
from sandbox.copywriter.reading import Brief
from sandbox.copywriter.reading.addressed import without_orders
from sandbox.copywriter.reading.page import price_in
from sandbox.copywriter.reading.product import product_named


def description(desk: Desk, field: Field) -> list[str]:
    """The product in a sentence or two: what it is, what it does, for whom."""
    campaign = desk.campaign
    brief = campaign.brief
    given = brief.stated("og_description", "meta_description", "product_description")
    stated = without_orders(given) if isinstance(given, str) else ""
    own = [sentence(stated)] if 4 <= len(stated.split()) <= 60 else []
    known = listed([uncapital(claim.rstrip(".")) for claim in claims(campaign)[:3]])
    opening = sentence(f"{_what_it_is(brief)}, for {campaign.audience}")
    return [*own, f"{opening} Known for: {known}." if known else opening, opening]


def _what_it_is(brief: Brief) -> str:
    """The product with its kind and promise: `Lumen is a desk lamp that follows the sun`."""
    product, promise = brief.product, brief.promised
    kind = product_named(product.kind.lower())
    bare = product.kind if kind.mass or kind.many else with_article(product.kind)
    if product.proper and product.kind == product.name:
        return f"{product.name} {promise}" if promise else product.name
    named = capital(bare)
    if product.proper:
        named = f"{product.name} {product.kind}" if kind.many else f"{product.name} is {bare}"
    return f"{named} that {turned(promise, many=kind.many)}" if promise else named


def features(desk: Desk, field: Field) -> list[str]:
    """The features, the client's own first."""
    return list(desk.campaign.features)


def industry(desk: Desk, field: Field) -> list[str]:
    """The industry, as stated or as its world is called."""
    stated = desk.campaign.brief.stated("industry", "category")
    return (
        [stated]
        if isinstance(stated, str) and len(stated.split()) <= 6
        else [desk.campaign.world.industry]
    )


def rivals(desk: Desk, field: Field) -> list[str]:
    """Who else stands on the shelf: kinds of rival, as no page names them."""
    stated = desk.campaign.brief.stated("competitors", "competition", "rivals")
    return (
        [str(item) for item in stated]
        if isinstance(stated, list) and all(isinstance(item, str) for item in stated)
        else list(desk.campaign.world.rivals)
    )


def full_text(desk: Desk, field: Field) -> list[str]:
    """The page's own text; the brief where there was no page."""
    brief = desk.campaign.brief
    return [re.sub(r"\s+", " ", brief.page).strip() or brief.text]


def price(desk: Desk, field: Field) -> list[str]:
    """The price on the page; `Not stated` where none is."""
    brief = desk.campaign.brief
    return [price_in(brief.page) or price_in(brief.text) or "Not stated"]


def language(desk: Desk, field: Field) -> list[str]:
    """The language as a code, a tag or a name, as the description asks."""
    code = desk.campaign.brief.language
    names = {
        "en": "English",
        "de": "German",
        "fr": "French",
        "es": "Spanish",
        "it": "Italian",
        "pt": "Portuguese",
        "ja": "Japanese",
    }
    regions = {
        "en": "en-US",
        "de": "de-DE",
        "fr": "fr-FR",
        "es": "es-ES",
        "it": "it-IT",
        "pt": "pt-PT",
        "ja": "ja-JP",
    }
    asked = field.asked
    if "bcp" in asked or "locale" in asked or "region" in asked:
        return [regions.get(code, code), code]
    return [names.get(code, code), code] if "name of the language" in asked else [code]


def url(desk: Desk, field: Field) -> list[str]:
    """The address in the prompt; an example address where there is none."""
    brief = desk.campaign.brief
    hit = re.search(r"https?://[^\s<>\"')]+", brief.asked)
    slug = re.sub(r"[^a-z0-9]+", "-", brief.product.sign.lower()).strip("-")
    return [hit[0].rstrip(".,") if hit else f"https://www.example.com/{slug}"]


def aspect(desk: Desk, field: Field) -> list[str]:
    """The aspect ratio asked for, 16:9 by default."""
    hit = re.search(r"\b(16:9|9:16|1:1|4:5|4:3|21:9)\b", desk.campaign.brief.asked)
    return [hit[1] if hit else "16:9"]


def unknown(desk: Desk, field: Field) -> list[str]:
    """A sensible sentence about the product, never the same one for two fields of one object."""
    campaign = desk.campaign
    about = desk.told(
        "{Product} {makes} room for the good part of {moment}.",
        "With {product}, {moment} goes from {before_short} to {after_short}.",
        "{Product} {is} made for {audience_short}.",
        "{Truth}",
    )
    start = campaign.draw(f"unknown {field.name} {field.indexes}") % len(about)
    return [
        *about[start:],
        *about[:start],
        capital(campaign.features[0]),
        campaign.brief.product.sign,
    ]
