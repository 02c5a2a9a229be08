"""Google's SDK over a connection pool that is closed for certain."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
from google import genai
from google.genai import types

from tests.sandbox.running import NO_CERTIFICATES


@asynccontextmanager
async def google_client(base_url: str, *, enterprise: bool) -> AsyncIterator[Any]:
    """An async client of the Gemini API or of the enterprise platform, without retries."""
    async with httpx2.AsyncClient(trust_env=False, verify=NO_CERTIFICATES) as pool:
        options = types.HttpOptions(
            base_url=base_url,
            httpx_async_client=pool,
            retry_options=types.HttpRetryOptions(attempts=1),
        )
        yield genai.Client(api_key="any", enterprise=enterprise, http_options=options).aio
