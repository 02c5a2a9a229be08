"""What the picture shows, on all of its frames: black, freeze, repeats, bars, flashing.

Each line says how the frames were come by.
"""

from collections.abc import Callable
from typing import TypeVar

from contracts.master import Finding
from media.duplicates import most_in_step
from media.flashing import MOST_FLASHES, most_flashes
from media.letterbox import longest_barred_s
from media.looks import Looks
from media.rules.case import Case, finding

BT_1702 = (
    "ITU-R BT.1702-3 and WCAG 2.2, 2.3.1: three flashes in a second at most, "
    "over more than a quarter of the screen"
)

Figure = TypeVar("Figure")


def black_at_ends(case: Case) -> Finding:
    """Black frames before the first picture and after the last."""
    want, have = case.profile.black, case.picture
    ends = _of(case, lambda looks: (looks.black_at_head, looks.black_at_tail))
    said = ends and "{} frames at the head, {} at the tail".format(*ends)
    if want is None:
        return case.unstated("black at head or tail", _how(case, said))
    passed = (
        ends is not None and have is not None and max(ends) <= want.longest_at_ends_s * have.rate
    )
    allowed = f"{want.longest_at_ends_s:g} s at most"
    return finding("black at head or tail", _how(case, said), allowed, passed, want)


def freeze(case: Case) -> Finding:
    """Longest standstill of the picture."""
    want = case.profile.freeze
    longest_s = _of(case, lambda looks: looks.longest_freeze_s)
    measured = _how(case, None if longest_s is None else f"{longest_s:.2f} s")
    if want is None:
        return case.unstated("freeze", measured)
    passed = longest_s is not None and longest_s <= want.longest_s
    return finding("freeze", measured, f"{want.longest_s:g} s at most", passed, want)


def duplicate_frames(case: Case) -> Finding:
    """Frames that repeat in step, as where a slower film was brought to this rate."""
    want = case.profile.duplicates
    most = _of(case, lambda looks: most_in_step(looks.luma, looks.rate))
    measured = _how(case, None if most is None else f"{most} repeated in step")
    if want is None:
        return case.unstated("duplicate frames", measured)
    passed = most is not None and most <= want.most_in_step
    return finding("duplicate frames", measured, f"{want.most_in_step} at most", passed, want)


def letterbox(case: Case) -> Finding:
    """Black bars above and below the picture, or beside it."""
    want = case.profile.letterbox
    longest_s = _of(case, lambda looks: longest_barred_s(looks.luma, looks.rate))
    measured = _how(case, None if longest_s is None else f"between bars for {longest_s:.1f} s")
    if want is None:
        return case.unstated("letterbox", measured)
    passed = longest_s is not None and longest_s <= want.longest_s
    return finding("letterbox", measured, f"{want.longest_s:g} s at most", passed, want)


def flashing(case: Case) -> Finding:
    """Flashing that may cause seizures; refused for every buyer."""
    most = _of(case, lambda looks: most_flashes(looks.luma, looks.rate))
    measured = _how(case, None if most is None else f"{most:g} flashes in a second")
    passed = most is not None and most <= MOST_FLASHES
    return finding("flashing", measured, f"{MOST_FLASHES} in a second at most", passed, BT_1702)


def _of(case: Case, look: Callable[[Looks], Figure]) -> Figure | None:
    looks = case.film.looks
    return look(looks) if looks is not None and len(looks.luma) and looks.rate else None


def _how(case: Case, measured: str | None) -> str | None:
    looks = case.film.looks
    return measured and f"{measured} ({looks.how})" if looks else None
