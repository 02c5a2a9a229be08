"""Scenes that dissolve and dip: measured in the joined film, frame by frame."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.errors import MediaError
from contracts.timing import FILM_RATE
from contracts.transitions import Joints, Transition, joints_of
from media.conform import conform
from media.dissolve import dissolve
from media.handles import parts_of
from media.join import join
from media.packets import groups_closed, longest_group, read_packets
from media.picture import PictureSpec
from media.probe import probe_picture
from media.sniff import Family, demand
from tests.media.conftest import SMALL, MakeFilm, ffmpeg
from tests.media.test_conform import pictures, shown_at

FRAMES = 48
N = 12


def grey(path: Path, luma: int, frames: int) -> Path:
    """A clip that is one grey all over."""
    source = (
        f"color=s={SMALL[0]}x{SMALL[1]}:r=24000/1001,format=yuv420p,geq=lum={luma}:cb=128:cr=128"
    )
    coded = ("-c:v", "libx264", "-qp", 0, "-color_range", "tv", "-colorspace", "bt709")
    ffmpeg("-f", "lavfi", "-i", source, "-frames:v", frames, *coded, path)
    return path


def lumas(path: Path) -> NDArray[np.float64]:
    """Each frame's mean luma, as it is coded."""
    raw = ffmpeg("-i", path, "-map", "0:v:0", "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1")
    planes = np.frombuffer(raw, np.uint8).reshape(-1, SMALL[0] * SMALL[1] * 3 // 2)
    return np.asarray(planes[:, : SMALL[0] * SMALL[1]].mean(axis=1))


async def joined(
    sources: tuple[Path, Path], joints: tuple[Joints, ...], spec: PictureSpec, folder: Path
) -> Path:
    """Two clips of two seconds, conformed and joined."""
    parts = []
    for number, (source, joint) in enumerate(zip(sources, joints, strict=True)):
        out = folder / f"{number}.mp4"
        await conform(source, out, spec=spec, frames=FRAMES, joints=joint)
        parts.append({part.name: part.path for part in parts_of(out, FRAMES, joint)})
    pieces = [parts[0]["picture"]]
    if "closing" in parts[0]:
        pieces.append(folder / "dissolve.mp4")
        await dissolve(parts[0]["closing"], parts[1]["opening"], pieces[-1], spec=spec)
    film = folder / "film.mp4"
    await join([*pieces, parts[1]["picture"]], film, rate=FILM_RATE, frames=2 * FRAMES)
    return film


def joints(transition: Transition) -> tuple[Joints, ...]:
    return joints_of([FRAMES, FRAMES], [Transition.CUT, transition], FILM_RATE)


async def test_a_dissolve_is_even_exact_and_made_of_frames_beyond_the_cut(
    small_spec: PictureSpec, tmp_path: Path
) -> None:
    """Grey 60 becomes grey 180 in steps of a thirteenth, from the boundary on."""
    dark, light = grey(tmp_path / "d.mp4", 60, 72), grey(tmp_path / "l.mp4", 180, 72)
    film = await joined((dark, light), joints(Transition.DISSOLVE), small_spec, tmp_path)
    seen = lumas(film)
    due = 60 + 120 * np.arange(1, N + 1) / (N + 1)
    assert len(seen) == 2 * FRAMES
    assert np.abs(seen[:FRAMES] - 60).max() < 1.5
    assert np.abs(seen[FRAMES : FRAMES + N] - due).max() < 2.5
    assert np.abs(seen[FRAMES + N :] - 180).max() < 1.5
    assert shown_at(film) == [number / FILM_RATE for number in range(2 * FRAMES)]


async def test_each_frame_away_from_the_dissolve_is_its_clips_own(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film(frames=72)
    made = await joined((source, source), joints(Transition.DISSOLVE), small_spec, tmp_path)
    own, seen = pictures(source), pictures(made)
    due = {at: own[at] for at in range(FRAMES)}
    due |= {FRAMES + at: own[at] for at in range(N, FRAMES)}
    for at, picture in due.items():
        assert np.abs(seen[at].astype(int) - picture).mean() < 12, at
    half = (own[FRAMES + 5].astype(int) + own[5]) / 2
    assert np.abs(seen[FRAMES + 5] - half).mean() < 12


async def test_the_groups_stay_closed_and_short(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    source = film(frames=72)
    made = await joined((source, source), joints(Transition.DISSOLVE), small_spec, tmp_path)
    packets = await read_packets(made, demand(made, Family.FILM))
    assert groups_closed(packets)
    assert longest_group(packets) == small_spec.keyframe_every


async def test_handles_are_kept_without_loss(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    """Two conforms that part a clip at other frames hold the very same samples of it."""
    handles = []
    for name, frames, joint in (
        ("a", 36, Joints(dissolves_out=N)),
        ("b", 60, Joints(dissolves_in=FRAMES)),
    ):
        out = tmp_path / f"{name}.mp4"
        await conform(film(frames=72), out, spec=small_spec, frames=frames, joints=joint)
        handles.append(pictures(parts_of(out, frames, joint)[1].path))
    closing, opening = handles
    assert all((a == b).all() for a, b in zip(closing, opening[36:], strict=True))


async def test_a_clip_without_frames_to_spare_is_held_under_the_next_and_says_so(
    film: MakeFilm, small_spec: PictureSpec, tmp_path: Path
) -> None:
    out, joint = tmp_path / "out.mp4", Joints(dissolves_out=N)
    done = await conform(film(frames=50), out, spec=small_spec, frames=FRAMES, joints=joint)
    assert done.notes == ("last frame held for 10 frames of the dissolve: the clip has only 50",)
    closing = parts_of(out, FRAMES, joint)[1].path
    assert (await probe_picture(closing)).frames == N


async def test_a_dip_goes_to_black_at_the_boundary_and_touches_nothing_else(
    small_spec: PictureSpec, tmp_path: Path
) -> None:
    clip = grey(tmp_path / "grey.mp4", 140, FRAMES)
    seen = lumas(await joined((clip, clip), joints(Transition.DIP), small_spec, tmp_path))
    assert len(seen) == 2 * FRAMES
    assert np.abs(seen[: FRAMES - 8] - 140).max() < 1.5
    assert np.abs(seen[FRAMES + 8 :] - 140).max() < 1.5
    assert (np.diff(seen[FRAMES - 8 : FRAMES + 1]) < 0).all()
    assert (np.diff(seen[FRAMES : FRAMES + 8]) > 0).all()
    assert seen[FRAMES] == pytest.approx(16, abs=1.5)


async def test_handles_of_other_lengths_are_refused_by_name(
    small_spec: PictureSpec, tmp_path: Path
) -> None:
    long, short = grey(tmp_path / "long.mp4", 60, 12), grey(tmp_path / "short.mp4", 60, 9)
    with pytest.raises(MediaError, match=r"long\.mp4 has 12 frames .* short\.mp4 9 of"):
        await dissolve(long, short, tmp_path / "out.mp4", spec=small_spec)
