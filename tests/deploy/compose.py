"""docker-compose.yml as Docker reads it: merged, and with its variables put in."""

import re
from typing import Any

from compose_spec import PyCompose, PyOptions

from tests.imports import ROOT

FILE = ROOT / "docker-compose.yml"

LISTENS = {"postgres": 5432, "temporal": 7233, "ui": 8080, "s3": 8333}
"""The port that each image's program listens on by default, or as its command says."""

Service = dict[str, Any]

_VARIABLE = re.compile(r"\$\{(?P<name>\w+):-(?P<default>[^}]*)\}")


def project(**chosen: str) -> PyCompose:
    """The parsed project, with `chosen` in place of what `.env` or the shell would give."""
    text = _VARIABLE.sub(
        lambda found: chosen.get(found["name"]) or found["default"], FILE.read_text()
    )
    return PyOptions(apply_merge=True).from_yaml(text)


def services(**chosen: str) -> dict[str, Service]:
    """Each service by its name."""
    found: dict[str, Service] = project(**chosen).to_dict()["services"]
    return found


def environment(name: str, **chosen: str) -> dict[str, str]:
    """What one service finds in its environment."""
    found: dict[str, str] = services(**chosen)[name].get("environment", {})
    return found
