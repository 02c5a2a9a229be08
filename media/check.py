"""A film held against a buyer's specification."""

from collections.abc import Sequence
from pathlib import Path

from contracts.master import QualityReport
from media.measuring import Measurements, measure
from media.profiles import Profile
from media.rules import RULES, Case


async def check(
    path: Path,
    profile: Profile,
    *,
    expected_frames: int | None = None,
    greys: Sequence[Path] = (),
) -> QualityReport:
    """Measures the film at `path` and applies every rule of `profile`; it fails closed.

    `expected_frames` is the length that was due, where one was. `greys` are copies of its frames
    from where its clips were conformed, and spare decoding them again: see
    `media.measuring.measure`. `MediaError` where `path` is no film at all.
    """
    return judged(await measure(path, greys=greys), profile, expected_frames=expected_frames)


def judged(
    film: Measurements, profile: Profile, *, expected_frames: int | None = None
) -> QualityReport:
    """A film that was measured held against `profile`."""
    case = Case(film, profile, expected_frames)
    return QualityReport(profile=profile.name, findings=tuple(rule(case) for rule in RULES))
