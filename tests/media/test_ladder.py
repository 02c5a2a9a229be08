"""The ladder and the stream that is cut from it."""

import io
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from contracts.errors import MediaError
from contracts.timing import FILM_RATE, samples_in
from media.hls import first_shown_s, hls
from media.ladder import RUNGS, Rung, ladder, rungs_for
from media.playlists import MASTER
from media.probe import probe, probe_picture
from tests.media.conftest import MakeFilm, MakeSound, clock

FRAMES = 168
"""Seven seconds of timecode: one whole segment and the beginning of another."""
PRIMING = Fraction(1024, 48_000)
"""What an AAC encoder puts before the sound."""
SMALL_RUNGS = (Rung(180, 200_000, 96_000), Rung(90, 80_000, 64_000))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ladder")


@pytest.fixture
async def rungs(film: MakeFilm, sound: MakeSound, folder: Path) -> dict[Rung, Path]:
    """A small ladder, encoded once."""
    outs = {rung: folder / f"{rung.name}.mp4" for rung in SMALL_RUNGS}
    if not all(out.exists() for out in outs.values()):
        length = samples_in(FRAMES, FILM_RATE)
        tone = 0.1 * np.sin(2 * np.pi * 440 * clock(length / 48_000))
        heard = sound("sound.flac", np.stack([tone[:length]] * 2, axis=1))
        source = film(rate=FILM_RATE, frames=FRAMES)
        made = await ladder(source, heard, folder, frames=FRAMES, rungs=SMALL_RUNGS)
        assert made == {out: await probe(out) for out in outs.values()}
    return outs


@pytest.fixture
async def stream(rungs: dict[Rung, Path], folder: Path) -> Path:
    """The stream of it."""
    out = folder / "hls"
    if not out.exists():
        await hls({rung.name: path for rung, path in rungs.items()}, out)
    return out


def keyframes(path: Path) -> list[int]:
    """The numbers of the frames that a player can start at."""
    with av.open(str(path)) as film:
        return [at for at, frame in enumerate(film.decode(video=0)) if frame.key_frame]


async def test_all_rungs_have_the_films_frames_shape_and_colour(rungs: dict[Rung, Path]) -> None:
    for rung, path in rungs.items():
        made = await probe(path)
        (picture,), (heard,) = made.video, made.audio
        assert (picture.frames, picture.rate) == (FRAMES, FILM_RATE)
        assert (picture.width, picture.height) == (rung.side * 16 // 9, rung.side)
        assert (picture.codec, picture.profile, picture.pixel_format) == ("h264", "High", "yuv420p")
        assert (picture.colour.primaries, picture.colour.matrix) == ("bt709", "bt709")
        assert (heard.codec, heard.sample_rate_hz, heard.channels) == ("aac", 48_000, 2)
        assert abs(heard.duration_s - picture.duration_s) < 1 / FILM_RATE


async def test_keyframes_stand_every_two_seconds_in_each_rung_alike(
    rungs: dict[Rung, Path],
) -> None:
    assert [keyframes(path) for path in rungs.values()] == [[0, 48, 96, 144]] * 2


async def test_no_rung_takes_more_than_it_may(rungs: dict[Rung, Path]) -> None:
    for rung, path in rungs.items():
        made = await probe(path)
        assert made.video[0].bit_rate_bps < 1.1 * rung.video_bps


@pytest.mark.parametrize(
    ("size", "first", "last"),
    [((1920, 1080), (1920, 1080), (640, 360)), ((1080, 1920), (1080, 1920), (360, 640))],
)
async def test_rungs_keep_the_films_shape(
    film: MakeFilm, size: tuple[int, int], first: tuple[int, int], last: tuple[int, int]
) -> None:
    facts = await probe_picture(film(size=size, frames=1))
    sizes = [rung.size(facts) for rung in rungs_for(facts)]
    assert (sizes[0], sizes[-1], len(sizes)) == (first, last, len(RUNGS))


async def test_nothing_is_made_larger_than_the_film(film: MakeFilm) -> None:
    assert [
        rung.name for rung in rungs_for(await probe_picture(film(size=(1280, 720), frames=1)))
    ] == [
        "720p",
        "540p",
        "360p",
    ]
    with pytest.raises(MediaError, match="320x180 has no ladder"):
        rungs_for(await probe_picture(film()))


async def test_a_film_of_another_length_is_refused_and_left_nowhere(
    film: MakeFilm, sound: MakeSound, tmp_path: Path
) -> None:
    heard = sound("sound.flac", np.zeros((48_000, 2)))
    with pytest.raises(MediaError, match="24 frames instead of 30"):
        await ladder(film(), heard, tmp_path, frames=30, rungs=SMALL_RUNGS)


async def test_the_master_playlist_says_what_a_player_chooses_by(stream: Path) -> None:
    lines = (stream / MASTER).read_text().splitlines()
    assert lines[0] == "#EXTM3U"
    pictures = [line for line in lines if line.startswith("#EXT-X-STREAM-INF")]
    assert len(pictures) == 2
    assert 'CODECS="avc1.64' in pictures[0]
    assert ",mp4a.40.2" in pictures[0]
    assert "RESOLUTION=320x180,FRAME-RATE=23.976" in pictures[0]
    for picture, rung in zip(pictures, SMALL_RUNGS, strict=True):
        told = int(picture.partition("BANDWIDTH=")[2].partition(",")[0])
        media = [stream / rung.name, stream / "sound"]
        fastest = sum(max(speeds(each)) for each in media)
        assert fastest <= told < fastest + 2


def segments(folder: Path) -> list[tuple[Fraction, Path]]:
    """Each segment of a playlist and how long the playlist says it lasts."""
    lines = (folder / "playlist.m3u8").read_text().splitlines()
    assert lines[-1] == "#EXT-X-ENDLIST"
    return [
        (Fraction(line.removeprefix("#EXTINF:").rstrip(",")), folder / lines[at + 1])
        for at, line in enumerate(lines)
        if line.startswith("#EXTINF:")
    ]


def speeds(folder: Path) -> list[float]:
    return [float(path.stat().st_size * 8 / lasts) for lasts, path in segments(folder)]


def beginning(folder: Path) -> Path:
    """The file that a player reads before any segment."""
    lines = (folder / "playlist.m3u8").read_text().splitlines()
    (start,) = (line.partition('"')[2].rstrip('"') for line in lines if "EXT-X-MAP" in line)
    return folder / start


def whole(folder: Path) -> io.BytesIO:
    """A rendition as a player puts it together: its start, then its segments."""
    parts = [beginning(folder), *(path for _, path in segments(folder))]
    return io.BytesIO(b"".join(part.read_bytes() for part in parts))


async def test_each_picture_put_together_decodes_to_the_films_frames(
    stream: Path, rungs: dict[Rung, Path]
) -> None:
    for rung, path in rungs.items():
        with (
            av.open(whole(stream / rung.name), "r", options={"err_detect": "explode"}) as put,
            av.open(str(path)) as rung_film,
        ):
            pairs = zip(put.decode(video=0), rung_film.decode(video=0), strict=True)
            shown = [
                (np.array_equal(one.to_ndarray(), other.to_ndarray()), one.time - other.time)
                for one, other in pairs
                if one.time is not None and other.time is not None
            ]
        assert len(shown) == FRAMES
        assert all(same for same, _ in shown)
        assert np.ptp([later for _, later in shown]) < 1e-6


async def test_sound_and_picture_start_together(stream: Path) -> None:
    starts = []
    for name in ("180p", "sound"):
        with av.open(whole(stream / name), "r") as put:
            [track] = put.streams
            assert track.start_time is not None
            assert track.time_base is not None
            starts.append(track.start_time * track.time_base)
    assert starts[0] == starts[1] + PRIMING


async def test_every_picture_starts_when_the_stream_says(stream: Path) -> None:
    """What is timed by the film's first frame is late by so much in the segments' clock."""
    said = {await first_shown_s(stream / rung.name) for rung in SMALL_RUNGS}
    starts = set()
    for rung in SMALL_RUNGS:
        with av.open(whole(stream / rung.name), "r") as put:
            frame = next(put.decode(video=0))
            assert frame.pts is not None
            assert frame.time_base is not None
            starts.add(frame.pts * frame.time_base)
    assert said == starts == {2 / FILM_RATE}, "two frames, which are stored before they are shown"


async def test_each_segment_starts_with_a_keyframe_and_lasts_as_it_says(stream: Path) -> None:
    lasting = [[lasts for lasts, _ in segments(stream / rung.name)] for rung in SMALL_RUNGS]
    assert lasting == [[144 / FILM_RATE, 24 / FILM_RATE]] * 2
    for rung in SMALL_RUNGS:
        start = beginning(stream / rung.name)
        for _, path in segments(stream / rung.name):
            with av.open(io.BytesIO(start.read_bytes() + path.read_bytes()), "r") as segment:
                assert next(segment.decode(video=0)).key_frame


async def test_the_sound_is_a_rendition_of_its_own_and_as_long_as_the_film(stream: Path) -> None:
    with av.open(whole(stream / "sound"), "r", options={"err_detect": "explode"}) as put:
        assert not put.streams.video
        lasts_s = Fraction(sum(frame.samples for frame in put.decode(audio=0)), 48_000)
    assert abs(lasts_s - FRAMES / FILM_RATE) < 2 * 1024 / Fraction(48_000)
