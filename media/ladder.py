"""The ladder: the film in several sizes, each with its keyframes where the others have theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import ffmpeg as graph

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ
from media.encode import BARE, BT709, STRICT_INPUT
from media.facts import MediaFacts, VideoFacts
from media.ffmpeg import OnProgress, run
from media.master import FULL_RATE
from media.probe import probe, probe_picture
from media.sniff import Family, address, demand, guarded

TIMEOUT_S = 840.0
"""Six seconds took 33 s on two busy cores: the longest spot, of 92 s, takes nine minutes."""
KEYFRAME_EVERY_S = 2
"""Apple's HLS Authoring Specification: a keyframe every two seconds."""
TAGGED = {"colorspace": "bt709", "color_primaries": "bt709", "color_trc": "bt709", "range": "tv"}
PRESET = "medium"
"""x264's. Of four rungs, 6 s took 33 s on two busy cores, and 18 s with `veryfast`; where bits are
few, what a slower one saves is seen."""


@dataclass(frozen=True)
class Rung:
    """One size, by its shorter side in pixels, and what picture and sound may take."""

    side: int
    video_bps: int
    audio_bps: int

    @property
    def name(self) -> str:
        """`1080p`."""
        return f"{self.side}p"

    def size(self, film: VideoFacts) -> tuple[int, int]:
        """Width and height in the shape of `film`, both even."""
        width, height = film.upright_size
        shorter = min(width, height)
        return 2 * round(width * self.side / shorter / 2), 2 * round(
            height * self.side / shorter / 2
        )


RUNGS = (
    Rung(1080, 4_500_000, 192_000),
    Rung(720, 2_500_000, 192_000),
    Rung(540, 1_250_000, 128_000),
    Rung(360, 400_000, 96_000),
)
"""NBCU's three bands, 3.25 to 5, 1 to 1.5 and 0.34 to 0.46 Mbps (its guideline pages), and a step
between the first two, since players change more smoothly by factors of two."""


def rungs_for(film: VideoFacts, rungs: Sequence[Rung] = RUNGS) -> tuple[Rung, ...]:
    """Those that are no larger than the film; `MediaError` where there is none."""
    fitting = tuple(rung for rung in rungs if rung.side <= min(film.upright_size))
    if not fitting:
        raise MediaError(
            f"a film of {film.width}x{film.height} has no ladder: its smallest rung is "
            f"{rungs[-1].name}"
        )
    return fitting


async def ladder(
    film: Path,
    sound: Path,
    folder: Path,
    *,
    frames: int,
    rungs: Sequence[Rung] = RUNGS,
    on_progress: OnProgress | None = None,
) -> dict[Path, MediaFacts]:
    """Encodes the picture of `film` and the lossless `sound` to `folder/1080p.mp4` and so on.

    The file and the facts of each rung, from the largest down. The film is decoded once for all.
    Each has exactly `frames` frames, a closed GOP every two
    seconds and no other keyframe; `MediaError` where one has not.
    """
    facts = await probe_picture(film)
    outs = {rung: folder / f"{rung.name}.mp4" for rung in rungs_for(facts, rungs)}
    await run(
        ladder_arguments(film, sound, outs, facts=facts, frames=frames),
        timeout_s=TIMEOUT_S,
        purpose=f"encode {len(outs)} rungs",
        on_progress=on_progress,
        makes=list(outs.values()),
    )
    return {out: await _probed(rung, out, frames) for rung, out in outs.items()}


async def _probed(rung: Rung, out: Path, frames: int) -> MediaFacts:
    """The facts of a rung that has as many frames as it should."""
    made = await probe(out)
    (picture,) = made.video
    if picture.frames != frames:
        raise MediaError(f"{rung.name} has {picture.frames} frames instead of {frames}")
    return made


def ladder_arguments(
    film: Path, sound: Path, outs: Mapping[Rung, Path], *, facts: VideoFacts, frames: int
) -> list[str]:
    """FFmpeg's arguments for all rungs at once; reads no file but the inputs' first bytes."""
    kinds = demand(film, Family.FILM), demand(sound, Family.SOUND)
    picture = graph.input(address(film), **guarded(film, kinds[0]), **STRICT_INPUT).video
    heard = graph.input(address(sound), **guarded(sound, kinds[1]), **STRICT_INPUT).audio
    copies = picture.filter_multi_output("split", len(outs))
    outputs = [
        graph.output(
            copies[number]
            .filter("scale", *rung.size(facts), flags="lanczos+accurate_rnd")
            .filter("setsar", 1)
            .filter("setparams", **TAGGED),
            heard,
            address(out),
            **_options(rung, facts, frames),
        )
        for number, (rung, out) in enumerate(outs.items())
    ]
    arguments: list[str] = graph.merge_outputs(*outputs).global_args("-xerror").compile()[1:]
    return arguments


def _options(rung: Rung, film: VideoFacts, frames: int) -> dict[str, str | int]:
    every = round(film.rate) * KEYFRAME_EVERY_S
    full_rate = dict(zip(FULL_RATE[::2], FULL_RATE[1::2], strict=True))
    return {
        "c:v": "libx264",
        "preset": PRESET,
        "profile:v": "high",
        "pix_fmt": "yuv420p",
        "b:v": rung.video_bps,
        "maxrate": rung.video_bps,
        "bufsize": rung.video_bps,
        "x264-params": f"keyint={every}:min-keyint={every}:scenecut=0:open-gop=0",
        "frames:v": frames,
        "c:a": "aac",
        "profile:a": "aac_low",
        "b:a": rung.audio_bps,
        "ar": SAMPLE_RATE_HZ,
        "ac": 2,
        **{name.removeprefix("-"): value for name, value in full_rate.items()},
        "flags:a": "+bitexact",
        "video_track_timescale": film.timescale,
        "movie_timescale": SAMPLE_RATE_HZ,
        "movflags": "+faststart+write_colr",
        "use_editlist": 1,
        "f": "mp4",
        **BT709,
        **BARE,
    }
