"""What the object store's faults mean here.

StorageError (contracts)
├── StorageUnavailable   out of reach, busy or broken: the same again may succeed
├── ArtifactMissing
├── ArtifactCorrupt
├── BucketMissing        a person creates it, or corrects its name
├── AccessRefused        a person mends the credentials
├── ClockWrong           a person sets the clock
├── NoRoom               a local disk is full
└── StorageError         any other refusal, in the store's own words
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from botocore import exceptions as boto
from urllib3.exceptions import HTTPError

from contracts.errors import ArtifactCorrupt, ArtifactMissing, StorageError, StorageUnavailable

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_ABSENT = {"NoSuchKey", "404", "NotFound"}
_REFUSED = {
    "AccessDenied",
    "AccountProblem",
    "AllAccessDisabled",
    "AuthorizationHeaderMalformed",
    "ExpiredToken",
    "InvalidAccessKeyId",
    "InvalidToken",
    "SignatureDoesNotMatch",
    "401",
    "403",
}
_PASSING = {
    "BadDigest",  # the bytes were harmed on their way; sent again they may arrive whole
    "ConditionalRequestConflict",
    "IncompleteBody",
    "InternalError",
    "OperationAborted",
    "RequestTimeout",
    "ServiceUnavailable",
    "SlowDown",
    "Throttling",
    "XAmzContentSHA256Mismatch",
}
_LOWEST_SERVER_FAULT = 500
_TOO_MANY_REQUESTS = 429


class BucketMissing(StorageError):
    """There is no such bucket."""

    remedy = "Create the bucket, or name another with AD_BUILDER_BUCKET, and retry."


class AccessRefused(StorageError):
    """The store does not let us in."""

    remedy = "Mend AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, restart the worker, and retry."


class ClockWrong(StorageError):
    """The worker's clock is not the store's, which trusts no request from another hour."""

    remedy = "Set the clock of the worker's machine, restart the worker, and retry."


class NoRoom(StorageError):
    """A disk is full."""

    retryable = True
    remedy = "Make room on the worker's disk, then retry."


@contextmanager
def in_our_words(what: str, where: str) -> Iterator[None]:
    """Turns boto's exceptions into ours: `what` was attempted, at `where` (bucket and endpoint)."""
    try:
        yield
    except boto.ClientError as refused:
        raise _from_answer(refused, f"cannot {what} in {where}") from refused
    except (
        boto.NoCredentialsError,
        boto.PartialCredentialsError,
        boto.CredentialRetrievalError,
    ) as absent:
        raise AccessRefused(f"cannot {what} in {where}: {absent}") from absent
    except boto.FlexibleChecksumError as harmed:
        raise ArtifactCorrupt(f"cannot {what} in {where}: {harmed}") from harmed
    except (
        boto.ConnectionError,
        boto.HTTPClientError,
        boto.IncompleteReadError,
        HTTPError,
    ) as lost:
        raise StorageUnavailable(f"cannot {what} in {where}: {lost}") from lost
    except boto.BotoCoreError as other:
        raise StorageError(f"cannot {what} in {where}: {other}") from other
    except OSError as local:
        if local.errno not in _FULL:
            raise
        raise NoRoom(f"cannot {what} in {where}: {local}") from local


def status_of(refused: boto.ClientError) -> int:
    """The HTTP status of a store's answer; 0 where it has none."""
    return refused.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)


def _from_answer(refused: boto.ClientError, attempt: str) -> StorageError:
    """The error for a store's answer; HEAD answers carry a status in place of a code."""
    code = str(refused.response.get("Error", {}).get("Code", ""))
    status = status_of(refused)
    said = f"{attempt}: {refused}"
    if code == "NoSuchBucket":
        return BucketMissing(said)
    if code in _ABSENT:
        return ArtifactMissing(said)
    if code in _PASSING or status >= _LOWEST_SERVER_FAULT or status == _TOO_MANY_REQUESTS:
        return StorageUnavailable(said)
    if code == "RequestTimeTooSkewed":
        return ClockWrong(said)
    if code in _REFUSED:
        return AccessRefused(said)
    return StorageError(said)
