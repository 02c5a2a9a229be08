"""What ElevenLabs accepts; the rest is a 4xx in its words."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import prices

_MP3 = [f"mp3_44100_{rate}" for rate in (32, 64, 96, 128, 192)]
_MP3 += ["mp3_22050_32", "mp3_24000_48"]
_PCM_HZ = (8000, 16000, 22050, 24000, 32000, 44100, 48000)
_OPUS = [f"opus_48000_{rate}" for rate in (32, 64, 96, 128, 192)]
SPEECH_FORMATS = frozenset(
    [
        *_MP3,
        *_OPUS,
        *(f"pcm_{hz}" for hz in _PCM_HZ),
        *(f"wav_{hz}" for hz in _PCM_HZ),
        "ulaw_8000",
        "alaw_8000",
    ]
)
MUSIC_FORMATS = frozenset(
    [
        *_MP3,
        *_OPUS,
        *(f"mp3_48000_{rate}" for rate in (128, 192, 240, 320)),
        *(f"pcm_{hz}" for hz in _PCM_HZ),
        "ulaw_8000",
        "alaw_8000",
    ]
)
MUSIC_MODELS = {
    "music_v1": "mp3_44100_128",
    "music_v2": "mp3_48000_192",
    "music_v2_5": "mp3_48000_192",
}
"""Each music model and the format that ``auto`` picks for it."""

EFFECT_MODELS = ("eleven_text_to_sound_v2", "eleven_text_to_sound_v3")
VOICE_ID = re.compile(r"[A-Za-z0-9]{20}")
LONGEST_EFFECT_PROMPT = 1000
LONGEST_MUSIC_PROMPT = 4100
DEFAULT_MUSIC_MS = 30_000
"""What a model of the sandbox chooses when no length is asked for."""


class BadField(ValueError):
    """Why ElevenLabs refuses a request: the field, the words, the code and the HTTP status."""

    def __init__(
        self,
        field: str,
        message: str,
        code: str,
        *,
        status: int = 422,
        kind: str = "invalid_request_error",
    ) -> None:
        super().__init__(message)
        self.field, self.code, self.status, self.kind = field, code, status, kind


@dataclass(frozen=True)
class Speech:
    """A line that ElevenLabs would speak; ``speed`` 1 is the voice's own."""

    voice_id: str
    text: str
    model: str
    speed: float
    seed: int | None
    output_format: str


@dataclass(frozen=True)
class Effect:
    """A sound effect that ElevenLabs would make; None leaves its length to the model."""

    text: str
    duration_s: float | None
    output_format: str


@dataclass(frozen=True)
class Music:
    """A piece of music that ElevenLabs would compose."""

    prompt: str
    length_ms: int
    seed: int | None
    output_format: str


def read_speech(voice_id: str, body: Mapping[str, Any], output_format: str) -> Speech:
    """Reads a body of text-to-speech.

    Raises:
        BadField: as soon as something is not as the API wants it.
    """
    if not VOICE_ID.fullmatch(voice_id):
        raise BadField(
            "voice_id",
            f"A voice with the voice_id {voice_id} was not found.",
            "voice_not_found",
            status=404,
            kind="not_found_error",
        )
    model = _model(body, prices.models("elevenlabs"), "eleven_multilingual_v2")
    settings = _object(body, "voice_settings")
    for name in ("stability", "similarity_boost", "style"):
        _between(settings, name, 0, 1)
    if len(_texts(body, "previous_request_ids")) > 3:
        raise BadField("previous_request_ids", "List should have at most 3 items", "too_long")
    _check_format(output_format, SPEECH_FORMATS)
    return Speech(
        voice_id=voice_id,
        text=_speech_text(body, model),
        model=model,
        speed=_between(settings, "speed", 0.7, 1.2) or 1.0,
        seed=_seed(body),
        output_format=output_format,
    )


def read_effect(body: Mapping[str, Any], output_format: str) -> Effect:
    """Reads a body of sound-generation.

    Raises:
        BadField: as soon as something is not as the API wants it.
    """
    text = _required_text(body, "text", LONGEST_EFFECT_PROMPT)
    _model(body, EFFECT_MODELS, EFFECT_MODELS[0])
    _between(body, "prompt_influence", 0, 1)
    _check_format(output_format, SPEECH_FORMATS)
    return Effect(text, _between(body, "duration_seconds", 0.5, 30), output_format)


def read_music(body: Mapping[str, Any], output_format: str) -> Music:
    """Reads a body of music.

    Raises:
        BadField: as soon as something is not as the API wants it.
    """
    model = _model(body, MUSIC_MODELS, "music_v1")
    plan, prompt = body.get("composition_plan"), body.get("prompt")
    if (plan is None) == (prompt is None):
        raise BadField(
            "prompt", "Exactly one of prompt and composition_plan must be given.", "value_error"
        )
    if output_format == "auto":
        output_format = MUSIC_MODELS[model]
    _check_format(output_format, MUSIC_FORMATS)
    if plan is not None:
        return _planned(plan, body, output_format)
    if body.get("seed") is not None:
        raise BadField("seed", "seed cannot be used in conjunction with prompt.", "value_error")
    length_ms = _between(body, "music_length_ms", 3000, 600_000, whole=True)
    text = _required_text(body, "prompt", LONGEST_MUSIC_PROMPT)
    return Music(text, int(length_ms or DEFAULT_MUSIC_MS), None, output_format)


def _planned(plan: object, body: Mapping[str, Any], output_format: str) -> Music:
    for name in ("music_length_ms", "force_instrumental"):
        if body.get(name) is not None:
            raise BadField(name, f"{name} can only be used with prompt.", "value_error")
    if not isinstance(plan, dict):
        raise BadField("composition_plan", "Input should be a valid dictionary", "dict_type")
    sections = plan.get("sections")
    if not isinstance(sections, list) or not sections:
        raise BadField("composition_plan.sections", "Field required", "missing")
    styles = _texts(plan, "positive_global_styles")
    length_ms = 0
    for section in sections:
        if not isinstance(section, dict):
            raise BadField("sections", "Input should be a valid dictionary", "dict_type")
        section_ms = _between(section, "duration_ms", 3000, 120_000, whole=True)
        if section_ms is None:
            raise BadField("sections.duration_ms", "Field required", "missing")
        length_ms += int(section_ms)
        styles += _texts(section, "positive_local_styles")
    return Music(", ".join(styles), length_ms, _seed(body), output_format)


def _model(body: Mapping[str, Any], known: Collection[str], default: str) -> str:
    model = body.get("model_id") or default
    if not isinstance(model, str) or model not in known:
        raise _bad("model_id", f"A model with model ID {model} does not exist.", "model_not_found")
    return model


def _object(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadField(name, "Input should be a valid dictionary", "dict_type")
    return value


def _texts(body: Mapping[str, Any], name: str) -> list[str]:
    values = body.get(name)
    if values is None:
        return []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise BadField(name, "Input should be a valid list of strings", "list_type")
    return values


def _speech_text(body: Mapping[str, Any], model: str) -> str:
    longest = prices.models("elevenlabs")[model]["characters"]
    text = body.get("text")
    if not isinstance(text, str):
        raise BadField("text", "Field required" if text is None else "Not a string", "missing")
    if not text.strip():
        raise _bad("text", "The text must not be empty.", "invalid_text")
    if len(text) > longest:
        raise _bad(
            "text",
            f"A maximum of {longest} characters is allowed for {model}.",
            "max_character_limit_exceeded",
        )
    return text


def _required_text(body: Mapping[str, Any], name: str, longest: int) -> str:
    text = body.get(name)
    if not isinstance(text, str):
        raise BadField(name, "Field required" if text is None else "Not a string", "missing")
    if not text.strip() or len(text) > longest:
        raise BadField(name, f"String should have 1 to {longest} characters", "string_length")
    return text


def _between(
    values: Mapping[str, Any], name: str, least: float, most: float, *, whole: bool = False
) -> float | None:
    value = values.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        raise BadField(name, f"Input should be a valid {'integer' if whole else 'number'}", "type")
    if not least <= value <= most:
        raise BadField(name, f"Input should be between {least} and {most}", "out_of_range")
    return float(value)


def _seed(body: Mapping[str, Any]) -> int | None:
    seed = _between(body, "seed", 0, 2**32 - 1, whole=True)
    return None if seed is None else int(seed)


def _check_format(output_format: str, allowed: frozenset[str]) -> None:
    if output_format not in allowed:
        raise _bad(
            "output_format",
            f"Output format {output_format} is not one of {', '.join(sorted(allowed))}.",
            "invalid_output_format",
        )


def _bad(field: str, message: str, code: str) -> BadField:
    return BadField(field, message, code, status=400)
