"""A purchase's origin: what was asked, of whom, kept once beside the receipt."""

from activities.origins import noted
from activities.purchase import Purchases
from activities.workspace import Workspace
from contracts.brief import Aspect
from contracts.money import ZERO
from contracts.orders import LineOrder, PictureOrder
from contracts.origin import Origin, origin_key
from contracts.tasks.paid import PaidTask
from storage.memory import MemoryStore
from tests.activities.shop import PICTURE, QUOTE, Shop, in_activity, purchases_in

TASK = PaidTask(step="picture-1")
KEY = "run/scene-1/picture-1/1"
ORDER = PictureOrder("a jar", Aspect.WIDE, seed=7)


async def bought(
    store: MemoryStore, purchases: Purchases, workflow_id: str, order: PictureOrder | LineOrder
) -> Origin:
    """What is on record of a purchase after it was made as an activity makes it."""
    shop, keys = Shop(), []

    async def attempt() -> object:
        receipt = await purchases.once(TASK, QUOTE, shop.buy, wanted=PICTURE)
        keys.append(await noted(order, "jar-1", TASK, receipt, purchases))
        return receipt

    await in_activity(attempt, workflow_id)  # type: ignore[arg-type]
    origin = await Workspace(store).origin(keys[0])
    assert origin is not None
    return origin


async def test_it_says_who_was_asked_what_and_when() -> None:
    store = MemoryStore()
    origin = await bought(store, purchases_in(store), "run/scene-1", ORDER)
    assert (origin.provider, origin.model, origin.prompt) == ("runway", "jar-1", "a jar")
    assert (origin.seed, origin.usd, origin.bought_by) == (7, QUOTE.usd, KEY)
    assert origin.bought_at is not None
    assert not origin.played


async def test_a_line_of_narration_is_what_was_asked_of_a_voice() -> None:
    store = MemoryStore()
    line = LineOrder("Wake up.", "en", seed=8)
    assert (await bought(store, purchases_in(store), "run", line)).prompt == "Wake up."


async def test_what_is_served_again_names_the_purchase_that_paid() -> None:
    store = MemoryStore()
    await bought(store, purchases_in(store), "run/scene-1", ORDER)
    again = await bought(store, purchases_in(store), "other/scene-1", ORDER)
    assert (again.bought_by, again.usd, again.bought_at) == (KEY, ZERO, None)


async def test_what_the_sandbox_gave_is_not_its_provider_s() -> None:
    store = MemoryStore()
    played = purchases_in(store, {"runway": "sandbox"})
    assert (await bought(store, played, "run/scene-1", ORDER)).played


async def test_another_attempt_changes_nothing_that_was_noted() -> None:
    store = MemoryStore()
    await bought(store, purchases_in(store), "run/scene-1", ORDER)
    first = store.objects[origin_key(KEY)]
    await bought(store, purchases_in(store), "run/scene-1", PictureOrder("other", Aspect.WIDE, 9))
    assert store.objects[origin_key(KEY)] == first


async def test_what_was_never_noted_is_none() -> None:
    assert await Workspace(MemoryStore()).origin("") is None
    assert await Workspace(MemoryStore()).origin(KEY) is None
