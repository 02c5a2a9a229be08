"""Everything that a technical check wants to know of a film, measured once."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.boxes import outer_boxes
from media.facts import MediaFacts, VideoFacts
from media.ffmpeg import Result, run
from media.looks import HEIGHT, WIDTH, Looks, Luma
from media.loudness import EBUR128, Loudness, read_summary
from media.packets import Packet, read_packets
from media.probe import probe
from media.sniff import Family, Kind, address, demand, guarded, option_list
from media.sound import CHANNELS, RAW_INPUT

LONGEST_FILM_S = 600
"""Longer files are no commercials; they are refused before they are decoded."""
TIMEOUT_S = 600.0
TAIL_S = 1.5
"""How much of the end is looked at frame by frame where the film is only sampled."""
SILENT_LEVEL = 10 ** (-60 / 20)
SILENCE_WINDOW = SAMPLE_RATE_HZ // 100


@dataclass(frozen=True)
class Heard:
    """The sound, measured."""

    loudness: Loudness
    longest_silence_s: float
    samples: int


@dataclass(frozen=True)
class Measurements:
    """A film as it was measured; None stands for what could not be, and fails its rules."""

    facts: MediaFacts
    boxes: tuple[str, ...]
    packets: tuple[Packet, ...]
    looks: Looks | None
    heard: Heard | None
    faults: tuple[str, ...]
    """What FFmpeg said where it could not decode the film without a fault."""

    @property
    def picture(self) -> VideoFacts | None:
        """The one picture track; None where there is none, or several."""
        return self.facts.video[0] if len(self.facts.video) == 1 else None


async def measure(path: Path, *, sampled: bool) -> Measurements:
    """Measures the film at `path`, at most ten minutes long.

    `sampled` decodes the keyframes and the tail only, a tenth of the work: for a film just made
    here, by copying, from clips that were decoded in full. `MediaError` where `path` is no film.
    """
    kind = demand(path, Family.FILM)
    facts = await probe(path)
    if facts.duration_s > LONGEST_FILM_S:
        raise MediaError(f"{path.name} lasts {float(facts.duration_s):.0f} s: no commercial does")
    packets, looks, heard = await asyncio.gather(
        _packets(path, kind, facts), _looks(path, kind, facts, sampled), _heard(path, kind, facts)
    )
    faults = tuple(str(part) for part in (packets, looks, heard) if isinstance(part, MediaError))
    return Measurements(
        facts=facts,
        boxes=await asyncio.to_thread(outer_boxes, path) if kind.demuxer == "mov" else (),
        packets=() if isinstance(packets, MediaError) else packets,
        looks=None if isinstance(looks, MediaError) else looks,
        heard=None if isinstance(heard, MediaError) else heard,
        faults=faults,
    )


async def _packets(path: Path, kind: Kind, facts: MediaFacts) -> tuple[Packet, ...] | MediaError:
    try:
        return await read_packets(path, kind) if facts.video else ()
    except MediaError as fault:
        return fault


async def _looks(
    path: Path, kind: Kind, facts: MediaFacts, sampled: bool
) -> Looks | MediaError | None:
    if not facts.video:
        return None
    film_s = float(facts.video[0].duration_s)
    try:
        if not sampled:
            luma = await _luma(path, kind, [])
            shown = [float(at / facts.video[0].rate) for at in range(len(luma))]
            return Looks(luma, shown, film_s, tail=luma)
        luma, tail = await asyncio.gather(
            _luma(path, kind, ["-skip_frame", "nokey"]),
            _luma(path, kind, ["-ss", str(max(0.0, film_s - TAIL_S))]),
        )
    except MediaError as fault:
        return fault
    shown = [film_s * at / max(1, len(luma)) for at in range(len(luma))]
    return Looks(luma, shown, film_s, tail)


async def _luma(path: Path, kind: Kind, options: list[str]) -> Luma:
    result = await run(
        luma_arguments(path, kind, options),
        timeout_s=TIMEOUT_S,
        purpose=f"decode {path.name} without a fault",
        capture=True,
    )
    return np.frombuffer(result.output, np.uint8).reshape(-1, HEIGHT, WIDTH)


def luma_arguments(path: Path, kind: Kind, options: list[str]) -> list[str]:
    """FFmpeg's arguments that decode strictly into small grey frames on standard output."""
    hardened = option_list(guarded(path, kind))
    grey = f"scale={WIDTH}:{HEIGHT}:flags=area:out_range=pc,format=gray"
    return [
        *("-xerror", "-err_detect", "explode", *hardened, *options, "-i", address(path)),
        *("-map", "0:v:0", "-vf", grey, "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"),
    ]


async def _heard(path: Path, kind: Kind, facts: MediaFacts) -> Heard | MediaError | None:
    if not facts.audio:
        return None
    arguments = ["-f", kind.demuxer, "-protocol_whitelist", "file", "-i", address(path)]
    sound = ["-map", "0:a:0", "-af", f"{EBUR128},aresample={SAMPLE_RATE_HZ}"]
    try:
        result = await run(
            [*arguments, *sound, *RAW_INPUT[2:], "-f", "f32le", "pipe:1"],
            timeout_s=TIMEOUT_S,
            purpose=f"hear {path.name}",
            capture=True,
            loglevel="info",
        )
        return _sound_facts(result)
    except MediaError as fault:
        return fault


def _sound_facts(result: Result) -> Heard:
    peaks = np.abs(np.frombuffer(result.output, np.float32).reshape(-1, CHANNELS)).max(axis=1)
    windows = peaks[: len(peaks) // SILENCE_WINDOW * SILENCE_WINDOW].reshape(-1, SILENCE_WINDOW)
    loud = np.flatnonzero(windows.max(axis=1) > SILENT_LEVEL)
    edges = np.concatenate(([-1], loud, [len(windows)]))
    gap = int((np.diff(edges) - 1).max())
    return Heard(read_summary(result.said), gap * SILENCE_WINDOW / SAMPLE_RATE_HZ, len(peaks))
