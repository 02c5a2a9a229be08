"""Packaged food: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

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
