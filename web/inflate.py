"""Compressed replies, unpacked piece by piece so that a small one cannot become a huge one."""

import zlib
from collections.abc import Iterator

PIECE_BYTES = 1 << 16
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


class Inflater:
    """Unpacks gzip and deflate (RFC 1952, RFC 1950); many servers send them unasked."""

    ENCODINGS = frozenset({"gzip", "x-gzip", "deflate"})

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(_GZIP_OR_ZLIB)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What `data` unpacks to, at most `PIECE_BYTES` at a time; `zlib.error` if it is none."""
        while data:
            yield self._inflate.decompress(data, PIECE_BYTES)
            data = self._inflate.unconsumed_tail
