"""What is read of a file, and that both readers agree on it."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from contracts.errors import MediaError
from media import probe as room
from media import probe_av, probe_ffprobe
from media.facts import UNDECODABLE, UNKNOWN, AudioFacts
from media.probe import probe, probe_picture
from media.sniff import Family, Kind, sniff
from tests.media.conftest import MakeFilm, ffmpeg, turned

PAL = (
    "setsar=64/45,setfield=tff,"
    "setparams=color_primaries=bt470bg:color_trc=smpte170m:colorspace=bt470bg:range=tv"
)
MP4 = Kind("an MP4 film", Family.FILM, "mov")


@pytest.fixture
def pal(film: MakeFilm) -> Path:
    """720x576i at 25 fps, wide pixels, BT.601 tags."""
    return film(
        size=(720, 576),
        rate=Fraction(25),
        frames=4,
        name="pal.mp4",
        filters=PAL,
        options=("-flags", "+ilme+ildct", "-x264-params", "tff=1"),
    )


async def test_size_rate_and_frames_are_exact(film: MakeFilm) -> None:
    facts = await probe_picture(film(rate=Fraction(24000, 1001), frames=24))
    assert (facts.width, facts.height, facts.frames) == (320, 180, 24)
    assert facts.rate == Fraction(24000, 1001)
    assert facts.constant_rate
    assert facts.duration_s == Fraction(24 * 1001, 24000)


async def test_pixel_shape_fields_and_colours_are_read(pal: Path) -> None:
    facts = await probe_picture(pal)
    assert facts.sar == Fraction(64, 45)
    assert [float(side) for side in facts.upright_size] == [1024, 576]
    assert facts.field_order == "tt"
    assert facts.colour.matrix == "bt470bg"


async def test_rotation_is_read_and_turns_the_size(film: MakeFilm, tmp_path: Path) -> None:
    facts = await probe_picture(turned(film(), tmp_path / "turned.mp4"))
    assert facts.rotation == 90
    assert [float(side) for side in facts.upright_size] == [180, 320]


async def test_rotation_is_read_where_the_first_frame_is_not_to_be_shown(
    film: MakeFilm, tmp_path: Path
) -> None:
    """A film cut by copying begins with its keyframe, which its edit list leaves out."""
    ffmpeg("-ss", 0.5, "-i", film(), "-c", "copy", tmp_path / "cut.mp4")
    facts = await probe_picture(turned(tmp_path / "cut.mp4", tmp_path / "turned.mp4"))
    assert facts.rotation == 90


async def test_sound_is_read_to_the_sample(tmp_path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "sine=r=48000:d=0.75", "-ac", 2, tmp_path / "a.flac")
    (audio,) = (await probe(tmp_path / "a.flac")).audio
    assert (audio.codec, audio.sample_rate_hz, audio.channels) == ("flac", 48_000, 2)
    assert audio.samples == 36_000


async def test_a_film_cut_before_its_index_is_refused(film: MakeFilm, tmp_path: Path) -> None:
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(film().read_bytes()[:3000])
    with pytest.raises(MediaError, match=r"cut\.mp4 cannot be read as an MP4 film"):
        await probe(cut)


async def test_a_gigantic_picture_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "vast.mp4"
    ffmpeg(
        *("-f", "lavfi", "-i", "color=s=8192x4352", "-frames:v", 1, "-c:v", "libx264"),
        *("-preset", "ultrafast", path),
    )
    with pytest.raises(MediaError, match=r"vast\.mp4 (cannot be read|is 8192x4352)"):
        await probe(path)


async def test_sound_where_a_picture_was_due_is_refused(tmp_path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "sine=d=0.1", tmp_path / "a.mp4")
    with pytest.raises(MediaError, match="0 video tracks"):
        await probe_picture(tmp_path / "a.mp4")


async def test_without_a_reader_it_says_what_to_install(
    film: MakeFilm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "probe_av", None)
    monkeypatch.setattr(room, "ffprobe", lambda: None)
    with pytest.raises(MediaError, match="neither PyAV nor ffprobe"):
        await probe(film())


def test_ffprobes_answer_about_a_track_that_it_does_not_know_is_read() -> None:
    """It leaves out what it cannot tell, the codec's name among it."""
    answer = {
        "format": {"duration": "6.006", "size": "1000"},
        "streams": [
            {"codec_type": "audio", "time_base": "1/48000", "duration_ts": 48_000},
            {"codec_type": "data"},
            {"time_base": "1/1000"},
        ],
    }
    facts = probe_ffprobe.facts(answer, Path("film.mp4"), MP4)
    assert facts.audio == (AudioFacts(UNKNOWN, "", 0, 0, 0, Fraction(1)),)
    assert (facts.video, facts.other_tracks) == ((), 2)


def test_a_picture_that_ffprobe_does_not_know_is_no_film() -> None:
    answer = {"streams": [{"codec_type": "video", "width": 320, "height": 180}]}
    with pytest.raises(MediaError, match=r"film\.mp4 cannot be read") as refused:
        probe_ffprobe.facts(answer, Path("film.mp4"), MP4)
    assert refused.value.said == UNDECODABLE


async def test_pyav_and_ffprobe_agree(
    film: MakeFilm, pal: Path, tmp_path: Path, ffprobe_path: str
) -> None:
    tone = ("-f", "lavfi", "-i", "sine=r=44100:d=0.6")
    sounds = [tmp_path / name for name in ("a.flac", "a.m4a", "a.wav")]
    for path in sounds:
        ffmpeg(*tone, path)
    webm = tmp_path / "a.webm"
    ffmpeg("-i", film(), "-c:v", "libvpx", "-b:v", "500k", webm)
    upright = turned(film(), tmp_path / "turned.mp4")
    for path in (film(), pal, upright, webm, *sounds):
        theirs = await probe_ffprobe.read(path, sniff(path), ffprobe_path, timeout_s=20)
        assert probe_av.read(path, sniff(path)) == theirs, path.name


async def test_they_agree_on_mp3_but_for_its_padding(tmp_path: Path, ffprobe_path: str) -> None:
    """Libraries before 6.1 count the encoder's padding: at most two frames of 1152 samples."""
    path = tmp_path / "a.mp3"
    ffmpeg("-f", "lavfi", "-i", "sine=r=44100:d=0.6", path)
    (ours,) = probe_av.read(path, sniff(path)).audio
    (theirs,) = (await probe_ffprobe.read(path, sniff(path), ffprobe_path, timeout_s=20)).audio
    assert abs(ours.samples - theirs.samples) <= 2 * 1152
    assert replace(ours, duration_s=theirs.duration_s) == theirs


async def test_ffprobes_own_words_are_kept(tmp_path: Path, ffprobe_path: str) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"\0\0\0\x18ftypisom" + bytes(200))
    with pytest.raises(MediaError, match=r"broken\.mp4 cannot be read") as caught:
        await probe_ffprobe.read(broken, sniff(broken), ffprobe_path, timeout_s=20)
    assert caught.value.said
