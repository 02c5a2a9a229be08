"""Reading: a request's prompt as a copywriter understands it."""

from sandbox.copywriter.reading.brief import Brief, read

__all__ = ["Brief", "read"]
