"""Restaurants and food delivery: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

RESTAURANT = World(
    key="restaurant",
    industry="Restaurants and food delivery",
    words=(
        "restaurant",
        "bistro",
        "pizzeria",
        "food truck",
        "diner",
        "meal kit",
        "meal kits",
        "food delivery",
        "takeaway",
        "delivery service",
        "cafe",
        "café",
        "canteen",
        "trattoria",
        "sushi bar",
        "brunch",
    ),
    heroes=(
        "sturdy {colour} paper bag with twisted handles and a {accent} print lettered {sign}",
        "flat {colour} box with rounded corners and a {accent} print lettered {sign}",
    ),
    person="a cook in his fifties with strong hands, a white moustache and a navy apron",
    place="a small open kitchen at the height of service, flames behind the pass",
    moment="a hungry weeknight",
    before="tired, empty and about to settle for toast",
    after="full, merry and in no hurry to leave",
    gesture="the pass bell rings and the first plate flies",
    truth="We go out to eat for the food, and go back for the way somebody was glad to see us.",
    audience="Neighbours who would rather be cooked for",
    tone="warm",
    opening=(
        Shot(
            "standing on the steel pass of a still kitchen, {person} tying an apron in the half dark",
            "slow dolly along the pass",
            "a gas ring lighting, an apron string pulled tight",
        ),
        Shot(
            "standing under the one lamp that has just come on, the tiles still wet",
            "low push in over the wet tiles",
            "a mop bucket, a shutter rolling up",
        ),
    ),
    turning=(
        Shot(
            "lit by a sudden flame from the pan behind, {person} tossing without looking",
            "fast lateral track that eases out",
            "a pan flaring, a ladle, a bell",
        ),
        Shot(
            "set down in front of a guest, steam rising into the lamp",
            "smooth push in at table height",
            "a plate landing, a breath drawn in",
        ),
    ),
    proving=(
        Shot(
            "beside fresh herbs rained from a hand onto a shining plate",
            "slow-motion macro tilt",
            "herbs torn, oil hissing",
        ),
        Shot(
            "in a row of many on the pass, each with a handwritten name",
            "quick slide along the row",
            "kitchen calls and a service bell",
        ),
    ),
    living=(
        Shot(
            "between clinking glasses on a street table, {person} leaning out of the door to listen",
            "easy drift between the tables",
            "a full terrace, laughter, glasses",
        ),
        Shot(
            "carried up a stairwell towards a door with light under it",
            "steady follow up the stairs",
            "steps on wood, a doorbell, happy voices",
        ),
    ),
    hooks=(
        ("It has been a day.", "Let somebody else cook."),
        ("Somewhere near you,", "a pan is already hot."),
        ("Hungry has an address.",),
    ),
    wry=(
        ("You were going to cook.", "We all saw the recipe.", "We all saw the toast."),
        ("Your oven called.", "It is fine without you."),
    ),
    feelings=(
        ("Plates empty.", "Hearts full.", "Kitchen still open."),
        ("Stay a little.", "There is always pudding."),
    ),
    taglines=("There is a seat for you.", "Come hungry.", "Cooked like you were coming."),
    features=(
        "Cooked to order",
        "A short menu that changes with the season",
        "Ingredients from the market that morning",
        "A table for two or for ten",
        "Delivered hot to your door",
    ),
    rivals=("Fast-food chains", "Delivery platforms", "Frozen ready meals"),
    call="Book your table tonight",
    ending_place="a lamplit table on a warm street",
)
