"""Still pictures from films: a poster frame, a contact sheet."""

import io
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from contracts.errors import MediaError
from media.ffmpeg import run
from media.motion import moving_still, opened
from media.probe import probe_picture
from media.sniff import Family, address, demand, guarded, option_list

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
    return [
        *_hardened(video),
        *("-ss", f"{seek_s:.6f}", "-i", address(video), "-map", "0:v:0", "-frames:v", "1"),
        *("-vf", "scale=in_color_matrix=auto:out_range=pc,format=rgb24"),
        *("-c:v", "png", "-f", "image2pipe", "pipe:1"),
    ]


async def contact_sheet(video: Path, *, count: int = 8, cell_width: int = 480) -> bytes:
    """`count` keyframes spread evenly over `video`, side by side, as one JPEG."""
    clip = await probe_picture(video)
    seeks_s = [float(clip.duration_s * (2 * at + 1) / (2 * count)) for at in range(count)]
    with tempfile.TemporaryDirectory(prefix="sheet-") as folder:
        cells = [Path(folder) / f"{at}.png" for at in range(count)]
        await run(
            sheet_arguments(video, seeks_s, cells, cell_width),
            timeout_s=TIMEOUT_S,
            purpose=f"take {count} frames of {video.name}",
            makes=cells,
        )
        return tiled([cell.read_bytes() for cell in cells], cell_width=cell_width)


def sheet_arguments(
    video: Path, seeks_s: Sequence[float], cells: Sequence[Path], cell_width: int
) -> list[str]:
    """FFmpeg's arguments that write the keyframe before each of `seeks_s` to its PNG."""
    hardened = _hardened(video)
    inputs: list[str] = []
    outputs: list[str] = []
    within = f"scale={cell_width}:{cell_width}:force_original_aspect_ratio=decrease,format=rgb24"
    for number, (seek_s, cell) in enumerate(zip(seeks_s, cells, strict=True)):
        # One thread each: more of them hold frames back, and only the first one is wanted.
        inputs += [
            *hardened,
            "-threads",
            "1",
            "-noaccurate_seek",
            "-ss",
            f"{seek_s:.6f}",
            "-i",
            address(video),
        ]
        outputs += ["-map", f"{number}:v:0", "-vf", within, "-frames:v", "1", "-c:v", "png"]
        outputs += ["-f", "image2", "-update", "1", address(cell)]
    return [*inputs, *outputs]


def tiled(pictures: Sequence[bytes], *, columns: int | None = None, cell_width: int = 480) -> bytes:
    """The pictures side by side, none cropped nor stretched, as one JPEG.

    `columns` None chooses four at most, and a number that leaves no gap where there is one.
    """
    if not pictures:
        raise MediaError("a contact sheet needs a picture")
    images = [opened(picture) for picture in pictures]
    columns = columns or _columns(len(images))
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


def _columns(pictures: int) -> int:
    full = (each for each in (4, 3, 2) if pictures % each == 0)
    return next(full, min(3, pictures))


def _hardened(video: Path) -> list[str]:
    return option_list(guarded(video, demand(video, Family.FILM)))


def _within(image: Image.Image, side: int) -> Image.Image:
    scale = side / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=quality, subsampling=0)
    return buffer.getvalue()
