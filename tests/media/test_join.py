"""Clips join by copying, or not at all."""

import dataclasses
from pathlib import Path

import pytest

from contracts.errors import MediaError
from contracts.timing import FILM_RATE
from media.conform import conform
from media.join import join
from media.picture import PictureSpec
from media.probe import probe_picture
from tests.media.conftest import MakeFilm
from tests.media.test_conform import pictures, shown_at

Clips = dict[str, Path]


@pytest.fixture(scope="module")
async def clips(
    film: MakeFilm, small_spec: PictureSpec, tmp_path_factory: pytest.TempPathFactory
) -> Clips:
    """Two conformed clips of 24 and 30 frames, and one of another size."""
    folder = tmp_path_factory.mktemp("it's a [folder], with; marks")
    made = {name: folder / f"{name}'s.mp4" for name in ("one", "two", "large")}
    await conform(film(), made["one"], spec=small_spec, frames=24)
    await conform(film(frames=30), made["two"], spec=small_spec, frames=30)
    large = dataclasses.replace(small_spec, width=640, height=360)
    await conform(film(), made["large"], spec=large, frames=24)
    return made


async def test_every_frame_of_every_clip_is_there_on_the_beat(clips: Clips, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    await join([clips["one"], clips["two"], clips["one"]], out, rate=FILM_RATE, frames=78)
    facts = await probe_picture(out)
    assert facts.frames == 78
    assert facts.duration_s == 78 / FILM_RATE
    assert shown_at(out) == [number / FILM_RATE for number in range(78)]


async def test_joining_changes_no_picture(clips: Clips, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    await join([clips["one"], clips["two"]], out, rate=FILM_RATE, frames=54)
    alone = [*pictures(clips["one"]), *pictures(clips["two"])]
    assert all((a == b).all() for a, b in zip(alone, pictures(out), strict=True))


async def test_a_clip_of_another_size_is_named(clips: Clips, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    with pytest.raises(MediaError, match=r"large's\.mp4 cannot be joined .* size is \(640, 360\)"):
        await join([clips["one"], clips["large"]], out, rate=FILM_RATE, frames=48)
    assert not out.exists()


async def test_a_wrong_total_is_refused_with_the_counts(clips: Clips, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"24 \+ 30 = 54 frames, the film 60"):
        await join([clips["one"], clips["two"]], tmp_path / "out.mp4", rate=FILM_RATE, frames=60)


async def test_another_encoder_is_refused(clips: Clips, film: MakeFilm, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="its clock is"):
        await join([clips["one"], film()], tmp_path / "out.mp4", rate=FILM_RATE, frames=48)


async def test_nothing_cannot_be_joined(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no pictures"):
        await join([], tmp_path / "out.mp4", rate=FILM_RATE, frames=0)
