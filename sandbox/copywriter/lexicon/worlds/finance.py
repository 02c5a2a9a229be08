"""Banking and insurance: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

FINANCE = World(
    key="finance",
    industry="Banking and insurance",
    words=(
        "bank",
        "banking",
        "banking app",
        "insurance",
        "car insurance",
        "health insurance",
        "credit card",
        "card",
        "investment",
        "investing",
        "savings",
        "savings account",
        "pension",
        "mortgage",
        "loan",
        "loans",
        "finance",
        "fintech",
        "budgeting app",
        "tax",
        "accounting",
        "payments",
        "crypto",
        "money",
    ),
    heroes=(
        "slim {colour} bank card with a brushed surface, a {accent} chip and a corner lettered {sign}",
        "slim {colour} phone with one calm {accent} number on its screen and a frame lettered {sign}",
    ),
    person="a young couple in paint-stained shirts, she with a pencil in her hair",
    place="an empty flat on moving day, boxes and one ladder",
    moment="the night the bills are opened",
    before="tense, small-print and hard to look at",
    after="plain, calm and in hand",
    gesture="the number turns up and the shoulders come down",
    truth="Money worries are seldom about money; they are about not knowing.",
    audience="People who would rather understand it than admire it",
    tone="tender",
    opening=(
        Shot(
            "lying beside a fan of unopened envelopes under a hard lamp, {person} on the far side of the table",
            "slow push in over the envelopes",
            "a clock, an envelope torn open",
            at="a kitchen at night",
        ),
        Shot(
            "small on the floor of an empty flat, a bare bulb above",
            "patient high-angle drift",
            "echoing steps in an empty room",
        ),
    ),
    turning=(
        Shot(
            "picked up by {person}, a soft light reaching their faces",
            "slow arc around the faces",
            "one soft tap, a breath let out",
        ),
        Shot(
            "touched once to a counter, a small light answering",
            "macro push in to the touch",
            "a contactless chime",
            at="a small shop counter",
        ),
    ),
    proving=(
        Shot(
            "turned in the light, its edge as thin and clear as a promise",
            "macro orbit around the edge",
            "a fine metallic sweep",
        ),
        Shot(
            "propped on a paint tin, one clear line rising across it",
            "slow lateral slide",
            "a pencil on paper, a quiet yes",
        ),
    ),
    living=(
        Shot(
            "in the back pocket of painted jeans as {person} dance among the boxes",
            "easy handheld circle",
            "laughter in an empty room, a small radio",
        ),
        Shot(
            "on the sill of a finished room, the two of them asleep on the sofa",
            "gentle pull back through the door",
            "a quiet house at night",
        ),
    ),
    hooks=(
        ("There is a drawer", "nobody likes to open."),
        ("You are good at many things.", "Small print is not one of them."),
        ("It is three in the morning.", "The numbers are awake too."),
    ),
    wry=(
        ("Your call is important.", "Important enough to wait forty minutes."),
        ("Page nineteen, paragraph four.", "We did not read it either."),
    ),
    feelings=(
        ("You know where you stand.", "So you can sit down."),
        ("Sleep is a kind of interest, too.",),
    ),
    taglines=("Plainly on your side.", "Money, in plain words.", "Sleep on it. Really."),
    features=(
        "Every fee on one page",
        "A person answers within a minute",
        "Opens in five minutes, closes in one",
        "Alerts before it matters",
        "Protected and regulated",
    ),
    rivals=("High-street banks", "App-only banks", "Comparison sites"),
    call="Open yours in five minutes",
    ending_place="a clear wooden table in morning light",
)
