"""What would take all memory, all day or the disk is stopped, and the error says so."""

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from contracts.errors import BadInput, MachineFault, MediaError
from media import greys, hearing
from media.ffmpeg import run
from media.greys import decoded_greys
from media.hearing import hear
from media.logo import opened_logo
from media.measuring import measure
from media.motion import opened
from media.probe import probe
from media.process import Limits
from media.sniff import sniff
from tests.media.bad_input.films import conformed, made
from tests.media.conftest import ffmpeg

HOURS_S = 36_000
LITTLE_MB = 200
"""What reading a header may take; the pictures here would take gigabytes."""


def bomb(width: int, height: int) -> bytes:
    """A whole black PNG of that size, a thousandth as large as its pixels."""
    rows = zlib.compressobj(9)
    line = bytes(1 + -(-width // 8))
    packed = b"".join(rows.compress(line) for _ in range(height)) + rows.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    )


def header(side: int) -> bytes:
    """A PNG that says it is so large, and ends there."""
    body = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body
    return start + struct.pack(">I", zlib.crc32(body)) + struct.pack(">I", 99) + b"IDAT"


@pytest.mark.parametrize(
    "picture",
    [bomb(20_000, 20_000), bomb(7_000, 7_000), header(100_000)],
    ids=["bomb", "small-bomb", "header"],
)
def test_a_picture_that_is_too_large_is_refused_before_it_is_decoded(picture: bytes) -> None:
    with pytest.raises(MediaError, match=r"(?s)too large|no whole PNG.*exceeds limit"):
        opened(picture)


@pytest.mark.parametrize("picture", [bomb(20_000, 20_000), header(100_000)], ids=["bomb", "header"])
def test_a_logo_that_is_too_large_is_refused_before_it_is_decoded(
    picture: bytes, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(picture)
    with pytest.raises(BadInput, match=r"^logo\.png is no whole .* exceeds limit"):
        opened_logo(logo)


def recoded(path: Path, side: int) -> Path:
    """A film of PNG pictures that are coded as so large, whatever its container says."""
    film = made(path, "color=red:s=160x90:r=24", frames=2, coded=("-c:v", "png"))
    data, at = bytearray(film.read_bytes()), 0
    while (at := data.find(b"IHDR", at) + 4) > 3:
        data[at : at + 8] = struct.pack(">II", side, side)
    film.write_bytes(data)
    return film


@pytest.mark.parametrize("side", [9_000, 30_000, 100_000])
def test_a_film_coded_larger_than_it_says_takes_no_memory(side: int, tmp_path: Path) -> None:
    """Read by a process of its own, whose memory is the reader's alone."""
    film = recoded(tmp_path / "vast.mov", side)
    reader = (
        "import asyncio, resource, sys; from pathlib import Path\n"
        "from contracts.errors import MediaError; from media.probe import probe\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: asyncio.run(probe(Path(sys.argv[1])))\n"
        "except MediaError as fault: print(fault)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run([sys.executable, "-c", reader, str(film)], capture_output=True, text=True)
    said, grown = done.stdout.rstrip().rsplit("\n", 1)
    assert "vast.mov cannot be read as an MP4 film" in said
    assert int(grown) < LITTLE_MB * 1024 * (1 if sys.platform == "linux" else 1024)


async def test_a_container_that_says_65535_is_refused(tmp_path: Path) -> None:
    film = made(tmp_path / "vast.mkv", "testsrc2=s=320x260:r=24", frames=2, coded=("-c:v", "ffv1"))
    data = film.read_bytes()
    for side in (b"\xb0\x82\x01\x40", b"\xba\x82\x01\x04"):
        assert data.count(side) == 1
        data = data.replace(side, side[:2] + b"\xff\xff")
    film.write_bytes(data)
    with pytest.raises(MediaError, match=r"vast\.mkv cannot be read as a WebM film") as refused:
        await conformed(film)
    assert refused.value.said


def declaring_hours(film: Path) -> Path:
    """The film with ten hours in each header of its MP4 (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2)."""
    data = bytearray(film.read_bytes())
    for box, clock, length in (("mvhd", 16, 20), ("mdhd", 16, 20), ("tkhd", None, 24)):
        at = data.index(box.encode())
        ticks = struct.unpack_from(">I", data, at + clock)[0] if clock else 1000
        struct.pack_into(">I", data, at + length, ticks * HOURS_S)
    film.write_bytes(data)
    return film


async def test_a_clip_declaring_hours_is_as_long_as_its_frames(tmp_path: Path) -> None:
    clip = declaring_hours(made(tmp_path / "hours.mp4"))
    frames, done = await conformed(clip, frames=14)
    assert done.notes == ("last frame held for 2 frames: the clip has only 12",)
    assert len(frames) == 14


async def test_a_clip_that_does_last_for_hours_is_cut_at_once(tmp_path: Path) -> None:
    clip = made(tmp_path / "hours.mp4", frames=3, filters="settb=1,setpts=N*3600")
    frames, done = await conformed(clip)
    assert len(frames) == 12
    assert "brought from" in done.notes[0]


async def test_a_film_of_hours_is_not_measured(tmp_path: Path) -> None:
    film = made(tmp_path / "hours.mp4", frames=3, filters="settb=1,setpts=N*3600")
    with pytest.raises(MediaError, match=r"hours\.mp4 lasts \d+ s: no commercial does"):
        await measure(film)


async def test_a_film_that_holds_more_than_it_declares_is_decoded_no_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bounds, ten minutes, made small: black and silence are small in a file, not in memory."""
    film = tmp_path / "more.mkv"
    tracks = ("-f", "lavfi", "-i", "color=s=64x36:d=2", "-f", "lavfi", "-i", "sine=d=2:r=48000")
    ffmpeg(*tracks, "-c:v", "mpeg4", "-c:a", "flac", film)
    kind = sniff(film)
    assert (len(await decoded_greys(film, kind)), (await hear(film, kind)).samples) == (50, 96_000)
    monkeypatch.setattr(greys, "MOST_FRAMES", 7)
    monkeypatch.setattr(hearing, "LONGEST_S", 1)
    assert (len(await decoded_greys(film, kind)), (await hear(film, kind)).samples) == (7, 48_000)


async def test_what_is_no_file_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.mp4"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(MediaError, match=rf"{path.name} is no file"):
            await probe(path)


@pytest.mark.skipif(sys.platform != "linux", reason="prlimit is Linux's")
async def test_memory_beyond_its_limit_is_refused_in_ffmpegs_words(tmp_path: Path) -> None:
    clip = made(tmp_path / "clip.mp4", frames=2)
    vast = ("-xerror", "-i", str(clip), "-vf", "scale=16000:16000", "-f", "null", "-")
    with pytest.raises(MediaError, match=r"could not enlarge clip\.mp4") as refused:
        await run(
            vast,
            timeout_s=30,
            purpose=f"enlarge {clip.name}",
            limits=Limits(address_space_bytes=1 << 30),
        )
    assert "Cannot allocate memory" in refused.value.said


@pytest.mark.skipif(sys.platform != "linux", reason="prlimit is Linux's")
async def test_processor_time_beyond_its_limit_ends_it() -> None:
    endless = ("-f", "lavfi", "-i", "testsrc2", "-f", "null", "-")
    with pytest.raises(MediaError, match=r"signal (24|9).*too much processor time"):
        await run(endless, timeout_s=60, limits=Limits(cpu_s=1))


async def test_an_input_that_never_ends_is_stopped_and_said(tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    endless = ("-re", "-f", "lavfi", "-i", "testsrc2=s=64x36")
    with pytest.raises(
        MachineFault, match=r"was to conform clip\.mp4 and was stopped .* never ends"
    ):
        await run([*endless, str(out)], timeout_s=0.3, purpose="conform clip.mp4", makes=[out])
    assert not out.exists()
