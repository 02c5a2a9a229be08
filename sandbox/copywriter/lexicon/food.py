"""Food: bread and sweets, snacks and staples, places that cook."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

BAKERY = World(
    key="bakery",
    industry="Bakery and confectionery",
    words=(
        "bakery",
        "bread",
        "sourdough",
        "croissant",
        "croissants",
        "cake",
        "cakes",
        "cookies",
        "cookie",
        "pastry",
        "pastries",
        "chocolate",
        "chocolates",
        "ice cream",
        "gelato",
        "donuts",
        "biscuits",
        "brownies",
        "sweets",
        "candy",
    ),
    heroes=(
        "square {colour} paper box with a {accent} ribbon and a stamp lettered {sign}",
        "crisp {colour} paper bag with a folded top and a {accent} stamp lettered {sign}",
    ),
    person="a baker in her forties with rolled sleeves, flour on her forearms and a rust-red scarf",
    place="a stone bakery before dawn, the oven glowing at the back",
    moment="the first warm hour of the day",
    before="cold, dark and still asleep",
    after="golden, warm and full of voices",
    gesture="the oven opens and the whole street leans towards it",
    truth="Nobody remembers a perfect meal as long as they remember the smell that led them to it.",
    audience="People who cross the street for the real thing",
    tone="warm",
    opening=(
        Shot(
            "standing on a floured bench before dawn, {person} a silhouette against the oven's glow",
            "slow push in through floating flour",
            "a deep oven hum and hands patting dough",
        ),
        Shot(
            "waiting in a dark shop window, the street outside blue and empty",
            "patient slide along the glass",
            "an empty street at night, one far-off bicycle",
        ),
    ),
    turning=(
        Shot(
            "filled by {person} straight from the oven, steam rising through the first sun",
            "close arc around the steam",
            "an oven door swinging open, crust crackling",
        ),
        Shot(
            "opened on a wooden table, golden light pouring over what lies inside",
            "slow tilt down into the box",
            "paper unfolding, a soft breath of delight",
        ),
    ),
    proving=(
        Shot(
            "beside a torn golden crust, crumbs falling in slow motion and steam in the backlight",
            "macro glide over the crust",
            "a crust cracking apart",
        ),
        Shot(
            "dusted with fine sugar that hangs in a shaft of light",
            "slow macro drift",
            "sugar sifting over paper",
        ),
    ),
    living=(
        Shot(
            "carried under the arm of {person} through a waking market, heads turning",
            "handheld follow through the stalls",
            "market voices, a bell, footsteps on stone",
        ),
        Shot(
            "empty but for crumbs on a table full of small hands",
            "gentle pull back over the table",
            "children giggling, chairs scraping",
        ),
    ),
    hooks=(
        ("Before the street wakes,", "somebody lights an oven."),
        ("You can smell it", "two corners away."),
        ("Good things take all night.", "So somebody stays up."),
    ),
    wry=(
        ("You only came in to look.", "So did everyone in this queue."),
        ("It was meant for sharing.", "It was a short walk home."),
    ),
    feelings=(
        ("Still warm.", "Already half gone.", "No regrets."),
        ("And everyone is at the table.", "Nobody had to call."),
    ),
    taglines=("Fresh out of the night.", "Worth crossing the street.", "Follow your nose."),
    features=(
        "Baked fresh every morning",
        "Butter, flour and time, nothing else",
        "Shaped by hand",
        "Local ingredients from farms nearby",
        "Warm from the oven at opening time",
    ),
    rivals=("Supermarket bake-off", "Frozen pastry brands", "Coffee-shop chains"),
    call="Come by while it is warm",
    ending_place="a floured wooden bench in the first sun",
)

FOOD = World(
    key="food",
    industry="Packaged food",
    words=(
        "snack",
        "snacks",
        "crisps",
        "chips",
        "granola",
        "muesli",
        "cereal",
        "pasta",
        "sauce",
        "hot sauce",
        "soup",
        "cheese",
        "yoghurt",
        "yogurt",
        "honey",
        "olive oil",
        "burger",
        "pizza",
        "noodles",
        "ramen",
        "rice",
        "food",
        "protein bar",
        "bar",
        "nuts",
        "salad",
        "spread",
        "peanut butter",
        "jam",
        "tofu",
        "vegan",
        "spice",
        "spices",
        "ketchup",
    ),
    heroes=(
        "round {colour} glass jar with a {accent} lid and a paper label lettered {sign}",
        "upright {colour} bag with a matte finish and a {accent} band lettered {sign}",
    ),
    person="a father in his thirties with a short beard and a mustard-yellow apron",
    place="a lived-in family kitchen in early evening, pans on the wall",
    moment="an ordinary Tuesday supper",
    before="bland, rushed and eaten standing up",
    after="loud, colourful and worth sitting down for",
    gesture="the lid comes off and every fork in the room turns round",
    truth="People do not want to cook more; they want to hear somebody say 'more, please'.",
    audience="Families who eat together more often than they planned to",
    tone="playful",
    opening=(
        Shot(
            "standing unopened between unwashed pans and homework on a crowded counter, {person} staring into an empty fridge",
            "slow push in over the counter",
            "a fridge humming, a clock, a sigh",
        ),
        Shot(
            "half hidden at the back of a shelf, grey evening light on the tiles",
            "low slide along the shelf",
            "a kitchen clock and distant television",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, colour lifting into the room as the steam parts",
            "quick push in that eases to a stop",
            "a lid popping, something starting to sizzle",
        ),
        Shot(
            "poured out in slow motion against the warm light of the stove",
            "slow-motion arc",
            "a tumble of food into a hot pan",
        ),
    ),
    proving=(
        Shot(
            "ringed by raw ingredients on a scratched wooden board, water drops still on the leaves",
            "macro glide over the board",
            "a knife on wood, herbs torn by hand",
        ),
        Shot(
            "beside a spoon lifted full and glistening, steam drawn by the backlight",
            "macro rise with the spoon",
            "a gentle simmer and a spoon tap",
        ),
    ),
    living=(
        Shot(
            "at the centre of a loud table, arms crossing over it, {person} laughing at the stove",
            "slow crane over the table",
            "plates, laughter, many voices",
        ),
        Shot(
            "scraped clean and turned upside down by a child with a hopeful face",
            "gentle push in to the face",
            "a spoon scraping the bottom, a small laugh",
        ),
    ),
    hooks=(
        ("Tuesday.", "Six o'clock.", "Nobody has a plan."),
        ("Everyone is hungry.", "Nobody agrees."),
        ("What is for dinner?", "The hardest question of the day."),
    ),
    wry=(
        ("The fridge has been opened four times.", "Nothing has changed."),
        ("You could eat standing up again.", "The sink misses you."),
    ),
    feelings=(
        ("Second helpings.", "First silence of the day."),
        ("Listen.", "That is the sound of nobody complaining."),
    ),
    taglines=("More, please.", "Taste gets around.", "Sit down for this."),
    features=(
        "Real ingredients you can pronounce",
        "Ready in minutes",
        "No additives, no fuss",
        "A taste the whole table agrees on",
        "From growers known by name",
    ),
    rivals=("Household-name food brands", "Supermarket own labels", "Delivery apps"),
    call="Bring it to your table tonight",
    ending_place="a wooden table set for many, warm lamps behind",
)

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

WORLDS = (BAKERY, FOOD, RESTAURANT)
