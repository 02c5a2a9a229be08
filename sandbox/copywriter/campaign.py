"""The idea: one product, one treatment, one look, one hero, decided from the brief and kept to."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from sandbox.copywriter.english import (
    capital,
    count_words,
    to_reader,
    uncapital,
    with_right_articles,
)
from sandbox.copywriter.lexicon import ANYTHING, World, world_of
from sandbox.copywriter.lexicon.objects import as_one, package_of, thing_of
from sandbox.copywriter.looks import LOOKS, Look, Palette, look_for, look_named
from sandbox.copywriter.reading import Brief
from sandbox.copywriter.reading.facts import Fact
from sandbox.copywriter.reading.finding import stated
from sandbox.copywriter.reading.notes import tone_in
from sandbox.copywriter.reading.product import Product
from sandbox.copywriter.treatments import TREATMENTS, Treatment

T = TypeVar("T")


@dataclass(frozen=True)
class Hero:
    """The thing that every scene shows: `name` for the screenplay, `look` as a painter would be
    told it.
    """

    name: str
    look: str
    at_home: bool = True


@dataclass(frozen=True)
class Campaign:
    """Everything decided before a word is written. The same brief, seed and notes decide the same.

    `told` is what earlier results in the prompt say, in lower case: what they chose is chosen
    again.
    """

    brief: Brief
    world: World
    look: Look
    treatment: Treatment
    palette: Palette
    hero: Hero
    place: str
    seed: int
    told: str

    def pick(self, options: Sequence[T], purpose: str) -> T:
        """One of the options: what earlier results already say, else drawn for this purpose by
        brief and seed.
        """
        for option in options:
            if isinstance(option, str) and len(option) > 8 and option.lower() in self.told:
                return option
        return options[self.draw(purpose) % len(options)]

    def draw(self, purpose: str) -> int:
        """A large number that depends on brief, notes, seed and purpose alone."""
        return drawn(self.brief, self.seed, purpose)

    @cached_property
    def features(self) -> tuple[str, ...]:
        """At least five things to say of the product: the client's own first, then what is usual in
        its kind.
        """
        own = list(self.brief.features)
        if self.brief.promise:
            own.append(capital(self.brief.promise))
        begun = {item.split(" ", 1)[0].lower() for item in own}
        usual = [
            text
            for text in self.world.features
            if text.lower() not in {item.lower() for item in own}
        ]
        usual.sort(key=lambda text: text.split(" ", 1)[0].lower() in begun)
        return (*own, *usual[: max(0, 5 - len(own))])

    @cached_property
    def audience(self) -> str:
        """The people the film speaks to."""
        return self.brief.audience or uncapital(self.world.audience)

    @cached_property
    def words(self) -> dict[str, str]:
        """The campaign's words for templates; each also with its first letter raised, under a
        raised key.
        """
        product = self.brief.product
        lower = {
            "product": product.spoken,
            "sign": product.sign,
            "short": product.short,
            "it": product.pronoun,
            "moment": self.world.moment,
            "before": self.world.before,
            "after": self.world.after,
            "before_short": self.world.before.split(",")[0],
            "after_short": self.world.after.split(",")[0],
            "gesture": self.world.gesture,
            "truth": self.world.truth,
            "promises": product.says(self.brief.promised) if self.brief.promise else "",
            "audience": self.audience,
            "audience_short": self.audience
            if count_words(self.audience) <= 7
            else uncapital(self.world.audience),
            "hero": self.hero.name,
            "person": self.world.person,
            "place": self.place,
            "tone": self.look.tone,
        }
        many = product.many
        lower |= {
            verb: product.says(verb)
            for verb in ("arrives", "changes", "makes", "lets", "does", "ends", "is")
        }
        lower |= {
            "this_is": "these are" if many else "this is",
            "here_is": "here are" if many else "here is",
        }
        lower |= {"them": "them" if many else "it"}
        return lower | {capital(key): capital(value) for key, value in lower.items()}

    def told_as(self, template: str) -> str:
        """A template with the campaign's words in it."""
        return template.format_map(self.words)


def drawn(brief: Brief, seed: int, purpose: str) -> int:
    """A large number out of the brief's own words, its notes, the seed and a purpose."""
    key = "\x1f".join(
        (brief.product.sign.lower(), brief.text.lower(), brief.notes.lower(), str(seed), purpose)
    )
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6], "big")


def told_in(brief: Brief) -> str:
    """The text of the earlier results that a prompt carries, the page and discarded answers left
    out.
    """
    texts = [
        fact.value
        for fact in brief.facts
        if isinstance(fact.value, str) and not fact.from_page and not fact.outdated
    ]
    lists = [
        item
        for fact in brief.facts
        if isinstance(fact.value, list) and not fact.outdated
        for item in fact.value
        if isinstance(item, str)
    ]
    return "\n".join((*texts, *lists)).lower()


def conceive(brief: Brief, seed: int, answer_names: frozenset[str] = frozenset()) -> Campaign:
    """The campaign for a brief; what earlier results decided is kept unless notes ask for another
    tone.

    Facts that have the names of this very answer are its earlier version, and are left out.
    """
    brief = replace(brief, facts=_without_replaced(brief.facts, answer_names))
    told = told_in(brief)
    kind = f"{brief.product.name} {brief.text} {brief.stated('industry', 'category') or ''}"
    world = world_of(brief.product.kind, f"{kind} {brief.page[:400]}")
    before = look_named(told)
    wanted = tone_in(brief.notes)
    look = look_for(wanted) if wanted else before or look_for(brief.tone or world.tone)
    if before is not None and look is not before:
        told = ""
    palette = _palette(brief, look, told, seed)
    return Campaign(
        brief=brief,
        world=world,
        look=look,
        treatment=_treatment(brief, look, told, seed),
        palette=palette,
        hero=_hero(brief, world, palette, seed),
        place=brief.wishes.place or world.place,
        seed=seed,
        told=told,
    )


def _without_replaced(facts: Sequence[Fact], names: frozenset[str]) -> tuple[Fact, ...]:
    """The facts without those of an object that has most of the names that are asked for now."""
    stated: dict[tuple[str, ...], set[str]] = {}
    for fact in facts:
        stated.setdefault(fact.where, set()).add(fact.key)
    old = {
        where
        for where, keys in stated.items()
        if len(keys & names) >= 2 and len(keys & names) * 10 >= len(names) * 6
    }
    inside = [
        fact for fact in facts if any(fact.where[: len(where)] == where and where for where in old)
    ]
    return tuple(fact for fact in facts if fact not in inside)


def _treatment(brief: Brief, look: Look, told: str, seed: int) -> Treatment:
    for treatment in TREATMENTS:
        if told and any(_bones(line) in told for line in (*treatment.arc, treatment.visual)):
            return treatment
    fitting = [treatment for treatment in TREATMENTS if look.tone in treatment.tones]
    return fitting[drawn(brief, seed, "treatment") % len(fitting)]


def _bones(template: str) -> str:
    """The longest stretch of a template that no campaign changes, to know it again."""
    return max(re.split(r"\{\w+\}", template.lower()), key=len).strip()


def _palette(brief: Brief, look: Look, told: str, seed: int) -> Palette:
    listed = [
        value
        for value in stated(
            brief.facts, ("palette", "color_palette", "colour_palette", "colors", "colours")
        )
        if isinstance(value, list)
    ]
    named = _stated_palette(listed[0], look, told) if listed and told else None
    if named:
        return named
    for palette in look.palettes:
        if told and (palette.grade.lower() in told or palette.colours[0][1].lower() in told):
            return palette
    return look.palettes[drawn(brief, seed, "palette") % len(look.palettes)]


def _stated_palette(items: list[object], look: Look, told: str) -> Palette | None:
    """The palette that earlier results list: as names with hex values, or as hex values alone."""
    known = {
        value.lower(): name
        for each in LOOKS.values()
        for palette in each.palettes
        for name, value in palette.colours
    }
    colours: list[tuple[str, str]] = []
    for item in items:
        text = " ".join(map(str, item.values())) if isinstance(item, dict) else str(item)
        hit = re.search(r"#[0-9a-fA-F]{6}", text)
        if hit:
            name = re.sub(r"[^a-zA-Z -]|hex", " ", text.replace(hit[0], " ")).strip().lower()
            colours.append(
                (name or known.get(hit[0].lower(), spoken_colour(hit[0])), hit[0].upper())
            )
    grade = next(
        (each.grade for each in look.palettes if each.grade.lower() in told), look.palettes[0].grade
    )
    return Palette(grade, tuple(colours)) if len(colours) >= 2 else None


def spoken_colour(value: str) -> str:
    """A plain name for a hex colour: `#14213D` gives `dark blue`."""
    red, green, blue = (int(value[place : place + 2], 16) for place in (1, 3, 5))
    high, low = max(red, green, blue), min(red, green, blue)
    depth = "dark " if high < 110 else "pale " if low > 170 else ""
    if high - low < 28:
        return "black" if high < 60 else "white" if low > 225 else f"{depth}grey"
    if high == red:
        hue = "orange" if green > blue + 40 and green > 80 else "pink" if blue > 140 else "red"
        hue = "yellow" if green > 170 and blue < 140 else hue
    elif high == green:
        hue = "green" if blue < 0.8 * green else "teal"
    else:
        hue = "blue" if red < 0.75 * blue else "violet"
    return depth + hue


_PACKAGES = (
    "{colour} {thing} with a matte finish and a {accent} label lettered {sign}",
    "rounded {colour} {thing} with a {accent} band lettered {sign}",
)


def _hero(brief: Brief, world: World, palette: Palette, seed: int) -> Hero:
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
