"""ElevenLabs: speech, sound effects and music. https://elevenlabs.io/docs/api-reference."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import bodies, prices
from sandbox.call import Call, Refusal, new_id, route
from sandbox.desk import Desk
from sandbox.faults import Fault
from sandbox.protocols.elevenlabs_request import (
    BadField,
    Speech,
    read_effect,
    read_music,
    read_speech,
)
from sandbox.studio import Spoken

EFFECT_S = 3.0
"""A silent effect whose length was left to the service."""


def routes(desk: Desk, prefix: str) -> list[Route]:
    """Text to speech with and without timestamps, sound generation, music."""
    at = "/v1/text-to-speech/{voice}"
    return [
        route(desk, path, handler, refuse, method="POST", prefix=prefix)
        for path, handler in (
            (at, convert),
            (at + "/with-timestamps", convert_with_timestamps),
            ("/v1/sound-generation", generate_sound),
            ("/v1/music", compose),
        )
    ]


async def convert(call: Call) -> Response:
    """POST /v1/text-to-speech/{voice}: audio."""
    asked, headers = await _accept_speech(call)
    spoken = await _speak(call, asked)
    return call.reply_media(spoken.audio, spoken.media_type, headers)


async def convert_with_timestamps(call: Call) -> Response:
    """POST /v1/text-to-speech/{voice}/with-timestamps: audio and each character's times."""
    asked, headers = await _accept_speech(call)
    spoken = await _speak(call, asked)
    audio, _ = call.spoil_media(spoken.audio, spoken.media_type)
    alignment = {
        "characters": list(asked.text),
        "character_start_times_seconds": list(spoken.starts_s),
        "character_end_times_seconds": list(spoken.ends_s),
    }
    payload = {
        "audio_base64": base64.b64encode(audio).decode(),
        "alignment": alignment,
        "normalized_alignment": alignment,
    }
    return call.reply(payload, headers)


async def generate_sound(call: Call) -> Response:
    """POST /v1/sound-generation."""
    check_key(call)
    with _in_their_words():
        asked = read_effect(read_object(call), _output_format(call))
    await _admit(call, "effect")
    request_id = new_id()
    await call.bill(prices.effect_usd(), request_id)
    if call.shows("silent"):
        audio, media_type = await _hush(call, asked.duration_s or EFFECT_S, asked.output_format)
    else:
        audio, media_type = await call.desk.studio.effect(
            asked.text,
            duration_s=asked.duration_s,
            seed=call.seed,
            output_format=asked.output_format,
        )
    headers = {"request-id": request_id, "character-cost": str(prices.effect_characters())}
    return call.reply_media(audio, media_type, headers)


async def compose(call: Call) -> Response:
    """POST /v1/music."""
    check_key(call)
    with _in_their_words():
        asked = read_music(read_object(call), _output_format(call, "auto"))
    await _admit(call, "music")
    request_id = new_id()
    await call.bill(prices.music_usd(asked.length_ms), request_id)
    if call.shows("silent"):
        audio, media_type = await _hush(call, asked.length_ms / 1000, asked.output_format)
    else:
        audio, media_type = await call.desk.studio.music(
            asked.prompt,
            length_ms=asked.length_ms,
            seed=call.seed if asked.seed is None else asked.seed,
            output_format=asked.output_format,
        )
    return call.reply_media(audio, media_type, {"request-id": request_id, "song-id": new_id()})


def refuse(fault: Fault) -> Refusal:
    """The faults that are refusals, in ElevenLabs' words."""
    match fault.fault:
        case "http_429":
            refusal = error(
                429, "rate_limit_error", "rate_limit_exceeded", "Rate limit exceeded, slow down."
            )
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "at_capacity":
            refusal = error(
                429,
                "rate_limit_error",
                "concurrent_limit_exceeded",
                "Too many concurrent requests. Wait until one of them is answered.",
            )
            refusal.headers["retry-after"] = fault.retry_after
            return refusal
        case "http_503":
            return error(503, "server_error", "service_unavailable", "Service unavailable.")
        case "unauthorized":
            return error(401, "authentication_error", "invalid_api_key", "Invalid API key")
        case "quota":
            return error(
                401,
                "authentication_error",
                "quota_exceeded",
                "This request exceeds your quota. You have 0 credits remaining.",
            )
    return error(500, "server_error", "internal_server_error", "Internal server error")


def error(status: int, kind: str, code: str, message: str, param: str | None = None) -> Refusal:
    """ElevenLabs' error body; ``status`` inside it is the older name of ``code``."""
    request_id = new_id()
    detail = {
        "type": kind,
        "code": code,
        "message": message,
        "status": code,
        "request_id": request_id,
        "param": param,
    }
    return Refusal(status, {"detail": detail}, {"request-id": request_id})


def check_key(call: Call) -> None:
    """ElevenLabs wants a key."""
    if not call.request.headers.get("xi-api-key", "").strip():
        raise error(401, "authentication_error", "missing_api_key", "Missing xi-api-key header.")


def read_object(call: Call) -> Mapping[str, Any]:
    """The request's JSON object."""
    try:
        body = bodies.load(call.body)
    except ValueError as bad:
        raise BadField("body", "JSON decode error", "json_invalid") from bad
    if not isinstance(body, dict):
        raise BadField("body", "Input should be a valid dictionary", "dict_type")
    return body


class _in_their_words:  # noqa: N801 - reads as a step of the handler
    """Turns a ``BadField`` into the answer that ElevenLabs gives for it."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, bad: BaseException | None, trace: object) -> None:
        if not isinstance(bad, BadField):
            return
        if bad.status == 422:
            issue = {"type": bad.code, "loc": ["body", bad.field], "msg": str(bad)}
            raise Refusal(422, {"detail": [issue]}) from bad
        raise error(bad.status, bad.kind, bad.code, str(bad), bad.field) from bad


async def _accept_speech(call: Call) -> tuple[Speech, dict[str, str]]:
    check_key(call)
    with _in_their_words():
        voice = str(call.request.path_params["voice"])
        asked = read_speech(voice, read_object(call), _output_format(call))
    await _admit(call, "narration")
    request_id = new_id()
    charged = prices.speech_characters(asked.model, len(asked.text))
    await call.bill(prices.characters_usd(charged), request_id)
    return asked, {"request-id": request_id, "character-cost": str(charged)}


async def _speak(call: Call, asked: Speech) -> Spoken:
    spoken = await call.desk.studio.speech(
        asked.text,
        voice_id=asked.voice_id,
        speed=asked.speed,
        seed=asked.seed,
        output_format=asked.output_format,
    )
    if not call.shows("silent"):
        return spoken
    audio, media_type = await _hush(call, max(spoken.ends_s), asked.output_format)
    return replace(spoken, audio=audio, media_type=media_type)


async def _hush(call: Call, lasts_s: float, output_format: str) -> tuple[bytes, str]:
    return await call.desk.studio.silence(duration_s=lasts_s, output_format=output_format)


async def _admit(call: Call, operation: str) -> None:
    await call.admit("elevenlabs", operation)
    if call.shows("moderated"):
        raise error(
            403,
            "permission_error",
            "content_against_policy",
            "We were unable to process your request because it violates our Terms of Service.",
        )


def _output_format(call: Call, default: str = "mp3_44100_128") -> str:
    return call.request.query_params.get("output_format", default)
