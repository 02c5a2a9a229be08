"""Every style that the composer knows, as data."""

from collections.abc import Sequence

from sandbox.sound.music.repertoire import bright, dramatic, groove, quiet
from sandbox.sound.music.style import Style

STYLES: Sequence[Style] = (
    bright.UPLIFTING,
    quiet.CALM,
    dramatic.CINEMATIC,
    dramatic.EPIC,
    quiet.LOFI,
    groove.ELECTRONIC,
    bright.ACOUSTIC,
    bright.PLAYFUL,
    groove.JAZZY,
    bright.CORPORATE,
    quiet.AMBIENT,
    dramatic.TENSE,
)
"""Every style; the first is the one for a prompt that asks for nothing."""
