"""Task queues: one a provider, so that its limits bind, and one for FFmpeg's work."""

ADS = "ads"
"""Workflows and light steps."""
RENDER = "ads-render"


def of_provider(provider: str) -> str:
    """The queue of a provider's own steps, such as `ads-runway`."""
    return f"{ADS}-{provider}"


ANTHROPIC = of_provider("anthropic")
GEMINI = of_provider("gemini")
ELEVENLABS = of_provider("elevenlabs")
ANIMATORS = tuple(of_provider(name) for name in ("runway", "veo", "kling"))
EVERY_QUEUE = (ADS, ANTHROPIC, GEMINI, *ANIMATORS, ELEVENLABS, RENDER)
