"""What is encoded beside the master: only what was asked for, after the check, before the pack."""

from collections.abc import Sequence

import pytest

from contracts.delivery import Delivery, Form
from contracts.errors import MediaError
from tests.workflows.conftest import Floor, until
from tests.workflows.players import Players

ENCODES = ("make_mezzanine", "make_ladder", "make_stream")


@pytest.mark.parametrize(
    ("forms", "steps"),
    [
        ((), ()),
        ((Form.MEZZANINE,), ("make_mezzanine",)),
        ((Form.LADDER,), ("make_ladder",)),
        ((Form.HLS,), ("make_ladder", "make_stream")),
        (tuple(Form), ENCODES),
    ],
)
async def test_each_form_takes_its_own_steps(
    floor: Floor, players: Players, forms: Sequence[Form], steps: Sequence[str]
) -> None:
    handle = await floor.start(delivery=Delivery(forms=tuple(forms)))
    result = await handle.result()
    assert [name for name in ENCODES if players.calls[name]] == list(steps)
    encodes = result.package.encodes
    assert (encodes.mezzanine is not None) is (Form.MEZZANINE in forms)
    assert bool(encodes.ladder) is (Form.LADDER in forms)
    assert (encodes.hls is not None) is (Form.HLS in forms)


async def test_an_encode_that_fails_parks_alone_and_is_made_by_a_retry(
    floor: Floor, players: Players
) -> None:
    players.faults["make_mezzanine"] = [MediaError("FFmpeg could not encode the mezzanine")]
    handle = await floor.start(delivery=Delivery(forms=tuple(Form)))
    parked = await until(handle, lambda progress: bool(progress.attention))
    assert "could not encode the mezzanine" in parked.attention[0].said
    await handle.signal("retry")
    assert (await handle.result()).package.encodes.mezzanine is not None
    assert (players.calls["make_ladder"], players.calls["make_mezzanine"]) == (1, 2)


async def test_nothing_is_encoded_for_a_film_that_is_not_approved_yet(
    floor: Floor, players: Players
) -> None:
    handle = await floor.start(gates=("final",), delivery=Delivery(forms=(Form.MEZZANINE,)))
    await until(handle, lambda progress: progress.gate is not None)
    assert not players.calls["make_mezzanine"]
    await handle.signal("approve")
    assert (await handle.result()).package.encodes.mezzanine is not None
