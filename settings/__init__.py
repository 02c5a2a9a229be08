"""What an operator may choose: read from the environment and `.env`, checked once, then frozen."""

from settings.choices import PREFIX, Settings
from settings.loading import load
from settings.services import (
    KEY_VARIABLES,
    SECRET_VARIABLES,
    SERVICES,
    USUAL_SANDBOX_URL,
    Endpoint,
    Mode,
    Service,
)

__all__ = [
    "KEY_VARIABLES",
    "PREFIX",
    "SECRET_VARIABLES",
    "SERVICES",
    "USUAL_SANDBOX_URL",
    "Endpoint",
    "Mode",
    "Service",
    "Settings",
    "load",
]
