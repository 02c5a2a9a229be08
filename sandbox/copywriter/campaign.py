"""The idea: one product, one treatment, one look, one hero, decided from the brief and kept to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from sandbox.copywriter.drawing_lots import drawn
from sandbox.copywriter.english import capital, count_words, uncapital
from sandbox.copywriter.hero import Hero, hero_for
from sandbox.copywriter.lexicon import World, world_of
from sandbox.copywriter.looks import Look, Palette, look_for, look_named
from sandbox.copywriter.palette import palette_for
from sandbox.copywriter.reading import Brief
from sandbox.copywriter.reading.facts import Fact
from sandbox.copywriter.reading.notes import tone_in
from sandbox.copywriter.treatments import TREATMENTS, Treatment

T = TypeVar("T")


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
            "a_product": product.indefinite,
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
    palette = palette_for(brief, look, told, seed)
    return Campaign(
        brief=brief,
        world=world,
        look=look,
        treatment=_treatment(brief, look, told, seed),
        palette=palette,
        hero=hero_for(brief, world, palette, seed),
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
