"""The voice is sent how words are said; captions show how they are written."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.sound import Word
from creative.pronouncing import as_spoken, as_written

SAID = {
    "Nike": "Ny-kee",
    "Hyundai": "Hun day",
    "Hyundai Ioniq": "Hun day eye onic",
    "IKEA": "ee-kay-ah",
    "資生堂": "シセイドウ",
    "Café Noir": "kafay nwahr",
}
LETTERS = st.text("abcß \u00e9é日'-.,", max_size=40)
TERM = st.text("abcé日 ", min_size=1, max_size=6).map(str.strip).filter(bool)
TABLES = st.dictionaries(
    TERM, st.text("xyz ", min_size=1, max_size=9).filter(str.strip), max_size=4
)


def timed(text: str) -> tuple[Word, ...]:
    """A tenth of a second for each letter, and as much between two words."""
    words, at = [], 0
    for word in text.split():
        words.append(Word(text=word, start_s=at / 10, end_s=(at + len(word)) / 10))
        at += len(word) + 1
    return tuple(words)


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("Nike. Just run.", "Ny-kee. Just run."),
        ("NIKE's own, nike", "Ny-kee's own, Ny-kee"),
        ("Niketown stays", "Niketown stays"),
        ("The new Hyundai Ioniq, by Hyundai", "The new Hun day eye onic, by Hun day"),
        ("hyundai   ioniq", "Hun day eye onic"),
        ("今日は資生堂の日", "今日はシセイドウの日"),
        ("Cafe\u0301 Noir and café noir", "kafay nwahr and kafay nwahr"),
        ("Nike\u0301", "Nike\u0301"),
        ("", ""),
    ],
)
def test_words_are_sent_as_they_are_said(line: str, spoken: str) -> None:
    assert as_spoken(line, SAID) == spoken


def test_what_replaces_a_word_is_not_replaced_again() -> None:
    assert as_spoken("a b", {"a": "b", "b": "a"}) == "b a"


def test_captions_show_what_is_written() -> None:
    line = "The Hyundai Ioniq, now at IKEA."
    words = as_written(timed(as_spoken(line, SAID)), line, SAID)
    assert [word.text for word in words] == line.split()
    said = timed("The Hun day eye onic, now at ee-kay-ah.")
    assert (words[0], words[3], words[4]) == (said[0], said[5], said[6])
    assert (words[1].start_s, words[2].end_s) == (said[1].start_s, said[4].end_s)
    assert (words[5].start_s, words[5].end_s) == (said[7].start_s, said[7].end_s)


def test_one_word_said_as_several_lasts_from_the_first_to_the_last() -> None:
    words = as_written(timed("Hun day runs"), "Hyundai runs", SAID)
    assert words == (Word(text="Hyundai", start_s=0, end_s=0.7), timed("Hun day runs")[2])


def test_several_words_said_as_one_share_its_time() -> None:
    table = {"Acme Company Ltd": "akmeco"}
    words = as_written(timed("akmeco"), "Acme Company Ltd", table)
    assert [word.text for word in words] == ["Acme", "Company", "Ltd"]
    assert words[0].start_s == 0
    assert words[2].end_s == timed("akmeco")[0].end_s
    assert all(one.end_s == other.start_s for one, other in pairwise(words))


def test_a_provider_that_writes_numbers_out_is_still_followed() -> None:
    words = as_written(timed("Only two dollars today"), "Only $2 today", {})
    assert [word.text for word in words] == ["Only", "$2", "today"]
    assert words[0].start_s == 0
    assert words[-1].end_s == timed("Only two dollars today")[-1].end_s


def test_without_times_there_are_no_words() -> None:
    assert as_written((), "Nike", SAID) == ()
    assert as_written((), "", SAID) == ()


@given(LETTERS)
def test_without_a_table_nothing_changes(line: str) -> None:
    assert as_spoken(line, {}) == line
    assert as_written(timed(line), line, {}) == timed(line)


@given(LETTERS, TABLES)
def test_each_written_word_has_its_time_in_order(line: str, table: Mapping[str, str]) -> None:
    said = timed(as_spoken(line, table))
    words = as_written(said, line, table)
    assert [word.text for word in words] == line.split()
    assert all(word.start_s <= word.end_s for word in words)
    assert all(one.end_s <= other.start_s + 1e-9 for one, other in pairwise(words))
    if words:
        assert words[0].start_s == said[0].start_s
        assert words[-1].end_s == said[-1].end_s


@given(LETTERS, TABLES)
def test_lines_without_the_words_are_sent_as_they_are(line: str, table: Mapping[str, str]) -> None:
    foreign = {f"q{term}": said for term, said in table.items()}
    assert as_spoken(line, foreign) == line


@given(st.lists(st.sampled_from(["Nike", "runs", "IKEA", "on"]), min_size=1, max_size=8))
def test_words_said_as_written_keep_their_own_times(written: list[str]) -> None:
    line = " ".join(written)
    said = timed(as_spoken(line, SAID))
    for word, heard in zip(as_written(said, line, SAID), said, strict=True):
        assert (word.start_s, word.end_s) == (heard.start_s, heard.end_s)
