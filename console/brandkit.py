"""A brand's kit with its files, on their way from this machine into a run's request."""

from dataclasses import dataclass
from pathlib import Path

from contracts.brief import BrandKit
from contracts.run import RunRequest
from contracts.services import Store


@dataclass(frozen=True)
class LocalFile:
    """A file on this machine, and what its bytes say it is."""

    path: Path
    media_type: str


@dataclass(frozen=True)
class LocalBrand:
    """What a brand's file says; the kit has no references yet, since its files lie here."""

    path: Path
    kit: BrandKit
    logo: LocalFile | None = None
    font: LocalFile | None = None


async def with_brand(
    request: RunRequest, brand: LocalBrand, store: Store, run_id: str
) -> RunRequest:
    """The request with the brand in it, whose files now lie in the store under the run's name."""
    refs = {
        name: await store.put_file(run_id, f"brand-{name}", file.path, file.media_type)
        for name, file in (("logo", brand.logo), ("font", brand.font))
        if file is not None
    }
    kit = brand.kit.model_copy(update=refs)
    return request.model_copy(update={"brief": request.brief.model_copy(update={"brand": kit})})
