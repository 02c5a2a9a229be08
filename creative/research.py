"""Asking for the facts about a product."""

from contracts.brief import Brief
from contracts.research import ResearchBrief
from contracts.services import WritingOrder
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with

MAX_TOKENS = 2_048

_INSTRUCTIONS = (
    "You are an advertising researcher. You state facts that the brief and the page support, "
    "in plain words, and invent no claims, prices or awards. " + MATERIAL_RULE
)


def research_order(brief: Brief, page_text: str | None, reasons: tuple[str, ...]) -> WritingOrder:
    """The question that turns a brief, and a page where there is one, into facts."""
    return WritingOrder(
        purpose="research",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            "Write the research brief for a television commercial. "
            f"Write in the language {brief.language}.",
            fenced("brief", brief.text),
            fenced("page", page_text) if page_text else "",
            sent_back_with(reasons),
        ),
        schema=ResearchBrief.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )
