"""A prompt's labelled clauses, as far as it has any."""

import re
from dataclasses import dataclass
from functools import cached_property

LABELS = {
    "subject": "subject|product|hero|hero product|main subject|item|object",
    "scene": "scene|setting|location|environment|background|action|description|prompt|visual"
    "|place|time|time of day|weather|foreground|props",
    "style": "visual language|visual style|art direction|style|look",
    "mood": "mood|tone|emotion|feeling|atmosphere",
    "light": "light|lighting|key light",
    "camera": "camera|shot|framing|composition|lens|angle|camera move|movement|motion|focus",
    "colour": "colou?rs?|colou?r grade|colou?r grading|colou?r palette|palette|grade|grading",
    "stock": "film stock|film|stock",
    "never": "avoid|negative|negative prompt|exclude|do not show|no|without|must not|never",
}
"""What a label may be called, for each kind of clause."""

_KIND = {name: kind for kind, names in LABELS.items() for name in names.split("|")}
_LABEL = re.compile(
    r"(?:^|(?<=[\n.;!?*\-|,]))[\s*#_\-]*\b("
    + "|".join(LABELS.values())
    + r")\b[*_ ]*(?::|=)[*_ ]*",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE_NEVER = re.compile(
    r"\b(?:no|without|avoid|never|don't|do not|not)\b[^.;,\n]*", re.IGNORECASE
)


@dataclass(frozen=True)
class Clauses:
    """Lower-case text by what it speaks of; plain prose is all `scene`."""

    subject: str
    scene: str
    style: str
    mood: str
    light: str
    camera: str
    colour: str
    stock: str
    original: str
    """The subject's clause (or the whole prompt) in its own letters."""

    @cached_property
    def staging(self) -> str:
        """The scene without its repetition of the subject, whose words name no place."""
        text = self.scene
        for told in _tellings(self.subject):
            text = text.replace(told, " ")
        return " ".join(text.split())

    @property
    def everything(self) -> str:
        """All that is wanted in the picture, the telling clauses first."""
        return " . ".join(
            (self.scene, self.subject, self.light, self.mood, self.camera, self.colour)
        )


def split(prompt: str) -> Clauses:
    """Takes a prompt apart at its labels; what is to be avoided is left out."""
    found: dict[str, list[str]] = {kind: [] for kind in LABELS}
    matches = list(_LABEL.finditer(prompt))
    head = prompt[: matches[0].start()] if matches else prompt
    found["scene"].append(head)
    ends = [match.start() for match in matches[1:]] + [len(prompt)]
    for match, end in zip(matches, ends, strict=False):
        kind = _kind_of(match.group(1))
        found[kind].append(prompt[match.end() : end])
    text = {kind: " ".join(" ".join(parts).split()) for kind, parts in found.items()}
    wanted = {kind: _SENTENCE_NEVER.sub(" ", value).lower() for kind, value in text.items()}
    return Clauses(
        subject=wanted["subject"],
        scene=wanted["scene"],
        style=wanted["style"],
        mood=wanted["mood"],
        light=wanted["light"],
        camera=wanted["camera"],
        colour=wanted["colour"],
        stock=wanted["stock"],
        original=text["subject"] or text["scene"],
    )


def _tellings(subject: str) -> list[str]:
    """The subject's description and its parts, the longest first."""
    whole = subject.strip(" .")
    parts = [part.strip(" .") for part in whole.split(",")]
    after = whole.partition(",")[2].strip()
    bare = [re.sub(r"^(?:an?|the) ", "", part) for part in parts]
    told = {part for part in (whole, after, *parts, *bare) if " " in part}
    return sorted(told, key=len, reverse=True)


def _kind_of(label: str) -> str:
    label = label.lower()
    return _KIND.get(label) or ("colour" if label.startswith("col") else "scene")
