"""Asking for the facts about a product."""

from contracts.brief import Brief
from contracts.orders import WritingOrder
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


def research_order(brief: Brief, page: str | None, reasons: tuple[str, ...]) -> WritingOrder:
    """The question that turns a brief, and a page where there is one, into facts."""
    return WritingOrder(
        purpose="research",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            "Write the research brief for a television commercial. "
            "Name the product as its page does, where there is one. "
            f"Write in the language {brief.language}.",
            fenced("brief", brief.text),
            fenced("page", page) if page else "",
            sent_back_with(reasons),
        ),
        schema=ResearchBrief.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )
