"""Films: the scenes of one film differ in framing and place, and agree in light and grade."""

import numpy as np
import pytest

from sandbox.drawing.kit.frame import Frame
from sandbox.drawing.reading import read
from sandbox.drawing.scene import Scene
from sandbox.drawing.stage import staged

FRAME = Frame(320, 180)
CREAM = "The night cream cup, a rounded celadon cup with a sand band lettered NIGHT CREAM"
SHOE = "The trail running shoes, a single hot red knit running shoe with a steel grey sole"
BREW = "The cold brew bottle, a slim amber glass bottle with a cream paper label lettered COLD BREW"
LOOK = (
    "Visual language: A ceremony in close-up, on a 24mm lens. Mood: Quiet. "
    "Lighting: Low morning sun, soft bounce from wood. "
    "Camera: 24mm lens at ground level for the wide shots, 100mm macro lens for the details. "
    "Film stock: Kodak Vision3 500T. Grade: {grade}. No text, no logo, no watermark."
)
WARM = "Warm highlights over brown shadows: amber, cream and espresso brown"
SHOTS = {
    "wide": "Wide shot from a low angle",
    "medium": "Medium shot at eye level",
    "hero": "Centred product shot at eye level",
    "close": "Close-up from slightly below",
}


def scene_of(
    subject: str, shot: str = "Medium shot", action: str = "", seed: int = 3, grade: str = WARM
) -> Scene:
    """A scene whose clause repeats the subject, as a screenplay's prompts do."""
    told = f"{shot}: {subject[0].lower()}{subject[1:]}, {action}"
    return read(f"Subject: {subject}. Scene: {told}. {LOOK.format(grade=grade)}", seed)


def share_of(scene: Scene) -> float:
    """How much of the frame's height the subject takes, measured on its own layer."""
    layer = next(part for part in staged(scene, FRAME).layers if part.depth == 1.0)
    rows = np.flatnonzero(np.asarray(layer.mask).max(axis=1) > 127)
    top = layer.origin[1] + rows[0] - (FRAME.canvas[1] - FRAME.height) / 2
    bottom = top + rows[-1] - rows[0] + 1
    return float(min(FRAME.height, bottom) - max(0, top)) / FRAME.height


@pytest.mark.parametrize("subject", [CREAM, SHOE, BREW])
def test_the_scene_alone_decides_how_large_the_subject_is(subject: str) -> None:
    shares = {name: share_of(scene_of(subject, words)) for name, words in SHOTS.items()}
    assert shares["wide"] < 0.85 * shares["hero"]
    assert shares["wide"] < 0.80 * shares["medium"] < 0.80 * shares["close"]
    assert 0.15 < shares["wide"] < 0.45
    assert 0.60 < shares["close"] < 0.90


def test_the_camera_is_asked_where_the_scene_says_nothing() -> None:
    assert (
        read("Subject: a jar. Scene: a kitchen. Camera: macro lens, low angle", 1).shot == "macro"
    )
    assert scene_of(CREAM, "Wide shot").shot == "wide"


def test_angles_move_the_edge_of_the_stage() -> None:
    def depth(angle: str) -> float:
        floor = staged(scene_of(BREW, f"Medium shot {angle}"), FRAME).layers
        return next(part.origin[1] for part in floor if part.depth == 1.12)

    assert depth("from a high angle") < depth("at eye level") < depth("from a low angle")


@pytest.mark.parametrize(
    ("subject", "action", "setting", "surface"),
    [
        (SHOE, "alone on wet steps, a drop of rain hanging from its toe", "steps", "wet stone"),
        (SHOE, "standing alone on wet stone in the first light", "stone", "wet stone"),
        (SHOE, "striking a puddle in slow motion", "street", "wet stone"),
        (CREAM, "in a row of empty shelves, a single ray finding it", "bathroom", "glass"),
        (CREAM, "standing alone on pale wet stone in ribbed light", "stone", "wet stone"),
        (CREAM, "opened by a woman in a white bathrobe", "bathroom", ""),
        (BREW, "standing on a worn oak counter, a woman in the doorway", "kitchen", "oak"),
        (BREW, "on a record sleeve, the street roaring through an open window", "living", ""),
        (BREW, "poured out in slow motion", "kitchen", ""),
        (BREW, "on a coast road at blue hour, wet asphalt shining", "road", "wet asphalt"),
    ],
)  # fmt: skip
def test_the_place_is_the_scenes_and_not_in_the_subjects_name(
    subject: str, action: str, setting: str, surface: str
) -> None:
    scene = scene_of(subject, "Wide shot", action)
    assert (scene.setting, scene.surface) == (setting, surface)


def test_night_in_a_name_is_no_hour_and_skin_no_snow() -> None:
    scene = scene_of(CREAM, action="opened by a woman with freckled skin, in a bathroom")
    assert (scene.hour, scene.weather, scene.look.kind) == ("morning", "clear", "jar")


@pytest.mark.parametrize("grade", [WARM, "Teal shadows against burning orange highlights", ""])
def test_a_film_has_one_grade_and_one_side_for_its_light(grade: str) -> None:
    actions = ("in a kitchen at night", "on a beach at noon", "on wet steps at dawn, in neon light")
    scenes = [
        scene_of(BREW, action=action, seed=n, grade=grade) for n, action in enumerate(actions)
    ]
    assert len({scene.grade for scene in scenes}) == 1
    assert len({scene.side for scene in scenes}) == 1
    assert len({scene.hour for scene in scenes}) == 3


def test_grades_follow_the_colours_that_they_name() -> None:
    warm = scene_of(BREW).grade
    split = scene_of(BREW, grade="Deep blacks, midnight blues and one line of warm brass").grade
    teal = scene_of(BREW, grade="Teal shadows against burning orange highlights").grade
    assert warm.shadows[0] > warm.shadows[2]
    for grade in (warm, split, teal):
        assert grade.highlights[0] > grade.highlights[2]
    for grade in (split, teal):
        assert grade.shadows[2] > grade.shadows[0]


@pytest.mark.parametrize(
    ("subject", "kind", "lettering"),
    [
        (CREAM, "jar", "NIGHT CREAM"),
        ("The bank app card, a slim dusty blue bank card with a candle yellow chip and a corner "
         "lettered BANK APP", "card", "BANK APP"),
        ("The dog food bowl, a round salmon pink bowl with a rim and a side lettered DOG FOOD",
         "petbowl", "DOG FOOD"),
        ("The family pizza place bag, an upright raspberry bag with a mint band lettered PLACE",
         "pouch", "PLACE"),
        ("The cold brew, a squat amber can with a matte finish and a cream band lettered BREW",
         "can", "BREW"),
        ("The coffee, a white mug of coffee", "mug", ""),
    ],
)  # fmt: skip
def test_a_subject_is_what_its_description_says(subject: str, kind: str, lettering: str) -> None:
    look = scene_of(subject).look
    assert (look.kind, look.lettering) == (kind, lettering)


def test_each_part_keeps_its_own_colour() -> None:
    honey = (
        "The honey, a round raspberry glass jar with a mint lid and a paper label lettered HONEY"
    )
    look = scene_of(honey).look
    assert look.body[0] > 0.8 > look.body[1] * 2
    assert look.accent[1] > look.accent[0]
    banded = scene_of(CREAM).look
    assert banded.label[0] > banded.label[2] + 0.2
    assert min(banded.accent) > min(banded.body)


def test_consecutive_scenes_show_different_parts_of_the_set() -> None:
    def distance(seed: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        wall = staged(scene_of(BREW, "Medium shot", "in a kitchen", seed), FRAME).layers[1]
        return np.asarray(wall.colours.resize((32, 18)), np.float64) / 255

    first, second, third = (distance(seed) for seed in (11, 22, 33))
    assert min(np.abs(first - second).mean(), np.abs(second - third).mean()) > 0.02
