"""How the suite is dealt to its processes: a file stays together, and so do the end-to-end tests.

What a file's fixtures start is then started once, and so is the film that everybody looks at.
"""

import os

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling, Scheduling

END_TO_END = "tests/end_to_end/"
AT_LEAST = 3
"""Processes: tests wait for servers more than they compute."""


class Dealing(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Deals whole files, and the end-to-end tests as if they were one.

    `--dist loadgroup` cannot: under pytest 9 the group that it appends to a test's name is lost.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return END_TO_END if file.startswith(END_TO_END) else file


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Our way of dealing, in place of the plugin's."""
    return Dealing(config, log)


def pytest_xdist_auto_num_workers() -> int:
    """How many processes `-n auto` is."""
    return max(AT_LEAST, os.cpu_count() or 1)
