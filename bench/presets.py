"""x264's presets at the bitrate that buyers ask for, beside a slow encode for quality.

    uv run python -m bench.presets

One clip of 8 s is conformed with each preset at the universal profile's constant bitrate, and once
with `slow` and CRF 18; each is held against a lossless conform of the same frames. The preset of
`media.picture.PictureSpec` is chosen by these figures.
"""

import argparse
import asyncio
import dataclasses
import tempfile
from pathlib import Path

from bench.encodes import LOSSLESS, QUALITY, SPEC, encoded, ssim
from bench.footage import CAMERAS, clip
from bench.spending import Spent, machine, spending
from contracts.timing import Slot
from media.conform import conform

PRESETS = ("ultrafast", "superfast", "veryfast", "faster", "fast", "medium")
SECONDS, QUICK_S = 8, 2


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="a clip of 2 s: a look, no figures")
    seconds = QUICK_S if parser.parse_args().quick else SECONDS
    print(f"one clip of {seconds} s, {machine()}\n")
    print(f"{'':24}{'wall s':>8}{'CPU s':>8}{'SSIM':>9}{'MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measured(Path(folder), seconds))


async def _measured(folder: Path, seconds: int) -> None:
    source = await asyncio.to_thread(clip, folder / "clip.mp4", CAMERAS[0], seconds, seed=0)
    frames = Slot(seconds=seconds).frames
    reference = await encoded({source: frames}, folder / "ref.mp4", spec=SPEC, codec=LOSSLESS)

    async def told(name: str, spent: Spent, path: Path) -> None:
        likeness, size = await ssim(path, reference), await asyncio.to_thread(path.stat)
        line = f"{name:24}{spent.wall_s:8.2f}{spent.cpu_s:8.2f}"
        print(f"{line}{likeness:9.4f}{size.st_size / 1e6:7.1f}", flush=True)

    for preset in PRESETS:
        out = folder / f"{preset}.mp4"
        with spending() as spent:
            await conform(source, out, spec=dataclasses.replace(SPEC, preset=preset), frames=frames)
        await told(f"{SPEC.bitrate_bps / 1e6:g} Mbps, {preset}", spent, out)
    with spending() as spent:
        out = await encoded({source: frames}, folder / "slow.mp4", spec=SPEC, codec=QUALITY)
    await told("CRF 18, slow", spent, out)


if __name__ == "__main__":
    main()
