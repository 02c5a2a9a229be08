"""The VAST document: what stands in it, what cannot break it, and that the rules hold."""

import xml.etree.ElementTree as ElementTree
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.delivery import AdId, Delivery
from contracts.errors import MediaError
from contracts.package import Encodes
from delivery.vast import NAMESPACE, clock, vast
from delivery.vast_check import checked
from tests.delivery.spots import ALL, LASTS_S, encode, spot

QUARTILES = "VAST-2.0-linear-tracking-quartiles"
NO_VERSION = "VAST-2.0-adsystem-no-version"
SERVED = Delivery(base_url="https://cdn.example.com/spots")


def read(**changes: Any) -> ElementTree.Element:
    return ElementTree.fromstring(vast(spot(**changes)))  # noqa: S314 - ours


def found(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return list(root.iter(f"{{{NAMESPACE}}}{name}"))


def texts(root: ElementTree.Element, name: str) -> list[str]:
    return [element.text or "" for element in found(root, name)]


def test_a_plain_spot_is_its_master_for_players_and_for_stitchers() -> None:
    root = read()
    assert root.get("version") == "4.2"
    assert texts(root, "Duration") == ["00:00:15.015"]
    assert texts(root, "MediaFile") == texts(root, "Mezzanine") == ["cold-brew.mp4"]
    [file] = found(root, "MediaFile")
    assert file.attrib == {
        "delivery": "progressive",
        "type": "video/mp4",
        "width": "1920",
        "height": "1080",
        "codec": "avc1.640029",
        "bitrate": "20071",
        "fileSize": "3700000",
    }


def test_everything_that_was_encoded_is_listed_by_its_name_in_the_package() -> None:
    root = read(encodes=ALL)
    assert texts(root, "MediaFile") == [
        "cold-brew.mp4",
        "cold-brew-1080p.mp4",
        "cold-brew-360p.mp4",
        "hls/master.m3u8",
    ]
    assert texts(root, "Mezzanine") == ["cold-brew.mov"]
    [mezzanine] = found(root, "Mezzanine")
    assert (mezzanine.get("type"), mezzanine.get("codec")) == ("video/quicktime", "apch")
    stream = found(root, "MediaFile")[-1]
    assert (stream.get("delivery"), stream.get("type")) == ("streaming", "application/x-mpegURL")
    assert (stream.get("minBitrate"), stream.get("maxBitrate")) == ("415", "4340")


def test_files_are_named_from_the_address_that_was_told() -> None:
    root = read(delivery=SERVED, encodes=ALL)
    every = [
        text
        for name in ("MediaFile", "Mezzanine", "ClosedCaptionFile")
        for text in texts(root, name)
    ]
    assert all(text.startswith("https://cdn.example.com/spots/") for text in every)


def test_a_film_in_which_nothing_is_said_names_no_captions() -> None:
    assert texts(read(language="de"), "ClosedCaptionFile") == ["captions.vtt"]
    assert found(read(language="de"), "ClosedCaptionFile")[0].get("language") == "de"
    assert not found(read(captioned=False), "ClosedCaptionFiles")


def test_nothing_is_tracked_that_nobody_counts() -> None:
    root = read(landing="https://example.com/brew?a=1&b=[2]")
    assert texts(root, "Impression") == ["about:blank"]
    assert not found(root, "Tracking")
    assert texts(root, "ClickThrough") == ["https://example.com/brew?a=1&b=[2%5D"]
    assert not found(read(), "ClickThrough")


@pytest.mark.parametrize(
    ("told", "registry", "value"),
    [
        (None, "unknown", "unknown"),
        ("CNPA0484000H", "ad-id.org", "CNPA0484000H"),
        ("clearcast.co.uk:AAA/ABCD001/030", "clearcast.co.uk", "AAA/ABCD001/030"),
    ],
)
def test_the_film_is_known_to_a_registry_or_to_none(
    told: str | None, registry: str, value: str
) -> None:
    root = read(delivery=Delivery(ad_id=AdId.of(told) if told else AdId()))
    [universal] = found(root, "UniversalAdId")
    assert (universal.get("idRegistry"), universal.text) == (registry, value)
    assert found(root, "Creative")[0].get("adId") == (None if told is None else value)


@pytest.mark.parametrize("told", ["", "two words", "a:b:c", "<x>"])
def test_what_no_registry_gives_is_refused(told: str) -> None:
    with pytest.raises(ValueError, match="no advertisement's identifier"):
        AdId.of(told)


def test_the_same_spot_is_the_same_document_and_another_film_another_one() -> None:
    assert vast(spot()) == vast(spot())
    one, other = read(), read(film=encode("other.mp4"))
    assert texts(one, "AdServingId") != texts(other, "AdServingId")


@given(st.text(), st.text())
def test_no_words_break_the_document(title: str, advertiser: str) -> None:
    root = read(title=f"x{title}", advertiser=f"x{advertiser}")
    assert texts(root, "AdTitle")[0].startswith("x")
    checked(vast(spot(title=f"x{title}", advertiser=f"x{advertiser}")))


@pytest.mark.parametrize("encodes", [Encodes(), ALL])
def test_what_is_served_from_an_address_keeps_every_rule_but_the_ad_server_s(
    encodes: Encodes,
) -> None:
    remarks = checked(vast(spot(delivery=SERVED, encodes=encodes)))
    assert [remark.rpartition(", ")[2].rstrip(")") for remark in remarks] == [QUARTILES, NO_VERSION]


def test_names_without_an_address_are_remarked_once() -> None:
    remarks = checked(vast(spot(encodes=ALL)))
    assert sum("VAST-2.0-url-invalid" in remark for remark in remarks) == 1


def test_a_document_that_breaks_a_rule_is_refused_in_the_rules_own_words() -> None:
    broken = vast(spot()).replace(b"<![CDATA[about:blank]]>", b"")
    with pytest.raises(MediaError, match="IAB's rules") as refused:
        checked(broken)
    assert "/VAST/Ad[0]/InLine/Impression" in str(refused.value)


def test_a_clock_is_exact_to_a_millisecond() -> None:
    assert clock(LASTS_S) == "00:00:15.015"
    assert clock(Fraction(3_723)) == "01:02:03.000"
