"""Gemini Omni as a member of the chain: ordered by our own adapter at the strict sandbox."""

import pytest

from contracts.brief import Aspect
from contracts.orders import ClipOrder, Image
from contracts.takes import JobState
from providers.omni_animator import OmniAnimator
from tests.providers.animators import Downloads
from tests.sandbox.running import Running
from tests.sandbox.studio import CLIP, png


@pytest.mark.parametrize("model", ["gemini-omni-1.1-flash", "gemini-omni-1.2-flash"])
async def test_it_is_bought_at_the_price_quoted_polled_and_fetched(
    sandbox: Running, model: str
) -> None:
    animator = OmniAnimator(
        api_key="any", base_url=sandbox.url, downloader=Downloads(), model=model, timeout_s=60
    )
    try:
        for length_s in (animator.lengths_s[0], animator.lengths_s[-1]):
            order = ClipOrder(
                key="run/scene-1/clip-omni/1",
                first_frame=Image(png(320, 180), "image/png"),
                prompt="The kettle boils",
                aspect=Aspect.WIDE,
                duration_s=length_s,
                seed=7,
            )
            submitted = await animator.submit(order)
            assert submitted.charge.usd == animator.quote(order).usd
            assert sandbox.ledger()[-1]["usd"] == float(submitted.charge.usd)
            while (await animator.status(submitted.job)).state is not JobState.SUCCEEDED:
                pass
            assert b"".join([piece async for piece in animator.fetch(submitted.job)]) == CLIP
    finally:
        await animator.aclose()
