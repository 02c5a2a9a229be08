"""What a person sees at a gate."""

from decimal import Decimal
from io import StringIO

from rich.console import Console

from console.live import books, drawn
from contracts.decisions import Gate
from contracts.ledger import Account
from contracts.progress import OpenGate, Progress, Stage
from contracts.strategy import Change
from tests.creative.stories import STRATEGY


def shown(gate: OpenGate) -> str:
    progress = Progress(
        run_id="dawn",
        product="Dawn",
        stage=Stage.AWAITING_APPROVAL,
        gate=gate,
        budget_usd=Decimal(5),
    )
    console = Console(width=200, record=True, file=StringIO())
    console.print(drawn(progress))
    return console.export_text()


def test_the_strategy_is_shown_with_its_subject_and_how_to_approve_it() -> None:
    text = shown(OpenGate(gate=Gate.STRATEGY, revision=1, strategy=STRATEGY))
    for told in (STRATEGY.core_concept, STRATEGY.subject.description, "approve dawn"):
        assert told in text
    assert "Changed" not in text


def test_a_revision_shows_what_changed() -> None:
    change = Change(field="color_grade", before="amber", after="teal")
    text = shown(OpenGate(gate=Gate.STRATEGY, revision=2, strategy=STRATEGY, changes=(change,)))
    assert "Changed since revision 1:" in text
    assert "color grade: amber \u2192 teal" in text


def test_the_books_say_who_was_paid_and_what_is_not_settled() -> None:
    console = Console(width=80, record=True, file=StringIO())
    console.print(
        books(
            (
                Account(provider="gemini", usd=Decimal("0.31")),
                Account(provider="veo", usd=Decimal("1.20"), unsettled_usd=Decimal("0.60")),
            )
        )
    )
    rows = [line.split() for line in console.export_text().splitlines()]
    assert ["gemini", "$0.31"] in rows
    assert ["veo", "$1.20", "$0.60"] in rows
