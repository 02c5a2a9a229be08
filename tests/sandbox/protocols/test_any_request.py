"""Whatever is sent, a service answers in its own words and never breaks."""

import base64
import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.running import Running
from tests.sandbox.studio import png

BASE64 = base64.b64encode(png(320, 320)).decode()
GOOGLE = {"x-goog-api-key": "any"}
CONTENTS = [
    {
        "role": "user",
        "parts": [{"text": "a"}, {"inlineData": {"mimeType": "image/png", "data": BASE64}}],
    }
]
VERTEX = "/vertex/v1beta1/publishers/google/models"
SCHEMA = {
    "type": "object",
    "properties": {"score": {"type": "number"}},
    "required": ["score"],
    "additionalProperties": False,
}
REQUESTS: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "/anthropic/v1/messages": (
        {"x-api-key": "any", "anthropic-version": "any"},
        {
            "model": "claude-opus-5-5",
            "max_tokens": 2000,
            "system": "a",
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "text", "text": "a"},
                        {
                            "type": "image",
                            "source": {
                                "type": "base64",
                                "media_type": "image/png",
                                "data": BASE64,
                            },
                        },
                    ],
                }
            ],
            "thinking": {"type": "enabled", "budget_tokens": 1024},
            "tools": [{"name": "a", "input_schema": {}}],
            "tool_choice": {"type": "auto"},
            "output_config": {
                "effort": "low",
                "format": {"type": "json_schema", "schema": SCHEMA},
            },
        },
    ),
    "/gemini/v1/models/gemini-3.8-flash:generateContent": (
        GOOGLE,
        {
            "contents": CONTENTS,
            "systemInstruction": {"parts": [{"text": "a"}]},
            "generationConfig": {
                "responseMimeType": "application/json",
                "responseSchema": {
                    "type": "OBJECT",
                    "properties": {"a": {"type": "ARRAY", "items": {"type": "STRING"}}},
                    "required": ["a"],
                },
                "maxOutputTokens": 100,
                "seed": 1,
                "thinkingConfig": {"thinkingLevel": "low"},
            },
        },
    ),
    "/gemini/v1/models/gemini-3.1-flash-image:generateContent": (
        GOOGLE,
        {
            "contents": CONTENTS,
            "generationConfig": {
                "responseModalities": ["IMAGE"],
                "imageConfig": {"aspectRatio": "1:1", "imageSize": "512"},
            },
        },
    ),
    "/gemini/v1/models/gemini-embedding-2:batchEmbedContents": (
        GOOGLE,
        {
            "requests": [
                {
                    "model": "models/gemini-embedding-2",
                    "content": {"parts": [{"text": "a"}]},
                    "outputDimensionality": 8,
                }
            ]
        },
    ),
    "/gemini/v1/interactions": (
        GOOGLE,
        {
            "model": "gemini-omni-1.2-flash",
            "input": [
                {"type": "text", "text": "a"},
                {"type": "image", "mime_type": "image/png", "data": BASE64},
            ],
            "background": True,
            "store": True,
            "response_format": {"type": "video", "duration": "5s", "delivery": "uri"},
            "generation_config": {"seed": 1, "video_config": {"task": "image_to_video"}},
        },
    ),
    f"{VERTEX}/imagen-4.0-generate-001:predict": (
        GOOGLE,
        {"instances": [{"prompt": "a"}], "parameters": {"sampleCount": 1, "seed": 1}},
    ),
    f"{VERTEX}/veo-3.1-generate-001:predictLongRunning": (
        GOOGLE,
        {
            "instances": [
                {
                    "prompt": "a",
                    "image": {"bytesBase64Encoded": BASE64, "mimeType": "image/png"},
                }
            ],
            "parameters": {"durationSeconds": 4, "resolution": "720p", "seed": 1},
        },
    ),
    "/runway/v1/image_to_video": (
        {"authorization": "Bearer any", "x-runway-version": "2024-11-06"},
        {
            "model": "gen4.5",
            "promptImage": [{"position": "first", "uri": "data:image/png;base64," + BASE64}],
            "promptText": "a",
            "ratio": "1280:720",
            "duration": 5,
            "seed": 1,
        },
    ),
    "/kling/v1/videos/image2video": (
        {"authorization": "Bearer any"},
        {"model_name": "kling-v3", "image": BASE64, "prompt": "a", "duration": "5", "sound": "on"},
    ),
    "/kling/image-to-video/kling-3.0": (
        {"authorization": "Bearer any"},
        {
            "contents": [{"type": "first_frame", "url": BASE64}],
            "settings": {"resolution": "720p", "duration": 5, "audio": True},
            "options": {"callback_url": "a"},
        },
    ),
    "/elevenlabs/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb": (
        {"xi-api-key": "any"},
        {
            "text": "a",
            "model_id": "eleven_v3",
            "voice_settings": {"speed": 1.0},
            "seed": 1,
            "previous_request_ids": ["a"],
        },
    ),
    "/elevenlabs/v1/sound-generation": (
        {"xi-api-key": "any"},
        {"text": "a", "duration_seconds": 2, "prompt_influence": 0.5},
    ),
    "/elevenlabs/v1/music": (
        {"xi-api-key": "any"},
        {
            "composition_plan": {
                "positive_global_styles": ["a"],
                "sections": [{"duration_ms": 4000, "positive_local_styles": ["a"]}],
            },
            "model_id": "music_v2",
            "seed": 1,
        },
    ),
}
ODD: list[Any] = [
    None, True, 0, -1, 10**30, 1.5, "", " ", "a", "😀", "\ud800", [], [None], ["a"], {}, {"a": None}
]  # fmt: skip


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value inside a JSON value, itself included."""
    yield at
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inner in pairs:
            yield from places(inner, (*at, name))


def replaced(value: Any, at: tuple[Any, ...], odd: Any) -> Any:
    """``value`` with ``odd`` at one place."""
    if not at:
        return odd
    value = copy.deepcopy(value)
    inside = value
    for name in at[:-1]:
        inside = inside[name]
    inside[at[-1]] = odd
    return value


@pytest.mark.parametrize("path", REQUESTS)
def test_what_is_in_order_is_accepted(sandbox: Running, path: str) -> None:
    headers, body = REQUESTS[path]
    answer = sandbox.wire.post(sandbox.url + path, headers=headers, json=body)
    assert answer.status_code == 200, answer.text
    assert len(sandbox.ledger()) == 1


@pytest.mark.parametrize("path", REQUESTS)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_what_is_out_of_order_is_refused_or_ignored_and_breaks_nothing(
    sandbox: Running, path: str, data: st.DataObject
) -> None:
    headers, body = REQUESTS[path]
    place = data.draw(st.sampled_from(list(places(body))))
    odd = data.draw(st.sampled_from(ODD))
    content = json.dumps(replaced(body, place, odd)).encode()
    answer = sandbox.wire.post(sandbox.url + path, headers=headers, content=content)
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("path", REQUESTS)
def test_what_is_no_json_object_is_refused(sandbox: Running, path: str) -> None:
    for content in (b"", b"{", b"[]", b"NaN", b"\xff", b'{"a": "\\ud800"}', b"[" * 100_000):
        answer = sandbox.wire.post(sandbox.url + path, headers=REQUESTS[path][0], content=content)
        assert 400 <= answer.status_code < 500, content[:20]
    assert sandbox.ledger() == []
