"""Asking for the facts about a product."""

from collections.abc import Sequence

from contracts.brief import Brief
from contracts.orders import Image, WritingOrder
from contracts.research import Page, ResearchBrief
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with

MAX_TOKENS = 2_048

_INSTRUCTIONS = (
    "You are an advertising researcher. You state facts that the brief and the page support, "
    "in plain words, and invent no claims, prices or awards. " + MATERIAL_RULE
)


def page_material(page: Page, text: str) -> str:
    """What is known of a page, its name and description ahead of its text."""
    return f"Title: {page.title}\nDescription: {page.description}\n\n{text}"


def research_order(
    brief: Brief, page: str | None, pictures: Sequence[Image], reasons: tuple[str, ...]
) -> WritingOrder:
    """The question that turns a page, or a brief where there is none, into facts.

    A page speaks for itself: the brief is left out, so that the facts of one page serve every
    brief about it. `pictures` are the product's own.
    """
    source = fenced("page", page) if page else fenced("brief", brief.text)
    return WritingOrder(
        purpose="research",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            "Write the research brief for a television commercial. "
            "Name the product as its page does, where there is one. Write in English.",
            source,
            "The pictures are the product's own: say what it looks like." if pictures else "",
            sent_back_with(reasons),
        ),
        schema=ResearchBrief.model_json_schema(),
        max_tokens=MAX_TOKENS,
        images=tuple(pictures),
    )
