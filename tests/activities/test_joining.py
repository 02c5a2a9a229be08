"""The picture from its clips: dissolves between those that were conformed for it."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from activities.conforming import spec_of
from activities.joining import Joined, files_of, joined
from contracts.artifacts import ArtifactRef
from contracts.casting import PictureShape
from contracts.errors import MediaError
from contracts.takes import Clip
from contracts.tasks.assembly import JoinTask
from contracts.timing import FILM_RATE
from contracts.transitions import Joints
from media.conform import conform
from media.greys import decoded_greys, read_greys
from media.handles import parts_of
from media.probe import probe_picture
from media.sniff import Family, demand
from tests.media.conftest import ffmpeg

SHAPE = PictureShape(width=128, height=96, rate=FILM_RATE)
FRAMES = 36
Files = dict[ArtifactRef, Path]


def ref(name: str) -> ArtifactRef:
    key = f"runs/x/{name}.mp4"
    return ArtifactRef(key=key, sha256="0" * 64, size_bytes=1, media_type="video/mp4")


async def clip(name: str, joints: Joints, folder: Path, files: Files) -> Clip:
    """A conformed clip and its handles, kept in `files`."""
    source, out = folder / f"{name}-source.mp4", folder / f"{name}.mp4"
    moving = ("-f", "lavfi", "-i", "testsrc2=s=128x96:r=24", "-frames:v", FRAMES + 12)
    ffmpeg(*moving, "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", source)
    spec, greys = spec_of("universal", SHAPE), out.with_suffix(".grey")
    await conform(source, out, spec=spec, frames=FRAMES, joints=joints, greys=greys)
    kept = {part.name: ref(f"{name}-{part.name}") for part in parts_of(out, FRAMES, joints)}
    files |= {kept[part.name]: part.path for part in parts_of(out, FRAMES, joints)}
    rate = Fraction(FILM_RATE)
    return Clip(frames=FRAMES, rate=rate, source=ref(name), provider="runway", **kept)


async def picture(clips: tuple[Clip, ...], files: Files, out: Path) -> Joined:
    task = JoinTask(clips=clips, rate=FILM_RATE, shape=SHAPE, profile="universal")
    assert set(files_of(task)) == set(files)
    return await joined(task, files, out)


async def test_three_scenes_with_a_cut_and_a_dissolve_are_as_long_as_three_scenes(
    tmp_path: Path,
) -> None:
    files: Files = {}
    clips = (
        await clip("a", Joints(falls=4), tmp_path, files),
        await clip("b", Joints(rises=4, dissolves_out=12), tmp_path, files),
        await clip("c", Joints(dissolves_in=12), tmp_path, files),
    )
    out = tmp_path / "picture.mp4"
    done = await picture(clips, files, out)
    assert (await probe_picture(out)).frames == done.frames == 3 * FRAMES
    greys = [*(tmp_path / f"{name}.grey" for name in "ab"), done.greys[3], tmp_path / "c.grey"]
    assert [len(read_greys([path])) for path in greys] == [36, 36, 12, 24]
    decoded = await decoded_greys(out, demand(out, Family.FILM))
    assert np.abs(read_greys(greys).astype(int) - decoded).mean() < 2


async def test_a_clip_that_was_conformed_for_a_cut_cannot_dissolve(tmp_path: Path) -> None:
    files: Files = {}
    clips = (
        await clip("a", Joints(), tmp_path, files),
        await clip("b", Joints(dissolves_in=12), tmp_path, files),
    )
    with pytest.raises(MediaError, match="scene 1 cannot dissolve into scene 2"):
        await picture(clips, files, tmp_path / "picture.mp4")
