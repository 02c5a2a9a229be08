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
        brief.facts, ("subject", "hero", "hero_product", "main_subject", "protagonist")
    ):
        if isinstance(value, dict):
            name, look = (
                str(value.get("name", "")),
                str(value.get("description", value.get("appearance", value.get("look", "")))),
            )
            if name and look:
                return Hero(name, uncapital(look.strip(" .")))
        elif isinstance(value, str) and 4 <= count_words(value) <= 60:
            return Hero(f"the {to_reader(brief.product.short)}", uncapital(value.strip(" .")))
    return None
