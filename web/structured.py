"""What a page says of its product for machines: JSON-LD (schema.org), Open Graph, meta tags."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from web.address import absolute
from web.cleaning import clean

PRODUCT_TYPES = (
    *("Product", "ProductGroup", "IndividualProduct", "ProductModel", "Vehicle", "Car", "Book"),
    *("SoftwareApplication", "WebApplication", "MobileApplication", "VideoGame", "Movie"),
    *("Service", "FinancialProduct", "Course", "Hotel", "LodgingBusiness", "Restaurant"),
    *("TouristTrip", "Event", "LocalBusiness"),
)
"""Types of schema.org that an advertisement may be for, the most telling first."""

LONGEST_FACT = 400
MOST_FEATURES = 10
MOST_IMAGES = 12
MOST_NODES = 5_000
"""Of a page's JSON-LD: beyond that it is no description of a product."""
_WRAPPING = re.compile(r"^\s*(<!--|//<!\[CDATA\[|<!\[CDATA\[)|(-->|//\]\]>|\]\]>);?\s*$")


@dataclass(frozen=True)
class Facts:
    """What is stated outright; empty where it is not."""

    name: str = ""
    brand: str = ""
    price: str = ""
    rating: str = ""
    description: str = ""
    features: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    """As written: they may be relative."""

    def lines(self) -> list[str]:
        """The facts as lines of text, for whoever reads the page's text."""
        labelled = {
            "Product": self.name,
            "Brand": self.brand,
            "Price": self.price,
            "Rating": self.rating,
            "Description": self.description,
        }
        lines = [f"{label}: {fact}" for label, fact in labelled.items() if fact]
        return [*lines, *(f"Feature: {feature}" for feature in self.features)]


def product_facts(tree: LexborHTMLParser) -> Facts:
    """The facts of the page's most telling JSON-LD item; empty where there is none."""
    ranked = [
        (rank, item)
        for item in _items(tree)
        if (rank := _rank(item)) is not None and _text(item.get("name"))
    ]
    return _facts(min(ranked, key=lambda pair: pair[0])[1]) if ranked else Facts()


def meta(tree: LexborHTMLParser, *names: str) -> str:
    """The content of the first meta tag that has one of the names, in their order."""
    for name in names:
        for node in tree.css(f'meta[property="{name}"], meta[name="{name}"]'):
            if content := _text(node.attributes.get("content")):
                return content
    return ""


def metas(tree: LexborHTMLParser, *names: str) -> tuple[str, ...]:
    """The contents of all meta tags that have one of the names."""
    wanted = ", ".join(f'meta[property="{name}"], meta[name="{name}"]' for name in names)
    return tuple(
        content for node in tree.css(wanted) if (content := _text(node.attributes.get("content")))
    )


def base_of(tree: LexborHTMLParser, url: str) -> str:
    """What the page's relative addresses are relative to: its own, unless it names another."""
    base = tree.css_first("base[href]")
    named = absolute(url, base.attributes.get("href") or "") if base else ""
    return named or url


def _items(tree: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """Every object in the page's JSON-LD, the outer before the inner."""
    waiting: deque[object] = deque()
    for script in tree.css('script[type="application/ld+json"]'):
        written = _WRAPPING.sub("", script.text())
        try:
            waiting.append(json.loads(written, strict=False))
        except (ValueError, RecursionError):
            continue  # one broken block must not hide the others, nor the page's text
    for _ in range(MOST_NODES):
        if not waiting:
            return
        match waiting.popleft():
            case dict() as item:
                yield _reviewed(item)
                waiting.extend(item.values())
            case list() as items:
                waiting.extend(items)


def _reviewed(item: dict[str, object]) -> Mapping[str, object]:
    """What a review is about, with the review's notes; any other item as it is."""
    about = _mapping(item.get("itemReviewed"))
    return {"positiveNotes": item.get("positiveNotes"), **about} if about else item


def _rank(item: Mapping[str, object]) -> int | None:
    types = {str(name).rsplit("/", 1)[-1] for name in _listed(item.get("@type"))}
    return next((rank for rank, name in enumerate(PRODUCT_TYPES) if name in types), None)


def _facts(item: Mapping[str, object]) -> Facts:
    return Facts(
        name=_text(item.get("name")),
        brand=_name(item.get("brand") or item.get("manufacturer") or item.get("author")),
        price=_price(item),
        rating=_rating(item.get("aggregateRating")),
        description=_text(item.get("description")),
        features=tuple(dict.fromkeys(_features(item)))[:MOST_FEATURES],
        images=tuple(filter(None, map(_address, _listed(item.get("image")))))[:MOST_IMAGES],
    )


def _price(item: Mapping[str, object]) -> str:
    """The first offer's price with its currency; a range where the offer is one."""
    for offer in map(_mapping, _listed(item.get("offers"))):
        stated = offer | _mapping(next(iter(_listed(offer.get("priceSpecification"))), None))
        currency = _text(stated.get("priceCurrency"))
        low, high = _text(stated.get("lowPrice")), _text(stated.get("highPrice"))
        price = _text(stated.get("price")) or (f"{low} to {high}" if low and high else low or high)
        if price:
            return f"{price} {currency}".strip()
    return ""


def _rating(rating: object) -> str:
    stated = _mapping(rating)
    value = _text(stated.get("ratingValue"))
    if not value:
        return ""
    count = _text(stated.get("reviewCount")) or _text(stated.get("ratingCount"))
    best = _text(stated.get("bestRating")) or "5"
    return f"{value} of {best}" + (f" ({count} reviews)" if count else "")


def _features(item: Mapping[str, object]) -> Iterator[str]:
    """Stated features: lists of them, named properties, and a review's positive notes."""
    for feature in _listed(item.get("featureList")):
        yield from filter(None, map(_text, str(feature).split("\n")))
    notes = _mapping(item.get("positiveNotes")).get("itemListElement")
    for note in _listed(notes):
        yield from filter(None, [_name(note)])
    for stated in map(_mapping, _listed(item.get("additionalProperty"))):
        name, value = _text(stated.get("name")), _text(stated.get("value"))
        if name and value:
            yield f"{name}: {value} {_text(stated.get('unitText'))}".rstrip()
    for name in ("material", "color", "size", "slogan", "award"):
        yield from (f"{name}: {value}" for value in map(_name, _listed(item.get(name))) if value)


def _name(value: object) -> str:
    """A text, or the name of what is described; the first where there are several."""
    first = next(iter(_listed(value)), None)
    return _text(_mapping(first).get("name")) if isinstance(first, dict) else _text(first)


def _address(value: object) -> str:
    stated = _mapping(value)
    return _text(stated.get("contentUrl") or stated.get("url")) if stated else _text(value)


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    """A fact as one line; numbers as they are written, markup left out."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    written = str(value)
    if "<" in written:
        written = LexborHTMLParser(written).text(separator=" ")
    return clean(written).replace("\n", " ")[:LONGEST_FACT]
