"""An effect from prompt to `Sound`: families chosen by word, layered, levelled and faded."""

import hashlib
import re
from collections.abc import Iterator, Sequence

import numpy as np

from sandbox.sound.effects import (
    air,
    contacts,
    drama,
    fire,
    machines,
    people,
    places,
    signals,
    water,
)
from sandbox.sound.effects.stage import Family, Stage
from sandbox.sound.signal.dynamics import peaked, rounded
from sandbox.sound.signal.envelope import faded
from sandbox.sound.signal.loudness import levelled
from sandbox.sound.signal.spectrum import equalise, highpass
from sandbox.sound.sound import Sound, Wave

RATE_HZ = 44_100
PEAK_DB = -3.0
"""No effect's highest sample stands above this, dBFS."""

FAMILIES: Sequence[Family] = (
    *contacts.FAMILIES,
    *signals.FAMILIES,
    *water.FAMILIES,
    *fire.FAMILIES,
    *air.FAMILIES,
    *people.FAMILIES,
    *places.FAMILIES,
    *machines.FAMILIES,
    *drama.FAMILIES,
)
"""Every family by which a prompt is searched."""

ROOM_TONE = Family("room tone", (), 4.0, True, air.room_tone)
"""What is made when no word is known."""

_LAYERS = 3
_EVENT_LUFS, _BED_LUFS, _UNDER_LUFS = -19.0, -23.0, -30.0
_DENIED = re.compile(r"\b(?:no|without|not)\s+(?:any\s+)?\w+")


def families_in(prompt: str) -> list[Family]:
    """Return at most three families, in the order in which the prompt's words call them.

    The earliest word counts; where two families begin at the same word the longer stem wins.
    """
    text = " ".join(re.findall(r"[^\W_]+", _DENIED.sub(" ", prompt.lower())))
    found: dict[int, tuple[int, Family]] = {}
    for family in FAMILIES:
        hits = [(m.start(), len(stem)) for stem in family.stems for m in _calls(stem, text)]
        if not hits:
            continue
        at, length = min(hits, key=lambda hit: (hit[0], -hit[1]))
        if at not in found or found[at][0] < length:
            found[at] = (length, family)
    return [found[at][1] for at in sorted(found)][:_LAYERS] or [ROOM_TONE]


def _calls(stem: str, text: str) -> Iterator[re.Match[str]]:
    ending = r"s?\b" if stem.endswith(" ") else ""
    return re.finditer(rf"\b{stem.rstrip()}{ending}", text)


def effect(prompt: str, *, duration_s: float | None, seed: int) -> Sound:
    """Return a stereo effect for `prompt` at 44.1 kHz, exactly `duration_s` seconds if given.

    Without a duration the longest natural length among its layers is taken. Beds lie under
    events. The same arguments give the same samples. Raises `ValueError` for a duration that is
    not positive.
    """
    if duration_s is not None and not duration_s > 0:
        raise ValueError(f"an effect of {duration_s} s cannot be made: ask for a positive duration")
    families = families_in(prompt)
    length_s = duration_s if duration_s is not None else max(f.natural_s for f in families)
    stage = Stage(max(round(length_s * RATE_HZ), 1), RATE_HZ, _draws(prompt, seed))
    events = any(not family.bed for family in families)
    mix = np.zeros((stage.n, 2), np.float32)
    for family in families:
        mix += _layer(family, stage, under=events and family.bed)
    return Sound(_finished(mix, bed=not events), RATE_HZ)


def _layer(family: Family, stage: Stage, *, under: bool) -> Wave:
    """One family, at its level; an event keeps its own length within a longer effect."""
    own = stage
    if not family.bed and stage.length_s > 2.2 * family.natural_s and family.name not in _LASTING:
        own = Stage(stage.samples(2.0 * family.natural_s), stage.rate_hz, stage.rng)
    wave = equalise(family.make(own), own.rate_hz, highpass(28.0, 2))
    wave = faded(wave, own.rate_hz, 0.004, min(0.5, own.length_s / 3))
    lufs = _UNDER_LUFS if under else _BED_LUFS if family.bed else _EVENT_LUFS
    placed = stage.blank()
    placed[: own.n] = levelled(wave, own.rate_hz, lufs)
    return placed


_LASTING = (
    "pour",
    "steam",
    "footsteps",
    "running",
    "typing",
    "clock",
    "heartbeat",
    "riser",
    "rustle",
    "drip",
    "alarm",
    "phone",
    "breath",
    "whoosh",
)
"""Events that go on for as long as they are asked to."""


def _finished(mix: Wave, *, bed: bool) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    edge_s = min(0.25 if bed else 0.003, len(mix) / RATE_HZ / 4)
    held = faded(rounded(mix, 10 ** (PEAK_DB / 20)), RATE_HZ, edge_s, edge_s + 0.02)
    if float(np.abs(held).max(initial=0.0)) > 10 ** (PEAK_DB / 20):
        held = peaked(held, PEAK_DB)
    return np.ascontiguousarray(held, dtype=np.float32)


def _draws(prompt: str, seed: int) -> np.random.Generator:
    digest = hashlib.sha256(prompt.encode("utf-8", "surrogatepass")).digest()
    return np.random.default_rng([abs(seed), int.from_bytes(digest[:8], "big")])
