"""The critic: scores that follow what a picture is, in words that say what was seen."""

import io
import json
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFilter

from sandbox.copywriter import answer
from tests.sandbox.copywriter.keeping import broken
from tests.sandbox.copywriter.studio_briefs import listing, record, text

REVIEW = record(
    score={"type": "integer", "minimum": 0, "maximum": 10},
    reason=text("What was seen, in one or two sentences"),
    fix=text("What to change for the next take"),
    issues=listing("what is wrong, if anything"),
    verdict={"type": "string", "enum": ["accept", "retake"]},
    has_text_artifacts={"type": "boolean"},
    consistent={"type": "boolean"},
)


def png(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def composed(width: int = 672, height: int = 384) -> Image.Image:
    """A lit bottle on a table: a warm gradient, a dark surface, a bright label, a sun."""
    picture = Image.new("RGB", (width, height))
    canvas = ImageDraw.Draw(picture)
    for row in range(height):
        depth = row / height
        canvas.line(
            [(0, row), (width, row)], fill=(int(200 - 120 * depth), int(150 - 90 * depth), 70)
        )
    canvas.rectangle((0, height * 2 // 3, width, height), fill=(60, 38, 24))
    canvas.rounded_rectangle((300, 90, 372, 300), 16, fill=(200, 121, 46))
    canvas.rectangle((306, 160, 366, 225), fill=(243, 230, 207))
    canvas.ellipse((90, 50, 150, 110), fill=(255, 230, 170))
    return picture


def review(*images: bytes, schema: dict[str, Any] = REVIEW) -> dict[str, Any]:
    prompt = (
        "Score this frame against its prompt.\n<visual_prompt>A bottle on a table.</visual_prompt>"
    )
    value: dict[str, Any] = json.loads(
        answer(system="", prompt=prompt, schema=schema, images=images)
    )
    assert broken(schema, value) == []
    return value


def test_a_composed_picture_is_accepted_with_what_works() -> None:
    found = review(png(composed()))
    assert found["score"] in {8, 9}
    assert found["verdict"] == "accept"
    assert found["consistent"] is True
    assert found["has_text_artifacts"] is False
    assert found["issues"] == []
    assert "warm" in found["reason"]


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (Image.new("RGB", (640, 360), (128, 120, 110)), "flat"),
        (Image.new("RGB", (640, 360)), "black"),
        (Image.new("RGB", (640, 360), "white"), "burnt"),
        (composed().filter(ImageFilter.GaussianBlur(24)), "sharp"),
    ],
)
def test_a_failed_picture_scores_low_and_says_why(picture: Image.Image, said: str) -> None:
    found = review(png(picture))
    assert found["score"] <= 4
    assert found["verdict"] == "retake"
    assert said in found["reason"]
    assert found["issues"]
    assert found["fix"]
    assert found["consistent"] is False


def test_bytes_that_are_no_picture_score_nothing() -> None:
    found = review(b"not a picture")
    assert found["score"] == 0
    assert "could not be opened" in found["reason"]


def test_worse_pictures_never_score_better() -> None:
    soft = [
        review(png(composed().filter(ImageFilter.GaussianBlur(radius))))["score"]
        for radius in (0, 6, 14, 30)
    ]
    assert soft == sorted(soft, reverse=True)
    assert soft[0] > soft[-1]


def test_the_last_picture_is_the_one_that_is_judged() -> None:
    flat, good = png(Image.new("RGB", (640, 360), (90, 90, 90))), png(composed())
    assert review(flat, good)["score"] > review(good, flat)["score"]


@pytest.mark.parametrize(("low", "high"), [(0, 10), (1, 5), (0, 100), (0, 1)])
def test_the_score_stands_on_the_scale_asked_for(low: int, high: int) -> None:
    schema = record(score={"type": "number", "description": f"from {low} to {high}"})
    good = review(png(composed()), schema=schema)["score"]
    bad = review(png(Image.new("RGB", (640, 360))), schema=schema)["score"]
    assert low <= bad < low + 0.4 * (high - low) < low + 0.7 * (high - low) < good <= high


def test_the_better_prompt_keeps_the_old_one_and_adds_the_fix() -> None:
    schema = record(improved_prompt=text())
    better = review(png(Image.new("RGB", (640, 360))), schema=schema)["improved_prompt"]
    assert better.startswith("A bottle on a table.")
    assert "light" in better


def test_an_optional_fix_stays_empty_where_nothing_is_wrong() -> None:
    schema = record(fix={"anyOf": [{"type": "string"}, {"type": "null"}]})
    assert review(png(composed()), schema=schema)["fix"] is None
    assert review(png(Image.new("RGB", (640, 360))), schema=schema)["fix"]
