"""The premium look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

PREMIUM = Look(
    "premium",
    (
        "Composed, confident and quietly luxurious",
        "Elegant and restrained, with nothing in frame by accident",
    ),
    "restrained",
    (
        "One narrow beam in a dark room, edges drawn by light, reflections controlled to the millimetre",
        "Blue-hour ambience with a warm practical lamp, polished highlights, generous darkness",
    ),
    "Arri Alexa 65 camera on a motion-controlled dolly, one continuous move a shot",
    "50mm anamorphic lens at f/2.8",
    "100mm anamorphic macro lens at f/4",
    "Kodak Vision3 500T, deep blacks and fine grain",
    (
        Palette(
            "Deep blacks, midnight blues and one line of warm brass",
            (
                ("midnight blue", "#14213D"),
                ("brass", "#C6A15B"),
                ("soft black", "#0C0E12"),
                ("ivory", "#F4EEE1"),
                ("smoke", "#7C838C"),
            ),
        ),
        Palette(
            "Forest shadows, champagne highlights, skin like candlelight",
            (
                ("forest green", "#1E3A2F"),
                ("champagne", "#E3CDA4"),
                ("ebony", "#120F0D"),
                ("bone", "#F1EADF"),
                ("oxblood", "#6E1F24"),
            ),
        ),
    ),
    78,
    (
        "solo cello and piano in a large dark room, a slow pulse underneath, one held chord at the end",
        "sparse piano, sub bass and a bowed vibraphone, strings opening on the last third",
    ),
    "A low, assured voice that says less than it knows",
    "measured, each shot held one beat longer than expected",
)
