"""Every model that we order of Runway, ordered by our own adapter at the strict sandbox."""

from collections.abc import AsyncIterator

import pytest

from contracts.brief import Aspect
from contracts.errors import RequestRejected
from contracts.orders import ClipOrder, Image
from contracts.takes import JobState
from providers.runway_animator import RunwayAnimator
from providers.runway_models import RUNWAY_MODELS
from tests.sandbox.running import Running
from tests.sandbox.studio import png

HEIGHT_PX = {Aspect.WIDE: 180, Aspect.TALL: 568, Aspect.SQUARE: 320}


class Wire:
    """Fetches from the sandbox on this machine."""

    def __init__(self, sandbox: Running) -> None:
        self._sandbox = sandbox

    async def stream(self, url: str) -> AsyncIterator[bytes]:
        yield self._sandbox.wire.get(url).content


def order(aspect: Aspect, length_s: int) -> ClipOrder:
    frame = Image(png(320, HEIGHT_PX[aspect]), "image/png")
    return ClipOrder(
        key="run/scene-1/clip/1",
        first_frame=frame,
        prompt="The kettle boils",
        aspect=aspect,
        duration_s=length_s,
        seed=7,
    )


@pytest.mark.parametrize("aspect", Aspect)
@pytest.mark.parametrize("model", RUNWAY_MODELS)
async def test_it_is_accepted_at_the_price_that_was_quoted_and_settled_at_it(
    sandbox: Running, model: str, aspect: Aspect
) -> None:
    name = f"runway:{model}"
    animator = RunwayAnimator(
        api_key="any", base_url=sandbox.url, downloader=Wire(sandbox), model=model, name=name
    )
    try:
        for length_s in (animator.lengths_s[0], animator.lengths_s[-1]):
            asked = order(aspect, length_s)
            if aspect not in (RUNWAY_MODELS[model].ratios or HEIGHT_PX):
                with pytest.raises(RequestRejected, match=f"{model} makes no"):
                    await animator.submit(asked)
                assert sandbox.ledger() == []
                continue
            submitted = await animator.submit(asked)
            assert submitted.charge.usd == animator.quote(asked).usd
            while (await animator.status(submitted.job)).state is not JobState.SUCCEEDED:
                pass
            settled = await animator.settle(submitted.job)
            assert settled
            assert (settled.usd, settled.settled) == (submitted.charge.usd, True)
            assert b"".join([piece async for piece in animator.fetch(submitted.job)])
            assert sandbox.ledger()[-1]["usd"] == float(settled.usd)
            made = sandbox.studio.asked[-1]
            width, height = made["size"]
            assert (width > height, width == height) == (
                aspect is Aspect.WIDE,
                aspect is Aspect.SQUARE,
            )
    finally:
        await animator.aclose()
