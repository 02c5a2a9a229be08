"""Sleep and bedding: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

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
