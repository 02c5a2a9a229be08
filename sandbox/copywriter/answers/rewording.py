"""A prompt that moderation stopped, in other words: what may have stopped it said mildly."""

import re

from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.english import sentence, with_right_articles

_STOPPED = re.compile(
    r"\b(?:moderat\w+|content polic\w+|safety (?:filters?|system)|usage polic\w+)\b", re.IGNORECASE
)
# What filters trip over, and what may stand in its place; nothing where nothing need stand there.
_MILD: tuple[tuple[str, str], ...] = (
    (r"gun ?shots?|explosions?|screams?", "thud"),
    (r"(?:hand)?guns?|pistols?|rifles?|weapons?|knife|knives|blades?|swords?|bombs?", "tool"),
    (r"blood(?:y|ied|-stained)?|gor[ey]|naked|nude|topless|deadly|drunk|violent", ""),
    (r"child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|teenagers?|minors?|boys?|girls?", "grown-up"),
    (r"cigarettes?|cigars?|vapes?|beers?|wines?|whisk(?:e)?ys?|vodka|drugs?", "drink"),
    (r"corpses?|dead bod(?:y|ies)|skulls?", "statue"),
    (r"fights?|attacks?|wars?|murders?|kill(?:s|ing)?", "meeting"),
)
_CALM = "Calm and friendly throughout."


def wanted(desk: Desk) -> bool:
    """Whether the request speaks of a prompt that moderation stopped."""
    return bool(_STOPPED.search(desk.campaign.brief.asked))


def reworded(desk: Desk, given: str) -> list[str]:
    """The prompt with what a reviewer wanted otherwise, nearly word for word; never as it was."""
    notes = re.sub(r"(?:^|\s)[-*]\s+", " ", desk.campaign.brief.notes).strip()
    mild = milder(given)
    whole = f"{sentence(mild)} {milder(notes)}".strip() if notes else mild
    if whole == given:
        return [f"{sentence(given)} {_CALM}", f"{given}, calm and friendly"]
    return [whole, mild]


def milder(text: str) -> str:
    """The text with nothing in it that filters trip over."""
    for pattern, instead in _MILD:
        text = re.sub(rf"\b(?:{pattern})\b", instead, text, flags=re.IGNORECASE)
    text = re.sub(r"\s+", " ", re.sub(r"\s+([,.;:])", r"\1", text)).strip()
    return with_right_articles(text)
