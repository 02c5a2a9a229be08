"""The token that signs each request to Kling: a JSON Web Token, by the standard library alone."""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

TOKEN_LIFE_S = 1_800
CLOCK_SKEW_S = 5
"""How far Kling's clock may be behind ours, by its own example."""


def bearer_token(access_key: str, secret_key: str, *, now_s: int) -> str:
    """A JSON Web Token signed with HMAC-SHA256 (RFC 7519), as Kling wants one per request."""
    claims = {"iss": access_key, "exp": now_s + TOKEN_LIFE_S, "nbf": now_s - CLOCK_SKEW_S}
    signed = f"{_segment({'alg': 'HS256', 'typ': 'JWT'})}.{_segment(claims)}"
    signature = hmac.digest(secret_key.encode(), signed.encode(), "sha256")
    return f"{signed}.{_base64url(signature)}"


def _segment(part: Mapping[str, Any]) -> str:
    return _base64url(json.dumps(part, separators=(",", ":")).encode())


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
