"""The check that every row ends with: it must fail when a purchase is doubled."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from activities.receipts import Intent, IntentState, Receipt
from contracts.ledger import Account
from contracts.money import Charge
from tests.faults.books import Books


def line(number: int, request: str = "", operation: str = "picture") -> dict[str, Any]:
    return {
        "provider": "gemini",
        "operation": operation,
        "request_sha256": request or f"request-{number}",
        "usd": 0.10,
        "id": f"id-{number}",
    }


def charge(number: int, **changes: Any) -> Charge:
    return Charge(
        provider="gemini",
        operation="picture",
        usd=Decimal("0.10"),
        request_id=f"id-{number}",
        **changes,
    )


def receipt(number: int, **changes: Any) -> Receipt:
    return Receipt(charge=charge(number, **changes), artifact=None, details={})


def intent(state: IntentState, *billed: Charge) -> Intent:
    return Intent(state=state, quote=charge(0), billed=billed)


def booked(usd: str) -> tuple[Account, ...]:
    return (Account(provider="gemini", usd=Decimal(usd)),)


SOUND = Books(
    billed=[line(1), line(2)],
    receipts={"r/picture-1/1": receipt(1), "r/picture-2/1": receipt(2)},
    intents={"r/picture-1/1": intent(IntentState.OPEN), "r/picture-2/1": intent(IntentState.OPEN)},
    accounts=booked("0.20"),
)
PICTURE = ("gemini", "picture")


def test_books_in_order_pass() -> None:
    assert not SOUND.errors()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (
            lambda books: replace(books, billed=[*books.billed, line(3, "request-1")]),
            "1 requests were billed again, 0 with a reason",
        ),
        (
            lambda books: replace(books, billed=[*books.billed, line(3)]),
            "1 lines have no receipt, 0 a reason",
        ),
        (lambda books: replace(books, billed=books.billed[:1]), "$0.1 were billed and $0.20"),
        (lambda books: replace(books, accounts=booked("0.10")), "$0.2 were billed and $0.10"),
        (
            lambda books: replace(
                books,
                receipts={
                    **books.receipts,
                    "r/picture-2/1": receipt(2, possibly_billed_twice=True, unanswered_calls=1),
                },
            ),
            "1 calls are in doubt instead of 0",
        ),
        (
            lambda books: replace(books, receipts={"r/picture-1/1": receipt(1)}),
            "1 calls are in doubt instead of 0",
        ),
    ],
    ids=["doubled", "unnamed", "unbilled", "unbooked", "marked", "left open"],
)
def test_books_that_do_not_agree_say_why(spoil: Callable[[Books], Books], words: str) -> None:
    assert any(words in error for error in spoil(SOUND).errors())


def test_a_doubled_purchase_fails_even_where_it_is_booked_twice() -> None:
    doubled = replace(SOUND, billed=[*SOUND.billed, line(3, "request-1")], accounts=booked("0.30"))
    assert doubled.errors()


def test_a_lost_answer_passes_only_where_the_run_marks_it() -> None:
    again = replace(SOUND, billed=[*SOUND.billed, line(3, "request-2")])
    marked = {
        **SOUND.receipts,
        "r/picture-2/1": receipt(2, possibly_billed_twice=True, unanswered_calls=1),
    }
    assert again.errors({PICTURE: 1})
    assert not replace(again, receipts=marked).errors({PICTURE: 1})
    assert replace(again, receipts=marked).errors(), "the test let nothing drop"


def test_an_answer_that_was_sent_back_is_booked_and_explained() -> None:
    sent_back = replace(
        SOUND,
        billed=[*SOUND.billed, line(3), line(4)],
        receipts={**SOUND.receipts, "r/picture-3/2": receipt(4)},
        intents={
            **SOUND.intents,
            "r/picture-3/1": intent(IntentState.VOID, charge(3)),
            "r/picture-3/2": intent(IntentState.OPEN),
        },
        accounts=booked("0.30"),
    )
    assert sent_back.errors(), "what it cost is not booked"
    assert not replace(sent_back, accounts=booked("0.40")).errors()


def test_an_answer_that_was_refused_and_billed_is_explained_by_its_own_key() -> None:
    refused = replace(
        SOUND,
        billed=[*SOUND.billed, line(3, "request-2")],
        intents={**SOUND.intents, "r/picture-2/1": intent(IntentState.OPEN, charge(3))},
        accounts=booked("0.30"),
    )
    assert not refused.errors()
    assert replace(refused, intents=SOUND.intents).errors()


def test_a_failed_job_keeps_its_list_price_only_where_the_test_let_it_fail() -> None:
    failed = replace(
        SOUND,
        receipts={**SOUND.receipts, "r/picture-3/1": receipt(3)},
        intents={**SOUND.intents, "r/picture-3/1": intent(IntentState.OPEN)},
        accounts=booked("0.30"),
    )
    assert failed.errors()
    assert not failed.errors(free={PICTURE: 1})
