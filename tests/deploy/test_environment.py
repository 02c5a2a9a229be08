"""What each container finds in its environment: known names, and values that fit each other."""

from collections.abc import Mapping

import pytest
from temporalio.envconfig import ClientConfig

from settings import Mode, Settings
from tests.deploy.compose import LISTENS, environment, services
from tests.deploy.variables import read_by_boto3, read_by_settings, read_by_temporal
from workflows import queues

SERVICES = services()
WORKERS = ("worker", "render")

KEYS = {
    "ANTHROPIC_API_KEY": "a",
    "GEMINI_API_KEY": "g",
    "ELEVENLABS_API_KEY": "e",
    "RUNWAYML_API_SECRET": "r",
}

READ_BY = {
    "postgres": {"POSTGRES_USER", "POSTGRES_PASSWORD"},
    # temporal/docker/config_template_embedded.yaml, and entrypoint.sh for BIND_ON_IP
    "temporal": {
        *("DB", "DB_PORT", "POSTGRES_SEEDS", "POSTGRES_USER", "POSTGRES_PWD", "BIND_ON_IP"),
        *("NUM_HISTORY_SHARDS", "DYNAMIC_CONFIG_FILE_PATH"),
    },
    # temporal/tools/sql/main.go
    "schema": {"SQL_PLUGIN", "SQL_HOST", "SQL_PORT", "SQL_USER", "SQL_PASSWORD"},
    "namespace": {"TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE"},
    # ui/server/config/docker.yaml
    "ui": {"TEMPORAL_ADDRESS", "TEMPORAL_DEFAULT_NAMESPACE", "TEMPORAL_NOTIFY_ON_NEW_VERSION"},
    "s3": {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"},
}


def settings_of(monkeypatch: pytest.MonkeyPatch, variables: Mapping[str, str]) -> Settings:
    for name in read_by_settings():
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return Settings()


@pytest.mark.parametrize("name", READ_BY)
def test_every_variable_is_one_that_the_image_reads(name: str) -> None:
    assert environment(name).keys() <= READ_BY[name]


@pytest.mark.parametrize("name", WORKERS)
def test_every_variable_of_a_worker_is_one_that_it_reads(name: str) -> None:
    variables = environment(name, TEMPORAL_NAMESPACE="films")
    known = read_by_settings() | read_by_boto3() | read_by_temporal(variables)
    assert not variables.keys() - known


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_finds_temporal_and_the_object_store_by_their_services_names(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = environment(name)
    temporal = ClientConfig.load_client_connect_config(
        disable_file=True, override_env_vars=variables
    )
    assert temporal["target_host"] == f"temporal:{LISTENS['temporal']}"
    settings = settings_of(monkeypatch, variables | KEYS)
    assert settings.s3_endpoint == f"http://s3:{LISTENS['s3']}"
    assert f"-bucket={settings.bucket}" in SERVICES["s3"]["command"]


def test_the_worker_is_live_and_says_which_keys_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings_of(monkeypatch, environment("worker") | KEYS).mode is Mode.LIVE
    monkeypatch.delenv("ANTHROPIC_API_KEY")
    with pytest.raises(ValueError, match="ANTHROPIC_API_KEY"):
        Settings()


def test_the_worker_reads_the_operator_s_file_if_there_is_one() -> None:
    assert SERVICES["worker"]["env_file"] == [{"path": ".env", "required": False}]


def test_a_render_box_asks_for_no_key_and_serves_ffmpeg_s_queue_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service = SERVICES["render"]
    assert service["profiles"] == ["render-box"]
    assert service["command"] == ["python", "worker.py", "--queues", queues.RENDER]
    assert "env_file" not in service
    assert not settings_of(monkeypatch, environment("render")).missing


@pytest.mark.parametrize(
    ("variable", "holders"),
    [
        (
            "POSTGRES_PASSWORD",
            {
                ("postgres", "POSTGRES_PASSWORD"),
                ("schema", "SQL_PASSWORD"),
                ("temporal", "POSTGRES_PWD"),
            },
        ),
        ("AWS_SECRET_ACCESS_KEY", {(name, "AWS_SECRET_ACCESS_KEY") for name in ("s3", *WORKERS)}),
        ("AWS_ACCESS_KEY_ID", {(name, "AWS_ACCESS_KEY_ID") for name in ("s3", *WORKERS)}),
    ],
)
def test_a_secret_of_one_s_own_replaces_the_marked_one_everywhere(
    variable: str, holders: set[tuple[str, str]]
) -> None:
    held = {name: environment(name, **{variable: "one's own"}) for name in SERVICES}
    assert holders == {
        (service, name)
        for service, variables in held.items()
        for name, value in variables.items()
        if value == "one's own"
    }
    assert all(environment(service)[name] == "local-only" for service, name in holders)


@pytest.mark.parametrize("name", ["namespace", "ui", *WORKERS])
def test_a_namespace_of_one_s_own_reaches_every_client(name: str) -> None:
    assert "films" in environment(name, TEMPORAL_NAMESPACE="films").values()
