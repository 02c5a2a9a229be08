"""The scene inside the picture."""

import io

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sandbox.drawing import draw
from sandbox.drawing.chunk import encode, scene_in
from sandbox.drawing.reading import read

PROMPT = "Subject: a navy can. Scene: a beach at sunset, mist. Camera: wide."


def test_a_picture_carries_its_scene() -> None:
    assert scene_in(draw(PROMPT, width=96, height=64, seed=3)) == read(PROMPT, 3)


@given(st.integers(0, 2**64))
def test_a_scene_survives_the_chunk(seed: int) -> None:
    scene = read(PROMPT, seed)
    assert scene_in(encode(Image.new("RGB", (4, 4)), scene)) == scene


def test_a_picture_of_another_maker_carries_none() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    assert scene_in(out.getvalue()) is None


def test_no_picture_carries_none() -> None:
    assert scene_in(b"not a picture") is None
    assert scene_in(draw(PROMPT, width=96, height=64, seed=3)[:200]) is None
