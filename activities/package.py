"""What leaves the house with the film, and the elements that stay for another version of it."""

from activities import signatures
from activities.report import ledger_of, report_of
from activities.step import step
from activities.timeline import line_starts
from activities.workspace import Workspace
from contracts.artifacts import ArtifactRef
from contracts.elements import Elements
from contracts.run import Package
from contracts.sound import Word
from contracts.tasks.assembly import PackageTask
from contracts.timing import SAMPLE_RATE_HZ
from media.captions import cues, to_srt, to_webvtt
from media.stills import contact_sheet, poster

POSTER_AT = 2 / 5
"""The film's subject has been seen by then, and its ending is not given away."""


class Packing:
    """A run's last step, and the first one of another version."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @step(signatures.pack)
    async def pack(self, task: PackageTask) -> Package:
        """Everything that goes with the master, each kept as an artifact."""
        keep = self._workspace.keep_bytes
        shown = cues(spoken_words(task), rate=task.master.rate, film_frames=task.master.frames)
        async with self._workspace.with_files(task.master.video) as (film,):
            still = await poster(film, round(task.master.frames * POSTER_AT))
            sheet = await contact_sheet(film)
        return Package(
            video=task.master.video,
            report=await keep("report", report_of(task), "application/json"),
            ledger=await keep("ledger", ledger_of(task), "application/json"),
            elements=await keep(
                "elements", task.elements.model_dump_json().encode(), "application/json"
            ),
            poster=await keep("poster", still, "image/jpeg"),
            contact_sheet=await keep("contact-sheet", sheet, "image/jpeg"),
            captions_srt=await keep("captions", to_srt(shown).encode(), "application/x-subrip"),
            captions_webvtt=await keep("captions", to_webvtt(shown).encode(), "text/vtt"),
        )

    @step(signatures.reopen)
    async def reopen(self, elements: ArtifactRef) -> Elements:
        """The elements as they were kept."""
        async with self._workspace.with_files(elements) as (path,):
            return Elements.model_validate_json(path.read_bytes())


def spoken_words(task: PackageTask) -> tuple[Word, ...]:
    """All words of the narration, at their seconds in the film."""
    lines = task.elements.sound.lines
    starts = line_starts(task.elements.screenplay, lines, task.master.rate)
    return tuple(
        _moved(word, start / SAMPLE_RATE_HZ)
        for line, start in zip(lines, starts, strict=True)
        for word in line.words
    )


def _moved(word: Word, by_s: float) -> Word:
    return Word(text=word.text, start_s=word.start_s + by_s, end_s=word.end_s + by_s)
