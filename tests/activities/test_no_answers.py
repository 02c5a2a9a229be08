"""What comes in place of an answer: refusals, and bodies that are no message of the service."""

import pytest

from storage.memory import MemoryStore
from tests.activities.answering import TWO_MEGABYTES, failure_of, said, travelled
from tests.activities.questions import QUESTIONS, Question
from tests.providers.loopback import Reply, answer
from tests.providers.replies import anthropic_message, gemini_text

REFUSALS = {
    "anthropic": {
        "bio: Not this.": anthropic_message(
            content=[],
            stop_reason="refusal",
            stop_details={"type": "refusal", "category": "bio", "explanation": "Not this."},
        )
    },
    "gemini": {
        **{
            reason: gemini_text("", candidate={"finishReason": reason})
            for reason in ("SAFETY", "PROHIBITED_CONTENT")
        },
        "BLOCKLIST: It names a rival.": gemini_text(
            candidates=[],
            promptFeedback={
                "blockReason": "BLOCKLIST",
                "blockReasonMessage": "It names a rival.",
            },
        ),
    },
}


@pytest.mark.parametrize(
    ("question", "words", "reply"),
    [
        pytest.param(question, words, reply, id=f"{question.name}-{words}")
        for question in QUESTIONS
        for words, reply in REFUSALS[question.service].items()
    ],
)
async def test_a_refusal_is_told_in_the_models_own_words(
    question: Question, words: str, reply: Reply
) -> None:
    fault = await travelled(await failure_of(question, MemoryStore(), reply))
    assert fault.kind == "Refused"
    assert words in fault.said
    assert bool(fault.charge) is (question.service == "anthropic"), "of the two it alone bills them"


NO_MESSAGE = {
    "a page": Reply(body=b"<html>Welcome to the hotel</html>", media_type="text/html"),
    "a page of 2 MB": Reply(body=b"<html>" + b"x" * TWO_MEGABYTES, media_type="text/html"),
    "torn JSON": Reply(body=b'{"id": "msg_1", "content": [{"ty'),
    "torn JSON of 2 MB": Reply(body=b'{"id": "' + b"x" * TWO_MEGABYTES),
    "an empty object": answer({}),
    "another object": answer({"content": None, "candidates": None}),
    "a list": answer([1, 2]),
    "null": answer(None),
}


@pytest.mark.parametrize("body", NO_MESSAGE)
@pytest.mark.parametrize("question", QUESTIONS[:2], ids=lambda question: question.service)
async def test_a_body_that_is_no_message_is_a_bad_answer_that_may_have_cost_its_quote(
    question: Question, body: str
) -> None:
    store = MemoryStore()
    fault = await travelled(await failure_of(question, store, NO_MESSAGE[body]))
    assert fault.kind == "BadAnswer"
    assert fault.charge
    assert not fault.charge.settled
    assert fault.charge.usd > 0
    assert [key for key in store.objects if key.startswith(f"runs/run/{_step(question)}-unusable")]


def _step(question: Question) -> str:
    return "research" if question.name == "research" else "strategy-r1"


@pytest.mark.parametrize("question", QUESTIONS[:2], ids=lambda question: question.service)
@pytest.mark.parametrize("where", ["text", "body"])
async def test_what_nests_beyond_measure_is_a_bad_answer(question: Question, where: str) -> None:
    nested = "[" * 100_000
    reply = said(question.service, nested) if where == "text" else Reply(body=nested.encode())
    fault = await travelled(await failure_of(question, MemoryStore(), reply))
    assert (fault.kind, bool(fault.charge)) == ("BadAnswer", True)
