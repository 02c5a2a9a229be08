"""The speech model, loaded once, with the length of every phoneme that it decides on."""

import importlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from sandbox.sound.sound import Wave
from sandbox.sound.voice.timbre import Timbre

RATE_HZ = 24_000
FRAME_SAMPLES = 600
"""One step of the duration predictor: two vocoder hops of 300 samples, 25 ms."""

PHONEMES_AT_ONCE = 380
"""Longest string for one pass: hibari itself splits above 400."""

_BOUNDARIES = "/CumSum_output_0"  # the graph's running sum of phoneme durations, in frames
_loading = Lock()


@dataclass(frozen=True, eq=False)
class Take:
    """Raw audio of one phoneme string at `RATE_HZ`, and the sample at which each phoneme ends."""

    samples: Wave
    lead_ends: int
    phoneme_ends: list[int]


class Narrator:
    """hibari's default English voice; keep one, loading takes about half a second."""

    def __init__(self) -> None:
        # hibari brings onnxruntime: loaded here, so that importing the room stays cheap.
        hibari: Any = importlib.import_module("hibari")
        self._dsp: Any = importlib.import_module("hibari.dsp")
        graph = Path(hibari.__file__).with_name("assets") / "hibari.onnx"
        self._tts: Any = hibari.Hibari(model=_with_output(graph.read_bytes(), _BOUNDARIES))
        self.normalise: Any = importlib.import_module("hibari.g2p.normalize").normalize

    def sentences(self, text: str) -> list[str]:
        """Return the sentences of `text`, each a substring of it, in order."""
        found: list[str] = self._tts.split_sentences(text)
        return found

    def words(self, sentence: str) -> list[tuple[str, str, bool]]:
        """Return `(text, phonemes, space follows)` for each word and mark of a sentence."""
        g2p = self._tts.g2p
        tokens = g2p.phonemize_tokens(g2p.tokenize(sentence))
        known = self._tts.vocab
        return [
            (
                token.text,
                "".join(p for p in token.phonemes or "" if p in known),
                bool(token.whitespace),
            )
            for token in tokens
        ]

    def utter(self, phonemes: str, *, speed: float, timbre: Timbre, seed: int) -> Take:
        """Say `phonemes` (all of them in the model's alphabet, at least one)."""
        ids = np.asarray([self._tts.ids(phonemes)], np.int64)
        feeds = {"ids": ids, "speed": np.asarray([speed], np.float32)}
        *parts, ends = self._tts.sess.run(None, feeds)
        spectra = timbre.colour([part[0] for part in parts])
        samples = self._dsp.synth(*spectra, np.random.default_rng(seed))
        marks = (np.asarray(ends).reshape(-1) * FRAME_SAMPLES).tolist()
        return Take(samples, marks[0], marks[1:-1])


def _varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def _field(number: int, payload: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(payload)) + payload


def _with_output(model: bytes, name: str) -> bytes:
    """Return the ONNX model with the tensor `name` as one more output.

    Protobuf merges an embedded message that appears twice, so a second `graph` (field 7 of the
    model) that holds nothing but an `output` (field 12) with a `name` (field 1) extends the first.
    """
    return model + _field(7, _field(12, _field(1, name.encode())))


@lru_cache(maxsize=1)
def _load() -> Narrator:
    return Narrator()


def narrator() -> Narrator:
    """Return the process's narrator; the first call loads it, callers on other threads wait."""
    with _loading:
        return _load()
