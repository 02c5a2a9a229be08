"""ElevenLabs' client, and what its services have in common."""

import httpx
from elevenlabs.client import AsyncElevenLabs
from elevenlabs.core.request_options import RequestOptions

from providers.connection import Connection

ONE_ATTEMPT: RequestOptions = {"max_retries": 0}
"""Goes with every call: the SDK has no such setting for the whole client."""

DEFAULT_FORMAT = "mp3_44100_128"
"""The best that every plan may order: 192 kbit/s needs Creator, 44.1 kHz PCM and WAV need Pro."""

_MEDIA_TYPES = {"mp3": "audio/mpeg", "wav": "audio/wav", "opus": "audio/ogg"}


def http_client_of(connection: Connection) -> httpx.AsyncClient:
    """What carries the requests; the SDK has no way to close one of its own."""
    return httpx.AsyncClient(timeout=connection.timeout_s)


def client_of(connection: Connection, http: httpx.AsyncClient) -> AsyncElevenLabs:
    """A client under this key; left out, the SDK would take one from the time of its import."""
    return AsyncElevenLabs(
        api_key=connection.api_key,
        base_url=connection.base_url,
        timeout=connection.timeout_s,
        httpx_client=http,
    )


def media_type_of(output_format: str) -> str:
    """The media type of an output format; `ValueError` for formats whose files say nothing.

    Raw PCM, mu-law and A-law carry neither rate nor length.
    """
    codec = output_format.partition("_")[0]
    if codec not in _MEDIA_TYPES:
        raise ValueError(
            f"ElevenLabs' {output_format!r} is no file that describes itself: "
            f"choose one that starts with {', '.join(_MEDIA_TYPES)}"
        )
    return _MEDIA_TYPES[codec]
