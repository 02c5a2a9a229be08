"""The documents that go with a film: VAST, provenance, disclosure, checksums."""
