"""Colour words, and the grade that a prompt asks for."""

import re

from sandbox.drawing.kit.colour import luma, mix
from sandbox.drawing.reading.clauses import Clauses
from sandbox.drawing.scene import Grade, Rgb

WORDS: dict[str, Rgb] = {
    name: (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)
    for name, code in {
        "black": "1c1d21",
        "charcoal": "33363c",
        "graphite": "3d4046",
        "anthracite": "34373d",
        "slate": "5a6775",
        "grey": "8a8d92",
        "gray": "8a8d92",
        "silver": "c3c7cc",
        "steel": "a9b0b8",
        "chrome": "cfd4da",
        "white": "f4f2ee",
        "ivory": "f3ead8",
        "cream": "f2e4c8",
        "beige": "dcc8a6",
        "sand": "d8bf94",
        "linen": "e9dfcf",
        "oat": "dfcfb2",
        "taupe": "9b8b7c",
        "brown": "6d4428",
        "chocolate": "4d2c1c",
        "tan": "c29a6b",
        "camel": "bf8f56",
        "caramel": "b8732e",
        "cognac": "9a4f22",
        "walnut": "5d3f2b",
        "oak": "b98b54",
        "bronze": "9a6a3a",
        "copper": "b8683e",
        "brass": "c09a4a",
        "gold": "d0a54a",
        "golden": "d9a941",
        "champagne": "e3cda4",
        "mustard": "d2a02c",
        "yellow": "f2c531",
        "lemon": "f4dc55",
        "amber": "e08a1e",
        "orange": "ee7a26",
        "tangerine": "f0812d",
        "peach": "f6b48f",
        "apricot": "f0a468",
        "coral": "f27362",
        "salmon": "f08d7c",
        "terracotta": "c2603d",
        "rust": "a94a26",
        "red": "cf2b2f",
        "crimson": "b01830",
        "scarlet": "d92a22",
        "ruby": "a8143c",
        "burgundy": "6b1a2c",
        "maroon": "6a1b24",
        "rose": "d98a96",
        "blush": "ecc2bb",
        "pink": "ee8fae",
        "magenta": "c92b86",
        "fuchsia": "d32c8e",
        "plum": "653058",
        "purple": "6c3f9c",
        "violet": "7550b8",
        "lavender": "b9a6dc",
        "lilac": "c4abdd",
        "indigo": "39419a",
        "navy": "1d2c52",
        "blue": "2c63c4",
        "cobalt": "1f4fb8",
        "azure": "3f92e0",
        "sky": "86bfe8",
        "cyan": "2dbdd0",
        "turquoise": "2fb5ac",
        "teal": "17797f",
        "aqua": "56c9c4",
        "mint": "a9dcc3",
        "sage": "9cab8c",
        "olive": "6c7040",
        "green": "3c8c4c",
        "emerald": "128a5c",
        "forest": "2a5239",
        "kraft": "c4a274",
        "lime": "a3cf3a",
        "moss": "6a7a3f",
        "pistachio": "b6cb8f",
        "khaki": "a89a6a",
    }.items()
}
"""What each colour word looks like."""

WORD = re.compile(r"\b(" + "|".join(WORDS) + r")\b")

_GRADES: list[tuple[str, Grade]] = [
    (
        r"teal[ -]*(?:and|&|/|-)[ -]*(?:orange|amber|gold)|(?:orange|amber)[ -]*(?:and"
        r"|&|/|-)[ -]*teal"
        r"|blockbuster",
        Grade((0.34, 0.53, 0.60), (0.59, 0.51, 0.39), 1.08, 1.08),
    ),
    (
        r"noir|monochrom\w*|black[ -]and[ -]white|b&w",
        Grade((0.47, 0.49, 0.54), (0.52, 0.51, 0.49), 1.55, 0.20),
    ),
    (
        r"neon|cyberpunk|synthwave|electric blue|vaporwave",
        Grade((0.42, 0.36, 0.66), (0.64, 0.44, 0.62), 1.12, 1.35),
    ),
    (
        r"pastels?|soft pink|candy|airy|dreamy",
        Grade((0.55, 0.48, 0.56), (0.54, 0.50, 0.50), 0.84, 1.0, 0.10),
    ),
    (
        r"sepia|vintage|retro|nostalgi\w*|kodachrome|70s|1970s|faded",
        Grade((0.52, 0.48, 0.44), (0.57, 0.52, 0.40), 0.92, 0.84, 0.07),
    ),
    (
        r"earth\w*|terracotta|rustic|ochre|organic tones",
        Grade((0.51, 0.49, 0.42), (0.56, 0.51, 0.41), 1.0, 0.9, 0.03),
    ),
    (
        r"emerald|forest green|verdant|lush green",
        Grade((0.42, 0.55, 0.48), (0.51, 0.54, 0.42), 1.05, 1.05),
    ),
    (
        r"golden|honey|amber|warm\w*|sun-?kissed|kodak|portra|tungsten|cosy|cozy|candle-?lit",
        Grade((0.52, 0.48, 0.46), (0.60, 0.52, 0.37), 1.02, 1.06, 0.02),
    ),
    (r"rose|blush|romantic", Grade((0.54, 0.47, 0.52), (0.57, 0.49, 0.48), 0.96, 1.0, 0.04)),
    (
        r"cool|icy|cold blue|blue tones?|steel\w*|arctic|fuji\w*|clinical|moonlit",
        Grade((0.43, 0.50, 0.60), (0.47, 0.51, 0.55), 1.04, 0.92),
    ),
    (r"teal", Grade((0.38, 0.53, 0.57), (0.54, 0.51, 0.44), 1.05, 1.0)),
    (
        r"vibrant|vivid|saturated|bold|punchy|playful|pop",
        Grade((0.50, 0.49, 0.52), (0.53, 0.51, 0.46), 1.08, 1.25),
    ),
    (
        r"desaturat\w*|muted|bleach bypass|gritty|restrained",
        Grade((0.48, 0.50, 0.52), (0.51, 0.50, 0.48), 1.1, 0.62),
    ),
]

_BY_HOUR = {
    "dawn": Grade((0.47, 0.49, 0.54), (0.56, 0.51, 0.44), 1.02, 1.02, 0.02),
    "morning": Grade((0.48, 0.50, 0.53), (0.53, 0.51, 0.46), 1.0, 1.02, 0.01),
    "day": Grade((0.48, 0.50, 0.53), (0.52, 0.51, 0.48), 1.03, 1.06),
    "golden": Grade((0.49, 0.48, 0.50), (0.58, 0.51, 0.40), 1.04, 1.08, 0.01),
    "dusk": Grade((0.46, 0.47, 0.56), (0.57, 0.50, 0.45), 1.05, 1.06),
    "night": Grade((0.45, 0.48, 0.57), (0.55, 0.50, 0.46), 1.06, 1.05, 0.01),
}


def grade_of(clauses: Clauses, hour: str) -> Grade:
    """The grade that the colour clause asks for; else the mood's, the light's, the hour's."""
    for text in (clauses.colour, clauses.mood, clauses.light, clauses.scene):
        for pattern, grade in _GRADES:
            if re.search(r"\b(?:" + pattern + r")\b", text):
                return grade
        if text is clauses.colour:
            named = [WORDS[word] for word in WORD.findall(text)]
            if named:
                return _split_tone(named)
    return _BY_HOUR[hour]


def _split_tone(named: list[Rgb]) -> Grade:
    """The darkest colour named into the shadows, the lightest into the highlights."""
    dark, bright = min(named, key=luma), max(named, key=luma)
    return Grade(_tint(dark, 0.16), _tint(bright, 0.14), 1.03, 1.02)


def _tint(colour: Rgb, strength: float) -> Rgb:
    value = luma(colour)
    red, green, blue = (min(1.0, max(-1.0, (c - value) * 2)) for c in colour)
    return mix((0.5, 0.5, 0.5), (0.5 + red / 2, 0.5 + green / 2, 0.5 + blue / 2), strength * 2)
