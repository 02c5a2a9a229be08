"""Token counts, plausibly: about four characters a token, as the services' own guides say."""

from collections.abc import Iterable

from sandbox.images import Picture

CHARACTERS_PER_TOKEN = 4


def of_text(*texts: str) -> int:
    """Tokens of the texts together, at least one for a text that is not empty."""
    return sum(-(-len(text) // CHARACTERS_PER_TOKEN) for text in texts)


def cut_text(text: str, tokens: int) -> str:
    """As much of ``text`` as ``tokens`` tokens hold."""
    return text[: max(0, tokens) * CHARACTERS_PER_TOKEN]


def of_claude_images(images: Iterable[Picture]) -> int:
    """Pixels / 750 a picture, at most 1600: Anthropic's vision guide."""
    return sum(min(1600, image.width * image.height // 750 + 1) for image in images)


def of_gemini_images(images: Iterable[Picture]) -> int:
    """1120 a picture: Gemini 3's default media resolution."""
    return 1120 * sum(1 for _ in images)
