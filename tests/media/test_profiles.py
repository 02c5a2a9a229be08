"""Delivery profiles are data that answer for themselves."""

from fractions import Fraction

import pytest
from pydantic import ValidationError

from contracts.brief import Aspect
from contracts.errors import BadInput
from media.picture import PictureSpec
from media.profiles import Profile, names, profile
from media.profiles.sections import Section


@pytest.mark.parametrize("name", names())
def test_every_profile_loads_under_its_own_name_with_a_source_for_each_section(name: str) -> None:
    loaded = profile(name)
    assert loaded.name == name
    parts = [getattr(loaded, field) for field in Profile.model_fields]
    sections = [*(part for part in parts if isinstance(part, Section)), *loaded.picture]
    assert all(section.source for section in sections)
    assert loaded.recipe in sections


def test_an_unknown_profile_is_answered_with_the_known_ones() -> None:
    with pytest.raises(BadInput, match=r"no delivery profile 'cinema': choose from .*universal"):
        profile("cinema")


def test_a_name_is_no_path() -> None:
    with pytest.raises(BadInput):
        profile("../profiles/universal")


def test_the_universal_master_is_what_the_buyers_agree_on(universal: Profile) -> None:
    assert universal.rate == Fraction(24000, 1001)
    assert (universal.recipe.profile, universal.recipe.level) == ("High", 41)
    assert universal.recipe.bitrate_bps == 20_000_000
    assert universal.target_lkfs == -24
    assert universal.ceiling_dbtp == -6


def test_a_profile_that_contradicts_itself_is_refused(universal: Profile) -> None:
    data = universal.model_dump()
    data["recipe"]["bitrate_bps"] = 5_000_000
    with pytest.raises(ValidationError, match="outside its own bounds"):
        Profile.model_validate(data)


def test_a_misspelt_figure_is_refused(universal: Profile) -> None:
    data = universal.model_dump()
    data["peak"]["higest_dbtp"] = -2
    with pytest.raises(ValidationError, match="higest_dbtp"):
        Profile.model_validate(data)


@pytest.mark.parametrize("aspect", list(Aspect))
def test_every_aspect_has_a_spec(aspect: Aspect, universal: Profile) -> None:
    spec = PictureSpec.of(universal, aspect)
    across, down = map(int, aspect.split(":"))
    assert Fraction(spec.width, spec.height) == Fraction(across, down)
    assert (spec.keyframe_every, spec.timescale, spec.level_name) == (24, 24_000, "4.1")


def test_a_frame_lasts_a_whole_number_of_ticks_at_every_rate(universal: Profile) -> None:
    assert universal.rates is not None
    for rate in universal.rates.taken:
        spec = PictureSpec.of(universal, Aspect.WIDE, rate)
        assert (spec.timescale / rate).denominator == 1


def test_a_rate_that_no_buyer_takes_is_refused(universal: Profile) -> None:
    with pytest.raises(BadInput, match="takes no 50 fps"):
        PictureSpec.of(universal, Aspect.WIDE, Fraction(50))


def test_odd_sides_are_refused() -> None:
    with pytest.raises(BadInput, match="1919x1080"):
        PictureSpec(1919, 1080, rate=Fraction(25), bitrate_bps=1)
