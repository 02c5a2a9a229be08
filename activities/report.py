"""The report of a run: what was made, from what, by whom, for how much, and what fell short."""

import json
from collections.abc import Mapping, Sequence
from statistics import mean
from typing import Any

from contracts.ledger import accounts
from contracts.money import total_usd
from contracts.run import SceneResult
from contracts.screenplay import Scene
from contracts.tasks.assembly import PackageTask


def report_of(task: PackageTask, remarks: Mapping[str, Sequence[str]]) -> bytes:
    """The report as indented JSON; every fallback and every line of the check stands in it.

    `remarks` are those on the documents and on the signature that go with the film, by name.
    """
    report = _report(task) | dict(remarks)
    return json.dumps(report, indent=2, ensure_ascii=False, default=str).encode()


def _report(task: PackageTask) -> dict[str, Any]:
    elements, screenplay = task.elements, task.elements.screenplay
    page, sound = elements.page, elements.sound
    return {
        "version": task.version,
        "title": screenplay.title,
        "brief": task.brief.model_dump(mode="json"),
        "seed": task.seed,
        "duration_s": task.master.duration_s,
        "frames": task.master.frames,
        "rate": str(task.master.rate),
        "page": page.model_dump(mode="json", exclude={"images"}) if page else None,
        "research": elements.research.model_dump(mode="json"),
        "strategy": elements.strategy.model_dump(mode="json"),
        "subject": screenplay.subject.model_dump(mode="json"),
        "references": [reference.key for reference in elements.references],
        "scores": scores_of(task),
        "scenes": [
            _scene(scene, result)
            for scene, result in zip(screenplay.scenes, elements.scenes, strict=True)
        ],
        "narration": [line.model_dump(mode="json", exclude={"words"}) for line in sound.lines],
        "sound": sound.mix.model_dump(mode="json"),
        "master": task.master.model_dump(mode="json"),
        "check": task.quality.model_dump(mode="json") | {"passed": task.quality.passed},
        "encodes": task.encodes.model_dump(mode="json"),
        "money": _money(task),
        "notes": list(elements.notes),
    }


def ledger_of(task: PackageTask) -> bytes:
    """The run's ledger as indented JSON: each purchase once, in US dollars, and sums."""
    return json.dumps(_money(task), indent=2, default=str).encode()


def _money(task: PackageTask) -> dict[str, Any]:
    charges = task.elements.charges
    return {
        "budget_usd": str(task.budget_usd),
        "cost_usd": str(total_usd(charges)),
        "accounts": [account.model_dump(mode="json") for account in accounts(charges)],
        "ledger": [dict(entry) for entry in charges],
    }


def scores_of(task: PackageTask) -> dict[str, dict[str, float]]:
    """How the story, and the pictures in the film, keep to subject and strategy: from 0 to 10."""
    kept = [scene.takes[scene.kept - 1].critique for scene in task.elements.scenes]
    scores = task.elements.screenplay.scores
    return {
        "consistency": {
            "screenplay": scores.consistency,
            "pictures": round(mean(critique.subject_score for critique in kept), 1),
        },
        "strategy_adherence": {
            "screenplay": scores.strategy_adherence,
            "pictures": round(mean(critique.strategy_score for critique in kept), 1),
        },
    }


def _scene(scene: Scene, result: SceneResult) -> dict[str, Any]:
    return scene.model_dump(mode="json") | {
        "takes": [take.model_dump(mode="json") for take in result.takes],
        "kept": result.kept,
        "clip": result.clip.model_dump(mode="json"),
        "notes": list(result.notes),
    }
