"""Cuts of one finished run, by command: what each is made of, what it costs, how it measures."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import pytest

from tests.end_to_end.conftest import BRIEF, Up
from tests.end_to_end.studio import counted, ledger

pytestmark = pytest.mark.slow

FILM = ("--duration", "9", "--scenes", "3", "--seed", "7")


@dataclass(frozen=True)
class Film:
    """What a command said, its film, its report, and what was billed for it."""

    told: dict[str, Any]
    film: Path
    report: dict[str, Any]
    billed: dict[tuple[str, str], int]
    said: str

    def objects(self, kind: str) -> set[str]:
        """Keys of the film's pictures, of its clips as they were delivered, or of its lines."""
        if kind == "line":
            return {line["audio"]["key"] for line in self.report["narration"]}
        if kind == "clip":
            return {scene["clip"]["source"]["key"] for scene in self.report["scenes"]}
        return {
            take["picture"]["key"] for scene in self.report["scenes"] for take in scene["takes"]
        }


def made(up: Up, name: str, *words: str) -> Film:
    film = up.desk.folder / f"{name}.mp4"
    before = len(ledger(up.addresses["sandbox"]))
    said = up.desk.starter(*words, "--id", name, "--json", "--out", str(film))
    assert said.status == 0, said.err
    billed = counted(ledger(up.addresses["sandbox"])[before:])
    report = json.loads(Path(said.last["report"]).read_text())
    return Film(said.last, film, report, billed, said.err)


@pytest.fixture(scope="module")
def film(up: Up) -> Film:
    """Nine seconds in three scenes."""
    return made(up, "uncut", "run", BRIEF, *FILM, "--yes")


def measured(film: Path) -> tuple[int, int, int]:
    """Width, height, and how many frames are decoded, none of them harmed."""
    with av.open(film, options={"err_detect": "explode"}) as opened:
        (video,) = opened.streams.video
        return video.width, video.height, sum(1 for _ in opened.decode(video=0))


@pytest.mark.parametrize(
    ("name", "words", "size"),
    [
        ("six", ("--duration", "6"), (1920, 1080, 144)),
        ("tall", ("--aspect", "9:16"), (1080, 1920, 216)),
        ("tall-six", ("--aspect", "9:16", "--duration", "6"), (1080, 1920, 144)),
    ],
)
def test_a_cut_in_the_film_s_language_costs_nothing_and_passes_its_check(
    up: Up, film: Film, name: str, words: tuple[str, ...], size: tuple[int, int, int]
) -> None:
    cut = made(up, name, "cut", "uncut", *words)
    assert (cut.billed, cut.told["cost_usd"]) == ({}, 0)
    assert "$0.00: nothing is bought" in cut.said
    assert measured(cut.film) == size
    assert cut.report["check"]["passed"]
    assert abs(cut.report["sound"]["loudness_lkfs"] + 24) <= 1
    for kind in ("picture", "clip", "line"):
        assert cut.objects(kind) <= film.objects(kind), "the same objects"


def test_a_german_cut_buys_words_and_voice_alone(up: Up, film: Film) -> None:
    cut = made(up, "german", "cut", "uncut", "--language", "de")
    assert set(cut.billed) == {("gemini", "screenplay"), ("elevenlabs", "narration")}
    assert cut.billed["elevenlabs", "narration"] >= 1
    assert "words in another language" in cut.said
    assert 0 < cut.told["cost_usd"] < 0.5
    assert measured(cut.film) == (1920, 1080, 216)
    assert cut.report["check"]["passed"]
    for kind in ("picture", "clip"):
        assert cut.objects(kind) == film.objects(kind), "the same objects"
    assert not cut.objects("line") & film.objects("line")
    (card,) = {scene["clip"]["picture"]["key"] for scene in cut.report["scenes"][2:]}
    assert card != film.report["scenes"][2]["clip"]["picture"]["key"], "its card is in German"
    assert cut.report["scenes"][0]["clip"] == film.report["scenes"][0]["clip"]


def test_a_cut_is_a_run_like_any_other(up: Up, film: Film) -> None:
    cut = made(up, "uncut-1x1", "cut", "uncut", "--aspect", "1:1", "--duration", "6")
    runs = {run["run_id"]: run["stage"] for run in up.desk.starter("list", "--json").last}
    assert runs["uncut-1x1"] == "completed"
    other = up.desk.starter("cut", "uncut", "--duration", "6", "--id", "uncut-1x1")
    assert (other.status, "uncut-1x1 is there, and is another cut" in other.err) == (2, True)
    folder = up.desk.folder / "square"
    fetched = up.desk.starter("fetch", "uncut-1x1", "--out", str(folder), "--json")
    assert fetched.status == 0, fetched.err
    assert (folder / "uncut-1x1.mp4").read_bytes() == cut.film.read_bytes()
    provenance = json.loads((folder / "provenance.json").read_text())
    assert all(part["bought_by"].startswith("uncut/") for part in provenance["parts"])


def test_a_finished_film_gets_its_ad_id_for_nothing(up: Up, film: Film) -> None:
    words = ("--ad-id", "CNPA0484000H", "--base-url", "https://cdn.example.com/spots")
    known = made(up, "uncut-CNPA0484000H", "cut", "uncut", *words)
    assert (known.billed, known.told["cost_usd"]) == ({}, 0)
    assert known.film.read_bytes() == film.film.read_bytes()
    folder = up.desk.folder / "known"
    fetched = up.desk.starter("fetch", "uncut-CNPA0484000H", "--out", str(folder))
    assert fetched.status == 0, fetched.err
    vast = (folder / "vast.xml").read_text()
    assert '<UniversalAdId idRegistry="ad-id.org">CNPA0484000H</UniversalAdId>' in vast
    assert "https://cdn.example.com/spots/uncut-CNPA0484000H.mp4" in vast


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "say what is to be otherwise"),
        (("--duration", "30"), "its clips hold"),
        (("--duration", "3"), "no buyer takes a spot of 3 s"),
        (("--aspect", "4:3"), "--aspect"),
        (("--new-pictures", "--duration", "6"), "--new-pictures is for another --aspect"),
        (("--duration", "6", "--id", "uncut"), "is the film itself"),
        (("--duration", "6", "--budget-usd", "none"), "no amount of money"),
    ],
)
def test_a_cut_that_cannot_be_is_refused_in_one_line(
    up: Up, film: Film, words: tuple[str, ...], said: str
) -> None:
    refused = up.desk.starter("cut", "uncut", *words)
    assert (refused.status, said in refused.err) == (2, True), refused.err


def test_only_a_finished_run_is_cut(up: Up) -> None:
    assert "there is no run 'nobody'" in up.desk.starter("cut", "nobody", "--duration", "6").err
