"""The film on paper: what is seen and heard when, in frames and samples, and nothing else.

One pure place decides it. Clips are conformed, joined and captioned, and sound is mixed, to what
stands here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise

from contracts.placing import Line, place_lines
from contracts.screenplay import Screenplay
from contracts.sound import SpokenLine, Word
from contracts.timing import SAMPLE_RATE_HZ, sample_at, samples_in
from contracts.transitions import Joints, Transition, joints_of


@dataclass(frozen=True)
class Span:
    """A part of the film, in frames or in samples: from `start` up to `end`."""

    start: int
    length: int

    @property
    def end(self) -> int:
        """The first one after it."""
        return self.start + self.length


@dataclass(frozen=True)
class Stretch:
    """A run of frames that is encoded by itself, and the scenes that are seen in it."""

    span: Span
    scenes: tuple[int, ...]
    """One, or in a dissolve the earlier and the later, counted from 1."""


@dataclass(frozen=True)
class Heard:
    """A line or an effect: its scene, counted from 1, and where it sounds, in samples."""

    scene: int
    span: Span


@dataclass(frozen=True)
class Timeline:
    """Every scene, stretch, line and effect in its place."""

    rate: Fraction
    scenes: tuple[Span, ...]
    joints: tuple[Joints, ...]
    lines: tuple[Heard, ...]
    effects: tuple[Heard, ...]

    @property
    def frames(self) -> int:
        """Of the film."""
        return self.scenes[-1].end

    @property
    def samples(self) -> int:
        """Of the film, at 48 kHz; refuses a fraction of a sample."""
        return samples_in(self.frames, self.rate)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The picture from its first frame to its last, without a gap or an overlap."""
        return tuple(self._stretches())

    def _stretches(self) -> Iterator[Stretch]:
        for number, (span, joint) in enumerate(zip(self.scenes, self.joints, strict=True), 1):
            shared = joint.dissolves_in
            if shared:
                yield Stretch(Span(span.start, shared), (number - 1, number))
            yield Stretch(Span(span.start + shared, span.length - shared), (number,))


def planned(
    frames: Sequence[int],
    rate: Fraction,
    *,
    transitions: Sequence[Transition] = (),
    lines: Sequence[tuple[int, int]] = (),
    effects: Sequence[int] = (),
) -> Timeline:
    """The film whose scenes have `frames` frames each, one after another.

    `transitions` say how each scene follows the one before; left out, all are cuts. `lines` are
    the scene and the samples of each spoken line, in their order; `effects` the scenes that have
    one: it sounds from its scene's start to its end. `MediaError` where the lines do not fit.
    """
    if not frames or min(frames) < 1:
        raise ValueError(f"a film of scenes with {list(frames)} frames cannot be planned")
    starts = (0, *accumulate(frames))
    scenes = tuple(Span(start, end - start) for start, end in pairwise(starts))
    heard = [_heard(scene, rate) for scene in scenes]
    spoken = [Line(heard[scene - 1].start, samples) for scene, samples in lines]
    placed = place_lines(spoken, samples_in(starts[-1], rate))
    return Timeline(
        rate=rate,
        scenes=scenes,
        joints=joints_of(frames, transitions or [Transition.CUT] * len(frames), rate),
        lines=tuple(
            Heard(scene, Span(start, samples))
            for start, (scene, samples) in zip(placed, lines, strict=True)
        ),
        effects=tuple(Heard(scene, heard[scene - 1]) for scene in effects),
    )


def timeline(
    screenplay: Screenplay,
    rate: Fraction,
    lines: Sequence[SpokenLine] = (),
    effects: Sequence[int] = (),
) -> Timeline:
    """The plan of a screenplay as it was spoken; `effects` are the scenes that have one."""
    return planned(
        [scene.frames for scene in screenplay.scenes],
        rate,
        transitions=[scene.transition for scene in screenplay.scenes],
        lines=[(line.scene, round(line.duration_s * SAMPLE_RATE_HZ)) for line in lines],
        effects=effects,
    )


def words_heard(film: Timeline, lines: Sequence[SpokenLine]) -> tuple[Word, ...]:
    """All words of the narration, at their seconds in the film."""
    return tuple(
        Word(text=word.text, start_s=word.start_s + begun, end_s=word.end_s + begun)
        for line, heard in zip(lines, film.lines, strict=True)
        for begun in [heard.span.start / SAMPLE_RATE_HZ]
        for word in line.words
    )


def _heard(scene: Span, rate: Fraction) -> Span:
    """A scene's time in samples; its bounds are the nearest, so that neighbours meet."""
    start = sample_at(scene.start, rate)
    return Span(start, sample_at(scene.end, rate) - start)
