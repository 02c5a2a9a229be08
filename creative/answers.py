"""Reading a model's answer: JSON of the right shape, or a reason that it is not."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from contracts.errors import BadAnswer
from contracts.orders import Written

Answer = TypeVar("Answer", bound=BaseModel)


def read_answer(written: Written, shape: type[Answer]) -> Answer:
    """The answer as `shape`; `BadAnswer` names each field that does not fit."""
    try:
        return shape.model_validate_json(written.text)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the answer'}: {fault['msg']}"
            for fault in error.errors(include_url=False)
        )
        raise sent_back(written, faults) from error


def sent_back(written: Written, reason: str) -> BadAnswer:
    """The error that sends an answer back to its writer."""
    charge = written.charge
    return BadAnswer(
        charge.provider, charge.operation, reason, request_id=charge.request_id, charge=charge
    )
