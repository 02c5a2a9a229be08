"""The sums of a package's files, for `sha256sum -c`."""

from collections.abc import Iterable

from contracts.artifacts import ArtifactRef


def checksums(files: Iterable[tuple[str, ArtifactRef]]) -> bytes:
    """A line a file, in their order: 64 hex digits, two spaces, its name."""
    return "".join(f"{ref.sha256}  {name}\n" for name, ref in files).encode()
