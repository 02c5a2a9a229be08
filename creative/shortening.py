"""Asking for a line that says the same in less time."""

from contracts.brief import BrandKit
from contracts.orders import WritingOrder
from contracts.screenplay import ShorterLine
from contracts.tasks.sound import ShortenTask
from creative.brand import brand_faults, brand_material
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with
from creative.wholewords import holds
from creative.words import count_words, unit_of

MAX_TOKENS = 512
CAUTION = 0.95
"""Part of the measured pace that is counted on: the next reading may be a little slower."""

_INSTRUCTIONS = (
    "You are the screenwriter of a television commercial. You shorten a line of narration: the "
    "same thought, whole sentences, nothing broken off. " + MATERIAL_RULE
)


def words_allowed(task: ShortenTask) -> int:
    """How many words fit at the pace that was measured; at least one."""
    words = count_words(task.text, task.brief.language)
    return max(1, int(CAUTION * words * task.room_s / task.lasts_s))


def shorter_line_order(task: ShortenTask, reasons: tuple[str, ...]) -> WritingOrder:
    """The question for the shorter line, with how long it took and how long it may."""
    language = task.brief.language
    return WritingOrder(
        purpose="screenplay",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            f"This line is too long: it takes {task.lasts_s:.1f} seconds and may take "
            f"{task.room_s:.1f}. Shorten it to narration of at most {words_allowed(task)} "
            f"{unit_of(language)}. Write in the language {language}.",
            fenced("line", task.text),
            brand_material(task.brief.brand),
            sent_back_with(reasons),
        ),
        schema=ShorterLine.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )


def shorter_line_faults(answer: ShorterLine, task: ShortenTask) -> tuple[str, ...]:
    """Why the line is no help; empty where it is."""
    language, allowed = task.brief.language, words_allowed(task)
    words = count_words(answer.narration, language)
    if not words:
        return ("the line says nothing",)
    faults = [f"the line has {words} {unit_of(language)}, {allowed} fit"] if words > allowed else []
    return (*faults, *brand_faults([answer.narration], _brand_of(task)))


def _brand_of(task: ShortenTask) -> BrandKit | None:
    """The brand, insisting on what this line says already: other lines say the rest."""
    brand = task.brief.brand
    if brand is None:
        return None
    said = tuple(wanted for wanted in brand.must_say if holds(wanted, task.text))
    return brand.model_copy(update={"must_say": said})
