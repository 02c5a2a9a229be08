"""References to stored results; the bytes themselves never travel through Temporal."""

from typing import Annotated

from pydantic import Field, NonNegativeInt, StringConstraints

from contracts.model import Model

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ArtifactRef(Model):
    """Where a result lies and what it must be: every read is verified against it."""

    key: str = Field(description="Object key, `runs/<run>/<step>-<first 12 hex of sha256>.<ext>`")
    sha256: Sha256
    size_bytes: NonNegativeInt
    media_type: str
