"""The usual ports where they are free, others where not."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from embedded.ports import GRPC_OFFSET, LOOPBACK, OTHERS, Ports

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ports() -> Iterator[Ports]:
    ports = Ports()
    yield ports
    ports.give_back()


@pytest.fixture
def unused() -> int:
    with socket.create_server((LOOPBACK, 0)) as server:
        return int(server.getsockname()[1])


def test_the_usual_port_is_taken_where_it_is_free(ports: Ports, unused: int) -> None:
    assert ports.take(unused) == unused


def test_another_is_taken_where_somebody_listens(ports: Ports) -> None:
    with socket.create_server((LOOPBACK, 0)) as server:
        assert ports.take(server.getsockname()[1]) in OTHERS


def test_no_port_is_taken_twice(ports: Ports, unused: int) -> None:
    others = Ports()
    assert ports.take(unused) == unused
    assert others.take(unused) != unused
    others.give_back()


def test_a_port_that_was_given_back_is_free_again(ports: Ports, unused: int) -> None:
    ports.take(unused)
    ports.give_back()
    assert ports.take(unused) == unused


def test_a_port_whose_grpc_sibling_is_taken_is_passed_over(ports: Ports) -> None:
    ports.take(OTHERS.start + GRPC_OFFSET)
    taken = ports.take(OTHERS.start, with_grpc=True)
    assert taken != OTHERS.start
    assert taken in OTHERS


def test_what_another_starter_has_in_mind_is_not_free(ports: Ports, unused: int) -> None:
    ask = f"from embedded.ports import Ports; print(Ports().take({unused}))"
    ports.take(unused)
    elsewhere = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(elsewhere.stdout) != unused
    ports.give_back()
    elsewhere = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(elsewhere.stdout) == unused, "and what it had in mind ended with it"
