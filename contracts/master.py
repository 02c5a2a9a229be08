"""The finished film and the check it passed."""

from fractions import Fraction

from pydantic import PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.sound import PlacedEffect, Recording, SpokenLine


class Picture(Model):
    """The joined picture without sound: the first checkpoint of assembly."""

    video: ArtifactRef
    frames: PositiveInt
    rate: Fraction
    greys: tuple[ArtifactRef, ...] = ()
    """Grey copies of all its frames, clip by clip; empty where a clip came without them."""


class Mix(Model):
    """The whole sound, lossless and at its loudness: the second checkpoint of assembly."""

    audio: ArtifactRef
    samples: PositiveInt
    loudness_lkfs: float
    true_peak_dbtp: float
    notes: tuple[str, ...] = ()


class Soundtrack(Model):
    """The whole sound of a film: its mix, and what it was mixed from."""

    mix: Mix
    lines: tuple[SpokenLine, ...]
    """Captions are made from them, too."""
    effects: tuple[PlacedEffect, ...]
    music: Recording


class Finding(Model):
    """One line of a technical check."""

    rule: str
    measured: str
    allowed: str
    passed: bool
    source: str
    """Where the allowed figure stands: a buyer's page or a standard."""


class QualityReport(Model):
    """A film held against a delivery profile; an unmeasured rule is a failed one."""

    profile: str
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether a buyer's check would accept the film."""
        return bool(self.findings) and all(finding.passed for finding in self.findings)

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The lines that a buyer would refuse."""
        return tuple(finding for finding in self.findings if not finding.passed)


class Master(Model):
    """The finished film: the third checkpoint of assembly."""

    video: ArtifactRef
    frames: PositiveInt
    rate: Fraction
    notes: tuple[str, ...] = ()

    @property
    def duration_s(self) -> float:
        """Running time in seconds: 15.015 for a 15 s slot at 23.976 fps."""
        return float(self.frames / self.rate)
