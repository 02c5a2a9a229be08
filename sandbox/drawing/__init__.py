"""The painter of the sandbox: free text in, composed and lit pictures out."""

from sandbox.drawing.painter import draw

__all__ = ["draw"]
