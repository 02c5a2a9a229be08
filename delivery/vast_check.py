"""The IAB's rules for VAST, held against a document before it leaves the house."""

import vastlint

from contracts.errors import MediaError


def checked(document: bytes) -> tuple[str, ...]:
    """What a careful reader may remark, once each; `MediaError` with every breach of a rule."""
    result = vastlint.validate(document)
    broken = [f"{_told(each)} at {each.path}" for each in result.issues if each.severity == "error"]
    if broken or not result.valid:
        raise MediaError("the VAST document breaks the IAB's rules", said="\n".join(broken))
    return tuple(dict.fromkeys(map(_told, result.issues)))


def _told(issue: vastlint.Issue) -> str:
    return f"{issue.message} ({issue.spec_ref}, {issue.id})"
