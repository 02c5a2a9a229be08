"""A page as the cache keeps it, for every worker to find."""

from datetime import datetime, timedelta
from typing import Literal, Self

from pydantic import AwareDatetime

from contracts.artifacts import ArtifactRef
from contracts.model import Model
from contracts.orders import WebPage
from contracts.research import Page
from web.fetch import Version


class KeptPicture(Model):
    """What became of one picture of a page."""

    address: str
    ref: ArtifactRef | None = None
    said: str = ""
    """Why it is not here, where it is not."""
    passing: bool = False
    """Whether it may be had the next time."""


class KeptPage(Model):
    """A page, which version it is, and when it was known to be so."""

    form: Literal[1]
    """Of this record. With a new one every older record is that of a page never read."""
    address: str
    """The normalised address that was asked for."""
    seen_at: AwareDatetime
    version: Version
    title: str
    description: str
    text: str
    images: tuple[str, ...]
    own_images: tuple[str, ...]
    pictures: tuple[KeptPicture, ...] = ()

    @classmethod
    def of(cls, address: str, page: WebPage, version: Version, seen_at: datetime) -> Self:
        """The record of a page that was just read."""
        return cls(
            form=1,
            address=address,
            seen_at=seen_at,
            version=version,
            title=page.title,
            description=page.description,
            text=page.text,
            images=page.images,
            own_images=page.own_images,
        )

    def age(self, now: datetime) -> timedelta:
        """How long ago it was seen; workers' clocks may differ, so the future counts as well."""
        return abs(now - self.seen_at)

    def as_page(self, text: ArtifactRef, notes: tuple[str, ...]) -> Page:
        """The page as the run is given it, with `notes` and what its pictures leave to be said."""
        refs = (picture.ref for picture in self.pictures if picture.ref)
        missed = (picture.said for picture in self.pictures if not picture.ref)
        return Page(
            url=self.version.url,
            title=self.title,
            description=self.description,
            text=text,
            images=self.images,
            pictures=tuple(dict.fromkeys(refs)),
            seen_at=self.seen_at,
            notes=(*notes, *(f"A picture of the page was left out: {said}." for said in missed)),
        )
