"""Pet care: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

PETS = World(
    key="pets",
    industry="Pet care",
    words=(
        "dog food",
        "cat food",
        "pet food",
        "dog",
        "dogs",
        "cat",
        "cats",
        "pet",
        "pets",
        "puppy",
        "kitten",
        "vet",
        "dog treats",
        "leash",
        "litter",
        "pet insurance",
        "dog walker",
        "dog bed",
        "cat litter",
        "dog collar",
        "gps collar",
    ),
    heroes=(
        "sturdy {colour} bag with a {accent} paw print and bold letters reading {sign}",
        "round {colour} bowl with a {accent} rim and a side lettered {sign}",
    ),
    person="a scruffy grey terrier with one folded ear and a red collar",
    place="a sunny hallway with a lead on the hook and mud on the mat",
    moment="the minute before the front door opens",
    before="bored, flat-eared and watching the clock",
    after="all tail, all heart, all over the sofa",
    gesture="one paw crosses the line and the whole day starts",
    truth="Nobody in the house has ever been as happy about anything as the dog is about Tuesday.",
    audience="People whose best friend cannot read",
    tone="humour",
    opening=(
        Shot(
            "standing tall in a sunny hallway, {person} staring at it without blinking",
            "slow push in at dog height",
            "a clock ticking, one hopeful whine",
        ),
        Shot(
            "on a high shelf, two ears just visible below the edge",
            "patient tilt down to the ears",
            "claws on tiles, a snort",
        ),
    ),
    turning=(
        Shot(
            "opened at last, {person} lifting off all four feet in slow motion",
            "slow-motion arc around the leap",
            "a rustle, then joyful paws",
        ),
        Shot(
            "sliding into frame as {person} brakes on the polished floor in front of it",
            "fast low track that eases out",
            "paws skidding, a happy bark",
        ),
    ),
    proving=(
        Shot(
            "beside one wet nose, inspecting every detail with great authority",
            "macro push in to the nose",
            "sniffing, a satisfied huff",
        ),
        Shot(
            "ringed by fresh ingredients on a wooden board, a paw edging in",
            "macro glide over the board",
            "a paw creeping on wood",
        ),
    ),
    living=(
        Shot(
            "propped in the sand while {person} tears along the waterline, ears inside out",
            "fast side tracking shot",
            "surf, wind, galloping paws",
        ),
        Shot(
            "empty beside the sofa where {person} sleeps upside down",
            "gentle pull back",
            "snoring, a tail thumping once",
        ),
    ),
    hooks=(
        ("He has been waiting all his life.", "Since breakfast."),
        ("Somebody in this house", "knows what time it is."),
        ("Look at that face.", "Now try to say no."),
    ),
    wry=(
        ("He has never seen food before.", "He would like that noted."),
        ("You call it a walk.", "He calls it the news."),
    ),
    feelings=(
        ("Tail: yes.", "Ears: yes.", "Sofa: also yes."),
        ("Good boy.", "Good choice."),
    ),
    taglines=("Ask the tail.", "Wagged by experts.", "He would tell you if he could."),
    features=(
        "Real meat and vegetables, nothing hidden",
        "Made with vets",
        "For sensitive stomachs",
        "Delivered before the bowl is empty",
        "In a bag that composts",
    ),
    rivals=("Supermarket pet brands", "Premium dry-food makers", "Whatever fell off the table"),
    call="Let them taste the difference",
    ending_place="a sunny doormat, one paw at the edge of frame",
)
