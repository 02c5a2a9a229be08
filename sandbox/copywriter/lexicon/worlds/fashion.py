"""Fashion and apparel: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

FASHION = World(
    key="fashion",
    industry="Fashion and apparel",
    words=(
        "jacket",
        "coat",
        "raincoat",
        "dress",
        "jeans",
        "shirt",
        "t-shirt",
        "hoodie",
        "sweater",
        "fashion",
        "clothing",
        "clothes",
        "apparel",
        "socks",
        "underwear",
        "swimwear",
        "scarf",
        "hat",
        "gloves",
        "sunglasses",
        "leggings",
        "suit",
    ),
    heroes=(
        "{colour} jacket on a wooden hanger with {accent} seams and a collar label lettered {sign}",
        "neatly folded {colour} garment with {accent} stitching and a woven label lettered {sign}",
    ),
    person="a woman in her late twenties with a sharp black bob and bare shoulders",
    place="a high white room with one tall window and dust in the light",
    moment="the minute before leaving the house",
    before="unsure and one outfit away from staying in",
    after="certain, tall and already out of the door",
    gesture="the last button closes and the mirror stops arguing",
    truth="Nobody dresses to be looked at; they dress to stop looking at themselves.",
    audience="People who would rather own one right thing than ten nearly right ones",
    tone="premium",
    opening=(
        Shot(
            "hanging alone on a white wall among a floor of discarded clothes, {person} seen in a mirror",
            "slow push in towards the wall",
            "hangers sliding, a soft sigh",
        ),
        Shot(
            "draped over a chair in cool window light, one sleeve almost touching the floor",
            "patient tilt down the fabric",
            "a quiet room, fabric slipping",
        ),
    ),
    turning=(
        Shot(
            "swung on by {person} in one movement, the fabric opening like a sail",
            "slow-motion arc around the swing",
            "heavy cloth snapping in air",
        ),
        Shot(
            "closed button by button by the hands of {person}, side light on every crease",
            "macro rise along the buttons",
            "buttons, fabric, one calm breath",
        ),
    ),
    proving=(
        Shot(
            "stretched over a lamp so that the weave glows thread by thread",
            "macro glide over the weave",
            "fingertips drawn across cloth",
        ),
        Shot(
            "sprinkled with rain that rolls off in bright beads",
            "slow-motion macro drift",
            "raindrops pattering on fabric",
        ),
    ),
    living=(
        Shot(
            "worn by {person} against the wind on a rooftop, the hem lifting, the city behind",
            "slow orbit at chest height",
            "wind over rooftops, distant traffic",
        ),
        Shot(
            "crossing a crowded street on {person}, the only colour in the frame",
            "long-lens tracking move",
            "heels on asphalt, a city crowd",
        ),
    ),
    hooks=(
        ("The wardrobe is full.", "And there is nothing in it."),
        ("Everyone is dressed.", "Few are wearing anything."),
        ("You have tried being somebody else.", "It never fitted."),
    ),
    wry=(
        ("Nine outfits.", "One mirror.", "No winners."),
        ("That chair has more clothes than you.",),
    ),
    feelings=(
        ("Nothing to adjust.", "Nothing to explain."),
        ("Now walk.", "Let the street look up."),
    ),
    taglines=("Wear it like you mean it.", "Own one right thing.", "Dressed for leaving."),
    features=(
        "Cut to move with you",
        "Natural fibres that age well",
        "Sewn in a workshop that signs its work",
        "Repairs for life",
        "Small runs, nothing wasted",
    ),
    rivals=("Fast-fashion chains", "Heritage labels", "Online marketplaces"),
    call="See the collection",
    ending_place="a white wall with one tall band of light",
)
