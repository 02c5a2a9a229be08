"""The whole way from clips to a checked master, and every way in which a film can be refused."""

import dataclasses
from pathlib import Path

import av
import numpy as np
import pytest

from contracts.errors import MediaError
from contracts.master import QualityReport
from contracts.timing import FILM_RATE
from media.check import check
from media.conform import conform
from media.join import join
from media.master import master, master_arguments
from media.mix import MixPlan, Placed, mix
from media.picture import PictureSpec
from media.probe import probe
from media.profiles import Profile
from media.profiles.sections import Lengths
from media.rules import RULES, UNMEASURED
from media.watching import DECODED, SEEN
from tests.media.conftest import MakeFilm, ffmpeg, score, speech

FRAMES, SAMPLES = 144, 288_288
"""Six timecode seconds at 23.976 fps, and as long in samples."""
X264 = "nal-hrd=cbr:keyint=24:min-keyint=24:scenecut=0"
ENCODE = (
    *("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-level", "4.1", "-b:v"),
    *("800k", "-maxrate", "800k", "-bufsize", "800k", "-pix_fmt", "yuv420p"),
    *("-video_track_timescale", 24000),
)
"""The delivery encode in outline, for films that are wrong in one respect."""


def raw(path: Path, samples: np.ndarray) -> Path:
    source = ("-f", "f32le", "-ar", 48_000, "-ac", 1, "-i", "pipe:0")
    ffmpeg(*source, path, stdin=samples.astype(np.float32).tobytes())
    return path


@pytest.fixture(scope="module")
async def made(
    film: MakeFilm,
    small_spec: PictureSpec,
    small_profile: Profile,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A film of two clips, a spoken line and music, through every step of this room."""
    folder = tmp_path_factory.mktemp("made")
    clips = [folder / "1.mp4", folder / "2.mp4"]
    for clip, frames in zip(clips, (80, 72), strict=True):
        greys = clip.with_suffix(".grey")
        await conform(film(frames=frames), clip, spec=small_spec, frames=72, greys=greys)
    await join(clips, folder / "picture.mp4", rate=FILM_RATE, frames=FRAMES)
    line = raw(folder / "line.wav", speech(2))
    plan = MixPlan(SAMPLES, (Placed(line, 48_000, 96_000),), music=raw(folder / "m.wav", score(5)))
    await mix(plan, folder / "sound.flac", profile=small_profile)
    out = folder / "film.mp4"
    await master(folder / "picture.mp4", folder / "sound.flac", out, profile=small_profile)
    return out


def failed(report: QualityReport) -> set[str]:
    return {finding.rule for finding in report.failures}


def greys_of(made: Path) -> list[Path]:
    return [made.with_name("1.grey"), made.with_name("2.grey")]


@pytest.mark.parametrize(("seen", "how"), [(False, DECODED), (True, SEEN)])
async def test_what_this_room_makes_passes(
    seen: bool, how: str, made: Path, small_profile: Profile
) -> None:
    greys = greys_of(made) if seen else []
    report = await check(made, small_profile, expected_frames=FRAMES, greys=greys)
    assert report.passed, report.failures
    assert len(report.findings) == len(RULES)
    assert len({finding.rule for finding in report.findings}) == len(RULES)
    assert all(finding.source for finding in report.findings)
    told = {finding.rule for finding in report.findings if how in finding.measured}
    assert told == {
        *("decodes", "black at head or tail", "freeze", "duplicate frames", "letterbox"),
        "flashing",
    }


async def test_picture_and_sound_are_equally_long_by_pyavs_count(made: Path) -> None:
    with av.open(str(made)) as film:
        assert sum(1 for _ in film.decode(video=0)) == FRAMES
    with av.open(str(made)) as film:
        samples = sum(frame.samples for frame in film.decode(audio=0))
    assert 0 <= samples - SAMPLES < 1024, (
        "an AAC frame is 1024 samples; the edit list cuts the rest"
    )
    facts = await probe(made)
    assert facts.audio[0].duration_s == facts.video[0].duration_s == FRAMES / FILM_RATE


async def test_sound_starts_with_the_picture(made: Path, tmp_path: Path) -> None:
    """The line begins at one second in the master as it did in the mix, to a millisecond."""
    before, after = (
        np.frombuffer(ffmpeg("-i", path, "-map", "0:a", "-f", "f32le", "-ac", 1, "-"), np.float32)
        for path in (made.with_name("sound.flac"), made)
    )
    window = slice(48_000, 96_000)
    lags = range(-96, 97, 4)
    match = [float(np.dot(before[window], after[48_000 + lag : 96_000 + lag])) for lag in lags]
    assert abs(lags[int(np.argmax(match))]) <= 48


WRONG: dict[str, tuple[set[str], tuple[object, ...]]] = {
    "black-tail": (
        {"black at head or tail"},
        ("-vf", "drawbox=t=fill:color=black:enable='gte(n,142)'", "-x264-params", X264),
    ),
    "black-head": (
        {"black at head or tail"},
        ("-vf", "drawbox=t=fill:color=black:enable='lt(n,1)'", "-x264-params", X264),
    ),
    "frozen": (
        {"freeze"},
        ("-vf", "loop=loop=-1:size=1:start=60,trim=end_frame=144", "-x264-params", X264),
    ),
    "open-gop": (
        {"closed GOP"},
        ("-bf", "3", "-x264-params", f"{X264}:open-gop=1:b-adapt=0"),
    ),
    "long-gop": ({"GOP length"}, ("-g", "100", "-x264-params", "nal-hrd=cbr:scenecut=0")),
    "two-frames-short": ({"duration"}, ("-t", "5.92", "-x264-params", X264)),
    "untagged": (
        {"colour tags"},
        ("-vf", "setparams=color_primaries=unknown:color_trc=unknown:colorspace=unknown",
         "-x264-params", X264),
    ),
    "main-profile": (
        {"video codec"},
        ("-profile:v", "main", "-x264-params", X264),
    ),
    "too-thin": (
        {"video bitrate"},
        ("-b:v", "200k", "-maxrate", "200k", "-bufsize", "200k", "-x264-params", X264),
    ),
    "other-size": ({"picture size"}, ("-vf", "scale=256:144", "-x264-params", X264)),
    "interlaced": ({"scan"}, ("-flags", "+ilme+ildct", "-x264-params", f"{X264}:tff=1")),
    "odd-rate": (
        {"frame rate", "GOP length", "duration"},
        ("-vf", "fps=12", "-g", "48", "-x264-params", "nal-hrd=cbr:keyint=48:scenecut=0"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
async def test_a_wrong_picture_fails_its_rule_and_no_other(
    fault: str, made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    rules, options = WRONG[fault]
    out = tmp_path / "wrong.mp4"
    ffmpeg("-i", made, *ENCODE, "-c:a", "copy", *options, "-movflags", "+faststart", out)
    assert failed(await check(out, small_profile, expected_frames=FRAMES)) == rules


WRONG_SOUND: dict[str, tuple[set[str], tuple[object, ...]]] = {
    "loud": ({"loudness"}, ("-af", "volume=4dB")),
    "peaky": (
        {"true peak"},
        ("-af", "aeval=if(between(t\\,3\\,3.0003)\\,0.8\\,val(ch)):c=same"),
    ),
    "short": ({"sound as long as picture"}, ("-af", "atrim=end=5.9")),
    "mono-44k": ({"audio codec", "audio bitrate"}, ("-ac", 1, "-ar", 44_100, "-b:a", "96k")),
    "gap": ({"silence", "audio bitrate"}, ("-af", "volume=0:enable='between(t,2.2,5.2)'")),
    "late-index": ({"moov first"}, ("-movflags", "-faststart")),
}


@pytest.mark.parametrize("fault", WRONG_SOUND)
async def test_a_wrong_sound_or_file_fails_its_rule_and_no_other(
    fault: str, made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    rules, options = WRONG_SOUND[fault]
    out = tmp_path / "wrong.mp4"
    coded = ("-c:a", "aac", "-b:a", "320k", "-aac_ms", 0, "-aac_is", 0, "-aac_pns", 0)
    ffmpeg("-i", made, "-c:v", "copy", *coded, "-movflags", "+faststart", *options, out)
    assert failed(await check(out, small_profile, expected_frames=FRAMES)) == rules


async def test_what_cannot_be_measured_fails(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    mute = tmp_path / "mute.mp4"
    ffmpeg("-i", made, "-an", "-c", "copy", "-movflags", "+faststart", mute)
    report = await check(mute, small_profile)
    unmeasured = {f.rule for f in report.failures if f.measured == UNMEASURED}
    assert failed(report) - unmeasured == {"tracks"}
    assert {"loudness", "true peak", "silence", "audio codec"} <= unmeasured


async def test_a_second_sound_track_is_counted(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    out = tmp_path / "two.mp4"
    ffmpeg("-i", made, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-c", "copy",
           "-movflags", "+faststart", out)  # fmt: skip
    assert failed(await check(out, small_profile)) == {"tracks"}


@pytest.fixture
def damaged(made: Path, tmp_path: Path) -> Path:
    """The film with four thousand bytes of zeros in its middle."""
    data = bytearray(made.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4000] = bytes(4000)
    path = tmp_path / "damaged.mp4"
    path.write_bytes(data)
    return path


async def test_a_damaged_film_is_found_and_said_in_ffmpegs_words(
    damaged: Path, small_profile: Profile
) -> None:
    report = await check(damaged, small_profile, expected_frames=FRAMES)
    assert "decodes" in failed(report)
    assert not report.passed


async def test_a_page_is_no_film(small_profile: Profile, tmp_path: Path) -> None:
    page = tmp_path / "film.mp4"
    page.write_text("<!doctype html>")
    with pytest.raises(MediaError, match=r"film\.mp4 is an HTML page"):
        await check(page, small_profile)


async def test_a_profile_that_sells_fixed_lengths_refuses_others(
    made: Path, small_profile: Profile
) -> None:
    sold = Lengths(sold=(15, 30), source="this test")
    report = await check(made, small_profile.model_copy(update={"lengths_s": sold}))
    assert failed(report) == {"duration"}


async def test_a_master_of_unequal_lengths_is_refused_before_it_is_made(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    short = raw(tmp_path / "short.flac", score(5.5))
    with pytest.raises(MediaError, match=r"the sound lasts 5\.500 s, the picture 6\.006 s"):
        await master(
            made.with_name("picture.mp4"), short, tmp_path / "out.mp4", profile=small_profile
        )
    assert not (tmp_path / "out.mp4").exists()


async def test_the_mux_copies_the_picture_and_puts_the_index_first(
    made: Path, small_profile: Profile
) -> None:
    arguments = master_arguments(
        made.with_name("picture.mp4"), made.with_name("sound.flac"), made, profile=small_profile
    )
    assert arguments[arguments.index("-c:v") + 1] == "copy"
    assert "+faststart" in arguments[arguments.index("-movflags") + 1]
    assert arguments[arguments.index("-b:a") + 1] == "320000"


async def test_clips_of_another_encode_do_not_reach_a_master(
    film: MakeFilm, made: Path, small_spec: PictureSpec, tmp_path: Path
) -> None:
    other = dataclasses.replace(small_spec, level=40)
    await conform(film(frames=72), tmp_path / "other.mp4", spec=other, frames=72)
    with pytest.raises(MediaError, match="set of codec parameters"):
        await join(
            [made.with_name("1.mp4"), tmp_path / "other.mp4"],
            tmp_path / "out.mp4",
            rate=FILM_RATE,
            frames=FRAMES,
        )
