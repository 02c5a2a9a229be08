"""Who is in the band, by name, and what each can play."""

from collections.abc import Callable, Mapping

from sandbox.sound.music import bass, drums, patterns
from sandbox.sound.music.band import keys, plucked, sustained, texture
from sandbox.sound.music.patterns import Pattern
from sandbox.sound.sound import Wave

Instrument = Callable[[float, float, int], Wave]
"""One note from frequency in hertz, length in seconds and rate: `(n,)`, or stereo `(2, n)`."""

INSTRUMENTS: dict[str, Instrument] = {
    f.__name__: f
    for f in (
        keys.piano,
        keys.felt,
        keys.rhodes,
        keys.bell,
        keys.glock,
        keys.vibes,
        keys.marimba,
        keys.glass,
        plucked.guitar,
        plucked.ukulele,
        plucked.muted,
        plucked.pluck,
        plucked.pizzicato,
        plucked.upright,
        plucked.bass,
        sustained.strings,
        sustained.spiccato,
        sustained.cello,
        sustained.brass,
        sustained.pad,
        sustained.supersaw,
        sustained.synthpluck,
        sustained.synthbass,
        sustained.sub,
        texture.vinyl,
    )
}
"""Every pitched player by name."""

_WRITTEN = (
    patterns.sustain,
    patterns.pulse,
    patterns.block,
    patterns.comp,
    patterns.offbeats,
    patterns.strum,
    patterns.arpeggio8,
    patterns.arpeggio16,
    patterns.ostinato,
    patterns.bed,
    bass.whole,
    bass.eighths,
    bass.fifths,
    bass.walking,
    bass.lazy,
    bass.offbeat,
    bass.pedal,
)
PATTERNS: Mapping[str, Pattern] = {
    **{pattern.__name__: pattern for pattern in _WRITTEN},
    **dict.fromkeys(drums.GROOVES, drums.groove),
}
"""Every pattern by name; the tune is written by `tune.melody`."""
