"""Which rates are one, and which only look alike."""

from dataclasses import replace
from fractions import Fraction

import pytest

from media.measuring import Measurements, measure
from media.profiles import Profile
from media.profiles.sections import Rate
from media.rules import Case
from media.rules.frame import rate
from tests.media.conftest import MakeFilm

FILM, PAL, NTSC = Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001)


@pytest.fixture
async def measured(film: MakeFilm) -> Measurements:
    """A short film; its rate is what each test says."""
    return await measure(film())


@pytest.mark.parametrize(
    ("have", "passes"),
    [
        (FILM, True),
        (Fraction(1199, 50), True),
        (Fraction(2997, 125), True),
        (Fraction(2997, 100), True),
        (NTSC, True),
        (PAL, True),
        (Fraction(24), False),
        (Fraction(30), False),
        (Fraction(2399, 100), False),
    ],
    ids=str,
)
def test_a_rate_is_taken_however_it_is_rounded_and_its_neighbour_is_not(
    have: Fraction, passes: bool, measured: Measurements, universal: Profile
) -> None:
    facts = measured.facts
    facts = replace(facts, video=(replace(facts.video[0], rate=have),))
    rates = Rate(taken=(FILM, PAL, NTSC), source="this test")
    buyer = universal.model_copy(update={"rates": rates})
    assert rate(Case(replace(measured, facts=facts), buyer, None)).passed == passes
