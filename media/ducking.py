"""The bed steps back while somebody speaks: an envelope drawn ahead of time, so it cannot pump.

A compressor reacts to each syllable, after it began. Here the whole narration is known: the bed
goes down once before a passage, stays down through its pauses, and comes back once after it.
"""

import numpy as np
from numpy.typing import NDArray

from media.sound import Sound, samples_of

ATTACK_S = 0.25
"""The bed is down when the first syllable comes."""
RELEASE_S = 0.7
BRIDGE_S = 1.2
"""Shorter pauses belong to the passage: the bed would only rise to fall again."""
WINDOW_S = 0.02
BELOW_VOICE_DB = 30.0
"""What is this far below the voice's level is breath and room, not speech."""

Span = tuple[int, int]


def spoken(voice: Sound) -> list[Span]:
    """Passages in samples, (start, end), in which `voice` speaks; pauses under 1.2 s bridged."""
    window = samples_of(WINDOW_S)
    count = len(voice) // window
    if not count:
        return []
    power = (voice[: count * window] ** 2).reshape(count, -1).mean(axis=1)
    loud = power > power.max() * 10 ** (-BELOW_VOICE_DB / 10)
    if not power.max():
        return []
    edges = np.flatnonzero(np.diff(np.concatenate(([False], loud, [False])).astype(np.int8)))
    spans = [(int(a) * window, int(b) * window) for a, b in edges.reshape(-1, 2)]
    return _bridged(spans, samples_of(BRIDGE_S))


def _bridged(spans: list[Span], longest_gap: int) -> list[Span]:
    passages: list[Span] = []
    for start, end in spans:
        if passages and start - passages[-1][1] < longest_gap:
            passages[-1] = (passages[-1][0], end)
        else:
            passages.append((start, end))
    return passages


def envelope_db(passages: list[Span], length: int, depth_db: float) -> NDArray[np.float32]:
    """Gain of the bed at each sample: 0, `-depth_db` through each passage, cosine ramps between."""
    depth = np.zeros(length, np.float32)
    for start, end in passages:
        _lower(depth, start - samples_of(ATTACK_S), start, falling=True)
        depth[start:end] = 1
        _lower(depth, end, end + samples_of(RELEASE_S), falling=False)
    return depth * np.float32(-depth_db)


def _lower(depth: NDArray[np.float32], start: int, end: int, *, falling: bool) -> None:
    steps = (np.arange(end - start, dtype=np.float32) + 0.5) / (end - start)
    ramp = 0.5 - 0.5 * np.cos(np.pi * steps)
    ramp = ramp if falling else ramp[::-1]
    first, last = max(start, 0), min(end, len(depth))
    if first < last:
        part = ramp[first - start : last - start]
        depth[first:last] = np.maximum(depth[first:last], part)


def during(sound: Sound, passages: list[Span]) -> Sound:
    """Only what `sound` does in the passages, end to end: what has to stay under the voice."""
    parts = [sound[start:end] for start, end in passages]
    return np.concatenate(parts) if parts else sound[:0]
