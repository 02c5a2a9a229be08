"""The compose file: valid, complete, and true to the programs that it starts."""

import re
from pathlib import Path

import pytest
from compose_spec import parse_duration

from tests.deploy.compose import LISTENS, environment, project, services
from tests.imports import ROOT

SERVICES = services()
WORKERS = ("worker", "render")
ONE_SHOT = ("schema", "namespace")
STAYING = tuple(name for name in SERVICES if name not in ONE_SHOT)


def test_the_file_keeps_to_the_compose_specification() -> None:
    whole = project()
    whole.validate()
    assert whole.to_spec().name == "ott-ad-builder"


@pytest.mark.parametrize(
    ("name", "image"),
    [
        ("postgres", r"postgres:16"),
        ("schema", r"temporalio/admin-tools:1\.32\.\d+"),
        ("temporal", r"temporalio/server:1\.32\.\d+"),
        ("namespace", r"temporalio/admin-tools:1\.32\.\d+"),
        ("ui", r"temporalio/ui:2\.54\.\d+"),
        ("s3", r"chrislusf/seaweedfs:4\.\d+"),
    ],
)
def test_each_image_is_pinned_to_a_version(name: str, image: str) -> None:
    assert re.fullmatch(image, SERVICES[name]["image"])


def test_the_tools_are_of_the_server_s_own_version() -> None:
    version = SERVICES["temporal"]["image"].partition(":")[2]
    assert {SERVICES[name]["image"].partition(":")[2] for name in ONE_SHOT} == {version}


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_is_built_from_the_repository(name: str) -> None:
    assert SERVICES[name]["build"] == "."


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("schema", {"postgres": "service_healthy"}),
        ("temporal", {"schema": "service_completed_successfully"}),
        ("namespace", {"temporal": "service_healthy"}),
        ("ui", {"temporal": "service_healthy"}),
        ("worker", {"namespace": "service_completed_successfully", "s3": "service_healthy"}),
        ("render", {"namespace": "service_completed_successfully", "s3": "service_healthy"}),
    ],
)
def test_each_service_waits_for_what_it_needs(name: str, needs: dict[str, str]) -> None:
    waits = SERVICES[name]["depends_on"]
    assert {other: how["condition"] for other, how in waits.items()} == needs


def test_whatever_is_waited_on_for_health_has_a_health_check() -> None:
    for service in SERVICES.values():
        for other, how in service.get("depends_on", {}).items():
            if how["condition"] == "service_healthy":
                assert SERVICES[other]["healthcheck"]["test"]


@pytest.mark.parametrize(
    ("name", "probe"),
    [
        ("postgres", ["CMD", "pg_isready", "--host=127.0.0.1", "--username=temporal"]),
        ("temporal", ["CMD", "nc", "-z", "127.0.0.1", "7233"]),
        ("ui", ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]),
    ],
)
def test_a_health_check_asks_the_port_that_is_served(name: str, probe: list[str]) -> None:
    assert SERVICES[name]["healthcheck"]["test"] == probe


@pytest.mark.parametrize("name", STAYING)
def test_a_service_that_stays_comes_back_after_a_crash(name: str) -> None:
    assert SERVICES[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", ONE_SHOT)
def test_a_step_that_ends_is_not_started_again_by_itself(name: str) -> None:
    assert SERVICES[name].get("restart", "no") == "no"


@pytest.mark.parametrize("name", SERVICES)
def test_logs_cannot_fill_the_disk(name: str) -> None:
    assert SERVICES[name]["logging"]["options"].keys() == {"max-size", "max-file"}


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_is_given_longer_to_stop_than_its_running_steps_have(name: str) -> None:
    from serving.polling import GRACE  # loads every SDK, which no other test here needs

    assert parse_duration(SERVICES[name]["stop_grace_period"]) > GRACE.total_seconds()


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_holds_no_rights_that_it_does_not_need(name: str) -> None:
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["init"] is True


@pytest.mark.parametrize("name", SERVICES)
def test_ports_are_open_to_this_machine_alone(name: str) -> None:
    for port in SERVICES[name].get("ports", []):
        assert port == f"127.0.0.1:{LISTENS[name]}:{LISTENS[name]}"


def test_no_port_is_published_that_asks_for_no_key_or_that_nobody_outside_needs() -> None:
    assert {name for name, service in SERVICES.items() if service.get("ports")} == {
        "temporal",
        "ui",
        "s3",
    }


def test_only_workers_share_a_network_with_the_object_store() -> None:
    on_storage = {name for name, one in SERVICES.items() if "storage" in one["networks"]}
    assert on_storage == {"s3", *WORKERS}


def mounts() -> list[tuple[str, str, str, str]]:
    return [
        (name, *[*mount.split(":"), "rw"][:3])
        for name, service in SERVICES.items()
        for mount in service.get("volumes", [])
    ]


@pytest.mark.parametrize(("name", "source", "target", "mode"), mounts())
def test_each_mount_is_a_file_that_exists_or_a_volume_with_a_name(
    name: str, source: str, target: str, mode: str
) -> None:
    if source.startswith("./"):
        assert (ROOT / source).is_file()
        assert mode == "ro"
    else:
        assert source in (project().volumes or {})
    assert Path(target).is_absolute(), name


@pytest.mark.parametrize(
    ("name", "target"), [("postgres", "/var/lib/postgresql/data"), ("s3", "/data")]
)
def test_what_must_survive_lies_on_a_named_volume(name: str, target: str) -> None:
    assert (name, name, target, "rw") in mounts()


@pytest.mark.parametrize("name", ONE_SHOT)
def test_a_step_runs_the_script_that_is_mounted_for_it(name: str) -> None:
    [(_, _, target, _)] = [mount for mount in mounts() if mount[0] == name]
    assert SERVICES[name]["entrypoint"] == ["/bin/sh", target]


def test_the_server_reads_the_dynamic_configuration_that_is_mounted() -> None:
    [(_, _, target, _)] = [mount for mount in mounts() if mount[0] == "temporal"]
    assert environment("temporal")["DYNAMIC_CONFIG_FILE_PATH"] == target
