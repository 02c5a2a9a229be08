"""Asking for the story, holding it against its slot, and finishing its prompts."""

from fractions import Fraction

from contracts.brief import WRITTEN_IN, BrandKit, Brief
from contracts.orders import WritingOrder
from contracts.research import ResearchBrief
from contracts.screenplay import (
    EndCard,
    Scene,
    SceneDraft,
    Screenplay,
    ScreenplayDraft,
    StoryScores,
    Super,
)
from contracts.strategy import Strategy
from creative.adaptation import budgets
from creative.brand import brand_faults, brand_material
from creative.fencing import MATERIAL_RULE, fenced, paragraphs, sent_back_with
from creative.fitting import with_speaking_times
from creative.pictures import clause, motion_prompt, visual_prompt
from creative.scores import LEAST_ADHERENCE, LEAST_CONSISTENCY, adherence, consistency
from creative.transitions import transitions_for
from creative.words import count_words

MAX_TOKENS = 8_192

_INSTRUCTIONS = (
    "You are the screenwriter of a television commercial. The strategy's subject carries the "
    "whole film: every scene shows it under that name, and none brings in another. Narration is "
    "spoken aloud, so write short lines that flow from scene to scene, name the product, tell its "
    "first feature, and end on the tagline. A pause between two sentences takes as long as a "
    "word. "
    "No text, logo or watermark is ever drawn. " + MATERIAL_RULE
)


def _seconds(frames: int, brief: Brief) -> Fraction:
    return frames / brief.slot.rate


def _running_order(brief: Brief) -> str:
    lengths = brief.slot.split(brief.scene_count)
    return "\n".join(
        f"Scene {number}: {float(_seconds(frames, brief)):.1f} seconds, "
        f"narration of at most {words} words."
        for number, (frames, words) in enumerate(
            zip(lengths, budgets(lengths, brief.slot.rate, WRITTEN_IN), strict=True), 1
        )
    )


def _schema(scenes: int) -> dict[str, object]:
    schema = ScreenplayDraft.model_json_schema()
    schema["properties"]["scenes"] |= {"minItems": scenes, "maxItems": scenes}
    return schema


def screenplay_order(
    brief: Brief, research: ResearchBrief, strategy: Strategy, reasons: tuple[str, ...]
) -> WritingOrder:
    """The question for the story, with each scene's length and the words it can hold."""
    return WritingOrder(
        purpose="screenplay",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            f"Write the screenplay of a {brief.duration_s} second commercial in exactly "
            f"{brief.scene_count} scenes. Write everything in English.",
            _running_order(brief),
            fenced("brief", brief.text),
            fenced("research", research.model_dump_json(indent=1)),
            fenced("strategy", strategy.model_dump_json(indent=1)),
            brand_material(brief.brand),
            sent_back_with(reasons),
        ),
        schema=_schema(brief.scene_count),
        max_tokens=MAX_TOKENS,
    )


def screenplay_faults(
    draft: ScreenplayDraft, brief: Brief, research: ResearchBrief, strategy: Strategy
) -> tuple[str, ...]:
    """Why a story cannot be filmed as it is; empty where it can."""
    scenes = draft.scenes
    if len(scenes) != brief.scene_count:
        return (f"{len(scenes)} scenes were written, {brief.scene_count} are wanted",)
    if not any(scene.narration.strip() for scene in scenes):
        return ("no scene has narration",)
    lengths = brief.slot.split(brief.scene_count)
    most = budgets(lengths, brief.slot.rate, WRITTEN_IN)
    faults = [
        f"scene {number} says {words} words, {budget} fit"
        for number, (scene, budget) in enumerate(zip(scenes, most, strict=True), 1)
        if (words := count_words(scene.narration, WRITTEN_IN)) > budget
    ]
    kept, followed = consistency(scenes, strategy), adherence(scenes, strategy, research)
    if kept.value < LEAST_CONSISTENCY:
        faults += kept.misses
    if followed.value < LEAST_ADHERENCE:
        faults += followed.misses
    lines = [scene.narration for scene in scenes]
    return (*faults, *brand_faults(lines, brief.brand, final=not brief.is_foreign))


def _end_card(brief: Brief, research: ResearchBrief, strategy: Strategy) -> EndCard:
    """The product's or the brand's name and the tagline, with what the brand insists on."""
    brand = brief.brand
    if brand is None:
        return EndCard(name=research.title, tagline=strategy.tagline)
    return EndCard(
        name=brand.name,
        tagline=strategy.tagline,
        call_to_action=brand.call_to_action or "",
        legal_line=brand.legal_line or "",
        colors=brand.colors,
        logo=brand.logo,
        font=brand.font,
    )


def _super(brand: BrandKit | None, number: int) -> Super | None:
    """The brand's text over scene `number`: as it was given, in the brief's order."""
    told = brand.supers[number - 1 : number] if brand else ()
    return Super(text=told[0], font=brand.font) if brand and told and told[0] else None


def finish_screenplay(
    draft: ScreenplayDraft, brief: Brief, research: ResearchBrief, strategy: Strategy
) -> Screenplay:
    """The story in frames, each scene with its finished prompts; the scenes fill the slot."""

    transitions = transitions_for([scene.transition for scene in draft.scenes])

    def finished(number: int, frames: int, scene: SceneDraft) -> Scene:
        return Scene(
            number=number,
            frames=frames,
            title=scene.title,
            visual_prompt=visual_prompt(strategy.subject, scene.action, strategy),
            motion_prompt=motion_prompt(strategy.subject, scene.motion, strategy),
            narration=scene.narration.strip(),
            speaking_s=0,
            sound_effect=scene.sound_effect,
            transition=transitions[number - 1],
            superimposed=_super(brief.brand, number),
        )

    lengths = brief.slot.split(brief.scene_count)
    return Screenplay(
        title=draft.title,
        product=brief.brand.name if brief.brand else research.title,
        subject=strategy.subject,
        scenes=with_speaking_times(
            [
                finished(number, frames, scene)
                for number, (frames, scene) in enumerate(zip(lengths, draft.scenes, strict=True), 1)
            ],
            brief.slot.rate,
        ),
        music_prompt=" ".join(
            (clause("Music", strategy.music_direction), clause("Mood", strategy.mood), "No voices.")
        ),
        voice_direction=strategy.voice_direction,
        scores=StoryScores(
            consistency=consistency(draft.scenes, strategy).value,
            strategy_adherence=adherence(draft.scenes, strategy, research).value,
        ),
        end_card=_end_card(brief, research, strategy),
    )
