"""Captions from the times at which words are spoken: SRT and WebVTT beside the film."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain

from contracts.sound import Word
from contracts.timing import FILM_RATE

LINE_CHARACTERS = 42
"""Longest line: the usual limit for Latin script on television and streaming services."""
LINES = 2
READING_SPEED_CPS = 20
"""Characters a second that an adult reads at most."""
SHORTEST_S = Fraction(5, 6)
"""A caption that is shorter flashes; the usual lower limit is 5/6 s."""
LONGEST_S = Fraction(7)
GAP_FRAMES = 2
"""Between two captions, so that the eye notices the change."""
PAUSE_S = 0.7
"""A pause this long in speech ends a caption."""
SENTENCE_ENDS = (".", "!", "?", "…", "。", "？", "！")  # noqa: RUF001
CLAUSE_ENDS = (*SENTENCE_ENDS, ",", ";", ":", "–", "—")  # noqa: RUF001


@dataclass(frozen=True)
class Spoken:
    """A spoken line's words, and when the line starts in the film, in seconds."""

    words: Sequence[Word]
    starts_s: Fraction


@dataclass(frozen=True)
class Caption:
    """What stands on screen, in at most two lines, and from when to when, in frames."""

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The caption with its line break."""
        return "\n".join(self.lines)


def captions(
    spoken: Iterable[Spoken], *, film_frames: int, rate: Fraction = FILM_RATE
) -> tuple[Caption, ...]:
    """Captions for the whole film, in order, none overlapping its neighbour.

    Each stands long enough to be read at 20 characters a second wherever the film leaves room:
    it may start only with its words, but stay after them until two frames before the next.
    A word longer than a line, such as a web address, is broken.
    """
    drafts = [
        _draft(group, line.starts_s, rate)
        for line in sorted(spoken, key=lambda line: line.starts_s)
        for group in _groups(line.words)
    ]
    return tuple(_stretched(drafts, film_frames, rate))


def to_srt(cues: Iterable[Caption], *, rate: Fraction = FILM_RATE) -> str:
    """The captions as SubRip."""
    blocks = (
        f"{number}\n{_clock(cue.start, rate, ',')} --> {_clock(cue.end, rate, ',')}\n{cue.text}\n"
        for number, cue in enumerate(cues, start=1)
    )
    return "\n".join(blocks)


def to_webvtt(cues: Iterable[Caption], *, rate: Fraction = FILM_RATE) -> str:
    """The captions as WebVTT; `&`, `<` and `>` are escaped, as the format wants."""
    blocks = (
        f"{_clock(cue.start, rate, '.')} --> {_clock(cue.end, rate, '.')}\n{_escaped(cue.text)}\n"
        for cue in cues
    )
    return "\n".join(("WEBVTT\n", *blocks))


def wrapped(words: Sequence[str]) -> tuple[str, ...] | None:
    """`words` in one or two lines as even as can be; None where they need more room."""
    whole = " ".join(words)
    if len(whole) <= LINE_CHARACTERS:
        return (whole,) if whole else ()
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    fitting = [pair for pair in splits if max(map(len, pair)) <= LINE_CHARACTERS]
    return min(fitting, key=_unevenness) if fitting else None


def _unevenness(pair: tuple[str, str]) -> float:
    first, second = pair
    # A break after a clause reads better than an even one, up to a quarter of a line.
    return abs(len(first) - len(second)) - (10 if first.endswith(CLAUSE_ENDS) else 0)


def _groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word in chain.from_iterable(map(_broken, words)):
        if group and _breaks(group, word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _broken(word: Word) -> Iterator[Word]:
    """`word`, or its parts where it is longer than a line, each with its share of the time."""
    a_character_s = (word.end_s - word.start_s) / max(1, len(word.text))
    for at in range(0, len(word.text), LINE_CHARACTERS):
        text = word.text[at : at + LINE_CHARACTERS]
        start_s = word.start_s + at * a_character_s
        yield Word(text=text, start_s=start_s, end_s=start_s + len(text) * a_character_s)


def _breaks(group: list[Word], word: Word) -> bool:
    return (
        group[-1].text.endswith(SENTENCE_ENDS)
        or word.start_s - group[-1].end_s >= PAUSE_S
        or word.end_s - group[0].start_s > LONGEST_S
        or wrapped([each.text for each in (*group, word)]) is None
    )


def _draft(group: Sequence[Word], starts_s: Fraction, rate: Fraction) -> Caption:
    start, end = (starts_s + Fraction(at) for at in (group[0].start_s, group[-1].end_s))
    lines = wrapped([word.text for word in group]) or ()
    return Caption(round(start * rate), round(end * rate), lines)


def _stretched(drafts: Sequence[Caption], film_frames: int, rate: Fraction) -> Iterator[Caption]:
    """Each draft held until it is read, but never into its successor's gap, nor past the film."""
    for at, draft in enumerate(drafts):
        follows = drafts[at + 1].start - GAP_FRAMES if at + 1 < len(drafts) else film_frames
        to_read = Fraction(len(" ".join(draft.lines)), READING_SPEED_CPS)
        wanted = draft.start + -(-max(to_read, SHORTEST_S) * rate // 1)
        end = min(max(draft.end, int(wanted)), follows, film_frames)
        if end > draft.start:
            yield replace(draft, end=end)


def _clock(frame: int, rate: Fraction, point: str) -> str:
    """`00:00:01,001`: a frame's time, rounded to a millisecond."""
    milliseconds = round(frame / rate * 1000)
    seconds, milliseconds = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
