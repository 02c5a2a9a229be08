"""A sandbox that runs, and its operator's view of it."""

import ssl
from dataclasses import dataclass
from typing import Any

import httpx

from sandbox.desk import Desk
from tests.sandbox.studio import SmallStudio

NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Spares every client of a loopback server the reading of the machine's certificates."""


@dataclass
class Running:
    """A sandbox that runs in a thread of this process.

    Attributes:
        operator: a client of the sandbox's own pages.
        wire: a client of whatever address it is given, for what no SDK would send.
    """

    url: str
    studio: SmallStudio
    desk: Desk
    operator: httpx.Client
    wire: httpx.Client

    def ledger(self) -> list[dict[str, Any]]:
        """The ledger as an operator reads it."""
        entries: list[dict[str, Any]] = self.operator.get("/__sandbox/ledger").json()
        return entries

    def fault(self, fault: str, **entry: Any) -> None:
        """Asks for one fault."""
        answer = self.operator.post("/__sandbox/faults", json=[{"fault": fault, **entry}])
        assert answer.status_code == 200, answer.text
