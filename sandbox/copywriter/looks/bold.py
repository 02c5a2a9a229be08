"""The bold look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

BOLD = Look(
    "bold",
    ("Bold, physical and impatient to begin", "Charged and direct, with muscle under it"),
    "bold",
    (
        "Hard low key from behind, strong rim, deep but readable shadows, haze in the beams",
        "First sun at a raking angle, high contrast, sparks of specular light",
    ),
    "Sony Venice 2 camera on a gimbal at ground level, moving whenever the subject moves",
    "24mm lens at f/2.8",
    "75mm lens at f/2",
    "Kodak Vision3 500T pushed one stop",
    (
        Palette(
            "Teal shadows against burning orange highlights, crushed just short of black",
            (
                ("signal orange", "#F2591B"),
                ("steel teal", "#1F5560"),
                ("asphalt black", "#15181C"),
                ("chalk white", "#F2F0EA"),
                ("electric yellow", "#F4C20D"),
            ),
        ),
        Palette(
            "Cold steel mid-tones with one hot red accent",
            (
                ("hot red", "#D7263D"),
                ("steel grey", "#8A96A3"),
                ("midnight navy", "#101B2D"),
                ("ice white", "#EEF3F6"),
                ("amber", "#F2A541"),
            ),
        ),
    ),
    128,
    (
        "driving drums and a distorted bass figure, brass stabs on the turn, a hard stop before the last line",
        "four-on-the-floor kick, palm-muted guitar and rising synth, breaking open at the turn",
    ),
    "A firm voice, dry and close, with the last word left to land",
    "fast, cut on movement, one held shot at the end",
)
