"""Watches and jewellery: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

JEWELS = World(
    key="watch",
    industry="Watches and jewellery",
    words=(
        "watch",
        "watches",
        "wristwatch",
        "smartwatch",
        "jewellery",
        "jewelry",
        "ring",
        "rings",
        "necklace",
        "earrings",
        "bracelet",
        "engagement ring",
    ),
    heroes=(
        "round {colour} watch with a {accent} dial, slender hands and a leather strap, the dial lettered {sign}",
        "small {colour} jewellery box lined with {accent} velvet and a lid lettered {sign}",
    ),
    person="a grandfather in his seventies with deep laugh lines and a charcoal waistcoat",
    place="a workshop bench under a single lamp, brass tools in rows",
    moment="the second before something begins",
    before="just one more minute among many",
    after="a moment somebody will keep",
    gesture="the clasp closes and the second hand sets off",
    truth="We do not buy a watch to know the time; we buy it to remember one.",
    audience="People who keep things, and hand them on",
    tone="premium",
    opening=(
        Shot(
            "lying still on a dark bench under one lamp, {person} bending into the light",
            "slow push in to the dial",
            "a quiet workshop, a single tick",
        ),
        Shot(
            "resting in an open drawer among letters and old photographs",
            "patient tilt down into the drawer",
            "a wooden drawer sliding open",
            at="a quiet bedroom at dusk",
        ),
    ),
    turning=(
        Shot(
            "fastened on a wrist by the hands of {person}, light sweeping over the metal",
            "macro arc around the clasp",
            "a clasp clicking shut",
        ),
        Shot(
            "waking under the lamp, a glint running once around its edge",
            "slow orbit with the glint",
            "a crown wound, then even ticking",
        ),
    ),
    proving=(
        Shot(
            "opened to its finest parts, polished edges throwing small stars",
            "macro glide over the details",
            "tiny gears turning",
        ),
        Shot(
            "covered with running water that leaves it flawless",
            "slow-motion macro drift",
            "water running over metal",
        ),
    ),
    living=(
        Shot(
            "passed from the hand of {person} to a much smaller one, window light between them",
            "gentle push in to the hands",
            "a quiet laugh, waves outside",
        ),
        Shot(
            "catching the last sun on a wrist at the rail of a ferry",
            "slow lateral slide",
            "water along a hull, gulls",
        ),
    ),
    hooks=(
        ("Most minutes pass.", "A few stay."),
        ("Somewhere, a second is about to matter.",),
        ("It was only a moment.", "You still have it."),
    ),
    wry=(
        ("Your phone tells the time.", "And everything else.", "All the time."),
        ("You are seven minutes late.", "Do it beautifully."),
    ),
    feelings=(
        ("One day it will be his.", "Or hers.", "Not yet."),
        ("Time passes.", "This stays."),
    ),
    taglines=("Keep the moment.", "Made to be handed on.", "Time, well kept."),
    features=(
        "Assembled by hand",
        "Sapphire crystal that shrugs off scratches",
        "Keeps the water out",
        "Recycled gold and steel",
        "Serviced for a lifetime",
    ),
    rivals=("Swiss luxury houses", "Fashion watch brands", "Smartwatches"),
    call="Try it on in store",
    ending_place="dark velvet under one narrow beam",
)
