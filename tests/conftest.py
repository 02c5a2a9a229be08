"""How the suite is dealt to its processes: a file stays together, and so do the end-to-end tests.

What a file's fixtures start is then started once, and so is the film that everybody looks at.
"""

from pathlib import Path

import pytest

END_TO_END = Path(__file__).parent / "end_to_end"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Names each test's group for `--dist loadgroup`."""
    for item in items:
        together = END_TO_END in item.path.parents
        group = END_TO_END.name if together else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
