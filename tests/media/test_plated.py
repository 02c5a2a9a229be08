"""Text on a plate reads on any picture, in the safe area, and nothing is set that cannot be."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from contracts.errors import BadInput
from media.captionlines import LATIN
from media.contrast import WHITE
from media.plated import Edge, opaque, plated
from media.typeface import opened_font
from media.typesetting import TEXT
from tests.media.cards import card_of, contrast_of, drawn, margins, over
from tests.media.test_endcard import ground_of

SIZES = ((960, 540), (540, 960), (540, 540))
LINES = ("Not for alarms, not for mail,", "and certainly not for bad coffee.")


def rows(png: bytes) -> tuple[int, int]:
    """The first and the last row of the text."""
    at = np.flatnonzero(drawn(card_of(png)).any(axis=1))
    return int(at[0]), int(at[-1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", ["white", "black", "grey", "busy"])
def test_it_reads_on_any_picture_inside_the_safe_area(size: tuple[int, int], ground: str) -> None:
    frame = ground_of(ground, size)
    png = plated(LINES, TEXT, width=size[0], height=size[1])
    assert contrast_of(card_of(png), over(png, frame), WHITE) >= 7
    assert min(margins(card_of(png))) >= 0.035


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("line", ["n" * LATIN.columns, "MMMM " * 8])
def test_a_full_line_fits_every_shape(size: tuple[int, int], line: str) -> None:
    png = plated([line, line], TEXT, width=size[0], height=size[1])
    assert min(margins(card_of(png))) >= 0.035


@pytest.mark.parametrize(
    ("edges", "upper"), [((Edge.FOOT, Edge.HEAD), False), ((Edge.HEAD,), True)]
)
def test_it_stands_at_the_edge_that_is_asked_for(edges: Sequence[Edge], upper: bool) -> None:
    png = plated(LINES, TEXT, width=960, height=540, edges=edges)
    assert (rows(png)[1] < 270) is upper


def test_it_leaves_what_is_drawn_already_alone() -> None:
    first = plated(LINES, TEXT, width=960, height=540)
    second = plated(LINES, TEXT, width=960, height=540, taken=opaque(first))
    assert rows(second)[1] < rows(first)[0]


def test_what_the_font_lacks_is_named() -> None:
    with pytest.raises(BadInput, match="HIRAGANA LETTER NO"):
        plated(["夜の"], TEXT, width=960, height=540)


def test_what_would_be_too_small_to_read_is_refused() -> None:
    with pytest.raises(BadInput, match="does not fit on screen in 4 lines at a legible size"):
        plated(["W" * 90], TEXT, width=960, height=540)


def test_right_to_left_text_is_not_set_in_the_wrong_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without Raqm, Pillow draws the first letter leftmost."""
    inter = Path(__file__).parents[2] / "media" / "fonts" / "Inter-Medium.otf"
    face = opened_font(inter)
    monkeypatch.setattr(face, "missing", lambda text: ())
    monkeypatch.setattr("media.plated.features.check", lambda feature: False)
    with pytest.raises(BadInput, match="right to left"):
        plated(["בוקר"], face, width=960, height=540)
