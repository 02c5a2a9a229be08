"""How a variable's text becomes a value, or a line that says what is wrong with it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from settings.services import ANIMATORS, RUNWAY_MODELS, SERVICES


def _parts(value: object) -> object:
    """The parts of a comma-separated text; anything else as it is."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _host_and_port(pair: object) -> object:
    if not isinstance(pair, str):
        return pair
    host, _, port = pair.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65_536:
        raise ValueError(f"{pair!r} is no host:port pair: write them as 127.0.0.1:8080,[::1]:8080")
    return host.strip("[]").lower(), int(port)


def _chain(names: tuple[str, ...]) -> tuple[str, ...]:
    unknown = [name for name in names if name not in ANIMATORS]
    if unknown or not names or len(set(names)) < len(names):
        wrong = f"there is no animator {', '.join(unknown)}: " if unknown else ""
        raise ValueError(
            f"{wrong}name one or more of runway, veo, kling, omni, each once, or what Runway "
            f"hosts as runway:MODEL, MODEL being {', '.join(RUNWAY_MODELS)}"
        )
    return names


def _hosted(model: str) -> str:
    if model not in RUNWAY_MODELS:
        raise ValueError(f"Runway's {model!r} is not known: choose from {', '.join(RUNWAY_MODELS)}")
    return model


def _counts(value: object) -> object:
    """The numbers of a text such as `anthropic=3,gemini=5`; anything else as it is."""
    if not isinstance(value, str):
        return value
    return dict(map(_count, (part for part in value.split(",") if part.strip())))


def _count(pair: str) -> tuple[str, int]:
    name, _, number = map(str.strip, pair.partition("="))
    if name not in SERVICES or not number.isdecimal() or int(number) == 0:
        raise ValueError(
            f"{pair.strip()!r} is no service and number: write them as anthropic=3,gemini=5; "
            f"the services are {', '.join(SERVICES)}"
        )
    return name, int(number)


def _latency(latency: str) -> str:
    if latency not in {"instant", "seed"}:
        try:
            scale = float(latency)
        except ValueError:
            scale = -1
        if not 0 <= scale < float("inf"):
            raise ValueError(f"{latency!r} is no latency: use instant, seed, or a number from 0 on")
    return latency


def _file(path: Path) -> Path:
    if not path.is_file():
        raise ValueError(f"there is no file {path}")
    return path.absolute()


def _web_address(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError(f"{url!r} is no address: it must start with https:// or http://")
    return url.rstrip("/")


Url = Annotated[str, AfterValidator(_web_address)]
HostPort = Annotated[tuple[str, int], BeforeValidator(_host_and_port)]
CountByService = Annotated[Mapping[str, int], BeforeValidator(_counts)]
CommaSeparated = BeforeValidator(_parts)
EachOnce = AfterValidator(_chain)
HostedByRunway = Annotated[str, AfterValidator(_hosted)]
Latency = Annotated[str, AfterValidator(_latency)]
ExistingFile = Annotated[Path, AfterValidator(_file)]
