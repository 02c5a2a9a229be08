"""Schemas: any JSON schema that a client sends, filled so that it always holds."""
