"""The playlist that a player opens: which pictures there are, and what each takes of a line.

FFmpeg writes one, too, but leaves the sound out of `BANDWIDTH`, which a player goes by
(RFC 8216, 4.3.4.2: the sum of all renditions that play together).
"""

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
_LASTS = "#EXTINF:"


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


def _stream(variant: Variant) -> str:
    picture = variant.picture
    return (
        f"#EXT-X-STREAM-INF:BANDWIDTH={variant.rates.highest_bps},"
        f"AVERAGE-BANDWIDTH={variant.rates.average_bps},"
        f'CODECS="{rfc6381(picture)},{AAC_LC}",'
        f"RESOLUTION={picture.width}x{picture.height},FRAME-RATE={float(picture.rate):.3f},"
        f'AUDIO="{SOUND}"'
    )
