"""Reading prompts: what a client may send, and what the painter makes of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.drawing.reading import read

BOTTLE = "a matte-black bottle of cold brew with a cream label"


def test_labelled_clauses_are_read_apart() -> None:
    scene = read(
        f"Subject: {BOTTLE}. Scene: she pours it over ice at a kitchen window at dawn. "
        "Lighting: golden, low side light from the right. Camera: 35mm lens, low angle, close-up. "
        "Colour grade: teal and amber.",
        seed=1,
    )
    assert (scene.look.kind, scene.look.finish) == ("bottle", "matte")
    assert (scene.setting, scene.hour, scene.shot, scene.angle) == (
        "kitchen", "dawn", "close", "low",
    )  # fmt: skip
    assert scene.side == 1.0
    assert scene.people == 1
    assert scene.grade.shadows[2] > scene.grade.shadows[0]
    assert scene.grade.highlights[0] > scene.grade.highlights[2]


def test_plain_prose_is_read_too() -> None:
    scene = read("A coral running shoe splashes through a rainy neon city street at night.", seed=1)
    assert scene.look.kind == "shoe"
    assert scene.look.body[0] > scene.look.body[2]
    assert (scene.setting, scene.hour, scene.weather) == ("street", "night", "rain")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a bottle of cold brew coffee", "bottle"),
        ("a slim can of sparkling water", "can"),
        ("a face cream jar with a gold lid", "jar"),
        ("a kraft dog food bag", "pouch"),
        ("a children's book with a moon on its cover", "book"),
        ("a bank app on a phone", "phone"),
        ("a woman holding a phone", "phone"),
        ("over-ear headphones in sage", "headphones"),
        ("a silver electric car", "car"),
        ("a mustard velvet sofa", "sofa"),
        ("a rust hiking backpack", "backpack"),
        ("an amber perfume bottle", "perfume"),
        ("a margherita pizza", "pizza"),
        ("a steel dive watch", "watch"),
        ("a golden retriever", "dog"),
        ("a thing without a word of its own", "product"),
    ],
)
def test_the_thing_sold_is_found_among_the_words(words: str, kind: str) -> None:
    assert read(f"Subject: {words}. Scene: on a table.", seed=1).look.kind == kind


@pytest.mark.parametrize(
    ("words", "setting"),
    [
        ("a kitchen window", "kitchen"),
        ("a rainy city street", "street"),
        ("a pine forest", "forest"),
        ("a winding mountain road", "mountains"),
        ("a warm trattoria", "trattoria"),
        ("a crowded subway car", "subway"),
        ("a children's bedroom", "bedroom"),
        ("a sunny garden", "garden"),
        ("a rooftop at dusk", "rooftop"),
        ("a floodlit stadium", "stadium"),
        ("an office desk", "office"),
        ("nowhere in particular", "bathroom"),
    ],
)
def test_the_place_is_found_among_the_words(words: str, setting: str) -> None:
    assert read(f"Subject: a jar. Scene: the jar in {words}.", seed=1).setting == setting


def test_the_look_is_the_same_whatever_else_the_prompt_says() -> None:
    looks = {
        read(f"Subject: {BOTTLE}. Scene: {scene}", seed=seed).look
        for seed, scene in enumerate(["a red kitchen", "a blue street at night", "Mood: pink", ""])
    }
    assert len(looks) == 1


def test_parts_take_the_colour_words_before_them() -> None:
    look = read("Subject: a navy bottle with a gold cap and a cream label.", seed=1).look
    assert look.body[2] > look.body[0]
    assert look.accent[0] > look.accent[2]
    assert min(look.label) > 0.7


def test_what_is_to_be_avoided_is_left_out() -> None:
    scene = read("Subject: a jar. Scene: a kitchen, no people. Avoid: rain, street, dogs.", seed=1)
    assert (scene.people, scene.weather, scene.setting) == (0, "clear", "kitchen")


def test_a_quoted_name_becomes_the_lettering() -> None:
    assert read('Subject: a jar, label reads "Noctua".', seed=1).look.lettering == "NOCTUA"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.integers(0, 2**63))
def test_any_text_is_read(prompt: str, seed: int) -> None:
    scene = read(prompt, seed)
    assert 0 < scene.place < 1
    assert abs(scene.side) == 1
