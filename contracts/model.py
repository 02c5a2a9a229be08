"""The base of every model that travels between rooms."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """An immutable value that survives a trip through Temporal and S3 as JSON.

    Unknown fields are ignored, so that a history written by a newer worker still reads.
    """

    model_config = ConfigDict(frozen=True)
