"""From typed words to a checked request: what cannot be used is said in one line."""

from dataclasses import replace
from decimal import Decimal

import pytest

from console.request import Wanted, checked_run_id, request_from, run_id_for
from contracts.brief import Captions
from contracts.decisions import Gate
from contracts.delivery import AdId, Delivery, Form
from contracts.errors import BadInput

WANTED = Wanted(
    brief="Cold brew that wakes up slow mornings",
    url=None,
    duration=15,
    scenes=None,
    aspect="16:9",
    language="en",
    profile="universal",
    gates="strategy",
    budget_usd="5",
    seed=7,
    yes=False,
)


def test_the_defaults_wait_at_the_strategy_and_spend_at_most_five_dollars() -> None:
    request = request_from(WANTED)
    assert request.gates == (Gate.STRATEGY,)
    assert request.budget_usd == Decimal(5)
    assert request.brief.scene_count == 3


def test_nothing_is_encoded_beside_the_master_unless_it_is_asked_for() -> None:
    assert request_from(WANTED).delivery == Delivery()


def test_what_is_delivered_is_asked_for_by_name() -> None:
    wanted = replace(
        WANTED,
        deliver="hls, mezzanine,hls",
        ad_id="CNPA0484000H",
        base_url="https://cdn.example.com/spots",
    )
    assert request_from(wanted).delivery == Delivery(
        forms=(Form.HLS, Form.MEZZANINE),
        ad_id=AdId(registry="ad-id.org", value="CNPA0484000H"),
        base_url="https://cdn.example.com/spots/",
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"brief": ""}, "the brief is empty"),
        ({"brief": "x" * 20_000}, "20000 characters"),
        ({"brief": "a\x07b"}, "control characters"),
        ({"duration": 120}, "--duration no buyer takes a spot of 120 s"),
        ({"scenes": 0}, "cannot hold 0 scenes"),
        ({"scenes": 50}, "cannot hold 50 scenes"),
        ({"aspect": "5:4"}, "--aspect"),
        ({"url": "example.com"}, "--url 'example.com' is no web address"),
        ({"url": "file:///etc/passwd"}, "must start with https://"),
        ({"url_required": True}, "--url-required needs the --url"),
        ({"deliver": "prores"}, "--deliver prores: choose from mezzanine, ladder, hls"),
        ({"ad_id": "two words"}, "--ad-id 'two words' is no advertisement's identifier"),
        ({"base_url": "ftp://example.com"}, "--base-url 'ftp://example.com' is no address"),
        ({"budget_usd": "five"}, "--budget-usd 'five' is no amount of money"),
        ({"budget_usd": "0"}, "--budget-usd"),
        ({"budget_usd": "nan"}, "--budget-usd"),
        ({"profile": "nobody"}, "there is no delivery profile 'nobody': choose from ctv-ssai"),
        ({"captions": "sung"}, "--captions Input should be 'beside' or 'burned'"),
        (
            {"captions": "burned", "language": "ja"},
            "--captions burned cannot be had in the language ja",
        ),
        ({"gates": "strategy,lunch"}, "choose from strategy, storyboard, final, or none"),
    ],
)
def test_bad_input_is_one_clear_line(changes: dict[str, object], words: str) -> None:
    with pytest.raises(BadInput) as refused:
        request_from(replace(WANTED, **changes))  # type: ignore[arg-type]
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_page_is_done_without_unless_it_is_required() -> None:
    paged = replace(WANTED, url="https://example.com/")
    assert not request_from(paged).brief.url_required
    assert request_from(replace(paged, url_required=True)).brief.url_required


@pytest.mark.parametrize("language", ["en", "de", "el", "uk"])
def test_captions_are_burned_in_where_our_font_has_the_script(language: str) -> None:
    burned = replace(WANTED, captions="burned", language=language)
    assert request_from(burned).brief.captions is Captions.BURNED
    assert request_from(WANTED).brief.captions is Captions.BESIDE


def test_no_gates_is_said_as_none() -> None:
    assert request_from(replace(WANTED, gates="none")).gates == ()


def test_a_run_is_named_after_its_brief() -> None:
    assert run_id_for("Cold brew, that wakes up!").startswith("cold-brew-that-wakes-")
    assert run_id_for("コーヒー").startswith("run-")


@pytest.mark.parametrize("name", ["", "a/b", "../x", "-rf", "x" * 61])
def test_a_name_that_could_not_name_objects_is_refused(name: str) -> None:
    with pytest.raises(BadInput):
        checked_run_id(name)
