"""The page on the package names every file that is fetched, and every form that is on sale."""

import re

from contracts.delivery import Form
from contracts.package import NAMES, film_name, mezzanine_name, signed_name, stream_name
from media.ladder import RUNGS
from media.playlists import MASTER
from tests.imports import ROOT

PAGE = (ROOT / "docs" / "package.md").read_text()
FILES = re.findall(r"^\| `([^`]+)`", PAGE.partition("## Mezzanine")[0], re.MULTILINE)


def test_every_file_is_in_the_table_once() -> None:
    always = {film_name("RUN"), signed_name("RUN"), *NAMES.values()}
    asked_for = {mezzanine_name("RUN"), "RUN-1080p.mp4", stream_name(MASTER)}
    named = [name for name in FILES if "." in name]
    assert sorted(named) == sorted(always | asked_for)


def test_every_form_can_be_read_of() -> None:
    assert set(re.findall(r"^\| `[^|]+ \| `(\w+)` \| \w", PAGE, re.MULTILINE)) == set(Form)


def test_the_ladder_is_as_told() -> None:
    told = re.findall(r"^\| (\d+)p \| ([\d.]+) Mbps \| (\d+) kbps \|$", PAGE, re.MULTILINE)
    assert [(int(side), float(video), int(audio)) for side, video, audio in told] == [
        (rung.side, rung.video_bps / 1e6, rung.audio_bps / 1e3) for rung in RUNGS
    ]
