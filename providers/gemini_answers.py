"""Whether a `generate_content` answer is one: blocks never raise, they lie in the answer."""

from google.genai.types import BlockedReason, Candidate, FinishReason, GenerateContentResponse

from contracts.errors import (
    BadAnswer,
    CredentialsRejected,
    ProviderError,
    Refused,
    RequestRejected,
)
from providers.faults import Asked, cut_off, shortened

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
    feedback, request_id = response.prompt_feedback, response.response_id
    if feedback and feedback.block_reason:
        said = _said("the prompt was blocked", feedback.block_reason, feedback.block_reason_message)
        raise Refused(asked.provider, asked.operation, said, request_id=request_id)
    if not response.candidates:
        raise asked.unusable("the answer holds no candidate", request_id)
    candidate = response.candidates[0]
    if candidate.finish_reason is FinishReason.MAX_TOKENS:
        raise asked.unusable(cut_off(_tokens(response), "MAX_TOKENS"), request_id)
    kind = fault_of_finish(candidate.finish_reason)
    said = _said("it ended with", candidate.finish_reason, candidate.finish_message)
    if kind is BadAnswer:
        raise asked.unusable(said, request_id)
    if kind is not None:
        raise kind(asked.provider, asked.operation, said, request_id=request_id)
    return candidate


def _tokens(response: GenerateContentResponse) -> int | None:
    """What was written before the allowance ran out, thoughts included."""
    usage = response.usage_metadata
    if usage is None:
        return None
    return (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0)


def _said(what: str, reason: BlockedReason | FinishReason | None, words: str | None) -> str:
    named = str(reason.value) if reason else "no reason"
    return shortened(": ".join([what, named, *([words] if words else [])]))
