"""The paid services: their names, the variables that hold their keys, and where they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, cast, get_args

from pydantic import SecretStr

from contracts.casting import service_of

USUAL_SANDBOX_URL = "http://127.0.0.1:8700"

RUNWAY_MODELS = (
    *("gen4_turbo", "gen4.5", "veo3.1", "veo3.1_fast"),
    *("kling2.5_turbo_pro", "kling3.0_standard", "kling3.0_pro", "kling3.0_4k"),
    "gemini_omni_flash_1.1",
)
"""What Runway hosts that we know how to order, and at which price."""
ANIMATORS = ("runway", "veo", "kling", "omni", *(f"runway:{model}" for model in RUNWAY_MODELS))
"""Who can be a member of the animators' chain."""

Painter = Literal["gemini", "imagen"]
Service = Literal["anthropic", "gemini", "imagen", "elevenlabs", "runway", "veo", "kling", "omni"]
SERVICES: tuple[Service, ...] = get_args(Service)

INDISPENSABLE: tuple[Service, ...] = ("anthropic", "gemini", "elevenlabs")
"""No film without these; of the animators, one is enough."""

_VERTEX_KEY = "a Vertex route for Gemini's key (GOOGLE_VERTEX_BASE_URL or GOOGLE_CLOUD_PROJECT)"
KEY_VARIABLES: Mapping[Service, str] = {
    "anthropic": "ANTHROPIC_API_KEY",
    "gemini": "GEMINI_API_KEY",
    "imagen": _VERTEX_KEY,
    "elevenlabs": "ELEVENLABS_API_KEY",
    "runway": "RUNWAYML_API_SECRET",
    "veo": _VERTEX_KEY,
    "kling": "KLING_ACCESS_KEY and KLING_SECRET_KEY",
    "omni": "GEMINI_API_KEY",
}
"""What to set for a service, in words for a person."""

SECRET_VARIABLES = frozenset(
    {
        "ANTHROPIC_API_KEY",
        "GEMINI_API_KEY",
        "GOOGLE_API_KEY",
        "ELEVENLABS_API_KEY",
        "RUNWAYML_API_SECRET",
        "KLING_ACCESS_KEY",
        "KLING_SECRET_KEY",
    }
)
"""The variables that hold a paid service's key: no process gets them that has no use for them."""


def seller(animator: str) -> Service:
    """The service that a member of the chain is bought from, by whose key."""
    return cast(Service, service_of(animator))


class Mode(StrEnum):
    """Whether money is spent."""

    SANDBOX = "sandbox"
    LIVE = "live"


@dataclass(frozen=True)
class Endpoint:
    """Where a paid service is, and the key that opens it."""

    key: SecretStr
    base_url: str | None = None
    """None for the SDK's own address."""
    secret: SecretStr | None = None
    """The second half of a key that has two (Kling's)."""
