"""A product that only its page names: its name and its own claims are what the film says."""

import json
from typing import Any

import pytest

from sandbox.copywriter import answer

PAGE = (
    "Product: Solvane Trail 2\nBrand: Solvane\nDescription: A trail running shoe.\n\n"
    "Features\n- Cork midsole that never goes flat\n- Grip that holds on wet rock"
)
TEXT = {"type": "string"}
FILM = {
    "type": "object",
    "properties": {
        "product_name": TEXT,
        "description": TEXT,
        "production_notes": {"type": "array", "items": TEXT, "minItems": 3, "maxItems": 3},
        "scenes": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
                "type": "object",
                "properties": {"narration": TEXT | {"description": "At most 12 words."}},
                "required": ["narration"],
            },
        },
    },
    "required": ["product_name", "description", "production_notes", "scenes"],
}


@pytest.fixture(params=["A spot for people who run before work", "A new campaign for spring"])
def film(request: pytest.FixtureRequest) -> dict[str, Any]:
    prompt = f"<brief>{request.param}</brief>\n<page>{PAGE}</page>"
    written: dict[str, Any] = json.loads(answer(system="", prompt=prompt, schema=FILM))
    return written


def test_the_page_names_the_product_and_its_kind(film: dict[str, Any]) -> None:
    assert film["product_name"] == "Solvane Trail 2"
    assert "is a people" not in film["description"]
    assert "is a spring" not in film["description"]


def test_the_page_s_first_claim_is_proved_and_spoken(film: dict[str, Any]) -> None:
    assert "cork midsole" in " ".join(film["production_notes"]).lower()
    spoken = " ".join(scene["narration"] for scene in film["scenes"])
    assert "Solvane Trail 2" in spoken
    assert "cork midsole" in spoken.lower()
