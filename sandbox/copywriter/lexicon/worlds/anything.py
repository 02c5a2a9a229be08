"""Whatever fits no other category: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

ANYTHING = World(
    key="anything",
    industry="Consumer goods",
    words=(
        "water bottle",
        "bottle",
        "flask",
        "thermos",
        "razor",
        "toothbrush",
        "umbrella",
        "umbrellas",
        "phone case",
        "phone cases",
        "pen",
        "notebook",
    ),
    heroes=(
        "{colour} {thing} with clean rounded lines, a {accent} detail and a small mark lettered {sign}",
        "compact {colour} {thing} with a soft satin finish, a {accent} edge and a small mark lettered {sign}",
    ),
    person="a woman in her late thirties with short dark hair and a cobalt-blue jumper",
    place="a quiet room with one tall window, morning coming in",
    moment="an ordinary weekday",
    before="muddled, hurried and a little too much",
    after="simple, bright and back in hand",
    gesture="two hands close around it and the rest falls quiet",
    truth="The best things do not ask for attention; they give some back.",
    audience="People who like things that do what they promise",
    tone="warm",
    opening=(
        Shot(
            "standing alone in a busy room, {person} hurrying past in a blur",
            "slow push in through the rush",
            "hurried steps, a phone, a door",
        ),
        Shot(
            "in cool shade at the edge of a table, the first sun not quite reaching it",
            "patient lateral slide",
            "a quiet room, a clock",
        ),
    ),
    turning=(
        Shot(
            "picked up by {person}, the light arriving at the same moment",
            "slow arc with the light",
            "a soft touch, a breath, a warm tone",
        ),
        Shot(
            "turned once in two hands, colour spreading through the room behind",
            "smooth push in",
            "a gentle swell of air",
        ),
    ),
    proving=(
        Shot(
            "so close that material, edge and shadow fill the frame",
            "macro glide over the surface",
            "fingertips over a smooth surface",
        ),
        Shot(
            "in a slow shaft of sun that shows how it is made",
            "slow orbit",
            "a small precise click",
        ),
    ),
    living=(
        Shot(
            "at the side of {person}, who laughs with a friend by the open window",
            "easy handheld drift",
            "laughter, a summer street",
        ),
        Shot(
            "at rest on the sill at the end of a good day",
            "gentle pull back",
            "evening birds, a window closing",
        ),
    ),
    hooks=(
        ("Some days come at you sideways.", "Stand still a second."),
        ("It was only a small thing.", "It usually is."),
        ("There is a simpler way.", "There often is."),
    ),
    wry=(
        ("You have tried the hard way.", "Thoroughly."),
        ("There was a plan.", "Then there was Monday."),
    ),
    feelings=(
        ("That is all.", "That is the whole idea."),
        ("One thing less.", "One smile more."),
    ),
    taglines=("Made for the way you live.", "Simply good to have.", "Small thing. Big day."),
    features=(
        "Made with care, down to the last detail",
        "Easy from the first day",
        "Built to last",
        "Kind to the planet",
        "Backed by people who answer",
    ),
    rivals=("The market leader", "Low-cost imports", "Doing without"),
    call="See it for yourself",
)
