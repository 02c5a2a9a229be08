"""A file may have any name: spaces, a leading dash, what FFmpeg or a shell would take for more."""

import asyncio
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

import starter
from console import checking, running
from console.brandfile import opened_brand
from console.checking import check as checked
from console.commandline import session
from console.exits import Exit
from console.running import Manners
from media.conform import conform
from media.logo import opened_logo
from media.mix import MixPlan, Placed, mix
from media.motion import moving_still
from media.probe import probe_picture
from media.profiles import Profile
from media.stills import contact_sheet, poster
from tests.media.bad_input.films import SPEC, made
from tests.media.cards import sign
from tests.media.conftest import ffmpeg, speech

NAMES = (
    "-y",
    "--out",
    "a film, at last",
    "-a film",
    "it's; touch x",
    "100%d of $(id)",
    "%{pts}",
    "concat:a|b",
    "file:x",
    "http:x",
    "[in]:v=0,scale",
    "朝 ☕",
    "two\nlines",
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: what is named in it is named without a folder before it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", NAMES)
async def test_films_pictures_and_sounds_are_read_and_written_by_any_name(
    name: str, here: Path, universal: Profile
) -> None:
    clip, line, out, sound = (Path(f"{name}{end}") for end in (".mov", ".wav", ".mp4", ".flac"))
    made(here / "clip.mov", frames=6).rename(here / clip)
    still = sign(here / "still.png", "#123456").read_bytes()
    raw = speech(1).astype(np.float32).tobytes()
    ffmpeg("-f", "f32le", "-ar", 48_000, "-ac", 1, "-i", "pipe:0", here / "line.wav", stdin=raw)
    (here / "line.wav").rename(here / line)
    await conform(clip, out, spec=SPEC, frames=6)
    assert (await probe_picture(out)).frames == 6
    await mix(MixPlan(2002 * 24, (Placed(line, 0, 48_000),)), sound, profile=universal)
    assert await poster(out, 3)
    assert await contact_sheet(out, count=2, cell_width=64)
    moved = Path(f"{name} moved.mp4")
    await moving_still(still, moved, width=160, height=90, frames=3, rate=SPEC.rate, seed=1)
    assert names_in(here) == {clip.name, line.name, out.name, sound.name, moved.name, "still.png"}


@pytest.mark.parametrize("name", NAMES)
def test_a_brand_and_its_logo_may_have_any_name(name: str, here: Path) -> None:
    sign(here / "logo.png", "#123456").rename(here / f"{name}.png")
    quoted = name.replace("\n", "\\n")
    brand_file = Path(f"{name}.toml")
    (here / brand_file).write_text(f'name = "Dawn"\nlogo = "{quoted}.png"', encoding="utf-8")
    brand = opened_brand(brand_file)
    assert brand.logo is not None
    assert opened_logo(brand.logo.path).picture.size == (161, 161)


@pytest.mark.parametrize("name", ["-y.mp4", "--out.mp4", "a film.mp4", "concat:a|b.mp4"])
async def test_any_film_is_checked_by_its_name(
    name: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(here / "film.mp4").rename(here / name)
    assert await checked(Path(name), ["universal"], Manners(as_json=True)) is Exit.BAD_INPUT
    assert f'"file": "{name}"' in capsys.readouterr().out


Told = dict[str, Any]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What reaches the commands behind the command line."""
    seen: Told = {}

    async def run(_: object, name: str, request: Any, **rest: Any) -> Exit:
        seen.update(name=name, request=request, **rest)
        return Exit.DONE

    async def check(path: Path, *_: object) -> Exit:
        seen.update(path=path)
        return Exit.DONE

    def finish(command: Any) -> None:
        asyncio.run(command())

    monkeypatch.setattr(running, "run", run)
    monkeypatch.setattr(checking, "check", check)
    monkeypatch.setattr(session, "finish", finish)
    monkeypatch.setattr(session, "settings", lambda *_: None)
    return seen


@pytest.mark.parametrize("name", ["-y.mp4", "--yes.mp4", "a film.mp4", "-a film.mp4", "%d.mp4"])
@pytest.mark.parametrize("joined", [True, False])
def test_the_command_line_takes_out_and_brand_by_any_name(
    name: str, joined: bool, here: Path, told: Told
) -> None:
    Image.new("RGB", (99, 99), "red").save(here / "red.png")
    (here / f"{name}.toml").write_text('name = "Dawn"', encoding="utf-8")
    options = {"--out": name, "--brand": f"{name}.toml"}
    words = [
        word
        for option, value in options.items()
        for word in ([f"{option}={value}"] if joined else [option, value])
    ]
    done = CliRunner().invoke(starter.app, ["run", *words, "--", "-50 % off, today"])
    assert done.exit_code == 0, done.output
    assert told["out"] == here / name
    assert told["brand"].kit.name == "Dawn"
    assert told["request"].brief.text == "-50 % off, today"


@pytest.mark.parametrize("name", ["-y.mp4", "--json", "a film.mp4"])
def test_the_command_line_checks_a_file_by_any_name(name: str, told: Told) -> None:
    done = CliRunner().invoke(starter.app, ["check", "--", name])
    assert done.exit_code == 0, done.output
    assert told["path"] == Path(name)
