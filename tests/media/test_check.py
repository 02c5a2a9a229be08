"""The whole way from clips to a checked master."""

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
from media.facts import UNDECODABLE, UNKNOWN
from media.greys import read_greys
from media.join import join
from media.master import master, master_arguments
from media.picture import PictureSpec
from media.probe import probe
from media.profiles import Profile
from media.profiles.sections import Lengths
from media.rules import RULES, UNMEASURED
from media.watching import DECODED, SEEN
from tests.media.conftest import FRAMES, SAMPLES, MakeFilm, ffmpeg, raw, score


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


async def test_frames_of_another_film_are_not_taken_for_this_one_s(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    other = tmp_path / "other.grey"
    (255 - read_greys(greys_of(made))).tofile(other)
    report = await check(made, small_profile, greys=[other])
    assert {"decodes", "flashing", "duplicate frames", "freeze"} <= failed(report)
    [line] = [finding for finding in report.failures if finding.rule == "decodes"]
    assert "does not show what its clips did" in line.measured


async def test_frames_that_are_missing_are_no_frames_without_a_fault(
    made: Path, small_profile: Profile
) -> None:
    report = await check(made, small_profile, greys=greys_of(made)[:1])
    [line] = [finding for finding in report.failures if finding.rule == "decodes"]
    assert "has 144 frames, its clips had 72" in line.measured
    unmeasured = {f.rule for f in report.failures if f.measured == UNMEASURED}
    assert {"flashing", "duplicate frames", "freeze", "letterbox"} <= unmeasured


async def test_frames_that_an_edit_list_leaves_out_are_not_counted(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    """A film cut by copying keeps the group that its cut lies in, and begins in its midst."""
    cut = tmp_path / "cut.mp4"
    ffmpeg("-ss", 1.5, "-i", made, "-t", 3, "-c", "copy", "-movflags", "+faststart", cut)
    with av.open(str(cut)) as film:
        seen = sum(1 for _ in film.decode(video=0))
    measured = {line.rule: line for line in (await check(cut, small_profile)).findings}
    assert measured["duration"].measured.startswith(f"{seen} frames, ")
    assert measured["constant frame rate"].passed
    assert measured["decodes"].passed
    assert 0.7 < float(measured["video bitrate"].measured.split()[0]) < 0.9
    assert abs(float(measured["sound as long as picture"].measured.split()[0])) < 0.1


def strange(film: Path, path: Path, *renamed: tuple[bytes, bytes], track: int = 0) -> Path:
    """The film with the names of boxes changed, each in the `track`th of those that have it."""
    data = film.read_bytes()
    for name, other in renamed:
        before = data.split(name)[: track + 1]
        at = len(name.join(before))
        data = data[:at] + other + data[at + len(name) :]
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("track", [0, 1])
async def test_sound_that_no_decoder_knows_is_a_refusal_and_no_crash(
    track: int, made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    two = tmp_path / "two.mp4"
    ffmpeg("-i", made, "-map", "0", "-map", "0:a", "-c", "copy", "-movflags", "+faststart", two)
    undescribed = ((b"mp4a", b"ac-4"), (b"esds", b"free"))
    film = strange(two, tmp_path / "strange.mp4", *undescribed, track=track)
    report = await check(film, small_profile)
    assert [each.codec == UNKNOWN for each in (await probe(film)).audio].index(True) == track
    assert "tracks" in failed(report)
    assert ({"decodes", "audio codec", "loudness"} <= failed(report)) == (track == 0)


async def test_a_picture_that_no_decoder_knows_is_no_film(
    made: Path, small_profile: Profile, tmp_path: Path
) -> None:
    film = strange(made, tmp_path / "strange.mp4", (b"avc1" + bytes(6), b"vvx9" + bytes(6)))
    with pytest.raises(MediaError, match=r"strange\.mp4 cannot be read") as refused:
        await check(film, small_profile)
    assert refused.value.said == UNDECODABLE


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
