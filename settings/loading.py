"""Reading the settings once, and saying in a line each what cannot be used."""

from pathlib import Path

from dotenv import load_dotenv
from pydantic import ValidationError

from contracts.errors import BadInput
from settings.choices import PREFIX, Settings


def load(*, dotenv: Path = Path(".env"), **chosen: object) -> Settings:
    """The settings: what is `chosen` here, else the environment, else the file `dotenv`.

    The file's variables become this process's own, so that SDKs (boto3, Temporal) and child
    processes see them too; one that is already set keeps its value.
    Raises `BadInput` with a line for each fault.
    """
    if dotenv.is_file():
        load_dotenv(dotenv)
    try:
        return Settings(**chosen)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as refused:
        raise BadInput("\n".join(_lines(refused))) from None


def _lines(refused: ValidationError) -> list[str]:
    return [
        ": ".join(
            filter(None, [_variable(fault["loc"]), fault["msg"].removeprefix("Value error, ")])
        )
        for fault in refused.errors()
    ]


def _variable(location: tuple[int | str, ...]) -> str:
    name = str(location[0]) if location else ""
    return f"{PREFIX}{name.upper()}" if name in Settings.model_fields else name
