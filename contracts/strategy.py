"""The creative idea, before anything is written or drawn."""

from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.model import Model
from contracts.research import Phrase, Sentence
from contracts.subject import Subject


class Change(Model):
    """What one field said before a revision, and says after it."""

    field: str
    before: str
    after: str


class Strategy(Model):
    """What a creative director signs: one idea, and how it looks, moves and sounds."""

    core_concept: Annotated[str, StringConstraints(min_length=5, max_length=100)] = Field(
        description="The one idea of the commercial, 5 to 100 characters"
    )
    audience_hook: Sentence = Field(description="Why this audience stops and watches")
    subject: Subject = Field(
        description="The one subject that every scene follows, as the product really looks"
    )
    narrative_arc: Sentence = Field(description="How the story opens, turns and ends")
    visual_language: Sentence = Field(
        description="How it looks; names a camera or a lens, such as 35mm or anamorphic"
    )
    mood: Phrase
    lighting: Sentence
    camera: Sentence = Field(description="How the camera is placed and moves")
    film_stock: Phrase = Field(description="The film stock or sensor look")
    color_grade: Phrase = Field(description="The grade in words, such as teal and amber")
    music_direction: Sentence = Field(description="Genre, tempo, instruments and how it ends")
    voice_direction: Phrase = Field(description="How the narrator sounds")
    production_notes: tuple[Sentence, ...] = Field(
        min_length=1, max_length=5, description="One to five recommendations to the crew"
    )
    tagline: Phrase = Field(description="The closing line, at most eight words")
