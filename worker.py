"""The worker: the one file that names concrete providers, wires them into activities, and runs.

python worker.py                            serves every queue
python worker.py --queues ads,ads-render    serves those alone
python worker.py --quote                    prices the brief on standard input, and ends
"""

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypedDict

from temporalio.client import Client
from temporalio.worker import Worker

from activities.assembly import Assembly
from activities.casting import CastingOffice, House, casting_for
from activities.circuits import Circuits
from activities.clips import Clips
from activities.gate import Gate, Gated
from activities.package import Packing
from activities.page import Pages
from activities.pictures import Pictures
from activities.purchase import Purchases
from activities.shelf import Shelf
from activities.sound import Sound
from activities.story import Desk, Story
from activities.workspace import Workspace
from contracts.brief import Brief
from contracts.casting import service_of
from contracts.errors import AdBuilderError, BadInput
from contracts.quotation import Quotation
from contracts.services import Animator, Painter, Writer
from providers.anthropic_writer import AnthropicWriter
from providers.elevenlabs_composer import ElevenLabsComposer
from providers.elevenlabs_voice import ElevenLabsVoice
from providers.gemini_painter import GeminiPainter
from providers.gemini_writer import GeminiWriter
from providers.imagen_painter import ImagenPainter
from providers.kling_animator import KLING_BASE_URL, KlingAnimator
from providers.omni_animator import OmniAnimator
from providers.prices import price_tag
from providers.runway_animator import RunwayAnimator
from providers.veo_animator import VeoAnimator
from settings import SERVICES, Service, Settings, load, seller
from storage.s3 import connect as connect_store
from web.fetch import GuardedFetcher
from web.guard import origins
from web.library import PageLibrary
from workflows import queues, search
from workflows.commercial import CommercialWorkflow
from workflows.connection import connect
from workflows.runner import workflow_runner
from workflows.scene import SceneWorkflow

SOUNDS_AT_ONCE = 5
"""ElevenLabs' Creator plan takes five requests at a time."""
JOBS_AT_ONCE = 20
"""Polls and downloads of one animator; each is short."""
ORDERS_AT_ONCE = 5
"""Clips that are being ordered of one animator; how many it makes at a time is its own affair."""
LIGHT_STEPS_AT_ONCE = 50
STRATEGIES_AT_ONCE = 5
ANSWERS_AT_ONCE = 10
DECISIONS_AT_ONCE = 10
"""Workflow tasks take processor time alone: a hundred at once, which the SDK would take, end late
enough for Temporal to give them to another, and none of them counts.
"""
LONGEST_HEARTBEAT_PAUSE = timedelta(seconds=1)
"""The SDK's own keeps heartbeats back for four fifths of the silence that is allowed."""
GRACE = timedelta(seconds=30)
"""What running steps are given to end when the worker is told to stop."""
SERVICE_OUT_OF_REACH = 5

Activities = Sequence[Callable[..., Any]]


@dataclass(frozen=True)
class Crew:
    """The activities of one queue, and how many run at a time.

    A `service` that is paid for each of them may want fewer, which its gate finds out.
    """

    activities: Activities
    at_once: int
    service: str | None = None
    per_minute: int | None = None


def main() -> int:
    """Serves until told to stop; the exit status is 2 for bad settings, 5 without Temporal."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "--queues",
        default=",".join(queues.EVERY_QUEUE),
        help="comma-separated task queues to serve (default: all)",
    )
    parser.add_argument(
        "--quote", action="store_true", help="price the JSON brief on standard input, and end"
    )
    told = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for chatty in ("google_genai", "httpx", "httpx2", "botocore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        if told.quote:
            brief = Brief.model_validate_json(sys.stdin.read())
            print(quotation(load(), brief).model_dump_json())
        else:
            asyncio.run(serve(load(), told.queues.split(",")))
    except AdBuilderError as error:
        print(f"worker: {error}", file=sys.stderr)
        return 2
    except RuntimeError as error:
        print(f"worker: Temporal does not answer: {error}", file=sys.stderr)
        return SERVICE_OUT_OF_REACH
    return 0


def quotation(settings: Settings, brief: Brief) -> Quotation:
    """What this house asks for the brief's film; nobody is called."""
    house = _house(settings)
    things = [(service_of(player.provider), player.model) for player in house.players]
    things += [(house.composer.provider, sold) for sold in ("sound_effects", "music")]
    return Quotation(
        casting=casting_for(brief, house),
        prices=tuple(price_tag(*thing).listed for thing in dict.fromkeys(things)),
    )


async def serve(settings: Settings, wanted: Iterable[str]) -> None:
    """Polls the wanted queues until SIGTERM or SIGINT, then lets running steps end."""
    crews = _crews(settings)
    unknown = [queue for queue in wanted if queue not in queues.EVERY_QUEUE]
    if unknown:
        raise BadInput(
            f"there is no queue {', '.join(unknown)}: choose from {', '.join(queues.EVERY_QUEUE)}"
        )
    client = await connect()
    await search.register(client)
    served = [lane for queue in wanted for lane in queues.lanes(queue) if lane in crews]
    served = list(dict.fromkeys(served))
    workers = [_worker(client, queue, crews[queue]) for queue in served]
    stop = asyncio.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        for worker in workers:
            await stack.enter_async_context(worker)
        print(f"worker ready: {', '.join(served)}", flush=True)
        await stop.wait()


def _worker(client: Client, queue: str, crew: Crew) -> Worker:
    return Worker(
        client,
        task_queue=queue,
        workflows=[CommercialWorkflow, SceneWorkflow] if queue == queues.ADS else [],
        activities=crew.activities,
        workflow_runner=workflow_runner(),
        interceptors=[Gated(queue, Gate(crew.at_once))] if crew.service else [],
        max_concurrent_activities=crew.at_once,
        max_concurrent_workflow_tasks=DECISIONS_AT_ONCE,
        max_task_queue_activities_per_second=crew.per_minute and crew.per_minute / 60,
        max_heartbeat_throttle_interval=LONGEST_HEARTBEAT_PAUSE,
        # Eager steps would slip past the limits of their queue.
        disable_eager_activity_execution=True,
        graceful_shutdown_timeout=GRACE,
        # A dead worker's sticky queue is given up after a second, so that its runs move on.
        sticky_queue_schedule_to_start_timeout=timedelta(seconds=1),
        identity=f"{queue}@{os.getpid()}",
    )


def _crews(settings: Settings) -> Mapping[str, Crew]:
    """Who serves each queue; an animator without a key serves none."""
    store = connect_store(settings.bucket, settings.s3_endpoint)
    shelf, workspace, house = Shelf(store), Workspace(store), _house(settings)
    purchases = Purchases(store, shelf, _sellers(settings))

    def desk(writer: Writer) -> Desk:
        return Desk(writer, purchases, store)

    story = Story(
        researcher=desk(house.researcher),
        strategist=desk(house.strategist),
        screenwriter=desk(house.screenwriter),
        store=store,
    )
    pictures = Pictures(
        painter=house.painter, critic=desk(house.critic), purchases=purchases, store=store
    )
    clips = Clips(
        animators=house.animators,
        circuits=Circuits(store, played=_played(settings)),
        purchases=purchases,
        store=store,
        workspace=workspace,
    )
    sound = Sound(
        voice=house.voice, composer=house.composer, purchases=purchases, workspace=workspace
    )
    assembly, packing = Assembly(workspace, shelf), Packing(workspace)
    pages = Pages(PageLibrary(_fetcher(settings), store))
    jobs: Activities = [
        clips.poll_clip,
        clips.settle_clip,
        clips.fetch_clip,
        clips.cancel_clip,
    ]
    cutting: Activities = [
        assembly.conform,
        assembly.join_picture,
        assembly.mix_sound,
        assembly.make_master,
        assembly.check_master,
        packing.pack,
    ]
    asking: Activities = [
        story.research,
        story.write_screenplay,
        story.adapt_screenplay,
        story.shorten_line,
        story.soften_prompt,
        pictures.critique,
    ]
    sounds: Activities = [sound.speak, sound.make_effect, sound.compose_music]

    def paid(service: str, activities: Activities, at_once: int) -> Crew:
        per_minute = settings.calls_per_minute.get(service)
        return Crew(activities, settings.calls_at_once.get(service, at_once), service, per_minute)

    return {
        queues.ADS: Crew(
            [CastingOffice(house).cast, pages.read_page, packing.reopen], LIGHT_STEPS_AT_ONCE
        ),
        queues.ANTHROPIC: paid("anthropic", [story.write_strategy], STRATEGIES_AT_ONCE),
        queues.GEMINI: paid("gemini", asking, ANSWERS_AT_ONCE),
        queues.PICTURES: Crew(
            [pictures.paint_hero, pictures.paint],
            settings.pictures_at_once,
            settings.painter,
            settings.calls_per_minute.get(settings.painter),
        ),
        queues.ELEVENLABS: paid("elevenlabs", sounds, SOUNDS_AT_ONCE),
        queues.RENDER: Crew(cutting, settings.render_slots),
        **{queues.of_provider(name): Crew(jobs, JOBS_AT_ONCE) for name in house.animators},
        **{
            queues.of_orders(name): paid(service_of(name), [clips.submit_clip], ORDERS_AT_ONCE)
            for name in house.animators
        },
    }


def _sellers(settings: Settings) -> Mapping[str, str]:
    """Who stands behind each service and animator: what one gave is never served for another."""
    sellers = {
        service: "sandbox" if settings.plays(service) else endpoint.base_url or service
        for service in SERVICES
        if settings.offers(service)
        for endpoint in [settings.endpoint(service)]
    }
    return sellers | {name: sellers[seller(name)] for name in settings.chain}


def _played(settings: Settings) -> frozenset[str]:
    """The animators that the sandbox stands in for."""
    return frozenset(name for name in settings.chain if settings.plays(seller(name)))


def _house(settings: Settings) -> House:
    """Everybody who works for this house; `BadInput` where a setting names somebody unknown."""
    try:
        return _hired(settings)
    except ValueError as unknown:
        raise BadInput(str(unknown)) from unknown


def _hired(settings: Settings) -> House:
    deadline_s, speaking = settings.answer_deadline_s, _at(settings, "elevenlabs")
    writer = GeminiWriter(
        **_at(settings, "gemini"), model=settings.writer_model, timeout_s=deadline_s
    )
    return House(
        researcher=writer,
        strategist=AnthropicWriter(
            **_at(settings, "anthropic"), model=settings.strategist_model, timeout_s=deadline_s
        ),
        screenwriter=writer,
        critic=writer,
        painter=_painter(settings),
        animators={name: _animator(settings, name) for name in settings.chain},
        voice=ElevenLabsVoice(**speaking, model=settings.voice_model, timeout_s=deadline_s),
        composer=ElevenLabsComposer(
            **speaking,
            music_model=settings.music_model,
            effect_model=settings.effect_model,
            timeout_s=deadline_s,
        ),
        left_out=settings.left_out,
        takes_at_most=settings.takes_at_most,
        clip_deadline_s=settings.clip_deadline_s,
        approval_deadline_s=settings.approval_deadline_s,
    )


class At(TypedDict):
    """Where a service is, and what opens it."""

    api_key: str
    base_url: str | None


def _at(settings: Settings, service: Service) -> At:
    endpoint = settings.endpoint(service)
    return {"api_key": endpoint.key.get_secret_value(), "base_url": endpoint.base_url}


def _painter(settings: Settings) -> Painter:
    at, timeout_s = _at(settings, settings.painter), settings.answer_deadline_s
    if settings.painter == "imagen":
        return ImagenPainter(**at, model=settings.imagen_model, timeout_s=timeout_s)
    return GeminiPainter(**at, model=settings.picture_model, timeout_s=timeout_s)


def _animator(settings: Settings, name: str) -> Animator:
    endpoint, at = settings.endpoint(seller(name)), _at(settings, seller(name))
    downloader = _fetcher(settings, endpoint.base_url)
    match name.split(":"):
        case ["runway"]:
            return RunwayAnimator(**at, model=settings.runway_model, downloader=downloader)
        case ["runway", hosted]:
            return RunwayAnimator(**at, model=hosted, downloader=downloader, name=name)
        case ["veo"]:
            return VeoAnimator(**at, model=settings.veo_model, downloader=downloader)
        case ["omni"]:
            return OmniAnimator(**at, model=settings.omni_model, downloader=downloader)
        case ["kling"]:
            return KlingAnimator(
                access_key=at["api_key"],
                secret_key=endpoint.secret.get_secret_value() if endpoint.secret else "",
                base_url=at["base_url"] or KLING_BASE_URL,
                model=settings.kling_model,
                downloader=downloader,
            )
    raise BadInput(f"there is no animator called {name}")


def _fetcher(settings: Settings, *own: str | None) -> GuardedFetcher:
    """A fetcher that may reach the public web, and private hosts that an operator named.

    `own` are base addresses from our own settings: a provider's clips may lie beside its API.
    """
    return GuardedFetcher(
        allow=(*settings.fetch_allow, *origins(url for url in own if url)),
        deadline_s=settings.page_deadline_s,
        media_deadline_s=settings.download_deadline_s,
    )


if __name__ == "__main__":
    sys.exit(main())
