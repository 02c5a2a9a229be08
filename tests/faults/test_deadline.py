"""A person who answers late: alone in a file, for another worker would have its own deadline."""

import pytest

from contracts.decisions import Gate
from tests.faults.figures import Figures
from tests.faults.house import House, until
from tests.faults.test_people import BOTH, at, booked


@pytest.mark.slow
@pytest.mark.battery
async def test_an_approval_after_the_deadline_still_counts(house: House, figures: Figures) -> None:
    house.order()
    async with house.staffed("hasty", AD_BUILDER_APPROVAL_DEADLINE_S="2"):
        run = await house.start("late", scenes=1, gates=BOTH)
        late = await until(run, lambda progress: bool(progress.gate and progress.notes))
        assert at(Gate.STRATEGY)(late)
        assert "has waited" in late.notes[0]
        await run.signal("approve_strategy", {"revision": 1})
        await until(run, at(Gate.STORYBOARD))
        assert not await booked(house, run, figures)
