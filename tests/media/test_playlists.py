"""Captions in a stream's playlists."""

from fractions import Fraction
from pathlib import Path

import av

from media.playlists import captions_playlist, timed_from, with_captions

MASTER = """#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Stereo",URI="sound/playlist.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900,AUDIO="sound"
1080p/playlist.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=400,AUDIO="sound"
360p/playlist.m3u8
"""
WEBVTT = """WEBVTT

00:00:00.500 --> 00:00:02.000
Slow mornings.

00:00:02.500 --> 00:00:05.000
Cold brew.
"""


def test_every_picture_names_the_captions_and_nothing_else_changes() -> None:
    lines = with_captions(MASTER, "pt-BR").splitlines()
    (media,) = (line for line in lines if "TYPE=SUBTITLES" in line)
    assert 'LANGUAGE="pt-BR"' in media
    assert 'URI="captions/playlist.m3u8"' in media
    pictures = [line for line in lines if line.startswith("#EXT-X-STREAM-INF")]
    assert all(line.endswith(',AUDIO="sound",SUBTITLES="captions"') for line in pictures)
    rest = [line.removesuffix(',SUBTITLES="captions"') for line in lines if line != media]
    assert rest == MASTER.splitlines()


def test_captions_say_where_the_first_frame_lies_on_the_streams_clock() -> None:
    lines = timed_from(WEBVTT, 7508).splitlines()
    assert lines[:3] == ["WEBVTT", "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:7508", ""]
    assert [lines[0], *lines[2:]] == WEBVTT.splitlines()


def test_a_player_reads_every_caption_at_its_time(tmp_path: Path) -> None:
    (tmp_path / "captions.vtt").write_text(timed_from(WEBVTT, 7508))
    playlist = tmp_path / "playlist.m3u8"
    playlist.write_text(captions_playlist("captions.vtt", Fraction(144 * 1001, 24_000)))
    assert "#EXT-X-TARGETDURATION:7" in playlist.read_text()
    assert "#EXTINF:6.006000," in playlist.read_text()
    with av.open(str(playlist)) as stream:
        shown = [
            (float(packet.pts * packet.time_base), bytes(packet).decode())
            for packet in stream.demux(subtitles=0)
            if packet.pts is not None and packet.time_base is not None
        ]
    assert shown == [(0.5, "Slow mornings."), (2.5, "Cold brew.")]
