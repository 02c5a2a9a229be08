"""A campaign on paper, for tests that need one and not what it says."""

from contracts.strategy import Strategy
from contracts.subject import Subject

SUBJECT = Subject(name="the bottle", description="a black bottle")
STRATEGY = Strategy(
    core_concept="Morning waits for you",
    subject=SUBJECT,
    audience_hook="No alarm.",
    narrative_arc="Dark to light.",
    visual_language="Close 35mm frames",
    mood="calm",
    lighting="low sun",
    camera="slow push",
    film_stock="Portra",
    color_grade="amber",
    music_direction="soft piano",
    voice_direction="warm",
    production_notes=("Shoot at dawn.",),
    tagline="Wake slowly",
)
