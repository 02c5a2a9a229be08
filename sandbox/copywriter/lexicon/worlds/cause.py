"""Nonprofit and public good: how it looks, sounds and is spoken of."""

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
            at="a grey shoreline in the early morning",
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
        "Every gift goes where it is needed",
    ),
    rivals=("Large international charities", "Local initiatives", "Good intentions"),
    call="Give what you can today",
    ending_place="a lamplit table in a warm hall",
)
