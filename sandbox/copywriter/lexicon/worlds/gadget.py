"""Consumer electronics: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

GADGET = World(
    key="gadget",
    industry="Consumer electronics",
    words=(
        "phone",
        "smartphone",
        "tablet",
        "laptop",
        "camera",
        "drone",
        "charger",
        "power bank",
        "gadget",
        "tv",
        "television",
        "console",
        "smart home",
        "e-reader",
        "tracker",
        "device",
        "electronics",
        "robot",
        "keyboard",
        "projector",
        "smart speaker",
        "thermostat",
    ),
    heroes=(
        "slim {colour} phone with rounded edges, a {accent} frame and a back lettered {sign}",
        "compact {colour} device with a soft-touch shell, a {accent} light ring and a face lettered {sign}",
    ),
    person="a designer in her thirties with a silver septum ring and a black roll-neck",
    place="a dark studio with one beam of light and slow dust",
    moment="an evening full of small interruptions",
    before="cluttered, blinking and always at nine per cent",
    after="simple, lit and under control",
    gesture="one touch wakes it and the clutter goes quiet",
    truth="Nobody wants more technology; they want fewer things to think about.",
    audience="People who want it to work and then to get out of the way",
    tone="premium",
    opening=(
        Shot(
            "lying dark among tangled cables and blinking lights, {person} rubbing her eyes behind",
            "slow push in through the cables",
            "overlapping beeps and a tired hum",
            at="a desk by a night window",
        ),
        Shot(
            "alone on black stone, only its edge drawn by light",
            "patient orbit in the dark",
            "a low electric room tone",
        ),
    ),
    turning=(
        Shot(
            "waking under one touch of {person}, a clean glow spreading over the desk",
            "slow arc with the glow",
            "a soft glass tap and a warm rising tone",
        ),
        Shot(
            "rising out of the dark as a band of light passes across its face",
            "smooth push in with the light",
            "a smooth electronic swell",
        ),
    ),
    proving=(
        Shot(
            "turned slowly so that the light runs along its edge like water",
            "macro orbit around the edge",
            "a fine metallic shimmer",
        ),
        Shot(
            "caught in falling droplets, each one holding a tiny reflection",
            "slow-motion macro drift",
            "droplets tapping on glass",
        ),
    ),
    living=(
        Shot(
            "in the hand of {person} on a rooftop, the night city glittering behind",
            "easy arc at shoulder height",
            "a night breeze, distant traffic, a laugh",
        ),
        Shot(
            "resting face down on a dinner table while everyone talks",
            "gentle pull back over the table",
            "dinner voices, glasses",
        ),
    ),
    hooks=(
        ("Everything beeps.", "Nothing listens."),
        ("Nine per cent.", "Six adapters.", "No patience."),
        ("Look up for a second.", "This will wait."),
    ),
    wry=(
        ("There is an update.", "There is always an update."),
        ("You own eleven chargers.", "None of them is here."),
    ),
    feelings=(
        ("It works.", "You forget about it.", "That is the point."),
        ("One less thing to think about.", "Think of something else."),
    ),
    taglines=("Less to think about.", "It simply gets you.", "Made to disappear."),
    features=(
        "A battery that outlasts the day",
        "Charged before you are dressed",
        "One button, no manual",
        "Your data stays on the device",
        "Built to be repaired",
    ),
    rivals=("The big platform makers", "Marketplace no-names", "Last year's model"),
    call="Try it today",
    ending_place="black stone with a single band of light",
)
