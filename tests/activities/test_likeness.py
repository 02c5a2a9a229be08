"""When two purchases are the same."""

from dataclasses import replace
from typing import Any

import pytest

from activities.likeness import Wanted, likeness
from contracts.brief import Aspect
from contracts.orders import ClipOrder, Image, PictureOrder, WritingOrder

CLIP = ClipOrder("run-1/scene-1/clip/1", Image(b"frame", "image/png"), "pan", Aspect.WIDE, 5, 7)
PICTURE = PictureOrder("a jar", Aspect.WIDE, 7, (Image(b"hero", "image/png"),))
TEXT = WritingOrder("strategy", "you are", "write", {"type": "object"}, 2048)


def of(order: object, **changes: Any) -> str:
    wanted = Wanted(order, changes.pop("model", "model"), changes.pop("seed", None))
    told: dict[str, Any] = {"seller": "runway", "operation": "clip", "generation": 1}
    return likeness(wanted, **(told | changes))


@pytest.mark.parametrize("order", [CLIP, PICTURE, TEXT])
def test_the_same_order_is_the_same(order: object) -> None:
    assert of(order) == of(order)
    assert len(of(order)) == 64


def test_the_purchases_own_name_is_no_part_of_it() -> None:
    assert of(CLIP) == of(replace(CLIP, key="run-2/scene-4/clip/1"))


@pytest.mark.parametrize(
    "other",
    [
        replace(CLIP, first_frame=Image(b"another", "image/png")),
        replace(CLIP, prompt="tilt"),
        replace(CLIP, aspect=Aspect.TALL),
        replace(CLIP, duration_s=8),
        replace(CLIP, seed=8),
    ],
)
def test_whatever_decides_the_clip_tells_it_apart(other: ClipOrder) -> None:
    assert of(other) != of(CLIP)


def test_a_reference_tells_pictures_apart() -> None:
    assert of(PICTURE) != of(replace(PICTURE, references=()))


@pytest.mark.parametrize(
    "change",
    [{"model": "newer"}, {"seed": 9}, {"seller": "sandbox"}, {"operation": "x"}, {"generation": 2}],
)
def test_who_makes_it_and_which_take_it_is_tell_it_apart(change: dict[str, Any]) -> None:
    assert of(TEXT) != of(TEXT, **change)


def test_what_is_no_order_is_refused() -> None:
    with pytest.raises(TypeError, match="object cannot be part of an order"):
        of(object())
