"""Who asks for a constant bitrate, and which films have one."""

from dataclasses import replace
from pathlib import Path

import pytest

from contracts.master import Finding
from media.measuring import Measurements, measure
from media.profiles import Profile, names, profile
from media.rules import UNMEASURED, UNSTATED, Case
from media.rules.coding import LONGEST_BUFFER_S, constant_bitrate

CONSTANT = {"hulu", "roku-direct", "universal"}


@pytest.fixture
async def measured(made: Path) -> Measurements:
    """A film of two clips, each encoded by itself."""
    return await measure(made)


def swinging(film: Measurements) -> Measurements:
    """The film as if its second half took five times as much as its first."""
    half = len(film.packets) // 2
    packets = [
        replace(packet, size_bytes=packet.size_bytes * (1 if at < half else 5))
        for at, packet in enumerate(film.packets)
    ]
    return replace(film, packets=tuple(packets))


def line(film: Measurements, buyer: Profile) -> Finding:
    return constant_bitrate(Case(film, buyer, None))


@pytest.mark.parametrize("name", names())
def test_a_bitrate_that_swings_is_refused_by_whoever_asks_for_a_constant_one(
    name: str, measured: Measurements
) -> None:
    even, uneven = line(measured, profile(name)), line(swinging(measured), profile(name))
    assert even.passed
    assert uneven.passed == (name not in CONSTANT)
    assert (uneven.allowed == UNSTATED) == (name not in CONSTANT)


def test_the_line_says_what_it_is_held_against(measured: Measurements, universal: Profile) -> None:
    told = line(swinging(measured), universal)
    assert told.measured.startswith("needs a buffer of 2.")
    assert told.measured.endswith(" Mbps")
    assert told.allowed == f"{LONGEST_BUFFER_S} s at most"
    assert "this project's reading of 'constant'" in told.source


def test_what_is_made_of_clips_needs_less_than_a_second(
    measured: Measurements, universal: Profile
) -> None:
    assert 0 < float(line(measured, universal).measured.split()[4]) < 1


def test_prores_is_no_constant_stream_and_need_not_be(measured: Measurements) -> None:
    """Roku asks for it of H.264 alone."""
    (picture,) = measured.facts.video
    facts = replace(measured.facts, video=(replace(picture, codec="prores"),))
    told = line(swinging(replace(measured, facts=facts)), profile("roku-direct"))
    assert (told.passed, told.allowed) == (True, UNSTATED)


def test_without_packets_it_is_refused(measured: Measurements, universal: Profile) -> None:
    told = line(replace(measured, packets=()), universal)
    assert (told.passed, told.measured) == (False, UNMEASURED)
