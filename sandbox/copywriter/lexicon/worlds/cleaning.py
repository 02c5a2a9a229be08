"""Household care: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

CLEANING = World(
    key="cleaning",
    industry="Household care",
    words=(
        "detergent",
        "cleaner",
        "cleaning",
        "dish soap",
        "laundry",
        "washing powder",
        "vacuum",
        "robot vacuum",
        "mop",
        "stain remover",
        "washing machine",
        "cleaning service",
        "toilet paper",
        "sponge",
        "bin bags",
        "air purifier",
    ),
    heroes=(
        "tall {colour} bottle with a {accent} spray head and a round label lettered {sign}",
        "sturdy {colour} box with a {accent} corner and bold letters reading {sign}",
    ),
    person="a mother of three in her forties with a striped shirt and a pencil behind her ear",
    place="a kitchen after a children's birthday, confetti everywhere",
    moment="the hour after the party",
    before="sticky, loud and beyond saving",
    after="shining, quiet and smelling of almost nothing",
    gesture="one wipe leaves a bright road through the chaos",
    truth="Nobody loves cleaning; everybody loves having cleaned.",
    audience="Households where something is always being spilled",
    tone="humour",
    opening=(
        Shot(
            "standing brave and alone amid cake, confetti and a suspicious puddle, {person} frozen in the door",
            "slow push in over the battlefield",
            "a balloon deflating, a drip, silence",
        ),
        Shot(
            "half buried under a mountain of laundry that leans towards it",
            "low tilt up the mountain",
            "a washing basket creaking",
            at="a bright laundry room",
        ),
    ),
    turning=(
        Shot(
            "swept across the frame by {person}, a bright clean path opening behind",
            "fast lateral track with the path",
            "one quick spray, one squeaky wipe",
        ),
        Shot(
            "raised like a champion as foam slides away from a gleaming pan",
            "heroic low-angle push in",
            "foam hissing, a triumphant clink",
        ),
    ),
    proving=(
        Shot(
            "beside one drop that dissolves a stain into clear water",
            "macro push in to the drop",
            "a fizz fading to nothing",
        ),
        Shot(
            "in front of white shirts breathing in the wind",
            "slow lateral slide",
            "sheets flapping on a line",
        ),
    ),
    living=(
        Shot(
            "back on its shelf while {person} sits on a spotless floor with cold cake and a fork",
            "gentle pull back",
            "a quiet house, one fork on a plate",
        ),
        Shot(
            "at the edge of a shining table as small muddy footprints come in",
            "patient pan with the footprints",
            "tiny wet steps, a giggle",
        ),
    ),
    hooks=(
        ("The party was lovely.", "The floor remembers."),
        ("Somebody spilled something.", "Nobody knows who.", "Everybody knows who."),
        ("There is a spot.", "You have named it."),
    ),
    wry=(
        ("That stain has its own bedroom.", "It pays no rent."),
        ("You could move house.", "Or read on."),
    ),
    feelings=(
        ("Shine.", "Silence.", "For eleven minutes."),
        ("Now do nothing.", "It suits you."),
    ),
    taglines=("Clean, then forget it.", "Spill again.", "Done before you notice."),
    features=(
        "Done in one go",
        "Safe around children and pets",
        "Lasts for months",
        "Quiet enough for nap time",
        "Less plastic, less fuss",
    ),
    rivals=("Supermarket cleaning brands", "Concentrate tablets", "Vinegar and hope"),
    call="Pick it up this week",
    ending_place="a gleaming tiled counter by a bright window",
)
