"""A film that keeps no index is held against the length that it declares."""

import struct
from pathlib import Path

import pytest

from contracts.master import Finding
from media.check import check
from media.profiles import Profile
from media.promises import fragments_last_s
from tests.media.conftest import FRAMES, ffmpeg

COPY = ("-c", "copy")
FRAGMENTS = "+frag_keyframe+empty_moov+default_base_moof"
LASTS_S = FRAMES * 1001 / 24_000


def boxes(data: bytes) -> list[tuple[bytes, int]]:
    """Name and place of each outer box."""
    found, at = [], 0
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        found.append((name, at))
        at += length
    return found


def promising(data: bytes, wide: bool) -> bytes:
    """The film in fragments with a length of all of them in its index, which FFmpeg omits."""
    ticks_a_second = struct.unpack_from(">I", data, data.index(b"mvhd") + 16)[0]
    ticks = round(LASTS_S * ticks_a_second)
    body = struct.pack(">IQ", 1 << 24, ticks) if wide else struct.pack(">II", 0, ticks)
    promise = struct.pack(">I4s", 8 + len(body), b"mehd") + body
    for name in (b"mvex", b"moov"):
        at = data.index(name) - 4
        length = struct.unpack_from(">I", data, at)[0] + len(promise)
        data = data[:at] + struct.pack(">I", length) + data[at + 4 :]
    at = data.index(b"mvex") + 4
    return data[:at] + promise + data[at:]


def cut(data: bytes) -> bytes:
    """The film up to its fourth fragment: three seconds of six."""
    starts = [at for name, at in boxes(data) if name == b"moof"]
    return data[: starts[3]]


async def decoding(film: Path, profile: Profile) -> Finding:
    """The check's line about whether it decodes."""
    [line] = [each for each in (await check(film, profile)).findings if each.rule == "decodes"]
    return line


@pytest.mark.parametrize("wide", [False, True], ids=["32 bits", "64 bits"])
@pytest.mark.parametrize("heard", [True, False], ids=["with sound", "mute"])
async def test_fragments_that_are_fewer_than_promised_are_a_fault(
    wide: bool, heard: bool, made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    whole, short = tmp_path / "whole.mp4", tmp_path / "short.mp4"
    mute = () if heard else ("-an",)
    ffmpeg("-i", made, *COPY, *mute, "-movflags", FRAGMENTS, whole)
    data = promising(whole.read_bytes(), wide)
    whole.write_bytes(data)
    short.write_bytes(cut(data))
    assert fragments_last_s(short) == pytest.approx(LASTS_S, abs=1e-3)
    assert (await decoding(whole, small_profile)).passed
    line = await decoding(short, small_profile)
    assert not line.passed
    assert "short.mp4 is cut off or corrupt: it says that it lasts 6.01 s" in line.measured
    assert "its picture ends after 3.0" in line.measured
    assert ("its sound after 2." in line.measured) == heard


async def test_fragments_that_promise_nothing_are_taken_as_they_are(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    short = tmp_path / "short.mp4"
    ffmpeg("-i", made, *COPY, "-movflags", FRAGMENTS, short)
    short.write_bytes(cut(short.read_bytes()))
    assert fragments_last_s(short) is None
    assert (await decoding(short, small_profile)).passed


WEBM = ("-c:v", "libvpx", "-b:v", "1M", "-c:a", "libopus")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("film.mkv", COPY),
        ("late.mkv", (*COPY, "-output_ts_offset", 3)),
        ("film.webm", WEBM),
    ],
)
async def test_matroska_is_held_to_its_length_wherever_its_clock_begins(
    name: str, options: tuple[object, ...], made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    whole, short = tmp_path / name, tmp_path / f"short-{name}"
    ffmpeg("-i", made, *options, whole)
    data = whole.read_bytes()
    short.write_bytes(data[: len(data) * 2 // 3])
    assert (await decoding(whole, small_profile)).passed
    line = await decoding(short, small_profile)
    assert not line.passed
    assert f"short-{name} is cut off or corrupt: it says that it lasts" in line.measured


@pytest.mark.parametrize(("picture_s", "sound_s"), [(4, 7), (7, 4)])
async def test_one_track_may_outlast_the_other(
    picture_s: int, sound_s: int, made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    """That they are unequal is another rule's to refuse."""
    film = tmp_path / "film.mkv"
    inputs = ("-t", picture_s, "-i", made, "-t", sound_s, "-i", made)
    ffmpeg(*inputs, "-map", "0:v", "-map", "1:a", *COPY, film)
    refused = {line.rule for line in (await check(film, small_profile)).failures}
    assert "decodes" not in refused
    assert "sound as long as picture" in refused
