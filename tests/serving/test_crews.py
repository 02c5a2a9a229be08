"""Who serves which queue, and how many at a time."""

from pathlib import Path

import pytest

from contracts.errors import BadInput
from serving.crews import sellers
from settings import load
from worker import _house, crews
from workflows import queues


@pytest.mark.parametrize("at_once", [None, 5])
def test_pictures_are_painted_three_at_a_time_unless_a_setting_says_otherwise(
    tmp_path: Path, at_once: int | None
) -> None:
    chosen = {} if at_once is None else {"pictures_at_once": at_once}
    settings = load(dotenv=tmp_path / "none", home=tmp_path, requested_mode="sandbox", **chosen)
    crew = crews(settings)[queues.PICTURES]
    assert crew.at_once == (at_once or 3)
    assert {step.__name__ for step in crew.activities} == {"paint", "paint_hero"}


def test_runway_s_hosted_models_share_its_queue_and_omni_has_its_own(tmp_path: Path) -> None:
    chain = ("runway:veo3.1_fast", "runway", "omni")
    settings = load(
        dotenv=tmp_path / "none", home=tmp_path, requested_mode="sandbox", animators=chain
    )
    served = crews(settings).keys() & set(queues.ANIMATORS)
    assert served == {"ads-runway", "ads-omni"}
    assert {queues.of_provider(name) for name in chain} == served
    animators = _house(settings).animators.values()
    assert [animator.provider for animator in animators] == list(chain)
    assert sellers(settings).keys() >= set(chain)
    assert set(sellers(settings).values()) == {"sandbox"}


def test_a_model_that_nobody_knows_is_a_fault_of_the_settings(tmp_path: Path) -> None:
    settings = load(
        dotenv=tmp_path / "none", home=tmp_path, requested_mode="sandbox", veo_model="veo-9"
    )
    with pytest.raises(BadInput, match="veo-9"):
        crews(settings)


def test_an_account_s_limits_are_kept(tmp_path: Path) -> None:
    told = {"calls_at_once": "anthropic=2,kling=1", "calls_per_minute": "anthropic=30"}
    settings = load(dotenv=tmp_path / "none", home=tmp_path, requested_mode="sandbox", **told)
    served = crews(settings)
    assert (served[queues.ANTHROPIC].at_once, served[queues.ANTHROPIC].per_minute) == (2, 30)
    assert served[queues.of_orders("kling")].at_once == 1
    assert served[queues.of_provider("kling")].at_once > 1, "polls do not wait behind orders"
    assert served[queues.GEMINI].per_minute is None


@pytest.mark.parametrize("text", ["anthropic", "midjourney=3", "gemini=0", "gemini=many"])
def test_a_limit_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match="write them as anthropic=3,gemini=5"):
        load(dotenv=tmp_path / "none", calls_at_once=text)


def test_who_serves_a_provider_s_queue_paints_and_orders_too() -> None:
    assert queues.lanes(queues.GEMINI) == (queues.GEMINI, queues.PICTURES)
    assert queues.lanes("ads-veo") == ("ads-veo", "ads-veo-orders")
    assert queues.lanes(queues.ADS) == (queues.ADS,)
