"""Rows of the fault table: what the paid services do to a run."""

from tests.faults.table import AGAIN, ASKED, ITSELF, ONCE, Row

_SENT_BACK = "It is kept and sent back twice, with the reason. Then a person is asked."
_BOUGHT_AGAIN = "It is kept, and another is bought, twice at most. Then a person is asked."
_EACH = "each answer, also one that was sent back"


def _desk(fault: str, name: str, happens: str, ends: str = ITSELF, billed: str = ONCE) -> Row:
    where = "every call for words, pictures and sound"
    test = f"test_desk.py::test_every_call_meets_the_fault_once[{name}]"
    return Row(fault, where, happens, ends, billed, test)


def _clip(fault: str, name: str, happens: str, ends: str = ITSELF, billed: str = ONCE) -> Row:
    where = "submission, poll and download of a clip, each animator"
    test = f"test_animators.py::test_each_call_for_a_clip_meets_the_fault[{name}]"
    return Row(fault, where, happens, ends, billed, test)


WORDS = (
    _desk("429, Retry-After 1 s", "http_429", "The call waits as it is told."),
    _desk("500", "http_500", AGAIN),
    _desk("503", "http_503", AGAIN),
    _desk(
        "connection cut before an answer",
        "refuse_connection",
        f"{AGAIN} Its line says `possibly_billed_twice`.",
    ),
    _desk(
        "answer lost after it was billed",
        "drop_after_accept",
        f"{AGAIN} Its line says `possibly_billed_twice`.",
        billed="each lost answer again, marked",
    ),
    Row(
        "no answer at all",
        "every call for words, pictures and sound",
        f"Given up after the deadline. {AGAIN} Its line says `possibly_billed_twice`.",
        ITSELF,
        ONCE,
        "test_silence.py::test_every_call_hangs_once",
    ),
    _desk("answer is no JSON", "malformed_json", _SENT_BACK, "`retry`", _EACH),
    _desk("answer of another shape", "wrong_schema", _SENT_BACK, "`retry`", _EACH),
    _desk("2 MB of answer", "flood", _SENT_BACK, "`retry`", _EACH),
    Row(
        "2 MB of answer",
        "strategy",
        "The history stays under 500 KB.",
        ITSELF,
        _EACH,
        "test_answers.py::test_two_megabytes_of_answer_stay_out_of_the_history",
    ),
    _desk("moderation refuses", "moderated", ASKED, "`retry`"),
    _desk("key refused", "unauthorized", ASKED, "`retry`"),
    _desk("account empty", "quota", ASKED, "`retry`"),
    _desk("file cut off", "truncated_media", _BOUGHT_AGAIN, billed=_EACH),
    _desk("file is an HTML page", "wrong_media_type", _SENT_BACK, "`retry`", _EACH),
    _desk("narration, effect, music silent", "silent", "A silent line is sent back.", billed=_EACH),
    Row(
        "429, Retry-After one hour",
        "strategy",
        "The run parks with `RateLimited`, and tries again when the hour is over.",
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

_OTHER = "The clip is bought again, or the next animator is asked; then a person."
_CONFORMED = "It is conformed: what was done to it stands in the notes."

_DOUBT = "Kling is asked for the job by its name. Of the others nobody can say: a person is asked."
_UNREADABLE = "The job's name is lost, and it is treated as an answer that was lost."
_ANOTHER = "`retry`, which buys another"
_BOTH = "the lost job, and the one that `retry` bought"

CLIPS = (
    _clip("429, Retry-After 1 s", "http_429", "The call waits as it is told."),
    _clip("500", "http_500", _DOUBT, "`retry`"),
    _clip("503 without Retry-After", "http_503", _DOUBT, "`retry`"),
    _clip("connection cut before an answer", "refuse_connection", _DOUBT, "`retry`"),
    _clip(
        "answer lost after it was billed",
        "drop_after_accept",
        "Kling's job is found by its name and used. Of the others a person is asked first.",
        _ANOTHER,
        _BOTH,
    ),
    Row(
        "no answer at all",
        "submission, poll and download of a clip, each animator",
        "Kling's job is looked for. Of the others a person is asked.",
        "`retry`",
        ONCE,
        "test_silence.py::test_every_call_for_a_clip_hangs_once",
    ),
    _clip("answer is no JSON", "malformed_json", _UNREADABLE, _ANOTHER, _BOTH),
    _clip("answer of another shape", "wrong_schema", _UNREADABLE, _ANOTHER, _BOTH),
    _clip("moderation refuses", "moderated", ASKED, "`retry`", "Runway's refused jobs too"),
    _clip("key refused", "unauthorized", ASKED, "`retry`"),
    _clip("account empty", "quota", ASKED, "`retry`"),
    _clip("job fails", "task_failed", _OTHER, "`retry`"),
    _clip("clip cut off", "truncated_media", _OTHER, "`retry`", "each clip"),
    _clip("clip is an HTML page", "wrong_media_type", _OTHER, "`retry`", "each clip"),
    _clip("clip of half the length", "wrong_length", _CONFORMED),
    _clip("clip upright instead of wide", "wrong_size", _CONFORMED),
    _clip("clip of half the rate", "wrong_rate", _CONFORMED),
)
