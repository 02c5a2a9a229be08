"""Who may ask Kling: a JSON Web Token signed by the caller, or an API key.

The sandbox knows nobody's secret, so it checks all of a token but whether its signature is right.
"""

import base64
import binascii
import json
from typing import Any

from sandbox.call import Refusal, new_id

LONGEST_LIFE_S = 1800
"""Seconds that a token may live, as Kling's page asks for."""

LEEWAY_S = 60
SHA256_BYTES = 32


def no(status: int, code: int, message: str) -> Refusal:
    """Kling's error body."""
    return Refusal(status, {"code": code, "message": message, "request_id": new_id(length=32)})


def check_legacy(authorization: str, now: float) -> None:
    """The older API takes a token, or an API key.

    Raises:
        Refusal: 401 with Kling's code for what is wrong.
    """
    credential = _credential(authorization)
    if credential.count(".") == 2:
        _check_token(credential, now)


def check_api_key(authorization: str) -> None:
    """The newer API takes an API key only."""
    if _credential(authorization).count(".") == 2:
        raise no(401, 1002, "Authorization is invalid: this API takes an API key")


def _credential(authorization: str) -> str:
    if not authorization.strip():
        raise no(401, 1001, "Authorization is empty")
    scheme, _, credential = authorization.partition(" ")
    if scheme != "Bearer" or not credential.strip():
        raise no(401, 1002, "Authorization is invalid: expected 'Bearer <token>'")
    return credential.strip()


def _check_token(token: str, now: float) -> None:
    header, payload, signature = token.split(".")
    if _object(header) != {"alg": "HS256", "typ": "JWT"}:
        raise no(401, 1002, "Authorization is invalid: alg must be HS256 and typ JWT")
    if len(_decoded(signature)) != SHA256_BYTES:
        raise no(401, 1000, "Authentication failed: signature verification failed")
    claims = _object(payload)
    if not isinstance(claims.get("iss"), str) or not claims["iss"].strip():
        raise no(401, 1002, "Authorization is invalid: iss must be the access key")
    for claim in ("exp", "nbf"):
        if isinstance(claims.get(claim), bool) or not isinstance(claims.get(claim), int | float):
            raise no(401, 1002, f"Authorization is invalid: {claim} is missing")
    if claims["nbf"] > now:
        raise no(401, 1003, "Authorization is not yet valid")
    if claims["exp"] <= now:
        raise no(401, 1004, "Authorization has expired")
    if claims["exp"] > now + LONGEST_LIFE_S + LEEWAY_S:
        raise no(401, 1002, "Authorization is invalid: exp is too far ahead")


def _object(part: str) -> dict[str, Any]:
    try:
        value = json.loads(_decoded(part))
    except ValueError as bad:
        raise no(401, 1002, "Authorization is invalid: not a JSON Web Token") from bad
    if not isinstance(value, dict):
        raise no(401, 1002, "Authorization is invalid: not a JSON Web Token")
    return value


def _decoded(part: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    except (binascii.Error, ValueError) as bad:
        raise no(401, 1002, "Authorization is invalid: not a JSON Web Token") from bad
