"""Google's client in its two modes, each with one attempt a call and a deadline."""

from google import genai
from google.genai.types import HttpOptions, HttpRetryOptions

from providers.connection import Connection

MILLISECONDS = 1_000


def developer_client(connection: Connection) -> genai.Client:
    """The Gemini API, by API key. The mode is named, or an environment variable would choose it."""
    return genai.Client(
        enterprise=False, api_key=connection.api_key, http_options=_http_options(connection)
    )


def enterprise_client(connection: Connection) -> genai.Client:
    """The Gemini Enterprise Agent Platform, by API key: the only mode with Imagen and Veo."""
    return genai.Client(
        enterprise=True, api_key=connection.api_key, http_options=_http_options(connection)
    )


def _http_options(connection: Connection) -> HttpOptions:
    return HttpOptions(
        base_url=connection.base_url,
        timeout=round(connection.timeout_s * MILLISECONDS),
        retry_options=HttpRetryOptions(attempts=1),
        # A connection that the far end has just closed looks like a lost answer: keep none.
        headers={"Connection": "close"},
    )
