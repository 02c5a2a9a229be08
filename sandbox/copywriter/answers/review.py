"""The critic's fields: what was seen in a picture, what is wrong, what to do about it."""

import re

from sandbox.copywriter.answers import rewording
from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.critique import Critique
from sandbox.copywriter.english import capital, sentence
from sandbox.copywriter.meaning import Field

GOOD = Critique(
    0.85,
    (
        "The idea is clear in one sentence and stays with one subject.",
        "The craft notes are concrete enough to shoot.",
    ),
    (),
    ("Keep it; at most let the last line land one beat later.",),
)
_GIVEN_PROMPTS = ("visual_prompt", "image_prompt", "prompt", "picture_prompt", "scene_prompt")


def seen(desk: Desk) -> Critique:
    """The critique of the picture sent; of the text, our own kind of work, where none was."""
    return desk.critique or GOOD


def reason(desk: Desk, field: Field) -> list[str]:
    """Why: for a picture what was measured in it, for a strategy what it stands on."""
    if desk.critique is None and not desk.campaign.brief.facts:
        return [desk.campaign.world.truth]
    found = seen(desk)
    told = (*found.issues, *found.strengths)[:3]
    return [" ".join(told[:size]) for size in range(len(told), 0, -1)]


def fix(desk: Desk, field: Field) -> list[str]:
    """What to change, the most telling first."""
    return [seen(desk).fixes[0]]


def fixes(desk: Desk, field: Field) -> list[str]:
    """Every change worth making."""
    return list(seen(desk).fixes)


def issues(desk: Desk, field: Field) -> list[str]:
    """What is wrong; nothing where nothing is."""
    return list(seen(desk).issues)


def strengths(desk: Desk, field: Field) -> list[str]:
    """What works."""
    return list(seen(desk).strengths) or ["The subject is where it should be."]


def verdict(desk: Desk, field: Field) -> list[str]:
    """Whether to keep it."""
    return (
        ["Accept", "Keep this take."] if seen(desk).quality >= 0.7 else ["Reject", "Take it again."]
    )


def better_prompt(desk: Desk, field: Field) -> list[str]:
    """The prompt that was judged, with the critique's fixes written into it; one that moderation
    stopped, in milder words.
    """
    given = desk.campaign.brief.stated(*_GIVEN_PROMPTS)
    hero = desk.campaign.hero
    base = given if isinstance(given, str) and given.strip() else desk.film()[0].visual
    base = re.sub(r"\s+", " ", base).strip()
    if rewording.wanted(desk):
        return rewording.reworded(desk, base)
    wanted = (
        " ".join(seen(desk).fixes) if seen(desk).issues else "Hold the highlights a touch lower."
    )
    return [f"{sentence(base)} {wanted}", sentence(base), f"{capital(hero.name)}, {hero.look}."]
