"""Provenance and disclosure: who made what, and what is said of it, is what was recorded."""

import json
from typing import Any

import pytest

from delivery.disclosure import disclosure
from delivery.origins import purchases
from delivery.provenance import GENERATED, PLAYED, provenance
from tests.delivery.films import PAGE, SOUND, elements, origins, package_task
from tests.delivery.spots import artifact

TRIAL = "for broadcast"


def read(**changes: Any) -> dict[str, Any]:
    known = changes.pop("origins", origins())
    told: dict[str, Any] = json.loads(provenance(package_task(**changes), known, "dawn"))
    return told


def part(told: dict[str, Any], kind: str, scene: int | None = None) -> dict[str, Any]:
    [found] = [each for each in told["parts"] if (each["kind"], each.get("scene")) == (kind, scene)]
    return dict(found)


def test_every_part_of_the_film_is_there_by_its_hash() -> None:
    told = read()
    kinds = [each["kind"] for each in told["parts"]]
    assert kinds == ["picture", "clip", "picture", "clip", "narration", "effect", "music"]
    assert part(told, "picture", 1)["sha256"] == artifact("picture-2").sha256
    assert part(told, "music")["sha256"] == artifact("music").sha256
    assert told["film"]["sha256"] == artifact("master.mp4").sha256


@pytest.mark.parametrize("kind", ["picture", "clip", "narration", "effect"])
def test_a_part_says_who_made_it_and_what_was_asked(kind: str) -> None:
    found = part(read(), kind, 1)
    assert found["prompt"] == f"to {found['provider']}"
    assert (found["seed"], found["bought_at"]) == (7, "2026-11-01T00:00:00Z")
    assert found["model"]
    assert found["source_type"] == GENERATED


def test_a_price_is_the_one_that_its_provider_settled() -> None:
    assert part(read(), "clip", 1)["usd"] == "0.40"
    assert part(read(), "picture", 1)["usd"] == "0.01"


def test_a_moving_still_was_bought_of_nobody() -> None:
    still = part(read(), "clip", 2)
    assert (still["provider"], still["source_type"]) == ("still", PLAYED)
    assert "model" not in still


def test_what_the_sandbox_played_is_not_called_generated() -> None:
    played = read(origins=origins(played=True))
    assert {each["source_type"] for each in played["parts"]} == {PLAYED}


def test_references_come_from_the_page_or_are_the_hero_frame() -> None:
    assert [each["from"] for each in read()["references"]] == ["hero frame"]
    told = read(page=PAGE, references=PAGE.pictures)
    assert [each["from"] for each in told["references"]] == [PAGE.url]
    assert told["page"]["url"] == PAGE.url


def test_what_people_had_a_hand_in_is_told() -> None:
    told = read()
    assert told["composited"]["logo"]["sha256"] == artifact("logo").sha256
    assert told["notes"] == ["The strategy was approved."]


def test_an_older_film_s_parts_claim_nothing() -> None:
    known = origins()
    del known[SOUND]
    assert part(read(origins=known), "music") == {
        "kind": "music",
        "sha256": artifact("music").sha256,
        "key": artifact("music").key,
        "provider": None,
    }
    assert "Music and effects: not on record." in disclosure(elements(), known)


def test_everything_that_was_bought_is_looked_up_once() -> None:
    assert sorted(purchases(elements())) == sorted(origins())


def test_the_disclosure_names_every_maker_and_says_who_is_synthetic() -> None:
    said = disclosure(elements(), origins())
    for maker in ("gemini-image by gemini", "gen4 by runway", "voice by elevenlabs"):
        assert maker in said
    assert "Whoever can be seen or heard in it is a synthetic performer" in said
    assert "396-b" in said
    assert TRIAL not in said


def test_a_film_without_narration_has_no_synthetic_voice() -> None:
    film = elements()
    silent = film.sound.model_copy(update={"lines": ()})
    assert "synthetic voice" in disclosure(film, origins())
    assert "synthetic voice" not in disclosure(elements(sound=silent), origins())


def test_pictures_of_the_product_are_named_only_where_they_served() -> None:
    assert PAGE.url not in disclosure(elements(page=PAGE), origins())
    assert PAGE.url in disclosure(elements(page=PAGE, references=PAGE.pictures), origins())


def test_what_the_sandbox_played_is_called_a_trial() -> None:
    assert TRIAL in disclosure(elements(), origins(played=True))


def test_the_same_film_has_the_same_provenance() -> None:
    told = [provenance(package_task(), origins(), "dawn") for _ in range(2)]
    assert told[0] == told[1]
