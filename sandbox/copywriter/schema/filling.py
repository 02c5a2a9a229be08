"""A schema filled: every field written by the writer, every bound kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sandbox.copywriter.answers.writer import Writer
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.reading.facts import snake
from sandbox.copywriter.schema.checking import holds
from sandbox.copywriter.schema.dialect import Dialect, Schema, merge, property_order
from sandbox.copywriter.schema.distinct import distinct, same
from sandbox.copywriter.schema.formats import formatted
from sandbox.copywriter.schema.limits import item_range, number_range
from sandbox.copywriter.schema.numbers import allowed
from sandbox.copywriter.schema.patterns import matching

_DEEPEST = 40
_LARGE_LIST = 12


@dataclass(frozen=True)
class _Way:
    """How the filler came to a schema: references followed so far, and whether only what must be is
    still filled.
    """

    references: tuple[str, ...] = ()
    depth: int = 0

    def through(self, reference: str | None) -> "_Way":
        """One schema further in, by reference or not."""
        return _Way((*self.references, reference) if reference else self.references, self.depth + 1)

    @property
    def lean(self) -> bool:
        """Whether a schema has begun to contain itself, so that optional parts are left out."""
        return self.depth > _DEEPEST // 2 or any(
            self.references.count(name) > 1 for name in self.references
        )


class Filler:
    """Fills one schema."""

    def __init__(self, root: Mapping[str, Any], writer: Writer) -> None:
        self._root = root
        self._dialect = Dialect(root)
        self._writer = writer

    def fill(self) -> Any:
        """A value that keeps the whole schema."""
        return self._value(self._root, Field(), _Way())

    def _value(self, schema: Mapping[str, Any] | bool, field: Field, way: _Way) -> Any:
        if way.depth > _DEEPEST:
            raise ValueError(
                f"the schema contains itself without an end at {'/'.join(field.path) or 'its root'}"
            )
        way = way.through(self._dialect.reference(schema))
        plain = self._dialect.plain(schema)
        if not field.description and plain.get("description"):
            field = replace(field, description=str(plain["description"]))
        if "const" in plain:
            return plain["const"]
        if isinstance(plain.get("enum"), list):
            return self._choice(plain, field)
        for key in ("anyOf", "oneOf"):
            if plain.get(key):
                return self._branch(plain, key, field, way)
        return self._typed(plain, field, way)

    def _choice(self, plain: Schema, field: Field) -> Any:
        options = [
            option for option in plain["enum"] if holds(self._dialect, plain, option)
        ] or plain["enum"]
        if not options:
            raise ValueError(f"the schema leaves no choice for {field.name or 'its root'}")
        if None in options and self._writer.wants_nothing(field):
            return None
        return self._writer.choose(field, options)

    def _branch(self, plain: Schema, key: str, field: Field, way: _Way) -> Any:
        """The first branch whose value keeps the whole schema: real values before null, null before
        recursion.
        """
        base = {name: value for name, value in plain.items() if name != key}
        branches = [merge(base, self._dialect.plain(branch)) for branch in plain[key]]
        named = [self._dialect.reference(branch) for branch in plain[key]]
        nothing = [at for at, branch in enumerate(branches) if branch["types"] == ["null"]]
        order = [at for at in range(len(branches)) if at not in nothing]
        order.sort(key=lambda at: way.lean and named[at] is not None)
        empty_first = bool(nothing) and (way.lean or self._writer.wants_nothing(field))
        last: Any = None
        for at in [*nothing, *order] if empty_first else [*order, *nothing]:
            try:
                last = self._value(branches[at], field, way.through(named[at]))
            except ValueError:
                continue
            if holds(self._dialect, plain, last):
                return last
        return last

    def _typed(self, plain: Schema, field: Field, way: _Way) -> Any:
        types = plain["types"]
        if plain.get("never"):
            raise ValueError(f"the schema forbids any value for {field.name or 'its root'}")
        if "null" in types and (len(types) == 1 or way.lean or self._writer.wants_nothing(field)):
            return None
        kind = next(
            (
                name
                for name in ("object", "array", "string", "integer", "number", "boolean")
                if name in types
            ),
            "string",
        )
        if kind == "object":
            return self._object(plain, field, way)
        if kind == "array":
            return self._list(plain, field, way)
        if kind == "string":
            return self._text(plain, field)
        if kind == "boolean":
            return self._writer.flag(field)
        return self._number(plain, field, whole="number" not in types)

    def _object(self, plain: Schema, field: Field, way: _Way) -> dict[str, Any]:
        names = property_order(plain)
        required = plain.get("required", [])
        siblings = frozenset(map(snake, names))
        path = (*field.path, field.name) if field.name else field.path
        wanted = [name for name in names if name in required or not way.lean]
        filled: dict[str, Any] = {}
        for name in wanted[: plain.get("maxProperties", len(wanted))] if not required else wanted:
            inner = Field(snake(name), "", path, field.indexes, field.counts, siblings)
            try:
                filled[name] = self._value(plain["properties"][name], inner, way)
            except ValueError:
                if name in required:
                    raise
        return self._more(plain, field, filled, way)

    def _more(
        self, plain: Schema, field: Field, filled: dict[str, Any], way: _Way
    ) -> dict[str, Any]:
        """Properties beyond the listed ones: required ones without a schema, and entries of free
        maps.
        """
        other = plain.get("additionalProperties", True)
        path = (*field.path, field.name) if field.name else field.path
        missing = [name for name in plain.get("required", []) if name not in filled]
        free = isinstance(other, Mapping) and not plain.get("properties") and not way.lean
        least = max(plain.get("minProperties", 0), 2 if free else 0)
        pool = (
            "product",
            "concept",
            "mood",
            "tagline",
            "audience",
            "lighting",
            *(f"detail_{place}" for place in range(1, 60)),
        )
        for name in (*missing, *pool):
            if not missing and len(filled) >= min(least, plain.get("maxProperties", least)):
                break
            if name not in filled and (other is not False or name in missing):
                filled[name] = self._value(
                    other, Field(snake(name), "", path, field.indexes, field.counts), way
                )
            missing = [each for each in missing if each not in filled]
        return filled

    def _list(self, plain: Schema, field: Field, way: _Way) -> list[Any]:
        first: Sequence[Any] = plain.get("prefixItems", [])
        rest = plain.get("items", True)
        count = self._count(plain, field, way, len(first))
        unique = bool(plain.get("uniqueItems"))
        items: list[Any] = []
        for place in range(count):
            inner = first[place] if place < len(first) else rest
            if inner is False:
                break
            value = self._item(inner, field, (place, count), way, items if unique else ())
            if unique and value in items:
                break
            items.append(value)
        return items

    def _count(self, plain: Schema, field: Field, way: _Way, fixed: int) -> int:
        least, most, named = item_range(plain, field.description)
        if way.lean:
            return max(int(plain.get("minItems", 0)), fixed)
        natural = self._writer.natural_count(field)
        if named and most is not None and not field.lists_scenes and most - least > 0:
            natural = max(natural, least)
        count = max(least, natural, fixed)
        if self._writer.wants_nothing(field) and not least:
            count = fixed
        return count if most is None else min(count, most)

    def _item(
        self, schema: Any, field: Field, place: tuple[int, int], way: _Way, taken: Sequence[Any]
    ) -> Any:
        """One item; where items must differ, further tries at further places, then the text
        numbered.
        """
        at, count = place
        plain = self._dialect.plain(schema)
        if taken and isinstance(plain.get("enum"), list):
            left = [option for option in plain["enum"] if option not in taken]
            schema = {**plain, "enum": left} if left else plain
        value: Any = None
        for step in (*range(_LARGE_LIST), 17, 29, 61, 127):
            inner = replace(
                field,
                indexes=(*field.indexes, at + step),
                counts=(*field.counts, max(count, at + step + 1)),
                description=_of_items(field, plain),
            )
            value = self._value(schema, inner, way)
            if not same(value, taken):
                return value
        return distinct(plain, value, taken, lambda other: holds(self._dialect, plain, other))

    def _text(self, plain: Schema, field: Field) -> str:
        ready = formatted(str(plain.get("format", "")), field, self._writer)
        text = ready if ready is not None else self._writer.text(field, plain)
        pattern = plain.get("pattern")
        if not isinstance(pattern, str) or (
            re.search(pattern, text) and holds(self._dialect, plain, text)
        ):
            return text
        return self._patterned(plain, field, pattern, text)

    def _patterned(self, plain: Schema, field: Field, pattern: str, text: str) -> str:
        """A text for a pattern: one of the field's own in another dress where that fits, else one
        made for it.
        """
        for candidate in (text, *self._writer.candidates(field)):
            for dressed in _dresses(candidate):
                if re.search(pattern, dressed) and holds(self._dialect, plain, dressed):
                    return dressed
        state = self._writer.draw(field, 1 << 30)

        def draw(below: int) -> int:
            nonlocal state
            state = (state * 1103515245 + 12345) % (1 << 31)
            return (state >> 8) % below

        made = matching(
            pattern, draw, min_length=plain.get("minLength", 0), max_length=plain.get("maxLength")
        )
        if made is None:
            raise ValueError(
                f"no text was found for the pattern {pattern} of {field.name or 'the root'}"
            )
        return made

    def _number(self, plain: Schema, field: Field, *, whole: bool) -> int | float:
        low, high = number_range(plain, field.description)
        value = self._writer.number(field, low, high)
        return allowed(plain, value, whole=whole)


def _of_items(field: Field, plain: Schema) -> str:
    """What an item is told: its own description, else the list's with the number of items taken
    out.
    """
    if plain.get("description"):
        return str(plain["description"])
    return re.sub(r"\b(?:min|max)Items\s*[:=]\s*\d+", " ", field.description)


def _dresses(text: str) -> tuple[str, ...]:
    words = re.findall(r"[A-Za-z0-9]+", text)
    lower = [word.lower() for word in words]
    return (
        text,
        text.rstrip("."),
        text.lower(),
        text.upper(),
        "-".join(lower),
        "_".join(lower),
        "_".join(lower).upper(),
        " ".join(words),
        "".join(words),
        "".join(lower),
        *(words[:1] or [""]),
        *(lower[:1] or [""]),
    )
