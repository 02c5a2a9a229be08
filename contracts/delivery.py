"""How a film is wanted for delivery, beyond the master."""

import re
from enum import StrEnum
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import StringConstraints, field_validator

from contracts.model import Model

AD_ID = "ad-id.org"
"""The registry of advertisements in the United States: an identifier without another is its."""
UNKNOWN = "unknown"
"""What VAST 4.2 has for `UniversalAdId` and its registry where there is none."""

_REGISTERED = re.compile(r"(?:(?P<registry>[A-Za-z0-9.-]+):)?(?P<value>[A-Za-z0-9._/-]+)")


class Form(StrEnum):
    """What is encoded on request, since it takes a processor's time and room in the store."""

    MEZZANINE = "mezzanine"
    """ProRes 422 HQ, for whoever encodes the film again."""
    LADDER = "ladder"
    """MP4 files from 1080p down to 360p, for players that choose a file."""
    HLS = "hls"
    """The same pictures as a stream, for players that change while they play."""


class AdId(Model):
    """Under what a registry knows the film: VAST's `UniversalAdId`."""

    registry: Annotated[str, StringConstraints(min_length=1, max_length=100)] = UNKNOWN
    value: Annotated[str, StringConstraints(min_length=1, max_length=100)] = UNKNOWN

    @classmethod
    def of(cls, told: str) -> Self:
        """`CNPA0484000H`, which is Ad-ID's, or `REGISTRY:VALUE`."""
        found = _REGISTERED.fullmatch(told.strip())
        if found is None:
            raise ValueError(
                f"{told!r} is no advertisement's identifier: write CNPA0484000H, which is Ad-ID's, "
                "or REGISTRY:VALUE, such as clearcast.co.uk:AAA/ABCD001/030"
            )
        return cls(registry=found["registry"] or AD_ID, value=found["value"])


class Delivery(Model):
    """What a producer wants beside the master."""

    forms: tuple[Form, ...] = ()
    ad_id: AdId = AdId()
    base_url: str = ""
    """Where the package will be served from; empty names its files as they lie beside VAST."""

    @field_validator("base_url")
    @classmethod
    def _folder(cls, url: str) -> str:
        if not url:
            return url
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
            raise ValueError(
                f"{url!r} is no address of a folder: write it as https://cdn.example.com/spots/"
            )
        return url if url.endswith("/") else f"{url}/"
