"""What the Interactions API accepts for a clip; the rest is a 400 in its words."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sandbox.protocols.google import (
    check_names,
    invalid,
    read_choice,
    read_member,
    read_picture,
    read_seed,
)
from sandbox.protocols.members import members

FIELDS = members("omni.interaction")
FORMAT_FIELDS = frozenset({"type", "aspectRatio", "resolution", "duration", "delivery", "gcsUri"})
TASKS = (
    "text_to_video",
    "image_to_video",
    "reference_to_video",
    "edit",
    "extend",
    "upscale",
)
SHORT_SIDE_PX = {"360p": 360, "720p": 720, "1080p": 1080, "4k": 2160}
LONGEST_S = {"gemini-omni-1.1-flash": 10}
"""Seconds of the longest clip where it is not 15."""


@dataclass(frozen=True)
class Asked:
    """A clip that the Interactions API accepts."""

    model: str
    prompt: str
    first_frame: bytes | None
    resolution: str
    size_px: tuple[int, int]
    duration_s: Decimal
    delivery: str
    background: bool
    seed: int | None


def read(body: dict[str, Any]) -> Asked:
    """Reads a request's body, respelled in camelCase.

    Raises:
        Refusal: a 400 as soon as something is not as the API wants it.
    """
    check_names(body, FIELDS, "")
    model = body.get("model")
    if not isinstance(model, str):
        raise invalid("One of model or agent must be set.")
    background = bool(body.get("background", False))
    if background and body.get("store") is False:
        raise invalid("background=true requires store=true.")
    if body.get("stream"):
        raise invalid("stream: this sandbox answers whole interactions only.")
    form = _video_format(body.get("responseFormat"))
    config = read_member(body, "generationConfig")
    prompt, first_frame = _input(body.get("input"))
    _check_task(config, first_frame)
    return Asked(
        model=model,
        prompt=prompt,
        first_frame=first_frame,
        resolution=form.get("resolution", "720p"),
        size_px=_size(form),
        duration_s=_duration(model, form.get("duration", "8s")),
        delivery=_delivery(form),
        background=background,
        seed=read_seed(config),
    )


def _video_format(form: object) -> dict[str, Any]:
    forms = form if isinstance(form, list) else [form or {"type": "video"}]
    for each in forms:
        if isinstance(each, dict) and each.get("type") == "video":
            check_names(each, FORMAT_FIELDS, "response_format")
            return each
    raise invalid("response_format: this model answers with a video.")


def _input(given: object) -> tuple[str, bytes | None]:
    texts: list[str] = []
    frames: list[bytes] = []
    _gather(given, texts, frames)
    if not any(text.strip() for text in texts):
        raise invalid("input: a text prompt is required.")
    return "\n\n".join(texts), frames[0] if frames else None


def _gather(given: object, texts: list[str], frames: list[bytes]) -> None:
    if isinstance(given, str):
        texts.append(given)
    elif isinstance(given, list):
        for inner in given:
            _gather(inner, texts, frames)
    elif isinstance(given, dict) and given.get("type") == "user_input":
        _gather(given.get("content"), texts, frames)
    elif isinstance(given, dict) and given.get("type") == "text":
        texts.append(str(given.get("text", "")))
    elif isinstance(given, dict) and given.get("type") == "image":
        frames.append(read_picture(given.get("data"), given.get("mimeType"), "input").data)
    else:
        raise invalid("input: must be text, content or steps.")


def _check_task(config: dict[str, Any], first_frame: bytes | None) -> None:
    task = read_member(config, "videoConfig").get("task")
    if task is not None and task not in TASKS:
        raise invalid(f"generation_config.video_config.task must be one of {', '.join(TASKS)}.")
    if task == "image_to_video" and first_frame is None:
        raise invalid("image_to_video: an input image is required.")
    if task in ("edit", "extend", "upscale"):
        raise invalid(f"{task}: an input video is required.")


def _size(form: dict[str, Any]) -> tuple[int, int]:
    ratio = read_choice(form, "aspectRatio", ("16:9", "9:16"), "16:9")
    resolution = read_choice(form, "resolution", SHORT_SIDE_PX, "720p")
    short = SHORT_SIDE_PX[resolution]
    long = short * 16 // 9
    return (long, short) if ratio == "16:9" else (short, long)


def _duration(model: str, duration: object) -> Decimal:
    if not isinstance(duration, str) or not re.fullmatch(r"\d+(\.\d+)?s", duration):
        raise invalid(
            f"Invalid value at 'response_format.duration' (type.googleapis.com/google.protobuf."
            f"Duration), {duration!r}"
        )
    duration_s = Decimal(duration[:-1])
    longest = LONGEST_S.get(model, 15)
    if not 3 <= duration_s <= longest:
        raise invalid(f"duration must be between 3s and {longest}s, not {duration}.")
    return duration_s


def _delivery(form: dict[str, Any]) -> str:
    delivery = read_choice(form, "delivery", ("inline", "uri"), "inline")
    if form.get("gcsUri"):
        raise invalid("response_format.gcs_uri: this sandbox has no bucket; leave it out.")
    return delivery
