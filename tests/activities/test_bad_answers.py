"""Answers of language models that cannot be used: each is told apart, paid for, and made up never.

The real adapters speak to a server on this machine; steps, purchases and store are the real ones.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from creative.answers import LONGEST_REASON
from storage.memory import MemoryStore
from tests.activities.answering import TWO_MEGABYTES, cut, failure_of, result_of, said, travelled
from tests.activities.questions import QUESTIONS, Question
from tests.providers.loopback import Reply

ALONE = "answer with the JSON alone"


@dataclass(frozen=True)
class Wrong:
    """What is wrong with an answer, made of a good one, and what the next one is told of it."""

    name: str
    text: Callable[[Question], str]
    words: Callable[[Question], tuple[str, ...]]
    reply: Callable[[str, str], Reply] = said


def shaped_wrong(question: Question) -> str:
    return json.dumps(json.loads(question.text) | question.wrong)


def half(question: Question) -> str:
    return question.text[: len(question.text) // 2]


WRONG = (
    Wrong("not JSON", lambda _: "I would rather not say.", lambda _: ("not JSON", ALONE)),
    Wrong("of the wrong shape", shaped_wrong, lambda question: question.named),
    Wrong("a list", lambda question: f"[{question.text}]", lambda _: ("the answer: ", "object")),
    Wrong("cut off and half", half, lambda _: ("cut off after", "tokens", "briefly"), cut),
    Wrong(
        "cut off and whole by chance",
        lambda question: question.text,
        lambda _: ("cut off after", "tokens"),
        cut,
    ),
    Wrong("half and silent of it", half, lambda _: ("cut off", "breaks off after", "briefly")),
    Wrong("empty", lambda _: " \n", lambda _: ("holds no text", ALONE)),
    Wrong(
        "inside prose",
        lambda question: f"Here you are:\n{question.text}\nAnything else?",
        lambda _: ("prose around JSON", ALONE),
    ),
    Wrong(
        "inside a fence",
        lambda question: f"```json\n{question.text}\n```",
        lambda _: ("prose around JSON", ALONE),
    ),
    Wrong(
        "half, inside a fence",
        lambda question: f"```json\n{half(question)}",
        lambda _: ("cut off", "briefly"),
    ),
    Wrong("a lone surrogate", lambda _: '{"\ud83d": "\ud83d"}', lambda _: ()),
    Wrong("prose of 2 MB", lambda _: "no " * (TWO_MEGABYTES // 3), lambda _: ("not JSON", ALONE)),
    Wrong(
        "a field of 2 MB",
        lambda question: question.text.replace('":"', '":"' + "x" * TWO_MEGABYTES, 1),
        lambda _: ("at most",),
    ),
    Wrong(
        "2 MB of faults",
        lambda question: json.dumps(
            json.loads(question.text)
            | {name: [[name] * 200_000] for name in question.shape.model_fields}
        ),
        lambda question: (f"{next(iter(question.shape.model_fields))}",),
    ),
)


def kept(store: MemoryStore, text: str) -> bool:
    """Whether the text is in the store, as it is or inside the message that it came in."""
    inside = json.dumps(text)[1:-1].encode()
    plain = text.encode(errors="replace")
    artifacts = [data for key, data in store.objects.items() if key.startswith("runs/")]
    return any(plain in data or inside in data for data in artifacts)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.name)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_an_unusable_answer_is_paid_for_kept_and_told_so_that_the_next_can_mend_it(
    question: Question, wrong: Wrong
) -> None:
    store, text = MemoryStore(), wrong.text(question)
    failure = await failure_of(question, store, wrong.reply(question.service, text))
    fault = await travelled(failure)
    assert fault.kind == "BadAnswer"
    for words in wrong.words(question):
        assert words in fault.said
    assert len(fault.said) <= LONGEST_REASON + 40
    assert fault.charge
    assert fault.charge.usd > 0
    assert kept(store, text)
    assert not [key for key in store.objects if key.startswith("cache/")], "it serves nobody else"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_a_good_answer_after_a_bad_one_serves_other_runs_and_the_bad_one_none(
    question: Question,
) -> None:
    store = MemoryStore()
    bad, good = (said(question.service, text) for text in (half(question), question.text))
    await failure_of(question, store, bad)
    bought = await result_of(question, store, good, run="second")
    served = await result_of(question, store, run="third")
    assert bought.charge.usd > 0
    assert (served.charge.usd, served.model_copy(update={"charge": bought.charge})) == (0, bought)


@pytest.mark.parametrize("score", ["NaN", "Infinity", "1e400", '"9.5 of 10"'])
async def test_a_score_that_is_no_number_from_0_to_10_is_sent_back(score: str) -> None:
    critique = next(question for question in QUESTIONS if question.name == "critique")
    text = critique.text.replace('"score":8.0', f'"score":{score}')
    assert text != critique.text
    failure = await failure_of(critique, MemoryStore(), said("gemini", text))
    assert "score: " in (await travelled(failure)).said
