"""ElevenLabs' voices, models and subscription, all of which are free to ask for."""

from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from sandbox import prices
from sandbox.call import Call, route
from sandbox.desk import Desk
from sandbox.protocols.elevenlabs import check_key, error, refuse

LANGUAGES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
MOST_VOICES = 100

_VOICES = (
    ("JBFqnCBsd6RMkjVDRZzb", "George", "male", "middle_aged", "british", "warm storyteller"),
    ("21m00Tcm4TlvDq8ikWAM", "Rachel", "female", "young", "american", "calm narration"),
    ("EXAVITQu4vr4xnSDxMaL", "Sarah", "female", "young", "american", "confident and warm"),
    ("nPczCjzI2devNBz1zQrb", "Brian", "male", "middle_aged", "american", "deep and resonant"),
    ("onwK4e9ZLuTAKqWW03F9", "Daniel", "male", "middle_aged", "british", "steady broadcaster"),
    ("pNInz6obpgDQGcFmaJgB", "Adam", "male", "middle_aged", "american", "firm and bright"),
    ("XB0fDUnXU5powFXDhCwa", "Charlotte", "female", "young", "swedish", "relaxed"),
    ("Xb7hH8MSUJpSbSDYk0k2", "Alice", "female", "middle_aged", "british", "clear educator"),
    ("XrExE9yKIg1WjnnlVkGX", "Matilda", "female", "middle_aged", "american", "knowledgeable"),
    ("pFZP5JQG7iQjIQuC4Bku", "Lily", "female", "middle_aged", "british", "velvety"),
    ("TX3LPaxmHKxFdv7VOQHJ", "Liam", "male", "young", "american", "energetic"),
    ("pqHfZKP75CvOlQylNhV4", "Bill", "male", "old", "american", "wise and mature"),
)


def routes(desk: Desk, prefix: str) -> list[Route]:
    """The lists, and one voice; the list of models only under a prefix."""
    listed = [
        ("/v2/voices", search_voices),
        ("/v1/voices", all_voices),
        ("/v1/voices/{id}", one_voice),
        ("/v1/user/subscription", subscription),
    ]
    if prefix:
        listed.append(("/v1/models", all_models))
    return [
        route(desk, path, handler, refuse, method="GET", prefix=prefix) for path, handler in listed
    ]


async def search_voices(call: Call) -> Response:
    """GET /v2/voices: page by page, narrowed by ``search``."""
    check_key(call)
    query = call.request.query_params
    size = query.get("page_size", "10")
    if not size.isdigit() or not 1 <= int(size) <= MOST_VOICES:
        raise error(
            400, "invalid_request_error", "invalid_page_size", "page_size must be 1 to 100."
        )
    start = int(query.get("next_page_token") or 0)
    wanted = [voice for voice in _voices() if _fits(voice, query.get("search", ""))]
    end = start + int(size)
    return call.reply(
        {
            "voices": wanted[start:end],
            "has_more": end < len(wanted),
            "total_count": len(wanted),
            "next_page_token": str(end) if end < len(wanted) else None,
        }
    )


async def all_voices(call: Call) -> Response:
    """GET /v1/voices."""
    check_key(call)
    return call.reply({"voices": _voices()})


async def one_voice(call: Call) -> Response:
    """GET /v1/voices/{id}."""
    check_key(call)
    voice_id = call.request.path_params["id"]
    for voice in _voices():
        if voice["voice_id"] == voice_id:
            return call.reply(voice)
    raise error(
        404,
        "not_found_error",
        "voice_not_found",
        f"A voice with the voice_id {voice_id} was not found.",
        "voice_id",
    )


async def all_models(call: Call) -> Response:
    """GET /v1/models: a bare list."""
    check_key(call)
    languages = [{"language_id": code, "name": name} for code, name in LANGUAGES.items()]
    models = [
        {
            "model_id": name,
            "name": name,
            "can_do_text_to_speech": True,
            "maximum_text_length_per_request": figures["characters"],
            "languages": languages,
            "model_rates": {
                "character_cost_multiplier": float(figures["character_cost_multiplier"])
            },
        }
        for name, figures in prices.models("elevenlabs").items()
    ]
    return call.reply_list(models)


async def subscription(call: Call) -> Response:
    """GET /v1/user/subscription."""
    check_key(call)
    return call.reply(
        {
            "tier": "pro",
            "character_count": 0,
            "character_limit": 500_000,
            "can_extend_character_limit": False,
            "status": "active",
        }
    )


def _voices() -> list[dict[str, Any]]:
    return [
        {
            "voice_id": voice_id,
            "name": name,
            "category": "premade",
            "description": description,
            "labels": {"gender": gender, "age": age, "accent": accent, "language": "en"},
            "settings": None,
        }
        for voice_id, name, gender, age, accent, description in _VOICES
    ]


def _fits(voice: dict[str, Any], search: str) -> bool:
    words = " ".join([voice["name"], voice["description"], *voice["labels"].values()]).lower()
    return all(word in words for word in search.lower().split())
