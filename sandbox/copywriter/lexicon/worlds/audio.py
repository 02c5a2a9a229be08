"""Audio and headphones: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

AUDIO = World(
    key="audio",
    industry="Audio and headphones",
    words=(
        "headphones",
        "earbuds",
        "earphones",
        "headset",
        "speaker",
        "speakers",
        "bluetooth speaker",
        "noise-cancelling headphones",
        "soundbar",
        "turntable",
        "record player",
        "hi-fi",
        "guitar",
        "piano",
        "synthesizer",
        "hearing aid",
        "hearing aids",
    ),
    heroes=(
        "pair of {colour} over-ear headphones with soft cushions, {accent} hinges and a band lettered {sign}",
        "round {colour} speaker with woven fabric, a {accent} ring and a badge lettered {sign}",
    ),
    person="a young man in his twenties with bleached hair and a washed denim jacket",
    place="a packed underground carriage at rush hour, lights streaking past",
    moment="the noisiest hour of the commute",
    before="loud, crowded and nobody's own",
    after="silent, wide and filled with one song",
    gesture="the cushions close and the city drops away",
    truth="Silence is the one luxury that a city never sells.",
    audience="Commuters and listeners who need a room of their own",
    tone="bold",
    opening=(
        Shot(
            "hanging around the neck of {person} in a packed carriage, elbows and screens on every side",
            "handheld push in through the crowd",
            "a screeching train, phones, crowd noise",
        ),
        Shot(
            "lying silent on a record sleeve while the street roars through an open window",
            "slow push in from the window",
            "sirens, horns, a jackhammer",
            at="a bare loft at night",
        ),
    ),
    turning=(
        Shot(
            "settled over the ears of {person}, the crowd slowing to a drift of light",
            "slow arc as the world slows",
            "city noise sucked away into near silence",
        ),
        Shot(
            "lit by a sudden bloom of colour as the first note lands",
            "fast push in that eases out",
            "one deep bass note and a breath",
        ),
    ),
    proving=(
        Shot(
            "seen so close that the weave of the cushion trembles with the bass",
            "macro glide over the fabric",
            "a soft sub bass pulse",
        ),
        Shot(
            "turning in dark air while fine dust dances in rings around it",
            "slow orbit",
            "a shimmering sustained chord",
        ),
    ),
    living=(
        Shot(
            "on the head of {person}, dancing alone on an empty platform",
            "smooth follow around the dance",
            "shoes on tiles in rhythm",
        ),
        Shot(
            "shared between two friends on a night bus, city light crossing their faces",
            "gentle lateral slide",
            "a muffled night bus, quiet laughter",
        ),
    ),
    hooks=(
        ("Doors.", "Phones.", "Somebody's crisps.", "This is your stop for silence."),
        ("The city never stops talking.", "You may stop listening."),
        ("Close your eyes.", "Still there?"),
    ),
    wry=(
        ("The man beside you is on a call.", "Now you are too."),
        ("Eleven stops.", "One toddler.", "One tambourine."),
    ),
    feelings=(
        ("One song.", "One seat.", "The whole world."),
        ("Now it is only you", "and the good part."),
    ),
    taglines=("Hear yourself.", "Room for one song.", "Turn the world down."),
    features=(
        "Quiet that adapts to the room",
        "Lasts the whole week",
        "Soft cushions for long journeys",
        "Sound tuned by ear",
        "Folds into a coat pocket",
    ),
    rivals=("The big headphone brands", "Phone makers' earbuds", "Budget audio labels"),
    call="Listen for yourself",
    ending_place="dark air with slow rings of dust and light",
)
