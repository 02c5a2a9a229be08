"""Automotive: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

CAR = World(
    key="car",
    industry="Automotive",
    words=(
        "car",
        "cars",
        "suv",
        "electric car",
        "electric suv",
        "ev",
        "hatchback",
        "sedan",
        "pickup",
        "truck",
        "van",
        "camper van",
        "automotive",
        "vehicle",
        "car sharing",
        "car rental",
        "hybrid",
    ),
    heroes=(
        "low {colour} car with a clean shoulder line, a thin {accent} light bar and a plate lettered {sign}",
        "compact {colour} car with a glass roof, {accent} wheels and a plate lettered {sign}",
    ),
    person="a woman in her forties with a grey streak in dark hair and a camel coat",
    place="a coast road at blue hour, wet asphalt mirroring the sky",
    moment="the drive home after a long day",
    before="boxed in, bright-lit and bumper to bumper",
    after="open, quiet and all horizon",
    gesture="the light bar wakes and the road unrolls",
    truth="The drive is the last room of the day that belongs to one person alone.",
    audience="Drivers who take the long way when nobody is waiting",
    tone="premium",
    opening=(
        Shot(
            "standing dark in an underground garage, {person} walking towards it through one strip of light",
            "slow push in at wheel height",
            "heels on concrete, a far ventilation hum",
            at="an underground garage with one strip of light",
        ),
        Shot(
            "caught among rain-blurred tail lights in a still avenue",
            "patient crane down into the traffic",
            "rain, idling traffic, one wiper",
            at="a rain-blurred city avenue at dusk",
        ),
    ),
    turning=(
        Shot(
            "waking, its light bar drawing a line through the dark",
            "slow arc around the front",
            "a soft electric chime and rising hum",
        ),
        Shot(
            "leaving the tunnel into a wide dusk, the coast opening on one side",
            "low tracking move beside the wheel",
            "a tunnel's roar falling away to wind",
        ),
    ),
    proving=(
        Shot(
            "taking a bend on wet asphalt, the sky sliding along its flank",
            "long-lens pan with the bend",
            "tyres on a wet road, a smooth rush",
        ),
        Shot(
            "seen from inside, the hand of {person} resting on the wheel, the dash a calm line of light",
            "slow interior slide",
            "cabin hush, one indicator click",
        ),
    ),
    living=(
        Shot(
            "parked at the end of a headland, {person} leaning on the bonnet above the sea",
            "wide aerial pull back",
            "surf below, wind, a cooling ticking",
        ),
        Shot(
            "crossing a bridge at first light, alone in the frame",
            "aerial tracking move",
            "a bridge joint, wind, a long chord of air",
        ),
    ),
    hooks=(
        ("All day, others did the driving.", "Your calendar.", "Your phone.", "The traffic."),
        ("There is a short way home.", "You know it by heart."),
        ("The city lets go of you slowly.",),
    ),
    wry=(
        ("The sat nav says forty minutes.", "Hope says twenty."),
        ("You have found a parking space.", "Tell your children about it."),
    ),
    feelings=(
        ("No hurry.", "No noise.", "Nobody else's music."),
        ("And the long way home", "is suddenly too short."),
    ),
    taglines=("Take the long way.", "The road, returned.", "Drive the quiet hours."),
    features=(
        "Goes far on one charge",
        "Charges in the time of a coffee",
        "A cabin as quiet as a library",
        "Assistance that watches the road with you",
        "Five seats and room for the dog",
    ),
    rivals=("German premium makers", "Californian electric brands", "New makers from Asia"),
    call="Book your test drive",
    ending_place="wet asphalt under a violet sky",
)
