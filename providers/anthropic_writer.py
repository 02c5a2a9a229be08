"""Claude as a writer: Anthropic's Messages API, answering as JSON that fits a schema."""

from base64 import b64encode
from decimal import Decimal
from typing import Any, Literal, cast

from anthropic import AsyncAnthropic, Timeout, transform_schema
from anthropic.types import Message, MessageParam, OutputConfigParam, TextBlock, Usage

from contracts.errors import Refused, RequestRejected
from contracts.money import Charge
from contracts.orders import Image, WritingOrder, Written
from providers.anthropic_faults import read_anthropic
from providers.connection import Connection
from providers.faults import Asked, Stake, cut_off, reading_faults
from providers.prices import price_tag
from providers.tokens import most_input_tokens

MINIMUM_OUTPUT_TOKENS = 2048
"""Thinking cannot be switched off and is paid from the same allowance as the answer."""
PICTURE_TOKENS = 4_800
"""More than the largest picture costs (Anthropic, vision: about width x height / 750 tokens,
after it is scaled down to at most some 2,576 pixels)."""

_OUT_OF_ROOM = frozenset({"max_tokens", "model_context_window_exceeded"})

PictureType = Literal["image/jpeg", "image/png", "image/gif", "image/webp"]
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})


class AnthropicWriter:
    """A `Writer`, and a critic: it sees pictures too."""

    provider = "anthropic"

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str | None = None,
        model: str = "claude-opus-5-5",
        timeout_s: float = 300.0,
    ) -> None:
        connection = Connection("Anthropic", api_key, base_url, timeout_s)
        self.model = model
        self._tag = price_tag(self.provider, model)
        self._timeout_s = timeout_s
        self._client = AsyncAnthropic(
            api_key=api_key,
            base_url=base_url,
            max_retries=0,
            timeout=Timeout(timeout_s, connect=connection.connect_timeout_s),
        )

    async def aclose(self) -> None:
        """Lets go of the connections."""
        await self._client.close()

    def quote(self, order: WritingOrder) -> Charge:
        """The most that the order can cost: every byte a token, the whole allowance used."""
        usd = self._tag.tokens_usd("input", most_input_tokens(order, PICTURE_TOKENS))
        usd += self._tag.tokens_usd("output", _allowance(order))
        return Charge(provider=self.provider, operation=order.purpose, usd=usd)

    async def write(self, order: WritingOrder) -> Written:
        """The answer's JSON text; `BadAnswer` where it was cut off, `Refused` where declined."""
        asked = Asked(self.provider, order.purpose, Stake.CALL, self.quote(order))
        messages = _messages(asked, order)
        output_config = _output_config(order)
        async with reading_faults(asked, read_anthropic, within_s=self._timeout_s):
            raw = await self._client.messages.with_raw_response.create(
                model=self.model,
                max_tokens=_allowance(order),
                system=order.instructions,
                messages=messages,
                output_config=output_config,
            )
            asked = asked.answered(await raw.read())
        async with reading_faults(asked, read_anthropic, within_s=self._timeout_s):
            message = await raw.parse()
        if not isinstance(message, Message) or not isinstance(message.content, list):
            raise asked.unusable(
                f"not a message came, but {asked.came[:200].decode(errors='replace')!r}"
            )
        charge = self._charge(order, message)
        return Written(_text(asked.billed(charge), message), self.model, charge)

    def _charge(self, order: WritingOrder, message: Message) -> Charge:
        usage: Usage | None = getattr(message, "usage", None)
        counted = usage is not None and isinstance(usage.output_tokens, int)
        usd = self._usd(usage) if usage is not None and counted else self.quote(order).usd
        return Charge(
            provider=self.provider,
            operation=order.purpose,
            usd=usd,
            request_id=message._request_id,
            settled=counted,
        )

    def _usd(self, usage: Usage) -> Decimal:
        kept = usage.cache_creation
        kept_1h = kept.ephemeral_1h_input_tokens if kept else 0
        tokens = {
            "input": usage.input_tokens,
            "output": usage.output_tokens,
            "cache_read": usage.cache_read_input_tokens or 0,
            "cache_write_5m": (usage.cache_creation_input_tokens or 0) - kept_1h,
            "cache_write_1h": kept_1h,
        }
        return sum(
            (self._tag.tokens_usd(kind, count) for kind, count in tokens.items()), Decimal(0)
        )


def _allowance(order: WritingOrder) -> int:
    return max(order.max_tokens, MINIMUM_OUTPUT_TOKENS)


def _output_config(order: WritingOrder) -> OutputConfigParam:
    """The schema in the dialect the API enforces; what it cannot enforce goes into descriptions."""
    return {"format": {"type": "json_schema", "schema": transform_schema(order.schema)}}


def _messages(asked: Asked, order: WritingOrder) -> list[MessageParam]:
    blocks: list[Any] = [_picture(asked, image) for image in order.images]
    return [{"role": "user", "content": [*blocks, {"type": "text", "text": order.prompt}]}]


def _picture(asked: Asked, image: Image) -> dict[str, Any]:
    if image.media_type not in PICTURE_TYPES:
        raise RequestRejected(
            asked.provider, asked.operation, f"it does not read {image.media_type} pictures"
        )
    data = b64encode(image.data).decode("ascii")
    source = {
        "type": "base64",
        "media_type": cast(PictureType, image.media_type),
        "data": data,
    }
    return {"type": "image", "source": source}


def _text(asked: Asked, message: Message) -> str:
    """The answer's text, once it is sure that it is whole and meant as one."""
    request_id = message._request_id
    if message.stop_reason == "refusal":
        raise Refused(
            asked.provider,
            asked.operation,
            _refusal(message),
            request_id=request_id,
            charge=asked.charge,
        )
    if message.stop_reason != "end_turn":
        raise asked.unusable(_not_whole(message), request_id)
    text = "".join(block.text for block in message.content if isinstance(block, TextBlock))
    if not text.strip():
        raise asked.unusable("the answer holds no text: answer with the JSON alone", request_id)
    return text


def _not_whole(message: Message) -> str:
    ended_with = str(message.stop_reason)
    if ended_with in _OUT_OF_ROOM:
        usage: Usage | None = message.usage
        return cut_off(usage.output_tokens if usage else None, ended_with)
    return f"the answer is not whole, it ended with {ended_with}: answer with the JSON alone"


def _refusal(message: Message) -> str:
    details = message.stop_details
    words = [details.category, details.explanation] if details else []
    return ": ".join(["the model declined", *(word for word in words if word)])
