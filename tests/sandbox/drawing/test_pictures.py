"""Pictures: composed, lit, graded, deep; the same for the same request."""

import colorsys
import io

import numpy as np
import pytest
from PIL import Image

from sandbox.drawing import draw
from sandbox.drawing.kit.frame import Frame
from sandbox.drawing.reading import read
from sandbox.drawing.scene import Look
from sandbox.drawing.settings.gallery import PAINTERS
from sandbox.drawing.stage import staged
from sandbox.drawing.subjects.form import Form
from sandbox.drawing.subjects.gallery import MODELS
from tests.sandbox.drawing.conftest import Drawn, Pixels

BOTTLE = "Subject: a matte-black bottle of cold brew with a cream label."
SHOE = "Subject: a coral running shoe with a white sole."
BRIEFS = [
    f"{BOTTLE} Scene: a kitchen window at dawn. Camera: close-up.",
    f"{SHOE} Scene: a rainy neon city street at night. Camera: low angle.",
    "Subject: a silver electric car. Scene: a mountain road at golden hour. Camera: wide.",
    "Subject: an amber perfume. Mood: noir.",
    "Subject: a book. Scene: a bedroom at night, a mother reads.",
]


def subject_colours(prompt: str) -> Pixels:
    """The subject's own layer, shrunk to a grid of 12 by 12 over its bounding box."""
    layer = staged(read(prompt, 7), Frame(320, 180)).layers
    cut = next(part for part in layer if part.depth == 1.0)
    box = cut.mask.getbbox()
    shape = np.asarray(cut.mask.crop(box).resize((12, 12)), np.float64)[..., None] / 255
    return np.asarray(cut.colours.crop(box).resize((12, 12)), np.float64) / 255 * shape


def hue(colour: Pixels) -> float:
    """Hue in degrees."""
    return colorsys.rgb_to_hsv(*(float(c) for c in colour))[0] * 360


def test_the_same_request_gives_the_same_bytes() -> None:
    first, second = (draw(BRIEFS[0], width=256, height=144, seed=5) for _ in range(2))
    assert first == second


def test_another_seed_gives_another_picture(drawn: Drawn) -> None:
    assert np.abs(drawn(BRIEFS[0], seed=1) - drawn(BRIEFS[0], seed=2)).mean() > 0.01


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_picture_has_contrast_and_no_flat_areas(brief: str, drawn: Drawn) -> None:
    grey = drawn(brief).mean(axis=2)
    assert 0.18 < grey.mean() < 0.75
    assert np.percentile(grey, 98) - np.percentile(grey, 2) > 0.35
    tiles = grey[:176, :].reshape(11, 16, 20, 16).std(axis=(1, 3))
    assert (tiles < 0.004).mean() < 0.05
    values, _ = np.histogram(grey, bins=32, range=(0, 1))
    assert values.max() / grey.size < 0.45


@pytest.mark.parametrize("brief", BRIEFS)
def test_no_edge_is_a_bar(brief: str, drawn: Drawn) -> None:
    picture = drawn(brief)
    for edge in (picture[:6], picture[-6:], picture[:, :6], picture[:, -6:]):
        assert edge.mean() > 0.04
        assert edge.std() > 0.008


def test_layers_lie_at_several_depths_around_the_subject() -> None:
    depths = [layer.depth for layer in staged(read(BRIEFS[0], 7), Frame(320, 180)).layers]
    assert len(set(depths)) >= 5
    assert depths == sorted(depths, reverse=True)
    assert min(depths) < 1 < max(depths) / 3


def test_one_description_is_one_subject_in_every_scene() -> None:
    places = ("a kitchen at dawn", "a city street at night", "a sunny garden", "a studio")
    same = [subject_colours(f"{BOTTLE} Scene: {place}.") for place in places]
    other = subject_colours(f"{SHOE} Scene: {places[0]}.")
    drift = max(float(np.abs(a - same[0]).mean()) for a in same[1:])
    assert drift < 0.12
    assert np.abs(other - same[0]).mean() > 1.5 * drift


def test_a_drawn_reference_lends_its_subject() -> None:
    reference = draw(f"{SHOE} Scene: a studio.", width=128, height=128, seed=1)
    words = "The product on a beach."
    borrowed = draw(words, width=128, height=128, seed=1, references=[reference])
    told = draw(f"{SHOE} Scene: {words}", width=128, height=128, seed=1)
    assert borrowed == told


def test_a_foreign_reference_lends_its_colour() -> None:
    photo = Image.new("RGB", (64, 64), (250, 250, 250))
    photo.paste((20, 60, 200), (16, 10, 48, 60))
    out = io.BytesIO()
    photo.save(out, "JPEG")
    scene = read("Subject: a jar. Scene: a studio.", 1, [out.getvalue()])
    assert scene.look.body[2] > 0.6 > scene.look.body[0]


@pytest.mark.parametrize(
    ("grade", "warm"), [("warm amber", True), ("golden hour", True), ("cool blue", False)]
)
def test_the_palette_follows_the_grade(grade: str, warm: bool, drawn: Drawn) -> None:
    colour = drawn(f"Subject: a white jar. Scene: a studio. Colour grade: {grade}.").mean((0, 1))
    assert (colour[0] > colour[2]) == warm


def test_teal_and_orange_split_shadows_from_highlights(drawn: Drawn) -> None:
    picture = drawn("Subject: a grey speaker. Scene: a street. Colour grade: teal and orange.")
    grey = picture.mean(axis=2)
    dark = picture[grey < np.percentile(grey, 20)].mean(0)
    bright = picture[grey > np.percentile(grey, 90)].mean(0)
    assert 150 < hue(dark) < 260
    assert bright[0] - bright[2] > 0.08


def test_noir_takes_the_colour_out(drawn: Drawn) -> None:
    vivid = drawn("Subject: a red can. Scene: a street at night. Colour grade: vibrant.")
    noir = drawn("Subject: a red can. Scene: a street at night. Colour grade: noir.")
    assert np.ptp(noir, axis=2).mean() < 0.4 * np.ptp(vivid, axis=2).mean()


@pytest.mark.parametrize("setting", sorted(PAINTERS))
def test_every_setting_is_painted_in_portrait_too(setting: str, drawn: Drawn) -> None:
    words = {"living": "living room", "store": "supermarket", "abstract": "void"}
    picture = drawn(f"Subject: a can. Scene: {words.get(setting, setting)}.", 108, 192)
    assert picture.shape == (192, 108, 3)
    assert 0.15 < picture.mean() < 0.8


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_every_subject_covers_a_good_part_of_its_box(kind: str) -> None:
    model = MODELS[kind]
    form = Form(90, model.aspect)
    model.build(form, Look(kind, (0.6, 0.2, 0.2), (0.8, 0.7, 0.4), (0.9, 0.9, 0.85)))
    assert 0.05 < form.alpha.mean() < 0.95
    assert form.alpha[:, 0].max() < 0.5
    assert form.alpha[0].max() < 0.5


@pytest.mark.parametrize(
    "prompt",
    ["", "🍕🔥✨", "word " * 2000, "زجاجة عطر فاخرة على رمال الصحراء", "\x00\n\n:::", "Subject:"],
)
def test_junk_is_drawn_too(prompt: str, drawn: Drawn) -> None:
    picture = drawn(prompt, 96, 96)
    assert 0.1 < picture.mean() < 0.9


@pytest.mark.parametrize(("width", "height"), [(32, 180), (180, 5000)])
def test_an_impossible_size_is_refused(width: int, height: int) -> None:
    with pytest.raises(ValueError, match=f"cannot draw {width}x{height}"):
        draw("a can", width=width, height=height, seed=1)
