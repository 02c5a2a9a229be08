"""Narration in the languages that commercials are most often asked for besides English."""

from collections.abc import Callable, Mapping, Sequence

from sandbox.copywriter.languages.french import FRENCH
from sandbox.copywriter.languages.german import GERMAN
from sandbox.copywriter.languages.italian import ITALIAN
from sandbox.copywriter.languages.japanese import JAPANESE
from sandbox.copywriter.languages.portuguese import PORTUGUESE
from sandbox.copywriter.languages.spanish import SPANISH
from sandbox.copywriter.languages.tongue import Paragraph, Tongue

TONGUES: dict[str, Tongue] = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "ja": JAPANESE,
}


def foreign_paragraphs(
    tongue: Tongue,
    words: Mapping[str, str],
    draw: Callable[[str], int],
    role: str,
    claims: Paragraph,
) -> list[Paragraph]:
    """The paragraphs of a role in that language, in the campaign's own order, its name in place."""
    options = {"hook": _hooks(tongue, words), "turn": tongue.turns, "proof": tongue.proofs}.get(
        role, tongue.feelings
    )
    start = draw(f"{role} abroad") % len(options)
    ordered: list[Paragraph] = [*options[start:], *options[:start]]
    if role == "turn":
        ordered = [(*paragraph[:1], *claims) for paragraph in ordered if claims] + ordered
    elif role != "hook":
        spoken: list[Paragraph] = [claims[place : place + 2] for place in range(0, len(claims), 2)]
        ordered = [
            *spoken,
            *((claim,) for claim in claims),
            *ordered,
            *tongue.proofs,
            *tongue.feelings,
        ]
    return [tuple(part.replace("{name}", words["sign"]) for part in each) for each in ordered]


def _hooks(tongue: Tongue, words: Mapping[str, str]) -> Sequence[Paragraph]:
    if words["tone"] == "humour":
        return (*tongue.wry, *tongue.hooks)
    moment = words["moment"]
    if "morning" in moment:
        return (*tongue.morning, *tongue.hooks)
    moving = ("ride", "drive", "kilometre", "commute", "departure")
    return (
        (*tongue.motion, *tongue.hooks) if any(word in moment for word in moving) else tongue.hooks
    )


__all__ = ["TONGUES", "Paragraph", "Tongue", "foreign_paragraphs"]
