"""What a clip's colour tags say, and the way from there to BT.709."""

from fractions import Fraction

import ffmpeg as graph

from media.facts import Colour, VideoFacts

HD_HEIGHT = 720
"""From here on an untagged picture is taken for BT.709, below for BT.601 (SMPTE 170M)."""
REFERENCE_WHITE_NITS = 203
"""Where HDR has what SDR calls white: a page, a shirt (ITU-R BT.2408-7, table 1)."""
PEAK_NITS = 1000
"""Nominal peak of HLG (BT.2100-2, table 5), and what PQ is usually graded to."""
UNTOUCHED = Fraction(1, 2)
"""Up to this part of white the light stays as it is; what lies above is bent below the peak."""
HDR = frozenset({"smpte2084", "arib-std-b67"})

_SWSCALE_MATRICES = {
    "bt709": "bt709",
    "bt470bg": "bt601",
    "smpte170m": "bt601",
    "smpte240m": "smpte240m",
    "fcc": "fcc",
    "bt2020nc": "bt2020",
    "gbr": "bt709",  # RGB: there is no matrix to undo
}
_WIDE = frozenset({"bt2020", "smpte431", "smpte432"})
_NEARLY_BT709 = frozenset(
    {"bt709", "bt470bg", "smpte170m", "smpte240m", "bt470m", "film", "ebu3213"}
)
_LIKE_BT709 = frozenset({"bt709", "smpte170m", "bt470bg", "smpte240m", "bt2020-10", "bt2020-12"})
_ZIMG_TRANSFERS = {
    **dict.fromkeys(HDR | {"linear", "iec61966-2-1"}),
    **dict.fromkeys(_LIKE_BT709, "bt709"),
    "bt470m": "bt470m",
}
"""zimg's name where it is another than FFmpeg's."""


def unreadable(colour: Colour) -> str | None:
    """The tag that says something which cannot be brought to BT.709; None where all can.

    Read as if it were BT.709 such a picture has wrong colours, and nobody is told.
    """
    if colour.matrix is not None and colour.matrix not in _SWSCALE_MATRICES:
        return f"colour matrix {colour.matrix}"
    if colour.transfer is not None and colour.transfer not in _ZIMG_TRANSFERS:
        return f"transfer curve {colour.transfer}"
    if _primaries(colour) not in _WIDE | _NEARLY_BT709:
        return f"primaries {colour.primaries}"
    return None


def colour_notes(colour: Colour) -> tuple[str, ...]:
    """What is done about a clip's colours that a reader of the report must know."""
    if colour.transfer in HDR:
        return (f"delivered in HDR ({colour.transfer}) and tone-mapped to BT.709",)
    if _is_wide(colour):
        return (f"brought from the colours of {_primaries(colour)} to BT.709",)
    return ()


def scaled(picture: graph.Stream, clip: VideoFacts, width: int, height: int) -> graph.Stream:
    """Scaled and brought to BT.709 video range; both sides even.

    The clip's own matrix and range go in by name. HDR and wide colours go through linear light:
    relabelled they would be grey and pale.
    """
    reading = {
        "flags": "lanczos+accurate_rnd",
        "in_color_matrix": _matrix(clip),
        "in_range": clip.colour.range or ("pc" if clip.pixel_format.startswith("yuvj") else "tv"),
    }
    if clip.colour.transfer not in HDR | {"linear"} and not _is_wide(clip.colour):
        return picture.filter(
            "scale", width, height, **reading, out_color_matrix="bt709", out_range="tv"
        )
    return _through_light(
        picture.filter("scale", width, height, **reading).filter("format", "gbrp12le"), clip.colour
    )


def _through_light(picture: graph.Stream, colour: Colour) -> graph.Stream:
    transfer = colour.transfer or "bt709"
    picture = picture.filter(
        "zscale",
        matrixin="gbr",
        rangein="full",
        primariesin=_primaries(colour),
        transferin=_ZIMG_TRANSFERS[transfer] or transfer,
        primaries="bt709",
        transfer="linear",
        npl=REFERENCE_WHITE_NITS,
    ).filter("format", "gbrpf32le")
    if transfer in HDR:
        peak = PEAK_NITS / REFERENCE_WHITE_NITS
        picture = picture.filter(
            "tonemap", "mobius", param=float(UNTOUCHED), peak=f"{peak:.4f}", desat=0
        )
    return picture.filter(
        "zscale",
        primariesin="bt709",
        transferin="linear",
        primaries="bt709",
        transfer="bt709",
        matrix="bt709",
        range="limited",
        dither="ordered",
    ).filter("format", "yuv420p")


def _is_wide(colour: Colour) -> bool:
    return _primaries(colour) in _WIDE


def _primaries(colour: Colour) -> str:
    """As tagged; where only the matrix or the curve is, those that go with it."""
    goes_with_2020 = colour.matrix == "bt2020nc" or colour.transfer in HDR
    return colour.primaries or ("bt2020" if goes_with_2020 else "bt709")


def _matrix(clip: VideoFacts) -> str:
    """As tagged; where it is not, HDR's, or the usual one of the size."""
    if clip.colour.matrix is not None:
        return _SWSCALE_MATRICES[clip.colour.matrix]
    if clip.colour.transfer in HDR:
        return "bt2020"
    return "bt709" if clip.height >= HD_HEIGHT else "bt601"
