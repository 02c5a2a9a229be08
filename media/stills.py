"""Still pictures from films: a poster frame, a contact sheet."""

import io
import math
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from contracts.errors import MediaError
from media.ffmpeg import run
from media.motion import moving_still, opened
from media.probe import probe_picture
from media.sniff import Family, address, demand, guarded

__all__ = ["contact_sheet", "moving_still", "poster", "tiled"]

TIMEOUT_S = 60.0
POSTER_QUALITY = 90
SHEET_QUALITY = 85
GUTTER = 8
"""Pixels between the pictures of a contact sheet."""
PAPER = (24, 24, 26)


async def poster(video: Path, frame: int) -> bytes:
    """Frame number `frame` (from 0) of `video`, full size, as JPEG.

    `MediaError` where the film has no such frame.
    """
    clip = await probe_picture(video)
    if frame < 0 or (clip.frames is not None and frame >= clip.frames):
        raise MediaError(f"{video.name} has no frame {frame}: it has {clip.frames}, from 0")
    # Half a frame early, so that rounding of the time cannot skip the frame that is meant.
    seek_s = float(max(0, frame - 0.5) / clip.rate)
    result = await run(
        poster_arguments(video, seek_s),
        timeout_s=TIMEOUT_S,
        purpose=f"take frame {frame} of {video.name}",
        capture=True,
    )
    if not result.output:
        raise MediaError(f"{video.name} gave no frame {frame}", said=result.said)
    return _jpeg(Image.open(io.BytesIO(result.output)), POSTER_QUALITY)


def poster_arguments(video: Path, seek_s: float) -> list[str]:
    """FFmpeg's arguments for the first frame from `seek_s` on, as PNG on standard output."""
    kind = demand(video, Family.FILM)
    hardened = [word for pair in guarded(video, kind).items() for word in (f"-{pair[0]}", pair[1])]
    return [
        *hardened,
        *("-ss", f"{seek_s:.6f}", "-i", address(video), "-map", "0:v:0", "-frames:v", "1"),
        *("-vf", "scale=in_color_matrix=auto:out_range=pc,format=rgb24"),
        *("-c:v", "png", "-f", "image2pipe", "pipe:1"),
    ]


async def contact_sheet(video: Path, *, count: int = 8, cell_width: int = 480) -> bytes:
    """`count` frames spread evenly over `video`, side by side, as one JPEG."""
    clip = await probe_picture(video)
    total = clip.frames or round(clip.duration_s * clip.rate)
    numbers = [min(total - 1, total * (2 * at + 1) // (2 * count)) for at in range(count)]
    return tiled([await poster(video, number) for number in numbers], cell_width=cell_width)


def tiled(pictures: Sequence[bytes], *, columns: int | None = None, cell_width: int = 480) -> bytes:
    """The pictures side by side, none cropped nor stretched, as one JPEG.

    `columns` None makes the sheet about as wide as high, four pictures at most.
    """
    if not pictures:
        raise MediaError("a contact sheet needs a picture")
    images = [opened(picture) for picture in pictures]
    columns = columns or min(4, math.ceil(math.sqrt(len(images))))
    cells = [_within(image, cell_width) for image in images]
    cell_height = max(cell.height for cell in cells)
    rows = -(-len(cells) // columns)
    step = (cell_width + GUTTER, cell_height + GUTTER)
    sheet = Image.new("RGB", (GUTTER + columns * step[0], GUTTER + rows * step[1]), PAPER)
    for at, cell in enumerate(cells):
        left = GUTTER + at % columns * step[0] + (cell_width - cell.width) // 2
        top = GUTTER + at // columns * step[1] + (cell_height - cell.height) // 2
        sheet.paste(cell, (left, top))
    return _jpeg(sheet, SHEET_QUALITY)


def _within(image: Image.Image, side: int) -> Image.Image:
    scale = side / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=quality, subsampling=0)
    return buffer.getvalue()
