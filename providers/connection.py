"""What every adapter's constructor is given, checked before anything is asked of anybody."""

from dataclasses import dataclass
from urllib.parse import urlsplit

CONNECT_TIMEOUT_S = 10.0
"""A service that does not pick up within this is down, however long its answers may take."""


@dataclass(frozen=True, repr=False)
class Connection:
    """Where a service is and how it is reached; `ValueError` where it could not work."""

    service: str
    api_key: str
    base_url: str | None
    """None for the service's own address."""
    timeout_s: float
    """The whole exchange, from the first byte sent to the last received."""

    @property
    def connect_timeout_s(self) -> float:
        """How long the service may take to pick up."""
        return min(self.timeout_s, CONNECT_TIMEOUT_S)

    def __post_init__(self) -> None:
        check_key(f"{self.service} API key", self.api_key)
        check_timeout(self.timeout_s)
        if self.base_url is not None:
            check_base_url(self.service, self.base_url)


def check_key(name: str, key: str) -> None:
    """Refuses a key that no HTTP header could carry; the key itself is never shown."""
    if not key:
        raise ValueError(f"the {name} is empty")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ValueError(
            f"the {name} holds a space, a line break or another character that no key has: "
            "copy it again"
        )


def check_base_url(service: str, base_url: str) -> None:
    """Refuses an address that is not http(s) with a host."""
    parts = urlsplit(base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(
            f"{base_url!r} is no address for {service}: it must start with https:// or http://"
        )


def check_timeout(timeout_s: float) -> None:
    """Refuses a timeout that would never, or at once, run out."""
    if not 0 < timeout_s < float("inf"):
        raise ValueError(f"a timeout of {timeout_s} s cannot be kept: give a positive number")
