"""`check` on any file: its lines, its exit status, its one clear line where there is no film."""

import json
from pathlib import Path

import pytest

from console.checking import check
from console.exits import Exit
from console.running import Manners
from contracts.errors import BadInput
from media.profiles import names
from media.rules import RULES, UNSTATED
from tests.media.conftest import ffmpeg


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds that Sky would take by their size alone."""
    path = tmp_path_factory.mktemp("check") / "clip.mp4"
    tracks = ("-f", "lavfi", "-i", "testsrc2=s=1280x720:r=24", "-f", "lavfi", "-i", "sine=f=440")
    ffmpeg(*tracks, "-t", 2, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", path)
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


async def test_each_buyer_is_an_object_a_line_and_one_refusal_is_status_2(
    clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = await check(clip, ["sky-de", "hulu", "sky-de"], Manners(as_json=True))
    assert status is Exit.BAD_INPUT
    sky, hulu = lines(capsys)
    assert (sky["profile"], hulu["profile"]) == ("sky-de", "hulu")
    assert (sky["file"], sky["passed"]) == (str(clip), False)
    findings = sky["findings"]
    assert isinstance(findings, list)
    assert len(findings) == len(RULES)
    assert {*findings[0]} == {"rule", "measured", "allowed", "passed", "source"}
    size = next(line for line in findings if line["rule"] == "picture size")
    assert size["passed"]
    rate = next(line for line in findings if line["rule"] == "frame rate")
    assert (rate["passed"], rate["allowed"]) == (True, UNSTATED)
    assert rate["source"] == "Sky Deutschland does not state it"


async def test_all_holds_a_film_against_every_buyer(
    clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await check(clip, ["all"], Manners(as_json=True))
    assert [told["profile"] for told in lines(capsys)] == [*names()]


async def test_for_a_person_a_line_is_a_line_of_a_table(
    clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await check(clip, ["netflix"], Manners(as_json=False))
    out = capsys.readouterr().out
    assert "FAIL  duration" in out
    assert "ok    scan" in out
    assert "clip.mp4 is refused for: duration, video bitrate" in " ".join(out.split())


@pytest.mark.parametrize(
    ("text", "profile", "said"),
    [
        ("<!doctype html>", "universal", "film.mp4 is an HTML page: a film was expected"),
        ("", "universal", "film.mp4 is an empty file"),
        (None, "universal", "film.mp4 cannot be read"),
        ("", "nobody", "no delivery profile 'nobody': choose from ctv-ssai, disney"),
    ],
)
async def test_what_cannot_be_checked_is_one_line(
    text: str | None, profile: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    if text is not None:
        path.write_text(text)
    with pytest.raises(BadInput, match=said) as told:
        await check(path, [profile], Manners(as_json=False))
    assert "\n" not in str(told.value)
