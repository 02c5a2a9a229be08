"""Takes, languages and pages: what is bought, and what is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import SHORT, Up, until, waits
from tests.end_to_end.studio import counted, ledger, order_faults

ONE_SCENE = ("--duration", "6", "--scenes", "1")


def scored(score: float) -> dict[str, Any]:
    return {"operation": "critique", "fault": "score", "score": score, "times": 1}


def made(up: Up, *words: str) -> tuple[dict[str, Any], dict[tuple[str, str], int]]:
    """A film's report, and what was billed for it."""
    before = len(ledger(up.addresses["sandbox"]))
    said = up.desk.starter("run", *words, "--yes", "--json")
    assert said.status == 0, said.err
    report = json.loads(Path(said.last["report"]).read_text())
    return report, counted(ledger(up.addresses["sandbox"])[before:])


@pytest.mark.slow
def test_the_second_take_is_used_and_no_third_is_bought(up: Up) -> None:
    order_faults(up.addresses["sandbox"], scored(5), scored(9), scored(6))
    try:
        report, billed = made(up, "A jar of honey", *ONE_SCENE, "--seed", "501")
    finally:
        order_faults(up.addresses["sandbox"])
    (scene,) = report["scenes"]
    assert [take["critique"]["score"] for take in scene["takes"]] == [5, 9]
    assert scene["kept"] == 2
    assert len({take["seed"] for take in scene["takes"]}) == 2
    assert billed["gemini", "picture"] == 3, "the hero frame and two takes"
    assert billed["gemini", "critique"] == 2


@pytest.mark.slow
def test_of_three_takes_the_best_is_kept_and_not_the_last(up: Up) -> None:
    order_faults(up.addresses["sandbox"], scored(5), scored(7), scored(6))
    try:
        report, billed = made(up, "A jar of honey", *ONE_SCENE, "--seed", "502")
    finally:
        order_faults(up.addresses["sandbox"])
    (scene,) = report["scenes"]
    assert [take["critique"]["score"] for take in scene["takes"]] == [5, 7, 6]
    assert scene["kept"] == 2
    assert report["scores"]["consistency"]["pictures"] == 7
    assert billed["gemini", "critique"] == 3


@pytest.mark.slow
def test_a_second_language_buys_words_and_voice_alone(up: Up) -> None:
    english, _ = made(up, "A jar of honey", *ONE_SCENE, "--seed", "503", "--id", "honey-en")
    german, billed = made(
        up, "A jar of honey", *ONE_SCENE, "--seed", "503", "--id", "honey-de", "--language", "de"
    )
    assert billed == {("gemini", "screenplay"): 1, ("elevenlabs", "narration"): 1}
    ours, theirs = german["scenes"][0], english["scenes"][0]
    assert ours["takes"][0]["picture"] == theirs["takes"][0]["picture"], "the same object"
    assert ours["clip"]["source"] == theirs["clip"]["source"]
    assert ours["clip"]["picture"] != theirs["clip"]["picture"], "its end card is in German"
    assert ours["narration"] != theirs["narration"]
    served = [charge for charge in german["money"]["ledger"] if charge["served_from"]]
    assert all(charge["usd"] == "0" for charge in served)
    assert any(charge["served_from"].startswith("honey-en/") for charge in served)


@pytest.mark.slow
async def test_a_second_approach_to_a_page_pays_for_no_second_research(up: Up) -> None:
    page = f"http://{up.page}/cork?approach"
    for run, words in (("walk", "For people who walk far"), ("climb", "For people who climb")):
        before = len(ledger(up.addresses["sandbox"]))
        said = up.desk.starter("run", words, *SHORT, "--url", page, "--id", run, "--detach")
        assert said.status == 0, said.err
        await until(up, run, waits(1))
    assert counted(ledger(up.addresses["sandbox"])[before:]) == {("anthropic", "strategy"): 1}


def refused(operation: str, times: int, **more: Any) -> dict[str, Any]:
    return {"operation": operation, "fault": "moderated", "times": times, **more}


@pytest.mark.slow
def test_what_moderation_refuses_is_asked_for_in_other_words_and_an_effect_done_without(
    up: Up,
) -> None:
    """The picture and the music are refused once, the effect twice; the hero frame never."""
    order_faults(
        up.addresses["sandbox"],
        refused("picture", 1, match="Camera:"),
        refused("effect", 2),
        refused("music", 1),
    )
    try:
        report, billed = made(up, "A jar of honey", *ONE_SCENE, "--seed", "504")
    finally:
        order_faults(up.addresses["sandbox"])
    assert billed["gemini", "screenplay"] == 1 + 3, "the story, and three prompts"
    assert billed["gemini", "picture"] == 2, "the hero frame and one take"
    assert ("elevenlabs", "effect") not in billed
    assert billed["elevenlabs", "music"] == 1
    notes = " ".join((*report["notes"], *report["scenes"][0]["notes"]))
    for words in ("The picture's prompt was refused", "The music's prompt", "no sound effect"):
        assert words in notes
    bought = {line["step"] for line in report["money"]["ledger"]}
    assert {"picture-1-rewriting-1", "effect-1-rewriting-1", "music-rewriting-1"} <= bought
