"""Beer, wine and spirits: how it looks, sounds and is spoken of."""

from sandbox.copywriter.lexicon.world import Shot, World

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
