"""What is typed after `cut`: the film's own brief, but for what was asked for."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from console.cutorder import Wanted, brief_for, budget_for, delivery_for, name_of
from contracts.artifacts import ArtifactRef
from contracts.brief import BrandKit, Brief
from contracts.cut import Cut
from contracts.delivery import AdId, Delivery, Form
from contracts.errors import BadInput

FILM = Brief(text="Cold brew", url="https://example.com/", duration_s=15, scenes=3)
ELEMENTS = ArtifactRef(
    key="runs/brew/elements.json", sha256="0" * 64, size_bytes=1, media_type="application/json"
)
MADE_OF = Cut(run="brew", version=1, elements=ELEMENTS, brief=FILM)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ({"duration": 6}, "brew-6s"),
        ({"aspect": "9:16"}, "brew-9x16"),
        ({"language": "de"}, "brew-de"),
        ({"captions": "burned"}, "brew-burned"),
        ({"duration": 6, "aspect": "9:16", "language": "de"}, "brew-6s-9x16-de"),
    ],
)
def test_a_cut_is_the_film_but_for_what_was_asked_and_is_called_so(
    asked: dict[str, Any], name: str
) -> None:
    brief = brief_for(FILM, Wanted(**asked))
    told = {"duration": "duration_s"}
    changed = {told.get(option, option): value for option, value in asked.items()}
    assert brief == Brief.model_validate(FILM.model_dump() | changed | {"scenes": None})
    assert name_of(MADE_OF, brief) == name


def test_a_cut_of_another_version_or_with_new_pictures_has_a_name_of_its_own() -> None:
    brief = brief_for(FILM, Wanted(aspect="9:16"))
    assert name_of(MADE_OF.model_copy(update={"version": 2}), brief) == "brew-v2-9x16"
    assert name_of(MADE_OF.model_copy(update={"new_pictures": True}), brief) == "brew-9x16-new"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "the film is that already"),
        ({"duration": 15}, "the film is that already"),
        ({"duration": 5}, "no buyer takes a spot of 5 s"),
        ({"aspect": "5:4"}, "--aspect"),
        ({"language": "german"}, "--language"),
        ({"profile": "nobody"}, "there is no delivery profile 'nobody'"),
        ({"duration": 6, "new_pictures": True}, "--new-pictures is for another --aspect"),
    ],
)
def test_what_no_cut_can_be_is_one_clear_line(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput) as refused:
        brief_for(FILM, replace(Wanted(), **asked))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_supers_of_a_film_do_not_stand_in_the_way_of_a_shorter_cut() -> None:
    """They lie on its scenes; six seconds alone would have no room for two."""
    film = FILM.model_copy(update={"brand": BrandKit(name="Dawn", supers=("Slow.", "Low acid."))})
    assert brief_for(film, Wanted(duration=6)).duration_s == 6
    with pytest.raises(BadInput, match="the film is that already"):
        brief_for(film, Wanted())


def test_the_budget_is_the_film_s_unless_another_is_named() -> None:
    assert budget_for(None, Decimal(3)) == 3
    assert budget_for("1.50", Decimal(3)) == Decimal("1.50")


@pytest.mark.parametrize("told", ["two", "0", "-1", "nan", "inf"])
def test_a_budget_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(BadInput, match="no amount of money"):
        budget_for(told, Decimal(3))


SERVED = Delivery(
    forms=(Form.HLS,), ad_id=AdId.of("CNPA0484000H"), base_url="https://cdn.example.com/spots/"
)


def test_of_what_the_film_was_delivered_as_a_cut_keeps_only_where_it_is_served_from() -> None:
    assert delivery_for(SERVED, Wanted(duration=6)) == Delivery(base_url=SERVED.base_url)


def test_a_film_that_is_finished_is_encoded_once_more_under_a_name_that_says_so() -> None:
    wanted = Wanted(deliver="ladder,hls", ad_id="clearcast.co.uk:AAA/ABCD001/030", base_url="")
    brief, delivery = brief_for(FILM, wanted), delivery_for(SERVED, wanted)
    assert brief == FILM.model_copy(update={"scenes": None})
    assert (delivery.forms, delivery.base_url) == ((Form.LADDER, Form.HLS), "")
    assert name_of(MADE_OF, brief, delivery, delivery) == "brew-ladder-hls-AAA-ABCD001-030"


def test_a_film_that_is_served_from_elsewhere_is_another_run() -> None:
    delivery = delivery_for(SERVED, Wanted(base_url="https://other.example.com/"))
    assert name_of(MADE_OF, FILM, delivery, SERVED) == "brew-served"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"deliver": "prores"}, "--deliver prores: choose from"),
        ({"ad_id": "two words"}, "is no advertisement's identifier"),
        ({"base_url": "cdn"}, "is no address of a folder"),
    ],
)
def test_a_delivery_that_cannot_be_is_one_clear_line(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput) as refused:
        delivery_for(Delivery(), Wanted(**asked))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
