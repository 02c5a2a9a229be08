"""One request answered: read, conceived, written, fitted to its schema."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.copywriter.answers import film, strategy
from sandbox.copywriter.answers.desk import Desk
from sandbox.copywriter.answers.writer import Writer
from sandbox.copywriter.campaign import conceive
from sandbox.copywriter.critique import critique
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.reading import read
from sandbox.copywriter.reading.facts import snake
from sandbox.copywriter.schema.dialect import Dialect
from sandbox.copywriter.schema.filling import Filler


def answer(
    *,
    system: str,
    prompt: str,
    schema: Mapping[str, Any] | None,
    images: Sequence[bytes] = (),
    seed: int = 0,
) -> str:
    """JSON text that keeps `schema` and answers the brief in `prompt`; prose where there is no
    schema.

    The same arguments always give the same text. Raises ValueError for a schema that no value
    keeps.
    """
    if schema is None:
        return _prose(Desk(conceive(read(system, prompt), seed), critique(images)))
    names = frozenset(map(snake, Dialect(schema).plain(schema).get("properties", {})))
    desk = Desk(conceive(read(system, prompt), seed, names), critique(images))
    return json.dumps(Filler(schema, Writer(desk)).fill(), ensure_ascii=False)


def _prose(desk: Desk) -> str:
    """The answer as a creative director would say it: about a picture if there is one, else the
    idea.
    """
    if desk.critique is not None:
        return f"{desk.critique.reason} {desk.critique.fixes[0]}"
    field = Field()
    lines = " ".join(scene.line for scene in desk.film())
    return "\n\n".join(
        (
            strategy.concept(desk, field)[0],
            strategy.arc(desk, field)[0],
            f'"{lines}"',
            film.music(desk, field)[1],
        )
    )
