"""Fragrance and candles: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

SCENT = World(
    key="scent",
    industry="Fragrance and candles",
    words=(
        "perfume",
        "fragrance",
        "scent",
        "candle",
        "candles",
        "cologne",
        "eau de parfum",
        "incense",
        "diffuser",
        "home fragrance",
    ),
    heroes=(
        "square-shouldered {colour} glass bottle with a {accent} stopper and a label lettered {sign}",
        "ribbed {colour} glass candle jar with a {accent} label lettered {sign}",
    ),
    person="a dancer in his thirties with dark curls and an open black shirt",
    place="a shuttered villa at dusk, curtains breathing",
    moment="the last light of the day",
    before="familiar, flat and a little forgotten",
    after="vivid, near and impossible to place",
    gesture="the stopper lifts and a whole summer comes back",
    truth="Scent is the only time machine that fits in a pocket.",
    audience="People who would rather be remembered than noticed",
    tone="dark",
    opening=(
        Shot(
            "standing in the last band of light on a marble shelf, {person} passing in the mirror",
            "slow push in through the dusk",
            "curtains breathing, far thunder",
        ),
        Shot(
            "alone on black water, its reflection almost still",
            "patient orbit at water level",
            "a single ripple, night insects",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, a veil of mist unfolding in the lamplight",
            "slow-motion arc around the mist",
            "a glass stopper lifting, a soft breath",
        ),
        Shot(
            "lit from inside as if something in it had woken",
            "smooth push in with the glow",
            "a low warm swell of air",
        ),
    ),
    proving=(
        Shot(
            "ringed by split figs, bark and wet leaves, drops moving on the glass",
            "macro glide over the leaves",
            "leaves crushed between fingers",
        ),
        Shot(
            "seen through its own glass, the liquid throwing gold on the wall",
            "macro drift through the glass",
            "crystal touched once",
        ),
    ),
    living=(
        Shot(
            "left behind on the balustrade while {person} turns once in the dark garden",
            "slow crane over the garden",
            "a coat in the wind, one laugh, rain on leaves",
        ),
        Shot(
            "in an open hand at the end of a corridor of light",
            "long pull back down the corridor",
            "steps fading on stone",
        ),
    ),
    hooks=(
        ("You remember the garden.", "You do not remember why."),
        ("Some things arrive", "before they are seen."),
        ("It was late.", "It was summer.", "It is back."),
    ),
    wry=(
        ("They will ask what you are wearing.", "Say: a story."),
        ("Subtle, you said.", "The lift disagrees."),
    ),
    feelings=(
        ("Close your eyes.", "There it is."),
        ("You left the room.", "It stayed."),
    ),
    taglines=("Stay in the room.", "Remembered, not noticed.", "Wear the evening."),
    features=(
        "Composed by one perfumer",
        "Natural oils, long on the skin",
        "Lasts from dusk until morning",
        "Poured in numbered batches",
        "Refills for every bottle",
    ),
    rivals=("Designer fragrances", "Niche perfume houses", "Celebrity scents"),
    call="Discover it on your skin",
    ending_place="dark marble with one band of late light",
)
