"""Who or what a film follows."""

from pydantic import Field

from contracts.model import Model
from contracts.research import Phrase, Sentence


class Subject(Model):
    """Who or what the camera follows through every scene: a product, or a person with it."""

    name: Phrase = Field(description="What it is called, such as 'the bottle'")
    description: Sentence = Field(
        description="Its lasting looks: form, material, colours, markings; no action, no place"
    )
