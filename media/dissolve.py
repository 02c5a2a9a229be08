"""A dissolve: one clip's closing handle becomes the next one's opening handle, frame by frame."""

from fractions import Fraction
from pathlib import Path

import ffmpeg as graph

from contracts.errors import MediaError
from media.encode import STRICT_INPUT, picture_options
from media.ffmpeg import run
from media.greys import grey_output
from media.picture import PictureSpec
from media.probe import probe_picture
from media.sniff import Family, address, demand, guarded

TIMEOUT_S = 120.0


async def dissolve(
    closing: Path, opening: Path, out: Path, *, spec: PictureSpec, greys: Path | None = None
) -> None:
    """Encodes the frames of both handles, blended, to `out`: as many as either has, of `spec`.

    Of n frames the first shows the later clip at 1 part in n + 1, the last at n: none repeats what
    is seen before or after. `greys` takes a small grey copy of each. Raises `MediaError` where the
    handles differ in length or size.
    """
    earlier, later = await probe_picture(closing), await probe_picture(opening)
    frames = later.frames or 0
    if (earlier.frames, earlier.width, earlier.height) != (frames, spec.width, spec.height):
        raise MediaError(
            f"{closing.name} has {earlier.frames} frames of {earlier.width}x{earlier.height}, "
            f"{opening.name} {frames} of {spec.width}x{spec.height}: they cannot dissolve. "
            "Conform both clips anew"
        )
    await run(
        dissolve_arguments(closing, opening, out, spec=spec, frames=frames, greys=greys),
        timeout_s=TIMEOUT_S,
        purpose=f"dissolve {closing.name} into {opening.name}",
        makes=[out, greys] if greys else [out],
    )
    _refuse_other_length(out, (await probe_picture(out)).frames, frames)


def _refuse_other_length(out: Path, made: int | None, due: int) -> None:
    if made != due:
        out.unlink()
        raise MediaError(f"the dissolve has {made} frames, {due} were due")


def dissolve_arguments(
    closing: Path,
    opening: Path,
    out: Path,
    *,
    spec: PictureSpec,
    frames: int,
    greys: Path | None = None,
) -> list[str]:
    """FFmpeg's arguments for the dissolve, with the encode that its neighbours had."""
    # From a frame before the first to a frame after the last: there each clip stands alone.
    span = {"offset": _seconds(-1 / spec.rate), "duration": _seconds((frames + 1) / spec.rate)}
    picture = graph.filter(
        [_read(closing, spec), _read(opening, spec)], "xfade", transition="fade", **span
    ).filter(
        "setparams", colorspace="bt709", color_primaries="bt709", color_trc="bt709", range="tv"
    )
    copies = picture.filter_multi_output("split", 2 if greys else 1)
    outputs = [copies[0].output(address(out), **picture_options(spec, frames))]
    if greys:
        outputs.append(grey_output(copies[1], greys))
    arguments: list[str] = graph.merge_outputs(*outputs).global_args("-xerror").compile()[1:]
    return arguments


def _read(handle: Path, spec: PictureSpec) -> graph.Stream:
    kind = demand(handle, Family.FILM)
    picture = graph.input(address(handle), **guarded(handle, kind), **STRICT_INPUT).video
    beat = f"{spec.rate.denominator}/{spec.rate.numerator}"
    return picture.filter("settb", beat).filter("setpts", "N").filter("fps", f"1/({beat})")


def _seconds(exact: Fraction) -> str:
    return f"{float(exact):.6f}"
