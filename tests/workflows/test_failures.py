"""What Temporal shows of a step that failed and is tried again."""

import pytest
from temporalio.api.failure.v1 import Failure
from temporalio.converter import DataConverter
from temporalio.exceptions import ActivityError, ApplicationError, RetryState

from activities.step import told
from contracts.errors import BadAnswer
from contracts.faults import Fault
from workflows.connection import DATA_CONVERTER
from workflows.failures import SHOWN_BYTES

FLOOD = "x" * 20_000


async def failure_of(error: BaseException, converter: DataConverter = DATA_CONVERTER) -> Failure:
    failure = Failure()
    await converter.encode_failure(error, failure)
    return failure


def raised(error: ApplicationError, cause: BaseException) -> ApplicationError:
    with pytest.raises(ApplicationError) as caught:
        raise error from cause
    return caught.value


def application_error(words: str, cause: str) -> ApplicationError:
    answered = BadAnswer("gemini", "research", words)
    return raised(told(answered), raised(ApplicationError(cause), ValueError("no JSON")))


async def test_a_small_failure_is_told_whole() -> None:
    failure = await failure_of(application_error("not JSON", "at line 1"))
    assert failure.stack_trace
    assert failure.cause.message == "at line 1"
    assert failure.cause.cause.message == "no JSON"


async def test_a_large_failure_keeps_its_words_and_its_details() -> None:
    error = application_error("not JSON", FLOOD)
    failure = await failure_of(error)
    assert failure.ByteSize() <= SHOWN_BYTES
    assert not failure.HasField("cause")
    decoded = await DATA_CONVERTER.decode_failure(failure)
    assert isinstance(decoded, ApplicationError)
    assert decoded.message == error.message
    fault = Fault.model_validate(decoded.details[0])
    assert "not JSON" in fault.said


async def test_the_words_of_a_failed_step_stay_under_whoever_passes_them_on() -> None:
    step = ActivityError(
        "Activity task failed",
        scheduled_event_id=1,
        started_event_id=2,
        identity="ads@1",
        activity_type="research",
        activity_id="1",
        retry_state=RetryState.NON_RETRYABLE_FAILURE,
    )
    step.__cause__ = application_error("y" * 900, FLOOD)
    failure = await failure_of(step)
    assert "y" * 900 in failure.cause.message
