"""Narration, effects and music become one sound: balanced, ducked, at the buyer's loudness."""

import asyncio
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from contracts.errors import MediaError
from media.ducking import Span, during, envelope_db, spoken
from media.finishing import finish
from media.loudness import integrated_lkfs
from media.placing import CLICK_S, faded, fitted, place
from media.preflight import MixPlan, Placed, mix_faults
from media.profiles import Profile
from media.recordings import mended
from media.sound import Sound, decode, gained, samples_of, silence

__all__ = ["MixPlan", "Mixed", "Placed", "balanced", "mix"]

VOICE_LKFS = -23.0
"""Every line is brought here before anything is balanced against it."""
MUSIC_BELOW_VOICE_LU = 6.0
EFFECT_BELOW_VOICE_LU = 9.0
MUSIC_DUCK_DB = 11.0
EFFECT_DUCK_DB = 6.0
LEAST_VOICE_OVER_BED_LU = 12.0
"""Ten are called intelligible; two more for small loudspeakers."""
EFFECT_RISE_S, EFFECT_FALL_S = 0.02, 0.35
SILENT_LINE_LKFS = -60.0


@dataclass(frozen=True)
class Mixed:
    """A finished mix: its exact length and measured loudness, and what the report has to say."""

    samples: int
    loudness_lkfs: float
    true_peak_dbtp: float
    notes: tuple[str, ...] = ()


async def mix(plan: MixPlan, out: Path, *, profile: Profile) -> Mixed:
    """Mixes `plan` into `out`: 48 kHz stereo FLAC of exactly `plan.length` samples.

    Its loudness and true peak are what `profile` asks for, with room for the AAC encode.
    Raises `MediaError` that lists every fault of the plan, before anything is decoded; or that
    names a line of narration which is silent.
    """
    faults = await mix_faults(plan)
    if faults:
        raise MediaError("the sound cannot be mixed:\n" + "\n".join(f"- {each}" for each in faults))
    cues = (*plan.narration, *plan.effects)
    paths = [cue.path for cue in cues] + ([plan.music] if plan.music else [])
    names = [path.name for path in paths]
    sounds, defects = await asyncio.to_thread(mended, names, await decode(paths))
    lines, effects = sounds[: len(plan.narration)], sounds[len(plan.narration) : len(cues)]
    music = sounds[-1] if plan.music else None
    film, notes = await asyncio.to_thread(balanced, plan, lines, effects, music)
    heard, more = await finish(film, out, profile=profile)
    return Mixed(
        plan.length, heard.integrated_lkfs, heard.true_peak_dbtp, (*defects, *notes, *more)
    )


def balanced(
    plan: MixPlan, lines: list[Sound], effects: list[Sound], music: Sound | None
) -> tuple[Sound, list[str]]:
    """The film's sound before its final level, and notes; pure arithmetic.

    Raises `MediaError` where a line, or everything, is silent.
    """
    voice = _voice(plan, lines)
    passages = spoken(voice)
    notes = [] if plan.narration else ["no narration"]
    bed = _effects(plan, effects, passages)
    if music is None:
        notes.append("no music")
    else:
        score, note = fitted(music, plan.length)
        notes.append(note)
        bed += _ducked(_levelled(score, VOICE_LKFS - MUSIC_BELOW_VOICE_LU), passages, MUSIC_DUCK_DB)
    film = voice + _under(voice, bed, passages)
    if not film.any():
        raise MediaError("the sound is silent from end to end: replace its recordings")
    return film, notes


def is_silent(line: Sound) -> bool:
    """Whether nothing of a line of narration can be heard."""
    return integrated_lkfs(line) < SILENT_LINE_LKFS


def _voice(plan: MixPlan, lines: list[Sound]) -> Sound:
    bus = silence(plan.length)
    ramp = samples_of(CLICK_S)
    for cue, line in zip(plan.narration, lines, strict=True):
        if is_silent(line):
            raise MediaError(f"narration {cue.path.name} is silent: have the line spoken again")
        place(bus, faded(_levelled(line, VOICE_LKFS), rise=ramp, fall=ramp), cue.start, cue.length)
    return bus


def _effects(plan: MixPlan, effects: list[Sound], passages: list[Span]) -> Sound:
    bus = silence(plan.length)
    rise, fall = samples_of(EFFECT_RISE_S), samples_of(EFFECT_FALL_S)
    for cue, effect in zip(plan.effects, effects, strict=True):
        level = VOICE_LKFS - EFFECT_BELOW_VOICE_LU
        part = effect[: min(cue.length, plan.length - cue.start)]
        place(bus, faded(_levelled(part, level), rise=rise, fall=fall), cue.start, cue.length)
    return _ducked(bus, passages, EFFECT_DUCK_DB)


def _levelled(sound: Sound, lkfs: float) -> Sound:
    """`sound` at the loudness `lkfs`; a silent one stays silent."""
    now = integrated_lkfs(sound)
    return sound if now == -math.inf else gained(sound, lkfs - now)


def _ducked(bed: Sound, passages: list[Span], depth_db: float) -> Sound:
    gain = 10 ** (envelope_db(passages, len(bed), depth_db) / 20)
    return (bed * gain[:, None]).astype(np.float32)


def _under(voice: Sound, bed: Sound, passages: list[Span]) -> Sound:
    """`bed`, lowered further wherever the voice would not stand clear of it."""
    clear = integrated_lkfs(during(voice, passages)) - integrated_lkfs(during(bed, passages))
    missing = LEAST_VOICE_OVER_BED_LU - clear
    return _ducked(bed, passages, missing) if missing > 0 and passages else bed
