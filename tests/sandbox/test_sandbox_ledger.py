"""The ledger and the journal under it."""

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.journal import Journal
from sandbox.ledger import Entry, Ledger


def entry(entry_id: str, usd: str = "0.5") -> Entry:
    return Entry(
        provider="runway",
        operation="clip",
        at="2026-11-22T10:00:00+00:00",
        request_sha256="0" * 64,
        usd=Decimal(usd),
        id=entry_id,
    )


def opened(folder: Path) -> Ledger:
    journal = Journal(folder / "journal.jsonl", durable=True)
    return Ledger(journal, list(journal.events()))


async def test_entries_come_back_in_order_and_to_the_digit(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    for number in range(5):
        await ledger.bill(entry(f"job-{number}", "0.1000000000000000000001"))
    assert opened(tmp_path).entries() == ledger.entries()
    assert [found.id for found in ledger.entries()] == [f"job-{number}" for number in range(5)]


@pytest.mark.parametrize("refund", [True, False])
@pytest.mark.parametrize("event", ["clip_cancelled", "clip_failed"])
async def test_a_job_that_came_to_nothing_stays_on_the_ledger(
    tmp_path: Path, event: str, refund: bool
) -> None:
    ledger = opened(tmp_path)
    await ledger.bill(entry("job"))
    await ledger.record({"event": event, "id": "job", "refund": refund})
    (found,) = opened(tmp_path).entries()
    assert found == ledger.entries()[0]
    assert found.cancelled == (event == "clip_cancelled")
    assert found.usd == (0 if refund else Decimal("0.5"))


async def test_a_cleared_ledger_is_still_clear_after_a_restart(tmp_path: Path) -> None:
    ledger = opened(tmp_path)
    await ledger.bill(entry("old"))
    await ledger.clear()
    await ledger.record({"event": "clip_cancelled", "id": "old", "refund": True})
    await ledger.bill(entry("new"))
    assert [found.id for found in opened(tmp_path).entries()] == ["new"]


@pytest.mark.parametrize(
    "torn", [b"{", b'{"event": "billed", "entry": {"prov', '{"é'.encode()[:-1]]
)
async def test_a_line_that_a_kill_tore_is_forgotten(tmp_path: Path, torn: bytes) -> None:
    ledger = opened(tmp_path)
    await ledger.bill(entry("whole"))
    with (tmp_path / "journal.jsonl").open("ab") as file:
        file.write(torn)
    reopened = opened(tmp_path)
    await reopened.bill(entry("next"))
    assert [found.id for found in opened(tmp_path).entries()] == ["whole", "next"]


async def test_events_of_many_callers_never_mix(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl", durable=True)
    texts = [f"{number}" * 5000 for number in range(20)]
    await asyncio.gather(*(journal.append({"event": "a", "text": text}) for text in texts))
    assert sorted(event["text"] for event in journal.events()) == sorted(texts)


@given(st.decimals(min_value=0, max_value=1000, places=9))
def test_money_keeps_every_digit_in_the_journal(usd: Decimal) -> None:
    billed = entry("job", str(usd))
    assert Entry.from_event(billed.as_event()) == billed
