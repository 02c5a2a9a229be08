"""Choices that look like chance and never change: lots drawn from the brief itself."""

import hashlib

from sandbox.copywriter.reading import Brief


def drawn(brief: Brief, seed: int, purpose: str) -> int:
    """A large number out of the brief's own words, its notes, the seed and a purpose."""
    key = "\x1f".join(
        (
            brief.product.sign.lower(),
            brief.text.lower(),
            f"{brief.notes} {brief.reasons}".strip().lower(),
            str(seed),
            purpose,
        )
    )
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6], "big")
