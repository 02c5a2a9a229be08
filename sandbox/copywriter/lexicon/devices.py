"""Things with a battery, and what lives on a screen."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

GADGET = World(
    key="gadget",
    industry="Consumer electronics",
    words=(
        "phone",
        "smartphone",
        "tablet",
        "laptop",
        "camera",
        "drone",
        "charger",
        "power bank",
        "gadget",
        "tv",
        "television",
        "console",
        "smart home",
        "e-reader",
        "tracker",
        "device",
        "electronics",
        "robot",
        "keyboard",
        "projector",
        "smart speaker",
        "thermostat",
    ),
    heroes=(
        "slim {colour} phone with rounded edges, a {accent} frame and a back lettered {sign}",
        "compact {colour} device with a soft-touch shell, a {accent} light ring and a face lettered {sign}",
    ),
    person="a designer in her thirties with a silver septum ring and a black roll-neck",
    places=(
        "a dark studio with one beam of light and slow dust",
        "a desk by a night window, the city out of focus",
    ),
    moment="an evening full of small interruptions",
    before="cluttered, blinking and always at nine per cent",
    after="simple, lit and under control",
    gesture="one touch wakes it and the clutter goes quiet",
    truth="Nobody wants more technology; they want fewer things to think about.",
    audience="People who want it to work and then to get out of the way",
    tone="premium",
    opening=(
        Shot(
            "lying dark among tangled cables and blinking lights, {person} rubbing her eyes behind",
            "slow push in through the cables",
            "overlapping beeps and a tired hum",
        ),
        Shot(
            "alone on black stone, only its edge drawn by light",
            "patient orbit in the dark",
            "a low electric room tone",
        ),
    ),
    turning=(
        Shot(
            "waking under one touch of {person}, a clean glow spreading over the desk",
            "slow arc with the glow",
            "a soft glass tap and a warm rising tone",
        ),
        Shot(
            "rising out of the dark as a band of light passes across its face",
            "smooth push in with the light",
            "a smooth electronic swell",
        ),
    ),
    proving=(
        Shot(
            "turned slowly so that the light runs along its edge like water",
            "macro orbit around the edge",
            "a fine metallic shimmer",
        ),
        Shot(
            "caught in falling droplets, each one holding a tiny reflection",
            "slow-motion macro drift",
            "droplets tapping on glass",
        ),
    ),
    living=(
        Shot(
            "in the hand of {person} on a rooftop, the night city glittering behind",
            "easy arc at shoulder height",
            "a night breeze, distant traffic, a laugh",
        ),
        Shot(
            "resting face down on a dinner table while everyone talks",
            "gentle pull back over the table",
            "dinner voices, glasses",
        ),
    ),
    hooks=(
        ("Everything beeps.", "Nothing listens."),
        ("Nine per cent.", "Six adapters.", "No patience."),
        ("Look up for a second.", "This will wait."),
    ),
    wry=(
        ("There is an update.", "There is always an update."),
        ("You own eleven chargers.", "None of them is here."),
    ),
    feelings=(
        ("It works.", "You forget about it.", "That is the point."),
        ("One less thing to think about.", "Think of something else."),
    ),
    taglines=("Less to think about.", "It simply gets you.", "Made to disappear."),
    features=(
        "A battery that lasts two days",
        "Charges in fifteen minutes",
        "One button, no manual",
        "Your data stays on the device",
        "Built to be repaired",
    ),
    rivals=("The big platform makers", "Marketplace no-names", "Last year's model"),
    call="Try it today",
    ending_place="black stone with a single band of light",
)

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
    places=(
        "a packed underground carriage at rush hour, lights streaking past",
        "a bare loft at night, one lamp and a wall of records",
    ),
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
        "Forty hours on one charge",
        "Soft cushions for long journeys",
        "Sound tuned by ear",
        "Folds into a coat pocket",
    ),
    rivals=("The big headphone brands", "Phone makers' earbuds", "Budget audio labels"),
    call="Listen for yourself",
    ending_place="dark air with slow rings of dust and light",
)

APP = World(
    key="app",
    industry="Apps and software",
    words=(
        "app",
        "apps",
        "software",
        "platform",
        "saas",
        "tool",
        "website",
        "startup",
        "ai assistant",
        "assistant",
        "calendar app",
        "language app",
        "dating app",
        "game",
        "video game",
        "streaming service",
        "subscription",
        "online service",
        "newsletter",
        "podcast",
        "note-taking app",
        "project management",
        "crm",
        "api",
        "cloud",
        "vpn",
        "password manager",
    ),
    heroes=(
        "slim {colour} phone standing upright with a glowing {accent} screen lettered {sign}",
        "dark {colour} phone with thin edges and one {accent} tile on its screen lettered {sign}",
    ),
    person="a founder in her thirties with a messy bun, clear glasses and an oversized grey jumper",
    places=(
        "a kitchen table late in the evening, papers under a pendant lamp",
        "a bright open office in the morning, plants along the window",
    ),
    moment="the end of a scattered day",
    before="open in forty tabs and finished in none",
    after="sorted, quiet and done by six",
    gesture="one tap lands and the pile arranges itself",
    truth="People are not short of tools; they are short of the feeling of being finished.",
    audience="People with more on their list than hours in their day",
    tone="playful",
    opening=(
        Shot(
            "glowing faintly under a drift of sticky notes and cold cups, {person} with her head in her hands",
            "slow push in over the table",
            "overlapping notification sounds, a sigh",
        ),
        Shot(
            "face down on a crowded desk at dusk, one corner of light escaping",
            "patient tilt down to the desk",
            "keys, a printer, an office winding down",
        ),
    ),
    turning=(
        Shot(
            "tapped once by {person}, paper notes lifting off the table and folding into its light",
            "slow arc with the rising paper",
            "one soft tap, paper fluttering upwards",
        ),
        Shot(
            "lifted out of the clutter, its screen washing the room in clean colour",
            "smooth push in with the light",
            "a warm rising chime",
        ),
    ),
    proving=(
        Shot(
            "held close, one clear shape moving across its screen with a fingertip",
            "macro slide with the finger",
            "gentle interface clicks",
        ),
        Shot(
            "propped against a cup, a single finished line glowing on its screen",
            "slow lateral slide",
            "one contented chime",
        ),
    ),
    living=(
        Shot(
            "left on the table while {person} closes the door on the evening, coat already on",
            "gentle pull back from the table",
            "a chair pushed in, a light switch, a door",
        ),
        Shot(
            "in the pocket of {person} at a sunlit park bench, nothing to check",
            "easy drift through the leaves",
            "leaves, children far off, a dog",
        ),
    ),
    hooks=(
        ("Forty tabs.", "One you.", "It was never a fair fight."),
        ("Somewhere in there", "is the thing you needed."),
        ("It was going to be a short day.", "It said so this morning."),
    ),
    wry=(
        ("You have a system.", "It is called Sunday night."),
        ("You wrote it down.", "You wrote down where you wrote it down."),
    ),
    feelings=(
        ("Six o'clock.", "Nothing left over.", "Strange, is it not?"),
        ("And the rest of the evening", "opens by itself."),
    ),
    taglines=("Done. Really done.", "Close the tabs.", "More evening in the day."),
    features=(
        "Set up in two minutes",
        "Everything in one place",
        "Works offline and on every device",
        "Private by default",
        "Free to try, easy to leave",
    ),
    rivals=("The big office suites", "Spreadsheets", "Sticky notes"),
    call="Try it free today",
    ending_place="a clear table under one warm lamp",
)

FINANCE = World(
    key="finance",
    industry="Banking and insurance",
    words=(
        "bank",
        "banking",
        "banking app",
        "insurance",
        "car insurance",
        "health insurance",
        "credit card",
        "card",
        "investment",
        "investing",
        "savings",
        "savings account",
        "pension",
        "mortgage",
        "loan",
        "loans",
        "finance",
        "fintech",
        "budgeting app",
        "tax",
        "accounting",
        "payments",
        "crypto",
        "money",
    ),
    heroes=(
        "slim {colour} bank card with a brushed surface, a {accent} chip and a corner lettered {sign}",
        "slim {colour} phone with one calm {accent} number on its screen and a frame lettered {sign}",
    ),
    person="a young couple in paint-stained shirts, she with a pencil in her hair",
    places=(
        "an empty flat on moving day, boxes and one ladder",
        "a kitchen at night, bills fanned out under the lamp",
    ),
    moment="the night the bills are opened",
    before="tense, small-print and hard to look at",
    after="plain, calm and in hand",
    gesture="the number turns up and the shoulders come down",
    truth="Money worries are seldom about money; they are about not knowing.",
    audience="People who would rather understand it than admire it",
    tone="tender",
    opening=(
        Shot(
            "lying beside a fan of unopened envelopes under a hard lamp, {person} on the far side of the table",
            "slow push in over the envelopes",
            "a clock, an envelope torn open",
        ),
        Shot(
            "small on the floor of an empty flat, a bare bulb above",
            "patient high-angle drift",
            "echoing steps in an empty room",
        ),
    ),
    turning=(
        Shot(
            "picked up by {person}, a soft light reaching their faces",
            "slow arc around the faces",
            "one soft tap, a breath let out",
        ),
        Shot(
            "touched once to a counter, a small light answering",
            "macro push in to the touch",
            "a contactless chime",
        ),
    ),
    proving=(
        Shot(
            "turned in the light, its edge as thin and clear as a promise",
            "macro orbit around the edge",
            "a fine metallic sweep",
        ),
        Shot(
            "propped on a paint tin, one clear line rising across it",
            "slow lateral slide",
            "a pencil on paper, a quiet yes",
        ),
    ),
    living=(
        Shot(
            "in the back pocket of painted jeans as {person} dance among the boxes",
            "easy handheld circle",
            "laughter in an empty room, a small radio",
        ),
        Shot(
            "on the sill of a finished room, the two of them asleep on the sofa",
            "gentle pull back through the door",
            "a quiet house at night",
        ),
    ),
    hooks=(
        ("There is a drawer", "nobody likes to open."),
        ("You are good at many things.", "Small print is not one of them."),
        ("It is three in the morning.", "The numbers are awake too."),
    ),
    wry=(
        ("Your call is important.", "Important enough to wait forty minutes."),
        ("Page nineteen, paragraph four.", "We did not read it either."),
    ),
    feelings=(
        ("You know where you stand.", "So you can sit down."),
        ("Sleep is a kind of interest, too.",),
    ),
    taglines=("Plainly on your side.", "Know where you stand.", "Sleep on it. Really."),
    features=(
        "Every fee on one page",
        "A person answers within a minute",
        "Opens in five minutes, closes in one",
        "Alerts before it matters",
        "Protected and regulated",
    ),
    rivals=("High-street banks", "App-only banks", "Comparison sites"),
    call="Open yours in five minutes",
    ending_place="a clear wooden table in morning light",
)

WORLDS = (GADGET, AUDIO, APP, FINANCE)
