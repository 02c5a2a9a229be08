"""Which scenes of a finished film another cut keeps, how long each stands, and which of them speak.

The first scene is the hook, the last one the ending with its card: every cut has both. Lines come
whole or not at all. All times are the cut's own: frames for pictures, samples for what is spoken.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import accumulate

from contracts.errors import BadInput, MediaError
from contracts.placing import LEAD, Line, place_lines
from contracts.timing import Slot, sample_at

PUSHED_AT_MOST = LEAD
"""So long after its usual moment a line may begin; later it would belong to another picture."""
NUDGED_AT_MOST = 12
"""Frames by which a cut is moved to fall between two words."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Shot:
    """A scene of the film, as an editor weighs it."""

    number: int
    frames: int
    """As many as it has in the film."""
    held: int
    """As many as its clip has."""
    least: int
    """With fewer it is not read."""
    line: int = 0
    """Samples that its line lasts; 0 where it has none."""
    words: tuple[Span, ...] = ()
    """When each word of it sounds, in samples from its start."""
    score: float = 0.0
    """Its picture's."""


@dataclass(frozen=True)
class Kept:
    """A scene in the cut."""

    shot: Shot
    frames: int
    speaks: bool
    """Whether its line is heard, which is then heard whole."""


Cut = tuple[Kept, ...]


def planned(shots: Sequence[Shot], slot: Slot) -> Cut:
    """The scenes that fill `slot` exactly, in their order; the same for the same film, always.

    A slot as long as the film keeps it as it is. Otherwise what is kept goes by worth: hook and
    ending, the ending's line, the hook's, then scenes with their lines by their pictures' scores,
    then scenes without where there is room. A line begins over its own picture, or before it by at
    most half of itself, and a seam falls between words where it can. `BadInput` says what would be
    possible.
    """
    if slot.frames == sum(shot.frames for shot in shots):
        return tuple(Kept(shot, shot.frames, bool(shot.line)) for shot in shots)
    _refuse_impossible(shots, slot)
    middles = sorted(shots[1:-1], key=lambda shot: (-shot.score, shot.number))
    kept = _enough(_ends(shots), middles, slot)
    speaking = frozenset[int]()
    for shot in (*reversed(_ends(shots)), *middles):
        if shot.line and _filled({*kept, shot}, {*speaking, shot.number}, slot):
            kept, speaking = kept | {shot}, speaking | {shot.number}
    for shot in middles:
        if _has_room(kept, shot, slot) and _filled({*kept, shot}, speaking, slot):
            kept = kept | {shot}
    cut = _filled(kept, speaking, slot)
    if cut is None:
        raise BadInput(
            f"{slot.seconds} s cannot be cut from this film: {len(kept) - 1} of its scenes hold "
            f"less, and {len(kept)} take longer to be seen; choose another length"
        )
    return cut


def _refuse_impossible(shots: Sequence[Shot], slot: Slot) -> None:
    least, most = sum(shot.least for shot in _ends(shots)), sum(shot.held for shot in shots)
    shortest, longest = -(-least // slot.timebase), most // slot.timebase
    if slot.frames > most:
        raise BadInput(
            f"{slot.seconds} s cannot be cut from this film: its clips hold {longest} s; "
            f"choose at most {longest} s, or start a run of {slot.seconds} s"
        )
    if slot.frames < least:
        raise BadInput(
            f"{slot.seconds} s cannot be cut from this film: its hook and its end card take "
            f"{shortest} s to be seen and read; choose at least {shortest} s"
        )


def _ends(shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """Hook and ending; one scene can be both."""
    return tuple(shots) if len(shots) == 1 else (shots[0], shots[-1])


def _enough(ends: Sequence[Shot], middles: Sequence[Shot], slot: Slot) -> frozenset[Shot]:
    """Hook and ending, with as many scenes between them as are needed to fill the slot."""
    kept = list(ends)
    for shot in middles:
        if sum(each.held for each in kept) >= slot.frames:
            break
        kept.append(shot)
    return frozenset(kept)


def _has_room(kept: Set[Shot], shot: Shot, slot: Slot) -> bool:
    """Whether a scene can be seen beside those that are kept, each as long as in the film."""
    return shot not in kept and sum(each.frames for each in kept) + shot.least <= slot.frames


def _filled(shots: Set[Shot], speaking: Set[int], slot: Slot) -> Cut | None:
    """The shots at lengths that fill the slot, with every line in its place; None if none do."""
    in_order = sorted(shots, key=lambda shot: shot.number)
    lengths = _lengths(in_order, speaking, slot)
    if lengths is None:
        return None
    cut = tuple(
        Kept(shot, frames, shot.number in speaking)
        for shot, frames in zip(in_order, lengths, strict=True)
    )
    return _between_words(cut, slot) if _in_place(cut, slot) else None


def _lengths(shots: Sequence[Shot], speaking: Set[int], slot: Slot) -> list[int] | None:
    """Frames of each shot: first what is read and said, then as in the film, then what is held."""
    lengths = [shot.least for shot in shots]
    left = slot.frames - sum(lengths)
    said = [min(shot.frames, _said(shot, slot) if shot.number in speaking else 0) for shot in shots]
    for bounds in (said, [shot.frames for shot in shots], [shot.held for shot in shots]):
        rooms = [
            max(0, min(bound, shot.held) - length)
            for bound, shot, length in zip(bounds, shots, lengths, strict=True)
        ]
        given = _shared(min(left, sum(rooms)), rooms) if left > 0 else [0] * len(rooms)
        lengths = [length + more for length, more in zip(lengths, given, strict=True)]
        left -= sum(given)
    return lengths if left == 0 else None


def _said(shot: Shot, slot: Slot) -> int:
    """Frames in which the shot's line is said, with the moment before it and as much after it."""
    return -(-(shot.line + 2 * LEAD) // sample_at(1, slot.rate))


def _shared(frames: int, rooms: Sequence[int]) -> list[int]:
    """`frames`, at most all there is room for, dealt in proportion to the rooms."""
    ends = [frames * end // max(1, sum(rooms)) for end in accumulate(rooms)]
    return [end - start for start, end in zip((0, *ends), ends, strict=False)]


def _starts(cut: Cut) -> list[int]:
    """The frame at which each shot begins."""
    return [0, *accumulate(kept.frames for kept in cut)][: len(cut)]


def _placed(cut: Cut, slot: Slot) -> dict[int, tuple[int, int]]:
    """By shot: the sample at which it begins, and at which its line does.

    `MediaError` where the lines are longer than the cut.
    """
    begins = {
        kept.shot.number: sample_at(start, slot.rate)
        for kept, start in zip(cut, _starts(cut), strict=True)
    }
    said = [kept.shot for kept in cut if kept.speaks]
    lines = [Line(begins[shot.number], shot.line) for shot in said]
    placed = place_lines(lines, slot.samples)
    return {shot.number: (begins[shot.number], at) for shot, at in zip(said, placed, strict=True)}


def _in_place(cut: Cut, slot: Slot) -> bool:
    """Whether every line belongs to the picture over which it is heard."""
    try:
        placed = _placed(cut, slot)
    except MediaError:
        return False
    lines = {kept.shot.number: kept.shot.line for kept in cut}
    return all(
        begins - lines[number] // 2 <= at <= begins + LEAD + PUSHED_AT_MOST
        for number, (begins, at) in placed.items()
    )


def _between_words(cut: Cut, slot: Slot) -> Cut:
    """The cut with each seam that falls into a word moved to the nearest quiet moment."""
    for seam in range(1, len(cut)):
        if _is_quiet(cut, seam, slot):
            continue
        for nudge in sorted(range(-NUDGED_AT_MOST, NUDGED_AT_MOST + 1), key=abs):
            moved = _nudged(cut, seam, nudge)
            if moved and _in_place(moved, slot) and _is_quiet(moved, seam, slot):
                cut = moved
                break
    return cut


def _nudged(cut: Cut, seam: int, by: int) -> Cut | None:
    """The cut with a seam `by` frames later; None where a shot cannot be so long or short."""
    before, after = cut[seam - 1], cut[seam]
    before = replace(before, frames=before.frames + by)
    after = replace(after, frames=after.frames - by)
    if any(not kept.shot.least <= kept.frames <= kept.shot.held for kept in (before, after)):
        return None
    return (*cut[: seam - 1], before, after, *cut[seam + 1 :])


def _is_quiet(cut: Cut, seam: int, slot: Slot) -> bool:
    """Whether no word sounds as the picture changes at a seam."""
    at, placed = sample_at(_starts(cut)[seam], slot.rate), _placed(cut, slot)
    spans = (
        (placed[kept.shot.number][1] + start, placed[kept.shot.number][1] + end)
        for kept in cut
        if kept.speaks
        for start, end in kept.shot.words
    )
    return not any(start < at < end for start, end in spans)
