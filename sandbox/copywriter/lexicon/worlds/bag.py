"""Bags and luggage: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

BAG = World(
    key="bag",
    industry="Bags and luggage",
    words=(
        "bag",
        "bags",
        "backpack",
        "backpacks",
        "suitcase",
        "luggage",
        "handbag",
        "tote",
        "wallet",
        "duffel",
        "briefcase",
    ),
    heroes=(
        "upright {colour} backpack with rounded corners, {accent} straps and a patch lettered {sign}",
        "structured {colour} bag with a {accent} handle and a stitched tag lettered {sign}",
    ),
    person="a traveller in his thirties with wind-blown red hair and an olive field jacket",
    place="a railway platform at dawn, rails shining into the mist",
    moment="the morning of a departure",
    before="scattered, overpacked and nearly late",
    after="packed, light and already gone",
    gesture="the zip runs round and the handle comes up",
    truth="Every journey is decided at the door, by what you can leave behind.",
    audience="People who are always about to leave",
    tone="bold",
    opening=(
        Shot(
            "standing open amid a storm of clothes and cables on a hallway floor, {person} on his knees beside it",
            "slow push in over the chaos",
            "drawers, a kettle, a clock running late",
            at="a narrow hallway in morning light",
        ),
        Shot(
            "alone on a long bench at dawn, mist moving over the rails",
            "low lateral slide",
            "a station before the first train",
        ),
    ),
    turning=(
        Shot(
            "closing in one smooth run of the zip under the hand of {person}",
            "macro follow along the zip",
            "a long zip closing, buckles snapping",
            at="a narrow hallway in morning light",
        ),
        Shot(
            "swung onto a shoulder as the train doors open on gold light",
            "fast arc that eases out",
            "train doors sliding, a strap tightened",
        ),
    ),
    proving=(
        Shot(
            "opened flat to show every compartment in its place",
            "slow top-down glide",
            "pockets unfolding, small clasps",
        ),
        Shot(
            "standing in pouring rain, drops bouncing off its sides",
            "slow-motion macro drift",
            "heavy rain on coated fabric",
        ),
    ),
    living=(
        Shot(
            "on the back of {person} at the head of a valley, the path winding ahead",
            "slow crane up over the valley",
            "wind in grass, boots on gravel",
        ),
        Shot(
            "beside two coffees on a foreign square, pigeons lifting behind",
            "easy pull back",
            "a square waking up, wings",
        ),
    ),
    hooks=(
        ("You could take everything.", "You could also go."),
        ("The train leaves at seven.", "The socks are still undecided."),
        ("Somewhere is waiting.", "It does not need your hairdryer."),
    ),
    wry=(
        ("Four days.", "Eleven T-shirts.", "One of you."),
        ("You packed for every weather.", "Except the stairs."),
    ),
    feelings=(
        ("Hands free.", "Head clear.", "Platform nine."),
        ("Everything you need.", "Nothing you do not."),
    ),
    taglines=("Pack less. Go further.", "Ready when you are.", "Carry on."),
    features=(
        "A place for everything",
        "Weatherproof, from recycled fabric",
        "Fits under the seat",
        "Straps that carry the weight for you",
        "Guaranteed for life",
    ),
    rivals=("Premium luggage labels", "Outdoor brands", "Marketplace no-names"),
    call="Pack yours today",
    ending_place="a bench of dark wood with mist behind",
)
