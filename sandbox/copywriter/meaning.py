"""What a field asks for, told by its name, the objects around it and its description."""

import re
from dataclasses import dataclass

from sandbox.copywriter.field_names import BY_NAME

_SCENE_LIKE = re.compile(
    r"(?:^|_)(?:scenes?|shots?|beats?|frames?|panels?|segments?|slots?|clips?|storyboard)(?:_|$)"
)
_SUBJECT_LIKE = re.compile(r"(?:^|_)(?:subjects?|hero|main_character|product|hero_product)(?:_|$)")
_PERSON_LIKE = re.compile(r"(?:^|_)(?:characters?|protagonist|talent|person|persona|cast)(?:_|$)")
_COLOUR_LIKE = re.compile(r"(?:^|_)(?:palette|colou?rs?|swatches?)(?:_|$)")
_CRITIC_SIBLINGS = frozenset(
    {
        "score",
        "rating",
        "verdict",
        "fix",
        "issues",
        "problems",
        "overall_score",
        "passed",
        "acceptable",
    }
)
_RESEARCH_SIBLINGS = frozenset(
    {
        "key_features",
        "features",
        "industry",
        "competitors",
        "category",
        "target_audience",
        "full_text",
        "benefits",
    }
)
_FILM_SIBLINGS = frozenset(
    {
        "scenes",
        "shots",
        "beats",
        "logline",
        "tagline",
        "music_prompt",
        "music",
        "storyboard",
        "narration",
    }
)

_COMPILED = tuple((concept, re.compile(pattern)) for concept, pattern in BY_NAME)


@dataclass(frozen=True)
class Field:
    """One place in a schema. `path` names the fields around it, `indexes` its place in each list
    around it.
    """

    name: str = ""
    description: str = ""
    path: tuple[str, ...] = ()
    indexes: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()
    siblings: frozenset[str] = frozenset()

    @property
    def asked(self) -> str:
        """Name and description as lower-case words."""
        return f"{self.name.replace('_', ' ')} {self.description.lower()}".strip()

    @property
    def in_scene(self) -> bool:
        """Whether it belongs to one scene of a list of scenes."""
        return any(_SCENE_LIKE.search(name) for name in self.path) and bool(self.indexes)

    @property
    def lists_scenes(self) -> bool:
        """Whether it is the list of scenes itself."""
        return bool(_SCENE_LIKE.search(self.name))

    @property
    def parent(self) -> str:
        """The name of the nearest field around it; empty at the top."""
        return self.path[-1] if self.path else ""


def meaning(field: Field) -> str:
    """The concept a field asks for; `unknown` where neither name nor description tells."""
    words = field.name.replace("_", " ")
    special = _by_surroundings(field, words)
    if special:
        return special
    return (
        _matched(words)
        or _matched_description(field)
        or (_matched(field.parent.replace("_", " ")) if field.indexes else "")
        or "unknown"
    )


def _matched(words: str) -> str:
    return next((concept for concept, pattern in _COMPILED if pattern.search(words)), "")


def _matched_description(field: Field) -> str:
    """By the description: the concept whose word stands first in it."""
    text = field.description.lower()[:160]
    hits = [
        (hit.start(), place, concept)
        for place, (concept, pattern) in enumerate(_COMPILED)
        if (hit := pattern.search(text))
    ]
    return min(hits)[2] if hits else ""


def _by_surroundings(field: Field, words: str) -> str:
    """Names that mean one thing here and another there: title, name, description, text, reason."""
    plain = re.sub(r"^(?:short|brief|one line|detailed|long|full|the|a) ", "", words)
    if plain in {"title", "name", "heading", "label", "scene title", "scene name"}:
        return _name_here(field)
    if plain in {"description", "details", "summary", "text", "content", "body"}:
        return _description_here(field)
    if field.siblings & _CRITIC_SIBLINGS and plain in {
        "notes",
        "note",
        "critique",
        "summary",
        "feedback",
    }:
        return "reason"
    if _COLOUR_LIKE.search(field.parent) and plain in {"value", "code", "color", "colour", "rgb"}:
        return "hex"
    if _COLOUR_LIKE.search(field.parent) and plain in {"role", "usage", "use", "purpose"}:
        return "colour_role"
    return ""


def _name_here(field: Field) -> str:
    parent = field.parent
    if _COLOUR_LIKE.search(parent):
        return "colour_name"
    if _matched(parent.replace("_", " ")) in {
        "rivals",
        "features",
        "person",
        "keywords",
        "values",
        "props",
    }:
        return {"person": "person_name"}.get(found := _matched(parent.replace("_", " ")), found)
    if _PERSON_LIKE.search(parent):
        return "person_name"
    if field.in_scene:
        return "scene_title"
    if _SUBJECT_LIKE.search(parent):
        return "product" if "product" in parent or "brand" in parent else "subject"
    if field.siblings & _RESEARCH_SIBLINGS and not field.siblings & _FILM_SIBLINGS:
        return "product"
    return "product" if field.name == "name" or "product" in field.description.lower() else "title"


def _description_here(field: Field) -> str:
    parent = field.parent
    if _PERSON_LIKE.search(parent):
        return "person"
    if _SUBJECT_LIKE.search(parent):
        return "subject_look"
    if field.in_scene:
        return "action" if field.name != "text" else "narration"
    found = _matched(parent.replace("_", " "))
    if found:
        return found
    if field.siblings & _CRITIC_SIBLINGS:
        return "reason"
    if field.siblings & _RESEARCH_SIBLINGS:
        return "product_description"
    return (
        "summary"
        if field.siblings & _FILM_SIBLINGS
        else _matched_description(field) or "product_description"
    )
