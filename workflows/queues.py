"""Task queues: one a provider, so that its limits bind, and one for FFmpeg's work."""

from contracts.casting import service_of

ADS = "ads"
"""Workflows and light steps."""
RENDER = "ads-render"


def of_provider(provider: str) -> str:
    """The queue of a provider's own steps, such as `ads-runway`, its hosted models' too."""
    return f"{ADS}-{service_of(provider)}"


def of_orders(provider: str) -> str:
    """The queue on which clips are ordered of a provider, such as `ads-runway-orders`.

    Orders wait for their turn where the provider takes no more jobs; polls never wait behind them.
    """
    return f"{of_provider(provider)}-orders"


ANTHROPIC = of_provider("anthropic")
GEMINI = of_provider("gemini")
PICTURES = of_provider("gemini-pictures")
"""Pictures alone, a few at a time, so that answers in words never wait behind them."""
ELEVENLABS = of_provider("elevenlabs")
_ANIMATORS = ("runway", "veo", "kling", "omni")
ANIMATORS = tuple(map(of_provider, _ANIMATORS))
ORDERS = tuple(map(of_orders, _ANIMATORS))
EVERY_QUEUE = (ADS, ANTHROPIC, GEMINI, PICTURES, *ANIMATORS, *ORDERS, ELEVENLABS, RENDER)

_LANES = {
    GEMINI: (GEMINI, PICTURES),
    **{of_provider(name): (of_provider(name), of_orders(name)) for name in _ANIMATORS},
}


def lanes(queue: str) -> tuple[str, ...]:
    """What whoever serves a queue serves: a provider's pictures and orders come along."""
    return _LANES.get(queue, (queue,))
