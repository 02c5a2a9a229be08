"""A style of music: what it is called for, and the tempo, harmony, band and room it has."""

from dataclasses import dataclass, field

from sandbox.sound.signal.reverb import HALL, Room


@dataclass(frozen=True)
class Part:
    """One player: instrument, what it plays, level and place.

    `level_db` is relative to the other parts; `pan` runs from -1 (left) to 1; `send` is the share
    of reverberation; the part plays in bars whose energy reaches `enters` (0..1).
    """

    instrument: str
    pattern: str
    level_db: float = 0.0
    pan: float = 0.0
    send: float = 0.25
    enters: float = 0.0
    centre: int = 60


@dataclass(frozen=True)
class Style:
    """A kind of music: the composer draws key, tempo and progression from within it.

    `colour` adds thirds to the triads; `swing` 1/3 is a triplet; `loose_s` is how far from the
    grid people play; `energy` is that of opening, body and close; `ring` scales the last chord.
    """

    name: str
    words: tuple[str, ...]
    tempo_bpm: tuple[float, float]
    modes: tuple[str, ...]
    progressions: tuple[tuple[int, ...], ...]
    parts: tuple[Part, ...]
    cadence: tuple[int, int] = (4, 5)
    colour: int = 0
    swing: float = 0.0
    loose_s: float = 0.006
    room: Room = HALL
    energy: tuple[float, float, float] = (0.35, 0.75, 1.0)
    tune: str = "lyrical"
    treble_db: float = 0.0
    ring: float = 1.0
    tonics: tuple[int, ...] = field(default=(0, 2, 3, 5, 7, 9, 10))
