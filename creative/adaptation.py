"""Carrying a finished story into another language: its words alone, so that its pictures stay.

Pictures show no text, so a film in a second language is the same film with other words. They are
written anew by a copywriter of that language, never translated word by word, and held against
each scene's own budget.
"""

from collections.abc import Iterable
from fractions import Fraction

from contracts.brief import Brief
from contracts.orders import WritingOrder
from contracts.screenplay import Adaptation, Screenplay
from contracts.strategy import Strategy
from creative.brand import brand_faults, brand_material
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with
from creative.fitting import with_speaking_times
from creative.scores import carries
from creative.words import count_words, unit_of, words_that_fit

MAX_TOKENS = 4_096

_INSTRUCTIONS = (
    "You are a copywriter who writes commercials in your mother tongue. You are given the lines "
    "of a finished film and write them anew, as if the film had been made in your country: the "
    "same idea in the same place, natural to say aloud, never a word-for-word translation. "
    "Product names stay as they are. A pause between two sentences takes as long as a word. "
    + MATERIAL_RULE
)


def budgets(lengths: Iterable[int], rate: Fraction, language: str) -> tuple[int, ...]:
    """How much is said in scenes of so many frames, in the language's unit (`creative.words`)."""
    return tuple(words_that_fit(frames / rate, language) for frames in lengths)


def _budgets(brief: Brief, screenplay: Screenplay) -> tuple[int, ...]:
    lengths = (scene.frames for scene in screenplay.scenes)
    return budgets(lengths, brief.slot.rate, brief.language)


def adaptation_order(
    brief: Brief, screenplay: Screenplay, strategy: Strategy, reasons: tuple[str, ...]
) -> WritingOrder:
    """The question for a story's words in the brief's language, a line for each scene."""
    unit, scenes = unit_of(brief.language), len(screenplay.scenes)
    lines = "\n".join(
        f"Scene {scene.number}: narration of at most {most} {unit}. Now: {scene.narration or '-'}"
        for scene, most in zip(screenplay.scenes, _budgets(brief, screenplay), strict=True)
    )
    return WritingOrder(
        purpose="screenplay",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            f"Write the narration and the tagline of this {brief.duration_s} second commercial in "
            f"the language {brief.language}, one line of narration for each of its "
            f"{scenes} scenes. Name the product and end on the tagline.",
            fenced("lines", f"{lines}\nThe film ends on: {strategy.tagline}"),
            fenced("product_name", screenplay.product),
            fenced("brief", brief.text),
            fenced("strategy", strategy.model_dump_json(indent=1, exclude={"tagline"})),
            brand_material(brief.brand),
            sent_back_with(reasons),
        ),
        schema=_schema(scenes),
        max_tokens=MAX_TOKENS,
    )


def _schema(scenes: int) -> dict[str, object]:
    schema = Adaptation.model_json_schema()
    schema["properties"]["narration"] |= {"minItems": scenes, "maxItems": scenes}
    return schema


def adaptation_faults(adapted: Adaptation, brief: Brief, screenplay: Screenplay) -> tuple[str, ...]:
    """Why the words cannot be spoken as they are; empty where they can."""
    scenes, product = len(screenplay.scenes), screenplay.product
    if len(adapted.narration) != scenes:
        return (f"{len(adapted.narration)} lines were written, {scenes} are wanted",)
    if not any(line.strip() for line in adapted.narration):
        return ("no scene has narration",)
    most = _budgets(brief, screenplay)
    faults = [
        f"scene {number} says {words} {unit_of(brief.language)}, {budget} fit"
        for number, (line, budget) in enumerate(zip(adapted.narration, most, strict=True), 1)
        if (words := count_words(line, brief.language)) > budget
    ]
    if not carries(" ".join(adapted.narration), product):
        faults.append(f"no line names {product}")
    return (
        *faults,
        *brand_faults(adapted.narration, brief.brand),
        *brand_faults([adapted.tagline], brief.brand, final=False),
    )


def adapted_screenplay(screenplay: Screenplay, adapted: Adaptation, rate: Fraction) -> Screenplay:
    """The same film with the words of another language, spoken and on its end card."""
    scenes = with_speaking_times(
        [
            scene.model_copy(update={"narration": line.strip()})
            for scene, line in zip(screenplay.scenes, adapted.narration, strict=True)
        ],
        rate,
    )
    card = screenplay.end_card
    if card is not None:
        card = card.model_copy(update={"tagline": adapted.tagline})
    return screenplay.model_copy(update={"scenes": scenes, "end_card": card})
