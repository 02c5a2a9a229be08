"""Reading a music prompt: which style, and what it fixes by name (tempo, key, players)."""

import re
from dataclasses import dataclass, replace

from sandbox.sound.music.repertoire import STYLES
from sandbox.sound.music.scales import MODES, Key
from sandbox.sound.music.style import Part, Style

_BPM = re.compile(r"\b(\d{2,3})\s*(?:-\s*\d{2,3}\s*)?(?:bpm|beats per minute)\b", re.IGNORECASE)
_KEY = re.compile(
    r"\b(?:in|key of)\s+(?:the key of\s+)?([A-G])(?:\s*[- ]?(#|♯|b|♭|sharp|flat)(?![a-z]))?"
    r"[\s-]+(major|minor|dorian|lydian|mixolydian)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|without|avoid|not|never)\s+(?:any\s+)?([a-z-]+)(?:\s+(?:or|and)\s+([a-z-]+))?"
)
_LETTERS = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}

_MOODS = {"uplifting", "calm", "epic", "playful", "tense", "corporate"}
"""Styles whose words say how it feels: beside a genre's word they give way to the genre."""

_PLAYERS: dict[str, tuple[str, str, int]] = {
    "piano": ("piano", "block", 62),
    "guitar": ("guitar", "strum", 57),
    "ukulele": ("ukulele", "offbeats", 67),
    "strings": ("strings", "sustain", 60),
    "violins": ("strings", "sustain", 66),
    "marimba": ("marimba", "arpeggio8", 67),
    "pizzicato": ("pizzicato", "ostinato", 64),
    "brass": ("brass", "sustain", 57),
    "horns": ("brass", "sustain", 57),
    "pad": ("pad", "sustain", 58),
    "pads": ("pad", "sustain", 58),
    "bells": ("bell", "arpeggio8", 74),
    "glockenspiel": ("glock", "arpeggio8", 77),
    "rhodes": ("rhodes", "comp", 60),
    "vibraphone": ("vibes", "arpeggio8", 69),
    "arpeggio": ("synthpluck", "arpeggio16", 66),
    "synth": ("supersaw", "sustain", 60),
}
_DRUMS = ("drums", "percussion", "beat", "beats")
_SLOW = {"slow": 0.88, "slower": 0.9, "fast": 1.12, "faster": 1.1, "driving": 1.05, "urgent": 1.08}


@dataclass(frozen=True)
class Request:
    """A prompt understood: a style with its players, and tempo and key where fixed."""

    style: Style
    tempo_bpm: float | None
    key: Key | None


def understand(prompt: str) -> Request:
    """Return what `prompt` asks for. Any text is fine; one that says nothing is uplifting."""
    text = prompt.lower()
    denied = {word for match in _DENIED.finditer(text) for word in match.groups() if word}
    said = re.findall(r"[a-z]+(?:-[a-z]+)*", _DENIED.sub(" ", text))
    words = [part for w in said for part in dict.fromkeys((w, *w.split("-")))]
    style = _tinted(_style_for(words), words)
    style = replace(style, parts=_cast(style.parts, words, denied))
    fixed_bpm = _BPM.search(prompt)
    tempo = min(max(float(fixed_bpm[1]), 50.0), 190.0) if fixed_bpm else None
    return Request(style, tempo, _key_in(prompt))


def _style_for(words: list[str]) -> Style:
    def score(style: Style) -> float:
        hits = [1 / (1 + 0.02 * at) for at, word in enumerate(words) if word in style.words]
        named = sum(2.0 for word in words if word == style.name)
        return (sum(hits) + named) * (1.0 if style.name in _MOODS else 1.15)

    return max(STYLES, key=score)


def _tinted(style: Style, words: list[str]) -> Style:
    """Return the style with tempo, mode and drive bent by the mood words of other styles."""
    pace = 1.0
    for word in words:
        pace *= _SLOW.get(word, 1.0)
    moods = {s.name for s in STYLES if s.name in _MOODS and set(s.words) & set(words)} - {
        style.name
    }
    low, high = (bpm * min(max(pace, 0.8), 1.2) for bpm in style.tempo_bpm)
    modes, progressions, cadence = style.modes, style.progressions, style.cadence
    if moods & {"uplifting", "playful"} and "major" not in modes:
        bright = STYLES[0]
        modes, progressions, cadence = ("major",), bright.progressions, bright.cadence
    if "tense" in moods and "minor" not in modes:
        modes = ("minor",)
    energy = tuple(level * (0.85 if "calm" in moods else 1.0) for level in style.energy)
    return replace(
        style,
        tempo_bpm=(low, high),
        modes=modes,
        progressions=progressions,
        cadence=cadence,
        energy=(energy[0], energy[1], energy[2]),
    )


def _cast(parts: tuple[Part, ...], words: list[str], denied: set[str]) -> tuple[Part, ...]:
    """Return the players: those the prompt names join, those it will not have leave."""
    unwanted = {_PLAYERS[word][0] for word in denied if word in _PLAYERS}
    if denied & set(_DRUMS):
        unwanted.add("kit")
    kept = [part for part in parts if part.instrument not in unwanted]
    present = {part.instrument for part in kept}
    for index, word in enumerate(dict.fromkeys(w for w in words if w in _PLAYERS)):
        instrument, pattern, centre = _PLAYERS[word]
        if instrument not in present | unwanted and index < 2:
            pan = 0.3 if index % 2 else -0.3
            kept.append(Part(instrument, pattern, -6, pan, 0.3, 0.0, centre))
    return tuple(kept) or parts


def _key_in(prompt: str) -> Key | None:
    match = _KEY.search(prompt)
    if not match:
        return None
    shift = {"#": 1, "♯": 1, "sharp": 1, "b": -1, "♭": -1, "flat": -1}
    tonic = (_LETTERS[match[1].lower()] + shift.get((match[2] or "").lower(), 0)) % 12
    mode = match[3].lower()
    return Key(tonic, mode) if mode in MODES else None
