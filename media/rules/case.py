"""What a rule looks at, and the line of the report that it answers with."""

from dataclasses import dataclass

from contracts.master import Finding
from media.facts import VideoFacts
from media.measuring import Measurements
from media.packets import shown
from media.profiles import Profile
from media.profiles.sections import Section

UNMEASURED = "could not be measured"
UNSTATED = "not stated"


@dataclass(frozen=True)
class Case:
    """A film, what is demanded of it, and the length that was due, where one was."""

    film: Measurements
    profile: Profile
    expected_frames: int | None

    @property
    def picture(self) -> VideoFacts | None:
        """The one picture track; None where there is none, or several."""
        return self.film.picture

    @property
    def frames(self) -> int | None:
        """Frames of the picture, counted; what an edit list leaves out is none."""
        return len(shown(self.film.packets)) or None

    def unstated(self, rule: str, measured: object) -> Finding:
        """The line for what this buyer does not state: measured, and refused by nobody.

        What should be there and cannot be measured is refused all the same.
        """
        return finding(rule, measured, UNSTATED, True, f"{self.profile.title} does not state it")


def finding(
    rule: str, measured: object, allowed: str, passed: bool, source: Section | str
) -> Finding:
    """A line of the report; where nothing could be `measured` (None) it fails."""
    known = measured is not None
    return Finding(
        rule=rule,
        measured=str(measured) if known else UNMEASURED,
        allowed=allowed,
        passed=known and passed,
        source=source if isinstance(source, str) else source.source,
    )
