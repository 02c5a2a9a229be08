"""How the benches hold one encode against another, and what they count as spent."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.assembly import ASSEMBLY, NAIVE, OURS, Film, ratios, steps_table
from bench.encodes import LOSSLESS, encoded, similarity, ssim
from bench.spending import Spent, spending
from contracts.errors import MediaError
from contracts.timing import FILM_RATE
from media.conform import conform
from media.picture import PictureSpec
from media.probe import probe_picture
from tests.media.conftest import ffmpeg

SPEC = PictureSpec(320, 180, rate=FILM_RATE, bitrate_bps=300_000)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve frames at 25 fps, of another shape than the film."""
    path = tmp_path_factory.mktemp("clips") / "clip.mp4"
    codec = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=318x178:r=25", "-frames:v", 12, *codec, path)
    return path


async def test_a_film_is_like_itself_and_less_like_its_delivery(clip: Path, tmp_path: Path) -> None:
    lossless = await encoded({clip: 10}, tmp_path / "lossless.mp4", spec=SPEC, codec=LOSSLESS)
    conformed = tmp_path / "conformed.mp4"
    await conform(clip, conformed, spec=SPEC, frames=10)
    assert (await probe_picture(lossless)).frames == 10
    assert await ssim(lossless, lossless) == 1.0
    assert 0.5 < await ssim(conformed, lossless) < 1.0


async def test_clips_of_any_shape_are_encoded_after_each_other(clip: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.mp4"
    ffmpeg("-i", clip, "-vf", "scale=160:90", other)
    made = await encoded({clip: 10, other: 7}, tmp_path / "made.mp4", spec=SPEC, codec=LOSSLESS)
    facts = await probe_picture(made)
    assert (facts.frames, facts.width, facts.height) == (17, 320, 180)


def test_the_likeness_over_all_planes_is_read() -> None:
    said = "[Parsed_ssim_4 @ 0x1] SSIM Y:0.97 (15.2) U:0.98 (17.5) V:0.98 (17.6) All:0.9734 (15.7)"
    assert similarity(said) == 0.9734
    with pytest.raises(MediaError, match="compared nothing"):
        similarity("Conversion failed!")


def test_what_a_child_works_is_counted() -> None:
    with spending() as spent:
        subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True)
    assert spent.cpu_s > 0
    assert spent.wall_s > 0


def test_ratios_are_of_the_assembly_and_of_the_whole_work() -> None:
    films = {
        ASSEMBLY: Film(Spent(2.0, 3.0)),
        OURS: Film(Spent(22.0, 40.0)),
        NAIVE: Film(Spent(100.0, 160.0)),
    }
    told = "50 times as long, and 53 times the work, of our assembly; 4.0 times our work in all"
    assert ratios(films) == f"{NAIVE}: {told}"


def test_the_mix_is_not_waited_for_after_the_last_clip() -> None:
    steps = {step: Spent(1.0, 1.5) for step in ("mix", "join", "master", "check")}
    last_three = [line.split()[-2:] for line in steps_table(steps).splitlines()[-3:]]
    assert last_three == [["2.00", "3.00"], ["3.00", "4.50"], ["4.00", "6.00"]]
