"""What the subject stands on, where the scene says more of it than its place does."""

import re

from sandbox.drawing.reading.clauses import Clauses

_SURFACES = [
    ("wet stone", r"wet (?:\w+ )?(?:stones?|steps|rocks?|slate)|puddles?"),
    ("wet asphalt", r"(?:wet|rain\S*) (?:asphalt|tarmac|street|road|pavement)"),
    ("marble", r"marble|terrazzo|pale stone|vanity"),
    ("glass", r"glass (?:shelf|shelves|table|plate)|mirror(?:ed)? (?:table|top)|shelves|shelf"),
    ("stone", r"stones?|concrete|slate|granite|steps"),
    ("oak", r"oak|pine|beech|ash wood|maple"),
    ("walnut", r"walnut|mahogany|dark wood|teak|wooden|wood"),
    ("asphalt", r"asphalt|tarmac|pavement"),
]


def surface_of(clauses: Clauses) -> str:
    """The surface's name; empty where the scene leaves it to the setting."""
    found = [
        (match.start(), order, name)
        for order, (name, pattern) in enumerate(_SURFACES)
        if (match := re.search(r"\b(?:" + pattern + r")\b", clauses.staging))
    ]
    return min(found)[2] if found else ""
