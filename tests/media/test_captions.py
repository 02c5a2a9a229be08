"""Captions that can be read: short lines, enough time, a gap between."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from contracts.sound import Word
from contracts.timing import FILM_RATE
from media.captionlines import LATIN, columns, manner_of, wrapped
from media.captions import GAP_FRAMES, Cue, cues, to_srt, to_webvtt

FRAME_S = 1 / FILM_RATE


def said(text: str, *, start_s: float = 0.0, word_s: float = 0.3) -> list[Word]:
    """Each word `word_s` long, a tenth of it pause."""
    return [
        Word(text=word, start_s=start_s + at * word_s, end_s=start_s + (at + 0.9) * word_s)
        for at, word in enumerate(text.split())
    ]


texts = st.lists(
    st.text(alphabet="abcdefgh.,!&<", min_size=1, max_size=60), min_size=1, max_size=40
).map(" ".join)


@given(text=texts, start_s=st.floats(0, 20), word_s=st.floats(0.15, 1))
def test_rules_hold_for_any_speech(text: str, start_s: float, word_s: float) -> None:
    shown = cues(said(text, start_s=start_s, word_s=word_s))
    assert "".join("".join(cue.lines) for cue in shown).replace(" ", "") == text.replace(" ", "")
    for cue in shown:
        assert 1 <= len(cue.lines) <= 2
        assert all(len(line) <= LATIN.columns for line in cue.lines)
        assert cue.end_s - cue.start_s >= FRAME_S
        assert (cue.start_s / FRAME_S).denominator == (cue.end_s / FRAME_S).denominator == 1
    for first, second in pairwise(shown):
        room = second.start_s - first.end_s
        assert room >= GAP_FRAMES * FRAME_S or first.end_s - first.start_s == FRAME_S


def test_a_caption_stands_until_it_is_read() -> None:
    (cue,) = cues(said("Wonderfully refreshing strawberry lemonade", word_s=0.1))
    assert cue.end_s - cue.start_s >= Fraction(len(cue.text), LATIN.characters_a_second)


def test_it_never_stands_past_the_film() -> None:
    (cue,) = cues(said("The end", start_s=14.6), film_frames=360)
    assert cue.end_s == Fraction(360) / FILM_RATE


def test_sentences_and_pauses_end_a_caption() -> None:
    first = said("Wake up. Slow down")
    later = said("and breathe", start_s=3)
    assert [cue.text for cue in cues([*first, *later])] == ["Wake up.", "Slow down", "and breathe"]


def test_lines_of_several_scenes_may_come_in_any_order() -> None:
    shown = cues([*said("second", start_s=4), *said("first")])
    assert [cue.text for cue in shown] == ["first", "second"]


def test_two_lines_are_even_and_break_at_a_clause() -> None:
    text = "Not for alarms, not for mail, and certainly not for bad coffee."
    assert wrapped([f" {word}" for word in text.split()]) == (
        "Not for alarms, not for mail,",
        "and certainly not for bad coffee.",
    )


@given(text=st.text(alphabet="夜明けのコーヒー朝に、。", min_size=1, max_size=120))
def test_japanese_breaks_without_spaces_and_counts_double(text: str) -> None:
    word = Word(text=text, start_s=0, end_s=len(text) / 7)
    shown = cues([word])
    assert "".join("".join(cue.lines) for cue in shown) == text
    for line in (line for cue in shown for line in cue.lines):
        assert columns(line) <= manner_of(line).columns
    if "。" not in text[:-1] and len(text) <= 26:
        assert len(shown) == 1


def test_a_japanese_sentence_ends_its_caption_within_one_word() -> None:
    word = Word(text="朝はいそがない。コーヒーがある。", start_s=0, end_s=4)
    first, second = cues([word])
    assert (first.text, second.text) == ("朝はいそがない。", "コーヒーがある。")
    assert abs(second.start_s - 2) < FRAME_S


def test_korean_keeps_its_spaces() -> None:
    assert [cue.text for cue in cues(said("아침은 천천히"))] == ["아침은 천천히"]


def test_hebrew_stays_in_the_order_in_which_it_is_said() -> None:
    """A player turns it; a file that had turned it would be turned twice."""
    assert [cue.text for cue in cues(said("בוקר טוב"))] == ["בוקר טוב"]


def test_no_words_no_captions() -> None:
    assert cues([]) == ()
    assert to_srt([]) == ""
    assert to_webvtt([]) == "WEBVTT\n"


CUE = Cue(Fraction(3661), Fraction(7323 * 1001, 2000), ("Salt & pepper", "<nothing> else"))


def test_subrip() -> None:
    assert to_srt([CUE, CUE]) == (
        "1\n01:01:01,000 --> 01:01:05,162\nSalt & pepper\n<nothing> else\n\n"
        "2\n01:01:01,000 --> 01:01:05,162\nSalt & pepper\n<nothing> else\n"
    )


def test_webvtt_escapes_what_it_would_read_as_marks() -> None:
    assert to_webvtt([CUE]) == (
        "WEBVTT\n\n01:01:01.000 --> 01:01:05.162\nSalt &amp; pepper\n&lt;nothing&gt; else\n"
    )
