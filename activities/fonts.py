"""The font in which a film's own texts are set: the brand's, where it has one."""

from collections.abc import Mapping
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.screenplay import Super
from contracts.subtitles import Subtitles
from media.typeface import Typeface, opened_font
from media.typesetting import TEXT


def files_of(texts: Subtitles | Super | None) -> tuple[ArtifactRef, ...]:
    """The artifacts that texts are set with."""
    return () if texts is None or texts.font is None else (texts.font,)


def face_of(texts: Subtitles | Super, files: Mapping[ArtifactRef, Path]) -> Typeface:
    """The brand's font as it was brought here, else the one that is shipped."""
    return opened_font(files[texts.font], "the brand's font") if texts.font else TEXT
