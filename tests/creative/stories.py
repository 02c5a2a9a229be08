"""A strategy and a screenplay as models hand them in."""

from contracts.brief import Brief
from contracts.screenplay import SceneDraft, ScreenplayDraft, Subject
from contracts.strategy import Strategy

BRIEF = Brief(text="Cold brew that wakes up slow mornings", duration_s=10, scenes=2)
SUBJECT = Subject(name="the bottle", description="a matte-black bottle with a cream label")

STRATEGY = Strategy(
    core_concept="Morning waits for you",
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


def draft(**scene: str) -> ScreenplayDraft:
    """A screenplay of two scenes; `scene` changes the second."""
    first = SceneDraft(
        title="First light",
        action="The bottle stands at the window at dawn.",
        motion="Slow push in.",
        narration="No alarm this morning.",
        sound_effect="A quiet room",
    )
    return ScreenplayDraft(
        title="Dawn", subject=SUBJECT, scenes=(first, first.model_copy(update=scene))
    )
