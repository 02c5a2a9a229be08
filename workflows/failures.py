"""How failures are told to Temporal: short enough to be read while a step is still retried."""

from temporalio.api.failure.v1 import Failure
from temporalio.converter import DefaultFailureConverter, PayloadConverter

SHOWN_BYTES = 4_000
"""Temporal's server shows 4 KiB of a pending step's last failure, and of a larger one only that
it is larger (`limit.mutableStateActivityFailureSizeLimit.error`)."""


class ShortFailures(DefaultFailureConverter):
    """Leaves out stacks, and then causes, where an error would be too large to be shown.

    Its own words and its details are kept; the worker's log has everything.
    """

    def to_failure(
        self, exception: BaseException, payload_converter: PayloadConverter, failure: Failure
    ) -> None:
        """The failure of an exception, causes and all, each of them within the size."""
        super().to_failure(exception, payload_converter, failure)
        if failure.ByteSize() > SHOWN_BYTES:
            _without_stacks(failure)
        if failure.ByteSize() > SHOWN_BYTES and failure.HasField("application_failure_info"):
            failure.ClearField("cause")


def _without_stacks(failure: Failure) -> None:
    failure.stack_trace = ""
    if failure.HasField("cause"):
        _without_stacks(failure.cause)
