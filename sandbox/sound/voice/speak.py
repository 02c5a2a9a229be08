"""A line from text to `Speech`: read, uttered sentence by sentence, timed and polished."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from sandbox.sound.sound import Speech, Wave
from sandbox.sound.voice.chain import polished
from sandbox.sound.voice.model import PHONEMES_AT_ONCE, RATE_HZ, Narrator, narrator
from sandbox.sound.voice.script import Script, is_silent, read
from sandbox.sound.voice.timbre import Timbre, timbre_of
from sandbox.sound.voice.timing import Spoken, around_pauses, letters, silences

_LEAD_S = 0.05
_TAIL_S = 0.18
_BREATH_S = 0.38
"""Between two sentences; a narrator at an advertisement's pace takes 0.3 to 0.5 s."""

_SILENT_S = 0.3
_MARKS = re.compile(r"[^\w]+")
_BREAK = re.compile(r'<break\s+time="(\d+(?:\.\d+)?)(ms|s)"\s*/?>', re.IGNORECASE)
_LONGEST_BREAK_S = 3.0  # ElevenLabs' own limit


@dataclass(frozen=True)
class _Word:
    script: Script
    phonemes: str
    spaced: bool


@dataclass
class _Line:
    """A line in the making: stretches of audio and when each spoken letter falls in them."""

    pieces: list[Wave] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    now_s: float = 0.0

    def rest(self, duration_s: float) -> None:
        self.lay(np.zeros(int(duration_s * RATE_HZ), np.float32))

    def lay(self, samples: Wave) -> None:
        self.pieces.append(samples)
        self.now_s += len(samples) / RATE_HZ


def speak(text: str, *, voice_id: str, speed: float, seed: int | None) -> Speech:
    """Return `text` spoken in English at 24 kHz mono, about -20 LUFS, with letter timings.

    `speed` 1.0 is the voice's own pace (0.5 to 2 is honoured). The same arguments give the same
    samples; without a seed the noise in the voice is that of seed 0. Text with nothing to say
    gives 0.3 s of silence.
    """
    line = _Line()
    timbre = timbre_of(voice_id)
    if not is_silent(text):
        line.rest(_LEAD_S)
        pace = min(max(speed, 0.5), 2.0) * timbre.pace
        _say(line, text, timbre=timbre, speed=pace, seed=seed or 0)
    if len(line.pieces) < 2:
        line.rest(_SILENT_S)
    line.rest(_TAIL_S)
    samples = polished(np.concatenate(line.pieces), RATE_HZ).astype(np.float32)
    starts_s, ends_s = letters(len(text), line.spoken, len(samples) / RATE_HZ)
    return Speech(samples, RATE_HZ, starts_s, ends_s)


def _say(line: _Line, text: str, *, timbre: Timbre, speed: float, seed: int) -> None:
    voice = narrator()
    position = 0
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        script = read(text[position:end])
        shifted = Script(script.words, [position + origin for origin in script.origins])
        for phrase in _phrases(voice, shifted):
            _utter(line, voice, phrase, timbre=timbre, speed=speed, seed=seed)
        if match:
            pause_s = float(match[1]) / (1000 if match[2].lower() == "ms" else 1)
            line.rest(min(pause_s, _LONGEST_BREAK_S))
            position = match.end()


def _phrases(voice: Narrator, script: Script) -> Iterator[list[_Word]]:
    """Yield what the model says in one breath: sentences, the overlong ones in pieces."""
    position = 0
    for sentence in voice.sentences(script.words):
        start = max(script.words.find(sentence, position), position)
        position = start + len(sentence)
        phrase: list[_Word] = []
        length = 0
        for word in _words(voice, script.part(start, position)):
            if phrase and length + len(word.phonemes) + 1 > PHONEMES_AT_ONCE:
                yield phrase
                phrase, length = [], 0
            phrase.append(word)
            length += len(word.phonemes) + 1
        yield phrase


def _words(voice: Narrator, script: Script) -> Iterator[_Word]:
    script = script.respelled(voice.normalise(script.words))
    position = 0
    for text, phonemes, spaced in voice.words(script.words):
        start = max(script.words.find(text, position), position)
        position = start + len(text)
        for cut in range(0, max(len(phonemes), 1), PHONEMES_AT_ONCE):
            share = script.part(start, position) if cut == 0 else Script("", [])
            yield _Word(share, phonemes[cut : cut + PHONEMES_AT_ONCE], spaced)


def _utter(
    line: _Line, voice: Narrator, phrase: list[_Word], *, timbre: Timbre, speed: float, seed: int
) -> None:
    phonemes = "".join(word.phonemes + " " * word.spaced for word in phrase).rstrip()
    if not _MARKS.sub("", phonemes):
        return
    take = voice.utter(phonemes, speed=speed, timbre=timbre, seed=seed)
    pauses = silences(take.samples, RATE_HZ)
    ends_s = [mark / RATE_HZ for mark in take.phoneme_ends]
    ends_s = around_pauses(ends_s, _gaps(phonemes), pauses)
    first_s, last_s = _heard(take.samples, pauses, take.lead_ends / RATE_HZ, ends_s[-1])
    if line.spoken:
        line.rest(_BREATH_S / speed)
    shift_s = line.now_s - first_s
    marks = [min(max(end, first_s), last_s) + shift_s for end in [first_s, *ends_s]]
    line.spoken += _placed(phrase, marks)
    line.lay(take.samples[int(first_s * RATE_HZ) : int(last_s * RATE_HZ)])


def _gaps(phonemes: str) -> list[tuple[int, int]]:
    """Index ranges of what lies between words: spaces and marks that are no stress or length."""
    return [match.span() for match in re.finditer(r"[\s.,;:!?—…\"“”()]+", phonemes)]


def _heard(
    samples: Wave, pauses: list[tuple[float, float]], lead_s: float, end_s: float
) -> tuple[float, float]:
    """When the voice is first and last heard in a take, in seconds."""
    total_s = len(samples) / RATE_HZ
    first_s = next((b for a, b in pauses if a < 0.05 and b < total_s), min(lead_s, total_s))
    last_s = next((a for a, b in pauses if b > total_s - 0.05 and a > first_s), max(end_s, first_s))
    return max(first_s - 0.01, 0.0), min(last_s + 0.04, total_s)


def _placed(phrase: list[_Word], marks: list[float]) -> Iterator[Spoken]:
    """Yield each letter of a phrase with its time; letters share their word's phonemes in order."""
    index = 0
    for word in phrase:
        count = len(word.phonemes)
        available = marks[index : index + count + 1]
        for position, origin in enumerate(word.script.origins):
            size = len(word.script.origins)
            yield Spoken(
                origin,
                _between(available, position / size),
                _between(available, (position + 1) / size),
            )
        index += count
        if word.spaced and index + 1 < len(marks):
            index += 1


def _between(marks: list[float], share: float) -> float:
    """The time at `share` (0..1) of the way through equally weighted marks."""
    return float(np.interp(share * (len(marks) - 1), np.arange(len(marks)), marks))
