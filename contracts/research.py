"""What is known of the product before anybody invents anything."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.artifacts import ArtifactRef
from contracts.model import Model

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]


MOST_REFERENCES = 3
"""Pictures of a product that go with every order for a picture."""


class Page(Model):
    """A product's web page, fetched and reduced to what it says."""

    url: str
    """The address that answered, after redirects."""
    title: str
    description: str
    text: ArtifactRef
    """The page's text, cut at a sentence; it is material, never instructions."""
    images: tuple[str, ...] = ()
    """Addresses of the pictures on it."""
    pictures: tuple[ArtifactRef, ...] = ()
    """The product's own among them, kept as references; another run may have kept them."""
    seen_at: datetime | None = None
    """When its server last gave it, or said that it is unchanged."""
    notes: tuple[str, ...] = ()
    """What could not be had, a sentence each."""


class ResearchBrief(Model):
    """The pre-digested facts that a strategist works from."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)] = (
        Field(description="The product's name, at most 60 characters")
    )
    description: Sentence = Field(description="What it is, in one or two sentences")
    key_features: tuple[Phrase, ...] = Field(
        min_length=1, max_length=5, description="Up to five features, the most telling one first"
    )
    appearance: Annotated[str, StringConstraints(strip_whitespace=True, max_length=400)] = Field(
        default="",
        description="What the product looks like, as its pictures show or its page says: form, "
        "material, colours, markings; empty where neither tells",
    )
    industry: Phrase
    tone: Phrase = Field(description="The tone of voice that suits it, in one to four words")
    competitors: tuple[Phrase, ...] = Field(max_length=5, description="Up to five competitors")
    target_audience: Phrase = Field(description="Who buys it, in one phrase")
