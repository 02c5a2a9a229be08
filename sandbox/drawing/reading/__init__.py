"""Reading a prompt: free text of any client becomes a `Scene`."""

from collections.abc import Sequence
from dataclasses import replace

from sandbox.drawing.chunk import scene_in
from sandbox.drawing.reading.clauses import Clauses, split
from sandbox.drawing.reading.framing import angle_of, place_of, shot_of, side_of
from sandbox.drawing.reading.grades import grade_of
from sandbox.drawing.reading.looks import look_of
from sandbox.drawing.reading.places import hour_of, people_in, setting_of, steaming, weather_of
from sandbox.drawing.reading.reference import body_of
from sandbox.drawing.reading.surfaces import surface_of
from sandbox.drawing.scene import Look, Scene

MAX_CHARACTERS = 8_000
"""A prompt is read this far; the services' own limits lie near it."""


def read(prompt: str, seed: int, references: Sequence[bytes] = ()) -> Scene:
    """The scene that `prompt` describes; the subject of a reference picture wins."""
    clauses = split(prompt[:MAX_CHARACTERS])
    look = _subject(clauses, references)
    setting = setting_of(clauses, look.kind)
    return Scene(
        look=look,
        setting=setting,
        surface=surface_of(clauses),
        hour=hour_of(clauses, setting),
        weather=weather_of(clauses),
        side=side_of(clauses, look),
        shot=shot_of(clauses),
        angle=angle_of(clauses),
        place=place_of(clauses, seed),
        people=people_in(clauses, look.kind),
        steam=steaming(clauses, look.kind),
        grade=grade_of(clauses),
        seed=seed,
    )


def _subject(clauses: Clauses, references: Sequence[bytes]) -> Look:
    for reference in references:
        drawn = scene_in(reference)
        if drawn is not None:
            return drawn.look
    look, coloured = look_of(clauses)
    if references and not coloured:
        body = body_of(references[0])
        if body is not None:
            return replace(look, body=body)
    return look
