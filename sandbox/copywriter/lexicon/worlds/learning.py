"""Education and culture: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

LEARNING = World(
    key="learning",
    industry="Education and culture",
    words=(
        "school",
        "course",
        "courses",
        "language school",
        "university",
        "tutoring",
        "learning",
        "education",
        "museum",
        "library",
        "book",
        "books",
        "bookshop",
        "theatre",
        "festival",
        "concert",
        "orchestra",
        "coding bootcamp",
        "online course",
        "music school",
        "magazine",
        "newspaper",
        "exhibition",
        "cinema",
    ),
    heroes=(
        "cloth-bound {colour} book with a {accent} ribbon and a cover lettered {sign}",
        "large-format {colour} notebook with a {accent} spine and a cover lettered {sign}",
    ),
    person="a bus driver in his fifties with reading glasses, a grey moustache and a burgundy cardigan",
    place="a reading room at night, one green lamp among dark shelves",
    moment="the hour after work",
    before="closed, tired and told it was too late",
    after="open, curious and first to raise a hand",
    gesture="the page turns and the room gets bigger",
    truth="The door to learning is never locked; people only forget they are allowed in.",
    audience="Adults who were told it was too late, and never quite believed it",
    tone="wonder",
    opening=(
        Shot(
            "closed under a single lamp in a dark reading room, {person} hesitating at the door",
            "slow push in between the shelves",
            "steps stopping, a quiet room",
        ),
        Shot(
            "on the empty seat of a night bus, lights sliding over it",
            "patient lateral slide",
            "a bus engine, rain on glass",
            at="a night bus in the rain",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, light rising from the page onto his face",
            "slow arc with the light",
            "a page turning, a breath in",
        ),
        Shot(
            "standing at the centre of a circle of chairs as the first hand goes up",
            "smooth push in",
            "chairs, then one clear voice",
            at="a classroom in evening sun",
        ),
    ),
    proving=(
        Shot(
            "so close that ink, fibre and thumbprint fill the frame",
            "macro glide over the page",
            "a pencil underlining",
        ),
        Shot(
            "among a growing stack, each spine with a bright marker",
            "slow rise along the stack",
            "books set on books",
        ),
    ),
    living=(
        Shot(
            "in the hands of {person}, reading aloud to a whole laughing bus",
            "easy handheld drift down the aisle",
            "laughter, applause, a bell",
        ),
        Shot(
            "passed across a table to somebody younger",
            "gentle push in to the hands",
            "a page, a whisper, a laugh",
        ),
    ),
    hooks=(
        ("You meant to, once.", "You still mean to."),
        ("Someone told you it was too late.", "Someone was wrong."),
        ("There is a door you walk past.", "It opens inwards."),
    ),
    wry=(
        ("You know one word of Italian.", "It is pizza."),
        ("You have read the first page.", "Nine times."),
    ),
    feelings=(
        ("One page.", "Then the next.", "Then you."),
        ("Ask him anything.", "Go on."),
    ),
    taglines=("You are allowed in.", "Never too late to begin.", "Turn the page."),
    features=(
        "Evening hours that fit around work",
        "Small groups, patient teachers",
        "Start at any level",
        "Materials included",
        "The first visit is free",
    ),
    rivals=("Free online videos", "Large institutions", "The good intention drawer"),
    call="Come to the first evening",
    ending_place="a wooden desk under a green lamp",
)
