"""The calm look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

CALM = Look(
    "calm",
    (
        "Calm, still and clear, as if someone had closed a door on the noise",
        "Quiet and weightless, with room around each thing",
    ),
    "calm",
    (
        "Large soft source from one side, long pale gradients, shadows that never go black",
        "Overcast window light with a trace of steam, highlights held low",
    ),
    "Arri Alexa 35 camera on a slow slider, never a cut before the move has settled",
    "40mm lens at f/4",
    "100mm macro lens at f/2.8",
    "Fujifilm Eterna 250D, low contrast",
    (
        Palette(
            "Low contrast, lifted blacks, celadon and sand with milky highlights",
            (
                ("celadon", "#A9C0AE"),
                ("sand", "#E6D8C3"),
                ("deep teal", "#2F4F52"),
                ("milk white", "#F5F1E8"),
                ("clay", "#B98B6E"),
            ),
        ),
        Palette(
            "Cool daylight softened by pearl greys and one warm wood tone",
            (
                ("mist blue", "#A8BBC9"),
                ("pearl", "#ECE9E2"),
                ("ink blue", "#2B3A4A"),
                ("pale linen", "#F7F2E7"),
                ("cedar", "#A8714B"),
            ),
        ),
    ),
    66,
    (
        "a single felt piano over a slow cello drone and soft air, resolving to the major on the last bar",
        "kalimba and harp harmonics over warm pads, almost no percussion",
    ),
    "A low, soft voice that leaves a pause after each thought",
    "slow, three long shots that breathe",
)
