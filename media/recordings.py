"""A recording as it was delivered: what is wrong with it, and what of that can be mended."""

from collections.abc import Iterator, Sequence

import numpy as np

from media.placing import QUIET
from media.sound import Sound

CENTRED = 0.003
"""An average this close to nothing (-50 dB of full scale) is no offset."""
FULL_SCALE = 0.999
MONO = 2**0.5
"""What is one channel comes at 3 dB less in each of two."""
CLIPPED_PART = 0.005
"""Music mastered to the limit touches full scale in a thousandth of its samples; what was cut
off by it, in a hundredth and more."""


def mended(names: Sequence[str], sounds: Sequence[Sound]) -> tuple[list[Sound], list[str]]:
    """The recordings without DC offset, and what a reader of the report must know of each.

    An offset is heard as a click at both ends, takes the headroom of what is heard, and makes
    silence look like speech. What was clipped stays so: nobody knows what was there.
    """
    notes = [
        note
        for name, sound in dict(zip(names, sounds, strict=True)).items()
        for note in _notes(name, sound)
    ]
    return [centred(sound) for sound in sounds], notes


def centred(sound: Sound) -> Sound:
    """`sound` without the constant that each channel stands off from zero."""
    off = _offset(sound)
    return sound - off if off.any() else sound


def _notes(name: str, sound: Sound) -> Iterator[str]:
    if not sound.size or np.abs(centred(sound)).max() <= QUIET:
        yield f"{name} is silent"
        return
    off = float(np.abs(_offset(sound)).max())
    if off:
        yield f"DC offset of {off:.3f} taken out of {name}"
    clipped = _clipped(sound)
    if clipped > CLIPPED_PART:
        yield f"{name} is clipped in {clipped:.1%} of its samples: have it made again, quieter"


def _offset(sound: Sound) -> Sound:
    """Each channel's average, where it is too far from zero to be chance."""
    if not sound.size:
        return np.zeros(sound.shape[1:], np.float32)
    average = sound.mean(axis=0, dtype=np.float64).astype(np.float32)
    far = np.abs(average) > CENTRED * max(1.0, float(np.abs(sound).max()))
    return np.where(far, average, np.float32(0))


def _clipped(sound: Sound) -> float:
    """The part of the samples at full scale; above it nothing was cut off."""
    peaks = np.abs(sound).max(axis=1)
    if (sound[:, 0] == sound[:, 1]).all():
        peaks = peaks * np.float32(MONO)
    return float((peaks >= FULL_SCALE).mean()) if peaks.max() <= 1 / FULL_SCALE else 0.0
