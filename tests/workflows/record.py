"""Records the histories that `test_replay.py` replays.

uv run python -m tests.workflows.record PATH...

Run it with the name of a path that was added, and commit the new files; never record over an old
one, which stands for runs that are still under way somewhere.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import Any

from temporalio.client import WorkflowFailureError
from temporalio.testing import WorkflowEnvironment

from contracts.decisions import Gate
from contracts.delivery import Delivery, Form
from contracts.errors import BadAnswer, CredentialsRejected, PageError, Refused
from contracts.takes import JobState, JobStatus
from tests.workflows.conftest import STRATEGY_GATE, Floor, cut_of, serving, until
from tests.workflows.players import Players
from workflows import search
from workflows.connection import DATA_CONVERTER

FOLDER = Path(__file__).with_name("histories")
Path_ = Callable[[Floor, Players], Awaitable[str]]


async def happy(floor: Floor, players: Players) -> str:
    """Every step succeeds at once."""
    handle = await floor.start(id="happy")
    await handle.result()
    return handle.id


async def rejected(floor: Floor, players: Players) -> str:
    """The strategy is sent back once, then approved; pictures are approved too."""
    handle = await floor.start(id="rejected", gates=(Gate.STRATEGY, Gate.STORYBOARD))
    await until(handle, lambda progress: progress.gate is not None)
    await handle.signal("reject_strategy", {"notes": "funnier"})
    await until(handle, lambda progress: bool(progress.gate and progress.gate.revision == 2))
    await handle.signal("approve_strategy")
    await until(
        handle, lambda progress: bool(progress.gate and progress.gate.gate is Gate.STORYBOARD)
    )
    await handle.signal("approve")
    await handle.result()
    return handle.id


async def parked(floor: Floor, players: Players) -> str:
    """Research parks, answers are sent back, a clip falls back, pictures are taken again."""
    players.faults["research"] = [CredentialsRejected("gemini", "research", "revoked")]
    players.faults["write_strategy"] = [BadAnswer("anthropic", "strategy", "cut off")]
    players.scores = [5, 6, 7, 9]
    players.statuses = [JobStatus(state=JobState.FAILED, failure="bad output")]
    handle = await floor.start(id="parked")
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("retry")
    await handle.result()
    return handle.id


async def cancelled(floor: Floor, players: Players) -> str:
    """Cancelled while the strategy waits for a person."""
    handle = await floor.start(id="cancelled", **STRATEGY_GATE)
    await until(handle, lambda progress: progress.gate is not None)
    await handle.cancel()
    try:
        await handle.result()
    except WorkflowFailureError:
        return handle.id
    raise AssertionError("the run was not cancelled")


async def page_required(floor: Floor, players: Players) -> str:
    """The page is required and refused, and read when a person retries."""
    players.faults["read_page"] = [PageError("there is no such page")]
    handle = await floor.start(id="page-required", brief=PAGED | {"url_required": True})
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("retry")
    await handle.result()
    return handle.id


async def page_missing(floor: Floor, players: Players) -> str:
    """The page is refused, and the run goes on without it."""
    players.faults["read_page"] = [PageError("there is no such page")]
    handle = await floor.start(id="page-missing", brief=PAGED)
    await handle.result()
    return handle.id


async def rewritten(floor: Floor, players: Players) -> str:
    """A line is rewritten twice, hurried, parked, and written anew by a person."""
    left = [6.0, 5.8, 4.8, 4.6, 3.0]
    players.spoken_s = lambda task: 2.0 if task.scene != 1 else left.pop(0)
    handle = await floor.start(id="rewritten")
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("retry", {"scene": 1, "narration": "Wake."})
    await handle.result()
    return handle.id


async def adapted(floor: Floor, players: Players) -> str:
    """The film speaks German."""
    handle = await floor.start(id="adapted", brief={"language": "de"})
    await handle.result()
    return handle.id


async def moderated(floor: Floor, players: Players) -> str:
    """A picture, an effect and the music are refused; the music again, and a person gives other."""
    players.faults["paint"] = [Refused("gemini", "picture", "not this")]
    players.faults["make_effect"] = [Refused("elevenlabs", "effect", "not this")] * 2
    players.faults["compose_music"] = [Refused("elevenlabs", "music", "not this")] * 2
    handle = await floor.start(id="moderated", brief={"duration_s": 6, "scenes": 1})
    await until(handle, lambda progress: bool(progress.attention))
    await handle.signal("retry", {"music_prompt": "slow strings"})
    await handle.result()
    return handle.id


async def late(floor: Floor, players: Players) -> str:
    """A clip is refused and asked for in other words, does not come in time, and comes late."""
    players.chain, players.clip_deadline_s = ("veo",), 2
    players.unstoppable = frozenset(players.chain)
    players.faults["submit_clip"] = [Refused("veo", "clip", "not this")]
    pending, succeeded = (
        JobStatus(state=state) for state in (JobState.PENDING, JobState.SUCCEEDED)
    )
    players.stands = lambda job: succeeded if players.calls["cancel_clip"] else pending
    handle = await floor.start(id="late", brief={"duration_s": 6, "scenes": 1})
    await handle.result()
    return handle.id


async def delivered(floor: Floor, players: Players) -> str:
    """A mezzanine, a ladder and a stream are encoded beside the master."""
    handle = await floor.start(
        id="delivered",
        brief={"duration_s": 6, "scenes": 1},
        delivery=Delivery(forms=tuple(Form)),
    )
    await handle.result()
    return handle.id


async def subtitled(floor: Floor, players: Players) -> str:
    """Captions are burned in; a line is changed at the final cut, and its clip cut anew."""
    handle = await floor.start(
        id="subtitled",
        brief={"duration_s": 6, "scenes": 1, "captions": "burned"},
        gates=(Gate.FINAL,),
    )
    await until(handle, lambda progress: progress.gate is not None)
    await handle.signal("retry", {"scene": 1, "narration": "Wake."})
    await until(handle, lambda progress: bool(progress.gate and progress.gate.revision == 2))
    await handle.signal("approve")
    await handle.result()
    return handle.id


async def recut(floor: Floor, players: Players) -> str:
    """Six seconds in 9:16 and in German are cut from another run's ten."""
    made = await (await floor.start(id="made")).result()
    handle = await floor.start(
        id="recut",
        brief={"duration_s": 6, "aspect": "9:16", "language": "de"},
        cut=cut_of("made", made),
    )
    await handle.result()
    return handle.id


PAGED = {"url": "https://example.com", "duration_s": 6, "scenes": 1}
PATHS: tuple[Path_, ...] = (
    happy,
    rejected,
    parked,
    cancelled,
    page_required,
    page_missing,
    rewritten,
    adapted,
    moderated,
    late,
    delivered,
    subtitled,
    recut,
)


async def record(names: Collection[str]) -> None:
    """Runs each named path once and writes its histories, the run's and its scenes'."""
    environment = await WorkflowEnvironment.start_local(
        data_converter=DATA_CONVERTER,
        dev_server_existing_path=str(Path(sys.executable).with_name("temporal")),
    )
    async with environment:
        await search.register(environment.client)
        for path in (path for path in PATHS if path.__name__ in names):
            players = Players()
            async with serving(environment.client, players):
                run_id = await path(Floor(environment.client), players)
            await _keep(environment, path.__name__.replace("_", "-"), run_id)


async def _keep(environment: WorkflowEnvironment, name: str, run_id: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    listed = [
        found.id
        async for found in environment.client.list_workflows(f"WorkflowId STARTS_WITH '{run_id}'")
    ]
    for workflow_id in {run_id, *listed}:
        history = await environment.client.get_workflow_handle(workflow_id).fetch_history()
        scene = workflow_id.removeprefix(run_id).replace("/", "-")
        text = json.dumps(_without_machine(json.loads(history.to_json())), indent=2)
        (FOLDER / f"{name}{scene}.json").write_text(text + "\n")


def _without_machine(value: Any) -> Any:
    """A history less what tells of the machine it was recorded on: paths, processes."""
    if isinstance(value, dict):
        return {
            key: "" if key in {"stackTrace", "identity"} else _without_machine(inner)
            for key, inner in value.items()
        }
    return [_without_machine(inner) for inner in value] if isinstance(value, list) else value


if __name__ == "__main__":
    asyncio.run(record(sys.argv[1:]))
