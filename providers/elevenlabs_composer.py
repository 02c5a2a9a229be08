"""ElevenLabs as a composer: instrumental music and sound effects, from words."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from decimal import Decimal
from typing import Any

from elevenlabs.core.http_response import AsyncHttpResponse

from contracts.money import Charge
from contracts.orders import Sounded, SoundOrder
from providers.bodies import is_prose
from providers.connection import Connection
from providers.elevenlabs_client import (
    DEFAULT_FORMAT,
    ONE_ATTEMPT,
    client_of,
    http_client_of,
    media_type_of,
)
from providers.elevenlabs_faults import read_elevenlabs
from providers.faults import Asked, Stake, reading_faults
from providers.prices import price_tag

SHORTEST_MUSIC_MS, LONGEST_MUSIC_MS = 3_000, 600_000
SHORTEST_EFFECT_S, LONGEST_EFFECT_S = 0.5, 30.0
SOUND_MAX_BYTES = 100_000_000
"""Ten minutes of 48 kHz 16-bit stereo are 115 MB; of the best MP3, 24 MB."""
MILLISECONDS_IN_A_MINUTE = 60_000

Answer = AbstractAsyncContextManager[AsyncHttpResponse[AsyncIterator[bytes]]]


class ElevenLabsComposer:
    """A `Composer`. The seed stays unused: ElevenLabs takes none beside a prompt.

    Music is asked for through `compose`: the SDK's `compose_detailed` leaves the trailer of a
    multipart answer in the sound.
    """

    provider = "elevenlabs"

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        music_model: str = "music_v1",
        effect_model: str = "eleven_text_to_sound_v2",
        output_format: str = DEFAULT_FORMAT,
        timeout_s: float = 300.0,
    ) -> None:
        connection = Connection("ElevenLabs", api_key, base_url, timeout_s)
        if output_format.startswith("wav"):
            raise ValueError("ElevenLabs composes no WAV: choose an mp3 or opus format")
        self._media_type = media_type_of(output_format)
        self.music_model = music_model
        self.effect_model = effect_model
        self._output_format = output_format
        self._timeout_s = timeout_s
        self._music_tag = price_tag(self.provider, "music")
        self._effect_tag = price_tag(self.provider, "sound_effects")
        self._http = http_client_of(connection)
        self._client = client_of(connection, self._http)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._http.aclose()

    def quote_music(self, order: SoundOrder) -> Charge:
        """The price of the length that would be ordered."""
        usd = self._music_tag.usd("minute") * _music_ms(order) / MILLISECONDS_IN_A_MINUTE
        return self._charge("music", usd)

    def quote_effect(self, order: SoundOrder) -> Charge:
        """The price of an effect, whatever its length."""
        return self._charge("effect", self._effect_tag.usd("effect"))

    async def music(self, order: SoundOrder) -> Sounded:
        """Instrumental music of the ordered length, or of the 3 s that are the least on sale."""
        answer = self._client.music.with_raw_response.compose(
            prompt=order.prompt,
            music_length_ms=_music_ms(order),
            force_instrumental=True,
            model_id=self.music_model,
            output_format=self._output_format,
            request_options=ONE_ATTEMPT,
        )
        return await self._sounded(answer, self.quote_music(order))

    async def effect(self, order: SoundOrder) -> Sounded:
        """A sound effect of the ordered length, from 0.5 to 30 s."""
        length_s = min(LONGEST_EFFECT_S, max(SHORTEST_EFFECT_S, order.duration_s))
        answer = self._client.text_to_sound_effects.with_raw_response.convert(
            text=order.prompt,
            duration_seconds=length_s,
            model_id=self.effect_model,
            output_format=self._output_format,
            request_options=ONE_ATTEMPT,
        )
        return await self._sounded(answer, self.quote_effect(order))

    async def _sounded(self, answer: Answer, quote: Charge) -> Sounded:
        asked = Asked(self.provider, quote.operation, Stake.CALL, charge=quote)
        async with (
            reading_faults(asked, read_elevenlabs, within_s=self._timeout_s),
            answer as response,
        ):
            audio = await _whole(asked, response.data)
            charge = quote.model_copy(update={"request_id": _request_id(response.headers)})
        return Sounded(audio=audio, media_type=self._media_type, charge=charge)

    def _charge(self, operation: str, usd: Decimal) -> Charge:
        return Charge(provider=self.provider, operation=operation, usd=usd)


def _music_ms(order: SoundOrder) -> int:
    return min(LONGEST_MUSIC_MS, max(SHORTEST_MUSIC_MS, round(order.duration_s * 1_000)))


async def _whole(asked: Asked, pieces: AsyncIterator[bytes]) -> bytes:
    received = bytearray()
    async for piece in pieces:
        received += piece
        if len(received) > SOUND_MAX_BYTES:
            raise asked.unusable(f"the sound is larger than {SOUND_MAX_BYTES} bytes")
    audio = bytes(received)
    if not audio or is_prose(audio):
        raise asked.unusable(f"not a sound came, but {audio[:80]!r}")
    return audio


def _request_id(headers: Mapping[str, Any]) -> str | None:
    return headers.get("request-id") or headers.get("song-id")
