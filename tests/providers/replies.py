"""What each service answers when all goes well, by its own documentation."""

from typing import Any

from tests.providers.loopback import Reply, answer
from tests.providers.orders import MP3, MP4, PNG, base64

HEADLINE = '{"headline": "Wake up to it"}'


def anthropic_message(**changes: Any) -> Reply:
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-opus-5-5",
        "content": [{"type": "text", "text": HEADLINE}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 1_000, "output_tokens": 200},
    }
    return answer({**message, **changes}, request_id="req_1")


def gemini_text(text: str = HEADLINE, **changes: Any) -> Reply:
    candidate = {
        "content": {"role": "model", "parts": [{"text": text}]},
        "finishReason": "STOP",
        **changes.pop("candidate", {}),
    }
    usage = {"promptTokenCount": 1_000, "candidatesTokenCount": 200, "thoughtsTokenCount": 300}
    document = {"candidates": [candidate], "usageMetadata": usage, "responseId": "resp_1"}
    return answer({**document, **changes})


def gemini_picture(data: bytes = PNG, **changes: Any) -> Reply:
    part = {"inlineData": {"mimeType": "image/png", "data": base64(data)}}
    usage = {
        "promptTokenCount": 20,
        "candidatesTokenCount": 1_120,
        "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 1_120}],
    }
    return gemini_text(
        candidate={"content": {"role": "model", "parts": [part]}},
        **{"usageMetadata": usage, **changes},
    )


def imagen_picture(data: bytes = PNG) -> Reply:
    prediction = {"bytesBase64Encoded": base64(data), "mimeType": "image/png"}
    return answer({"predictions": [prediction]})


def spoken(text: str = "Good morning.", **headers: str) -> Reply:
    alignment = {
        "characters": list(text),
        "character_start_times_seconds": [index / 10 for index in range(len(text))],
        "character_end_times_seconds": [(index + 1) / 10 for index in range(len(text))],
    }
    named = {"request_id": "req_1", **headers}
    return answer({"audio_base64": base64(MP3), "alignment": alignment}, 200, **named)


def sound(body: bytes = MP3, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(body=body, media_type="audio/mpeg", headers={"request-id": "req_1", **named})


def runway_created(credits_: int = 25) -> Reply:
    return answer({"id": "task_1", "estimatedCost": {"credits": credits_}})


def runway_task(status: str, **more: Any) -> Reply:
    task = {"id": "task_1", "createdAt": "2026-11-22T09:00:00Z", "status": status}
    return answer({**task, **more})


def veo_operation(**more: Any) -> Reply:
    return answer({"name": VEO_NAME, **more})


VEO_NAME = (
    "projects/p/locations/us-central1/publishers/google/models/veo-3.1-fast-generate-001"
    "/operations/op-1"
)


def veo_done(**response: Any) -> Reply:
    videos = [{"bytesBase64Encoded": base64(MP4), "mimeType": "video/mp4"}]
    return veo_operation(done=True, response={"videos": videos, **response})


def omni(status: str, **more: Any) -> Reply:
    return answer({"id": "int_1", "status": status, **more})


def omni_clip(**content: Any) -> Reply:
    step = {"type": "model_output", "content": [{"type": "video", **content}]}
    return omni("completed", steps=[step])


def omni_words(text: str) -> Reply:
    step = {"type": "model_output", "content": [{"type": "text", "text": text}]}
    return omni("completed", steps=[step])


def kling(data: Any, code: int = 0, status: int = 200, message: str = "SUCCEED") -> Reply:
    document = {"code": code, "message": message, "request_id": "req_1", "data": data}
    return answer(document, status=status)


def kling_created() -> Reply:
    return kling({"task_id": "task_1", "task_status": "submitted"})


def kling_task(status: str, **more: Any) -> Reply:
    return kling({"task_id": "task_1", "task_status": status, **more})
