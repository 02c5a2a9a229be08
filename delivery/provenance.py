"""Who made each part of the film, asked in which words, and what people had a hand in."""

import json
from collections.abc import Iterator
from typing import Any

from contracts.artifacts import ArtifactRef
from contracts.delivery import AdId
from contracts.ledger import Entry
from contracts.origin import Origin
from contracts.tasks.assembly import PackageTask
from delivery.disclosure import disclosure
from delivery.origins import Origins, kept_takes

GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
PLAYED = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
COMPOSED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic"
"""IPTC's NewsCodes for digital sources: a generative model, a program, a composite of such."""


def provenance(task: PackageTask, origins: Origins, run: str) -> bytes:
    """The provenance as indented JSON; every file by its hash, every prompt as it was sent."""
    return json.dumps(_provenance(task, origins, run), indent=2, ensure_ascii=False).encode()


def _provenance(task: PackageTask, origins: Origins, run: str) -> dict[str, Any]:
    elements, page = task.elements, task.elements.page
    ad_id = task.delivery.ad_id
    return {
        "film": {
            "run": run,
            "version": task.version,
            "seed": task.seed,
            "ad_id": None if ad_id == AdId() else ad_id.model_dump(),
            "made_with": "OTT Ad Builder",
            "source_type": COMPOSED,
            **_file(task.master.video),
        },
        "disclosure": disclosure(elements, origins).splitlines(),
        "page": page and {"url": page.url, "seen_at": _json(page.seen_at)},
        "parts": list(_parts(task, origins)),
        "references": [_reference(task, reference) for reference in elements.references],
        "composited": _composited(task),
        "notes": list(elements.notes),
    }


def _parts(task: PackageTask, origins: Origins) -> Iterator[dict[str, Any]]:
    elements, charges = task.elements, task.elements.charges
    sound = elements.sound
    for scene, take in zip(elements.scenes, kept_takes(elements), strict=True):
        known = {"kind": "picture", "scene": scene.number, "take": take.number}
        yield known | _file(take.picture) | _asked(origins.get(take.bought_as), charges)
        clip = scene.clip
        if clip.is_still:
            told: dict[str, Any] = {"provider": clip.provider, "source_type": PLAYED}
        else:
            told = _asked(origins.get(clip.bought_as), charges)
        known = {"kind": "clip", "scene": scene.number, "from_picture": take.picture.sha256}
        yield known | _file(clip.source) | told
    for line in sound.lines:
        known = {"kind": "narration", "scene": line.scene, "text": line.text}
        yield known | _file(line.audio) | _asked(origins.get(line.bought_as), charges)
    for effect in sound.effects:
        recording = effect.recording
        known = {"kind": "effect", "scene": effect.scene}
        yield known | _file(recording.audio) | _asked(origins.get(recording.bought_as), charges)
    yield (
        {"kind": "music"}
        | _file(sound.music.audio)
        | _asked(origins.get(sound.music.bought_as), charges)
    )


def _file(ref: ArtifactRef) -> dict[str, str]:
    return {"sha256": ref.sha256, "key": ref.key}


def _asked(origin: Origin | None, charges: tuple[Entry, ...]) -> dict[str, Any]:
    """Who made it; nothing for what an older version of this program left unrecorded."""
    if origin is None:
        return {"provider": None}
    return origin.model_dump(mode="json") | {
        "usd": str(_settled(origin, charges)),
        "source_type": PLAYED if origin.played else GENERATED,
    }


def _settled(origin: Origin, charges: tuple[Entry, ...]) -> Any:
    """What the ledger has for it in the end: a provider may have corrected its price."""
    if origin.request_id is None:
        return origin.usd
    same = (each.usd for each in charges if each.request_id == origin.request_id)
    return next(same, origin.usd)


def _reference(task: PackageTask, reference: ArtifactRef) -> dict[str, Any]:
    page = task.elements.page
    from_page = page is not None and reference in page.pictures
    return _file(reference) | {"from": page.url if page and from_page else "hero frame"}


def _composited(task: PackageTask) -> dict[str, Any] | None:
    """What was set over the last scene, as people wrote and drew it."""
    card = task.elements.screenplay.end_card
    return card.model_dump(mode="json") if card else None


def _json(value: Any) -> str | None:
    return None if value is None else value.isoformat()
