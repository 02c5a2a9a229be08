"""What each model that Runway hosts takes beside a picture and a prompt.

Read off the request types of Runway's SDK; the lengths of Kling's models as Kling sells them.
Where a model makes several sizes, the one is ordered that its price is known for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from contracts.brief import Aspect


@dataclass(frozen=True)
class RunwayModel:
    """What one model takes."""

    lengths_s: tuple[int, ...]
    ratios: Mapping[Aspect, str] | None
    """None where a clip follows its picture, and no ratio may be named."""
    takes_a_seed: bool = False
    sounds: bool = False
    """Whether it may add sound of its own, so that it is told not to."""

    def ratio(self, aspect: Aspect) -> str | None:
        """The ratio to order; None where none may be. `KeyError` where it makes no such clips."""
        return None if self.ratios is None else self.ratios[aspect]


_720P = {Aspect.WIDE: "1280:720", Aspect.TALL: "720:1280"}
_720P_AND_SQUARE = {**_720P, Aspect.SQUARE: "960:960"}
_1080P_AND_SQUARE = {
    Aspect.WIDE: "1920:1080",
    Aspect.TALL: "1080:1920",
    Aspect.SQUARE: "1440:1440",
}
_4K_AND_SQUARE = {Aspect.WIDE: "3840:2160", Aspect.TALL: "2160:3840", Aspect.SQUARE: "2880:2880"}

_TWO_TO_TEN_S = tuple(range(2, 11))
_VEO_S = (4, 6, 8)
_KLING_3_S = tuple(range(3, 16))

RUNWAY_MODELS: Mapping[str, RunwayModel] = {
    "gen4_turbo": RunwayModel(_TWO_TO_TEN_S, _720P_AND_SQUARE, takes_a_seed=True),
    "gen4.5": RunwayModel(_TWO_TO_TEN_S, _720P_AND_SQUARE, takes_a_seed=True),
    "veo3.1": RunwayModel(_VEO_S, _720P, takes_a_seed=True, sounds=True),
    "veo3.1_fast": RunwayModel(_VEO_S, _720P, takes_a_seed=True, sounds=True),
    "kling2.5_turbo_pro": RunwayModel((5, 10), None),
    "kling3.0_standard": RunwayModel(_KLING_3_S, _720P_AND_SQUARE, sounds=True),
    "kling3.0_pro": RunwayModel(_KLING_3_S, _1080P_AND_SQUARE, sounds=True),
    "kling3.0_4k": RunwayModel(_KLING_3_S, _4K_AND_SQUARE, sounds=True),
    "gemini_omni_flash_1.1": RunwayModel(tuple(range(3, 11)), _720P),
}
