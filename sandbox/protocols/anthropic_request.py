"""What the Messages API accepts, field by field; the rest is a 400 in its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.images import NotAnImage, Picture, decode_base64, open_picture
from sandbox.protocols.members import members

STILL_SAMPLE = ("claude-opus-4-5", "claude-opus-4-6", "claude-sonnet-4", "claude-haiku-4")
"""Model families that still take temperature, top_p and top_k."""

ALWAYS_THINK = ("claude-opus-5-5",)
"""Model families whose thinking cannot be disabled, and so take no forced tool and no prefill."""

EFFORTS = ("low", "medium", "high", "xhigh", "max")
LARGEST_IMAGE_PX = 8000
FIELDS = members("anthropic.messages")
UNSUPPORTED_IN_SCHEMA = members("anthropic.unsupported_in_schema")


SCHEMA = "output_config.format.schema"
JSON_TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")


class BadRequest(ValueError):
    """Why the Messages API refuses a request, as its error's message."""


@dataclass(frozen=True)
class Asked:
    """A request that the Messages API accepts.

    Attributes:
        thinks: whether the model spends tokens on thinking.
        effort: how many, as a key of ``THINKING_TOKENS``.
    """

    model: str
    max_tokens: int
    system: str
    prompt: str
    images: Sequence[Picture]
    schema: Mapping[str, Any] | None
    thinks: bool
    effort: str


def read(body: object, *, counting: bool = False) -> Asked:
    """Reads a request's body; ``counting`` needs no ``max_tokens``.

    Raises:
        BadRequest: as soon as something is not as the API wants it.
    """
    if not isinstance(body, dict):
        raise BadRequest("Input should be a valid dictionary")
    for field in body:
        if field not in FIELDS:
            raise BadRequest(f"{field}: Extra inputs are not permitted")
    for field in ("model", "messages") + (() if counting else ("max_tokens",)):
        if field not in body:
            raise BadRequest(f"{field}: Field required")
    model = _text(body["model"], "model")
    max_tokens = _max_tokens(body.get("max_tokens", 1))
    _check_sampling(body, model)
    _check_thinking(body, model, max_tokens)
    _check_tools(body, model)
    if body.get("stream"):
        raise BadRequest("stream: this sandbox answers whole messages only; leave stream out")
    texts, images = _conversation(body["messages"], model)
    output = _object(body, "output_config")
    return Asked(
        model=model,
        max_tokens=max_tokens,
        system=_system(body.get("system", "")),
        prompt="\n\n".join(texts),
        images=images,
        schema=_schema(output),
        thinks=_thinks(body, model),
        effort=_effort(output),
    )


def _object(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadRequest(f"{name}: Input should be a valid dictionary")
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise BadRequest(f"{where}: Input should be a valid string")
    return value


def _max_tokens(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadRequest("max_tokens: Input should be a valid integer")
    if not 1 <= value <= 128_000:
        raise BadRequest("max_tokens: must be greater than or equal to 1 and at most 128000")
    return value


def _check_sampling(body: Mapping[str, Any], model: str) -> None:
    if model.startswith(STILL_SAMPLE):
        return
    for field in ("temperature", "top_p", "top_k"):
        if field in body:
            raise BadRequest(f"`{field}` is not supported for this model.")


def _check_thinking(body: Mapping[str, Any], model: str, max_tokens: int) -> None:
    thinking = body.get("thinking")
    if thinking is None:
        return
    kind = thinking.get("type") if isinstance(thinking, dict) else None
    if kind not in ("adaptive", "enabled", "disabled", "between_tools"):
        raise BadRequest(
            "thinking.type: Input should be 'adaptive', 'enabled', 'disabled' or 'between_tools'"
        )
    if kind == "disabled" and model.startswith(ALWAYS_THINK):
        raise BadRequest("thinking.type: 'disabled' is not supported for this model.")
    if kind == "enabled":
        budget = thinking.get("budget_tokens")
        if not isinstance(budget, int) or not 1024 <= budget < max_tokens:
            raise BadRequest(
                "thinking.enabled.budget_tokens: must be at least 1024 and less than max_tokens"
            )


def _check_tools(body: Mapping[str, Any], model: str) -> None:
    choice = body.get("tool_choice")
    if choice is None:
        return
    kind = choice.get("type") if isinstance(choice, dict) else None
    if kind not in ("auto", "any", "tool", "none"):
        raise BadRequest("tool_choice.type: Input should be 'auto', 'any', 'tool' or 'none'")
    if not body.get("tools"):
        raise BadRequest("tool_choice: may only be specified while providing `tools`")
    if kind in ("any", "tool") and model.startswith(ALWAYS_THINK):
        raise BadRequest(
            "tool_choice: forcing tool use is not supported for this model;"
            " thinking may not be enabled when tool_choice forces tool use."
        )


def _thinks(body: Mapping[str, Any], model: str) -> bool:
    thinking = _object(body, "thinking")
    return model.startswith(ALWAYS_THINK) or thinking.get("type") in ("adaptive", "enabled")


def _effort(output: Mapping[str, Any]) -> str:
    effort = output.get("effort") or "high"
    if effort not in EFFORTS:
        raise BadRequest(
            "output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'"
        )
    return str(effort)


def _system(system: object) -> str:
    if isinstance(system, list):
        return "\n\n".join(_block_text(block, "system") for block in system)
    return _text(system, "system")


def _block_text(block: object, where: str) -> str:
    if not isinstance(block, dict) or block.get("type") != "text":
        raise BadRequest(f"{where}: Input should be a text block")
    text = _text(block.get("text"), f"{where}.text")
    if not text.strip():
        raise BadRequest(f"{where}: text content blocks must be non-empty")
    return text


def _conversation(messages: object, model: str) -> tuple[list[str], list[Picture]]:
    if not isinstance(messages, list) or not messages:
        raise BadRequest("messages: at least one message is required")
    texts: list[str] = []
    images: list[Picture] = []
    for number, message in enumerate(messages):
        where = f"messages.{number}"
        if not isinstance(message, dict) or message.get("role") not in ("user", "assistant"):
            raise BadRequest(f"{where}.role: Input should be 'user' or 'assistant'")
        content = message.get("content")
        blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
        if not isinstance(blocks, list) or not blocks:
            raise BadRequest(f"{where}: all messages must have non-empty content")
        for block in blocks:
            _read_block(block, f"{where}.content", texts, images)
    if messages[0]["role"] != "user":
        raise BadRequest('messages: first message must use the "user" role')
    if messages[-1]["role"] == "assistant" and not model.startswith(STILL_SAMPLE):
        raise BadRequest("This model does not support assistant message prefill.")
    return texts, images


def _read_block(block: object, where: str, texts: list[str], images: list[Picture]) -> None:
    kind = block.get("type") if isinstance(block, dict) else None
    if kind == "image" and isinstance(block, dict):
        images.append(_image(block.get("source"), f"{where}.image.source"))
    elif kind in ("thinking", "redacted_thinking", "tool_use", "tool_result", "document"):
        return
    else:
        texts.append(_block_text(block, where))


def _image(source: object, where: str) -> Picture:
    if not isinstance(source, dict) or source.get("type") != "base64":
        raise BadRequest(f"{where}.type: this sandbox reads 'base64' pictures only")
    data = _text(source.get("data"), f"{where}.base64.data")
    try:
        picture = open_picture(decode_base64(data))
    except NotAnImage as bad:
        raise BadRequest(f"{where}.base64.data: {bad}") from bad
    if picture.media_type != source.get("media_type"):
        raise BadRequest(
            f"{where}.base64: Image does not match the provided media type"
            f" {source.get('media_type')}"
        )
    if max(picture.width, picture.height) > LARGEST_IMAGE_PX:
        raise BadRequest(f"{where}.base64: image dimensions exceed max allowed size: 8000 pixels")
    return picture


def _schema(output: Mapping[str, Any]) -> Mapping[str, Any] | None:
    form = output.get("format")
    if form is None:
        return None
    if not isinstance(form, dict) or form.get("type") != "json_schema":
        raise BadRequest("output_config.format.type: Input should be 'json_schema'")
    schema = form.get("schema")
    if not isinstance(schema, dict):
        raise BadRequest("output_config.format.schema: Field required")
    _check_schema(schema)
    return schema


def _check_schema(schema: object) -> None:
    """Structured outputs take a subset of JSON Schema; ``messages.parse`` rewrites into it."""
    if not isinstance(schema, dict):
        raise BadRequest(f"{SCHEMA}: Input should be a valid dictionary")
    kinds = schema.get("type", "object")
    _check_types(kinds)
    if kinds == "object" and "type" in schema and schema.get("additionalProperties") is not False:
        raise BadRequest(
            f"{SCHEMA}: For 'object' type, 'additionalProperties' must be explicitly set to false"
        )
    for name in sorted(UNSUPPORTED_IN_SCHEMA & set(schema)):
        raise BadRequest(f"{SCHEMA}: For '{kinds}' type, property '{name}' is not supported")
    if schema.get("minItems", 0) not in (0, 1):
        raise BadRequest(f"{SCHEMA}: 'minItems' values other than 0 or 1 are not supported")
    for inner in _inner_schemas(schema):
        _check_schema(inner)


def _check_types(kinds: object) -> None:
    for kind in kinds if isinstance(kinds, list) and kinds else [kinds]:
        if not isinstance(kind, str) or kind not in JSON_TYPES:
            raise BadRequest(f"{SCHEMA}.type: {kind!r} is not a type of JSON Schema")


def _inner_schemas(schema: Mapping[str, Any]) -> Iterator[object]:
    for keyword in ("properties", "$defs", "definitions"):
        named = schema.get(keyword, {})
        if not isinstance(named, dict):
            raise BadRequest(f"{SCHEMA}.{keyword}: Input should be a valid dictionary")
        yield from named.values()
    for keyword in ("anyOf", "allOf", "oneOf"):
        choices = schema.get(keyword, [])
        if not isinstance(choices, list):
            raise BadRequest(f"{SCHEMA}.{keyword}: Input should be a valid list")
        yield from choices
    if "items" in schema:
        yield schema["items"]
