"""Travel and hospitality: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

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
