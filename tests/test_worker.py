"""How the worker deals its queues."""

from pathlib import Path

import pytest

from settings import load
from worker import _crews
from workflows import queues


@pytest.mark.parametrize("at_once", [None, 5])
def test_pictures_are_painted_three_at_a_time_unless_a_setting_says_otherwise(
    tmp_path: Path, at_once: int | None
) -> None:
    chosen = {} if at_once is None else {"pictures_at_once": at_once}
    settings = load(dotenv=tmp_path / "none", home=tmp_path, requested_mode="sandbox", **chosen)
    crew = _crews(settings)[queues.PICTURES]
    assert crew.at_once == (at_once or 3)
    assert {step.__name__ for step in crew.activities} == {"paint", "paint_hero"}


def test_who_serves_a_provider_s_queue_paints_too() -> None:
    assert queues.lanes(queues.GEMINI) == (queues.GEMINI, queues.PICTURES)
    assert queues.lanes(queues.ADS) == (queues.ADS,)
