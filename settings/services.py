"""The paid services: their names, the variables that hold their keys, and where they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from pydantic import SecretStr

USUAL_SANDBOX_URL = "http://127.0.0.1:8700"

Animator = Literal["runway", "veo", "kling"]
Painter = Literal["gemini", "imagen"]
Service = Literal["anthropic", "gemini", "imagen", "elevenlabs", "runway", "veo", "kling"]
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
