"""The report of a run: what was made, from what, by whom, for how much, and what fell short."""

import json
from statistics import mean
from typing import Any

from contracts.money import total_usd
from contracts.run import SceneResult
from contracts.screenplay import Scene
from contracts.tasks.assembly import PackageTask


def report_of(task: PackageTask) -> bytes:
    """The report as indented JSON; every fallback and every line of the check stands in it."""
    return json.dumps(_report(task), indent=2, ensure_ascii=False).encode()


def _report(task: PackageTask) -> dict[str, Any]:
    screenplay = task.screenplay
    return {
        "title": screenplay.title,
        "brief": task.brief.model_dump(mode="json"),
        "seed": task.seed,
        "duration_s": task.master.duration_s,
        "frames": task.master.frames,
        "rate": str(task.master.rate),
        "page": task.page.model_dump(mode="json", exclude={"images"}) if task.page else None,
        "research": task.research.model_dump(mode="json"),
        "strategy": task.strategy.model_dump(mode="json"),
        "subject": screenplay.subject.model_dump(mode="json"),
        "references": [reference.key for reference in task.references],
        "scores": scores_of(task),
        "scenes": [
            _scene(scene, result)
            for scene, result in zip(screenplay.scenes, task.scenes, strict=True)
        ],
        "narration": [line.model_dump(mode="json", exclude={"words"}) for line in task.lines],
        "sound": task.mix.model_dump(mode="json"),
        "master": task.master.model_dump(mode="json"),
        "check": task.quality.model_dump(mode="json") | {"passed": task.quality.passed},
        "money": {
            "budget_usd": str(task.budget_usd),
            "cost_usd": str(total_usd(task.charges)),
            "ledger": [charge.model_dump(mode="json") for charge in task.charges],
        },
        "notes": list(task.notes),
    }


def scores_of(task: PackageTask) -> dict[str, dict[str, float]]:
    """How the story, and the pictures in the film, keep to subject and strategy: from 0 to 10."""
    kept = [scene.takes[scene.kept - 1].critique for scene in task.scenes]
    return {
        "consistency": {
            "screenplay": task.screenplay.scores.consistency,
            "pictures": round(mean(critique.subject_score for critique in kept), 1),
        },
        "strategy_adherence": {
            "screenplay": task.screenplay.scores.strategy_adherence,
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
