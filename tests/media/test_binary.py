"""Which FFmpeg is taken, and what is said where there is none."""

import sys
from pathlib import Path

import pytest

from contracts.errors import MediaError
from media import binary as room


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FFMPEG_BINARY", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(room, "_bundled", lambda: None)


def test_this_machines_ffmpeg_can_do_all_that_is_asked() -> None:
    found = room.capabilities()
    assert found.sufficient, found.missing
    assert found.version.startswith("ffmpeg version")


def test_a_named_binary_goes_before_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FFMPEG_BINARY", sys.executable)
    assert room.binary() == sys.executable


def test_a_named_binary_that_is_absent_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FFMPEG_BINARY", "/nowhere/ffmpeg")
    with pytest.raises(MediaError, match="/nowhere/ffmpeg"):
        room.binary()


def test_path_is_searched_last(
    nothing_installed: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert room.binary() == str(program)


@pytest.mark.usefixtures("nothing_installed")
def test_without_any_it_says_what_to_install() -> None:
    with pytest.raises(MediaError, match="apt-get install ffmpeg"):
        room.binary()


def test_lacking_filters_are_named(tmp_path: Path) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text('#!/bin/sh\necho "ffmpeg version 0 Copyright"\necho " V..... libx264 x"\n')
    program.chmod(0o755)
    found = room.capabilities(str(program))
    assert not found.sufficient
    assert "filter alimiter" in found.missing
    assert "encoder libx264" not in found.missing
