"""Two hundred films on paper: briefs of many kinds, answered by the sandbox's copywriter."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from pydantic import BaseModel

from contracts.brief import Brief
from contracts.orders import WritingOrder
from contracts.research import ResearchBrief
from contracts.screenplay import Screenplay, ScreenplayDraft
from contracts.strategy import Strategy
from creative.research import research_order
from creative.screenplay import finish_screenplay, screenplay_faults, screenplay_order
from creative.strategy import strategy_faults, strategy_order
from sandbox.copywriter.answering import answer

PRODUCTS = (
    "Cold brew that wakes up slow mornings, for people who hate alarm clocks",
    "A bank for people who hate banks",
    "Running shoes made of cork for trail runners",
    "An electric car for families who camp",
    "A noodle place that is open all night",
    "A dentist for children who are afraid",
    "Insurance for bicycles",
    "A perfume that smells like rain on hot stone",
    "Dog food made by a vet",
    "A language app for grandparents",
    "Oat milk that foams",
    "A hotel by the sea without clocks",
    "Noise cancelling headphones for open offices",
    "A tax app for freelancers",
    "Chocolate from Bolivia, bitter and proud",
    "Contact lenses you forget",
    "A mattress for hot sleepers",
    "Garden tools for balconies",
    "An airline for night owls",
    "Hot sauce named Vesuvio",
)
SHAPES = ((6, 1), (10, 2), (15, 3), (15, 5), (20, 4), (30, 6), (30, 8), (45, 9), (60, 12), (90, 18))
"""Seconds and scenes."""

Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(frozen=True)
class Story:
    """One film on paper, and what it was made from."""

    brief: Brief
    research: ResearchBrief
    strategy: Strategy
    screenplay: Screenplay


def stories() -> Iterator[Story]:
    """Every product in every shape: 200 films."""
    for text, (seconds, scenes) in product(PRODUCTS, SHAPES):
        yield story(Brief(text=text, duration_s=seconds, scenes=scenes))


def story(brief: Brief) -> Story:
    """The film that is written for a brief, through every gate."""
    research = answered(research_order(brief, None, (), ()), ResearchBrief)
    strategy = answered(
        strategy_order(brief, research, previous=None, notes="", reasons=()), Strategy
    )
    assert not strategy_faults(strategy, research.title, None)
    draft = answered(screenplay_order(brief, research, strategy, ()), ScreenplayDraft)
    assert not screenplay_faults(draft, brief, research, strategy)
    return Story(brief, research, strategy, finish_screenplay(draft, brief, research, strategy))


def answered(order: WritingOrder, shape: type[Answer]) -> Answer:
    """The sandbox's answer to one question."""
    text = answer(system=order.instructions, prompt=order.prompt, schema=order.schema)
    return shape.model_validate_json(text)
