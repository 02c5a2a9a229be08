"""How a film of a given tone looks and sounds: light, glass, stock, grade, palette, music."""

from sandbox.copywriter.looks.bold import BOLD
from sandbox.copywriter.looks.calm import CALM
from sandbox.copywriter.looks.dark import DARK
from sandbox.copywriter.looks.humour import HUMOUR
from sandbox.copywriter.looks.look import Look, Palette
from sandbox.copywriter.looks.playful import PLAYFUL
from sandbox.copywriter.looks.premium import PREMIUM
from sandbox.copywriter.looks.tender import TENDER
from sandbox.copywriter.looks.warm import WARM
from sandbox.copywriter.looks.wonder import WONDER

LOOKS: dict[str, Look] = {
    look.tone: look for look in (WARM, CALM, BOLD, PLAYFUL, PREMIUM, TENDER, DARK, WONDER, HUMOUR)
}


def look_for(tone: str) -> Look:
    """The look of a tone; `warm` for a tone that has none of its own."""
    return LOOKS.get(tone, LOOKS["warm"])


def look_named(text: str) -> Look | None:
    """The look whose mood a lower-case text states in so many words; None where it states none."""
    for look in LOOKS.values():
        if any(mood.lower() in text for mood in look.moods):
            return look
    for look in LOOKS.values():
        firsts = [mood.split(",")[0].lower() for mood in look.moods]
        if any(len(first) > 12 and first in text for first in firsts):
            return look
    return None


__all__ = ["LOOKS", "Look", "Palette", "look_for", "look_named"]
