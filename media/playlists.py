"""The playlists that players read: which pictures there are, what each takes, what is said.

FFmpeg writes the first of them, too, but leaves the sound out of `BANDWIDTH`, which a player goes
by (RFC 8216, 4.3.4.2: the sum of all renditions that play together).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from media.codec import AAC_LC, rfc6381
from media.facts import VideoFacts

MASTER = "master.m3u8"
PLAYLIST = "playlist.m3u8"
SOUND = "sound"
CAPTIONS = "captions"
MPEG_HZ = 90_000
"""Ticks a second of MPEG's clock, which captions are timed by (RFC 8216, 3.5)."""
_LASTS = "#EXTINF:"
_PICTURE = "#EXT-X-STREAM-INF:"


@dataclass(frozen=True)
class Rates:
    """Bits a second: those of the largest segment, and of all."""

    highest_bps: int
    average_bps: int

    def with_(self, other: "Rates") -> "Rates":
        """What both take that play together."""
        return Rates(
            self.highest_bps + other.highest_bps,
            self.average_bps + other.average_bps,
        )


@dataclass(frozen=True)
class Variant:
    """One picture of the stream, its sound counted in."""

    name: str
    picture: VideoFacts
    rates: Rates


def rates(folder: Path) -> Rates:
    """What a rendition takes, by its playlist and the sizes of the segments beside it."""
    lines = (folder / PLAYLIST).read_text().splitlines()
    lasting = [
        (Fraction(line.removeprefix(_LASTS).rstrip(",")), (folder / name).stat().st_size * 8)
        for line, name in pairwise(lines)
        if line.startswith(_LASTS)
    ]
    return Rates(
        highest_bps=max(-(-bits // lasts_s) for lasts_s, bits in lasting),
        average_bps=round(sum(bits for _, bits in lasting) / sum(lasts for lasts, _ in lasting)),
    )


def master_playlist(variants: Sequence[Variant]) -> str:
    """The master playlist for `variants`, the best of them first, as a player takes it first."""
    lines = [
        "#EXTM3U",
        "#EXT-X-VERSION:7",
        "#EXT-X-INDEPENDENT-SEGMENTS",
        f'#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="{SOUND}",NAME="Stereo",DEFAULT=YES,AUTOSELECT=YES,'
        f'CHANNELS="2",URI="{SOUND}/{PLAYLIST}"',
    ]
    for variant in variants:
        lines += [_stream(variant), f"{variant.name}/{PLAYLIST}"]
    return "\n".join((*lines, ""))


def with_captions(master: str, language: str) -> str:
    """The master playlist with captions, in `language` (BCP 47), for whoever turns them on."""
    captions = (
        f'#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="{CAPTIONS}",NAME="{language}",'
        f'LANGUAGE="{language}",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,'
        f'URI="{CAPTIONS}/{PLAYLIST}"'
    )
    lines = []
    for line in master.splitlines():
        is_picture = line.startswith(_PICTURE)
        lines.append(f'{line},SUBTITLES="{CAPTIONS}"' if is_picture else line)
        if line.startswith("#EXT-X-MEDIA:TYPE=AUDIO"):
            lines.append(captions)
    return "\n".join((*lines, ""))


def timed_from(webvtt: str, first_shown_ticks: int) -> str:
    """WebVTT whose 0 is the stream's first frame, shown at `first_shown_ticks` of 90 kHz.

    Without that a player takes the 0 of the segments' clock for it (RFC 8216, 3.5).
    """
    head, _, cues = webvtt.partition("\n")
    return f"{head}\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:{first_shown_ticks}\n{cues}"


def captions_playlist(name: str, lasts_s: Fraction) -> str:
    """The playlist of captions that lie in one file, `name`, for as long as the film lasts."""
    lines = (
        "#EXTM3U",
        "#EXT-X-VERSION:7",
        f"#EXT-X-TARGETDURATION:{math.ceil(lasts_s)}",
        "#EXT-X-PLAYLIST-TYPE:VOD",
        f"{_LASTS}{float(lasts_s):.6f},",
        name,
        "#EXT-X-ENDLIST",
    )
    return "\n".join((*lines, ""))


def _stream(variant: Variant) -> str:
    picture = variant.picture
    return (
        f"{_PICTURE}BANDWIDTH={variant.rates.highest_bps},"
        f"AVERAGE-BANDWIDTH={variant.rates.average_bps},"
        f'CODECS="{rfc6381(picture)},{AAC_LC}",'
        f"RESOLUTION={picture.width}x{picture.height},FRAME-RATE={float(picture.rate):.3f},"
        f'AUDIO="{SOUND}"'
    )
