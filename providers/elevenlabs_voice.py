"""ElevenLabs as a voice: speech with the time of every character."""

import binascii
from base64 import b64decode
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Any

from elevenlabs import VoiceSettings
from elevenlabs.types import AudioWithTimestampsResponse, CharacterAlignmentResponseModel

from contracts.errors import RequestRejected
from contracts.money import Charge
from contracts.orders import LineOrder, Spoken
from contracts.sound import Word
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

OPERATION = "narration"
DEFAULT_VOICE = "JBFqnCBsd6RMkjVDRZzb"
"""George, the voice of ElevenLabs' own examples, which every account has."""
SLOWEST, FASTEST = 0.7, 1.2
SEEDS = 2**32
THOUSAND = 1_000

_TAKES_NO_LANGUAGE = frozenset({"eleven_multilingual_v2"})
"""Models that hear the language in the text and refuse a `language_code`."""


class ElevenLabsVoice:
    """A `Voice`."""

    provider = "elevenlabs"

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        model: str = "eleven_multilingual_v2",
        voice: str = DEFAULT_VOICE,
        output_format: str = DEFAULT_FORMAT,
        timeout_s: float = 120.0,
    ) -> None:
        connection = Connection("ElevenLabs", api_key, base_url, timeout_s)
        if not is_voice_id(voice):
            raise ValueError(f"{voice!r} is no voice id of ElevenLabs': letters and digits only")
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._tag.usd("thousand_characters")
        self._voice = voice
        self._output_format = output_format
        self._media_type = media_type_of(output_format)
        self._timeout_s = timeout_s
        self._http = http_client_of(connection)
        self._client = client_of(connection, self._http)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._http.aclose()

    def quote(self, order: LineOrder) -> Charge:
        """The price of the line, by its characters."""
        return self._charge(Decimal(len(order.text)))

    async def speak(self, order: LineOrder) -> Spoken:
        """The line with its words' times; `BadAnswer` where sound or times are missing."""
        asked = Asked(self.provider, OPERATION, Stake.CALL, self.quote(order))
        request = self._request(asked, order)
        async with reading_faults(asked, read_elevenlabs, within_s=self._timeout_s):
            answer = await self._client.text_to_speech.with_raw_response.convert_with_timestamps(
                **request, request_options=ONE_ATTEMPT
            )
        charge = self._settled(order, answer.headers)
        asked = asked.billed(charge)
        audio, words = _audio(asked, answer.data), words_of(asked, _alignment(answer.data))
        return Spoken(audio=audio, media_type=self._media_type, words=words, charge=charge)

    def _request(self, asked: Asked, order: LineOrder) -> dict[str, Any]:
        if not SLOWEST <= order.speed <= FASTEST:
            raise RequestRejected(
                asked.provider,
                asked.operation,
                f"a speed of {order.speed} is not from {SLOWEST} to {FASTEST}",
            )
        voice = order.voice or self._voice
        if not is_voice_id(voice):
            raise RequestRejected(asked.provider, asked.operation, f"{voice!r} is no voice id")
        request: dict[str, Any] = {
            "voice_id": voice,
            "text": order.text,
            "model_id": self.model,
            "output_format": self._output_format,
            "seed": order.seed % SEEDS,
        }
        if self.model not in _TAKES_NO_LANGUAGE:
            request["language_code"] = order.language[:2]
        if order.speed != 1.0:
            request["voice_settings"] = VoiceSettings(speed=order.speed)
        return request

    def _settled(self, order: LineOrder, headers: dict[str, str]) -> Charge:
        request_id = headers.get("request-id")
        try:
            characters = Decimal(headers.get("character-cost", ""))
        except InvalidOperation:
            characters = Decimal("NaN")
        if not characters.is_finite() or characters < 0:
            return self._charge(Decimal(len(order.text)), request_id)
        return self._charge(characters, request_id, settled=True)

    def _charge(
        self, characters: Decimal, request_id: str | None = None, *, settled: bool = False
    ) -> Charge:
        return Charge(
            provider=self.provider,
            operation=OPERATION,
            usd=characters * self._tag.usd("thousand_characters") / THOUSAND,
            request_id=request_id,
            settled=settled,
        )


def words_of(asked: Asked, alignment: CharacterAlignmentResponseModel | None) -> tuple[Word, ...]:
    """The words among timed characters: what stands between spaces, from first to last character.

    `BadAnswer` where the times are missing, unequal in number, or no times at all.
    """
    if alignment is None:
        raise asked.unusable("no character times came")
    try:
        timed = list(
            zip(
                alignment.characters,
                alignment.character_start_times_seconds,
                alignment.character_end_times_seconds,
                strict=True,
            )
        )
        return tuple(_words(timed))
    except (TypeError, ValueError, AttributeError) as error:
        raise asked.unusable(f"the character times cannot be read: {error}") from error


def _words(timed: list[tuple[str, float, float]]) -> list[Word]:
    words: list[Word] = []
    run: list[tuple[str, float, float]] = []
    for character in [*timed, (" ", 0.0, 0.0)]:
        if not character[0].isspace():
            run.append(character)
        elif run:
            words.append(_word(run))
            run = []
    return words


def _word(run: list[tuple[str, float, float]]) -> Word:
    text = "".join(character for character, _, _ in run)
    start_s, end_s = run[0][1], run[-1][2]
    if not (isfinite(start_s) and isfinite(end_s) and start_s <= end_s):
        raise ValueError(f"{text!r} sounds from {start_s} s to {end_s} s")
    return Word(text=text, start_s=start_s, end_s=end_s)


def _alignment(answer: AudioWithTimestampsResponse) -> CharacterAlignmentResponseModel | None:
    return answer.alignment or answer.normalized_alignment


def _audio(asked: Asked, answer: AudioWithTimestampsResponse) -> bytes:
    try:
        audio = b64decode(answer.audio_base_64, validate=True)
    except (AttributeError, TypeError, binascii.Error) as error:
        raise asked.unusable("the answer holds no audio in Base64") from error
    if not audio or is_prose(audio):
        raise asked.unusable(f"not audio came, but {audio[:80]!r}")
    return audio


def is_voice_id(voice: str) -> bool:
    """Whether a voice id can stand in a path without breaking out of it."""
    return voice.isascii() and voice.isalnum()
