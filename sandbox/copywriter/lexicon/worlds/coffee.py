"""Coffee and cold brew: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

COFFEE = World(
    key="coffee",
    industry="Coffee and cold brew",
    words=(
        "cold brew",
        "coffee",
        "espresso",
        "latte",
        "cappuccino",
        "coffee beans",
        "roastery",
        "roaster",
    ),
    heroes=(
        "slim {colour} glass bottle with rounded shoulders and a {accent} paper label lettered {sign}",
        "squat {colour} can with a matte finish and a {accent} band lettered {sign}",
    ),
    person="a woman in her early thirties with loose dark curls and a moss-green linen shirt",
    place="a small city kitchen at daybreak, linen curtains half open",
    moment="a slow weekday morning",
    before="grey, heavy and one snooze behind",
    after="clear, unhurried and wide awake",
    gesture="the cap turns and the first cold pour meets the glass",
    truth="Nobody hates the morning; they hate being dragged into it.",
    audience="People whose best hours start after the first cup",
    tone="warm",
    opening=(
        Shot(
            "standing unopened on a worn oak counter beside a silenced alarm clock, {person} still a soft blur in the doorway",
            "slow push in across the counter",
            "a muffled alarm clock switched off, then a sleepy kitchen hum",
        ),
        Shot(
            "waiting on a breakfast tray in grey light, {person} still half asleep at the far end of the table",
            "gentle tilt up from the tray",
            "a yawn, a chair, distant morning traffic",
        ),
    ),
    turning=(
        Shot(
            "tilting over a tall glass, a dark ribbon folding around clear ice as the first sun crosses the counter",
            "close tracking move along the pour",
            "cold coffee poured over cracking ice",
        ),
        Shot(
            "twisted open in the hands of {person}, light catching the rim",
            "slow arc around the hands",
            "a cap twisting open with a soft pop",
        ),
    ),
    proving=(
        Shot(
            "beaded with condensation beside a handful of dark roasted beans, one drop sliding down its side",
            "macro drift down the surface",
            "coffee beans scattering on wood, one slow drip",
        ),
        Shot(
            "backlit on a window sill, the coffee inside glowing like dark honey",
            "slow lateral slide past the light",
            "ice settling in a glass",
        ),
    ),
    living=(
        Shot(
            "held by {person} on a sunlit doorstep, curls lifted by the wind, the street waking behind",
            "handheld follow that settles",
            "birdsong, a bicycle bell, a front door closing softly",
        ),
        Shot(
            "resting on an open notebook at a bright desk, the hand of {person} already writing",
            "easy pull back to the window",
            "a pen on paper and a calm morning street",
        ),
    ),
    hooks=(
        (
            "Morning asks a lot.",
            "Before you have said a word.",
            "Before the street has said one either.",
        ),
        ("Somewhere between the snooze and the street,", "there is a better morning."),
        ("The day can wait a minute.", "You were first in line."),
    ),
    wry=(
        ("Your alarm clock means well.", "So did your ex."),
        ("Five more minutes, you said.", "An hour ago.", "Twice."),
    ),
    feelings=(
        ("And the morning is yours again.", "All of it.", "Even the first five minutes."),
        ("Eyes open.", "Shoulders down.", "Day on your side."),
    ),
    taglines=("Wake up on your own terms.", "Morning, at your pace.", "Rise slow. Shine anyway."),
    features=(
        "Steeped slowly for a round, smooth cup",
        "Low in acidity, gentle on an empty stomach",
        "Single-origin beans, roasted in small batches",
        "Ready to pour, no machine needed",
        "A recyclable bottle, refilled again and again",
    ),
    rivals=("Chain coffee to go", "Capsule machines", "Canned energy drinks"),
    call="Find your morning in the chilled aisle",
    ending_place="a sunlit oak counter, a full glass at its side",
)
