"""The narrator: what is said, how loud, how fast, and when each letter falls."""

import numpy as np
import pytest

from sandbox.sound import Speech, speak
from sandbox.sound.signal.loudness import loudness
from sandbox.sound.voice import speak as speaking
from sandbox.sound.voice.timbre import UNCHANGED_VOICES, Timbre, timbre_of
from sandbox.sound.voice.timing import silences
from tests.sandbox.sound.hearing import band_db, peak_db, pitch_hz

VOICE = "JBFqnCBsd6RMkjVDRZzb"
LINE = "Morning begins with one good cup. Slow down, breathe in, and taste the difference."


def spoken(text: str, *, voice_id: str = VOICE, speed: float = 1.0, seed: int | None = 7) -> Speech:
    return speak(text, voice_id=voice_id, speed=speed, seed=seed)


def test_a_line_is_spoken_at_a_narrators_pace_and_level() -> None:
    speech = spoken(LINE)
    words_per_s = len(LINE.split()) / speech.duration_s
    assert 1.8 < words_per_s < 3.6
    assert loudness(speech.samples, speech.rate_hz) == pytest.approx(-20.0, abs=0.7)
    assert peak_db(speech.samples) < -1.0
    assert speech.samples.dtype == np.float32
    assert speech.rate_hz == 24_000
    assert abs(float(speech.samples.mean())) < 1e-3


def test_every_letter_has_a_time_and_time_never_runs_back() -> None:
    speech = spoken(LINE)
    starts, ends = np.array(speech.starts_s), np.array(speech.ends_s)
    assert len(starts) == len(ends) == len(LINE)
    assert (np.diff(starts) >= 0).all()
    assert (ends >= starts).all()
    assert (starts[1:] >= ends[:-1] - 1e-3).all()
    assert 0 <= starts[0] < 0.3
    assert speech.duration_s - 0.4 < ends[-1] <= speech.duration_s


def test_the_pause_after_a_sentence_is_where_its_full_stop_is_timed() -> None:
    speech = spoken(LINE)
    stop = LINE.index(". ")
    told_from, told_to = speech.ends_s[stop - 1], speech.starts_s[stop + 2]
    heard = max(silences(speech.samples, speech.rate_hz)[1:-1], key=lambda run: run[1] - run[0])
    assert heard[0] == pytest.approx(told_from, abs=0.08)
    assert heard[1] == pytest.approx(told_to, abs=0.08)


@pytest.mark.parametrize("mark", [",", ";", ":", " —"])
def test_a_pause_heard_at_a_mark_lies_between_its_words(mark: str) -> None:
    text = f"Take it with you on the long way home{mark} nobody will ever notice the weight."
    speech = spoken(text)
    before, after = text.index(mark) - 1, text.index("nobody")
    inner = [r for r in silences(speech.samples, speech.rate_hz)[1:-1] if r[1] - r[0] > 0.09]
    assert inner, "the voice makes no pause here"
    begins_s, ends_s = max(inner, key=lambda run: run[1] - run[0])
    middle = (begins_s + ends_s) / 2
    assert speech.ends_s[before] - 0.03 <= middle <= speech.starts_s[after] + 0.03


def test_letters_lie_where_there_is_sound_and_pauses_where_there_is_none() -> None:
    speech = spoken(LINE)
    power = speech.samples**2
    said = np.zeros(len(power), bool)
    for letter, start, end in zip(LINE, speech.starts_s, speech.ends_s, strict=True):
        if letter.isalpha():
            said[int(start * speech.rate_hz) : int(end * speech.rate_hz)] = True
    assert power[said].sum() > 0.95 * power.sum()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Open 24/7.", "Open twenty-four seven."),
        ("Only $5.", "Only five dollars."),
        ("Now 50% off.", "Now fifty percent off."),
        ("Try NEWBREW now.", "Try newbrew now."),
        ("See acme.com/sale now.", "See acme dot com slash sale now."),
        ("Dr. Lee has 3 tips.", "Doctor Lee has three tips."),
    ],
)
def test_numbers_signs_and_addresses_are_said_as_people_say_them(written: str, said: str) -> None:
    assert spoken(written).duration_s == pytest.approx(spoken(said).duration_s, abs=0.16)


def test_the_same_request_gives_the_same_samples_and_another_seed_others() -> None:
    first = spoken("Taste it.", seed=1)
    assert np.array_equal(first.samples, spoken("Taste it.", seed=1).samples)
    assert not np.array_equal(first.samples, spoken("Taste it.", seed=2).samples)
    unseeded = spoken("Taste it.", seed=None)
    assert np.array_equal(unseeded.samples, spoken("Taste it.", seed=None).samples)


def test_speed_shortens_the_line_and_its_timings() -> None:
    slow, fast = spoken(LINE, speed=0.8), spoken(LINE, speed=1.2)
    assert fast.duration_s < 0.85 * slow.duration_s
    assert fast.ends_s[-1] <= fast.duration_s


def test_voices_differ_in_pitch_and_keep_to_it() -> None:
    ids = ["voice-a", "voice-b", "voice-c", "voice-d", "voice-e", "voice-f"]
    low, high = (pick(ids, key=lambda i: timbre_of(i).semitones) for pick in (min, max))
    pitches = [
        pitch_hz(s.samples, s.rate_hz) for s in (spoken(LINE, voice_id=i) for i in (low, high))
    ]
    told = 2 ** ((timbre_of(high).semitones - timbre_of(low).semitones) / 12)
    assert pitches[1] / pitches[0] == pytest.approx(told, rel=0.08)


def test_formants_move_without_the_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = []
    for formants in (0.94, 1.06):
        monkeypatch.setattr(speaking, "timbre_of", lambda _, f=formants: Timbre(formants=f))
        heard.append(spoken(LINE))
    broad, narrow = heard
    assert band_db(narrow, 2500, 5000) > band_db(broad, 2500, 5000) + 1
    low, high = (pitch_hz(speech.samples, speech.rate_hz) for speech in heard)
    assert high == pytest.approx(low, rel=0.02)


def test_the_documented_voices_are_left_as_recorded_and_others_stay_natural() -> None:
    assert all(timbre_of(voice) == Timbre() for voice in UNCHANGED_VOICES)
    for index in range(200):
        timbre = timbre_of(f"id{index}")
        assert 0.94 <= timbre.pace <= 1.06
        assert abs(timbre.semitones) <= 2.5
        assert 0.93 <= timbre.formants <= 1.07


@pytest.mark.parametrize("text", ["", " ", "🎉🎉", "...", "\n\n", "— … —", "[softly]", "\u200b"])
def test_text_with_nothing_to_say_is_a_short_silence(text: str) -> None:
    speech = spoken(text)
    assert 0.2 < speech.duration_s < 1.0
    assert not speech.samples.any()
    assert len(speech.starts_s) == len(speech.ends_s) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Привет, мир!",
        "今日はいい天気ですね。",
        "你好世界",
        "안녕하세요",
        "مرحبا بالعالم",
        "Grüß Gott, schöne Äpfel für 3 €!",
        "¿Qué tal, señor Ñandú?",
        "x\ud800y",
        "1" * 60,
        "aaaa" * 60,
        "no stops " * 90,
        "\x00\x01 hi",
        "[x](/həlO/) yes",
    ],
)
def test_any_text_is_spoken_and_timed(text: str) -> None:
    speech = spoken(text)
    starts, ends = np.array(speech.starts_s), np.array(speech.ends_s)
    assert loudness(speech.samples, speech.rate_hz) > -24
    assert len(starts) == len(ends) == len(text)
    assert (np.diff(starts) >= 0).all()
    assert (ends >= starts).all()
    assert ends[-1] <= speech.duration_s


def test_a_break_tag_is_a_pause_of_its_length_and_is_not_read() -> None:
    plain = spoken("Hello there. Goodbye now.")
    broken = spoken('Hello there. <break time="1.0s" /> Goodbye now.')
    assert broken.duration_s - plain.duration_s == pytest.approx(1.0, abs=0.15)


def test_a_stage_direction_takes_no_time() -> None:
    text = "[warmly] Good morning."
    speech = spoken(text)
    assert speech.duration_s == pytest.approx(spoken("Good morning.").duration_s, abs=0.1)
    assert speech.ends_s[text.index("]")] <= speech.starts_s[text.index("Good")] + 1e-6
