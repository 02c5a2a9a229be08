"""The files that leave the house, and what each is called when it does."""

from collections.abc import Iterator

from pydantic import NonNegativeInt, PositiveInt

from contracts.artifacts import ArtifactRef
from contracts.model import Model


class Rendition(Model):
    """One encode of the whole film."""

    video: ArtifactRef
    width: PositiveInt
    height: PositiveInt
    codec: str
    """As RFC 6381 spells it: `avc1.640028`, `apch`."""
    bit_rate_bps: PositiveInt
    """Of the whole file, on average."""

    @property
    def label(self) -> str:
        """`1080p`: the shorter side."""
        return f"{min(self.width, self.height)}p"


class StreamFile(Model):
    """One file of a stream, by the name that its playlists give it: `1080p/init.mp4`."""

    name: str
    file: ArtifactRef


class Stream(Model):
    """An HLS stream; its first file is the one that a player opens."""

    files: tuple[StreamFile, ...]
    width: PositiveInt
    height: PositiveInt
    """Of its largest picture."""
    lowest_bps: PositiveInt
    highest_bps: PositiveInt
    first_shown_ticks: NonNegativeInt = 0
    """When the first frame is shown, in MPEG's ticks of 90 kHz; what is timed elsewhere adds it."""

    @property
    def opening(self) -> str:
        """The name of the playlist that lists the others."""
        return self.files[0].name


class Encodes(Model):
    """What was encoded beside the master, because somebody asked for it."""

    mezzanine: Rendition | None = None
    ladder: tuple[Rendition, ...] = ()
    """The largest first."""
    hls: Stream | None = None


class Package(Model):
    """The files that leave the house; those without a value are not part of an older one."""

    video: ArtifactRef
    report: ArtifactRef
    ledger: ArtifactRef
    elements: ArtifactRef
    """What the film was put together from: `contracts.elements.Elements` as JSON."""
    poster: ArtifactRef
    contact_sheet: ArtifactRef
    captions_srt: ArtifactRef
    captions_webvtt: ArtifactRef
    vast: ArtifactRef | None = None
    provenance: ArtifactRef | None = None
    disclosure: ArtifactRef | None = None
    checksums: ArtifactRef | None = None
    encodes: Encodes = Encodes()
    signed: ArtifactRef | None = None
    """The film with Content Credentials, where the operator has a certificate."""


NAMES = {
    "captions_srt": "captions.srt",
    "captions_webvtt": "captions.vtt",
    "poster": "poster.jpg",
    "contact_sheet": "contact-sheet.jpg",
    "vast": "vast.xml",
    "report": "report.json",
    "ledger": "ledger.json",
    "provenance": "provenance.json",
    "disclosure": "disclosure.txt",
    "checksums": "checksums.sha256",
}
"""What each part is called beside the film."""
HLS_FOLDER = "hls"


def film_name(run: str) -> str:
    """The master's."""
    return f"{run}.mp4"


def signed_name(run: str) -> str:
    """The signed copy's."""
    return f"{run}-c2pa.mp4"


def mezzanine_name(run: str) -> str:
    """The mezzanine's."""
    return f"{run}.mov"


def rung_name(run: str, rung: Rendition) -> str:
    """A rung's: `cold-brew-540p.mp4`."""
    return f"{run}-{rung.label}.mp4"


def stream_name(name: str) -> str:
    """A stream's file's, from the package's folder."""
    return f"{HLS_FOLDER}/{name}"


def named(package: Package, run: str) -> Iterator[tuple[str, ArtifactRef]]:
    """Every file of the package and its name, which may lie in a folder; the film is the first."""
    encodes = package.encodes
    yield film_name(run), package.video
    if package.signed:
        yield signed_name(run), package.signed
    if encodes.mezzanine:
        yield mezzanine_name(run), encodes.mezzanine.video
    for rung in encodes.ladder:
        yield rung_name(run, rung), rung.video
    if encodes.hls:
        for part in encodes.hls.files:
            yield stream_name(part.name), part.file
    for field, name in NAMES.items():
        if (part_ref := getattr(package, field)) is not None:
            yield name, part_ref
