"""What one language's copy is made of."""

from dataclasses import dataclass

Paragraph = tuple[str, ...]


@dataclass(frozen=True)
class Tongue:
    """One language's copy. The product's name stands where `{name}` does, always as a word on its
    own.
    """

    hooks: tuple[Paragraph, ...]
    wry: tuple[Paragraph, ...]
    morning: tuple[Paragraph, ...]
    motion: tuple[Paragraph, ...]
    turns: tuple[Paragraph, ...]
    proofs: tuple[Paragraph, ...]
    feelings: tuple[Paragraph, ...]
    taglines: tuple[str, ...]
    call: str
    titles: tuple[str, ...]
