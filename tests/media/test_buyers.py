"""For each buyer a film is made as a run makes it, and passes that buyer's check.

The films are of full size, and a second reader agrees with every figure.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from contracts.brief import Aspect
from contracts.master import QualityReport
from contracts.timing import Slot
from media.check import judged
from media.conform import conform
from media.join import join
from media.master import master
from media.measuring import Measurements, measure
from media.mix import MixPlan, Placed, mix
from media.picture import PictureSpec
from media.profiles import Profile, in_house, names, profile
from tests.media.conftest import MakeFilm, ffmpeg, raw, score, speech
from tests.media.second_reading import Reading, read_again

pytestmark = pytest.mark.slow

SHOT_S = 3
"""Every slot that is sold from 6 s on is, for some length, so many of these."""


def shortest(buyer: Profile) -> Slot:
    """The shortest slot from 6 s on that the buyer sells and whole shots fill."""
    lengths = buyer.lengths_s
    seconds = next(
        each for each in range(6, 93, SHOT_S) if lengths is None or lengths.takes(Fraction(each))
    )
    return Slot(seconds=seconds, rate=buyer.rate)


@dataclass(frozen=True)
class Made:
    """A film, measured by the check and by the second reader."""

    film: Measurements
    again: Reading


MadeFor = Callable[[Profile], Awaitable[Made]]


@pytest.fixture(scope="module")
async def made_for(film: MakeFilm, tmp_path_factory: pytest.TempPathFactory) -> MadeFor:
    """A film in a buyer's shortest slot; one for all buyers for whom the same is made."""
    kept: dict[str, Made] = {}

    async def made(buyer: Profile) -> Made:
        slot = shortest(buyer)
        recipe = f"{buyer.recipe} {buyer.target_lkfs} {buyer.ceiling_dbtp} {slot}"
        if recipe not in kept:
            path = await assembled(buyer, slot, film, tmp_path_factory.mktemp("film"))
            kept[recipe] = Made(await measure(path), read_again(path))
        return kept[recipe]

    return made


async def assembled(buyer: Profile, slot: Slot, film: MakeFilm, folder: Path) -> Path:
    """A shot conformed, joined with itself, under a line and music."""
    spec = PictureSpec.of(buyer, Aspect.WIDE)
    frames = SHOT_S * slot.timebase
    shot = film(size=(1920, 1080), frames=frames)
    await conform(shot, folder / "c.mp4", spec=spec, frames=frames)
    clips = [folder / "c.mp4"] * (slot.frames // frames)
    await join(clips, folder / "p.mp4", rate=spec.rate, frames=slot.frames)
    line, bed = raw(folder / "line.wav", speech(2)), raw(folder / "bed.wav", score(5))
    plan = MixPlan(slot.samples, (Placed(line, 48_000, 96_000),), music=bed)
    await mix(plan, folder / "s.flac", profile=buyer)
    await master(folder / "p.mp4", folder / "s.flac", folder / "film.mp4", profile=buyer)
    return folder / "film.mp4"


@pytest.mark.parametrize("name", names())
async def test_what_is_made_for_a_buyer_passes_its_check_and_this_house_s(
    name: str, made_for: MadeFor
) -> None:
    buyer = profile(name)
    made = await made_for(buyer)
    judge = partial(judged, made.film, expected_frames=shortest(buyer).frames)
    for report in (judge(buyer), judge(in_house(buyer))):
        assert report.passed, report.failures
    agree(judge(buyer), made.again)


def agree(report: QualityReport, again: Reading) -> None:
    """Every figure of the report is the second reader's."""
    said = {finding.rule: finding.measured for finding in report.findings}
    assert said["duration"].startswith(f"{again.frames} frames, ")
    assert said["video codec"].startswith(f"{again.video}, ")
    assert said["picture size"].startswith("{}x{}, ".format(*again.size))
    assert said["frame rate"] == f"{float(again.rate):.3f}"
    assert said["video bitrate"] == f"{again.mbps:.2f} Mbps"
    assert said["GOP length"] == f"{again.longest_gop} frames"
    codec, rate_hz, channels = again.audio
    assert said["audio codec"].startswith(codec)
    assert said["audio codec"].endswith(f"{rate_hz} Hz, {channels} channels")
    assert said["loudness"] == f"{again.lkfs:.1f} LKFS"
    assert said["true peak"] == f"{again.dbtp:.1f} dBTP"
    assert said["file size"] == f"{again.bytes / 1e6:.1f} MB"
    off_s = again.samples / rate_hz - float(again.frames / again.rate)
    assert float(said["sound as long as picture"].split()[0]) == pytest.approx(off_s, abs=0.022)


@pytest.fixture(scope="module")
async def prores(film: MakeFilm, tmp_path_factory: pytest.TempPathFactory) -> Measurements:
    """Fifteen seconds of ProRes 422 HQ with PCM at -24 LKFS, as an editor would hand them over."""
    folder = tmp_path_factory.mktemp("prores")
    second, out = folder / "second.mov", folder / "editor.mov"
    tagged = "setfield=prog,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709"
    shot = film(size=(1920, 1080), name="noisy.mp4", filters="noise=alls=20:allf=t")
    ffmpeg("-i", shot, "-vf", tagged, "-an", "-c:v", "prores_ks", "-profile:v", "hq",
           "-pix_fmt", "yuv422p10le", "-r", "24000/1001", second)  # fmt: skip
    slot = Slot(seconds=15)
    plan = MixPlan(slot.samples, (), music=raw(folder / "bed.wav", score(5)))
    await mix(plan, folder / "s.flac", profile=profile("netflix"))
    ffmpeg("-stream_loop", 14, "-i", second, "-i", folder / "s.flac", "-c:v", "copy",
           "-c:a", "pcm_s24le", "-timecode", "01:00:00:00", out)  # fmt: skip
    return await measure(out)


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        ("disney", set()),
        ("netflix", set()),
        ("roku", {"file size"}),
        ("roku-direct", {"loudness"}),
        ("dv360", {"video codec"}),
        ("hulu", {"video codec", "video bitrate"}),
        ("paramount", {"video codec", "video bitrate", "audio codec"}),
        ("prime-video", {"video codec", "audio codec", "container"}),
    ],
)
async def test_prores_passes_where_the_buyer_takes_it_and_nowhere_else(
    name: str, refused: set[str], prores: Measurements
) -> None:
    """200 MB hold nine seconds of it, and -24 LKFS are not Roku's -23."""
    report = judged(prores, profile(name))
    failed = {finding.rule for finding in report.failures}
    assert failed == refused, report.failures
