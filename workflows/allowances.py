"""What each scene may spend: lent from the run's purse, so that all together never overshoot."""

from collections.abc import Collection
from decimal import ROUND_DOWN, Decimal

from contracts.money import CENT_OF_A_CENT, ZERO
from workflows.purse import Purse


class Allowances:
    """The money that is with the scenes, and not yet booked."""

    def __init__(self, purse: Purse) -> None:
        self.purse = purse
        self._usd: dict[int, Decimal] = {}

    def __getitem__(self, scene: int) -> Decimal:
        return self._usd[scene]

    @property
    def scenes(self) -> tuple[int, ...]:
        """Who has any, in their order."""
        return tuple(sorted(self._usd))

    def share(self, usd: Decimal, scenes: Collection[int], *, keeping: int = 0) -> None:
        """Lends each scene the same part; `keeping` parts of it stay, and nothing of nothing."""
        parts = len(scenes) + keeping
        if not parts:
            return
        each_usd = (max(ZERO, usd) / parts).quantize(CENT_OF_A_CENT, ROUND_DOWN)
        for scene in sorted(scenes):
            self._usd[scene] = self._usd.get(scene, ZERO) + each_usd
            self.purse.lend(each_usd)

    def returned(self) -> None:
        """Takes it all back, before what was spent of it is booked."""
        self.purse.returned(sum(self._usd.values(), ZERO))
        self._usd.clear()
