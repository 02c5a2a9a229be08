"""A film assembled by us, by encoding it twice, and by MoviePy: time, processor, likeness.

    uv run python -m bench.assembly

Three clips of 8 s, in the shapes that animators deliver, become a film with narration and music.
The second table is what happens in a run between the last conformed clip and the checked master of
a 30 s film. All seconds of processors count, ours and those of every child.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.encodes import LOSSLESS, PROFILE, SPEC, encoded, ssim
from bench.footage import Footage, footage
from bench.rivals import by_moviepy, encoded_twice
from bench.spending import Spent, machine, spending
from contracts.timing import samples_in
from media.check import check
from media.conform import conform
from media.join import join
from media.master import master
from media.mix import MixPlan, Placed, mix
from media.profiles import in_house

WHOLE, QUICK = (8, 8, 8), (2, 2, 2)
"""Seconds of the clips."""
LAST, QUICK_LAST = 6, 2
"""Seconds of the clip that makes 30 s of them, or 8."""
OURS, NAIVE, MOVIEPY_2 = "ours, in all", "encoded twice, CRF 18 slow", "MoviePy 2"
CONFORM, ASSEMBLY = "  conform, as clips arrive", "  assembly after that"


@dataclass(frozen=True)
class Film:
    """One way's film: what it cost, and how like its sources it is."""

    spent: Spent
    ssim: float | None = None
    size_bytes: int | None = None


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="clips of 2 s: a look, no figures")
    parser.add_argument("--without-moviepy", action="store_true", help="where nothing is fetched")
    told = parser.parse_args()
    asyncio.run(_measured(quick=told.quick, moviepy=not told.without_moviepy))


async def _measured(*, quick: bool, moviepy: bool) -> None:
    seconds, last = (QUICK, QUICK_LAST) if quick else (WHOLE, LAST)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        long = footage(folder, (*seconds, last))
        short = long.first(len(seconds))
        pictures = [path.with_name(f"conformed-{path.name}") for path in long.clips]
        conforming = [
            await _conformed(*each) for each in zip(long.clips, pictures, long.frames, strict=True)
        ]
        steps = await _assembled(long, pictures, folder / "long.mp4")
        print(f"{sum(seconds) + last} s film, {machine()}\n\n{steps_table(steps)}\n", flush=True)
        await _compared(short, pictures[:-1], sum(conforming[:-1], Spent()), folder, moviepy)


async def _compared(
    made_of: Footage, pictures: Sequence[Path], conforming: Spent, folder: Path, moviepy: bool
) -> None:
    reference = await encoded(made_of.takes, folder / "reference.mp4", spec=SPEC, codec=LOSSLESS)

    async def film(spent: Spent, path: Path) -> Film:
        size_bytes = (await asyncio.to_thread(path.stat)).st_size
        return Film(spent, await ssim(path, reference), size_bytes)

    out = folder / "ours.mp4"
    steps = await _assembled(made_of, pictures, out)
    assembling = sum((spent for step, spent in steps.items() if step != "check"), Spent())
    films = {
        CONFORM: Film(conforming),
        ASSEMBLY: Film(assembling),
        OURS: await film(conforming + assembling, out),
        NAIVE: await film(*await encoded_twice(made_of, folder)),
    }
    if moviepy:
        films[MOVIEPY_2] = await film(*await by_moviepy(made_of, folder))
    print(f"{made_of.length} frames, {machine()}\n\n{films_table(films)}\n\n{ratios(films)}")


async def _conformed(clip: Path, out: Path, frames: int) -> Spent:
    with spending() as spent:
        await conform(clip, out, spec=SPEC, frames=frames, greys=_greys(out))
    return spent


def _greys(picture: Path) -> Path:
    return picture.with_suffix(".grey")


async def _assembled(made_of: Footage, pictures: Sequence[Path], out: Path) -> Mapping[str, Spent]:
    """What the cutting room does with conformed clips, step by step."""
    picture, sound = out.with_name("picture.mp4"), out.with_name("sound.flac")
    samples = samples_in(made_of.length, SPEC.rate)
    lines = zip(made_of.lines, made_of.starts, made_of.frames, strict=True)
    placed = [
        Placed(line, samples_in(start, SPEC.rate), samples_in(frames, SPEC.rate))
        for line, start, frames in lines
    ]
    plan = MixPlan(samples, tuple(placed), music=made_of.music)
    greys = [_greys(each) for each in pictures]
    with spending() as mixing:
        await mix(plan, sound, profile=PROFILE)
    with spending() as joining:
        await join(pictures, picture, rate=SPEC.rate, frames=made_of.length)
    with spending() as mastering:
        await master(picture, sound, out, profile=PROFILE)
    with spending() as checking:
        report = await check(out, in_house(PROFILE), expected_frames=made_of.length, greys=greys)
    if not report.passed:
        raise SystemExit(f"the check refuses the film: {report.failures}")
    return {"mix": mixing, "join": joining, "master": mastering, "check": checking}


def films_table(films: Mapping[str, Film]) -> str:
    """The ways, a line each."""
    lines = [f"{'':32}{'wall s':>8}{'CPU s':>8}{'SSIM':>9}{'MB':>7}"]
    for way, film in films.items():
        line = f"{way:32}{film.spent.wall_s:8.2f}{film.spent.cpu_s:8.2f}"
        if film.ssim is not None and film.size_bytes is not None:
            line += f"{film.ssim:9.4f}{film.size_bytes / 1e6:7.1f}"
        lines.append(line)
    return "\n".join(lines)


def ratios(films: Mapping[str, Film]) -> str:
    """How many times as long, and as much work, the others' ways are."""
    assembling, ours = films[ASSEMBLY].spent, films[OURS].spent
    others = {way: film.spent for way, film in films.items() if way in {NAIVE, MOVIEPY_2}}
    return "\n".join(
        f"{way}: {spent.wall_s / assembling.wall_s:.0f} times as long, and "
        f"{spent.cpu_s / assembling.cpu_s:.0f} times the work, of our assembly; "
        f"{spent.cpu_s / ours.cpu_s:.1f} times our work in all"
        for way, spent in others.items()
    )


def steps_table(steps: Mapping[str, Spent]) -> str:
    """From conformed clips to a checked master; the mix needs no clip, and is ready before."""
    after = {step: spent for step, spent in steps.items() if step != "mix"}
    muxed = {step: spent for step, spent in after.items() if step != "check"}
    totals = {
        "picture to film: join, master": sum(muxed.values(), Spent()),
        "after the last clip": sum(after.values(), Spent()),
        "with the mix": sum(steps.values(), Spent()),
    }
    lines = [f"{'':32}{'wall s':>8}{'CPU s':>8}"]
    lines += [
        f"{step:32}{spent.wall_s:8.2f}{spent.cpu_s:8.2f}"
        for step, spent in {**steps, **totals}.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
