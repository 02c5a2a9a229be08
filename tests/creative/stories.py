"""A strategy and a screenplay as models hand them in."""

from contracts.brief import Brief
from contracts.research import ResearchBrief
from contracts.screenplay import SceneDraft, ScreenplayDraft
from contracts.strategy import Strategy
from contracts.subject import Subject

BRIEF = Brief(text="Cold brew that wakes up slow mornings", duration_s=10, scenes=2)
SUBJECT = Subject(name="the bottle", description="a matte-black bottle with a cream label")

STRATEGY = Strategy(
    core_concept="Morning waits for you",
    subject=SUBJECT,
    audience_hook="No alarm, no hurry.",
    narrative_arc="From the last dark to the first light.",
    visual_language="Close frames on 35mm, the window always in sight",
    mood="calm",
    lighting="low golden side light",
    camera="slow push on a slider",
    film_stock="Kodak Portra 400",
    color_grade="amber over deep brown",
    music_direction="Soft piano at 80 BPM that ends on a held chord.",
    voice_direction="warm and close",
    production_notes=("Shoot at dawn.",),
    tagline="Wake slowly",
)

RESEARCH = ResearchBrief(
    title="Dawn",
    description="A cold brew.",
    key_features=("slow steeped", "low acid"),
    industry="beverages",
    tone="warm",
    competitors=(),
    target_audience="late risers",
)


def draft(**scene: str) -> ScreenplayDraft:
    """A screenplay of two scenes; `scene` changes the second."""
    first = SceneDraft(
        title="First light",
        action="The bottle stands at the window at dawn.",
        motion="Slow push in.",
        narration="No alarm this morning.",
        sound_effect="A quiet room",
    )
    second = first.model_copy(update={"narration": "Dawn, slow steeped. Wake slowly."} | scene)
    return ScreenplayDraft(title="Dawn", scenes=(first, second))
