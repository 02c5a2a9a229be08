"""A clip whose submission was never answered: Kling is asked for it before it is ordered again."""

import pytest

from contracts.takes import ClipJob
from storage.memory import MemoryStore
from tests.activities.clipshop import fault_of, shop_of
from tests.providers import replies
from tests.providers.animators import Downloads, kling
from tests.providers.cases import opened
from tests.providers.loopback import DROP, Misbehave, Reply, listening

LOST = DROP
NOT_FOUND = replies.kling(None, 1203, 404, "The requested resource does not exist")
BUSY = replies.kling(None, 5001, 503, "busy")
TAKEN = replies.kling(None, 1201, 400, "external_task_id 'abc' is taken")
FOUND = replies.kling_task("processing")


@pytest.mark.parametrize(
    ("answers", "asked", "faults"),
    [
        pytest.param([LOST, FOUND], "POST GET", ["OutcomeUnknown"], id="it had arrived"),
        pytest.param(
            [LOST, NOT_FOUND, replies.kling_created()],
            "POST GET POST",
            ["OutcomeUnknown"],
            id="it never arrived",
        ),
        pytest.param(
            [LOST, BUSY, DROP, FOUND],
            "POST GET GET GET",
            ["OutcomeUnknown", "OutcomeUnknown", "OutcomeUnknown"],
            id="a look-up that fails orders nothing",
        ),
        pytest.param(
            [LOST, NOT_FOUND, TAKEN, FOUND],
            "POST GET POST GET",
            ["OutcomeUnknown", "OutcomeUnknown"],
            id="it arrived after it was looked up",
        ),
    ],
)
async def test_it_is_looked_up_before_it_is_ordered_again(
    answers: list[Reply | Misbehave], asked: str, faults: list[str]
) -> None:
    store = MemoryStore()
    async with listening() as service:
        service.will(*answers)
        told = []
        for attempt in range(1, len(faults) + 1):
            # Each attempt is another worker's, which knows what is in the store and nothing more.
            async with opened(kling(service.url, Downloads())) as animator:
                shop = shop_of(store, animator)
                task = await shop.order("kling")
                told.append(await fault_of(shop.buy(task, attempt=attempt)))
        async with opened(kling(service.url, Downloads())) as animator:
            shop = shop_of(store, animator)
            bought = await shop.buy(await shop.order("kling"), attempt=len(faults) + 1)
        methods = [request.method for request in service.asked]
    assert [fault.kind for fault in told] == faults
    assert " ".join(methods) == asked
    assert bought.bought == ClipJob(provider="kling", model="kling-v2-5-turbo", job_id="task_1")
    assert not bought.charge.possibly_billed_twice
