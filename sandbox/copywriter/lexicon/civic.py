"""What people do for each other: causes, learning, services; and whatever fits no other room."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

CAUSE = World(
    key="cause",
    industry="Nonprofit and public good",
    words=(
        "nonprofit",
        "non-profit",
        "charity",
        "donation",
        "donate",
        "fundraiser",
        "fundraising",
        "volunteer",
        "volunteers",
        "campaign against",
        "food bank",
        "shelter",
        "refugees",
        "climate",
        "ocean cleanup",
        "blood donation",
        "rescue",
        "foundation",
        "ngo",
        "awareness",
    ),
    heroes=(
        "round {colour} glass jar with a slotted lid, a {accent} ribbon and a label lettered {sign}",
        "plain {colour} box with a {accent} heart and hand-painted letters reading {sign}",
    ),
    person="a volunteer in her twenties with a shaved nape, freckles and an orange rain jacket",
    place="a community hall in winter, breath in the air",
    moment="the coldest morning of the year",
    before="cold, unseen and walked past",
    after="warm, named and welcomed in",
    gesture="one hand goes out and a second one takes it",
    truth="People do not look away because they do not care; they look away because they think it is too late.",
    audience="Neighbours who would help if somebody asked them",
    tone="tender",
    opening=(
        Shot(
            "small on a long empty table in a cold hall, {person} switching on the first lamp",
            "slow push in down the table",
            "a lamp buzzing on, breath in cold air",
        ),
        Shot(
            "alone on grey stones, the sea pulling back behind it",
            "low creeping dolly",
            "cold surf, a single gull",
        ),
    ),
    turning=(
        Shot(
            "taken up by {person}, colour coming back into the grey around it",
            "slow arc as the colour returns",
            "steps arriving, a door opening",
        ),
        Shot(
            "passed from one pair of hands to the next along a growing line",
            "steady track along the hands",
            "murmured thanks, a zip, a kettle",
        ),
    ),
    proving=(
        Shot(
            "filling coin by coin, each one ringing a little higher",
            "macro push in to the rim",
            "coins dropping one by one",
        ),
        Shot(
            "beside a steaming bowl set down in front of somebody who looks up",
            "gentle tilt up to the face",
            "a bowl on wood, a quiet thank you",
        ),
    ),
    living=(
        Shot(
            "at the centre of a full hall, steam, voices and {person} finally sitting down",
            "slow crane over the hall",
            "a full room, spoons, laughter",
        ),
        Shot(
            "on the same shore at sunrise, a whole line of orange jackets along the water",
            "wide aerial pull back",
            "many boots on stones, a cheer",
        ),
    ),
    hooks=(
        ("It is easy to walk past.", "Everyone did."),
        ("Nobody can do everything.", "That was never the question."),
        ("Somebody is out there.", "You know somebody like that."),
    ),
    wry=(
        ("Someone should do something.", "Hello, someone."),
        ("You were going to help.", "You are on the list.", "It is a good list."),
    ),
    feelings=(
        ("One coat.", "One meal.", "One name remembered."),
        ("It did not take much.", "It took you."),
    ),
    taglines=("It starts with one.", "Be the somebody.", "Stay a neighbour."),
    features=(
        "Every donation accounted for",
        "Run by volunteers from the neighbourhood",
        "Help within a day",
        "Open to everyone who comes",
        "Ninety cents of each euro reach the work",
    ),
    rivals=("Large international charities", "Local initiatives", "Good intentions"),
    call="Give what you can today",
    ending_place="a lamplit table in a warm hall",
)

LEARNING = World(
    key="learning",
    industry="Education and culture",
    words=(
        "school",
        "course",
        "courses",
        "language school",
        "university",
        "tutoring",
        "learning",
        "education",
        "museum",
        "library",
        "book",
        "books",
        "bookshop",
        "theatre",
        "festival",
        "concert",
        "orchestra",
        "coding bootcamp",
        "online course",
        "music school",
        "magazine",
        "newspaper",
        "exhibition",
        "cinema",
    ),
    heroes=(
        "cloth-bound {colour} book with a {accent} ribbon and a cover lettered {sign}",
        "large-format {colour} notebook with a {accent} spine and a cover lettered {sign}",
    ),
    person="a bus driver in his fifties with reading glasses, a grey moustache and a burgundy cardigan",
    place="a reading room at night, one green lamp among dark shelves",
    moment="the hour after work",
    before="closed, tired and told it was too late",
    after="open, curious and first to raise a hand",
    gesture="the page turns and the room gets bigger",
    truth="The door to learning is never locked; people only forget they are allowed in.",
    audience="Adults who were told it was too late, and never quite believed it",
    tone="wonder",
    opening=(
        Shot(
            "closed under a single lamp in a dark reading room, {person} hesitating at the door",
            "slow push in between the shelves",
            "steps stopping, a quiet room",
        ),
        Shot(
            "on the empty seat of a night bus, lights sliding over it",
            "patient lateral slide",
            "a bus engine, rain on glass",
        ),
    ),
    turning=(
        Shot(
            "opened by {person}, light rising from the page onto his face",
            "slow arc with the light",
            "a page turning, a breath in",
        ),
        Shot(
            "standing at the centre of a circle of chairs as the first hand goes up",
            "smooth push in",
            "chairs, then one clear voice",
        ),
    ),
    proving=(
        Shot(
            "so close that ink, fibre and thumbprint fill the frame",
            "macro glide over the page",
            "a pencil underlining",
        ),
        Shot(
            "among a growing stack, each spine with a bright marker",
            "slow rise along the stack",
            "books set on books",
        ),
    ),
    living=(
        Shot(
            "in the hands of {person}, reading aloud to a whole laughing bus",
            "easy handheld drift down the aisle",
            "laughter, applause, a bell",
        ),
        Shot(
            "passed across a table to somebody younger",
            "gentle push in to the hands",
            "a page, a whisper, a laugh",
        ),
    ),
    hooks=(
        ("You meant to, once.", "You still mean to."),
        ("Someone told you it was too late.", "Someone was wrong."),
        ("There is a door you walk past.", "It opens inwards."),
    ),
    wry=(
        ("You know one word of Italian.", "It is pizza."),
        ("You have read the first page.", "Nine times."),
    ),
    feelings=(
        ("One page.", "Then the next.", "Then you."),
        ("Ask him anything.", "Go on."),
    ),
    taglines=("You are allowed in.", "Never too late to begin.", "Turn the page."),
    features=(
        "Evening hours that fit around work",
        "Small groups, patient teachers",
        "Start at any level",
        "Materials included",
        "The first visit is free",
    ),
    rivals=("Free online videos", "Large institutions", "The good intention drawer"),
    call="Come to the first evening",
    ending_place="a wooden desk under a green lamp",
)

SERVICE = World(
    key="service",
    industry="Services",
    words=(
        "service",
        "plumber",
        "electrician",
        "moving company",
        "removals",
        "barber",
        "hairdresser",
        "salon",
        "law firm",
        "agency",
        "consulting",
        "real estate",
        "estate agent",
        "housing",
        "internet provider",
        "broadband",
        "mobile plan",
        "energy provider",
        "electricity",
        "repair",
        "repair shop",
        "workshop",
        "childcare",
        "care home",
        "wedding planner",
        "photographer",
        "coworking",
        "parcel",
        "delivery",
        "logistics",
        "recruiting",
        "job board",
        "jobs",
        "security",
        "taxi",
        "handyman",
    ),
    heroes=(
        "sturdy {colour} toolbox with a {accent} handle and a side lettered {sign}",
        "square {colour} van with rounded corners, a {accent} stripe and a side lettered {sign}",
    ),
    person="a woman in her fifties with a kind square face and a petrol-blue work jacket",
    place="a terraced street on a wet morning, one door open",
    moment="the morning when everything goes wrong at once",
    before="stuck, on hold and talking to a machine",
    after="sorted, shaken on and already forgotten",
    gesture="the doorbell rings, exactly when it was meant to",
    truth="Good service is the moment in which somebody says 'leave it with me', and you can.",
    audience="People with better things to do than wait for a callback",
    tone="warm",
    opening=(
        Shot(
            "seen through a rain-streaked window while somebody paces the room on the phone",
            "slow push in through the glass",
            "hold music, rain, pacing steps",
        ),
        Shot(
            "waiting under a hallway lamp as water creeps across the floor towards it",
            "low creeping dolly",
            "a steady drip, an anxious breath",
        ),
    ),
    turning=(
        Shot(
            "set down on the doormat by {person}, who smiles as if the day were easy",
            "smooth push in to the doormat",
            "a doorbell, a solid thud, a warm hello",
        ),
        Shot(
            "opened with one click, every tool in its place",
            "slow top-down descent",
            "latches clicking open",
        ),
    ),
    proving=(
        Shot(
            "beside two careful hands, a last turn and a clean line of light",
            "macro slide along the hands",
            "one precise turn, a soft click",
        ),
        Shot(
            "ticked off on a short handwritten list",
            "macro push in to the pencil",
            "a pencil tick, paper folded",
        ),
    ),
    living=(
        Shot(
            "carried back to the street by {person}, a child waving from the step",
            "easy pull back down the path",
            "a wave, a van door, birds",
        ),
        Shot(
            "already leaving the frame, the house behind it quiet and lit",
            "gentle lateral slide",
            "a quiet street, a front door closing",
        ),
    ),
    hooks=(
        ("Please hold.", "You have been holding since nine."),
        ("It always breaks on a Monday.", "It waited all weekend for this."),
        ("You have better things to do.", "Name three.", "Exactly."),
    ),
    wry=(
        ("You are number forty-one in the queue.", "Enjoy the pan pipes."),
        ("Between eight and six, they said.", "They did not say which week."),
    ),
    feelings=(
        ("On time.", "In order.", "Out of mind."),
        ("Leave it with us.", "Have your Monday back."),
    ),
    taglines=("Leave it with us.", "Consider it done.", "There when we said."),
    features=(
        "One number, a real person",
        "There within the hour",
        "A fixed price before we start",
        "Work guaranteed for five years",
        "Local people who know your street",
    ),
    rivals=("National call-centre chains", "Listing platforms", "A friend of a friend"),
    call="Call, and leave it with us",
    ending_place="a clean doormat in morning sun",
)

ANYTHING = World(
    key="anything",
    industry="Consumer goods",
    words=(),
    heroes=(
        "{colour} {thing} with clean rounded lines, a {accent} detail and a small mark lettered {sign}",
        "compact {colour} {thing} with a soft satin finish, a {accent} edge and a small mark lettered {sign}",
    ),
    person="a woman in her late thirties with short dark hair and a cobalt-blue jumper",
    place="a quiet room with one tall window, morning coming in",
    moment="an ordinary weekday",
    before="muddled, hurried and a little too much",
    after="simple, bright and back in hand",
    gesture="two hands close around it and the rest falls quiet",
    truth="The best things do not ask for attention; they give some back.",
    audience="People who like things that do what they promise",
    tone="warm",
    opening=(
        Shot(
            "standing alone in a busy room, {person} hurrying past in a blur",
            "slow push in through the rush",
            "hurried steps, a phone, a door",
        ),
        Shot(
            "in cool shade at the edge of a table, the first sun not quite reaching it",
            "patient lateral slide",
            "a quiet room, a clock",
        ),
    ),
    turning=(
        Shot(
            "picked up by {person}, the light arriving at the same moment",
            "slow arc with the light",
            "a soft touch, a breath, a warm tone",
        ),
        Shot(
            "turned once in two hands, colour spreading through the room behind",
            "smooth push in",
            "a gentle swell of air",
        ),
    ),
    proving=(
        Shot(
            "so close that material, edge and shadow fill the frame",
            "macro glide over the surface",
            "fingertips over a smooth surface",
        ),
        Shot(
            "in a slow shaft of sun that shows how it is made",
            "slow orbit",
            "a small precise click",
        ),
    ),
    living=(
        Shot(
            "at the side of {person}, who laughs with a friend by the open window",
            "easy handheld drift",
            "laughter, a summer street",
        ),
        Shot(
            "at rest on the sill at the end of a good day",
            "gentle pull back",
            "evening birds, a window closing",
        ),
    ),
    hooks=(
        ("Some days come at you sideways.", "Stand still a second."),
        ("It was only a small thing.", "It usually is."),
        ("There is a simpler way.", "There often is."),
    ),
    wry=(
        ("You have tried the hard way.", "Thoroughly."),
        ("There was a plan.", "Then there was Monday."),
    ),
    feelings=(
        ("That is all.", "That is the whole idea."),
        ("One thing less.", "One smile more."),
    ),
    taglines=("Made for the way you live.", "Simply good to have.", "Small thing. Big day."),
    features=(
        "Made with care, down to the last detail",
        "Easy from the first day",
        "Built to last",
        "Kind to the planet",
        "Backed by people who answer",
    ),
    rivals=("The market leader", "Low-cost imports", "Doing without"),
    call="See it for yourself",
)

WORLDS = (CAUSE, LEARNING, SERVICE)
