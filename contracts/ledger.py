"""A run's ledger: what was bought, for which step and scene, and what is not yet certain."""

from collections.abc import Iterable
from decimal import Decimal

from contracts.model import Model
from contracts.money import ZERO, Charge


class Entry(Charge):
    """One line of the ledger: a charge, and what it was for."""

    step: str
    scene: int | None = None
    """None for what belongs to the whole film."""

    @classmethod
    def of(cls, charge: Charge, step: str, scene: int | None = None) -> "Entry":
        """The charge as a line of its step's."""
        return cls(**charge.model_dump(exclude={"step", "scene"}), step=step, scene=scene)


class Account(Model):
    """What one provider was paid, in US dollars."""

    provider: str
    usd: Decimal = ZERO
    unsettled_usd: Decimal = ZERO
    """What of it stands by our price list, because the provider has not said what it charged."""

    def __add__(self, other: "Account") -> "Account":
        return Account(
            provider=self.provider,
            usd=self.usd + other.usd,
            unsettled_usd=self.unsettled_usd + other.unsettled_usd,
        )


def accounts(charges: Iterable[Charge]) -> tuple[Account, ...]:
    """The sum by provider, by name."""
    return merged(
        Account(
            provider=charge.provider,
            usd=charge.usd,
            unsettled_usd=ZERO if charge.settled else charge.usd,
        )
        for charge in charges
    )


def merged(several: Iterable[Account]) -> tuple[Account, ...]:
    """One account a provider, by name."""
    by_provider: dict[str, Account] = {}
    for account in several:
        known = by_provider.get(account.provider)
        by_provider[account.provider] = known + account if known else account
    return tuple(by_provider[name] for name in sorted(by_provider))
