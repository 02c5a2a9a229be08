"""What a brand insists on saying, and on never saying."""

from collections.abc import Sequence

from contracts.brief import BrandKit
from creative.fencing import fenced
from creative.wholewords import holds


def brand_material(brand: BrandKit | None) -> str:
    """The brand, as a paragraph of a writer's prompt; empty without one."""
    return fenced("brand", brand.for_writers()) if brand else ""


def brand_faults(
    spoken: Sequence[str], brand: BrandKit | None, *, final: bool = True
) -> tuple[str, ...]:
    """Where the lines break with the brand, in words for the writer; empty where they do not.

    A must-say stands whole in one line; a word to avoid stands in none, as whole words and in
    any case. Lines are counted from 1. Words that are not `final`, to be said in another
    language yet, need not hold what must be said.
    """
    if brand is None:
        return ()
    missing = [
        f"no line says {wanted!r}, which the brand insists on"
        for wanted in brand.must_say
        if final and not any(holds(wanted, line) for line in spoken)
    ]
    said = [
        f"line {number} says {avoided!r}, which the brand avoids"
        for number, line in enumerate(spoken, 1)
        for avoided in brand.words_to_avoid
        if holds(avoided, line)
    ]
    return (*missing, *said)
