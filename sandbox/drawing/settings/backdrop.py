"""What a setting gives the compositor."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from sandbox.drawing.kit.frame import Frame, Lens
from sandbox.drawing.kit.plate import Plate
from sandbox.drawing.layers import Layer
from sandbox.drawing.light import Light
from sandbox.drawing.scene import Rgb, Scene

STAGE_SCALE = 0.6
"""The stage's share of the canvas's pixels: wood and stone carry no finer detail."""
LIGHT_SCALE = 0.15
"""Light has no edges, so its plate is small."""


@dataclass(frozen=True)
class Site:
    """Everything a setting is painted from."""

    scene: Scene
    frame: Frame
    light: Light
    rng: np.random.Generator
    line: float
    """Where the stage's far edge lies, y in frame heights."""
    blur: float
    """How far out of focus the distance is, in frame heights."""
    afloor: bool = False
    """The subject stands on the floor or the ground, not on a table."""

    lens: Lens = field(default_factory=Lens)
    """Which portion of the set is seen behind the subject."""

    def plate(self, scale: float | None = None) -> Plate:
        """A fresh plate for the set; the more the blur, the fewer pixels it needs."""
        fitting = 0.42 if self.blur > 0.005 else 0.6
        return Plate(self.frame, scale or fitting, self.lens)

    def near_plate(self, scale: float) -> Plate:
        """A fresh plate for what stands near the subject or before it, whatever the lens."""
        return Plate(self.frame, scale)

    @property
    def sun_x(self) -> float:
        """Where the key light stands in the frame, x in frame heights."""
        return self.scene.side * self.frame.half * 0.62


@dataclass
class Backdrop:
    """Layers behind and before the subject, the stage it stands on, and the light in the air."""

    behind: list[Layer]
    stage: Plate
    rays: Plate
    ground: Rgb
    """The stage's own colour, which the subject's underside picks up."""
    mirror: float = 0.12
    """How much the stage reflects, 0 to 1."""
    front: list[Layer] = field(default_factory=list)


Painter = Callable[[Site], Backdrop]
