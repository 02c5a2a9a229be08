"""An estimate beside the ledger of the film that was then made."""

from collections import defaultdict
from decimal import Decimal

import pytest

from tests.end_to_end.conftest import BRIEF, Made, Up

LISTED = {
    "clip": ("clips from runway",),
    "picture": ("hero frame", "pictures"),
    "effect": ("effects",),
    "music": ("music",),
}
CENT = Decimal("0.01")


@pytest.mark.slow
def test_an_undisturbed_film_costs_what_was_estimated(up: Up, made: Made) -> None:
    told = up.desk.starter("estimate", BRIEF, "--duration", "15", "--sandbox", "--json")
    assert told.status == 0, told.err
    usual = {step["name"]: Decimal(str(step["usual_usd"])) for step in told.last["steps"]}
    spent: dict[str, Decimal] = defaultdict(Decimal)
    for line in made.report["money"]["ledger"]:
        spent[line["operation"]] += Decimal(line["usd"])
    for operation, steps in LISTED.items():
        listed = sum((usual[step] for step in steps), Decimal(0))
        assert spent[operation].quantize(CENT) == listed.quantize(CENT), operation
    assert made.told["cost_usd"] <= told.last["usual_usd"] <= told.last["most_usd"]


def test_bad_input_is_refused_before_anybody_is_asked(up: Up) -> None:
    refused = up.desk.starter("estimate", BRIEF, "--duration", "500")
    assert refused.status == 2
    assert len(refused.err.strip().splitlines()) == 1
