"""A stream gets the film's captions, timed by its own clock."""

from fractions import Fraction
from functools import partial

from temporalio.testing import ActivityEnvironment

from activities.streams import captioned
from activities.workspace import Workspace
from contracts.package import Stream, StreamFile
from storage.memory import MemoryStore

WORDS = "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nGuten Morgen, schöne Welt.\n"
MASTER = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\n1080p/playlist.m3u8\n"


async def test_captions_are_mapped_to_the_first_frame_and_otherwise_the_films() -> None:
    store = MemoryStore()
    playlist = await store.put("run", "stream/master", MASTER.encode(), "application/x-mpegurl")
    segment = await store.put("run", "stream/1080p/000", b"segment", "video/iso.segment")
    words = await store.put("run", "captions", WORDS.encode(), "text/vtt")
    files = (
        StreamFile(name="master.m3u8", file=playlist),
        StreamFile(name="1080p/000.m4s", file=segment),
    )
    stream = Stream(
        files=files, width=1920, height=1080, lowest_bps=1, highest_bps=9, first_shown_ticks=7508
    )
    caption = partial(captioned, language="de", lasts_s=Fraction(6))
    done = await ActivityEnvironment().run(caption, Workspace(store), stream, words)
    named = {each.name: each.file for each in done.files}
    assert [*named] == [
        *("master.m3u8", "1080p/000.m4s", "captions/playlist.m3u8", "captions/captions.vtt")
    ]
    assert named["1080p/000.m4s"] == segment
    heard = named["captions/captions.vtt"]
    assert heard.media_type == "text/vtt"
    mapped = "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:7508\n"
    assert (await store.get(heard)).decode() == WORDS.replace("WEBVTT\n", mapped, 1)
