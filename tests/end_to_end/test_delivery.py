"""Everything that can be delivered, asked for by one command and brought by another."""

import io
import json
import subprocess
import xml.etree.ElementTree as ElementTree
from fractions import Fraction
from pathlib import Path

import av
import pytest
import vastlint

from contracts.progress import Stage
from delivery.vast import NAMESPACE
from tests.end_to_end.conftest import BRIEF, SHORT, Up, until
from workflows.connection import connect

FRAMES = 144
TWO_FRAMES_S = Fraction(2 * 1001, 24_000)
"""So much later than its segments' clock begins, a stream shows its first frame."""
BASE = "https://cdn.example.com/spots/"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
async def package(up: Up) -> Path:
    """The folder that `fetch` fills; the run may take as long as the machine is busy."""
    asked = ("--deliver", "mezzanine,ladder,hls", "--ad-id", "CNPA0484000H", "--base-url", BASE)
    made = up.desk.starter("run", BRIEF, *SHORT, *asked, "--id", "all", "--yes", "--detach")
    assert made.status == 0, made.err
    ended = await until(
        up, "all", lambda run: run.stage in {Stage.COMPLETED, Stage.NEEDS_ATTENTION}
    )
    assert ended.stage is Stage.COMPLETED, ended.attention
    await (await connect(up.addresses["temporal"])).get_workflow_handle("all").result()
    folder = up.desk.folder / "everything"
    fetched = up.desk.starter("fetch", "all", "--out", str(folder), "--json")
    assert fetched.status == 0, fetched.err
    there = {str(path) for path in folder.rglob("*") if path.is_file()}
    assert set(fetched.last["files"]) == there
    return folder


@pytest.fixture(scope="module")
def document(package: Path) -> ElementTree.Element:
    """The package's VAST."""
    return ElementTree.parse(package / "vast.xml").getroot()  # noqa: S314 - ours


def frames(film: Path | io.BytesIO) -> int:
    """How many frames are decoded, none of them harmed."""
    with av.open(film, "r", options={"err_detect": "explode"}) as opened:
        return sum(1 for _ in opened.decode(video=0))


def test_all_encodes_agree_in_length(package: Path) -> None:
    names = ["all.mp4", "all.mov", *(f"all-{side}p.mp4" for side in (1080, 720, 540, 360))]
    assert {name: frames(package / name) for name in names} == dict.fromkeys(names, FRAMES)


@pytest.mark.parametrize("rung", ["1080p", "720p", "540p", "360p"])
def test_each_picture_of_the_stream_is_the_whole_film(package: Path, rung: str) -> None:
    folder = package / "hls" / rung
    lines = (folder / "playlist.m3u8").read_text().splitlines()
    (start,) = (line.partition('"')[2].rstrip('"') for line in lines if "EXT-X-MAP" in line)
    parts = [start, *(line for line in lines if not line.startswith("#"))]
    assert frames(io.BytesIO(b"".join((folder / part).read_bytes() for part in parts))) == FRAMES


def test_a_player_opens_the_stream_by_its_master_playlist(package: Path) -> None:
    with av.open(str(package / "hls" / "master.m3u8")) as stream:
        assert [video.height for video in stream.streams.video] == [1080, 720, 540, 360]
        assert len(stream.streams.audio) == 1
        (captions,) = stream.streams.subtitles
        assert captions.language == "en"


def test_the_streams_captions_are_the_films_timed_by_its_first_frame(package: Path) -> None:
    lines = (package / "hls" / "captions" / "captions.vtt").read_text().splitlines()
    head, timed, *rest = lines
    assert timed == f"X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:{round(TWO_FRAMES_S * 90_000)}"
    assert [head, *rest] == (package / "captions.vtt").read_text().splitlines()


def test_the_vast_document_keeps_the_rules_and_names_files_that_are_there(
    package: Path, document: ElementTree.Element
) -> None:
    assert vastlint.validate((package / "vast.xml").read_bytes()).valid
    kinds = ("MediaFile", "Mezzanine", "ClosedCaptionFile")
    named = [each for kind in kinds for each in document.iter(f"{{{NAMESPACE}}}{kind}")]
    assert len(named) == 8
    for each in named:
        file = package / (each.text or "").removeprefix(BASE)
        assert file.is_file()
        assert each.get("fileSize") in {None, str(file.stat().st_size)}
    [ad_id] = document.iter(f"{{{NAMESPACE}}}UniversalAdId")
    assert (ad_id.get("idRegistry"), ad_id.text) == ("ad-id.org", "CNPA0484000H")


def test_the_checksums_hold_for_every_file_but_their_own(package: Path) -> None:
    told = subprocess.run(
        ["sha256sum", "--strict", "-c", "checksums.sha256"],
        cwd=package,
        capture_output=True,
        text=True,
        check=True,
    )
    there = [path for path in package.rglob("*") if path.is_file()]
    assert len(told.stdout.splitlines()) == len(there) - 1


def test_the_provenance_names_the_maker_of_every_part(package: Path) -> None:
    told = json.loads((package / "provenance.json").read_text())
    assert {part["kind"] for part in told["parts"]} == {
        *("picture", "clip", "narration", "effect", "music")
    }
    for part in told["parts"]:
        assert part["played"] is True
        assert all(part[known] for known in ("provider", "model", "prompt", "sha256", "bought_by"))
    said = (package / "disclosure.txt").read_text().splitlines()
    assert said == told["disclosure"]
    assert said == json.loads((package / "report.json").read_text())["disclosure"]
