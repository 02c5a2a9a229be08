"""Footwear: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

FOOTWEAR = World(
    key="footwear",
    industry="Footwear",
    words=(
        "shoe",
        "shoes",
        "running shoe",
        "running shoes",
        "sneaker",
        "sneakers",
        "trainers",
        "boots",
        "hiking boots",
        "sandals",
        "slippers",
        "footwear",
        "trail shoes",
        "heels",
        "insoles",
    ),
    heroes=(
        "single {colour} knit running shoe with a thick {accent} sole and a heel tab lettered {sign}",
        "sculpted {colour} shoe with a stitched upper, {accent} laces and a tongue tag lettered {sign}",
    ),
    person="a runner in her forties with a cropped afro, a charcoal windbreaker and a steady stare",
    place="an empty riverside path before sunrise, mist on the water",
    moment="the first kilometre of the day",
    before="stiff, cold and full of excuses",
    after="light, warm and out of reach",
    gesture="the laces pull tight and the heel lifts off",
    truth="The hardest distance in running is from the bed to the door.",
    audience="Runners who start slower than they used to and finish happier",
    tone="bold",
    opening=(
        Shot(
            "standing beside a closed front door, grey light on the floorboards, {person} sitting on the stair",
            "slow push in along the floorboards",
            "a quiet hallway, a wall clock, one deep breath",
            at="a quiet hallway before dawn",
        ),
        Shot(
            "alone on wet steps, a drop of rain hanging from its toe",
            "low creeping dolly",
            "rain thinning out over an empty street",
            at="wet city steps in the first light",
        ),
    ),
    turning=(
        Shot(
            "laced tight by the hands of {person}, knuckles sharp in the side light",
            "macro tilt up along the laces",
            "laces drawn tight, a heel tapped on stone",
        ),
        Shot(
            "striking a puddle in slow motion, water fanning out like glass",
            "ground-level tracking move",
            "a foot hitting water, then running steps",
        ),
    ),
    proving=(
        Shot(
            "flexing as it leaves the ground, the sole springing back into shape",
            "slow-motion macro from the side",
            "rubber creaking softly, gravel flicked away",
        ),
        Shot(
            "turning in a shaft of light, every thread of the knit in focus",
            "slow orbit around the shoe",
            "a low whoosh of air",
        ),
    ),
    living=(
        Shot(
            "flying past the camera as {person} takes the river path at full stride, mist breaking open",
            "fast side tracking shot",
            "steady footfalls and strong breath",
        ),
        Shot(
            "resting on the top step, steam rising from it, the whole city below {person}",
            "slow crane up over the city",
            "breath settling, the city waking below",
        ),
    ),
    hooks=(
        ("The bed is warm.", "The door is cold.", "You know this part."),
        ("Some mornings", "the first step weighs a ton."),
        ("Nobody is watching.", "Good."),
    ),
    wry=(
        ("Your knees have filed a complaint.", "They would like a hearing."),
        ("You said Monday.", "You did not say which."),
    ),
    feelings=(
        ("And then it stops being hard.", "And starts being yours."),
        ("Breath.", "Road.", "Nothing else."),
    ),
    taglines=("Start anyway.", "The road meets you halfway.", "Leave sooner."),
    features=(
        "A springy sole that gives back energy",
        "A knit upper that breathes",
        "Light enough to forget",
        "Grip in the wet",
        "Made for the long run",
    ),
    rivals=("Global sportswear brands", "Specialist running labels", "Discount sports chains"),
    call="Find your pair today",
    ending_place="wet stone in the first light",
)
