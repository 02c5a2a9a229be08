"""What Kling accepts for a clip, in either generation of its API; the rest is a 400, code 1201."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import prices
from sandbox.images import NotAnImage, Picture, decode_base64, open_picture
from sandbox.protocols.kling_auth import no
from sandbox.protocols.runway_request import like_the_picture

SHORT_SIDE_PX = {"std": 720, "pro": 1080, "4k": 2160}
MODES = {"720p": "std", "1080p": "pro", "4k": "4k"}
"""The newer API's resolutions as the older API's modes."""

DURATIONS_S = {
    "kling-v3": tuple(range(3, 16)),
    "kling-v2-6": (5, 10),
    "kling-v2-5-turbo": (5, 10),
    "kling-3.0": tuple(range(3, 16)),
    "kling-3.0-turbo": tuple(range(3, 16)),
}
SILENT = ("kling-v2-5-turbo",)
"""Models that make no sound."""

LONGEST_PROMPT = 2500
SMALLEST_PX = 300
WIDEST = 2.5
LARGEST_LEGACY_BYTES = 10 * 1024 * 1024
LARGEST_NEW_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True)
class Asked:
    """A clip that Kling accepts; ``mode`` is std, pro or 4k."""

    model: str
    prompt: str
    first_frame: bytes
    size_px: tuple[int, int]
    mode: str
    duration_s: int
    audio: bool
    external_id: str | None


def read_legacy(body: Mapping[str, Any]) -> Asked:
    """Reads a body of ``POST /v1/videos/image2video``.

    Raises:
        Refusal: as soon as something is not as the API wants it.
    """
    model, mode = body.get("model_name", "kling-v2-6"), body.get("mode", "std")
    if not isinstance(model, str) or not model.startswith("kling-v") or model not in DURATIONS_S:
        raise invalid(f"model_name value '{model}' is invalid")
    duration = body.get("duration", "5")
    if not isinstance(duration, str) or not duration.isdigit():
        raise invalid(f"duration value '{duration}' is invalid: expected a string such as \"5\"")
    if body.get("sound", "off") not in ("on", "off"):
        raise invalid("sound must be 'on' or 'off'")
    if not body.get("image"):
        raise invalid("image can't be empty")
    return _asked(
        model,
        mode=mode,
        prompt=body.get("prompt", ""),
        picture=_legacy_picture(body["image"]),
        duration_s=int(duration),
        audio=body.get("sound") == "on",
        external_id=body.get("external_task_id"),
    )


def read_new(model: str, body: Mapping[str, Any]) -> Asked:
    """Reads a body of ``POST /image-to-video/{model}``.

    Raises:
        Refusal: as soon as something is not as the API wants it.
    """
    contents = _contents(body.get("contents"))
    settings, options = _object(body, "settings"), _object(body, "options")
    resolution = settings.get("resolution", "720p")
    if not isinstance(resolution, str) or resolution not in MODES:
        raise invalid(f"settings.resolution value '{resolution}' is invalid")
    duration = settings.get("duration", 5)
    if isinstance(duration, bool) or not isinstance(duration, int):
        raise invalid(f"settings.duration value '{duration}' is invalid: expected an integer")
    if not isinstance(settings.get("audio", False), bool):
        raise invalid("settings.audio must be true or false")
    if settings.get("multi_shot"):
        raise invalid("settings.multi_shot: this sandbox makes single shots")
    return _asked(
        model,
        mode=MODES[resolution],
        prompt=contents.get("prompt", ""),
        picture=_new_picture(contents["first_frame"]),
        duration_s=duration,
        audio=settings.get("audio", False),
        external_id=options.get("external_task_id"),
    )


def invalid(message: str, code: int = 1201) -> Exception:
    """A 400 for a request that is not as the API wants it."""
    return no(400, code, message)


def _object(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise invalid(f"{name} must be an object")
    return value


def _asked(
    model: str,
    *,
    mode: object,
    prompt: object,
    picture: Picture,
    duration_s: int,
    audio: bool,
    external_id: object,
) -> Asked:
    if not isinstance(mode, str) or mode not in prices.models("kling")[model]["units_per_s"]:
        raise invalid(f"mode value '{mode}' is not supported by {model}")
    if duration_s not in DURATIONS_S[model]:
        raise invalid(f"duration value '{duration_s}' is invalid for {model}")
    if audio and model in SILENT:
        raise invalid(f"sound is not supported by {model}")
    if not isinstance(prompt, str) or len(prompt) > LONGEST_PROMPT:
        raise invalid(f"prompt must be a text of at most {LONGEST_PROMPT} characters")
    if external_id is not None and (not isinstance(external_id, str) or not external_id):
        raise invalid("external_task_id must be a text that is not empty")
    size_px = like_the_picture(picture, SHORT_SIDE_PX[mode])
    return Asked(model, prompt, picture.data, size_px, mode, duration_s, audio, external_id)


def _legacy_picture(given: object) -> Picture:
    if not isinstance(given, str):
        raise invalid("image must be base64 or a URL")
    if given.startswith("data:"):
        raise invalid("image: the base64 must not carry a data: prefix")
    return _picture(given, LARGEST_LEGACY_BYTES)


def _new_picture(given: str) -> Picture:
    return _picture(given.partition("base64,")[2] or given, LARGEST_NEW_BYTES)


def _picture(given: str, largest_bytes: int) -> Picture:
    if given.startswith(("http://", "https://")):
        raise invalid("image: the URL cannot be fetched; this sandbox reaches no other host")
    try:
        picture = open_picture(decode_base64(given))
    except NotAnImage as bad:
        raise invalid(f"image: {bad}") from bad
    if picture.media_type not in ("image/png", "image/jpeg"):
        raise invalid("image: only .jpg, .jpeg and .png are supported")
    if len(picture.data) > largest_bytes:
        raise invalid(f"image: must be at most {largest_bytes // 1024 // 1024} MB")
    if min(picture.width, picture.height) < SMALLEST_PX:
        raise invalid(f"image: width and height must be at least {SMALLEST_PX}px")
    if max(picture.width, picture.height) > WIDEST * min(picture.width, picture.height):
        raise invalid("image: the aspect ratio must be between 1:2.5 and 2.5:1")
    return picture


def _contents(contents: object) -> dict[str, str]:
    if not isinstance(contents, list) or not contents:
        raise invalid("contents can't be empty")
    found: dict[str, str] = {}
    for content in contents:
        kind = content.get("type") if isinstance(content, dict) else None
        if kind not in ("prompt", "negative_prompt", "first_frame", "last_frame"):
            raise invalid(f"contents.type value '{kind}' is invalid")
        value = content.get("url" if kind.endswith("frame") else "text")
        if not isinstance(value, str) or not value:
            raise invalid(f"contents: {kind} can't be empty")
        found[kind] = value
    if "first_frame" not in found:
        raise invalid("contents: first_frame is required")
    return found
