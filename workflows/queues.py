"""Task queues: one a provider, so that its limits bind, and one for FFmpeg's work."""

from contracts.casting import service_of

ADS = "ads"
"""Workflows and light steps."""
RENDER = "ads-render"


def of_provider(provider: str) -> str:
    """The queue of a provider's own steps, such as `ads-runway`, its hosted models' too."""
    return f"{ADS}-{service_of(provider)}"


ANTHROPIC = of_provider("anthropic")
GEMINI = of_provider("gemini")
PICTURES = of_provider("gemini-pictures")
"""Pictures alone, a few at a time, so that answers in words never wait behind them."""
ELEVENLABS = of_provider("elevenlabs")
ANIMATORS = tuple(of_provider(name) for name in ("runway", "veo", "kling", "omni"))
EVERY_QUEUE = (ADS, ANTHROPIC, GEMINI, PICTURES, *ANIMATORS, ELEVENLABS, RENDER)

_LANES = {GEMINI: (GEMINI, PICTURES)}


def lanes(queue: str) -> tuple[str, ...]:
    """What whoever serves a queue serves: a provider's pictures come with its own queue."""
    return _LANES.get(queue, (queue,))
