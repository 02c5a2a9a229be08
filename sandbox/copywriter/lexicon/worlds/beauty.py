"""Beauty and skincare: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

BEAUTY = World(
    key="beauty",
    industry="Beauty and skincare",
    words=(
        "serum",
        "face serum",
        "skincare",
        "skin cream",
        "cream",
        "moisturiser",
        "moisturizer",
        "face cream",
        "sunscreen",
        "lipstick",
        "makeup",
        "make-up",
        "mascara",
        "shampoo",
        "conditioner",
        "soap",
        "body wash",
        "lotion",
        "beauty",
        "cosmetics",
        "nail polish",
        "hair oil",
        "deodorant",
        "beard oil",
        "hand cream",
        "toothpaste",
    ),
    heroes=(
        "small {colour} glass bottle with a {accent} dropper cap and a label lettered {sign}",
        "low round {colour} jar with a {accent} lid and a rim lettered {sign}",
    ),
    person="a woman in her fifties with freckled skin, silver curls and a white bathrobe",
    place="a bathroom of pale stone, morning light through ribbed glass",
    moment="a quiet moment at the mirror",
    before="dull, rushed and looked at too closely",
    after="soft, lit and met with a smile",
    gesture="one drop falls and the skin drinks it in",
    truth="The kindest thing a mirror can do is let you look away first.",
    audience="Women and men who want to look like themselves, rested",
    tone="calm",
    opening=(
        Shot(
            "standing on pale stone before a fogged mirror, {person} a soft shape behind the glass",
            "slow push in to the mirror",
            "a tap running, a hand wiping glass",
        ),
        Shot(
            "in a row of empty shelves, a single ray finding it",
            "patient slide along the shelf",
            "a quiet bathroom, one drop of water",
        ),
    ),
    turning=(
        Shot(
            "releasing one clear drop that hangs, trembles and falls",
            "macro descent with the drop",
            "a single drop landing",
        ),
        Shot(
            "opened by {person}, light blooming on her cheekbone",
            "slow arc around the face",
            "a soft cap, a breath in",
        ),
    ),
    proving=(
        Shot(
            "resting among wet petals and smooth pebbles, water running between them",
            "macro glide over the petals",
            "water trickling over stone",
        ),
        Shot(
            "beside a silky smear of texture catching the light like satin",
            "macro slide along the texture",
            "fingertips gliding over skin",
        ),
    ),
    living=(
        Shot(
            "left on the sill as {person} tilts her bare face to the sun",
            "gentle push in to the face",
            "birds, a curtain moving",
        ),
        Shot(
            "in the hand of {person}, laughing with her daughter in the mirror",
            "easy handheld drift",
            "shared laughter in a tiled room",
        ),
    ),
    hooks=(
        ("This is your skin.", "It has been up all night with you."),
        ("You know this face.", "Be on its side."),
        ("Two minutes.", "One mirror.", "No audience."),
    ),
    wry=(
        ("Fourteen steps, says the internet.", "Your bus leaves in four minutes."),
        ("You woke up like this.", "Nobody needs to know."),
    ),
    feelings=(
        ("Softer.", "Calmer.", "Still you."),
        ("And the mirror has nothing to add.",),
    ),
    taglines=("Still you. Rested.", "Be kind to your face.", "Skin that speaks softly."),
    features=(
        "Absorbs in seconds",
        "Fragrance-free, for sensitive skin",
        "Gentle actives from plants",
        "Tested by dermatologists, never on animals",
        "Refills instead of new plastic",
    ),
    rivals=("Luxury beauty houses", "Pharmacy brands", "Influencer labels"),
    call="Begin with one drop",
    ending_place="pale wet stone in ribbed light",
)
