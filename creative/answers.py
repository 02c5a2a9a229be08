"""Reading a model's answer: JSON of the right shape, or a reason that its writer can act on."""

import json
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from contracts.errors import BadAnswer
from contracts.orders import Written

Answer = TypeVar("Answer", bound=BaseModel)

LONGEST_REASON = 1_000
"""Characters: a reason goes into the run's history and into the next prompt."""
_BEGINNING = 80
_JSON_ALONE = "answer with the JSON alone, without a word or a fence around it"


def read_answer(written: Written, shape: type[Answer]) -> Answer:
    """The answer as `shape`; `BadAnswer` says what the next one has to mend.

    JSON that stands inside prose is not looked for: what a model wraps it in may take it back.
    """
    text = written.text.strip("\ufeff \t\r\n")
    try:
        return shape.model_validate_json(text)
    except ValidationError as error:
        reason = _reason(text, shape, error)
    # Not from the validator's error: its words quote the answer, however long that is.
    raise sent_back(written, reason)


def sent_back(written: Written, reason: str) -> BadAnswer:
    """The error that sends an answer back to its writer, in at most `LONGEST_REASON` characters."""
    charge = written.charge
    if len(reason) > LONGEST_REASON:
        reason = f"{reason[: LONGEST_REASON - 1]}…"
    return BadAnswer(
        charge.provider, charge.operation, reason, request_id=charge.request_id, charge=charge
    )


def told_together(faults: Iterable[str]) -> str:
    """Faults in one reason: as many as it holds, and how many there are besides."""
    told: list[str] = []
    left_out = length = 0
    for fault in faults:
        length += len(fault) + 2
        if told and length > LONGEST_REASON - _BEGINNING:
            left_out += 1
        else:
            told.append(fault)
    return "; ".join(told) + (f"; and {left_out} more faults" if left_out else "")


def _reason(text: str, shape: type[BaseModel], error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return _why_no_json(text, shape, first["msg"])
    return told_together(
        f"{'.'.join(map(str, fault['loc'])) or 'the answer'}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_context=False, include_input=False)
    )


def _why_no_json(text: str, shape: type[BaseModel], said: str) -> str:
    if not text:
        return f"the answer is empty: {_JSON_ALONE}"
    start = 0 if text[0] in "{[" else text.find("{")
    if start >= 0 and _begins_with_json(text[start:]):
        return f"the answer is prose around JSON: {_JSON_ALONE}"
    if start >= 0 and _breaks_off(text[start:], shape):
        return (
            f"the answer was cut off, its JSON breaks off after {len(text)} characters: "
            "answer more briefly, to the end of the JSON"
        )
    return f"the answer is not JSON ({said}; it begins {text[:_BEGINNING]!r}): {_JSON_ALONE}"


def _begins_with_json(text: str) -> bool:
    try:
        json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return False
    return True


def _breaks_off(text: str, shape: type[BaseModel]) -> bool:
    try:
        shape.model_validate_json(text)
    except ValidationError as error:
        (fault, *_) = error.errors(include_url=False, include_input=False)
        return fault["type"] == "json_invalid" and "EOF while parsing" in fault["msg"]
    return False
