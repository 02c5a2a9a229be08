"""What a purchase tells of where its thing came from."""

from activities.purchase import Purchases
from activities.receipts import Receipt, purchase_key
from contracts.orders import ClipOrder, LineOrder, PictureOrder, SoundOrder
from contracts.origin import Origin
from contracts.tasks.paid import PaidTask

SANDBOX = "sandbox"
"""The seller behind a provider that is played."""


async def noted(
    order: PictureOrder | ClipOrder | LineOrder | SoundOrder,
    model: str,
    task: PaidTask,
    receipt: Receipt,
    purchases: Purchases,
) -> str:
    """The purchase's key, its origin on record; a receipt that names its model knows better."""
    charge, bought_as = receipt.charge, purchase_key(task)
    origin = Origin(
        provider=charge.provider,
        model=receipt.details.get("model", model),
        prompt=order.text if isinstance(order, LineOrder) else order.prompt,
        seed=order.seed,
        bought_by=charge.served_from or bought_as,
        usd=charge.usd,
        request_id=charge.request_id,
        bought_at=receipt.bought_at,
        played=purchases.seller(charge.provider) == SANDBOX,
    )
    await purchases.note(bought_as, origin)
    return bought_as
