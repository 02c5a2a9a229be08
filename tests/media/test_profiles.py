"""Delivery profiles are data that answer for themselves."""

from fractions import Fraction

import pytest
from pydantic import ValidationError

from contracts.brief import Aspect
from contracts.errors import BadInput
from media.picture import PictureSpec
from media.profiles import HOUSE, PRACTICE, Profile, in_house, names, profile
from media.profiles.sections import Lengths, Section


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


BUYERS = [name for name in names() if name != HOUSE]


@pytest.mark.parametrize("name", BUYERS)
def test_what_a_buyer_does_not_state_is_this_house_s_practice_and_says_so(name: str) -> None:
    buyer, house = profile(name), in_house(profile(name))
    for section in PRACTICE:
        stated, held = getattr(buyer, section), getattr(house, section)
        assert held is not None
        if stated is None:
            assert held.source.startswith(f"practice of this house, {buyer.title} does not")
        else:
            assert held == stated


@pytest.mark.parametrize("name", BUYERS)
def test_a_buyer_s_file_names_nobody_else_as_the_source_of_a_demand(name: str) -> None:
    """Figures of other buyers come in by `in_house` alone."""
    buyer = profile(name)
    first = {buyer.title.split()[0], "AdCP", "DV360", "NBCU", "Roku"}
    for field in Profile.model_fields.keys() - {"recipe"}:
        part = getattr(buyer, field)
        if isinstance(part, Section):
            assert any(part.source.startswith(word) for word in first), (field, part.source)


def test_house_practice_changes_nothing_of_the_house_s_own_profile(universal: Profile) -> None:
    assert in_house(universal) == universal


def test_a_film_for_youtube_is_held_to_the_peak_that_is_made_for_it() -> None:
    house = in_house(profile("youtube"))
    assert house.peak is not None
    assert house.peak.highest_dbtp == profile("youtube").ceiling_dbtp == -1


@pytest.mark.parametrize(
    ("lengths", "taken", "refused"),
    [
        (Lengths(sold=(15, 30), source="-"), (15, 30), (14, 16, 45)),
        (Lengths(sold=(6,), shortest=15, longest=60, source="-"), (6, 15, 47, 60), (7, 14, 61)),
        (Lengths(longest=60, whole=False, source="-"), (1, Fraction(25, 2), 60), (61,)),
        (Lengths(shortest=6, longest=92, source="-"), (6, 92), (5, Fraction(25, 2), 93)),
        (Lengths(shortest=1, source="-"), (1, 600), (0, Fraction(1, 2))),
    ],
)
def test_lengths(lengths: Lengths, taken: tuple[int, ...], refused: tuple[int, ...]) -> None:
    assert [each for each in (*taken, *refused) if lengths.takes(Fraction(each))] == [*taken]


@pytest.mark.parametrize(
    ("section", "figures", "fault"),
    [
        ("recipe", {"bitrate_bps": 5_000_000}, "outside its own bounds"),
        ("recipe", {"audio_bitrate_bps": 96_000}, "audio bitrate lies below"),
        ("recipe", {"keyframe_every_s": 4}, "GOP is longer"),
        ("recipe", {"profile": "Main"}, "Main is made, and not taken"),
        ("recipe", {"level": 51}, "higher level"),
        ("size", {"taken": {}}, "no shape"),
    ],
)
def test_a_profile_that_would_refuse_what_is_made_for_it_is_refused(
    section: str, figures: dict[str, object], fault: str, universal: Profile
) -> None:
    data = universal.model_dump()
    data[section] |= figures
    with pytest.raises(ValidationError, match=fault):
        Profile.model_validate(data)
