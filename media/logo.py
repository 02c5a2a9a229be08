"""A brand's logo: opened within limits, and trimmed of its margins."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageOps

from contracts.errors import BadInput, MediaError
from media.contrast import Rgb
from media.pillow import FORMATS, UNREADABLE
from media.sniff import Family, sniff

LARGEST_LOGO_BYTES = 20_000_000
SHORTEST_PX, LONGEST_PX = 64, 8_000
KEPT_PX = 2_048
"""No logo is shown larger than this, so nothing larger is worked on."""
WORDMARK = 2.5
"""From this many times as wide as high a logo is the name, written out; below it is a sign."""
SEEN_ALPHA = 8
"""Below this (of 255) a pixel is empty margin."""
ALIKE = 24
"""By so much (of 255, in each channel) a scanned or JPEG ground may waver and still be one."""


@dataclass(frozen=True)
class Logo:
    """A logo without its margins; `ground` is the colour that it was drawn on, if it has one."""

    picture: Image.Image
    ground: Rgb | None = None

    @property
    def is_wordmark(self) -> bool:
        """Whether it is so wide that it must be the name itself."""
        return self.picture.width >= WORDMARK * self.picture.height

    @property
    def is_opaque(self) -> bool:
        """Whether it is a picture with no empty place in it."""
        return bool(self.picture.getchannel("A").getextrema() == (255, 255))

    def within(self, width: int, height: int) -> "Logo":
        """In proportion, as large as fits, but never enlarged."""
        scale = min(1.0, width / self.picture.width, height / self.picture.height)
        size = (
            max(1, round(self.picture.width * scale)),
            max(1, round(self.picture.height * scale)),
        )
        return Logo(self.picture.resize(size, Image.Resampling.LANCZOS), self.ground)


def logo_type(path: Path) -> str:
    """The media type of a logo by its bytes; `BadInput` where it cannot be one."""
    try:
        kind, size = sniff(path), path.stat().st_size
    except (OSError, MediaError) as fault:
        raise BadInput(f"{path.name} cannot be read: {fault}".replace("\n", ": ")) from fault
    if kind.family is not Family.PICTURE:
        raise BadInput(f"{path.name} is {kind.name}: a PNG, JPEG or WebP picture is taken")
    if size > LARGEST_LOGO_BYTES:
        raise BadInput(f"{path.name} has {size / 1e6:.0f} MB: a logo may have 20")
    return f"image/{kind.demuxer.removesuffix('_pipe')}"


def opened_logo(path: Path) -> Logo:
    """The logo at `path`; `BadInput` where it is no whole picture, too large, small or empty."""
    logo_type(path)
    try:
        with Image.open(path, formats=FORMATS) as image:
            _refuse_size(image, path.name)
            return _trimmed(_rgba(image), path.name)
    except BadInput:
        raise
    except UNREADABLE as fault:
        said = f"{path.name} is no whole PNG, JPEG or WebP picture: {fault}"
        raise BadInput(" ".join(said.split())) from fault


def _refuse_size(image: Image.Image, name: str) -> None:
    width, height = image.size
    if min(width, height) < SHORTEST_PX or max(width, height) > LONGEST_PX:
        raise BadInput(
            f"{name} has {width}x{height} pixels: "
            f"a logo's sides have {SHORTEST_PX} to {LONGEST_PX} pixels"
        )


def _rgba(image: Image.Image) -> Image.Image:
    image.draft("RGB", (KEPT_PX, KEPT_PX))
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith(("I", "F")):
        # 16 bits of grey; converted as they are, everything above 255 would be white.
        upright = upright.convert("F").point(lambda value: value / 257).convert("L")
    whole = upright.convert("RGBA")
    whole.thumbnail((KEPT_PX, KEPT_PX), Image.Resampling.LANCZOS)
    return whole


def _trimmed(picture: Image.Image, name: str) -> Logo:
    if not Logo(picture).is_opaque:
        alpha = picture.getchannel("A")
        return Logo(_cropped(picture, alpha.point(lambda a: 255 * (a >= SEEN_ALPHA)), name))
    ground = _border_colour(picture)
    if ground is None:
        return Logo(picture)
    plain = Image.new("RGB", picture.size, ground)
    away = ImageChops.difference(picture.convert("RGB"), plain)
    most = ImageChops.lighter(ImageChops.lighter(*away.split()[:2]), away.split()[2])
    return Logo(_cropped(picture, most.point(lambda d: 255 * (d > ALIKE)), name), ground)


def _cropped(picture: Image.Image, seen: Image.Image, name: str) -> Image.Image:
    box = seen.getbbox()
    if box is None:
        raise BadInput(f"{name} shows nothing: all of it is empty, or of one colour")
    return picture.crop(box)


def _border_colour(picture: Image.Image) -> Rgb | None:
    """The colour all along the border; None where there are several."""
    pixels = np.asarray(picture.convert("RGB"), np.int16)
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    middle = np.median(border, axis=0)
    if np.abs(border - middle).max() > ALIKE:
        return None
    red, green, blue = (int(channel) for channel in middle)
    return red, green, blue
