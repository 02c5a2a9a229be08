"""What an operator may choose: read from the environment and `.env`, checked once, then frozen."""

from settings.choices import PREFIX, Settings
from settings.loading import load
from settings.services import (
    ANIMATORS,
    KEY_VARIABLES,
    RUNWAY_MODELS,
    SECRET_VARIABLES,
    SERVICES,
    USUAL_SANDBOX_URL,
    Endpoint,
    Mode,
    Service,
    seller,
)

__all__ = [
    "ANIMATORS",
    "KEY_VARIABLES",
    "PREFIX",
    "RUNWAY_MODELS",
    "SECRET_VARIABLES",
    "SERVICES",
    "USUAL_SANDBOX_URL",
    "Endpoint",
    "Mode",
    "Service",
    "Settings",
    "load",
    "seller",
]
