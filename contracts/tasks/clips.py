"""Buying a clip: submit, poll, fetch, conform."""

from contracts.artifacts import ArtifactRef
from contracts.brief import Aspect
from contracts.casting import PictureShape
from contracts.model import Model
from contracts.screenplay import EndCard, Super
from contracts.subtitles import Subtitles
from contracts.takes import Clip, ClipJob
from contracts.tasks.paid import Paid, PaidTask
from contracts.transitions import Joints


class SubmitTask(PaidTask):
    """Buys a clip that moves on from a picture."""

    provider: str
    picture: ArtifactRef
    prompt: str
    aspect: Aspect
    duration_s: int
    seed: int
    insists: bool = False
    """True where a person wants it tried, however often the provider failed a moment ago."""


class CancelTask(Model):
    """Stops a job that nobody waits for any more."""

    job: ClipJob
    overdue: bool = False
    """True where it is stopped because it did not end in time."""


class Shelving(Model):
    """Where a clip will be found again, once it has proved sound."""

    likeness: str
    """The digest of everything that decides it."""
    bought_by: str
    """The purchase's key."""


class SubmittedClip(Paid):
    """The job, accepted; or the clip itself, where the very same was bought before."""

    bought: ClipJob | ArtifactRef
    proves: Shelving | None
    """None for a clip that another purchase has put there already."""
    bought_as: str = ""


class SettleTask(PaidTask):
    """Asks what an ended job did cost; step and generation are those of its purchase."""

    job: ClipJob


class FetchClipTask(Model):
    """Brings a finished clip into the store."""

    step: str
    job: ClipJob


class ConformTask(Model):
    """Makes a delivered clip, or a still, into the film's own shape."""

    step: str
    source: ArtifactRef
    provider: str
    frames: int
    shape: PictureShape
    profile: str
    still: bool = False
    """True where the source is a picture that is to be moved slowly."""
    reframed: bool = False
    """True where the source has another shape than the film: its subject is what stays."""
    seed: int = 0
    end_card: EndCard | None = None
    """What the clip closes with, if it is the film's last."""
    joints: Joints = Joints()
    """How it is joined to its neighbours."""
    superimposed: Super | None = None
    """What is read over it; None for nothing."""
    subtitles: Subtitles | None = None
    """What is burned in of the narration; None for nothing."""
    proves: Shelving | None = None
    """Where the source is found again, once it has proved sound."""
    bought_as: str = ""
    """The source's purchase, which goes with the clip."""


class Conformed(Model):
    """The clip, ready to be joined."""

    clip: Clip
