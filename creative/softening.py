"""Asking for a prompt in other words, because moderation stopped it."""

from contracts.orders import WritingOrder
from contracts.screenplay import SofterPrompt
from contracts.tasks.softening import Medium, SoftenTask
from creative.fencing import (
    LONGEST_REASON_TOLD,
    MATERIAL_RULE,
    fenced,
    paragraphs,
    sent_back_with,
)
from creative.phrases import without_worn_phrases, worn_phrases_in
from creative.pictures import prompt_for_take

MAX_TOKENS = 2_048
LONGEST_PROMPTS = {
    Medium.PICTURE: 4_000,
    Medium.CLIP: 1_000,
    Medium.EFFECT: 1_000,
    Medium.MUSIC: 4_000,
}
"""Characters that the strictest service of each kind takes: for clips Runway, for effects and
music ElevenLabs."""
ROOM = 100
"""Characters that a prompt may gain: to say a thing mildly takes more words."""
LEAST_KEPT = 3
"""At least one part in so many of a prompt's characters is about as long as it was."""

_MADE_BY = {
    Medium.PICTURE: "a painter of pictures",
    Medium.CLIP: "an animator, who moves a picture on",
    Medium.EFFECT: "a maker of sound effects",
    Medium.MUSIC: "a composer of music",
}
_INSTRUCTIONS = (
    "You are the screenwriter of a television commercial. A service's moderation stopped a prompt, "
    "and you say it in other words: the same subject, the same shot, the same look or sound, about "
    "as long, and what it forbids still forbidden. Take out what moderation stopped, or say it in "
    "a way that nobody could mistake. Where the refusal does not tell what it was, take out "
    "whatever could be it: people's names and the likeness of anyone real, brands and works that "
    "are not the subject's own, children, nudity, violence, weapons, blood, drugs, drinking, "
    "hatred, politics, anything dangerous to imitate. Never spell a word so that it slips through, "
    "and never write of moderation itself: only the prompt is told on. " + MATERIAL_RULE
)


def as_it_was_told(task: SoftenTask) -> str:
    """The prompt, whole: with subject and look, where a painter was told them beside it."""
    if task.strategy is None:
        return without_worn_phrases(task.prompt)
    return prompt_for_take(task.prompt, task.strategy.subject, task.strategy, ())


def characters_allowed(task: SoftenTask) -> int:
    """How long the prompt may be: about as long as it was, and no longer than its service takes."""
    told = len(as_it_was_told(task)) + len(_listed(task.changes))
    return min(LONGEST_PROMPTS[task.medium], told + ROOM)


def softer_prompt_order(task: SoftenTask, reasons: tuple[str, ...]) -> WritingOrder:
    """The question for the prompt in other words, with what was said when it was stopped."""
    return WritingOrder(
        purpose="screenplay",
        instructions=_INSTRUCTIONS,
        prompt=paragraphs(
            f"Moderation refused this prompt for {_MADE_BY[task.medium]}. Rewrite it whole: "
            f"rewritten_prompt has at most {characters_allowed(task)} characters.",
            fenced("prompt", as_it_was_told(task)),
            f"This was to change, and belongs into it:\n{fenced('notes', _listed(task.changes))}"
            if task.changes
            else "",
            f"The service's own words:\n{fenced('refusal', _told(task.refusal))}",
            sent_back_with(reasons),
        ),
        schema=SofterPrompt.model_json_schema(),
        max_tokens=MAX_TOKENS,
    )


def softer_prompt_faults(answer: SofterPrompt, task: SoftenTask) -> tuple[str, ...]:
    """Why the prompt is no help; empty where it is."""
    prompt, told = answer.rewritten_prompt, as_it_was_told(task)
    if not _bare(prompt):
        return ("the prompt says nothing",)
    if _bare(prompt) == _bare(told):
        return ("it is the same prompt again: what moderation stopped is still in it",)
    faults = []
    if len(prompt) > (allowed := characters_allowed(task)):
        faults.append(f"the prompt has {len(prompt)} characters, {allowed} fit")
    if len(prompt) * LEAST_KEPT < len(told):
        faults.append(
            f"the prompt has {len(prompt)} characters and had {len(told)}: "
            "keep what moderation did not stop"
        )
    worn = worn_phrases_in(prompt)
    return (*faults, *(f"it says {phrase!r}, which is worn" for phrase in worn))


def _listed(changes: tuple[str, ...]) -> str:
    return "\n".join(f"- {_told(change)}" for change in changes)


def _told(said: str) -> str:
    return " ".join(said.split())[:LONGEST_REASON_TOLD]


def _bare(prompt: str) -> str:
    """Its letters and figures alone: other signs between them say nothing else."""
    return "".join(filter(str.isalnum, prompt.casefold()))
