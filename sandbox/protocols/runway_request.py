"""What Runway's image_to_video accepts; the rest is a 400 in its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.desk import Uploads
from sandbox.images import NotAnImage, Picture, decode_base64, open_picture

LARGEST_DATA_URI = 5 * 1024 * 1024
LONGEST_URL = 2048
LONGEST_PROMPT = 1000
IMAGE_TYPES = ("image/jpeg", "image/jpg", "image/png", "image/webp")

_GEN4_RATIOS = ("1280:720", "720:1280", "1104:832", "832:1104", "960:960", "1584:672")
_VEO_RATIOS = ("1280:720", "720:1280", "1080:1920", "1920:1080")
_OMNI_RATIOS = (
    "640:360",
    "360:640",
    "1280:720",
    "720:1280",
    "1920:1080",
    "1080:1920",
    "3840:2160",
    "2160:3840",
)


class BadRequest(ValueError):
    """Why Runway refuses a request; ``issues`` names the members, as its validator does."""

    def __init__(self, member: str, message: str) -> None:
        super().__init__(f"{member}: {message}")
        self.issues = [{"path": member.split("."), "message": message}]


@dataclass(frozen=True)
class Model:
    """What one model takes.

    Attributes:
        required: members that must be there, beside model and promptImage.
        ratios: the sizes it makes; none follows the picture, and none may be named.
        durations_s: the lengths it makes.
        default_s: its length when none is asked for.
    """

    required: tuple[str, ...]
    ratios: tuple[str, ...]
    durations_s: tuple[int, ...]
    default_s: int = 5


MODELS: Mapping[str, Model] = {
    "gen4.5": Model(("promptText", "ratio", "duration"), _GEN4_RATIOS, tuple(range(2, 11))),
    "gen4_turbo": Model(("ratio",), _GEN4_RATIOS, tuple(range(2, 11)), 10),
    "veo3.1": Model(("ratio",), _VEO_RATIOS, (4, 6, 8), 8),
    "veo3.1_fast": Model(("ratio",), _VEO_RATIOS, (4, 6, 8), 8),
    "kling3.0_pro": Model((), ("1920:1080", "1080:1920", "1440:1440"), tuple(range(3, 16))),
    "kling3.0_standard": Model((), ("1280:720", "720:1280", "960:960"), tuple(range(3, 16))),
    "kling3.0_4k": Model((), ("3840:2160", "2160:3840", "2880:2880"), tuple(range(3, 16))),
    "kling2.5_turbo_pro": Model(("promptText",), (), (5, 10)),
    "kling_4": Model((), ("auto_720p", "auto_1080p"), tuple(range(3, 16))),
    "gemini_omni_flash_1.1": Model(("promptText",), _OMNI_RATIOS, tuple(range(3, 11)), 8),
}
"""Read off runwayml 5.24.0's request types; lengths of Kling's as Kling gives them."""


@dataclass(frozen=True)
class Asked:
    """A clip that Runway accepts."""

    model: str
    prompt: str
    first_frame: bytes
    size_px: tuple[int, int]
    duration_s: int
    audio: bool
    seed: int | None


async def read(body: Mapping[str, Any], uploads: Uploads) -> Asked:
    """Reads a request's body.

    Raises:
        BadRequest: as soon as something is not as the API wants it.
    """
    name = body.get("model")
    if not isinstance(name, str) or name not in MODELS:
        raise BadRequest("model", f"Invalid model. Expected one of {', '.join(MODELS)}")
    model = MODELS[name]
    for member in ("promptImage", *model.required):
        if body.get(member) is None:
            raise BadRequest(member, "Required")
    picture = await _first_frame(body["promptImage"], uploads)
    return Asked(
        model=name,
        prompt=_prompt(body.get("promptText")),
        first_frame=picture.data,
        size_px=_size(model, body.get("ratio"), picture),
        duration_s=_duration(model, body.get("duration")),
        audio=_flag(body, "audio"),
        seed=_seed(body.get("seed")),
    )


def _prompt(text: object) -> str:
    if text is None:
        return ""
    if not isinstance(text, str) or not text:
        raise BadRequest("promptText", "String must contain at least 1 character(s)")
    if len(text.encode("utf-16-le", errors="surrogatepass")) // 2 > LONGEST_PROMPT:
        raise BadRequest("promptText", f"String must contain at most {LONGEST_PROMPT} character(s)")
    return text


def _duration(model: Model, duration: object) -> int:
    if duration is None or duration == "auto":
        return model.default_s
    if isinstance(duration, bool) or not isinstance(duration, int):
        raise BadRequest("duration", "Expected an integer")
    if duration not in model.durations_s:
        allowed = ", ".join(map(str, model.durations_s))
        raise BadRequest("duration", f"Invalid duration. Expected one of {allowed}")
    return duration


def _size(model: Model, ratio: object, picture: Picture) -> tuple[int, int]:
    if ratio is not None and not model.ratios:
        raise BadRequest("ratio", "Not supported: the output follows the input image")
    if ratio is None and model.ratios:
        ratio = model.ratios[0]
    if model.ratios and ratio not in model.ratios:
        raise BadRequest("ratio", f"Invalid ratio. Expected one of {', '.join(model.ratios)}")
    exact = re.fullmatch(r"(\d+):(\d+)", str(ratio))
    if exact:
        return int(exact[1]), int(exact[2])
    return like_the_picture(picture, 720 if ratio == "auto_720p" else 1080)


def like_the_picture(picture: Picture, short_px: int) -> tuple[int, int]:
    """A clip's size in the picture's proportions, ``short_px`` on its short side, both even."""
    long_px = round(short_px * max(picture.width, picture.height) / _short_side(picture) / 2) * 2
    return (long_px, short_px) if picture.width >= picture.height else (short_px, long_px)


def _short_side(picture: Picture) -> int:
    return min(picture.width, picture.height)


def _flag(body: Mapping[str, Any], member: str) -> bool:
    value = body.get(member, False)
    if not isinstance(value, bool):
        raise BadRequest(member, "Expected a boolean")
    return value


def _seed(seed: object) -> int | None:
    if seed is None:
        return None
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < 2**32:
        raise BadRequest("seed", "Number must be between 0 and 4294967295")
    return seed


async def _first_frame(given: object, uploads: Uploads) -> Picture:
    if isinstance(given, str):
        return await _picture(given, uploads)
    if not isinstance(given, list) or not given:
        raise BadRequest("promptImage", "Expected a string or an array of images")
    frames = {}
    for image in given:
        if not isinstance(image, dict) or image.get("position") not in ("first", "last"):
            raise BadRequest("promptImage.position", "Expected 'first' or 'last'")
        frames[image["position"]] = await _picture(image.get("uri"), uploads)
    if "first" not in frames:
        raise BadRequest("promptImage", "A first frame is required")
    return frames["first"]


async def _picture(uri: object, uploads: Uploads) -> Picture:
    if not isinstance(uri, str) or not uri:
        raise BadRequest("promptImage", "Required")
    if uri.startswith("data:"):
        return _open(_data_uri(uri))
    if uri.startswith("runway://"):
        data = await uploads.get(uri.removeprefix("runway://"))
        if data is None:
            raise BadRequest("promptImage", "The upload was not found or has expired")
        return _open(data)
    if len(uri) > LONGEST_URL:
        raise BadRequest("promptImage", f"String must contain at most {LONGEST_URL} character(s)")
    if not uri.startswith("https://"):
        raise BadRequest("promptImage", "Only HTTPS URLs are supported")
    raise BadRequest(
        "promptImage", "Failed to fetch the asset: this sandbox reaches no other host. Upload it"
    )


def _data_uri(uri: str) -> bytes:
    if len(uri) > LARGEST_DATA_URI:
        raise BadRequest("promptImage", "Data URIs must be at most 5 MB; use an upload")
    head, comma, data = uri.partition(",")
    media_type = head.removeprefix("data:").removesuffix(";base64")
    if not comma or not head.endswith(";base64"):
        raise BadRequest("promptImage", "Invalid data URI")
    if media_type not in IMAGE_TYPES:
        raise BadRequest("promptImage", f"Unsupported Content-Type: {media_type!r}")
    try:
        return decode_base64(data)
    except NotAnImage as bad:
        raise BadRequest("promptImage", f"Invalid asset: {bad}") from bad


def _open(data: bytes) -> Picture:
    try:
        return open_picture(data)
    except NotAnImage as bad:
        raise BadRequest("promptImage", f"Invalid asset: {bad}") from bad
