"""A clip that is damaged, or no clip at all, is refused by name, whatever it is called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from contracts.errors import MediaError
from tests.media.bad_input.films import conformed, made
from tests.media.conftest import ffmpeg

H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "4", "-pix_fmt", "yuv420p", "-g", "6")
CONTAINERS = {
    "whole.mp4": (*H264, "-movflags", "+faststart"),
    "pieces.mp4": (*H264, "-movflags", "+frag_keyframe+empty_moov"),
    "whole.mkv": H264,
    "whole.webm": ("-c:v", "libvpx", "-b:v", "2M"),
}


def halved(data: bytes) -> bytes:
    return data[: len(data) // 2]


def without_its_end(data: bytes) -> bytes:
    return data[: -len(data) // 4]


def without_2_kb(data: bytes) -> bytes:
    return data[:-2048]


def zeroed(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(len(data) // 8) + data[middle + len(data) // 8 :]


def flipped(data: bytes) -> bytes:
    bits = bytearray(data)
    for at in range(len(data) // 2, len(data) // 2 + 4000, 400):
        bits[at] ^= 0x10
    return bytes(bits)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        *(
            (name, damage)
            for name in ("whole.mp4", "pieces.mp4")
            for damage in (halved, without_its_end, without_2_kb, zeroed, flipped)
        ),
        *(("whole.mkv", damage) for damage in (halved, without_its_end, zeroed, flipped)),
        *(("whole.webm", damage) for damage in (halved, without_its_end, zeroed)),
    ],
)
async def test_a_damaged_clip_is_refused(
    name: str, damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """WebM's bits are not flipped: VP8 carries no sum that would tell."""
    clip = made(tmp_path / name, frames=24, coded=CONTAINERS[name])
    clip.write_bytes(damage(clip.read_bytes()))
    with pytest.raises(MediaError, match=rf"{name} is cut off or corrupt") as refused:
        await conformed(clip, frames=24)
    assert refused.value.said or "holds" in str(refused.value)
    assert not clip.with_name(f"{clip.stem}-out.mp4").exists()


async def test_a_clip_whose_index_came_last_and_is_gone_is_refused(tmp_path: Path) -> None:
    clip = made(tmp_path / "clip.mp4")
    clip.write_bytes(halved(clip.read_bytes()))
    with pytest.raises(MediaError, match=r"clip\.mp4 cannot be read as an MP4 film") as refused:
        await conformed(clip)
    assert refused.value.said


async def test_sound_may_outlast_a_picture_without_an_index(tmp_path: Path) -> None:
    """Matroska declares the length of the longer one: nothing is missing here."""
    clip = tmp_path / "sound.mkv"
    pictures = ("-f", "lavfi", "-i", "testsrc2=s=160x90:r=24:d=0.5")
    ffmpeg(*pictures, "-f", "lavfi", "-i", "sine=d=2", *H264, clip)
    frames, done = await conformed(clip, frames=14)
    assert done.notes == ("last frame held for 2 frames: the clip has only 12",)
    assert len(frames) == 14


SECRET = "file:///etc/passwd"
IMPOSTORS: dict[str, bytes | tuple[object, ...]] = {
    "a PNG picture": ("-f", "lavfi", "-i", "color=s=99x99", "-frames:v", 1, "-f", "image2"),
    "an HLS playlist": f"#EXTM3U\n#EXTINF:1,\n{SECRET}\n#EXT-X-ENDLIST\n".encode(),
    "an FFmpeg playlist": f"ffconcat version 1.0\nfile {SECRET}\n".encode(),
    "a DASH manifest": f"<MPD><BaseURL>{SECRET}</BaseURL></MPD>".encode(),
    "an SVG drawing": f"<svg xmlns='http://w3.org/2000/svg'><use href='{SECRET}'/></svg>".encode(),
}
"""Bytes, or FFmpeg's arguments."""


@pytest.mark.parametrize("really", IMPOSTORS)
async def test_what_is_only_called_mp4_is_named(really: str, tmp_path: Path) -> None:
    clip, what = tmp_path / "clip.mp4", IMPOSTORS[really]
    if isinstance(what, tuple):
        ffmpeg(*what, "-c:v", "png", clip)
    else:
        clip.write_bytes(what)
    with pytest.raises(MediaError, match=rf"clip\.mp4 is {really}: a film or sound was expected"):
        await conformed(clip)


@pytest.mark.parametrize("start", [b"\0\0\0\x18ftypisom" + bytes(12), b"\0\0\0\x08free"])
async def test_a_playlist_behind_the_first_bytes_of_a_film_opens_nothing(
    start: bytes, tmp_path: Path
) -> None:
    """The demuxer is named, so FFmpeg does not go by what else the file looks like."""
    whole = made(tmp_path / "whole.mp4")
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(start + f"\n#EXTM3U\n#EXTINF:1,\n{whole.as_uri()}\n#EXT-X-ENDLIST\n".encode())
    with pytest.raises(MediaError, match=r"clip\.mp4 cannot be read as an MP4 film"):
        await conformed(clip)
