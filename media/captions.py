"""Captions from the times at which words are spoken: SRT and WebVTT beside the film."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain

from contracts.sound import Word
from contracts.timing import FILM_RATE
from media.captionlines import manner_of, parts, wrapped

SHORTEST_S, LONGEST_S = Fraction(5, 6), Fraction(7)
"""A shorter caption flashes (Netflix, Timed Text Style Guide: General Requirements, "Duration")."""
GAP_FRAMES = 2
"""Between two captions, so that the eye notices the change (the same guide, "Frame Gap")."""
PAUSE_S = 0.7
"""A pause this long in speech ends a caption."""
SENTENCE_ENDS = (".", "!", "?", "…", "。", "？", "！")  # noqa: RUF001


@dataclass(frozen=True)
class Cue:
    """What stands on screen, in at most two lines; it comes and goes with a frame."""

    start_s: Fraction
    end_s: Fraction
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The caption with its line break."""
        return "\n".join(self.lines)


def cues(
    words: Iterable[Word], *, rate: Fraction = FILM_RATE, film_frames: int | None = None
) -> tuple[Cue, ...]:
    """Captions for `words`, whose times are the film's, in order; none overlaps its neighbour.

    Each stands long enough to be read wherever the film leaves room: it starts with its first
    word, and may stay until two frames before the next, or the film's last frame.
    """
    drafts = [_draft(group, rate) for group in _groups(sorted(words, key=_starts))]
    return tuple(_held(drafts, film_frames, rate))


def to_srt(captions: Iterable[Cue]) -> str:
    """The captions as SubRip."""
    blocks = (
        f"{number}\n{_clock(cue.start_s, ',')} --> {_clock(cue.end_s, ',')}\n{cue.text}\n"
        for number, cue in enumerate(captions, start=1)
    )
    return "\n".join(blocks)


def to_webvtt(captions: Iterable[Cue]) -> str:
    """The captions as WebVTT; `&`, `<` and `>` are escaped, as the format wants."""
    blocks = (
        f"{_clock(cue.start_s, '.')} --> {_clock(cue.end_s, '.')}\n{_escaped(cue.text)}\n"
        for cue in captions
    )
    return "\n".join(("WEBVTT\n", *blocks))


def _groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word in chain.from_iterable(map(parts, words)):
        if group and _breaks(group, word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _breaks(group: list[Word], word: Word) -> bool:
    return (
        group[-1].text.endswith(SENTENCE_ENDS)
        or word.start_s - group[-1].end_s >= PAUSE_S
        or word.end_s - group[0].start_s > LONGEST_S
        or wrapped([each.text for each in (*group, word)]) is None
    )


def _starts(word: Word) -> float:
    return word.start_s


def _draft(group: Sequence[Word], rate: Fraction) -> Cue:
    start, end = (round(Fraction(at) * rate) / rate for at in (group[0].start_s, group[-1].end_s))
    return Cue(start, end, wrapped([word.text for word in group]) or ())


def _held(drafts: Sequence[Cue], film_frames: int | None, rate: Fraction) -> Iterator[Cue]:
    """Each draft held until it is read, but never into its successor's gap, nor past the film."""
    gap_s = GAP_FRAMES / rate
    film_s = [] if film_frames is None else [film_frames / rate]
    for at, draft in enumerate(drafts):
        follows = [following.start_s - gap_s for following in drafts[at + 1 : at + 2]]
        text = " ".join(draft.lines)
        to_read_s = Fraction(len(text), manner_of(text).characters_a_second)
        read = draft.start_s + -(-max(to_read_s, SHORTEST_S) * rate // 1) / rate
        end = min([max(draft.end_s, read), *follows, *film_s])
        yield replace(draft, end_s=max(end, draft.start_s + 1 / rate))


def _clock(at_s: Fraction, point: str) -> str:
    """`00:00:01,001`, rounded to a millisecond."""
    seconds, milliseconds = divmod(round(at_s * 1000), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
