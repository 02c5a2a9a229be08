"""A packaged spot, as this room's tests change it."""

from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from typing import Any

from contracts.artifacts import ArtifactRef
from contracts.delivery import Delivery
from contracts.package import Encodes, Rendition, Stream, StreamFile
from contracts.timing import FILM_RATE
from delivery.vast import Spot


def artifact(name: str) -> ArtifactRef:
    """A reference to bytes that nobody stores."""
    return ArtifactRef(
        key=f"runs/test/{name}",
        sha256=sha256(name.encode()).hexdigest(),
        size_bytes=3_700_000,
        media_type="video/mp4",
    )


def encode(name: str, side: int = 1080, codec: str = "avc1.640029") -> Rendition:
    """One encode of a wide film."""
    return Rendition(
        video=artifact(name),
        width=side * 16 // 9,
        height=side,
        codec=codec,
        bit_rate_bps=20_071_000,
    )


ALL = Encodes(
    mezzanine=encode("mezzanine.mov", codec="apch"),
    ladder=(encode("rung.mp4"), encode("small.mp4", 360)),
    hls=Stream(
        files=(
            StreamFile(name="master.m3u8", file=artifact("master.m3u8")),
            StreamFile(name="1080p/init_0.mp4", file=artifact("init")),
        ),
        width=1920,
        height=1080,
        lowest_bps=415_000,
        highest_bps=4_340_000,
    ),
)
PLAIN = Spot(
    run="cold-brew",
    title="All in a Day",
    advertiser="Cold Brew",
    duration_s=360 / FILM_RATE,
    language="en",
    film=encode("master.mp4"),
    delivery=Delivery(),
    encodes=Encodes(),
    captioned=True,
)


def spot(**changes: Any) -> Spot:
    """The plain spot, changed as told."""
    return replace(PLAIN, **changes)


LASTS_S = Fraction(15_015, 1000)
