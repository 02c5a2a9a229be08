"""Drinks: coffee, tea, what refreshes, what is poured in the evening."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

COFFEE = World(
    key="coffee",
    industry="Coffee and cold brew",
    words=(
        "cold brew",
        "coffee",
        "espresso",
        "latte",
        "cappuccino",
        "coffee beans",
        "roastery",
        "roaster",
    ),
    heroes=(
        "slim {colour} glass bottle with rounded shoulders and a {accent} paper label lettered {sign}",
        "squat {colour} can with a matte finish and a {accent} band lettered {sign}",
    ),
    person="a woman in her early thirties with loose dark curls and a moss-green linen shirt",
    place="a small city kitchen at daybreak, linen curtains half open",
    moment="a slow weekday morning",
    before="grey, heavy and one snooze behind",
    after="clear, unhurried and wide awake",
    gesture="the cap turns and the first cold pour meets the glass",
    truth="Nobody hates the morning; they hate being dragged into it.",
    audience="People whose best hours start after the first cup",
    tone="warm",
    opening=(
        Shot(
            "standing unopened on a worn oak counter beside a silenced alarm clock, {person} still a soft blur in the doorway",
            "slow push in across the counter",
            "a muffled alarm clock switched off, then a sleepy kitchen hum",
        ),
        Shot(
            "waiting on a breakfast tray in grey light, {person} still half asleep at the far end of the table",
            "gentle tilt up from the tray",
            "a yawn, a chair, distant morning traffic",
        ),
    ),
    turning=(
        Shot(
            "tilting over a tall glass, a dark ribbon folding around clear ice as the first sun crosses the counter",
            "close tracking move along the pour",
            "cold coffee poured over cracking ice",
        ),
        Shot(
            "twisted open in the hands of {person}, light catching the rim",
            "slow arc around the hands",
            "a cap twisting open with a soft pop",
        ),
    ),
    proving=(
        Shot(
            "beaded with condensation beside a handful of dark roasted beans, one drop sliding down its side",
            "macro drift down the surface",
            "coffee beans scattering on wood, one slow drip",
        ),
        Shot(
            "backlit on a window sill, the coffee inside glowing like dark honey",
            "slow lateral slide past the light",
            "ice settling in a glass",
        ),
    ),
    living=(
        Shot(
            "held by {person} on a sunlit doorstep, curls lifted by the wind, the street waking behind",
            "handheld follow that settles",
            "birdsong, a bicycle bell, a front door closing softly",
        ),
        Shot(
            "resting on an open notebook at a bright desk, the hand of {person} already writing",
            "easy pull back to the window",
            "a pen on paper and a calm morning street",
        ),
    ),
    hooks=(
        (
            "Morning asks a lot.",
            "Before you have said a word.",
            "Before the street has said one either.",
        ),
        ("Somewhere between the snooze and the street,", "there is a better morning."),
        ("The day can wait a minute.", "You were first in line."),
    ),
    wry=(
        ("Your alarm clock means well.", "So did your ex."),
        ("Five more minutes, you said.", "An hour ago.", "Twice."),
    ),
    feelings=(
        ("And the morning is yours again.", "All of it.", "Even the first five minutes."),
        ("Eyes open.", "Shoulders down.", "Day on your side."),
    ),
    taglines=("Wake up on your own terms.", "Morning, at your pace.", "Rise slow. Shine anyway."),
    features=(
        "Steeped slowly for a round, smooth cup",
        "Low in acidity, gentle on an empty stomach",
        "Single-origin beans, roasted in small batches",
        "Ready to pour, no machine needed",
        "A recyclable bottle, refilled again and again",
    ),
    rivals=("Chain coffee to go", "Capsule machines", "Canned energy drinks"),
    call="Find your morning in the chilled aisle",
    ending_place="a sunlit oak counter, a full glass at its side",
)

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

REFRESHMENT = World(
    key="refreshment",
    industry="Soft drinks and water",
    words=(
        "water",
        "sparkling water",
        "soda",
        "lemonade",
        "juice",
        "smoothie",
        "kombucha",
        "soft drink",
        "energy drink",
        "drink",
        "oat milk",
        "milk",
        "iced drink",
        "sports drink",
        "cola",
        "tonic",
    ),
    heroes=(
        "tall {colour} can with frosted sides and a {accent} stripe lettered {sign}",
        "clear {colour} bottle with round shoulders and a {accent} label lettered {sign}",
    ),
    person="a man in his late twenties with a shaved head and a sun-faded coral T-shirt",
    place="a rooftop in the white heat of noon, laundry moving on a line",
    moment="the hottest hour of the day",
    before="dry, slow and stuck to the chair",
    after="bright, loose and laughing",
    gesture="the seal breaks and the first cold spray hits the sun",
    truth="Refreshment is never about thirst alone; it is permission to start the day again.",
    audience="Anyone who is out in the sun longer than planned",
    tone="playful",
    opening=(
        Shot(
            "standing in a bucket of melting ice under a hard noon sun, {person} slumped in a deck chair behind",
            "slow push in through the heat haze",
            "cicadas and a lazy ceiling fan",
        ),
        Shot(
            "alone on a hot concrete ledge, the air above it shimmering",
            "low creeping dolly",
            "heat hum, one fly, a distant radio",
        ),
    ),
    turning=(
        Shot(
            "opened with a burst of mist, droplets hanging in the sun like glass beads",
            "slow-motion arc around the spray",
            "a sharp hiss and a bright fizz",
        ),
        Shot(
            "raised by {person} against a blue sky, drops flying from its sides",
            "fast tilt up that eases out",
            "ice shaken off, a crisp crack of the seal",
        ),
    ),
    proving=(
        Shot(
            "ringed with crushed ice and a slice of fresh fruit, bubbles racing along the edge",
            "macro rise with the bubbles",
            "fine bubbles and ice shifting",
        ),
        Shot(
            "splashed from the side by clear water against a bright wall",
            "slow-motion lateral slide",
            "a clean splash of water",
        ),
    ),
    living=(
        Shot(
            "passed from hand to hand on a rooftop, {person} in the middle of the laughter",
            "handheld whirl that settles",
            "friends laughing, music from a small speaker",
        ),
        Shot(
            "held high as {person} jumps from the harbour wall, the sea flashing below",
            "tracking move along the jump",
            "running feet, a shout, a deep splash",
        ),
    ),
    hooks=(
        ("It is hot.", "It is only noon.", "And nobody is moving."),
        ("There is a sound", "that every summer knows."),
        ("Even the shade is sweating.", "Even the ice gave up."),
    ),
    wry=(
        ("Your chair has made its decision.", "It is keeping you."),
        ("The fan is working.", "It is the only one."),
    ),
    feelings=(
        ("Cold hands.", "Wide grin.", "Long afternoon."),
        ("And suddenly the day has legs.", "So do you."),
    ),
    taglines=("Open up the afternoon.", "Cold has a sound.", "Start the day again."),
    features=(
        "Nothing artificial",
        "Light and clean on the tongue",
        "Filled cold, kept cold",
        "Made from natural ingredients",
        "In a pack that recycles for ever",
    ),
    rivals=("Global cola brands", "Flavoured waters", "Private-label sodas"),
    call="Grab a cold one today",
    ending_place="crushed ice in bright sun, fine droplets in the air",
)

EVENING = World(
    key="evening drink",
    industry="Beer, wine and spirits",
    words=(
        "beer",
        "craft beer",
        "wine",
        "gin",
        "whisky",
        "whiskey",
        "rum",
        "vodka",
        "cider",
        "brewery",
        "winery",
        "champagne",
        "aperitif",
        "alcohol-free beer",
        "lager",
        "ale",
        "prosecco",
        "cocktail",
        "tequila",
    ),
    heroes=(
        "dark {colour} glass bottle with a long neck and a {accent} label lettered {sign}",
        "heavy {colour} bottle with a square base and a {accent} embossed label lettered {sign}",
    ),
    person="a man in his forties with a salt-and-pepper beard and a rust-coloured knit jumper",
    place="a long table under string lights in a courtyard at dusk",
    moment="the hour when the working day lets go",
    before="buttoned-up and still half at the desk",
    after="easy, golden and among friends",
    gesture="the bottle opens and the table leans in",
    truth="The best part of the evening is the minute in which everyone decides to stay.",
    audience="Adults who would rather have one good glass than three quick ones",
    tone="premium",
    opening=(
        Shot(
            "standing alone on a long bare table at dusk while {person} lights the first lantern",
            "slow dolly along the table",
            "evening crickets, a match struck",
        ),
        Shot(
            "waiting at the end of the table among closed laptops and loosened ties",
            "patient push in at table height",
            "low murmur and a glass set down",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, the first pour glowing as it climbs the glass",
            "close tracking move with the pour",
            "a cork easing out, a long even pour",
        ),
        Shot(
            "lifted from ice, water running off the label in the lantern light",
            "slow arc around the bottle",
            "ice giving way, drops on wood",
        ),
    ),
    proving=(
        Shot(
            "backlit by a lantern so that the liquid burns like amber",
            "macro drift along the glass",
            "a slow swirl in a glass",
        ),
        Shot(
            "set beside torn bread and figs on dark wood, a lazy gleam on the glass",
            "slow lateral slide",
            "bread torn by hand, glasses close by",
        ),
    ),
    living=(
        Shot(
            "at the centre of a full table, glasses meeting above it, {person} mid-laugh",
            "gentle crane up over the table",
            "glasses touching, warm laughter",
        ),
        Shot(
            "nearly empty at the end of the night, two chairs pulled close, the lanterns low",
            "slow pull back into the dark",
            "crickets and quiet voices",
        ),
    ),
    hooks=(
        ("There is an hour", "that belongs to nobody's calendar."),
        ("The chairs are out.", "The light is low.", "Nobody is in a hurry."),
        ("The day has said enough.",),
    ),
    wry=(
        ("You said one glass.", "You did not say how slowly."),
        ("The meeting is over.", "The good one starts now."),
    ),
    feelings=(
        ("And nobody looks at the time.", "Nobody has one."),
        ("Same table.", "Same friends.", "Never the same night."),
    ),
    taglines=(
        "Stay for one more story.",
        "Good company, poured.",
        "The evening keeps its own time.",
    ),
    features=(
        "Made in small batches",
        "Rested until it is ready",
        "Grain, fruit and water from one valley",
        "A long, dry finish",
        "Best shared slowly and responsibly",
    ),
    rivals=("International lager brands", "Supermarket house labels", "Ready-mixed cocktails"),
    call="Enjoy it slowly, and responsibly",
    ending_place="dark wood under warm lanterns, one poured glass beside it",
)

WORLDS = (COFFEE, TEA, REFRESHMENT, EVENING)
