"""How far a scene may spend on its own."""

from decimal import Decimal

from contracts.model import Model


class Allowance(Model):
    """The input of a scene's signal `allow`: the most that the scene may have spent in all."""

    usd: Decimal
