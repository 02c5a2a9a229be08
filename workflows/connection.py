"""The one way to Temporal, for worker, starter and tests alike."""

from dataclasses import replace
from typing import Any

from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.envconfig import ClientConfig

from workflows.failures import ShortFailures

LOCAL_ADDRESS = "localhost:7233"
DATA_CONVERTER = replace(pydantic_data_converter, failure_converter_class=ShortFailures)
"""How values and failures travel."""


def named_server() -> str | None:
    """The server that Temporal's own settings name, a profile's included; None where none is."""
    host = ClientConfig.load_client_connect_config().get("target_host")
    return str(host) if host else None


async def connect(address: str | None = None) -> Client:
    """A client of the server at `address`, else of the one that Temporal's own settings name.

    Temporal's settings are `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`,
    `TEMPORAL_PROFILE` and the rest, TLS too. Raises RuntimeError where nothing answers.
    """
    config: dict[str, Any] = dict(ClientConfig.load_client_connect_config())
    config["target_host"] = address or config.get("target_host") or LOCAL_ADDRESS
    return await Client.connect(data_converter=DATA_CONVERTER, **config)
