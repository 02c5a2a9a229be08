"""The dark look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

DARK = Look(
    "dark",
    (
        "Dark, sensual and a little dangerous",
        "Nocturnal and magnetic, more shadow than light",
    ),
    "nocturnal",
    (
        "Single hard lamp through rain or smoke, silhouettes first, detail second",
        "Moonlight blue with one ember of warm light, deep falling shadows",
    ),
    "Arri Alexa 65 camera on a slow crane, arriving a moment after the subject",
    "40mm anamorphic lens at f/2",
    "90mm macro lens at f/2.8",
    "Kodak Vision3 500T, pushed, rich blacks",
    (
        Palette(
            "Ink blacks, wine reds, one ember of gold",
            (
                ("wine red", "#5B1628"),
                ("ember gold", "#D9953B"),
                ("ink black", "#0B0B10"),
                ("moon grey", "#C9CDD6"),
                ("petrol", "#12343B"),
            ),
        ),
        Palette(
            "Moonlit indigo with copper highlights",
            (
                ("indigo", "#25275A"),
                ("copper", "#B9673A"),
                ("raven black", "#0A0C14"),
                ("silver", "#CDD3DC"),
                ("violet", "#6A4C93"),
            ),
        ),
    ),
    84,
    (
        "low analogue synth pulse, bowed bass and distant percussion, a single bright note at the reveal",
        "muted trumpet over sub bass and brushed cymbals, unresolved until the last bar",
    ),
    "A near-whisper with a smile nobody sees",
    "slow, with reveals instead of cuts",
)
