"""Players that stand in for the activities: they count, they answer at once, and fail as told."""

from tests.workflows.players.camera import Camera
from tests.workflows.players.cutting import CuttingRoom
from tests.workflows.players.desk import Desk
from tests.workflows.players.props import CENT, CLIP_USD, artifact, charge
from tests.workflows.players.soundstage import Soundstage

__all__ = ["CENT", "CLIP_USD", "Players", "artifact", "charge"]


class Players(Desk, Camera, Soundstage, CuttingRoom):
    """All activities of a run, played."""
