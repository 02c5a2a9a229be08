"""Toys and family: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

TOYS = World(
    key="toys",
    industry="Toys and family",
    words=(
        "toy",
        "toys",
        "board game",
        "puzzle",
        "building blocks",
        "blocks",
        "doll",
        "baby",
        "nappies",
        "diapers",
        "stroller",
        "pram",
        "kids",
        "children's book",
        "picture book",
        "teddy",
        "plush",
        "playground",
        "bricks",
        "card game",
        "family game",
        "night light",
        "crayons",
    ),
    heroes=(
        "sturdy {colour} box with rounded corners, a {accent} lid and playful letters reading {sign}",
        "round-eared {colour} plush bear with a {accent} scarf and a tag lettered {sign}",
    ),
    person="a girl of six with two crooked plaits and star-patterned wellies",
    place="an attic playroom in the rain, fairy lights on the beams",
    moment="a rainy Sunday afternoon",
    before="long, grey and out of ideas",
    after="enormous, loud and full of dragons",
    gesture="the lid lifts and the carpet becomes an ocean",
    truth="Children do not need more toys; they need one that needs them.",
    audience="Parents who remember what a cardboard box could be",
    tone="wonder",
    opening=(
        Shot(
            "on a carpet beside a rain-streaked window, {person} lying upside down on the sofa",
            "slow push in along the carpet",
            "rain, a clock, a bored hum",
        ),
        Shot(
            "under a fairy light that flickers once, as if it knew something",
            "patient tilt down from the beams",
            "rain on a roof, a floorboard",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, light spilling out over her astonished face",
            "slow arc around the glow",
            "a lid lifting, a sparkle of bells",
        ),
        Shot(
            "carried at a run through a castle of blankets",
            "fast follow at child height",
            "small boots, a war cry, giggles",
        ),
    ),
    proving=(
        Shot(
            "at the centre of a tiny city that small hands keep building",
            "macro glide over the city",
            "pieces clicking into place",
        ),
        Shot(
            "dropped, hugged, sat upon and still smiling",
            "slow-motion tumble",
            "a soft thud, a laugh",
        ),
    ),
    living=(
        Shot(
            "in the arms of {person}, asleep in a fort lit by one torch",
            "gentle pull back",
            "sleepy breathing, rain fading",
        ),
        Shot(
            "between a grandfather and {person}, both on their stomachs, both winning",
            "slow lateral slide",
            "a shared gasp, laughter",
        ),
    ),
    hooks=(
        ("There is nothing to do.", "She has checked."),
        ("The carpet is an ocean.", "Mind the sharks."),
        ("It is raining.", "In here, it is adventure."),
    ),
    wry=(
        ("She built a castle.", "You sat on it.", "There was a trial."),
        ("Quiet in the playroom.", "Too quiet."),
    ),
    feelings=(
        ("Five more minutes.", "This time, it is you asking."),
        ("Tomorrow it is a spaceship.", "Today it is everything."),
    ),
    taglines=("What will it be today?", "Bigger on the inside.", "Play it forward."),
    features=(
        "Made for small hands",
        "No batteries, no screens",
        "Wood and colours safe to chew",
        "A hundred ways to play",
        "Built to be handed down",
    ),
    rivals=("Licensed plastic toys", "Tablet games", "Big-brand bricks"),
    call="Bring the adventure home",
    ending_place="a carpet of blankets under fairy lights",
)
