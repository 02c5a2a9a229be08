"""A track's codec as playlists and VAST spell it."""

from contracts.errors import MediaError
from media.facts import VideoFacts

AAC_LC = "mp4a.40.2"
_H264_PROFILES = {
    "Constrained Baseline": "42e0",
    "Baseline": "4200",
    "Main": "4d00",
    "High": "6400",
}
"""Profile and constraint flags in hexadecimal (RFC 6381, 3.3; ISO/IEC 14496-10, annex A)."""
_PRORES = {"HQ": "apch", "Standard": "apcn", "LT": "apcs", "Proxy": "apco"}


def rfc6381(picture: VideoFacts) -> str:
    """`avc1.640029` for H.264 High at level 4.1; `MediaError` for what is not made here."""
    if picture.codec == "h264" and picture.profile in _H264_PROFILES:
        return f"avc1.{_H264_PROFILES[picture.profile]}{picture.level:02x}"
    if picture.codec == "prores" and picture.profile in _PRORES:
        return _PRORES[picture.profile]
    raise MediaError(f"{picture.codec} {picture.profile} has no name in a playlist")
