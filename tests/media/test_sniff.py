"""A file is what its first bytes say, whatever it is called."""

from pathlib import Path

import pytest

from contracts.errors import MediaError
from media.probe import probe
from media.sniff import Family, demand, sniff
from tests.media.conftest import MakeFilm, ffmpeg

IMPOSTORS = {
    "an HLS playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    "an FFmpeg playlist": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "a DASH manifest": b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>',
    "an SVG drawing": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "an HTML page": b"\n<!DOCTYPE html><html><body>Sign in</body></html>",
    "an XML document": b"<Error><Code>AccessDenied</Code></Error>",
    "JSON text": b'{"error": "expired"}',
    "a PNG picture": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "a HEIF or AVIF picture": b"\0\0\0\x1cftypavif" + bytes(40),
    "an empty file": b"",
    "of no known kind": b"\0\1\2\3 nothing that anybody knows",
}


@pytest.mark.parametrize("really", IMPOSTORS)
async def test_an_impostor_is_refused_by_name_and_nature(really: str, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(IMPOSTORS[really])
    with pytest.raises(MediaError, match=rf"clip\.mp4 is {really}"):
        await probe(clip)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("a.wav", Family.SOUND),
        ("a.flac", Family.SOUND),
        ("a.mp3", Family.SOUND),
        ("a.ogg", Family.SOUND),
        ("a.aac", Family.SOUND),
        ("a.m4a", Family.SOUND),
        ("a.png", Family.PICTURE),
        ("a.jpg", Family.PICTURE),
        ("a.webp", Family.PICTURE),
        ("a.mp4", Family.FILM),
        ("a.mov", Family.FILM),
        ("a.webm", Family.FILM),
    ],
)
def test_what_ffmpeg_writes_is_known(name: str, family: Family, tmp_path: Path) -> None:
    lavfi = "sine=d=0.2" if family is Family.SOUND else "testsrc2=d=0.2:s=64x36"
    one = ["-frames:v", 1] if family is Family.PICTURE else []
    ffmpeg("-f", "lavfi", "-i", lavfi, *one, tmp_path / name)
    (tmp_path / name).rename(tmp_path / "file")
    assert sniff(tmp_path / "file").family is family


def test_a_film_is_no_sound(film: MakeFilm) -> None:
    with pytest.raises(MediaError, match="a sound was expected"):
        demand(film(), Family.SOUND)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"absent\.mp4 cannot be read"):
        sniff(tmp_path / "absent.mp4")
