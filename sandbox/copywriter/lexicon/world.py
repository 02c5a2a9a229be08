"""What is known of a kind of product: how it looks, where it lives, what is said of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shot:
    """One picture of the film, with the camera move and the sound that belong to it.

    `sees` begins with a participle whose subject is the hero; `{person}` may stand in it. `at` is
    where it is, for a shot that is not taken in its world's own place.
    """

    sees: str
    move: str
    sound: str
    at: str = ""


@dataclass(frozen=True)
class World:
    """A product category, as a copywriter carries it in the head.

    `words` recognise it in a brief, the longer the surer. `heroes` describe the thing that every
    scene shows: one noun a painter can draw behind `{colour}`, `{accent}` and `{sign}`.
    `moment`, `before`, `after` and `gesture` are phrases for the middle of a sentence, `truth` is a
    sentence. Each of the `hooks`, `wry` and `feelings` is a paragraph of short sentences that reads
    well wherever it is cut.
    """

    key: str
    industry: str
    words: tuple[str, ...]
    heroes: tuple[str, ...]
    person: str
    place: str
    moment: str
    before: str
    after: str
    gesture: str
    truth: str
    audience: str
    tone: str
    opening: tuple[Shot, ...]
    turning: tuple[Shot, ...]
    proving: tuple[Shot, ...]
    living: tuple[Shot, ...]
    hooks: tuple[tuple[str, ...], ...]
    wry: tuple[tuple[str, ...], ...]
    feelings: tuple[tuple[str, ...], ...]
    taglines: tuple[str, ...]
    features: tuple[str, ...]
    rivals: tuple[str, ...]
    call: str
    ending_place: str = "a bare tabletop in soft light"
