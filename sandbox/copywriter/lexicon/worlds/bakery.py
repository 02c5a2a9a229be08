"""Bakery and confectionery: how it looks, sounds and is spoken of."""

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
