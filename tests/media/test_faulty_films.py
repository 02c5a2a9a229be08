"""Every way in which a film can be refused: each fault by its own rule, and by no other."""

import dataclasses
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from contracts.errors import MediaError
from contracts.master import QualityReport
from media.check import check, judged
from media.measuring import measure
from media.profiles import Profile, profile
from media.profiles.sections import FileSize
from media.rules import RULES, UNMEASURED
from tests.media.conftest import FRAMES, ffmpeg
from tests.media.faulty import COPY, FAULTY, FRONT

MOST_BYTES = 4_000_000


@pytest.fixture(scope="module")
def buyer(small_profile: Profile) -> Profile:
    """The universal profile with bounds that films of a few hundred kilobytes can break."""
    [coding] = small_profile.picture
    coding = coding.model_copy(update={"highest_bitrate_bps": 2_000_000})
    size = FileSize(largest_bytes=MOST_BYTES, source="this test")
    return small_profile.model_copy(update={"picture": (coding,), "file_size": size})


def failed(report: QualityReport) -> set[str]:
    return {finding.rule for finding in report.failures}


@pytest.mark.parametrize("fault", FAULTY)
async def test_a_fault_fails_its_rule_and_no_other(
    fault: str, made: Path, buyer: Profile, tmp_path: Path
) -> None:
    faulty = FAULTY[fault]
    report = await check(faulty.make(made, tmp_path), buyer)
    assert failed(report) == faulty.rules, report.failures


def test_every_rule_is_broken_by_a_film() -> None:
    """But for those that only a damaged, a mute or an oversized file breaks, which stand below."""
    broken = set().union(*(faulty.rules for faulty in FAULTY.values()))
    assert len(RULES) - len(broken) == len({"decodes", "file size"})


async def test_a_film_without_sound_is_refused_for_all_that_cannot_be_heard(
    made: Path, buyer: Profile, tmp_path: Path
) -> None:
    mute = tmp_path / "mute.mp4"
    ffmpeg("-i", made, "-an", *COPY, *FRONT, mute)
    report = await check(mute, buyer)
    unmeasured = {f.rule for f in report.failures if f.measured == UNMEASURED}
    assert failed(report) - unmeasured == {"tracks"}
    assert unmeasured == {
        *("audio codec", "audio bitrate", "loudness", "true peak", "silence"),
        "sound as long as picture",
    }


async def test_buyers_of_stereo_take_nothing_else(made: Path) -> None:
    film = await measure(made)

    def refused(name: str, channels: int) -> bool:
        sound = dataclasses.replace(film.facts.audio[0], channels=channels)
        facts = dataclasses.replace(film.facts, audio=(sound,))
        report = judged(dataclasses.replace(film, facts=facts), profile(name))
        return "audio codec" in failed(report)

    for name in ("disney", "sky-de", "youtube", "youtube-bumper"):
        assert [refused(name, channels) for channels in (1, 2, 6)] == [True, False, True], name


async def test_of_two_pictures_none_is_measured_and_the_film_refused(
    made: Path, buyer: Profile, tmp_path: Path
) -> None:
    out = tmp_path / "two.mp4"
    ffmpeg("-i", made, "-map", "0:v", "-map", "0:v", "-map", "0:a", *COPY, *FRONT, out)
    report = await check(out, buyer)
    assert {"tracks", "video codec", "picture size", "duration"} <= failed(report)


async def test_a_file_that_is_too_large_is_refused_for_that_alone(
    made: Path, buyer: Profile, tmp_path: Path
) -> None:
    assert failed(await check(damaged(made, tmp_path, swollen), buyer)) == {"file size"}


async def test_a_film_of_another_length_than_was_due_is_refused(made: Path, buyer: Profile) -> None:
    assert failed(await check(made, buyer, expected_frames=FRAMES + 24)) == {"duration"}


def swollen(data: bytearray) -> None:
    data += struct.pack(">I4s", MOST_BYTES, b"free") + bytes(MOST_BYTES - 8)


def zeroed(data: bytearray) -> None:
    middle = len(data) // 2
    data[middle : middle + 4000] = bytes(4000)


def flipped(data: bytearray) -> None:
    for at in range(len(data) // 3, len(data) * 2 // 3, 5000):
        data[at] ^= 0xFF


def halved(data: bytearray) -> None:
    del data[len(data) // 2 :]


def clipped(data: bytearray) -> None:
    del data[-2000:]


def damaged(film: Path, folder: Path, damage: Callable[[bytearray], None]) -> Path:
    data = bytearray(film.read_bytes())
    damage(data)
    path = folder / "damaged.mp4"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("damage", [zeroed, flipped, halved, clipped])
async def test_a_damaged_film_is_refused_in_ffmpegs_words(
    damage: Callable[[bytearray], None], made: Path, buyer: Profile, tmp_path: Path
) -> None:
    path = damaged(made, tmp_path, damage)
    report = await check(path, buyer, expected_frames=FRAMES)
    [line] = [finding for finding in report.failures if finding.rule == "decodes"]
    assert "damaged.mp4" in line.measured


async def test_a_damaged_film_is_found_where_only_keyframes_and_tail_are_decoded(
    made: Path, buyer: Profile, tmp_path: Path
) -> None:
    path = damaged(made, tmp_path, halved)
    greys = [made.with_name("1.grey"), made.with_name("2.grey")]
    assert "decodes" in failed(await check(path, buyer, greys=greys))


async def test_a_page_is_no_film(buyer: Profile, tmp_path: Path) -> None:
    page = tmp_path / "film.mp4"
    page.write_text("<!doctype html>")
    with pytest.raises(MediaError, match=r"film\.mp4 is an HTML page"):
        await check(page, buyer)
