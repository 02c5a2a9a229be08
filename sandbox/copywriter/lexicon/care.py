"""What looks after a body: skin, scent, health and movement, sleep."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

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
        "razor",
        "beard oil",
        "hand cream",
        "toothpaste",
        "toothbrush",
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

HEALTH = World(
    key="health",
    industry="Health and fitness",
    words=(
        "vitamins",
        "supplement",
        "supplements",
        "fitness",
        "gym",
        "yoga",
        "yoga studio",
        "protein",
        "protein powder",
        "health",
        "wellness",
        "physiotherapy",
        "clinic",
        "dentist",
        "pharmacy",
        "therapy",
        "meditation app",
        "workout",
        "fitness app",
        "pilates",
        "running app",
        "doctor",
        "telemedicine",
        "glasses",
        "contact lenses",
        "nutrition",
        "probiotic",
    ),
    heroes=(
        "rounded {colour} bottle with a {accent} cap and a clean label lettered {sign}",
        "upright {colour} jar with a {accent} lid and a bold label lettered {sign}",
    ),
    person="a man in his sixties with short white hair and a sky-blue training top",
    place="a bright room with a mat on the floor and the windows open",
    moment="the start of an ordinary day",
    before="stiff, flat and put off until Monday",
    after="upright, warm and ready for the stairs",
    gesture="the first stretch reaches the light",
    truth="Nobody wants to live for ever; they want to take the stairs.",
    audience="Adults who want their energy back, not a new personality",
    tone="warm",
    opening=(
        Shot(
            "standing on a bedside table beside reading glasses, {person} sitting on the edge of the bed",
            "slow push in at table height",
            "a creaking bed, a long breath",
        ),
        Shot(
            "at the foot of a long flight of stairs, morning light at the top",
            "low tilt up the stairs",
            "steps pausing, a hand on a rail",
            at="a long flight of stairs in morning light",
        ),
    ),
    turning=(
        Shot(
            "opened by {person} in the first sun, a glass of water throwing light on the wall",
            "slow arc with the light",
            "a cap turning, water poured",
        ),
        Shot(
            "on the grass beside a rolled mat as {person} reaches for the sky",
            "slow rise with the arms",
            "birds, a deep breath in",
            at="a park at sunrise",
        ),
    ),
    proving=(
        Shot(
            "ringed by halved oranges, green leaves and bright seeds",
            "macro glide over the fruit",
            "fruit cut on wood",
            at="a kitchen counter in the sun",
        ),
        Shot(
            "steady in the foreground while bare feet press into wet grass",
            "low lateral slide",
            "feet on grass, light wind",
            at="a park at sunrise",
        ),
    ),
    living=(
        Shot(
            "in the cup holder of a pram as {person} jogs through long shadows",
            "smooth side tracking shot",
            "steady steps and a baby's laugh",
        ),
        Shot(
            "at the top of the stairs, {person} arriving with breath to spare",
            "gentle crane with the climb",
            "quick light steps, a happy breath out",
        ),
    ),
    hooks=(
        ("The stairs are not getting longer.", "They only feel like it."),
        ("You used to run for the bus.", "And catch it."),
        ("Your body keeps a diary.", "Read it something nice."),
    ),
    wry=(
        ("Your back made a sound.", "So did you.", "In that order."),
        ("You joined a gym.", "It misses you."),
    ),
    feelings=(
        ("Stairs.", "Bus.", "Breath to spare."),
        ("And the day finds you", "already on your feet."),
    ),
    taglines=("Take the stairs.", "Feel like yourself again.", "Good for the long run."),
    features=(
        "Made for everyday use",
        "Gentle from the first day",
        "Nothing that you do not need",
        "Trusted by people who should know",
        "Easy to keep up, one minute a day",
    ),
    rivals=("Pharmacy chains", "Fitness studios", "Online supplement brands"),
    call="Start with one day",
    ending_place="wet grass in the first sun",
)

SLEEP = World(
    key="sleep",
    industry="Sleep and bedding",
    words=(
        "mattress",
        "mattresses",
        "pillow",
        "pillows",
        "bed",
        "bedding",
        "duvet",
        "sleep",
        "sleep app",
        "blanket",
        "weighted blanket",
        "pyjamas",
        "bed linen",
    ),
    heroes=(
        "plump {colour} pillow with {accent} piping and a corner label lettered {sign}",
        "deep {colour} mattress with quilted sides, {accent} piping and a tag lettered {sign}",
    ),
    person="a nurse in her thirties with a long braid and tired, kind eyes",
    place="a bedroom before dawn, one lamp and the moon in the window",
    moment="the last minute of a long shift",
    before="wound up, wide awake and counting",
    after="heavy, warm and far away",
    gesture="the lamp goes out and the whole day sinks in",
    truth="Nobody brags about sleep until they have had some.",
    audience="People who have met three in the morning too often",
    tone="calm",
    opening=(
        Shot(
            "pale in the moonlight while a clock glows beside it, {person} sitting upright in the dark",
            "slow push in from the doorway",
            "a ticking clock, a distant dog",
        ),
        Shot(
            "waiting in a made room as keys turn in the hall",
            "patient pan to the door",
            "keys, a bag set down, a tired breath",
        ),
    ),
    turning=(
        Shot(
            "receiving the weight of {person} in slow motion, the fabric closing softly around her",
            "slow-motion top-down descent",
            "linen sighing, a long breath out",
        ),
        Shot(
            "smoothed once by a hand, the lamp going out behind",
            "gentle arc around the hand",
            "a lamp switched off, soft fabric",
        ),
    ),
    proving=(
        Shot(
            "pressed by a palm and rising back, slowly, into shape",
            "macro side view as it rises",
            "fabric stretching softly",
        ),
        Shot(
            "in a river of morning light, every fibre of the weave alive",
            "macro glide over the weave",
            "a curtain moving",
        ),
    ),
    living=(
        Shot(
            "under {person} fast asleep at noon, the city unheard behind the glass",
            "gentle pull back to the window",
            "slow breathing, a muffled city",
        ),
        Shot(
            "crowded with children and one dog on a Sunday morning",
            "slow crane over the bed",
            "giggling under blankets, a yawn",
        ),
    ),
    hooks=(
        ("Three in the morning.", "You again."),
        ("You have counted the sheep.", "They have counted you."),
        ("The day is over.", "Tell your head."),
    ),
    wry=(
        ("You replied to that email at night.", "With a thumbs up.", "To your boss."),
        ("Sheep: four hundred.", "Sleep: none."),
    ),
    feelings=(
        ("Shoulders first.", "Then the thoughts.", "Then nothing."),
        ("Morning comes.", "You did not see it arrive."),
    ),
    taglines=("Good night. Finally.", "Rest is a decision.", "Sleep like you mean it."),
    features=(
        "Soft where you are light, firm where you are not",
        "Breathes all night",
        "Try it at home first",
        "Washable cover",
        "Natural latex and wool",
    ),
    rivals=("Mattress-in-a-box brands", "Department stores", "The old sofa bed"),
    call="Try it tonight",
    ending_place="white linen in slow morning light",
)

WORLDS = (BEAUTY, SCENT, HEALTH, SLEEP)
