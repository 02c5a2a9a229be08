"""Health and fitness: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

HEALTH = World(
    key="health",
    industry="Health and fitness",
    words=(
        "vitamins",
        "supplement",
        "supplements",
        "fitness",
        "gym",
        "yoga",
        "yoga studio",
        "protein",
        "protein powder",
        "health",
        "wellness",
        "physiotherapy",
        "clinic",
        "dentist",
        "pharmacy",
        "therapy",
        "meditation app",
        "workout",
        "fitness app",
        "pilates",
        "running app",
        "doctor",
        "telemedicine",
        "glasses",
        "contact lenses",
        "nutrition",
        "probiotic",
    ),
    heroes=(
        "rounded {colour} bottle with a {accent} cap and a clean label lettered {sign}",
        "upright {colour} jar with a {accent} lid and a bold label lettered {sign}",
    ),
    person="a man in his sixties with short white hair and a sky-blue training top",
    place="a bright room with a mat on the floor and the windows open",
    moment="the start of an ordinary day",
    before="stiff, flat and put off until Monday",
    after="upright, warm and ready for the stairs",
    gesture="the first stretch reaches the light",
    truth="Nobody wants to live for ever; they want to take the stairs.",
    audience="Adults who want their energy back, not a new personality",
    tone="warm",
    opening=(
        Shot(
            "standing on a bedside table beside reading glasses, {person} sitting on the edge of the bed",
            "slow push in at table height",
            "a creaking bed, a long breath",
        ),
        Shot(
            "at the foot of a long flight of stairs, morning light at the top",
            "low tilt up the stairs",
            "steps pausing, a hand on a rail",
            at="a long flight of stairs in morning light",
        ),
    ),
    turning=(
        Shot(
            "opened by {person} in the first sun, a glass of water throwing light on the wall",
            "slow arc with the light",
            "a cap turning, water poured",
        ),
        Shot(
            "on the grass beside a rolled mat as {person} reaches for the sky",
            "slow rise with the arms",
            "birds, a deep breath in",
            at="a park at sunrise",
        ),
    ),
    proving=(
        Shot(
            "ringed by halved oranges, green leaves and bright seeds",
            "macro glide over the fruit",
            "fruit cut on wood",
            at="a kitchen counter in the sun",
        ),
        Shot(
            "steady in the foreground while bare feet press into wet grass",
            "low lateral slide",
            "feet on grass, light wind",
            at="a park at sunrise",
        ),
    ),
    living=(
        Shot(
            "in the cup holder of a pram as {person} jogs through long shadows",
            "smooth side tracking shot",
            "steady steps and a baby's laugh",
        ),
        Shot(
            "at the top of the stairs, {person} arriving with breath to spare",
            "gentle crane with the climb",
            "quick light steps, a happy breath out",
        ),
    ),
    hooks=(
        ("The stairs are not getting longer.", "They only feel like it."),
        ("You used to run for the bus.", "And catch it."),
        ("Your body keeps a diary.", "Read it something nice."),
    ),
    wry=(
        ("Your back made a sound.", "So did you.", "In that order."),
        ("You joined a gym.", "It misses you."),
    ),
    feelings=(
        ("Stairs.", "Bus.", "Breath to spare."),
        ("And the day finds you", "already on your feet."),
    ),
    taglines=("Take the stairs.", "Feel like yourself again.", "Good for the long run."),
    features=(
        "Made for everyday use",
        "Gentle from the first day",
        "Nothing that you do not need",
        "Trusted by people who should know",
        "Easy to keep up, one minute a day",
    ),
    rivals=("Pharmacy chains", "Fitness studios", "Online supplement brands"),
    call="Start with one day",
    ending_place="wet grass in the first sun",
)
