"""The parts of a film and where each came from, as far as that was kept."""

from collections.abc import Iterator, Mapping

from contracts.elements import Elements
from contracts.origin import Origin
from contracts.takes import Take

Origins = Mapping[str, Origin]
"""By the keys of their purchases."""


def kept_takes(elements: Elements) -> tuple[Take, ...]:
    """The picture of each scene that the film was made from."""
    return tuple(scene.takes[scene.kept - 1] for scene in elements.scenes)


def clip_purchases(elements: Elements) -> Iterator[str]:
    """Under which keys the clips were bought; a moving still has none."""
    return (scene.clip.bought_as for scene in elements.scenes if not scene.clip.is_still)


def purchases(elements: Elements) -> tuple[str, ...]:
    """The keys of everything in the film that was bought and is on record, each once."""
    sound = elements.sound
    keys = (
        *(take.bought_as for take in kept_takes(elements)),
        *clip_purchases(elements),
        *(line.bought_as for line in sound.lines),
        *(effect.recording.bought_as for effect in sound.effects),
        sound.music.bought_as,
    )
    return tuple(dict.fromkeys(key for key in keys if key))
