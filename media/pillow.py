"""Pictures that somebody else made, opened by Pillow within limits."""

import struct
from typing import Final

from PIL import Image

FORMATS: Final = ("PNG", "JPEG", "WEBP")
UNREADABLE: Final = (Image.DecompressionBombError, OSError, SyntaxError, ValueError, struct.error)
"""What Pillow raises over a damaged picture; `UnidentifiedImageError` is an `OSError`."""
