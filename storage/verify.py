"""Bytes held against their reference, piece by piece, so that no file is loaded whole."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.errors import ArtifactCorrupt

CHUNK_BYTES = 1 << 20


def sha256_of(data: bytes) -> str:
    """SHA-256 of `data`, in hex."""
    return hashlib.sha256(data).hexdigest()


def measure(path: Path) -> tuple[str, int]:
    """SHA-256 in hex, and size in bytes, of a file."""
    digest, size_bytes = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            size_bytes += len(chunk)
    return digest.hexdigest(), size_bytes


def verified(chunks: Iterable[bytes], ref: ArtifactRef) -> Iterator[bytes]:
    """`chunks` as they come; `ArtifactCorrupt` once they are too many, or at the end are others."""
    digest, size_bytes = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size_bytes += len(chunk)
        if size_bytes > ref.size_bytes:
            break
        yield chunk
    if size_bytes != ref.size_bytes or digest.hexdigest() != ref.sha256:
        raise ArtifactCorrupt(
            f"{ref.key} does not hold what was stored: {ref.size_bytes} bytes with SHA-256 "
            f"{ref.sha256[:12]}… were kept, {size_bytes} with {digest.hexdigest()[:12]}… came back"
        )
