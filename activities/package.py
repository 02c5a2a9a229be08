"""What leaves the house with the film, and the elements that stay for another version of it."""

import asyncio
from pathlib import Path

from activities import signatures
from activities.encoding import MP4, rendition
from activities.place import run_id
from activities.report import ledger_of, report_of
from activities.step import step
from activities.streams import captioned
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.elements import Elements
from contracts.package import Package, Rendition, named
from contracts.sound import Word
from contracts.tasks.assembly import PackageTask, PackTask
from contracts.timeline import timeline, words_heard
from delivery.checksums import checksums
from delivery.credentials import ContentCredentials
from delivery.disclosure import disclosure
from delivery.origins import Origins, purchases
from delivery.provenance import provenance
from delivery.vast import Spot, vast
from delivery.vast_check import checked
from media.captions import cues, to_srt, to_webvtt
from media.probe import probe
from media.stills import contact_sheet, poster

JSON, TEXT = "application/json", "text/plain"
POSTER_AT = 2 / 5
"""The film's subject has been seen by then, and its ending is not given away."""


class Packing:
    """A run's last step, and the first one of another version."""

    def __init__(self, workspace: Workspace, credentials: ContentCredentials | None = None) -> None:
        self._workspace = workspace
        self._credentials = credentials

    @step(signatures.keep_elements)
    async def keep_elements(self, elements: Elements) -> ArtifactRef:
        """The elements, kept for whoever packs the film or takes it up again."""
        return await self._workspace.keep_bytes(
            "elements", elements.model_dump_json().encode(), JSON
        )

    @step(signatures.pack)
    async def pack(self, order: PackTask) -> Package:
        """Everything that goes with the master, each kept as an artifact.

        `MediaError`, with every breach, where the VAST document is not as the IAB has it.
        """
        task = order.opened(await self._workspace.elements(order.elements))
        keep = self._workspace.keep_bytes
        shown = cues(spoken_words(task), rate=task.master.rate, film_frames=task.master.frames)
        async with self._workspace.with_files(task.master.video) as (film,):
            still = await poster(film, round(task.master.frames * POSTER_AT))
            sheet = await contact_sheet(film)
            master = rendition(task.master.video, await probe(film))
            signed, signature = await self._signed(film, task)
        webvtt = await keep("captions", to_webvtt(shown).encode(), "text/vtt")
        if shown:
            task = await self._with_captions(task, webvtt)
        spot = spot_of(task, master, captioned=bool(shown))
        package = Package(
            video=task.master.video,
            signed=signed,
            encodes=task.encodes,
            poster=await keep("poster", still, "image/jpeg"),
            contact_sheet=await keep("contact-sheet", sheet, "image/jpeg"),
            captions_srt=await keep("captions", to_srt(shown).encode(), "application/x-subrip"),
            captions_webvtt=webvtt,
            elements=order.elements,
            **await self._documents(task, spot, signature),
        )
        sums = await keep("checksums", checksums(named(package, run_id())), TEXT)
        return package.model_copy(update={"checksums": sums})

    async def _with_captions(self, task: PackageTask, webvtt: ArtifactRef) -> PackageTask:
        """The task with captions in its stream."""
        stream, brief = task.encodes.hls, task.brief
        if stream is None:
            return task
        lasts_s = task.master.frames / task.master.rate
        stream = await captioned(
            self._workspace, stream, webvtt, language=brief.language, lasts_s=lasts_s
        )
        encodes = task.encodes.model_copy(update={"hls": stream})
        return task.model_copy(update={"encodes": encodes})

    async def _documents(
        self, task: PackageTask, spot: Spot, signature: tuple[str, ...]
    ) -> dict[str, ArtifactRef]:
        """What is written about the film, by its names in the package."""
        keep, document = self._workspace.keep_bytes, vast(spot)
        origins = await self._origins(task)
        said = disclosure(task.elements, origins)
        remarks = {
            "vast": checked(document),
            "content_credentials": signature,
            "disclosure": said.splitlines(),
        }
        return {
            "vast": await keep("vast", document, "application/xml"),
            "provenance": await keep("provenance", provenance(task, origins, run_id()), JSON),
            "disclosure": await keep("disclosure", said.encode(), TEXT),
            "report": await keep("report", report_of(task, remarks), JSON),
            "ledger": await keep("ledger", ledger_of(task), JSON),
        }

    async def _origins(self, task: PackageTask) -> Origins:
        """Where everything in the film came from, as far as that was kept."""
        keys = purchases(task.elements)
        found = await asyncio.gather(*(self._workspace.origin(key) for key in keys))
        return {key: origin for key, origin in zip(keys, found, strict=True) if origin}

    async def _signed(
        self, film: Path, task: PackageTask
    ) -> tuple[ArtifactRef | None, tuple[str, ...]]:
        """A signed copy, and what a verifier remarks on it; none without a certificate."""
        if self._credentials is None:
            return None, ()
        out, title = film.with_name("signed.mp4"), task.elements.screenplay.title
        remarks = await self._credentials.sign(film, out, title=title)
        return await self._workspace.keep("signed", out, MP4), remarks

    @step(signatures.reopen)
    async def reopen(self, elements: ArtifactRef) -> Elements:
        """The elements as they were kept."""
        return await self._workspace.elements(elements)


def spot_of(task: PackageTask, film: Rendition, *, captioned: bool) -> Spot:
    """The film as VAST speaks of it."""
    brief, screenplay = task.brief, task.elements.screenplay
    return Spot(
        run=run_id(),
        title=screenplay.title,
        advertiser=brief.brand.name if brief.brand else screenplay.product,
        duration_s=task.master.frames / task.master.rate,
        language=brief.language,
        film=film,
        delivery=task.delivery,
        encodes=task.encodes,
        captioned=captioned,
        landing=brief.url,
    )


def spoken_words(task: PackageTask) -> tuple[Word, ...]:
    """All words of the narration, at their seconds in the film."""
    elements = task.elements
    film = timeline(elements.screenplay, task.master.rate, elements.sound.lines)
    return words_heard(film, elements.sound.lines)
