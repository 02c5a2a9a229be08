"""The subject's look, from its own description alone.

The same description gives the same look whatever the rest of a prompt says: colours by
their words, and what is left unsaid by a hash of the description.
"""

import hashlib
import re
from dataclasses import dataclass

from sandbox.drawing.kit.colour import luma, mix, turned
from sandbox.drawing.reading.clauses import Clauses
from sandbox.drawing.reading.colours import WORD, WORDS
from sandbox.drawing.reading.kinds import FALLBACK, kind_in
from sandbox.drawing.scene import Look, Rgb

MAX_LETTERS = 18
MARKS = 8
"""How many marks a label may bear (see `subjects.label`)."""

_PART = {
    "label": r"labels?|bands?|lettering|logos?|text|type|script|wordmark|emblem|print|typography",
    "accent": r"caps?|lids?|soles?|straps?|handles?|accents?|trims?|stripes?|laces|stoppers?|lining"
    r"|cushions?|hinges|chips?|bars?|tyres|piping|grips|legs|pockets?|buckles?|details?|wheels|rims?|sleeve|midsoles?|zips?",
}
_FINISH = [
    ("glass", r"glass(?! roof)|clear|transparent|crystal|translucent|see-through"),
    (
        "matte",
        r"matte?|matt-\w+|paper|kraft|cardboard|canvas|linen|ceramic|clay|felt|wool|fabric|cotton|velvet",
    ),
    ("metal", r"metal\w*|alumini?um|steel|chrome|titanium|gold-plated|brushed|tin"),
    ("gloss", r"gloss\w*|shiny|lacquer\w*|polished|glazed|porcelain|patent|piano"),
]
_PALETTES: list[tuple[str, str, str]] = [
    ("navy", "copper", "cream"),
    ("emerald", "gold", "ivory"),
    ("terracotta", "cream", "linen"),
    ("teal", "coral", "ivory"),
    ("mustard", "charcoal", "cream"),
    ("burgundy", "champagne", "linen"),
    ("forest", "brass", "cream"),
    ("coral", "navy", "white"),
    ("cobalt", "white", "sky"),
    ("plum", "rose", "ivory"),
    ("sage", "walnut", "white"),
    ("charcoal", "amber", "silver"),
]
_CUT = re.compile(
    r"[.;:!?\n]|,|\b(?:in|on|at|under|beside|near|by|over|against|while|as|that|which|through|into"
    r"|stands?|sits?|rests?|rises|glides?|races|is|are|during|across|beneath|before|after)\b"
)
QUOTED = '["\u201c\u201d\u2018]([^"\u201c\u201d\u2018\u2019\n]{2,16})["\u201c\u201d\u2019]'
"""A name in straight or curly quotes."""
LETTERED = r"\blettered ([A-Z0-9][A-Z0-9&'+ -]*)\b"
"""A name in capitals, as a description letters it."""
_ARTICLE = re.compile(r"\b(?:an?|the|her|his|their|our|one|this|its)\b")


@dataclass(frozen=True)
class _Said:
    """What the description says of colours."""

    body: Rgb | None
    accent: Rgb | None
    label: Rgb | None


def look_of(clauses: Clauses) -> tuple[Look, bool]:
    """The subject's look, and whether the description named its colour."""
    text = clauses.subject or clauses.scene or clauses.everything
    described = _described(clauses.subject)
    kind, at = kind_in(described or text, text)
    if kind == FALLBACK:
        kind, at = kind_in(text, text)
    phrase = described or _phrase(text, at)
    said = _colours(re.sub(r"\blettered\b.*", "", phrase))
    return _look(kind, phrase, said, _lettering(clauses, phrase)), said.body is not None


def _described(subject: str) -> str:
    """A subject's description without the name before it ("the night cream, a white jar")."""
    named = re.match(r"[^,]*,\s*(?=(?:an?|one|two|the|pair) )", subject.strip())
    return subject.strip()[named.end() if named else 0 :]


def _look(kind: str, phrase: str, said: _Said, lettering: str) -> Look:
    dice = hashlib.sha256(f"{kind} {' '.join(phrase.split())}".encode()).digest()
    body, accent, label = (WORDS[name] for name in _PALETTES[dice[0] % len(_PALETTES)])
    if said.body is not None:
        body = said.body
        accent = (
            mix(turned(body, -0.02, 1.0, 0.42), (0.16, 0.12, 0.11), 0.35)
            if luma(body) > 0.35
            else mix(body, (0.75, 0.6, 0.45), 0.55)
        )
    if kind == "jar" and said.label is not None and said.accent is None:
        accent = mix(body, (1.0, 1.0, 1.0), 0.12)
    label = said.label or _beside(body, label)
    return Look(
        kind=kind,
        body=body,
        accent=said.accent or accent,
        label=label,
        finish=_finish(phrase, kind),
        slender=dice[1] / 255,
        mark=dice[2] % MARKS,
        lettering=lettering,
    )


def _beside(body: Rgb, label: Rgb) -> Rgb:
    """`label`, or a deep tone of the body where the two would look alike."""
    return (
        label if luma(body) < 0.62 else mix(turned(body, 0.02, 1.6, 0.35), (0.12, 0.12, 0.16), 0.4)
    )


def _phrase(text: str, at: int) -> str:
    """The noun phrase around the subject's word, as plain prose has it."""
    if at < 0:
        return text[:80].strip()
    before = text[max(0, at - 70) : at]
    cuts = [m.end() for m in _CUT.finditer(before)] + [m.end() for m in _ARTICLE.finditer(before)]
    start = at - len(before) + max(cuts, default=0)
    word = re.match(r"\S+", text[at:])
    begin = at + (word.end() if word else 0)
    end = _CUT.search(text, begin)
    return text[start : end.start() if end else len(text)].strip()[:160]


def _colours(phrase: str) -> _Said:
    """Which colour belongs to which part: a part takes the colour word just before it."""
    parts: dict[str, Rgb] = {}
    taken: set[int] = set()
    for part, words in _PART.items():
        for match in re.finditer(r"\b(?:" + words + r")\b", phrase):
            before = [m for m in WORD.finditer(phrase) if 0 <= match.start() - m.end() <= 24]
            if before and re.search(r",| and ", phrase[before[-1].end() : match.start()]):
                continue
            if before and before[-1].start() not in taken:
                parts.setdefault(part, WORDS[before[-1].group(1)])
                taken.add(before[-1].start())
    free = [WORDS[m.group(1)] for m in WORD.finditer(phrase) if m.start() not in taken]
    accent = parts.get("accent") or (free[1] if len(free) > 1 else None)
    return _Said(free[0] if free else None, accent, parts.get("label"))


def _finish(phrase: str, kind: str) -> str:
    plain = WORD.sub(lambda m: " " if " " in m.group(1) else m.group(), phrase)
    for name, pattern in _FINISH:
        if re.search(r"\b(?:" + pattern + r")\b", plain):
            return name
    return {
        "glass": "glass",
        "perfume": "glass",
        "car": "gloss",
        "phone": "gloss",
        "watch": "metal",
        "laptop": "metal",
        "can": "metal",
        "card": "metal",
        "bicycle": "gloss",
    }.get(kind, "satin")


def _lettering(clauses: Clauses, phrase: str) -> str:
    """The name that the description letters or quotes, for the label."""
    text = clauses.original if clauses.subject else phrase
    match = re.search(QUOTED, text) or re.search(LETTERED, text)
    return match.group(1).strip().upper()[:MAX_LETTERS].strip() if match else ""
