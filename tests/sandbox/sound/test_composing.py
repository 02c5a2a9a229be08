"""Music: its length, level, harmony, ending, and what a prompt changes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.sound import Sound, compose
from sandbox.sound.music.compose import _draws, write
from sandbox.sound.music.form import BEATS, shape
from sandbox.sound.music.harmony import Chord, chord_on, voice
from sandbox.sound.music.repertoire import STYLES
from sandbox.sound.music.request import understand
from sandbox.sound.music.scales import MODES, Key
from sandbox.sound.music.score import Sheet
from tests.sandbox.sound.hearing import band_db, brightness_hz, chroma, mono, peak_db

NAMES = [style.name for style in STYLES]


def sheet_of(prompt: str, length_s: float, seed: int) -> Sheet:
    return write(understand(prompt), length_s, _draws(prompt, seed))


@pytest.fixture(scope="module")
def pieces() -> dict[str, Sound]:
    """Nine seconds in every style."""
    return {name: compose(name, length_ms=9_000, seed=4) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_piece_is_exact_clean_and_ends_in_silence(pieces: dict[str, Sound], name: str) -> None:
    piece = pieces[name]
    assert piece.samples.shape == (9 * 44_100, 2)
    assert piece.samples.dtype == np.float32
    assert peak_db(piece.samples) == pytest.approx(-3.0, abs=0.1)
    assert np.abs(piece.samples.mean(axis=0)).max() < 1e-4
    assert not piece.samples[-1].any()
    assert peak_db(piece.samples[-882:]) < -50


@pytest.mark.parametrize("name", NAMES)
def test_a_piece_ends_on_its_tonic_chord(pieces: dict[str, Sound], name: str) -> None:
    sheet = sheet_of(name, 9.0, 4)
    ring = mono(pieces[name])[int((sheet.form.ends_s + 0.06) * 44_100) :][: int(0.9 * 44_100)]
    heard = chroma(ring, 44_100)
    key = sheet.key

    def fit(tonic: int) -> float:
        third = 4 if 4 in key.steps else 3
        return float(
            heard[tonic] * 1.2 + heard[(tonic + third) % 12] * 0.8 + heard[(tonic + 7) % 12]
        )

    assert max(range(12), key=fit) == key.tonic
    assert heard[key.tonic] > 0.15


@pytest.mark.parametrize("name", NAMES)
def test_a_bar_sounds_its_chord(pieces: dict[str, Sound], name: str) -> None:
    sheet = sheet_of(name, 9.0, 4)
    rate = 44_100
    for bar in range(sheet.bars):
        start, stop = (int(sheet.form.at(bar, beat) * rate) for beat in (0.1, 3.9))
        heard = chroma(mono(pieces[name])[start:stop], rate)
        in_key = {(sheet.key.tonic + step) % 12 for step in sheet.key.steps} | set(
            sheet.chords[bar].tones
        )
        assert sum(heard[list(set(sheet.chords[bar].tones))]) > 0.5
        assert sum(heard[list(in_key)]) > 0.75


def test_a_piece_is_wide_but_safe_in_mono(pieces: dict[str, Sound]) -> None:
    for name, piece in pieces.items():
        left, right = piece.samples.T
        assert 0.3 < np.corrcoef(left, right)[0, 1] < 0.99, name


def test_music_leaves_the_band_of_speech_free(pieces: dict[str, Sound]) -> None:
    for name, piece in pieces.items():
        assert band_db(piece, 1000, 4000) < -9, name


def test_moods_differ_in_tempo_and_brightness(pieces: dict[str, Sound]) -> None:
    tempo = {name: sheet_of(name, 30.0, 4).form.tempo_bpm for name in NAMES}
    assert tempo["calm"] < 85 < 100 < tempo["uplifting"]
    assert tempo["ambient"] < tempo["lo-fi"] < tempo["electronic"]
    assert brightness_hz(pieces["electronic"]) > 1.5 * brightness_hz(pieces["calm"])
    assert brightness_hz(pieces["uplifting"]) > 1.3 * brightness_hz(pieces["lo-fi"])


def test_the_same_request_gives_the_same_samples_and_another_seed_another_piece() -> None:
    first = compose("playful", length_ms=4_000, seed=1)
    assert np.array_equal(first.samples, compose("playful", length_ms=4_000, seed=1).samples)
    assert not np.array_equal(first.samples, compose("playful", length_ms=4_000, seed=2).samples)


@pytest.mark.parametrize("length_ms", [40, 500, 1_234, 3_000, 6_001])
def test_any_length_is_met_to_the_sample(length_ms: int) -> None:
    piece = compose("cinematic strings", length_ms=length_ms, seed=0)
    assert len(piece.samples) == round(length_ms * 44.1)
    assert np.isfinite(piece.samples).all()
    assert peak_db(piece.samples) < -2.9


@pytest.mark.parametrize("length_ms", [0, -5])
def test_a_length_that_is_none_is_refused(length_ms: int) -> None:
    with pytest.raises(ValueError, match="positive length"):
        compose("calm", length_ms=length_ms, seed=0)


@pytest.mark.parametrize(
    "prompt", ["", "🎺", "x" * 4_000, "日本の春", "no music without drums", "\ud800"]
)
def test_any_prompt_makes_music(prompt: str) -> None:
    assert peak_db(compose(prompt, length_ms=1_500, seed=-3).samples) == pytest.approx(-3, abs=0.1)


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("Warm lo-fi beat with mellow keys", "lo-fi"),
        ("An epic orchestral trailer", "epic"),
        ("cinematic, emotional strings", "cinematic"),
        ("quirky, playful ukulele", "playful"),
        ("smooth jazz trio", "jazzy"),
        ("clean corporate background", "corporate"),
        ("driving techno for a tech launch", "electronic"),
        ("folk guitar by the campfire", "acoustic"),
        ("dark suspense", "tense"),
        ("music", "uplifting"),
    ],
)
def test_a_prompts_words_choose_the_style(prompt: str, style: str) -> None:
    assert understand(prompt).style.name == style


def test_a_prompt_may_fix_tempo_and_key() -> None:
    request = understand("uplifting pop at 96 bpm in F# minor")
    assert request.tempo_bpm == 96
    assert request.key == Key(6, "minor")
    sheet = sheet_of("uplifting pop at 96 bpm in F# minor", 20.0, 3)
    assert sheet.form.tempo_bpm == pytest.approx(96)
    assert sheet.key.tonic == 6


def test_a_prompt_names_players_and_sends_others_home() -> None:
    players = {part.instrument for part in understand("calm with marimba").style.parts}
    assert "marimba" in players
    quiet = {part.instrument for part in understand("uplifting, no drums").style.parts}
    assert "kit" not in quiet
    assert "piano" in quiet


@given(
    length_s=st.floats(2.5, 600),
    low=st.floats(55, 120),
    width=st.floats(1.0, 1.3),
    ring_s=st.floats(1, 4),
)
def test_whole_bars_and_a_ring_fill_the_length(
    length_s: float, low: float, width: float, ring_s: float
) -> None:
    form = shape(length_s, low, (low, low * width), ring_s=ring_s)
    rest_s = length_s - form.ends_s
    assert form.bar_s == pytest.approx(BEATS * 60 / form.tempo_bpm)
    assert 0.4 <= rest_s <= length_s
    if form.bars >= 8:
        assert rest_s < 3 * ring_s
    if form.bars >= 4:
        assert low / 1.15 < form.tempo_bpm < low * width * 1.15


@given(
    degrees=st.lists(st.integers(1, 7), min_size=2, max_size=8),
    tonic=st.integers(0, 11),
    mode=st.sampled_from(sorted(MODES)),
    colour=st.integers(0, 2),
)
def test_voices_lead_by_small_steps(degrees: list[int], tonic: int, mode: str, colour: int) -> None:
    key = Key(tonic, mode)
    chords: list[Chord] = [chord_on(key, degree, colour=colour) for degree in degrees]
    last: tuple[int, ...] = ()
    for chord in chords:
        voiced = voice(chord, last, centre=60, voices=4)
        assert {note % 12 for note in voiced} <= set(chord.tones)
        assert all(44 <= note <= 84 for note in voiced)
        if last and len(last) == len(voiced):
            moved = [abs(a - b) for a, b in zip(voiced, last, strict=True)]
            assert sum(moved) / len(moved) <= 6
        last = voiced
