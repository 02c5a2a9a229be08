"""Artifacts, receipts and caches on S3: verified at every read, visible whole or not at all."""
