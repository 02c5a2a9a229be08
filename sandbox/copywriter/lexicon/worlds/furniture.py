"""Home and interiors: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

FURNITURE = World(
    key="home",
    industry="Home and interiors",
    words=(
        "sofa",
        "chair",
        "table",
        "lamp",
        "furniture",
        "shelf",
        "kitchen",
        "cookware",
        "pan",
        "pans",
        "kettle",
        "knife",
        "knives",
        "coffee machine",
        "oven",
        "fridge",
        "desk",
        "standing desk",
        "rug",
        "paint",
        "interior",
        "mug",
        "vase",
        "curtains",
        "heat pump",
        "solar panels",
        "toaster",
        "blender",
        "air fryer",
    ),
    heroes=(
        "{colour} armchair with rounded arms, {accent} wooden legs and a seam tag lettered {sign}",
        "{colour} table lamp with a linen shade, a {accent} foot and a switch lettered {sign}",
    ),
    person="an architect in his fifties with rolled sleeves and paper-white hair",
    place="an empty room with tall windows and bare floorboards",
    moment="the first evening in a new home",
    before="hollow, echoing and not yet yours",
    after="warm, lived-in and hard to leave",
    gesture="the lamp comes on and the room takes a breath",
    truth="A house is finished on the day somebody falls asleep in it by accident.",
    audience="People who are making a place their own, one thing at a time",
    tone="warm",
    opening=(
        Shot(
            "alone in an empty room, dust in the window light, {person} in the doorway with a box",
            "slow push in across the floorboards",
            "echoing steps on bare wood",
        ),
        Shot(
            "half wrapped in paper by a cold window, snow falling outside",
            "patient lateral slide",
            "paper rustling, wind outside",
        ),
    ),
    turning=(
        Shot(
            "set in its place by {person}, a pool of warm light opening around it",
            "slow arc with the light",
            "a soft thud on wood, a switch",
        ),
        Shot(
            "unwrapped in one pull, the room's colours waking around it",
            "smooth push in",
            "a long sweep of paper",
        ),
    ),
    proving=(
        Shot(
            "seen so close that grain, stitch and shadow become a landscape",
            "macro glide over the surface",
            "a palm drawn over wood",
        ),
        Shot(
            "in the low sun that shows each curve and joint",
            "slow orbit",
            "a quiet creak, a clock",
        ),
    ),
    living=(
        Shot(
            "at the heart of a full room, friends on the floor around it, {person} pouring wine",
            "gentle crane over the room",
            "a small party, a record playing",
        ),
        Shot(
            "holding a sleeping cat and an open book, the lamp still on",
            "slow pull back through the door",
            "a cat purring, a fire",
        ),
    ),
    hooks=(
        ("Four walls.", "One echo.", "Yours."),
        ("You have the keys.", "Now make it home."),
        ("Every room is waiting", "for one right thing."),
    ),
    wry=(
        ("The instructions had forty steps.", "Your marriage had fewer."),
        ("It is minimalist, you said.", "It was empty."),
    ),
    feelings=(
        ("Stay in.", "Nobody will blame you."),
        ("And the room stops echoing.", "It answers."),
    ),
    taglines=("Make room for living.", "Home is a long story.", "Stay a while."),
    features=(
        "Solid wood from managed forests",
        "Made to order in small workshops",
        "Assembled in minutes, without tools",
        "Covers that wash",
        "Guaranteed for decades",
    ),
    rivals=("Flat-pack giants", "Design showrooms", "Second-hand markets"),
    call="See it in your room",
    ending_place="bare floorboards in low winter sun",
)
