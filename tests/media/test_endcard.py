"""The end card is legible on any picture, or refused with the reason."""

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from contracts.errors import BadInput
from media.contrast import contrast, rgb
from media.endcard import SAFE_MARGIN, Title, title_overlay

FULL = Title(
    "Nordlicht Kaffee",
    "Wach wie nie.",
    "nordlicht.example/morgen",
    "Nur in teilnehmenden Filialen. Solange der Vorrat reicht. © Nordlicht GmbH",
)
SIZES = [(1920, 1080), (1080, 1920), (1080, 1080), (320, 180)]
HEX = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def over(png: bytes, ground: str) -> NDArray[np.uint8]:
    """The overlay upon a plain colour, in RGB."""
    card = Image.open(io.BytesIO(png))
    under = Image.new("RGBA", card.size, ground)
    under.alpha_composite(card)
    return np.asarray(under.convert("RGB"))


def inked(png: bytes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns where something opaque is drawn."""
    alpha = np.asarray(Image.open(io.BytesIO(png)))[..., 3]
    rows, columns = np.nonzero(alpha == 255)
    return rows, columns


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_text_stays_in_the_safe_area(width: int, height: int) -> None:
    rows, columns = inked(title_overlay(FULL, width=width, height=height))
    assert rows.max() < height * (1 - SAFE_MARGIN)
    assert rows.min() > height * 0.3
    assert columns.min() > width * SAFE_MARGIN
    assert columns.max() < width * (1 - SAFE_MARGIN)


@given(colors=st.lists(HEX, max_size=3))
@settings(max_examples=25, deadline=None)
def test_text_reads_on_white_and_on_black_in_any_brands_colours(colors: list[str]) -> None:
    png = title_overlay(FULL, width=320, height=180, colors=tuple(colors))
    rows, _ = inked(png)
    for ground in ("white", "black", "#808080"):
        card = over(png, ground)
        behind = card[rows.min() : rows.max() + 1, 0]
        paper = max((tuple(int(c) for c in row) for row in behind), key=sum)
        assert contrast((255, 255, 255), (paper[0], paper[1], paper[2])) >= 4.5


def test_the_scrim_comes_softly_and_leaves_the_picture_above() -> None:
    alpha = np.asarray(Image.open(io.BytesIO(title_overlay(FULL, width=1920, height=1080))))[
        :, 0, 3
    ]
    assert alpha[0] == 0
    assert np.all(np.diff(alpha.astype(int)) >= 0)
    assert np.diff(alpha.astype(int)).max() <= 2


def test_the_accent_is_the_brands() -> None:
    png = title_overlay(FULL, width=640, height=360, colors=("#0b5563", "#ffd166"))
    card = over(png, "white").reshape(-1, 3)
    assert (card == rgb("#ffd166")).all(axis=1).any()


def test_long_texts_wrap_and_shrink() -> None:
    title = Title("The Aurora Bottle by Fjällraven & Sons", "Carry the light wherever you go")
    _, columns = inked(title_overlay(title, width=1080, height=1920))
    assert columns.max() < 1080 * (1 - SAFE_MARGIN)


@pytest.mark.parametrize("name", ["x" * 60, "word " * 40, "Donaudampfschifffahrtsgesellschaft" * 3])
def test_what_cannot_fit_is_refused_and_never_overflows(name: str) -> None:
    with pytest.raises(BadInput, match="does not fit on screen"):
        title_overlay(Title(name), width=1920, height=1080)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("☕ Nordlicht", "HOT BEVERAGE"),
        ("コーヒー", "KATAKANA LETTER KO"),
        ("قهوة", "ARABIC LETTER QAF"),
        ("ab\x00c", r"'\\x00'"),
    ],
)
def test_characters_without_a_glyph_are_named(text: str, named: str) -> None:
    with pytest.raises(BadInput, match=named):
        title_overlay(Title("Name", text), width=640, height=360)


@pytest.mark.parametrize(
    "text",
    [
        "It's 50% “off”: a\\b, c;d",
        "Crème brûlée für Łódź",
        "Ελληνικός καφές",
        "Кофе",
        "Cà phê sữa đá",
    ],
)
def test_scripts_and_marks_that_the_font_has_are_set(text: str) -> None:
    assert title_overlay(Title(text), width=640, height=360)


def test_a_decomposed_letter_is_the_same_as_a_composed_one() -> None:
    composed, decomposed = (
        title_overlay(Title(name), width=640, height=360) for name in ("Café", "Cafe\u0301\u200b")
    )
    assert composed == decomposed


def test_a_card_needs_a_name() -> None:
    with pytest.raises(BadInput, match="needs the product's or the brand's name"):
        title_overlay(Title("  \u200b "), width=640, height=360)
