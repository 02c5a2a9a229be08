"""A packaged film of two scenes on paper: the second one was made from a moving still."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from contracts.brief import Brief
from contracts.elements import Elements
from contracts.ledger import Entry
from contracts.master import Master, Mix, QualityReport, Soundtrack
from contracts.origin import Origin
from contracts.research import Page, ResearchBrief
from contracts.run import SceneResult
from contracts.screenplay import EndCard, Scene, Screenplay, StoryScores
from contracts.sound import PlacedEffect, Recording, SpokenLine
from contracts.takes import Clip, Critique, Take
from contracts.tasks.assembly import PackageTask
from contracts.timing import FILM_RATE
from tests.campaign import STRATEGY, SUBJECT
from tests.delivery.spots import artifact

RESEARCH = ResearchBrief(
    title="Dawn",
    description="A cold brew.",
    key_features=("slow steeped",),
    industry="beverages",
    tone="warm",
    competitors=(),
    target_audience="late risers",
)
PAGE = Page(
    url="https://example.com/brew",
    title="Dawn",
    description="A cold brew.",
    text=artifact("page"),
    pictures=(artifact("product"),),
)


def origin(provider: str, model: str, **changes: Any) -> Origin:
    """A purchase of a cent."""
    told = {
        "prompt": f"to {provider}",
        "seed": 7,
        "bought_by": "dawn/step/1",
        "usd": Decimal("0.01"),
        "request_id": f"{provider}-1",
        "bought_at": datetime(2026, 11, 1, tzinfo=UTC),
    }
    return Origin(provider=provider, model=model, **(told | changes))


PICTURE, CLIP, VOICE, SOUND = (
    f"dawn/{step}/1" for step in ("scene-1/picture-2", "scene-1/clip-runway", "line-1", "music")
)


def origins(**changes: Any) -> dict[str, Origin]:
    """Where everything in it came from, all changed as told."""
    return {
        PICTURE: origin("gemini", "gemini-image", **changes),
        CLIP: origin("runway", "gen4", **changes),
        VOICE: origin("elevenlabs", "voice", **changes),
        SOUND: origin("elevenlabs", "sounds", **changes),
    }


def _take(number: int) -> Take:
    judged = Critique(score=9, subject_score=9, strategy_score=9, reason="seen", fix="nothing")
    return Take(
        number=number,
        picture=artifact(f"picture-{number}"),
        seed=7,
        painter="gemini-image",
        critique=judged,
        bought_as=PICTURE,
    )


def _scene(number: int, provider: str) -> SceneResult:
    clip = Clip(
        picture=artifact(f"conformed-{number}"),
        frames=72,
        rate=FILM_RATE,
        source=artifact(f"clip-{number}"),
        provider=provider,
        bought_as="" if provider == "still" else CLIP,
    )
    takes = (_take(1), _take(2))
    return SceneResult(number=number, takes=takes, kept=2, clip=clip, charges=())


def elements(**changes: Any) -> Elements:
    """What the film was put together from."""
    scenes = tuple(
        Scene(
            number=number,
            frames=72,
            title="Dawn",
            visual_prompt="a bottle",
            motion_prompt="slow push",
            narration="Wake.",
            speaking_s=2,
            sound_effect="birds",
        )
        for number in (1, 2)
    )
    line = SpokenLine(
        scene=1, text="Wake.", audio=artifact("line"), duration_s=1, words=(), bought_as=VOICE
    )
    effect = Recording(audio=artifact("effect"), duration_s=1, bought_as=SOUND)
    music = Recording(audio=artifact("music"), duration_s=6, bought_as=SOUND)
    mix = Mix(audio=artifact("mix"), samples=1, loudness_lkfs=-24, true_peak_dbtp=-8)
    told: dict[str, Any] = {
        "research": RESEARCH,
        "strategy": STRATEGY,
        "screenplay": Screenplay(
            title="Dawn",
            product="Dawn",
            subject=SUBJECT,
            scenes=scenes,
            music_prompt="piano",
            voice_direction="warm",
            scores=StoryScores(consistency=10, strategy_adherence=10),
            end_card=EndCard(name="Dawn", logo=artifact("logo")),
        ),
        "references": (artifact("hero"),),
        "scenes": (_scene(1, "runway"), _scene(2, "still")),
        "sound": Soundtrack(
            mix=mix,
            lines=(line,),
            effects=(PlacedEffect(scene=1, recording=effect),),
            music=music,
        ),
        "charges": (
            Entry(
                provider="runway",
                operation="clip",
                usd=Decimal("0.40"),
                request_id="runway-1",
                settled=True,
                step="clip-runway",
                scene=1,
            ),
        ),
        "notes": ("The strategy was approved.",),
    }
    return Elements(**(told | changes))


def package_task(**changes: Any) -> PackageTask:
    """The film, ready to be packed."""
    return PackageTask(
        brief=Brief(text="Cold brew", duration_s=6),
        seed=7,
        version=1,
        elements=elements(**changes),
        master=Master(video=artifact("master.mp4"), frames=144, rate=FILM_RATE),
        quality=QualityReport(profile="universal", findings=()),
        budget_usd=Decimal(5),
    )
