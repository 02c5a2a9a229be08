"""A sandbox that runs, and its operator's view of it."""

from dataclasses import dataclass
from typing import Any

import httpx

from sandbox.desk import Desk
from tests.sandbox.studio import SmallStudio


@dataclass
class Running:
    """A sandbox that runs in a thread of this process."""

    url: str
    studio: SmallStudio
    desk: Desk
    operator: httpx.Client

    def ledger(self) -> list[dict[str, Any]]:
        """The ledger as an operator reads it."""
        entries: list[dict[str, Any]] = self.operator.get("/__sandbox/ledger").json()
        return entries

    def fault(self, fault: str, **entry: Any) -> None:
        """Asks for one fault."""
        answer = self.operator.post("/__sandbox/faults", json=[{"fault": fault, **entry}])
        assert answer.status_code == 200, answer.text
