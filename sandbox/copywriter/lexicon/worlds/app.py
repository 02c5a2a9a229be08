"""Apps and software: how it looks, sounds and is spoken of."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from sandbox.copywriter.lexicon.world import Shot, World

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
    place="a kitchen table late in the evening, papers under a pendant lamp",
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
