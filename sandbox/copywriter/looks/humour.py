"""The humour look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

HUMOUR = Look(
    "humour",
    (
        "Deadpan and affectionate, the joke played absolutely straight",
        "Dry, warm and perfectly serious about something silly",
    ),
    "deadpan",
    (
        "Even, bright daylight and honest shadows, framed as solemnly as a portrait",
        "Soft top light and clean walls, one heroic spot on the wrong thing",
    ),
    "locked-off Arri Alexa Mini camera, dead centre, with one slow zoom that knows too much",
    "27mm lens at f/5.6",
    "50mm lens at f/4",
    "Kodak Vision3 200T, clean and slightly dry",
    (
        Palette(
            "Dry pastels and flat whites with one loud colour",
            (
                ("mustard yellow", "#E3A92B"),
                ("powder blue", "#AFCBDD"),
                ("bottle green", "#23483C"),
                ("paper white", "#F8F4EA"),
                ("tomato red", "#DB4B3A"),
            ),
        ),
        Palette(
            "Salmon and mint, crisp and symmetrical",
            (
                ("salmon pink", "#EE8F7C"),
                ("mint green", "#A9D6BF"),
                ("aubergine", "#3D2540"),
                ("eggshell", "#FBF3E4"),
                ("cobalt blue", "#2F5DA8"),
            ),
        ),
    ),
    104,
    (
        "plodding tuba, pizzicato strings and one very sincere clarinet, a full stop before the punchline",
        "lounge organ, brushed snare and a dignified bassoon, cut dead for the last word",
    ),
    "A documentary narrator who finds nothing about this unusual",
    "held a second too long, then cut",
)
