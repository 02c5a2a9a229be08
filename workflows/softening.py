"""A prompt that moderation stopped, said in other words once; then it is a person's to change."""

from collections.abc import Callable

from activities import signatures
from contracts.casting import Casting
from contracts.strategy import Strategy
from contracts.tasks.softening import Medium, SoftenTask
from workflows import queues
from workflows.floor import REFUSED, Floor

_REFUSED = frozenset({REFUSED})
"""Who rewrites is moderated too: what it will not touch is told to a person as it was."""


def _always() -> None:
    pass


async def softened(
    floor: Floor,
    casting: Casting,
    medium: Medium,
    prompt: str,
    *,
    refusal: str,
    seed: int,
    step: str,
    changes: tuple[str, ...] = (),
    strategy: Strategy | None = None,
    scene: int | None = None,
    insist: Callable[[], None] = _always,
) -> str:
    """The prompt in other words, as a purchase called `step`; `refusal` is why it was stopped.

    Raises `DoneWithoutError` where the rewriting is refused as well. `changes` were told with the
    prompt and are in the new one; with `strategy`, so are its subject and look. `scene` is whose
    line in the ledger it is, where the run itself buys. `insist` is called before each attempt
    and may raise what says that nobody wants the new prompt any more.
    """

    def order() -> SoftenTask:
        insist()
        return SoftenTask(
            step=step,
            seed=seed,
            medium=medium,
            prompt=prompt,
            refusal=refusal,
            changes=changes,
            strategy=strategy,
        )

    bill = await floor.buy(
        signatures.soften_prompt,
        order,
        usd=casting.quotes.rewrite,
        queue=queues.GEMINI,
        summary=f"refused: {prompt[:50]}",
        scene=scene,
        done_without=_REFUSED,
    )
    return bill.prompt
