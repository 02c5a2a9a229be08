"""Delivery profiles: what a buyer takes, as data with its sources, one TOML file a buyer."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from contracts.errors import BadInput
from media.profiles.model import Profile
from media.profiles.sections import Loudness, Peak, Section

__all__ = ["HOUSE", "PRACTICE", "Profile", "in_house", "names", "profile"]

HOUSE = "universal"
"""The profile whose recipe is everybody's, and whose demands are the practice of this house."""
_FOLDER = Path(__file__).parent
PRACTICE = (
    *("gop", "colour", "loudness", "peak", "tracks", "sync"),
    *("black", "freeze", "silence", "duplicates", "letterbox"),
)
"""Sections that a film of our own keeps to, whether its buyer states them or not."""


def names() -> tuple[str, ...]:
    """The profiles there are, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def profile(name: str) -> Profile:
    """The profile called `name`; `BadInput` that lists the names where there is none.

    Its recipe is the house's, but for the figures that its own file gives.
    """
    if name not in names():
        raise BadInput(f"there is no delivery profile {name!r}: choose from {', '.join(names())}")
    told = _read(name)
    return Profile.model_validate(
        told | {"recipe": _read(HOUSE)["recipe"] | told.get("recipe", {})}
    )


def in_house(buyer: Profile) -> Profile:
    """`buyer` with the practice of this house wherever it states nothing: for films of our own."""
    house = profile(HOUSE)
    unstated = {
        section: _practice(getattr(house, section), buyer)
        for section in PRACTICE
        if getattr(buyer, section) is None
    }
    return buyer.model_copy(update=unstated)


def _practice(section: Section, buyer: Profile) -> Section:
    """The house's section as it holds for a film made by the buyer's recipe."""
    source = section.source
    figures: dict[str, float] = {}
    if isinstance(section, Loudness):
        figures = {"target_lkfs": buyer.target_lkfs}
    if isinstance(section, Peak) and section.highest_dbtp != buyer.ceiling_dbtp:
        figures, source = {"highest_dbtp": buyer.ceiling_dbtp}, buyer.recipe.source
    said = f"practice of this house, {buyer.title} does not state it: {source}"
    return section.model_copy(update=figures | {"source": said})


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text())
