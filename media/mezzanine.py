"""The mezzanine: the film as ProRes 422 HQ, for whoever encodes it again."""

from fractions import Fraction
from pathlib import Path

from contracts.errors import MediaError
from contracts.timing import SAMPLE_RATE_HZ, samples_in
from media.encode import BT709, STRICT_INPUT
from media.facts import MediaFacts
from media.ffmpeg import OnProgress, run
from media.probe import probe
from media.sniff import Family, address, demand, guarded, option_list

TIMEOUT_S = 840.0
"""Six seconds took 35 s on two busy cores: the longest spot, of 92 s, takes nine minutes."""
PRORES_422_HQ = ("-c:v", "prores_ks", "-profile:v", "3", "-vendor", "apl0")
"""FFmpeg has three encoders. Of the same 144 frames of 1080p, grainy at 23.976 fps, `prores` and
`prores_aw` made 288 Mbps in 13 s and 19 s; this one kept to 184 Mbps in 35 s. Apple names 176 for
this size (ProRes White Paper, 2022), and readers of a mezzanine reckon with it."""
TO_TEN_BITS = (
    "scale=flags=lanczos+accurate_rnd+full_chroma_inp:"
    "in_color_matrix=bt709:out_color_matrix=bt709:in_range=tv:out_range=tv,format=yuv422p10le,"
    "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
)


async def mezzanine(
    film: Path,
    sound: Path,
    out: Path,
    *,
    frames: int,
    rate: Fraction,
    on_progress: OnProgress | None = None,
) -> MediaFacts:
    """Encodes the picture of `film` and the lossless `sound` to `out`, a QuickTime file.

    10 bits 4:2:2, PCM of 24 bits, timecode from 00:00:00:00. Exactly `frames` frames, and sound of
    the same length to a sample; `MediaError` otherwise. The picture is the master's, decoded: it
    is easier to encode again, and holds nothing that the master has lost.
    """
    await run(
        mezzanine_arguments(film, sound, out, frames=frames, rate=rate),
        timeout_s=TIMEOUT_S,
        purpose="encode the mezzanine",
        on_progress=on_progress,
        makes=[out],
    )
    made = await probe(out)
    _refuse_other_length(made, frames, rate)
    return made


def mezzanine_arguments(
    film: Path, sound: Path, out: Path, *, frames: int, rate: Fraction
) -> list[str]:
    """FFmpeg's arguments for the encode; reads no file but the inputs' first bytes."""
    picture = guarded(film, demand(film, Family.FILM)) | STRICT_INPUT
    heard = guarded(sound, demand(sound, Family.SOUND)) | STRICT_INPUT
    return [
        *("-xerror", *option_list(picture), "-i", address(film)),
        *(*option_list(heard), "-i", address(sound)),
        *("-map", "0:v:0", "-map", "1:a:0", "-map_metadata", "-1", "-map_chapters", "-1"),
        *("-vf", TO_TEN_BITS, *PRORES_422_HQ, "-frames:v", str(frames)),
        *option_list(BT709),
        *("-c:a", "pcm_s24le", "-ar", str(SAMPLE_RATE_HZ), "-ac", "2"),
        *("-timecode", "00:00:00:00", "-video_track_timescale", str(rate.numerator)),
        *("-movie_timescale", str(SAMPLE_RATE_HZ), "-movflags", "+write_colr"),
        *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mov", address(out)),
    ]


def _refuse_other_length(made: MediaFacts, frames: int, rate: Fraction) -> None:
    found = tuple(video.frames for video in made.video), tuple(each.samples for each in made.audio)
    due = (frames,), (samples_in(frames, rate),)
    if found != due:
        raise MediaError(
            f"the mezzanine has {found[0]} frames and {found[1]} samples: {due[0]} and {due[1]} "
            "were due"
        )
