"""The colours of a town's lamps."""

from sandbox.drawing.scene import Rgb

NEON: list[Rgb] = [
    (1.0, 0.22, 0.52),
    (0.16, 0.82, 0.98),
    (0.62, 0.32, 1.0),
    (1.0, 0.66, 0.20),
    (0.20, 0.96, 0.66),
]

LAMPS: list[Rgb] = [(1.0, 0.80, 0.50), (1.0, 0.66, 0.36), (0.86, 0.92, 1.0), (1.0, 0.36, 0.28)]
