"""The animator of the sandbox: a first frame in, a moving shot out."""

from sandbox.motion.animator import move

__all__ = ["move"]
