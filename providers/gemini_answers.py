"""Whether a `generate_content` answer is one: blocks never raise, they lie in the answer."""

from google.genai.types import Candidate, FinishReason, GenerateContentResponse

from contracts.errors import (
    BadAnswer,
    CredentialsRejected,
    ProviderError,
    Refused,
    RequestRejected,
)
from providers.faults import Asked, shortened

_REFUSALS = frozenset(
    {
        FinishReason.SAFETY,
        FinishReason.RECITATION,
        FinishReason.BLOCKLIST,
        FinishReason.PROHIBITED_CONTENT,
        FinishReason.SPII,
        FinishReason.IMAGE_SAFETY,
        FinishReason.IMAGE_PROHIBITED_CONTENT,
        FinishReason.IMAGE_RECITATION,
        FinishReason.ESCALATION,
        FinishReason.MODEL_ARMOR,
    }
)


def fault_of_finish(reason: FinishReason | None) -> type[ProviderError] | None:
    """What a finish reason asks of the caller; None where the answer is whole."""
    if reason is FinishReason.STOP:
        return None
    if reason in _REFUSALS:
        return Refused
    if reason is FinishReason.LANGUAGE:
        return RequestRejected
    if reason is FinishReason.PUP_LIMITED_DISABLED:
        return CredentialsRejected
    return BadAnswer


def whole_candidate(asked: Asked, response: GenerateContentResponse) -> Candidate:
    """The answer's one candidate; the fault that it was blocked, cut off or empty with."""
    feedback = response.prompt_feedback
    if feedback and feedback.block_reason:
        words = [str(feedback.block_reason.value), feedback.block_reason_message]
        raise _fault(Refused, asked, response, "the prompt was blocked", words)
    if not response.candidates:
        raise _fault(BadAnswer, asked, response, "the answer holds no candidate", [])
    candidate = response.candidates[0]
    kind = fault_of_finish(candidate.finish_reason)
    if kind is not None:
        reason = candidate.finish_reason.value if candidate.finish_reason else "no finish reason"
        raise _fault(kind, asked, response, "it ended with", [reason, candidate.finish_message])
    return candidate


def _fault(
    kind: type[ProviderError],
    asked: Asked,
    response: GenerateContentResponse,
    what: str,
    words: list[str | None],
) -> ProviderError:
    said = ": ".join([what, *(word for word in words if word)])
    return kind(asked.provider, asked.operation, shortened(said), request_id=response.response_id)
