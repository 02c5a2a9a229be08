"""Which environment variables a worker's libraries read, asked of the libraries themselves."""

from collections.abc import Iterable, Mapping

from botocore.configprovider import BOTOCORE_DEFAUT_SESSION_VARIABLES
from botocore.credentials import EnvProvider
from pydantic import AliasChoices
from temporalio.envconfig import ClientConfig

from settings import PREFIX, Settings


def read_by_settings() -> set[str]:
    """The names that `Settings` looks for."""
    names: set[str] = set()
    for name, field in Settings.model_fields.items():
        alias = field.validation_alias
        if isinstance(alias, AliasChoices):
            names.update(choice for choice in alias.choices if isinstance(choice, str))
        else:
            names.add(alias if isinstance(alias, str) else f"{PREFIX}{name.upper()}")
    return names


def read_by_boto3() -> set[str]:
    """The names that botocore lists as its own."""
    session = [variables for _, variables, *_ in BOTOCORE_DEFAUT_SESSION_VARIABLES.values()]
    flat = (
        name for names in session for name in ([names] if isinstance(names, str) else names or ())
    )
    return {*flat, EnvProvider.ACCESS_KEY, EnvProvider.SECRET_KEY}


def read_by_temporal(variables: Mapping[str, str]) -> set[str]:
    """The variables without which Temporal's own configuration would be another."""

    def configuration(names: Iterable[str]) -> object:
        given = {name: variables[name] for name in names}
        return ClientConfig.load_client_connect_config(disable_file=True, override_env_vars=given)

    whole = configuration(variables)
    return {name for name in variables if configuration(variables.keys() - {name}) != whole}
