"""Every setting by its name."""

from sandbox.drawing.settings import masonry, mountains, shores, streets, venues, woods
from sandbox.drawing.settings.backdrop import Painter
from sandbox.drawing.settings.rooms import ROOMS, room
from sandbox.drawing.settings.studio import abstract, studio

PAINTERS: dict[str, Painter] = {
    **dict.fromkeys(ROOMS, room),
    "mountains": mountains.mountains,
    "road": mountains.road,
    "beach": shores.beach,
    "desert": shores.desert,
    "forest": woods.forest,
    "garden": woods.garden,
    "street": streets.street,
    "rooftop": streets.rooftop,
    "steps": masonry.steps,
    "stone": masonry.slab,
    "subway": venues.subway,
    "stadium": venues.stadium,
    "studio": studio,
    "abstract": abstract,
}


def painter_of(setting: str) -> Painter:
    """The setting's painter; the abstract set for a setting without one."""
    return PAINTERS.get(setting, abstract)
