"""Whole campaigns, from brief to screenplay, read as a strict creative director would read them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sandbox.copywriter import answer
from sandbox.copywriter.reading import read
from tests.sandbox.copywriter.studio_briefs import BRIEFS, STRATEGY
from tests.sandbox.copywriter.studio_orders import campaign, words


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from strings(inner)


SMELLS = (
    r"\{\w*\}",
    r"  ",
    r"\. \.|\.\.|,,|,\.| ,| \.(?!\d)|;\.|:\.",
    r"\b(?i:a) (?i:[aeio][a-z])(?!ne\b|nce\b)",
    r"\b(?i:an) (?i:[bcdfgjklmnpqrstvwxyz][a-z])",
    r"\b(?i:an? the|the an?|the the|a a|is are|it are|they is|are is|to to|of of|and and|in in"
    r"|for for)\b",
    r"\b(?i:8k|4k|masterpiece|best quality|ultra|hyperrealistic|award-winning|stunning"
    r"|breathtaking|game-?changer|revolutionary|lorem|ipsum)\b",
    r"\b(?i:another|different|new) (?:character|person|man|woman)\b",
    r"\b(?:None|null|undefined|product name|unknown)\b",
    r"\b(\w{4,}) \1\b",
)


@pytest.mark.parametrize("brief", BRIEFS)
def test_nothing_in_a_campaign_smells(brief: str) -> None:
    for written in strings(list(campaign(brief))):
        for smell in SMELLS:
            hit = re.search(smell, written)
            assert hit is None, f"{hit and hit[0]!r} in {written!r}"


@pytest.mark.parametrize("brief", BRIEFS)
def test_lines_keep_to_their_seconds(brief: str) -> None:
    for scenes, seconds in ((3, 15), (3, 8), (5, 30), (1, 6)):
        _, _, screenplay = campaign(brief, scenes, seconds)
        for scene in screenplay["scenes"]:
            assert 0 < words(scene["narration"]) <= max(2, int(2.2 * seconds / scenes))


@pytest.mark.parametrize("brief", BRIEFS)
def test_the_product_is_named_early_and_last(brief: str) -> None:
    product = read("", f"<brief>{brief}</brief>").product
    lines = [scene["narration"].lower() for scene in campaign(brief, 4, 24)[2]["scenes"]]
    assert product.short.lower() in " ".join(lines[:2])
    assert product.short.lower() in lines[-1]


@pytest.mark.parametrize("brief", BRIEFS)
def test_the_strategy_is_one_a_crew_could_shoot(brief: str) -> None:
    strategy = campaign(brief)[1]
    assert 5 <= len(strategy["core_concept"]) <= 100
    assert re.search(r"\b\d+mm\b", strategy["camera"])
    assert "lens" in strategy["camera"]
    assert len(set(strategy["palette"])) >= 3


@pytest.mark.parametrize("brief", BRIEFS)
def test_every_scene_shows_the_same_subject_in_the_strategys_palette(brief: str) -> None:
    _, strategy, screenplay = campaign(brief, 5, 30)
    looks = screenplay["subject"]["description"].rstrip(".")
    for scene in screenplay["scenes"]:
        assert looks[1:] in scene["visual_prompt"]
        assert screenplay["subject"]["name"].lower() in scene["visual_prompt"].lower()
        assert strategy["palette"][0] in scene["visual_prompt"]
        assert strategy["film_stock"].split(",")[0] in scene["visual_prompt"]


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_film_says_nothing_twice(brief: str) -> None:
    for scenes in (5, 10):
        lines = [scene["narration"] for scene in campaign(brief, scenes, 6 * scenes)[2]["scenes"]]
        said = [
            part for line in lines for part in re.split(r"(?<=[.!?])\s+", line) if words(part) > 2
        ]
        assert len(said) == len(set(said)), said


def test_the_last_line_ends_on_the_strategys_tagline() -> None:
    for brief in BRIEFS:
        _, strategy, screenplay = campaign(brief, 4, 28)
        assert screenplay["scenes"][-1]["narration"].endswith(strategy["tagline"])
        assert screenplay["tagline"] == strategy["tagline"]


@pytest.mark.parametrize("scenes", range(1, 11))
def test_a_film_has_as_many_scenes_as_asked(scenes: int) -> None:
    screenplay = campaign(BRIEFS[0], scenes, 6 * scenes)[2]
    assert [scene["number"] for scene in screenplay["scenes"]] == list(range(1, scenes + 1))
    assert sum(scene["duration_s"] for scene in screenplay["scenes"]) == pytest.approx(6 * scenes)


def test_films_of_one_brief_differ_by_seed_and_repeat_with_it() -> None:
    prompt = f"<brief>{BRIEFS[0]}</brief> Write the strategy."
    told = [answer(system="", prompt=prompt, schema=STRATEGY, seed=seed) for seed in range(8)]
    assert len(set(told)) >= 4
    assert told[3] == answer(system="", prompt=prompt, schema=STRATEGY, seed=3)


def test_briefs_do_not_share_their_words() -> None:
    lines = [
        " ".join(scene["narration"] for scene in campaign(brief)[2]["scenes"]) for brief in BRIEFS
    ]
    assert len(set(lines)) == len(lines)
