"""Cycling and micromobility: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

BIKE = World(
    key="bike",
    industry="Cycling and micromobility",
    words=(
        "bike",
        "bikes",
        "e-bike",
        "e-bikes",
        "electric bike",
        "bicycle",
        "cargo bike",
        "scooter",
        "e-scooter",
        "electric scooter",
        "cycling",
        "bike sharing",
        "motorbike",
        "motorcycle",
        "skateboard",
    ),
    heroes=(
        "slender {colour} bicycle with {accent} tyres, a leather saddle and a frame lettered {sign}",
        "upright {colour} bicycle with a wicker basket, {accent} grips and a frame lettered {sign}",
    ),
    person="a teacher in his thirties with round glasses, a helmet and a yellow raincoat",
    place="a tree-lined city avenue in early light, traffic standing still",
    moment="the ride to work",
    before="stuck, late and breathing someone's exhaust",
    after="moving, awake and ahead of the bus",
    gesture="the foot comes down and the street starts to move",
    truth="Nobody is ever late in the wind; they are merely on their way.",
    audience="Commuters who have counted the minutes in traffic",
    tone="playful",
    opening=(
        Shot(
            "leaning on a lamp post beside a mile of standing cars, {person} looking down the queue",
            "slow lateral slide along the queue",
            "horns, idling engines, a city sigh",
        ),
        Shot(
            "waiting in a stairwell, a slice of sun on its wheel",
            "low push in along the wall",
            "steps on stairs, keys",
            at="a tiled stairwell with one slice of sun",
        ),
    ),
    turning=(
        Shot(
            "pushed off by {person}, the front wheel drawing a bright line through a puddle",
            "ground-level tracking move",
            "a freewheel clicking, a splash",
        ),
        Shot(
            "slipping past the standing cars as if the street had been cleared for it",
            "fast side track that eases out",
            "wind rising, a bell ringing twice",
        ),
    ),
    proving=(
        Shot(
            "seen close at the hub, the spokes turning into light",
            "macro orbit around the wheel",
            "a fine mechanical whirr",
        ),
        Shot(
            "climbing a steep cobbled lane without effort, a cat watching from a wall",
            "long-lens pan up the hill",
            "tyres on cobbles, easy breath",
        ),
    ),
    living=(
        Shot(
            "coasting along the canal, {person} with both arms out and the raincoat flying",
            "smooth follow behind the wheel",
            "wind, ducks, laughter",
        ),
        Shot(
            "parked against a bakery window, steam and bread behind the glass",
            "gentle pull back",
            "a kickstand, a shop bell",
        ),
    ),
    hooks=(
        ("The light is green.", "Nobody is moving."),
        ("Eleven minutes.", "Two hundred metres.", "One podcast you hate."),
        ("There is a wind", "that only starts when you do."),
    ),
    wry=(
        ("Your car has a top speed of 200.", "Today it managed six."),
        ("The bus is coming.", "It has been coming since Tuesday."),
    ),
    feelings=(
        ("Red light.", "Green light.", "You hardly noticed."),
        ("First one in.", "Best hair in the room.", "Well. First, anyway."),
    ),
    taglines=("Ride past it.", "The city is smaller than you think.", "Arrive awake."),
    features=(
        "A gear for every hill",
        "Rolls as if the wind were behind you",
        "Brakes that bite in the rain",
        "Light enough for the stairs",
        "Locks itself when you walk away",
    ),
    rivals=("Direct-to-consumer e-bike brands", "City scooter fleets", "The second car"),
    call="Take a test ride",
    ending_place="a sunlit avenue, leaves moving overhead",
)
