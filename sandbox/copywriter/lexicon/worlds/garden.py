"""Garden and outdoors: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

GARDEN = World(
    key="garden",
    industry="Garden and outdoors",
    words=(
        "garden",
        "seeds",
        "plants",
        "plant",
        "houseplants",
        "compost",
        "lawn mower",
        "garden centre",
        "flowers",
        "bouquet",
        "tent",
        "outdoor",
        "hiking",
        "grill",
        "barbecue",
        "greenhouse",
        "indoor garden",
        "florist",
        "outdoor gear",
    ),
    heroes=(
        "round {colour} clay pot with one green shoot, a {accent} rim and a tag lettered {sign}",
        "small {colour} paper packet with a {accent} border and block letters reading {sign}",
    ),
    person="a boy of eight with a gap-toothed grin and muddy green dungarees",
    place="a city balcony in early spring, rain just over",
    moment="the first warm Saturday of the year",
    before="bare, grey and given up on",
    after="green, buzzing and out of hand",
    gesture="two fingers press the earth and something answers",
    truth="Growing something is the only hurry that cannot be helped.",
    audience="City people with one balcony and big plans",
    tone="wonder",
    opening=(
        Shot(
            "standing on a bare grey balcony, {person} crouching in front of it, chin on fists",
            "slow push in at child height",
            "city hum, dripping gutters",
        ),
        Shot(
            "at the edge of hard dry earth, a single sunbeam crossing it",
            "low creeping dolly",
            "wind over dry ground",
        ),
    ),
    turning=(
        Shot(
            "touched by small hands, the first drops of water darkening the soil",
            "macro descent with the drops",
            "water sinking into earth",
        ),
        Shot(
            "splitting the dark with one bright shoot that unfolds towards the light",
            "time-lapse push in",
            "a tiny stretch, birdsong rising",
        ),
    ),
    proving=(
        Shot(
            "beaded with rain, a ladybird walking its rim",
            "macro follow along the rim",
            "rain ending, one bee",
        ),
        Shot(
            "backlit so that every vein of the leaf glows",
            "slow macro drift",
            "leaves moving against each other",
        ),
    ),
    living=(
        Shot(
            "lost in a jungle of green where {person} holds up a first tomato like a trophy",
            "gentle crane up through the leaves",
            "bees, a whoop, laughter",
        ),
        Shot(
            "at the centre of a long table under leaves, lamps in the branches",
            "slow pull back",
            "a garden supper at dusk",
        ),
    ),
    hooks=(
        ("It does not look like much.", "It never does, at first."),
        ("Here is a secret.", "It is under your thumb."),
        ("Grey balcony.", "Grey sky.", "One green idea."),
    ),
    wry=(
        ("You have killed a cactus.", "We do not judge.", "The cactus does."),
        ("Two leaves.", "You have told everyone."),
    ),
    feelings=(
        ("Wait.", "Wait.", "There."),
        ("You made that.", "With rain."),
    ),
    taglines=("Let something grow.", "Start with one green thing.", "Good things come up."),
    features=(
        "Grows on any sunny sill",
        "Organic and open-pollinated",
        "Green within days",
        "A guide for people who forget",
        "Packed by a family nursery",
    ),
    rivals=("Garden-centre chains", "Subscription plant boxes", "Plastic plants"),
    call="Plant one this weekend",
    ending_place="dark wet soil in low sun",
)
