"""Where the services of a home answer, and how a process is led to them."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from embedded.home import s3_key

ADDRESSES = ("temporal", "ui", "s3", "sandbox", "review")


@dataclass(frozen=True)
class Services:
    """Where the services of a home answer, and how they run."""

    temporal: str
    """host:port"""
    ui: str
    s3: str
    sandbox: str | None
    """None where nothing is played."""
    review: str | None
    home: Path
    bucket: str
    mode: str
    played: tuple[str, ...] = ()
    s3_embedded: bool = True
    """False where the store was there already, and its key is the operator's affair."""

    def as_json(self) -> str:
        """The addresses, as `services.json` holds them."""
        return json.dumps({name: getattr(self, name) for name in ADDRESSES})


def environment(services: Services) -> dict[str, str]:
    """The variables that lead a process (a worker, the starter itself) to `services`."""
    variables = {
        "TEMPORAL_ADDRESS": services.temporal,
        "TEMPORAL_NAMESPACE": "default",
        "TEMPORAL_CONFIG_FILE": os.devnull,  # a profile of the operator's leads elsewhere
        "AWS_ENDPOINT_URL_S3": services.s3,
        "AD_BUILDER_BUCKET": services.bucket,
        "AD_BUILDER_HOME": str(services.home),
        "AD_BUILDER_SERVED_BY": str(services.home),
        "AD_BUILDER_MODE": services.mode,
        "AD_BUILDER_SANDBOX": ",".join(services.played),
        **_past_proxies(os.environ),
    }
    if services.sandbox:
        variables["AD_BUILDER_SANDBOX_URL"] = services.sandbox
    if services.s3_embedded:
        access_key, secret_key = s3_key(services.home)
        variables |= {
            "AWS_ACCESS_KEY_ID": access_key,
            "AWS_SECRET_ACCESS_KEY": secret_key,
            "AWS_SESSION_TOKEN": "",
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
        }
    return variables


def _past_proxies(environment: Mapping[str, str]) -> dict[str, str]:
    """The loopback among the hosts that no proxy is asked for."""
    named = environment.get("NO_PROXY") or environment.get("no_proxy") or ""
    hosts = ",".join(dict.fromkeys([*filter(None, named.split(",")), "127.0.0.1", "localhost"]))
    return {"NO_PROXY": hosts, "no_proxy": hosts}
