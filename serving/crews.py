"""Who serves each task queue: the steps of its crew, and how many of them run at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from activities.assembly import Assembly
from activities.casting import CastingOffice, House
from activities.circuits import Circuits
from activities.clips import Clips
from activities.cutdowns import Cutdowns
from activities.encoding import Encoding
from activities.package import Packing
from activities.page import Pages
from activities.pictures import Pictures
from activities.purchase import Purchases
from activities.shelf import Shelf
from activities.sound import Sound
from activities.story import Desk, Story
from activities.workspace import Workspace
from contracts.casting import service_of
from contracts.services import Store, Writer
from delivery.credentials import ContentCredentials
from settings import SERVICES, Settings, seller
from web.library import PageLibrary
from workflows import queues

SOUNDS_AT_ONCE = 5
"""ElevenLabs' Creator plan takes five requests at a time."""
JOBS_AT_ONCE = 20
"""Polls and downloads of one animator; each is short."""
ORDERS_AT_ONCE = 5
"""Clips that are being ordered of one animator; how many it makes at a time is its own affair."""
LIGHT_STEPS_AT_ONCE = 50
STRATEGIES_AT_ONCE = 5
ANSWERS_AT_ONCE = 10

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


def crews_of(
    house: House,
    settings: Settings,
    *,
    store: Store,
    library: PageLibrary,
    credentials: ContentCredentials | None = None,
) -> Mapping[str, Crew]:
    """Who serves each queue; an animator without a key serves none.

    `credentials` are what films are signed with, where the operator has a certificate.
    """
    shelf, workspace = Shelf(store), Workspace(store)
    purchases = Purchases(store, shelf, sellers(settings))

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
    assembly, encoding = Assembly(workspace, shelf), Encoding(workspace)
    packing = Packing(workspace, credentials)
    pages = Pages(library)
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
        encoding.make_mezzanine,
        encoding.make_ladder,
        encoding.make_stream,
        packing.pack,
        Cutdowns(workspace).plan_cut,
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
            [
                CastingOffice(house).cast,
                pages.read_page,
                packing.keep_elements,
                packing.reopen,
            ],
            LIGHT_STEPS_AT_ONCE,
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


def sellers(settings: Settings) -> Mapping[str, str]:
    """Who stands behind each service and animator: what one gave is never served for another."""
    behind = {
        service: "sandbox" if settings.plays(service) else endpoint.base_url or service
        for service in SERVICES
        if settings.offers(service)
        for endpoint in [settings.endpoint(service)]
    }
    return behind | {name: behind[seller(name)] for name in settings.chain}


def _played(settings: Settings) -> frozenset[str]:
    """The animators that the sandbox stands in for."""
    return frozenset(name for name in settings.chain if settings.plays(seller(name)))
