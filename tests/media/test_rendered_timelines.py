"""Thirty films from their plan to the master: every frame of its scene, every sample counted."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.timeline import Timeline, planned
from contracts.timing import SAMPLE_RATE_HZ, Slot
from contracts.transitions import Transition
from media.conform import conform
from media.dissolve import dissolve
from media.handles import parts_of
from media.join import join
from media.master import master
from media.mix import MixPlan, Placed, mix
from media.picture import PictureSpec
from media.profiles import Profile
from tests.media.conftest import MakeSound, ffmpeg, score, speech

FILMS = 30
SIZE = (64, 48)
RATES = (Fraction(24000, 1001), Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(30))
GREYS = (50, 200, 90, 160)
"""The scenes' own, so that every frame says which scene it shows."""


def drawn_by_lot(seed: int) -> Timeline:
    """A film of two to five seconds, some of it spoken, some of its scenes sounding."""
    lot = Random(seed)
    slot = Slot(seconds=lot.randint(2, 5), rate=lot.choice(RATES))
    parts = lot.randint(1, len(GREYS))
    speaks = lot.randint(1, parts)
    return planned(
        slot.split(parts),
        slot.rate,
        transitions=[lot.choice(list(Transition)) for _ in range(parts)],
        lines=[(speaks, lot.randint(SAMPLE_RATE_HZ // 2, SAMPLE_RATE_HZ))],
        effects=sorted(lot.sample(range(1, parts + 1), lot.randint(0, parts))),
    )


def clip(path: Path, luma: int, frames: int, rate: Fraction) -> Path:
    """One grey from end to end; the clips that are sold are seldom longer than they must be."""
    source = f"color=s={SIZE[0]}x{SIZE[1]}:r={rate.numerator}/{rate.denominator}"
    grey = f"format=yuv420p,geq=lum={luma}:cb=128:cr=128"
    coded = ("-c:v", "libx264", "-preset", "ultrafast", "-qp", 0, "-frames:v", frames)
    ffmpeg("-f", "lavfi", "-i", source, "-vf", grey, *coded, path)
    return path


async def picture_of(film: Timeline, spec: PictureSpec, folder: Path) -> Path:
    """The plan's stretches, each encoded, and joined."""
    kept: list[dict[str, Path]] = []
    for at, (scene, joint) in enumerate(zip(film.scenes, film.joints, strict=True)):
        out = folder / f"{at}.mp4"
        source = clip(folder / f"source-{at}.mp4", GREYS[at], scene.length, film.rate)
        await conform(source, out, spec=spec, frames=scene.length, joints=joint)
        kept.append({part.name: part.path for part in parts_of(out, scene.length, joint)})
    pieces: list[Path] = []
    for stretch in film.stretches:
        later = kept[stretch.scenes[-1] - 1]
        piece = later["picture"]
        if len(stretch.scenes) > 1:
            piece = folder / f"dissolve-{stretch.scenes[-1]}.mp4"
            earlier = kept[stretch.scenes[0] - 1]
            await dissolve(earlier["closing"], later["opening"], piece, spec=spec)
        pieces.append(piece)
    await join(pieces, folder / "picture.mp4", rate=film.rate, frames=film.frames)
    return folder / "picture.mp4"


async def sound_of(film: Timeline, sound: MakeSound, profile: Profile, folder: Path) -> Path:
    """The plan's lines and effects over music, mixed."""

    def recorded(name: str, spans: Sequence[int]) -> list[Path]:
        return [
            sound(f"{name}-{at}.wav", speech(samples / SAMPLE_RATE_HZ))
            for at, samples in enumerate(spans)
        ]

    def placed(name: str, heard: Sequence[tuple[int, int]]) -> tuple[Placed, ...]:
        paths = recorded(name, [length for _, length in heard])
        return tuple(Placed(path, *span) for path, span in zip(paths, heard, strict=True))

    plan = MixPlan(
        film.samples,
        narration=placed("line", [(each.span.start, each.span.length) for each in film.lines]),
        effects=placed("effect", [(each.span.start, each.span.length) for each in film.effects]),
        music=sound("music.wav", score(3)),
    )
    await mix(plan, folder / "sound.flac", profile=profile)
    return folder / "sound.flac"


def lumas(path: Path) -> NDArray[np.float64]:
    """Each frame's mean luma, decoded by PyAV."""
    with av.open(str(path)) as film:
        return np.array([frame.to_ndarray()[: SIZE[1]].mean() for frame in film.decode(video=0)])


def samples_in_file(path: Path) -> int:
    """Samples that are decoded, by PyAV."""
    with av.open(str(path)) as film:
        return sum(frame.samples for frame in film.decode(audio=0))


def test_the_lot_draws_every_rate_and_every_way_to_follow() -> None:
    films = [drawn_by_lot(seed) for seed in range(FILMS)]
    joints = [joint for film in films for joint in film.joints]
    assert {film.rate for film in films} == set(RATES)
    assert sum(bool(joint.dissolves_in) for joint in joints) >= 5
    assert sum(bool(joint.rises) for joint in joints) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FILMS))
async def test_a_film_drawn_by_lot_is_rendered_as_it_was_planned(
    seed: int,
    sound: MakeSound,
    small_spec: PictureSpec,
    small_profile: Profile,
    tmp_path: Path,
) -> None:
    film = drawn_by_lot(seed)
    spec = replace(small_spec, width=SIZE[0], height=SIZE[1], rate=film.rate)
    picture = await picture_of(film, spec, tmp_path)
    heard = await sound_of(film, sound, small_profile, tmp_path)
    made = tmp_path / "master.mp4"
    await master(picture, heard, made, profile=small_profile)
    seen = lumas(made)
    assert len(seen) == film.frames
    assert samples_in_file(heard) == film.samples
    with av.open(str(made)) as opened:
        assert opened.streams.audio[0].duration == film.samples
    _each_frame_shows_its_scene(film, seen)


def _each_frame_shows_its_scene(film: Timeline, seen: NDArray[np.float64]) -> None:
    for stretch in film.stretches:
        shown = seen[stretch.span.start : stretch.span.end]
        if len(stretch.scenes) > 1:
            before, after = (GREYS[scene - 1] for scene in stretch.scenes)
            steps = np.diff([before, *shown, after])
            assert (steps * (after - before) > 0).all()
            continue
        grey, joint = GREYS[stretch.scenes[0] - 1], film.joints[stretch.scenes[0] - 1]
        whole = shown[joint.rises : len(shown) - joint.falls]
        assert np.abs(whole - grey).max() < 3
        assert (np.diff(shown[: joint.rises]) > 0).all()
        assert (np.diff(shown[len(shown) - joint.falls :]) < 0).all()
