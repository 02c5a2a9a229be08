"""What ``generateContent`` accepts; the rest is a 400 in its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.images import Picture
from sandbox.protocols.google import check_names, invalid, read_list, read_member, read_picture
from sandbox.protocols.members import members

FIELDS = members("gemini.generate_content")
CONFIG_FIELDS = members("gemini.generation_config")
IMAGE_CONFIG_FIELDS = members("gemini.image_config")
SCHEMA_FIELDS = members("gemini.schema")
TYPES = frozenset({"STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"})


@dataclass(frozen=True)
class Asked:
    """A request that ``generateContent`` accepts.

    Attributes:
        schema: the JSON Schema that the answer must fit, whichever spelling it came in.
        modalities: what shall come back, out of TEXT and IMAGE; empty leaves it to the model.
        image_config: aspect ratio and size of a picture.
    """

    system: str
    prompt: str
    images: Sequence[Picture]
    schema: Mapping[str, Any] | None
    modalities: Sequence[str]
    image_config: Mapping[str, Any]
    max_output_tokens: int | None
    thinking_level: str
    seed: int | None


def read(body: dict[str, Any]) -> Asked:
    """Reads a request's body, respelled in camelCase.

    Raises:
        Refusal: a 400 as soon as something is not as the API wants it.
    """
    check_names(body, FIELDS, "")
    config = read_member(body, "generationConfig")
    check_names(config, CONFIG_FIELDS, "generation_config")
    texts, images = _contents(body.get("contents"))
    thinking = read_member(config, "thinkingConfig")
    image_config = read_member(config, "imageConfig")
    check_names(image_config, IMAGE_CONFIG_FIELDS, "generation_config.image_config")
    return Asked(
        system=_system(body.get("systemInstruction")),
        prompt="\n\n".join(texts),
        images=images,
        schema=_schema(config),
        modalities=[word.upper() for word in read_list(config, "responseModalities", str)],
        image_config=image_config,
        max_output_tokens=_whole(config, "maxOutputTokens", least=1),
        thinking_level=str(thinking.get("thinkingLevel") or "medium").lower(),
        seed=_whole(config, "seed", least=-(2**31)),
    )


def _whole(config: Mapping[str, Any], name: str, *, least: int) -> int | None:
    value = config.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value < 2**31:
        raise invalid(f"Invalid value at 'generation_config.{name}' (TYPE_INT32), {value!r}")
    return value


def _contents(contents: object) -> tuple[list[str], list[Picture]]:
    if not isinstance(contents, list) or not contents:
        raise invalid("* GenerateContentRequest.contents: contents is not specified")
    texts: list[str] = []
    images: list[Picture] = []
    for number, content in enumerate(contents):
        where = f"contents[{number}]"
        if not isinstance(content, dict) or not content.get("parts"):
            raise invalid(
                f"* GenerateContentRequest.{where}.parts: contents.parts must not be empty."
            )
        if content.get("role", "user") not in ("user", "model"):
            raise invalid("Please use a valid role: user, model.")
        for part in read_list(content, "parts", dict):
            _part(part, where, texts, images)
    return texts, images


def _part(part: object, where: str, texts: list[str], images: list[Picture]) -> None:
    if isinstance(part, dict) and isinstance(part.get("text"), str):
        texts.append(part["text"])
    elif isinstance(part, dict) and isinstance(part.get("inlineData"), dict):
        inline = part["inlineData"]
        images.append(read_picture(inline.get("data"), inline.get("mimeType"), where))
    else:
        raise invalid(
            f"* GenerateContentRequest.{where}.parts.data: required oneof field 'data' must have"
            " one initialized field"
        )


def _system(instruction: object) -> str:
    if not instruction:
        return ""
    if not isinstance(instruction, dict):
        raise invalid("Invalid value at 'system_instruction'")
    return "\n\n".join(str(part.get("text", "")) for part in read_list(instruction, "parts", dict))


def _schema(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    openapi = config.get("responseSchema")
    json_schema = config.get("responseJsonSchema") or config.get("_responseJsonSchema")
    if openapi is None and json_schema is None:
        return {} if config.get("responseMimeType") == "application/json" else None
    if openapi is not None and json_schema is not None:
        raise invalid("Only one of response_schema and response_json_schema may be set.")
    if config.get("responseMimeType") != "application/json":
        raise invalid("Response schema is only supported with response mime type: application/json")
    if json_schema is None:
        return _to_json_schema(openapi, "generation_config.response_schema")
    if not isinstance(json_schema, dict):
        raise invalid("Invalid value at 'generation_config.response_json_schema'")
    return json_schema


def _to_json_schema(schema: object, where: str) -> dict[str, Any]:
    if not isinstance(schema, dict):
        raise invalid(f"Invalid value at '{where}'")
    schema = {_lower_camel(name): inner for name, inner in schema.items()}
    check_names(schema, SCHEMA_FIELDS, where)
    kind = str(schema.get("type", "")).upper()
    if "type" in schema and kind not in TYPES:
        raise invalid(f"Invalid value at '{where}.type' ({schema['type']!r})")
    found = {
        name: inner
        for name, inner in schema.items()
        if name not in ("type", "nullable", "properties", "items", "anyOf", "propertyOrdering")
    }
    if kind:
        found["type"] = [kind.lower(), "null"] if schema.get("nullable") else kind.lower()
    if kind == "ARRAY" and "items" not in schema:
        raise invalid(f"* GenerateContentRequest.{where}.items: missing field.")
    if "items" in schema:
        found["items"] = _to_json_schema(schema["items"], f"{where}.items")
    if "anyOf" in schema:
        choices = read_list(schema, "anyOf", dict)
        found["anyOf"] = [_to_json_schema(inner, f"{where}.any_of") for inner in choices]
    if "properties" in schema:
        found["properties"] = {
            name: _to_json_schema(inner, f"{where}.properties[{name}]")
            for name, inner in read_member(schema, "properties").items()
        }
        _check_required(schema, where)
    return found


def _check_required(schema: dict[str, Any], where: str) -> None:
    for name in read_list(schema, "required", str):
        if name not in read_member(schema, "properties"):
            raise invalid(
                f"* GenerateContentRequest.{where}.required: property is not defined: {name}"
            )


def _lower_camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
