"""Texts of a fixed format: dates, addresses, identifiers."""

import uuid

from sandbox.copywriter.answers import research
from sandbox.copywriter.answers.writer import Writer
from sandbox.copywriter.meaning import Field
from sandbox.copywriter.wordlist import words_of

_KNOWN = words_of(
    "date time date-time duration email hostname ipv4 ipv6 uri uri-reference iri uuid"
)


def formatted(name: str, field: Field, writer: Writer) -> str | None:
    """A text in JSON Schema's format `name`; None where the name asks for nothing in particular."""
    if name.lower() not in _KNOWN:
        return None
    known = {
        "date": "2026-03-02",
        "time": "09:30:00Z",
        "date-time": "2026-03-02T09:30:00Z",
        "duration": f"PT{writer.desk.campaign.brief.seconds() or 15:g}S",
        "email": f"hello@{_host(writer, field)}",
        "hostname": _host(writer, field),
        "ipv4": "192.0.2.10",
        "ipv6": "2001:db8::10",
        "uri": research.url(writer.desk, field)[0],
        "uri-reference": research.url(writer.desk, field)[0],
        "iri": research.url(writer.desk, field)[0],
    }
    if name == "uuid":
        return str(
            uuid.UUID(
                int=writer.draw(field, 1 << 47) << 80
                | 4 << 76
                | 8 << 60
                | writer.draw(field, 1 << 40),
                version=4,
            )
        )
    return known.get(name.lower())


def _host(writer: Writer, field: Field) -> str:
    slug = research.url(writer.desk, field)[0].rsplit("/", 1)[-1]
    return f"{slug or 'www'}.example.com" if "." not in slug else "www.example.com"
