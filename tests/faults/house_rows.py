"""Rows of the fault table: what people, the store and machines do to a run."""

from tests.faults.table import AGAIN, ASKED, ITSELF, ONCE, Row


def _store(fault: str, name: str, happens: str) -> Row:
    test = f"test_store.py::test_a_store_that_comes_round_costs_nothing[{name}]"
    return Row(fault, "object store", happens, ITSELF, ONCE, test)


def _cancelled(stage: str) -> Row:
    test = f"test_cancelling.py::test_a_run_ends_soon_and_keeps_what_it_bought[{stage}]"
    happens = "The run ends within 15 s. What was paid for is kept."
    return Row("cancelled", f"during {stage}", happens, "cancelled", ONCE, test)


def _said(fault: str, happens: str, test: str) -> Row:
    return Row(fault, "a gate", happens, ITSELF, ONCE, test)


PEOPLE = (
    _said(
        "approval before its gate",
        "It is held until the gate opens.",
        "test_people.py::test_an_early_approval_is_held_until_its_gate_opens",
    ),
    _said(
        "decisions twice, stale, for a gate that is passed",
        "They are noted and not applied; the update refuses them.",
        "test_people.py::test_what_is_said_twice_or_too_late_changes_nothing",
    ),
    _said(
        "signals malformed, empty, misspelt",
        "They are dropped; the run goes on waiting.",
        "test_people.py::test_nonsense_is_dropped_and_empty_words_do_no_harm",
    ),
    _said(
        "approval after the deadline",
        "The deadline is noted; the approval counts.",
        "test_deadline.py::test_an_approval_after_the_deadline_still_counts",
    ),
    *map(
        _cancelled,
        ("research", "strategy", "screenplay", "picture", "critique", "narration", "music"),
    ),
    Row(
        "cancelled",
        "while a clip is made",
        "Runway's job is cancelled; Veo and Kling have no way to.",
        "cancelled",
        ONCE,
        "test_cancelling.py::test_a_clip_that_is_being_made_is_stopped",
    ),
)

STORE = (
    _store("500 to each request once", "refuses", AGAIN),
    _store("400 kB/s", "crawls", "Everything takes longer; steps go on beating."),
    _store("each request dropped once", "hangs-up", AGAIN),
    _store("each answer to a write lost once", "loses-answers", "The write is seen to be ours."),
    _store("each object cut off once", "cuts-off", "The object is read again."),
    *(
        Row(
            fault,
            "object store, from a receipt on",
            "The run parks with `StorageUnavailable`.",
            "`retry`, once it is back",
            "the answers whose receipt could not be written again, marked",
            f"test_store.py::test_a_store_that_fails_at_a_receipt_is_waited_for[{name}]",
        )
        for fault, name in (("500 to everything", "gone"), ("disk full", "full"))
    ),
    Row(
        "a picture's bytes change",
        "object store",
        "It is never filmed: the scene parks with `ArtifactCorrupt`.",
        "`retry` with another picture",
        "the new picture",
        "test_store.py::test_a_picture_whose_bytes_changed_is_never_filmed",
    ),
)

DEATHS = (
    *(
        Row(
            "worker killed with -9",
            f"moments {first + 1}, {first + 5}, {first + 9}, {first + 13} and {first + 17} of 20",
            "Another worker goes on. A clip that may be bought already waits for a person.",
            f"{ITSELF}, or `retry`",
            "once, or marked",
            f"test_kills.py::test_a_run_survives_a_kill_at_each_of_twenty_moments[{first}]",
        )
        for first in range(4)
    ),
    *(
        Row(
            "worker killed with -9",
            f"between {name}'s job and its receipt",
            happens,
            ends,
            billed,
            f"test_kills.py::test_a_kill_between_a_job_and_its_receipt[{test}]",
        )
        for name, happens, ends, billed, test in (
            ("Runway", ASKED, "`retry` buys another", "the lost job too", "runway-asks0"),
            ("Veo", ASKED, "`retry` buys another", "the lost job too", "veo-asks1"),
            ("Kling", "The job is found by its name.", ITSELF, ONCE, "kling-asks2"),
        )
    ),
    Row(
        "worker killed with -9",
        "inside FFmpeg",
        "FFmpeg dies with it; the clip is encoded anew.",
        ITSELF,
        ONCE,
        "test_kills.py::test_a_kill_inside_ffmpeg_takes_it_along",
    ),
    Row(
        "one of two workers killed",
        "strategy",
        "The other goes on.",
        ITSELF,
        "once, or marked",
        "test_machines.py::test_one_of_two_workers_is_killed",
    ),
    *(
        Row(
            f"{name} killed with -9",
            where,
            "It is started again on the same data; the run goes on.",
            ITSELF,
            "once, or marked",
            f"test_machines.py::test_a_server_is_killed_under_a_run[{step}-{server}]",
        )
        for step, where in (("write_strategy", "strategy"), ("speak", "narration"))
        for server, name in (
            ("temporal", "Temporal"),
            ("s3", "object store"),
            ("sandbox", "sandbox"),
        )
    ),
    Row(
        "starter and everything it started killed with -9",
        "while clips are made",
        "`resume` finishes the run.",
        "`resume`",
        ONCE,
        "tests/end_to_end/test_crash.py::test_a_run_killed_while_it_renders_is_finished_by_resume",
    ),
    Row(
        "starter killed with -9",
        "services up",
        "All that it started ends too.",
        "`up`, `resume`",
        ONCE,
        "tests/end_to_end/test_crash.py::test_a_starter_killed_alone_takes_its_children_with_it",
    ),
    *(
        Row(
            f"worker's clock an hour {how}",
            "a clip, each animator",
            "The object store lets nobody in: the scene parks with `ClockWrong`.",
            "set the clock, `retry`",
            ONCE,
            f"test_machines.py::test_a_worker_s_clock_is_an_hour_wrong[{how}]",
        )
        for how in ("ahead", "behind")
    ),
    Row(
        "worker's disk full",
        "a clip's download",
        "The scene parks and says so.",
        "make room, `retry`",
        ONCE,
        "test_machines.py::test_a_worker_s_disk_is_full",
    ),
)
