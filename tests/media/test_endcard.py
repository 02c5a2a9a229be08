"""The end card is legible on any picture, or refused with the reason."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from contracts.errors import BadInput
from media.contrast import WHITE, rgb
from media.endcard import Look, Title, end_card
from media.logo import opened_logo
from media.typeface import opened_font
from media.typesetting import DISPLAY
from tests.media.cards import (
    Frame,
    card_of,
    contrast_of,
    drawn,
    inks,
    margins,
    over,
    sign,
    wordmark,
)

FULL = Title(
    "Nordlicht Kaffee",
    "Wach wie nie.",
    "nordlicht.example/morgen",
    "Nur in teilnehmenden Filialen. Solange der Vorrat reicht. Unverbindliche Preisempfehlung der "
    "Nordlicht Kaffeerösterei GmbH & Co. KG, Flensburg.",
)
SIZES = [(1920, 1080), (1080, 1920), (1080, 1080)]
HEX = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
INTER = Path(__file__).parents[2] / "media" / "fonts" / "Inter-Medium.otf"
BRAND = ("#0b5563", "#ffd166")


def plain(level: int, size: tuple[int, int]) -> Frame:
    return np.full((size[1], size[0], 3), level, np.uint8)


def busy(size: tuple[int, int]) -> Frame:
    return np.random.default_rng(7).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)


def subject(size: tuple[int, int], middle: tuple[float, float]) -> Frame:
    """A sharp, lettered thing on a plain ground, its middle at parts of width and height."""
    picture = Image.new("RGB", size, (150, 140, 120))
    pen, unit = ImageDraw.Draw(picture), min(size)
    x, y = middle[0] * size[0], middle[1] * size[1]
    pen.rectangle((x - unit * 0.12, y - unit * 0.3, x + unit * 0.12, y + unit * 0.3), fill="#932")
    pen.text((x, y), "COLD\nBREW", font=DISPLAY.at(round(unit * 0.07)), anchor="mm", fill="#fec")
    return np.asarray(picture)


def ground_of(kind: str, size: tuple[int, int]) -> Frame:
    return busy(size) if kind == "busy" else plain({"white": 255, "grey": 128}.get(kind, 0), size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["white", "black", "grey", "busy"])
def test_all_texts_read_and_stay_in_the_safe_area(size: tuple[int, int], ground: str) -> None:
    frame = ground_of(ground, size)
    png = end_card(FULL, Look(BRAND), width=size[0], height=size[1], behind=[frame])
    card, seen = card_of(png), over(png, frame)
    assert inks(card) == [WHITE, rgb("#ffd166")]
    assert min(contrast_of(card, seen, colour) for colour in inks(card)) >= 4.5
    assert min(margins(card)) >= 0.035


@pytest.mark.parametrize("ground", ["white", "black", "grey", "busy"])
@pytest.mark.parametrize("colour", ["#ffffff", "#101010", "#0b2a55", "#c81e1e"])
@pytest.mark.parametrize("name", ["logo.png", "logo.jpg"])
def test_any_logo_is_seen_on_any_picture(
    ground: str, colour: str, name: str, tmp_path: Path
) -> None:
    box = None if name == "logo.png" else ("#ffffff" if colour != "#ffffff" else "#000000")
    logo = opened_logo(sign(tmp_path / name, colour, box))
    frame = ground_of(ground, (960, 540))
    png = end_card(Title("Dawn"), Look(BRAND, logo), width=960, height=540, behind=[frame])
    card = card_of(png)
    assert contrast_of(card, over(png, frame), rgb(colour), among=0.98) >= 3.0
    assert min(margins(card)) >= 0.035


@given(colors=st.lists(HEX, max_size=3), level=st.integers(0, 255))
@settings(max_examples=8, deadline=None)
def test_any_brands_colours_read_on_any_picture(colors: list[str], level: int) -> None:
    frame = plain(level, (960, 540))
    png = end_card(FULL, Look(tuple(colors)), width=960, height=540, behind=[frame])
    card, seen = card_of(png), over(png, frame)
    assert min(contrast_of(card, seen, colour) for colour in inks(card)) >= 4.5


def test_a_card_for_no_picture_in_particular_reads_on_every_one() -> None:
    png = end_card(FULL, Look(BRAND), width=960, height=540)
    card = card_of(png)
    for kind in ("white", "black", "busy"):
        seen = over(png, ground_of(kind, (960, 540)))
        assert min(contrast_of(card, seen, colour) for colour in inks(card)) >= 4.5


def test_the_scrim_is_lighter_where_the_picture_is_dark() -> None:
    frames = [plain(level, (640, 360)) for level in (30, 255)]
    dark, bright = (
        card_of(end_card(FULL, width=640, height=360, behind=[frame]))[-1, 0, 3] for frame in frames
    )
    assert dark < bright < 255


@pytest.mark.parametrize(
    ("size", "middle", "free"),
    [
        ((1920, 1080), (0.3, 0.5), "right"),
        ((1920, 1080), (0.7, 0.5), "left"),
        ((1920, 1080), (0.5, 0.3), "foot"),
        ((1080, 1920), (0.5, 0.7), "head"),
        ((1080, 1080), (0.5, 0.35), "foot"),
    ],
)
def test_the_card_leaves_the_hero_alone(
    size: tuple[int, int], middle: tuple[float, float], free: str
) -> None:
    title = Title("Cold Brew", "Morning, at your pace.")
    frame = subject(size, middle)
    card = card_of(end_card(title, width=size[0], height=size[1], behind=[frame]))
    rows, columns = np.nonzero(drawn(card))
    x, y = columns.mean() / size[0], rows.mean() / size[1]
    assert {"right": x > 0.55, "left": x < 0.45, "foot": y > 0.55, "head": y < 0.45}[free]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_scrim_comes_softly_and_leaves_most_of_the_picture(width: int, height: int) -> None:
    alpha = card_of(end_card(Title("Cold Brew", "Slow."), width=width, height=height))[:, 0, 3]
    assert alpha[0] == 0
    assert np.all(np.diff(alpha.astype(int)) >= 0)
    assert np.diff(alpha.astype(int)).max() <= 2 * 1080 / min(width, height)


def test_the_accent_is_the_brands() -> None:
    png = end_card(FULL, Look(BRAND), width=640, height=360)
    card = over(png, plain(255, (640, 360))).reshape(-1, 3)
    assert (card == rgb("#ffd166")).all(axis=1).any()


def test_texts_are_set_in_the_brands_font() -> None:
    ours = end_card(FULL, width=640, height=360)
    theirs = end_card(FULL, Look(face=opened_font(INTER)), width=640, height=360)
    assert not np.array_equal(card_of(ours), card_of(theirs))


def test_a_wordmark_stands_for_the_name_and_a_sign_does_not(tmp_path: Path) -> None:
    alone = Title("Nordlicht")
    word = Look(logo=opened_logo(wordmark(tmp_path / "word.png", "#ff0000")))
    disc = Look(logo=opened_logo(sign(tmp_path / "sign.png", "#ff0000")))
    white = [
        int((card_of(end_card(alone, look, width=960, height=540)) == 255).all(axis=-1).sum())
        for look in (Look(), disc)
    ]
    assert min(white) > 1_000
    card = card_of(end_card(alone, word, width=960, height=540))
    rows, _ = np.nonzero((card == (255, 0, 0, 255)).all(axis=-1))
    assert rows.size
    assert np.nonzero(drawn(card))[0].max() <= rows.max() + 0.03 * 540


def test_a_wordmark_needs_no_name() -> None:
    with pytest.raises(BadInput, match="needs the product's or the brand's name"):
        end_card(Title("  \u200b "), width=640, height=360)


def test_long_texts_wrap_and_shrink() -> None:
    title = Title("The Aurora Bottle by Fjällraven & Sons", "Carry the light wherever you go")
    assert min(margins(card_of(end_card(title, width=1080, height=1920)))) >= 0.035


@pytest.mark.parametrize("name", ["x" * 60, "word " * 40, "Donaudampfschifffahrtsgesellschaft" * 3])
def test_what_cannot_fit_is_refused_and_never_overflows(name: str) -> None:
    with pytest.raises(BadInput, match="does not fit on screen"):
        end_card(Title(name), width=1920, height=1080)


def test_too_many_texts_are_refused(tmp_path: Path) -> None:
    look = Look(logo=opened_logo(sign(tmp_path / "logo.png", "#ffffff")))
    title = Title("word " * 10, "so long " * 8, "a b c d " * 10, "legal " * 33)
    with pytest.raises(BadInput, match="fill more than half of the screen"):
        end_card(title, look, width=360, height=360)


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
        end_card(Title("Name", text), width=640, height=360)


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
    assert end_card(Title(text), width=640, height=360)


def test_a_decomposed_letter_is_the_same_as_a_composed_one() -> None:
    composed, decomposed = (
        end_card(Title(name), width=640, height=360) for name in ("Café", "Cafe\u0301\u200b")
    )
    assert composed == decomposed
