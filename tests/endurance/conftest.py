"""The server of the workflows' tests."""

from tests.workflows.conftest import skipping, temporal

__all__ = ["skipping", "temporal"]
