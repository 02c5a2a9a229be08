"""Every adapter that buys its answer in one exchange, as a case of the same contract."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from contracts.money import Charge
from providers.anthropic_writer import AnthropicWriter
from providers.elevenlabs_composer import ElevenLabsComposer
from providers.elevenlabs_voice import ElevenLabsVoice
from providers.gemini_painter import GeminiPainter
from providers.gemini_writer import GeminiWriter
from providers.imagen_painter import ImagenPainter
from tests.providers import orders, replies
from tests.providers.loopback import Reply

KEY = "sk-test-1"


@asynccontextmanager
async def opened(adapter: Any) -> AsyncIterator[Any]:
    """The adapter, closed afterwards."""
    try:
        yield adapter
    finally:
        await adapter.aclose()


@dataclass(frozen=True)
class CallCase:
    """An adapter's paid call: how it is made, quoted, and answered well."""

    name: str
    build: Callable[..., Any]
    call: Callable[[Any], Awaitable[Any]]
    quote: Callable[[Any], Charge]
    reply: Reply
    operation: str

    async def ask(self, base_url: str, timeout_s: float = 10.0) -> Any:
        """Makes the call once, at `base_url`."""
        adapter = self.build(api_key=KEY, base_url=base_url, timeout_s=timeout_s)
        async with opened(adapter):
            return await self.call(adapter)


CALLS = (
    CallCase(
        "anthropic-writer",
        AnthropicWriter,
        lambda writer: writer.write(orders.WRITING),
        lambda writer: writer.quote(orders.WRITING),
        replies.anthropic_message(),
        "strategy",
    ),
    CallCase(
        "gemini-writer",
        GeminiWriter,
        lambda writer: writer.write(orders.WRITING),
        lambda writer: writer.quote(orders.WRITING),
        replies.gemini_text(),
        "strategy",
    ),
    CallCase(
        "gemini-painter",
        GeminiPainter,
        lambda painter: painter.paint(orders.PICTURE),
        lambda painter: painter.quote(orders.PICTURE),
        replies.gemini_picture(),
        "picture",
    ),
    CallCase(
        "imagen-painter",
        ImagenPainter,
        lambda painter: painter.paint(orders.PICTURE),
        lambda painter: painter.quote(orders.PICTURE),
        replies.imagen_picture(),
        "picture",
    ),
    CallCase(
        "elevenlabs-voice",
        ElevenLabsVoice,
        lambda voice: voice.speak(orders.LINE),
        lambda voice: voice.quote(orders.LINE),
        replies.spoken(),
        "narration",
    ),
    CallCase(
        "elevenlabs-music",
        ElevenLabsComposer,
        lambda composer: composer.music(orders.SOUND),
        lambda composer: composer.quote_music(orders.SOUND),
        replies.sound(),
        "music",
    ),
    CallCase(
        "elevenlabs-effect",
        ElevenLabsComposer,
        lambda composer: composer.effect(orders.SOUND),
        lambda composer: composer.quote_effect(orders.SOUND),
        replies.sound(),
        "effect",
    ),
)
