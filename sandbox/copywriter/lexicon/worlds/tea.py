"""Tea and infusions: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

TEA = World(
    key="tea",
    industry="Tea and infusions",
    words=(
        "tea",
        "matcha",
        "chai",
        "green tea",
        "herbal tea",
        "infusion",
        "rooibos",
        "iced tea",
        "teapot",
    ),
    heroes=(
        "round {colour} tin with a soft satin finish and a {accent} paper band lettered {sign}",
        "tall {colour} box with folded corners and a {accent} seal lettered {sign}",
    ),
    person="a woman in her fifties with silver hair in a loose knot and an indigo wool cardigan",
    place="a quiet kitchen on a rainy afternoon, steam on the window",
    moment="a crowded afternoon",
    before="loud, hurried and scattered",
    after="quiet, warm and gathered",
    gesture="the water turns to amber and the room falls still",
    truth="People do not need more time; they need one moment that nobody may take.",
    audience="Busy people who guard one quiet quarter of an hour",
    tone="calm",
    opening=(
        Shot(
            "standing closed among papers and a ringing phone on a crowded table, rain running down the window behind",
            "slow push in through the clutter",
            "rain on glass and a phone buzzing on wood",
        ),
        Shot(
            "sitting on a shelf in grey light while {person} comes in and lets the day fall from the shoulders",
            "patient pan along the shelf",
            "a door closing, rain shaken from a coat",
        ),
    ),
    turning=(
        Shot(
            "opened beside a glass pot, leaves drifting down and turning the water to amber",
            "macro descent with the leaves",
            "hot water poured into a glass pot",
        ),
        Shot(
            "lifted open by the hands of {person}, steam rising through a band of light",
            "slow arc around the steam",
            "a tin lid lifting, leaves rustling",
        ),
    ),
    proving=(
        Shot(
            "ringed by scattered leaves and dried petals on dark slate, every vein in focus",
            "macro glide over the leaves",
            "dry leaves brushed over stone",
        ),
        Shot(
            "placed beside a full cup, steam curling across its side in the low sun",
            "slow lateral slide",
            "a spoon ringing once on porcelain",
        ),
    ),
    living=(
        Shot(
            "standing near the window seat where {person} holds a cup in both hands and watches the rain stop",
            "gentle pull back",
            "rain thinning out, a first blackbird",
        ),
        Shot(
            "set between two cups on a garden table, {person} laughing with a friend out of focus",
            "easy drift across the table",
            "low laughter and a garden in late summer",
        ),
    ),
    hooks=(
        ("Everything wants an answer.", "Now, if possible.", "Sooner, if you would."),
        ("The day is loud.", "You do not have to be."),
        ("Put the kettle on.", "Let the rest ring."),
    ),
    wry=(
        ("You have nine meetings today.", "Eight could have been a cup of tea."),
        ("Keep calm, they said.", "At four in the afternoon.", "With that inbox."),
    ),
    feelings=(
        ("Four minutes.", "Nothing else to do.", "Imagine that."),
        ("The room is the same.", "You are not."),
    ),
    taglines=("Let it steep.", "A quiet you can hold.", "Take the long minute."),
    features=(
        "Whole leaves, picked by hand",
        "Blended in small batches",
        "Naturally rich in aroma",
        "Ready in four minutes",
        "Plastic-free, compostable sachets",
    ),
    rivals=("Supermarket tea bags", "Coffee to go", "Bottled iced teas"),
    call="Find your blend in store",
    ending_place="dark slate with a curl of steam and a full cup",
)
