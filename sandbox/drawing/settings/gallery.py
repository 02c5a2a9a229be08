"""Every setting by its name."""

from sandbox.drawing.settings import nature, town
from sandbox.drawing.settings.backdrop import Painter
from sandbox.drawing.settings.rooms import ROOMS, room
from sandbox.drawing.settings.studio import abstract, studio

PAINTERS: dict[str, Painter] = {
    **dict.fromkeys(ROOMS, room),
    "mountains": nature.mountains,
    "road": nature.road,
    "beach": nature.beach,
    "desert": nature.desert,
    "forest": nature.forest,
    "garden": nature.garden,
    "street": town.street,
    "rooftop": town.rooftop,
    "subway": town.subway,
    "stadium": town.stadium,
    "studio": studio,
    "abstract": abstract,
}


def painter_of(setting: str) -> Painter:
    """The setting's painter; the abstract set for a setting without one."""
    return PAINTERS.get(setting, abstract)
