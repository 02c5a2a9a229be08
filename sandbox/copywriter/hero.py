"""The thing that every scene shows, described once and kept to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.copywriter.drawing_lots import drawn
from sandbox.copywriter.english import count_words, to_reader, uncapital, with_right_articles
from sandbox.copywriter.lexicon import ANYTHING, World
from sandbox.copywriter.lexicon.objects import as_one, package_of, thing_of
from sandbox.copywriter.looks import Palette
from sandbox.copywriter.reading import Brief
from sandbox.copywriter.reading.finding import stated
from sandbox.copywriter.reading.product import Product


@dataclass(frozen=True)
class Hero:
    """The thing that every scene shows: `name` for the screenplay, `look` as a painter would be
    told it.
    """

    name: str
    look: str
    at_home: bool = True
    stated: bool = False
    """Whether an earlier result, or the page, says how it looks."""


_EATERY = re.compile(
    r"\b(?:restaurant|caf[eé]|diner|bistro|trattoria|pizzeria|grill|food truck)$", re.IGNORECASE
)
_MAYBE_EATERY = re.compile(r"\b(?:place|kitchen|bar|house|joint|parlou?r|shop)$", re.IGNORECASE)
"""Places to eat where a dish is named before them; a bike shop is none."""
_PIZZA = ("pizza", "a round pizza with a blistered edge, melted cheese and basil on a {1} board")
_BOWL = ("bowl", "a wide {0} bowl with a {1} rim, noodles, herbs and steam")
_MUG = ("mug", "a rounded {0} mug with a {1} rim and a curl of steam")
_BURGER = ("burger", "a tall burger with a glossy bun, lettuce and melted cheese on {1} paper")
_DISHES = {
    "pizza": _PIZZA,
    "pizzeria": _PIZZA,
    "noodle": _BOWL,
    "ramen": _BOWL,
    "soup": _BOWL,
    "curry": _BOWL,
    "coffee": _MUG,
    "tea": _MUG,
    "burger": _BURGER,
}
_HOUSE_DISH = ("bowl", "a wide {0} bowl with a {1} rim, the dish of the house and steam")
_PACKAGES = (
    "{colour} {thing} with a matte finish and a {accent} label lettered {sign}",
    "rounded {colour} {thing} with a {accent} band lettered {sign}",
)


def hero_for(brief: Brief, world: World, palette: Palette, seed: int) -> Hero:
    """The subject as earlier results describe it, else one drawn up from the product's kind."""
    given = _stated_hero(brief)
    if given:
        return given
    kind = brief.product.kind
    if served := _served_at(kind):
        noun, look = served
        colours = palette.colours[0][0], palette.colours[1][0]
        return Hero(f"the {noun}", with_right_articles(look.format(*colours)))
    thing = thing_of(kind) or thing_of(brief.product.name)
    package = package_of(kind) or package_of(brief.product.name)
    options, own = _hero_templates(world, thing, package)
    template = options[drawn(brief, seed, "hero") % len(options)]
    look = template.format(
        colour=palette.colours[0][0],
        accent=palette.colours[1][0],
        sign=_lettering(brief.product),
        thing=as_one(thing or package or "box"),
    )
    noun = (thing or package or "box") if "{thing}" in template else _noun_of(template)
    return Hero(_owned(brief.product, noun), with_right_articles(f"a {look}"), at_home=own)


def _served_at(kind: str) -> tuple[str, str] | None:
    """What a place to eat or drink serves, and how it looks; None where the product is no place."""
    words = kind.lower().split()
    dish = next((dish for name, dish in _DISHES.items() if name in words), None)
    if dish is not None and _MAYBE_EATERY.search(kind):
        return dish
    return (dish or _HOUSE_DISH) if _EATERY.search(kind) else None


def _hero_templates(
    world: World, thing: str | None, package: str | None
) -> tuple[Sequence[str], bool]:
    """Descriptions for a product of this shape, and whether they are the world's own."""
    wanted = thing or package
    if wanted is None or world is ANYTHING:
        return world.heroes, True
    fitting = [hero for hero in world.heroes if re.search(rf"\b{re.escape(wanted)}\b", hero)]
    if fitting:
        return fitting, True
    return (ANYTHING.heroes, False) if thing else (_PACKAGES, True)


def _lettering(product: Product) -> str:
    """What is written on it: the name, a long one by its last word."""
    words = product.short.split()
    fits = product.proper or len(product.short) <= 16
    return (product.short if fits else words[-1]).upper()


def _owned(product: Product, noun: str) -> str:
    """The thing by the product's name, without saying the noun twice: `the running shoes`, `the
    Lumen lamp`.
    """
    name = product.short if product.proper else product.name
    last = name.lower().rsplit(" ", 1)[-1]
    same = last in {noun, f"{noun}s"} or thing_of(last) == noun
    return f"the {name}" if same else f"the {name} {noun}"


def _noun_of(template: str) -> str:
    """The thing itself in a hero's description: the last word before its details."""
    head = re.split(r"\s(?:with|and|on|standing|lined|in)\b|,", template)[0]
    return re.sub(r"\{\w+\}", "", head).split()[-1]


def _stated_hero(brief: Brief) -> Hero | None:
    for value in stated(
        brief.facts,
        ("subject", "hero", "hero_product", "main_subject", "protagonist", "appearance"),
    ):
        if isinstance(value, dict):
            name, look = (
                str(value.get("name", "")),
                str(value.get("description", value.get("appearance", value.get("look", "")))),
            )
            if name and look:
                return Hero(name, uncapital(look.strip(" .")), stated=True)
        elif isinstance(value, str) and 4 <= count_words(value) <= 60:
            name = f"the {to_reader(brief.product.short)}"
            return Hero(name, uncapital(value.strip(" .")), stated=True)
    return None
