"""How the camera stands: as the scene's own words say, else the camera's."""

import hashlib
import re

from sandbox.drawing.reading.clauses import Clauses
from sandbox.drawing.scene import Look

_SHOTS = [
    ("macro", r"macro|extreme close-?\s?up|detail shot|ecu|tight on"),
    ("close", r"close-?\s?up|close shot|tight(?! (?:budget|deadline))|fills? the frame"),
    (
        "hero",
        r"product shot|hero shot|pack ?shot|beauty shot|end ?card|(?:centred|centered) shot",
    ),
    (
        "wide",
        r"wide|establishing|aerial|drone|panoram\w*|landscape shot|long shot"
        r"|ultra-?wide|full shot|vista",
    ),
    ("medium", r"medium|mid[- ]?shot|waist|cowboy|over-the-shoulder"),
]
_LENSES = [
    ("wide", r"(?:14|16|18|21|24|28) ?mm"),
    ("medium", r"(?:35|40|50) ?mm"),
    ("close", r"(?:75|85|90|135) ?mm"),
    ("macro", r"100 ?mm"),
]
_ANGLES = [
    (
        "low",
        r"low[- ]angle|(?:slightly )?(?:from )?below|worm'?s|looking up|hero angle|low camera"
        r"|ground level",
    ),
    (
        "high",
        r"high[- ]angle|overhead|top[- ]down|bird'?s|from (?:slightly )?above|looking down"
        r"|flat ?lay|aerial|drone",
    ),
    ("level", r"eye level|straight on|at its level"),
]
_LEFT = (
    r"(?:from|on|at|camera|frame|screen|to) (?:the |her |his )?left|left[- ]side"
    r"|side light left|left of"
)
_RIGHT = r"(?:from|on|at|camera|frame|screen|to) (?:the |her |his )?right|right[- ]side|right of"
_THIRDS = 0.315, 0.685
"""Where the thirds of a frame lie, a little further in for what has breadth of its own."""


def shot_of(clauses: Clauses) -> str:
    """wide, medium, hero, close or macro."""
    for text in (clauses.staging, clauses.camera):
        for patterns in (_SHOTS, _LENSES):
            found = _first(patterns, text)
            if found:
                return found
    return "medium"


def angle_of(clauses: Clauses) -> str:
    """low, level or high."""
    return _first(_ANGLES, clauses.staging) or _first(_ANGLES, clauses.camera) or "level"


def side_of(clauses: Clauses, look: Look) -> float:
    """Where the key light comes from, -1 left or 1 right.

    Where nothing is said, the subject decides, which is one for all scenes of a film.
    """
    for text in (clauses.light, clauses.staging):
        if re.search(_LEFT, text):
            return -1.0
        if re.search(_RIGHT, text):
            return 1.0
    return -1.0 if hashlib.sha256(repr(look).encode()).digest()[0] % 2 else 1.0


def place_of(clauses: Clauses, seed: int) -> float:
    """The subject's place across the frame, 0 to 1."""
    text, shot = clauses.camera + " " + clauses.staging, shot_of(clauses)
    right = bool(re.search(r"right third|frame right|space (?:on|at|to) the left", text))
    if re.search(r"(?:clear|negative|copy|empty) space|off-?cent", text):
        return 0.61 if right else 0.39
    if re.search(r"centred|centered|symmetr\w*|in the (?:centre|center)|dead[- ]cent", text):
        return 0.5
    if right or re.search(r"left third|frame left", text):
        return _THIRDS[right]
    if shot == "wide" or "rule of thirds" in text:
        return _THIRDS[seed // 3 % 2]
    return (0.5, 0.43, 0.57, 0.54)[seed // 2 % 4]


def _first(patterns: list[tuple[str, str]], text: str) -> str | None:
    found = [
        (match.start(), name)
        for name, pattern in patterns
        if (match := re.search(r"\b(?:" + pattern + r")(?![a-z])", text))
    ]
    return min(found)[1] if found else None
