"""The grade of a film: one for all its scenes, whatever their hour."""

import re
from dataclasses import replace

from sandbox.drawing.kit.colour import luma
from sandbox.drawing.reading.clauses import Clauses
from sandbox.drawing.reading.colours import WORD, WORDS
from sandbox.drawing.scene import Grade, Rgb

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


NEUTRAL = Grade((0.48, 0.50, 0.53), (0.53, 0.51, 0.47), 1.03, 1.05)
"""Where nothing is asked for: shadows a little cool, highlights a little warm."""
_WARM = Grade((0.545, 0.485, 0.445), (0.61, 0.505, 0.37), 1.03, 1.06, 0.02)
_COOL = Grade((0.43, 0.50, 0.60), (0.47, 0.505, 0.55), 1.05, 0.95)
_OPENING = [
    (r"^\W*(?:warm|golden|amber|honey)|\bwarm (?:highlights?|tones?|mid-?tones?)", _WARM),
    (r"^\W*(?:cold|cool|icy|steel)|\b(?:cold|cool) (?:highlights?|tones?|mid-?tones?)", _COOL),
    (r"\bteal shadows\b.*\borange\b|\borange highlights\b.*\bteal\b", _GRADES[0][1]),
]
"""What a grade's words begin with, or call its tones, decides before its colours do."""
_SHOWY = 3
"""The first of `_GRADES`, which are looks of their own and beat the colours that are named."""
_TURNS: list[tuple[str, float, float, float]] = [
    (r"low contrast|milky|lifted|washed", 0.86, 0.94, 0.06),
    (r"deep blacks|crushed|high contrast|ink blacks", 1.14, 1.0, 0.0),
    (r"muted|dry|desaturat\w*|restrained", 0.98, 0.82, 0.02),
    (r"candy|saturated|vivid|vibrant|crisp|primaries", 1.05, 1.18, 0.0),
]
"""Words that turn a grade: contrast times, saturation times, blacks raised."""


def grade_of(clauses: Clauses) -> Grade:
    """The grade that the colour clause asks for; else the style's, the mood's, the stock's."""
    for text in (clauses.colour, clauses.style, clauses.mood, clauses.stock, clauses.light):
        found = _asked(text)
        if found is not None:
            return _turned(found, text)
    found = _pattern(_GRADES, clauses.staging)
    return found or NEUTRAL


def _asked(text: str) -> Grade | None:
    """What one clause asks for: a look by its name, tones, or the colours it names."""
    showy = _pattern(_GRADES[:_SHOWY], text)
    opening = next((grade for words, grade in _OPENING if re.search(words, text)), None)
    if showy or opening:
        return showy or opening
    named = [WORDS[match.group(1)] for match in WORD.finditer(text)]
    if len(named) >= 2:
        return _of_colours(named, text)
    return _pattern(_GRADES, text) or (_of_colours(named, text) if named else None)


def _pattern(looks: list[tuple[str, Grade]], text: str) -> Grade | None:
    for words, grade in looks:
        if re.search(r"\b(?:" + words + r")\b", text):
            return grade
    return None


def _of_colours(named: list[Rgb], text: str) -> Grade:
    """Warm or cool where all the colours are; else the two ends split between the tones."""
    warmth = [colour[0] - colour[2] for colour in named]
    if min(warmth) > -0.02 and max(warmth) > 0.15:
        return _WARM
    if max(warmth) < 0.03:
        return _COOL
    dark = _told(text, "shadows?") or min(named, key=luma)
    bright = _told(text, "highlights?") or max(
        named, key=lambda c: min(luma(c), 0.6) + (c[0] - c[2])
    )
    return Grade(_tint(dark, 0.13), _tint(bright, 0.10), 1.04, 1.05)


def _told(text: str, tone: str) -> Rgb | None:
    """The colour that stands right before a tone's name ("mint shadows")."""
    for match in WORD.finditer(text):
        if re.match(r"\s+(?:" + tone + r")\b", text[match.end() :]):
            return WORDS[match.group(1)]
    return None


def _tint(colour: Rgb, strength: float) -> Rgb:
    """Mid-grey leaning to a colour's hue; greys lean nowhere."""
    value = luma(colour)
    away = [c - value for c in colour]
    widest = max(abs(a) for a in away)
    vivid = min(1.0, 3.0 * (max(colour) - min(colour)) / max(0.15, max(colour)))
    lean = strength * vivid / max(0.02, widest)
    red, green, blue = (0.5 + a * lean for a in away)
    return red, green, blue


def _turned(grade: Grade, text: str) -> Grade:
    """`grade` with the contrast, the colour and the blacks that the words add."""
    for words, contrast, saturation, lift in _TURNS:
        if re.search(r"\b(?:" + words + r")\b", text):
            grade = replace(
                grade,
                contrast=min(1.18, grade.contrast * contrast),
                saturation=grade.saturation * saturation,
                lift=max(grade.lift, lift),
            )
    return grade
