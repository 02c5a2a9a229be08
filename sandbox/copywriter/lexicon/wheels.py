"""What moves people: cars, bicycles and scooters, journeys and stays."""

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
        ("All day, someone else drove.", "Your calendar.", "Your phone.", "The traffic."),
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

TRAVEL = World(
    key="travel",
    industry="Travel and hospitality",
    words=(
        "travel",
        "hotel",
        "hotels",
        "airline",
        "holiday",
        "holidays",
        "vacation",
        "resort",
        "cruise",
        "train",
        "trains",
        "night train",
        "flights",
        "hostel",
        "campsite",
        "camping",
        "tour",
        "tours",
        "trip",
        "trips",
        "cabin",
        "island",
        "ski resort",
        "booking",
        "getaway",
        "guesthouse",
        "spa",
    ),
    heroes=(
        "small {colour} suitcase with brass corners, a {accent} handle and a tag lettered {sign}",
        "sturdy {colour} suitcase with rounded edges and a {accent} sticker lettered {sign}",
    ),
    person="a couple in their sixties, she in a white straw hat, he in a faded blue shirt",
    place="a terrace above a still sea at first light",
    moment="the last hour before the holiday begins",
    before="grey, scheduled and counted in minutes",
    after="wide, slow and counted in tides",
    gesture="the shutters open and the sea comes into the room",
    truth="A journey begins in the moment when nobody knows the time any more.",
    audience="Couples and families who need one week that nobody owns",
    tone="wonder",
    opening=(
        Shot(
            "standing in a grey hallway under a row of winter coats, rain on the fanlight",
            "slow push in along the hall",
            "rain, a radiator, a distant tram",
            at="a grey hallway on a rainy morning",
        ),
        Shot(
            "alone on a carousel in an empty hall, circling once more",
            "patient pan with the belt",
            "a conveyor belt, a far announcement",
            at="an empty arrivals hall",
        ),
    ),
    turning=(
        Shot(
            "set down on warm tiles as {person} push the shutters open and the light floods in",
            "push in that opens onto the sea",
            "wooden shutters swinging, surf rushing in",
        ),
        Shot(
            "rolling over old stones towards an archway full of blue",
            "low follow behind the wheels",
            "wheels on cobbles, swallows",
        ),
    ),
    proving=(
        Shot(
            "half unpacked beside a bowl of lemons, salt drying on its brass corners",
            "macro glide over the details",
            "a breeze, a lemon rolling on wood",
        ),
        Shot(
            "in the shade of a terrace where breakfast is being laid",
            "slow lateral slide",
            "plates, cutlery, quiet good-mornings",
        ),
    ),
    living=(
        Shot(
            "small beside {person} at the end of a long jetty, feet in the water",
            "wide aerial pull back",
            "small waves under planks",
        ),
        Shot(
            "forgotten behind an open door, two hats thrown on top, music from the square below",
            "gentle drift to the window",
            "a guitar from a square, evening voices",
        ),
    ),
    hooks=(
        ("You have counted the days.", "Now stop counting."),
        ("Somewhere the sea is up already.", "It set no alarm."),
        ("The inbox will survive.", "Inboxes do."),
    ),
    wry=(
        ("Your out-of-office is on.", "It has never been truer."),
        ("You have earned this.", "Twice, says the passport photo."),
    ),
    feelings=(
        ("What day is it?", "Exactly."),
        ("Shoes off.", "Phone off.", "Sea on."),
    ),
    taglines=("Lose track of time.", "Arrive before you unpack.", "Go where the days are longer."),
    features=(
        "Rooms that open to the view",
        "Breakfast until noon",
        "Local hosts who know the quiet places",
        "Free to rebook when life changes",
        "A short walk to the water",
    ),
    rivals=("Large booking platforms", "Package tour operators", "Hotel chains"),
    call="Book your days away",
    ending_place="warm terrace tiles above a still sea",
)

WORLDS = (CAR, BIKE, TRAVEL)
