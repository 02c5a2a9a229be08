"""What a brand insists on, as writers are told of it."""

import json

from contracts.brief import BrandKit
from creative.fencing import fenced


def brand_material(brand: BrandKit | None) -> str:
    """What writers need of a brand; empty without one.

    What is composited or spoken by rule (logo, legal line, voice) is no writer's affair.
    """
    if brand is None:
        return ""
    told = {
        "name": brand.name,
        "colors": brand.colors,
        "must_say": brand.must_say,
        "words_to_avoid": brand.words_to_avoid,
    }
    return fenced("brand", json.dumps(told, indent=1, ensure_ascii=False))
