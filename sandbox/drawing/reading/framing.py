"""How the camera stands, from the words for it."""

import re

from sandbox.drawing.reading.clauses import Clauses

_SHOTS = [
    ("macro", r"macro|extreme close-?\s?up|detail shot|ecu\b|tight on"),
    (
        "close",
        r"close-?\s?up|close shot|tight|hero shot|pack ?shot|beauty shot|product shot"
        r"|fills? the frame",
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
    ("low", r"low[- ]angle|from below|worm'?s|looking up|hero angle|low camera|ground level"),
    (
        "high",
        r"high[- ]angle|overhead|top[- ]down|bird'?s|from above|looking down|flat ?lay|aerial"
        r"|drone",
    ),
]
_LEFT = (
    r"(?:from|on|at|camera|frame|screen|to) (?:the |her |his )?left|left[- ]side"
    r"|side light left|left of"
)
_RIGHT = r"(?:from|on|at|camera|frame|screen|to) (?:the |her |his )?right|right[- ]side|right of"


def shot_of(clauses: Clauses) -> str:
    """wide, medium, close or macro."""
    for patterns in (_SHOTS, _LENSES):
        for text in (clauses.camera, clauses.scene):
            found = _first(patterns, text)
            if found:
                return found
    return "medium"


def angle_of(clauses: Clauses) -> str:
    """low, level or high."""
    return _first(_ANGLES, clauses.camera) or _first(_ANGLES, clauses.scene) or "level"


def side_of(clauses: Clauses, seed: int) -> float:
    """Where the key light comes from: -1 left, 1 right; the seed decides if nothing is said."""
    for text in (clauses.light, clauses.scene):
        if re.search(_LEFT, text):
            return -1.0
        if re.search(_RIGHT, text):
            return 1.0
    return -1.0 if seed % 2 == 0 else 1.0


def place_of(clauses: Clauses, seed: int) -> float:
    """The subject's place across the frame, 0 to 1."""
    text = clauses.camera + " " + clauses.scene
    if re.search(r"centred|centered|symmetr\w*|in the (?:centre|center)|dead[- ]cent", text):
        return 0.5
    if re.search(
        r"(?:negative|copy|empty) space (?:on|at|to) the left|right third|frame right", text
    ):
        return 0.68
    if re.search(
        r"(?:negative|copy|empty) space|left third|frame left|rule of thirds|off-?cent", text
    ):
        return 0.34
    return (0.5, 0.42, 0.58, 0.4)[seed // 2 % 4]


def _first(patterns: list[tuple[str, str]], text: str) -> str | None:
    found = [
        (match.start(), name)
        for name, pattern in patterns
        if (match := re.search(r"\b(?:" + pattern + ")", text))
    ]
    return min(found)[1] if found else None
