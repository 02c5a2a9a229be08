"""Signatures and bodies: every activity that a workflow may call is there, and is what it says."""

import inspect
from typing import Any, get_type_hints

import pytest

from activities import (
    assembly,
    casting,
    clips,
    cutdowns,
    encoding,
    package,
    page,
    pictures,
    signatures,
    sound,
    story,
)

ROOMS = (
    story.Story,
    page.Pages,
    pictures.Pictures,
    clips.Clips,
    sound.Sound,
    assembly.Assembly,
    encoding.Encoding,
    package.Packing,
    cutdowns.Cutdowns,
    casting.CastingOffice,
)
DEFINITION = "__temporal_activity_definition"
SIGNATURES = {name: each for name, each in vars(signatures).items() if hasattr(each, DEFINITION)}
BODIES = {
    getattr(body, DEFINITION).name: body
    for room in ROOMS
    for _, body in inspect.getmembers(room)
    if hasattr(body, DEFINITION)
}


def test_every_signature_has_one_body_and_every_body_a_signature() -> None:
    assert BODIES.keys() == SIGNATURES.keys()


@pytest.mark.parametrize("name", SIGNATURES)
def test_a_body_takes_and_gives_what_its_signature_says(name: str) -> None:
    def types(function: Any) -> list[Any]:
        return list(get_type_hints(inspect.unwrap(function)).values())

    assert types(BODIES[name]) == types(SIGNATURES[name])


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
async def test_a_signature_alone_does_nothing(signature: Any) -> None:
    with pytest.raises(NotImplementedError):
        await signature(None)
