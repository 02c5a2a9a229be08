"""The frame and how frames follow one another: size, rate, scan."""

from fractions import Fraction

from contracts.brief import Aspect
from contracts.master import Finding
from media.facts import VideoFacts
from media.packets import evenly_spaced
from media.profiles.sections import Size
from media.rules.case import Case, finding

SAME_RATE = Fraction(1, 200)
"""Rates this close, in frames a second, are one: 23.976 is also written 23.98, and is not 24."""


def size(case: Case) -> Finding:
    """Size of the picture, with square pixels, unrotated."""
    want, have = case.profile.size, case.picture
    measured = have and f"{have.width}x{have.height}, pixels {have.sar}, turned {have.rotation}"
    if want is None:
        return case.unstated("picture size", measured)
    sizes = " or ".join(f"{width}x{height}" for width, height in want.taken.values())
    allowed = f"{sizes}{' or larger' if want.or_larger else ''}, square pixels"
    passed = have is not None and have.sar == 1 and have.rotation == 0 and _fits(have, want)
    return finding("picture size", measured, allowed, passed, want)


def _fits(have: VideoFacts, want: Size) -> bool:
    if not want.or_larger:
        return (have.width, have.height) in want.taken.values()
    return any(
        have.width >= width and have.height >= height and _has_shape(have, shape)
        for shape, (width, height) in want.taken.items()
    )


def _has_shape(have: VideoFacts, shape: Aspect) -> bool:
    across, down = map(int, shape.split(":"))
    return have.width * down == have.height * across


def rate(case: Case) -> Finding:
    """Frames a second."""
    want, have = case.profile.rates, case.picture
    measured = have and f"{float(have.rate):.3f}"
    if want is None or not want.taken:
        return case.unstated("frame rate", measured)
    allowed = " or ".join(f"{float(each):.3f}" for each in want.taken)
    passed = have is not None and any(abs(have.rate - each) < SAME_RATE for each in want.taken)
    return finding("frame rate", measured, allowed, passed, want)


def constant_rate(case: Case) -> Finding:
    """Every frame shown equally long."""
    want = case.profile.rates
    even = evenly_spaced(case.film.packets) if case.film.packets else None
    measured = None if even is None else "constant" if even else "variable"
    if want is None or not want.constant:
        return case.unstated("constant frame rate", measured)
    return finding("constant frame rate", measured, "constant", bool(even), want)


def scan(case: Case) -> Finding:
    """Whole frames, no fields."""
    want, have = case.profile.scan, case.picture
    measured = have and have.field_order
    if want is None:
        return case.unstated("scan", measured)
    return finding("scan", measured, want.field_order, measured == want.field_order, want)
