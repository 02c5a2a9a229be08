"""The film as a VAST 4.2 document: what an ad server or a stitcher reads to play it."""

import re
from dataclasses import dataclass
from fractions import Fraction
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.dom.minidom import Document, Element

from contracts.delivery import UNKNOWN, Delivery
from contracts.package import (
    NAMES,
    Encodes,
    Rendition,
    film_name,
    mezzanine_name,
    rung_name,
    stream_name,
)

NAMESPACE = "http://www.iab.com/VAST"
VERSION = "4.2"
SYSTEM = "OTT Ad Builder"
NOTHING_TO_TRACK = "about:blank"
"""What stands for an impression that nobody counts (VAST 4.2, Impression): it is not called."""
MP4, QUICKTIME, HLS = "video/mp4", "video/quicktime", "application/x-mpegURL"
WEBVTT = "text/vtt"

_UNSPEAKABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold (XML 1.0, 2.2)."""

Attributes = dict[str, str | int]


@dataclass(frozen=True)
class Spot:
    """A packaged film and what is to be said of it."""

    run: str
    title: str
    advertiser: str
    duration_s: Fraction
    language: str
    film: Rendition
    delivery: Delivery
    encodes: Encodes
    captioned: bool
    """Whether anything is said, so that there are captions."""
    landing: str | None = None
    """The product's page; None where none was named."""


def vast(spot: Spot) -> bytes:
    """The document, the same for the same spot.

    It counts nothing: an impression and quartiles are the ad server's to add, with its own
    addresses. Elements stand in the order of the schema.
    """
    document = Document()
    root = _within(document, document, "VAST", version=VERSION, xmlns=NAMESPACE)
    ad = _within(document, root, "Ad", id=spot.run)
    inline = _within(document, ad, "InLine")
    _text(document, inline, "AdSystem", SYSTEM)
    _address(document, inline, "Impression", NOTHING_TO_TRACK)
    serving_id = uuid5(NAMESPACE_URL, f"sha256:{spot.film.video.sha256}")
    _text(document, inline, "AdServingId", str(serving_id))
    _text(document, inline, "AdTitle", spot.title)
    _text(document, inline, "Advertiser", spot.advertiser)
    creatives = _within(document, inline, "Creatives")
    ad_id = spot.delivery.ad_id
    known: Attributes = {} if ad_id.value == UNKNOWN else {"adId": ad_id.value}
    creative = _within(document, creatives, "Creative", id=spot.run, sequence=1, **known)
    _linear(document, creative, spot)
    _text(document, creative, "UniversalAdId", ad_id.value, idRegistry=ad_id.registry)
    return document.toprettyxml(indent="  ", encoding="UTF-8")


def _linear(document: Document, creative: Element, spot: Spot) -> None:
    linear = _within(document, creative, "Linear")
    _text(document, linear, "Duration", clock(spot.duration_s))
    files = _within(document, linear, "MediaFiles")
    if spot.captioned:
        captions = _within(document, files, "ClosedCaptionFiles")
        named: Attributes = {"type": WEBVTT, "language": spot.language}
        where = _located(spot, NAMES["captions_webvtt"])
        _address(document, captions, "ClosedCaptionFile", where, **named)
    for where, attributes in _media(spot):
        _address(document, files, "MediaFile", where, **attributes)
    _mezzanine(document, files, spot)
    if spot.landing:
        clicks = _within(document, linear, "VideoClicks")
        _address(document, clicks, "ClickThrough", spot.landing)


def _media(spot: Spot) -> list[tuple[str, Attributes]]:
    """Every file that a player may choose, and the stream that chooses for it."""
    rungs = [(film_name(spot.run), spot.film)]
    rungs += [(rung_name(spot.run, rung), rung) for rung in spot.encodes.ladder]
    media = [(_located(spot, name), _of_file(rung, MP4, bit_rate=True)) for name, rung in rungs]
    if stream := spot.encodes.hls:
        attributes: Attributes = {
            "delivery": "streaming",
            "type": HLS,
            "width": stream.width,
            "height": stream.height,
            "minBitrate": stream.lowest_bps // 1000,
            "maxBitrate": stream.highest_bps // 1000,
        }
        media.append((_located(spot, stream_name(stream.opening)), attributes))
    return media


def _mezzanine(document: Document, files: Element, spot: Spot) -> None:
    """What a stitcher encodes from: the ProRes file, or else the master, which is made for it."""
    made = spot.encodes.mezzanine
    name, encode, media_type = (
        (mezzanine_name(spot.run), made, QUICKTIME)
        if made
        else (film_name(spot.run), spot.film, MP4)
    )
    attributes = _of_file(encode, media_type, bit_rate=False)
    _address(document, files, "Mezzanine", _located(spot, name), **attributes)


def _of_file(encode: Rendition, media_type: str, *, bit_rate: bool) -> Attributes:
    return {
        "delivery": "progressive",
        "type": media_type,
        "width": encode.width,
        "height": encode.height,
        "codec": encode.codec,
        **({"bitrate": encode.bit_rate_bps // 1000} if bit_rate else {}),
        "fileSize": encode.video.size_bytes,
    }


def _located(spot: Spot, name: str) -> str:
    return spot.delivery.base_url + quote(name)


def clock(duration_s: Fraction) -> str:
    """`00:00:15.015`, rounded to a millisecond."""
    seconds, milliseconds = divmod(round(duration_s * 1000), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"


def _within(
    document: Document, parent: Document | Element, name: str, **attributes: str | int
) -> Element:
    element = document.createElement(name)
    for key, value in attributes.items():
        element.setAttribute(key, _UNSPEAKABLE.sub("", str(value)))
    parent.appendChild(element)
    return element


def _text(
    document: Document, parent: Element, name: str, text: str, **attributes: str | int
) -> None:
    element = _within(document, parent, name, **attributes)
    element.appendChild(document.createTextNode(_UNSPEAKABLE.sub("", text)))


def _address(
    document: Document, parent: Element, name: str, url: str, **attributes: str | int
) -> None:
    """An address in CDATA, as the specification has it; `]` would end it, and is encoded."""
    element = _within(document, parent, name, **attributes)
    whole = _UNSPEAKABLE.sub("", url).replace("]", "%5D")
    element.appendChild(document.createCDATASection(whole))
