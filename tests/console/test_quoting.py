"""What `estimate` tells, and whom it asks."""

import json
import sys
from decimal import Decimal
from io import StringIO

import pytest
from rich.console import Console

from console import quoting
from console.estimating import Estimate, Step
from console.quoting import quotation_of, table_of, verdict
from contracts.brief import Brief
from contracts.errors import BadInput
from embedded.errors import ServiceUnreachable
from settings import load

CLIPS = Step(
    name="clips from runway",
    usual=3,
    most=3,
    each_usd=Decimal("0.25"),
    usual_usd=Decimal("0.75"),
    most_usd=Decimal("0.75"),
    listed=True,
)
CRITIQUES = Step(
    name="critiques",
    usual=3,
    most=27,
    each_usd=Decimal("0.03"),
    usual_usd=Decimal("0.09"),
    most_usd=Decimal("0.81"),
)
FILM = Estimate((CLIPS, CRITIQUES))


def test_the_table_tells_upper_bounds_from_list_prices_and_adds_up() -> None:
    console = Console(width=120, record=True, file=StringIO())
    console.print(table_of(FILM))
    lines = [line.split() for line in console.export_text().splitlines()]
    assert ["critiques", "~", "3", "27", "$0.03", "$0.09", "$0.81"] in lines
    assert ["clips", "from", "runway", "3", "3", "$0.25", "$0.75", "$0.75"] in lines
    assert ["in", "all", "$0.84", "$1.56"] in lines


@pytest.mark.parametrize(
    ("budget", "words"),
    [
        ("1.56", "covers it whatever happens"),
        ("0.84", "covers what is usual, not the most"),
        ("0.83", "does not cover what is usual"),
    ],
)
def test_a_budget_is_weighed(budget: str, words: str) -> None:
    assert words in verdict(FILM, Decimal(budget))


async def test_a_worker_that_cannot_work_with_its_settings_is_bad_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refusing(monkeypatch, "worker: no such model", 2)
    with pytest.raises(BadInput, match=r"^no such model$"):
        await quotation_of(load(requested_mode="sandbox"), Brief(text="Cold brew"))


async def test_a_worker_that_breaks_down_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, "ImportError: av", 1)
    with pytest.raises(ServiceUnreachable, match="ImportError: av"):
        await quotation_of(load(requested_mode="sandbox"), Brief(text="Cold brew"))


def refusing(monkeypatch: pytest.MonkeyPatch, said: str, status: int) -> None:
    """Puts a program in the worker's place that says one thing and ends."""
    script = f"import sys; print({said!r}, file=sys.stderr); sys.exit({status})"
    monkeypatch.setattr(quoting, "WORKER", (sys.executable, "-c", script))


async def test_the_real_worker_names_its_players_and_where_their_prices_stand() -> None:
    quotation = await quotation_of(load(requested_mode="sandbox"), Brief(text="Cold brew"))
    sold = {(price.provider, price.thing) for price in quotation.prices}
    assert {offer.provider for offer in quotation.casting.animators} == {"runway", "veo", "kling"}
    assert {("runway", "gen4_turbo"), ("elevenlabs", "music")} <= sold
    assert all(price.source for price in quotation.prices)
    assert json.loads(quotation.model_dump_json())
