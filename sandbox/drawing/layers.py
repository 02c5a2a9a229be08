"""A depth of the picture, ready for the camera."""

from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True)
class Layer:
    """Colours and where they cover, for one depth.

    `colours` is RGB and holds good colours beyond the edge of `cover` too, so that the two
    may be resampled apart. A layer of the canvas's size has `origin` (0, 0); a smaller one
    stands at `origin`, in canvas pixels.
    """

    colours: Image.Image
    cover: Image.Image | None
    """Coverage (mode L); None covers all."""
    depth: float
    """1 is the subject's distance; more is further away, less is nearer."""
    origin: tuple[int, int] = (0, 0)
    soft: bool = False
    """So far out of focus that half the pixels hold it."""

    @property
    def mask(self) -> Image.Image:
        """Coverage as an image, also where it covers all."""
        return self.cover or Image.new("L", self.colours.size, 255)
