"""How a brand's words are said: what the voice is sent, and its timings on what is written."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate

from contracts.sound import Word
from creative.wholewords import occurrences

Span = tuple[Fraction, Fraction]
"""From where to where, in characters of the spoken text that are no white space."""


def as_spoken(line: str, pronunciation: Mapping[str, str]) -> str:
    """The line as the voice is sent it: each word of `pronunciation` replaced by how it is said.

    Whole words, whatever their case, the longest first; what replaces one is not looked at again.
    """
    return "".join(spoken for _, spoken in _pieces(line, pronunciation))


def as_written(
    spoken: Sequence[Word], line: str, pronunciation: Mapping[str, str]
) -> tuple[Word, ...]:
    """The words of `line` at the times at which they are heard, for captions.

    `spoken` are the provider's words for `as_spoken(line, pronunciation)`, in order. A word that
    is said as it is written keeps its times; those that stand for something else share its time
    by their letters. Where the provider's words have other letters than it was sent (numbers
    written out, say), times are shared over the whole line in the same way.
    """
    if not spoken:
        return ()
    said = _Said(spoken, sum(_letters(text) for _, text in _pieces(line, pronunciation)))
    spans = list(_spans(line, pronunciation))
    words, at = [], 0
    for text in line.split():
        first, last = spans[at], spans[at + len(text) - 1]
        words.append(Word(text=text, start_s=said.from_s(first[0]), end_s=said.until_s(last[1])))
        at += len(text)
    return tuple(words)


def _pieces(line: str, pronunciation: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The line in pieces, each as it is written and as it is said."""
    at = 0
    for term, start, end in occurrences(pronunciation, line):
        yield line[at:start], line[at:start]
        yield line[start:end], pronunciation[term]
        at = end
    yield line[at:], line[at:]


def _spans(line: str, pronunciation: Mapping[str, str]) -> Iterator[Span]:
    """For each written character that is no white space, the part of the spoken text it covers."""
    at = 0
    for written, spoken in _pieces(line, pronunciation):
        ours, theirs = _letters(written), _letters(spoken)
        for number in range(ours):
            yield (at + Fraction(theirs * number, ours), at + Fraction(theirs * (number + 1), ours))
        at += theirs


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)


class _Said:
    """When each place of the spoken text sounds."""

    def __init__(self, words: Sequence[Word], letters: int) -> None:
        self._words = words
        lengths = [max(1, _letters(word.text)) for word in words]
        self._starts = [0, *accumulate(lengths)]
        self._scale = Fraction(self._starts[-1], max(1, letters))

    def from_s(self, place: Fraction) -> float:
        """When what begins at `place` begins to sound."""
        at = place * self._scale
        return self._at(bisect_right(self._starts, at) - 1, at)

    def until_s(self, place: Fraction) -> float:
        """When what ends at `place` has sounded: before the pause that follows."""
        at = place * self._scale
        first = bisect_right(self._starts, at) - 1
        return self._at(first - 1 if first and self._starts[first] == at else first, at)

    def _at(self, number: int, at: Fraction) -> float:
        number = min(number, len(self._words) - 1)
        start, end = self._starts[number : number + 2]
        part = float((at - start) / (end - start))
        word = self._words[number]
        return (1 - part) * word.start_s + part * word.end_s
