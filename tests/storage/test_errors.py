"""No fault of boto's reaches a caller in boto's words alone."""

import errno

import pytest
from botocore import exceptions as boto

from contracts.errors import StorageError, StorageUnavailable
from storage.errors import AccessRefused, BucketMissing, ClockWrong, NoRoom, in_our_words


def answer(code: str, status: int) -> boto.ClientError:
    response = {
        "Error": {"Code": code, "Message": "no"},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }
    return boto.ClientError(response, "PutObject")  # type: ignore[arg-type]  # as boto fills it


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (answer("SlowDown", 503), StorageUnavailable),
        (answer("Whatever", 500), StorageUnavailable),
        (answer("Unheard", 429), StorageUnavailable),
        (answer("BadDigest", 400), StorageUnavailable),
        (answer("NoSuchBucket", 404), BucketMissing),
        (answer("AccessDenied", 403), AccessRefused),
        (answer("403", 403), AccessRefused),
        (answer("RequestTimeTooSkewed", 403), ClockWrong),
        (boto.NoCredentialsError(), AccessRefused),
        (boto.ReadTimeoutError(endpoint_url="http://s3"), StorageUnavailable),
        (boto.EndpointConnectionError(endpoint_url="http://s3"), StorageUnavailable),
        (boto.ResponseStreamingError(error="cut"), StorageUnavailable),
        (OSError(errno.ENOSPC, "No space left on device"), NoRoom),
    ],
)
def test_a_fault_becomes_ours_and_says_what_was_tried(
    fault: Exception, kind: type[StorageError]
) -> None:
    with pytest.raises(StorageError) as raised, in_our_words("keep a/b", "bucket x"):
        raise fault
    assert type(raised.value) is kind
    assert str(raised.value).startswith("cannot keep a/b in bucket x: ")
    assert raised.value.__cause__ is fault


def test_any_other_refusal_keeps_the_stores_words_and_is_not_retried() -> None:
    with pytest.raises(StorageError, match="EntityTooLarge") as raised, in_our_words("keep", "x"):
        raise answer("EntityTooLarge", 400)
    assert not raised.value.retryable


def test_every_exception_of_boto_is_some_error_of_ours() -> None:
    """Those that a call can raise descend from these two."""
    for exception in (boto.BotoCoreError(), answer("Unheard", 400)):
        with pytest.raises(StorageError), in_our_words("keep", "x"):
            raise exception


def test_another_trouble_with_a_local_file_stays_what_it_is() -> None:
    with pytest.raises(PermissionError), in_our_words("keep", "x"):
        raise PermissionError(errno.EACCES, "no")
