"""Soft drinks and water: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

REFRESHMENT = World(
    key="refreshment",
    industry="Soft drinks and water",
    words=(
        "water",
        "sparkling water",
        "soda",
        "lemonade",
        "juice",
        "smoothie",
        "kombucha",
        "soft drink",
        "energy drink",
        "drink",
        "oat milk",
        "milk",
        "iced drink",
        "sports drink",
        "cola",
        "tonic",
    ),
    heroes=(
        "tall {colour} can with frosted sides and a {accent} stripe lettered {sign}",
        "clear {colour} bottle with round shoulders and a {accent} label lettered {sign}",
    ),
    person="a man in his late twenties with a shaved head and a sun-faded coral T-shirt",
    place="a rooftop in the white heat of noon, laundry moving on a line",
    moment="the hottest hour of the day",
    before="dry, slow and stuck to the chair",
    after="bright, loose and laughing",
    gesture="the seal breaks and the first cold spray hits the sun",
    truth="Refreshment is never about thirst alone; it is permission to start the day again.",
    audience="Anyone who is out in the sun longer than planned",
    tone="playful",
    opening=(
        Shot(
            "standing in a bucket of melting ice under a hard noon sun, {person} slumped in a deck chair behind",
            "slow push in through the heat haze",
            "cicadas and a lazy ceiling fan",
        ),
        Shot(
            "alone on a hot concrete ledge, the air above it shimmering",
            "low creeping dolly",
            "heat hum, one fly, a distant radio",
        ),
    ),
    turning=(
        Shot(
            "opened with a burst of mist, droplets hanging in the sun like glass beads",
            "slow-motion arc around the spray",
            "a sharp hiss and a bright fizz",
        ),
        Shot(
            "raised by {person} against a blue sky, drops flying from its sides",
            "fast tilt up that eases out",
            "ice shaken off, a crisp crack of the seal",
        ),
    ),
    proving=(
        Shot(
            "ringed with crushed ice and a slice of fresh fruit, bubbles racing along the edge",
            "macro rise with the bubbles",
            "fine bubbles and ice shifting",
        ),
        Shot(
            "splashed from the side by clear water against a bright wall",
            "slow-motion lateral slide",
            "a clean splash of water",
        ),
    ),
    living=(
        Shot(
            "passed from hand to hand on a rooftop, {person} in the middle of the laughter",
            "handheld whirl that settles",
            "friends laughing, music from a small speaker",
        ),
        Shot(
            "held high as {person} jumps from the harbour wall, the sea flashing below",
            "tracking move along the jump",
            "running feet, a shout, a deep splash",
        ),
    ),
    hooks=(
        ("It is hot.", "It is only noon.", "And nobody is moving."),
        ("There is a sound", "that every summer knows."),
        ("Even the shade is sweating.", "Even the ice gave up."),
    ),
    wry=(
        ("Your chair has made its decision.", "It is keeping you."),
        ("The fan is working.", "It is the only one."),
    ),
    feelings=(
        ("Cold hands.", "Wide grin.", "Long afternoon."),
        ("And suddenly the day has legs.", "So do you."),
    ),
    taglines=("Open up the afternoon.", "Cold has a sound.", "Start the day again."),
    features=(
        "Nothing artificial",
        "Light and clean on the tongue",
        "Filled cold, kept cold",
        "Made from natural ingredients",
        "In a pack that recycles for ever",
    ),
    rivals=("Global cola brands", "Flavoured waters", "Private-label sodas"),
    call="Grab a cold one today",
    ending_place="crushed ice in bright sun, fine droplets in the air",
)
