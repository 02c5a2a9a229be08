"""Gemini as a writer and a critic: `generateContent`, answering as JSON that fits a schema."""

import json
from decimal import Decimal

from google.genai.types import (
    Content,
    GenerateContentConfig,
    GenerateContentResponse,
    GenerateContentResponseUsageMetadata,
    Part,
)

from contracts.money import Charge
from contracts.orders import WritingOrder, Written
from providers.connection import Connection
from providers.faults import Asked, Stake, reading_faults
from providers.gemini_answers import whole_candidate
from providers.gemini_schema import told_in_words
from providers.google_client import developer_client
from providers.google_faults import read_google
from providers.prices import price_tag
from providers.tokens import most_input_tokens

MINIMUM_OUTPUT_TOKENS = 4096
"""Thoughts are paid from the same allowance as the answer, and cannot be foreseen."""
PICTURE_TOKENS = 1_120
"""What a picture shown at the default resolution is counted as (Google, image understanding)."""


class GeminiWriter:
    """A `Writer` and a `Critic` behind the Gemini API."""

    provider = "gemini"

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        model: str = "gemini-3.8-flash",
        timeout_s: float = 180.0,
    ) -> None:
        connection = Connection("Gemini", api_key, base_url, timeout_s)
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._timeout_s = timeout_s
        self._client = developer_client(connection)

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.aio.aclose()
        self._client.close()

    def quote(self, order: WritingOrder) -> Charge:
        """The most that the order can cost: every byte a token, the whole allowance used."""
        usd = self._tag.tokens_usd("input", most_input_tokens(order, PICTURE_TOKENS))
        usd += self._tag.tokens_usd("output", _allowance(order))
        return Charge(provider=self.provider, operation=order.purpose, usd=usd)

    async def write(self, order: WritingOrder) -> Written:
        """The answer's JSON text; `BadAnswer` where it was cut off, `Refused` where blocked."""
        asked = Asked(self.provider, order.purpose, Stake.CALL, self.quote(order))
        pictures = [
            Part.from_bytes(data=image.data, mime_type=image.media_type) for image in order.images
        ]
        config = GenerateContentConfig(
            system_instruction=order.instructions,
            max_output_tokens=_allowance(order),
            response_mime_type="application/json",
            response_json_schema=told_in_words(order.schema),
        )
        contents = Content(role="user", parts=[*pictures, Part.from_text(text=order.prompt)])
        async with reading_faults(asked, read_google, within_s=self._timeout_s):
            response = await self._client.aio.models.generate_content(
                model=self.model, contents=contents, config=config
            )
        charge = self._charge(order, response)
        asked = asked.answered(_as_it_came(response))
        return Written(_text(asked.billed(charge), response), self.model, charge)

    def _charge(self, order: WritingOrder, response: GenerateContentResponse) -> Charge:
        usage = response.usage_metadata
        return Charge(
            provider=self.provider,
            operation=order.purpose,
            usd=self._usd(usage) if usage else self.quote(order).usd,
            request_id=response.response_id,
            settled=usage is not None,
        )

    def _usd(self, usage: GenerateContentResponseUsageMetadata) -> Decimal:
        read = (usage.prompt_token_count or 0) + (usage.tool_use_prompt_token_count or 0)
        written = (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0)
        return self._tag.tokens_usd("input", read) + self._tag.tokens_usd("output", written)


def _as_it_came(response: GenerateContentResponse) -> bytes:
    """The answer's JSON, as much of it as the SDK reads."""
    ours = {"sdk_http_response", "parsed"}
    came = response.model_dump(mode="python", exclude_none=True, exclude=ours)
    return json.dumps(came, default=str).encode()


def _allowance(order: WritingOrder) -> int:
    return max(order.max_tokens, MINIMUM_OUTPUT_TOKENS)


def _text(asked: Asked, response: GenerateContentResponse) -> str:
    candidate = whole_candidate(asked, response)
    parts = (candidate.content.parts if candidate.content else None) or []
    text = "".join(part.text for part in parts if part.text and not part.thought)
    if not text.strip():
        said = "the answer holds no text: answer with the JSON alone"
        raise asked.unusable(said, response.response_id)
    return text
