"""Every kind of subject: who models it, how wide it is, and how it likes to stand."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.drawing.scene import Look
from sandbox.drawing.subjects import (
    cards,
    devices,
    home,
    living,
    packs,
    tableware,
    vehicles,
    vessels,
    worn,
)
from sandbox.drawing.subjects.form import Form


@dataclass(frozen=True)
class Model:
    """A kind of subject."""

    build: Callable[[Form, Look], None]
    aspect: float
    """Width over height."""
    afloor: bool = False
    """It stands on the ground, not on a table."""
    tall: float = 1.0
    """Its share of the height that a hand-sized product would take in the frame."""


MODELS: dict[str, Model] = {
    "product": Model(vessels.product, 0.70, tall=0.9),
    "bottle": Model(vessels.bottle, 0.40),
    "can": Model(vessels.can, 0.62, tall=0.82),
    "jar": Model(vessels.jar, 1.2, tall=0.62),
    "tube": Model(vessels.tube, 0.46, tall=0.95),
    "candle": Model(vessels.candle, 0.74, tall=0.80),
    "perfume": Model(vessels.perfume, 0.78, tall=0.84),
    "mug": Model(tableware.mug, 1.30, tall=0.66),
    "cup": Model(tableware.cup, 0.64, tall=0.90),
    "glass": Model(tableware.glass, 0.82, tall=0.78),
    "bowl": Model(tableware.bowl, 1.95, tall=0.60),
    "pizza": Model(tableware.pizza, 2.7, tall=0.52),
    "burger": Model(tableware.burger, 1.34, tall=0.66),
    "carton": Model(packs.carton, 0.80, tall=0.92),
    "pouch": Model(packs.pouch, 0.76, tall=0.98),
    "book": Model(packs.book, 0.86, tall=0.86),
    "petbowl": Model(tableware.petbowl, 1.72, tall=0.62),
    "card": Model(cards.card, 1.56, tall=0.62),
    "phone": Model(devices.phone, 0.52),
    "laptop": Model(devices.laptop, 1.52, tall=0.80),
    "watch": Model(devices.watch, 0.78, tall=0.92),
    "headphones": Model(devices.headphones, 0.98, tall=0.92),
    "speaker": Model(devices.speaker, 0.74, tall=0.84),
    "shoe": Model(worn.shoe, 1.84, tall=0.66),
    "backpack": Model(worn.backpack, 0.84, tall=0.98),
    "handbag": Model(worn.handbag, 1.0, tall=0.86),
    "car": Model(vehicles.car, 2.78, afloor=True, tall=0.62),
    "bicycle": Model(vehicles.bicycle, 1.70, afloor=True, tall=0.92),
    "sofa": Model(home.sofa, 2.36, afloor=True, tall=0.78),
    "lamp": Model(home.lamp, 0.60, tall=0.98),
    "plant": Model(home.plant, 1.0, tall=0.98),
    "house": Model(home.house, 1.86, afloor=True, tall=1.0),
    "person": Model(living.person, 0.80, tall=1.25),
    "dog": Model(living.dog, 0.86, afloor=True, tall=1.0),
    "cat": Model(living.cat, 0.66, afloor=True, tall=0.95),
}


def model_of(look: Look) -> Model:
    """The model of a look's kind; the canister for a kind without one."""
    return MODELS.get(look.kind) or MODELS["product"]
