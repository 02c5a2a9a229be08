"""A film held against a buyer's specification."""

from pathlib import Path

from contracts.master import QualityReport
from media.measuring import measure
from media.profiles import Profile
from media.rules import RULES, Case


async def check(
    path: Path, profile: Profile, *, expected_frames: int | None = None, sampled: bool = False
) -> QualityReport:
    """Measures the film at `path` and applies every rule of `profile`; it fails closed.

    `expected_frames` is the length that was due, where one was. `sampled` looks at keyframes and
    tail only: see `media.measuring.measure`. `MediaError` where `path` is no film at all.
    """
    film = await measure(path, sampled=sampled)
    case = Case(film, profile, expected_frames)
    return QualityReport(profile=profile.name, findings=tuple(rule(case) for rule in RULES))
