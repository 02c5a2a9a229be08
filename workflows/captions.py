"""Captions that are burned in: known once the narration fits, and before any clip is bought."""

from collections.abc import Mapping, Sequence

from contracts.brief import Brief, Captions
from contracts.casting import Casting
from contracts.screenplay import Screenplay
from contracts.sound import SpokenLine
from contracts.subtitles import Subtitles
from contracts.timeline import timeline, words_heard


def burned_in(
    brief: Brief, casting: Casting, screenplay: Screenplay, lines: Sequence[SpokenLine]
) -> Mapping[int, Subtitles]:
    """What each scene burns into its picture, by its number; nothing where nobody wants that."""
    if brief.captions is not Captions.BURNED:
        return {}
    film = timeline(screenplay, casting.shape.rate, lines)
    words = words_heard(film, lines)
    font = brief.brand.font if brief.brand else None
    return {
        number: Subtitles(words=words, first_frame=scene.start, film_frames=film.frames, font=font)
        for number, scene in enumerate(film.scenes, 1)
    }
