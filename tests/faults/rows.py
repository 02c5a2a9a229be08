"""Every row of the fault table, in the order in which it is shown."""

from tests.faults.table import Row

ONCE = "once"
ITSELF = "by itself"
_AGAIN = "The call is made again."
_ASKED = "A person is asked, in the service's own words."
_SENT_BACK = "It is kept and sent back twice, with the reason. Then a person is asked."
_EACH = "each answer, also one that was sent back"


def _desk(fault: str, name: str, happens: str, ends: str = ITSELF, billed: str = ONCE) -> Row:
    where = "every call for words, pictures and sound"
    test = f"test_desk.py::test_every_call_meets_the_fault_once[{name}]"
    return Row(fault, where, happens, ends, billed, test)


def _clip(fault: str, name: str, happens: str, ends: str = ITSELF, billed: str = ONCE) -> Row:
    where = "submission, poll and download of a clip, each animator"
    test = f"test_animators.py::test_each_call_for_a_clip_meets_the_fault[{name}]"
    return Row(fault, where, happens, ends, billed, test)


def _store(fault: str, name: str, happens: str) -> Row:
    test = f"test_store.py::test_a_store_that_comes_round_costs_nothing[{name}]"
    return Row(fault, "object store", happens, ITSELF, ONCE, test)


def _cancelled(stage: str) -> Row:
    test = f"test_cancelling.py::test_a_run_ends_soon_and_keeps_what_it_bought[{stage}]"
    happens = "The run ends within 15 s. What was paid for is kept."
    return Row("cancelled", f"during {stage}", happens, "cancelled", ONCE, test)


def _said(fault: str, happens: str, test: str) -> Row:
    return Row(fault, "a gate", happens, ITSELF, ONCE, f"test_people.py::{test}")


WORDS = (
    _desk("429, Retry-After 1 s", "http_429", "The call waits as it is told."),
    _desk("500", "http_500", _AGAIN),
    _desk("503", "http_503", _AGAIN),
    _desk(
        "connection cut before an answer",
        "refuse_connection",
        f"{_AGAIN} Its line says `possibly_billed_twice`.",
    ),
    _desk(
        "answer lost after it was billed",
        "drop_after_accept",
        f"{_AGAIN} Its line says `possibly_billed_twice`.",
        billed="each lost answer again, marked",
    ),
    Row(
        "no answer at all",
        "every call for words, pictures and sound",
        f"Given up after the deadline. {_AGAIN} Its line says `possibly_billed_twice`.",
        ITSELF,
        ONCE,
        "test_silence.py::test_every_call_hangs_once",
    ),
    _desk("answer is no JSON", "malformed_json", _SENT_BACK, "`retry`", _EACH),
    _desk("answer of another shape", "wrong_schema", _SENT_BACK, "`retry`", _EACH),
    _desk("2 MB of answer", "flood", "It is kept, and sent back with the reason.", billed=_EACH),
    Row(
        "2 MB of answer",
        "strategy",
        "The history stays under 500 KB.",
        ITSELF,
        _EACH,
        "test_answers.py::test_two_megabytes_of_answer_stay_out_of_the_history",
    ),
    _desk("moderation refuses", "moderated", _ASKED, "`retry`"),
    _desk("key refused", "unauthorized", _ASKED, "`retry`"),
    _desk("account empty", "quota", _ASKED, "`retry`"),
    _desk("file cut off", "truncated_media", _SENT_BACK, "`retry`", _EACH),
    _desk("file is an HTML page", "wrong_media_type", _SENT_BACK, "`retry`", _EACH),
    _desk("narration, effect, music silent", "silent", "A silent line is sent back.", billed=_EACH),
    Row(
        "picture's answer is no JSON",
        "picture",
        "**Known gap:** what it cost is not booked.",
        "`retry`",
        "not in the run's ledger",
        "test_desk.py::test_an_answer_that_cannot_be_priced[malformed_json]",
    ),
    Row(
        "Claude declines",
        "strategy",
        "**Known gap:** what the refusal cost is not booked.",
        "`retry`",
        "not in the run's ledger",
        "test_desk.py::test_an_answer_that_cannot_be_priced[moderated]",
    ),
    Row(
        "429, Retry-After one hour",
        "strategy",
        "**Known gap:** Temporal waits the hour; only `Pending Activities` says so.",
        ITSELF,
        ONCE,
        "test_answers.py::test_an_hour_of_retry_after_is_told_to_a_person",
    ),
    *(
        Row(
            "all providers down",
            f"from the first {since} on",
            "The run parks with `Unavailable`.",
            "`retry`, once they are up",
            ONCE,
            f"test_answers.py::test_a_run_outlives_all_providers_being_down[{since}]",
        )
        for since in ("research", "picture")
    ),
)

PEOPLE = (
    _said(
        "approval before its gate",
        "It is held until the gate opens.",
        "test_an_early_approval_is_held_until_its_gate_opens",
    ),
    _said(
        "decisions twice, stale, for a gate that is passed",
        "They are noted and not applied; the update refuses them.",
        "test_what_is_said_twice_or_too_late_changes_nothing",
    ),
    _said(
        "signals malformed, empty, misspelt",
        "They are dropped; the run goes on waiting.",
        "test_nonsense_is_dropped_and_empty_words_do_no_harm",
    ),
    _said(
        "approval after the deadline",
        "The deadline is noted; the approval counts.",
        "test_an_approval_after_the_deadline_still_counts",
    ),
    *map(
        _cancelled,
        ("research", "strategy", "screenplay", "picture", "critique", "narration", "music"),
    ),
    Row(
        "cancelled",
        "while a clip is made",
        "Runway's and Veo's jobs are cancelled; Kling has no way to.",
        "cancelled",
        ONCE,
        "test_cancelling.py::test_a_clip_that_is_being_made_is_stopped",
    ),
)

ROWS: tuple[Row, ...] = (*WORDS, *PEOPLE)
