"""The playful look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

PLAYFUL = Look(
    "playful",
    (
        "Playful, sunny and a little out of breath",
        "Bright and cheeky, with a wink that never lasts too long",
    ),
    "playful",
    (
        "High sun and clean fill, crisp coloured shadows on plain walls",
        "Bright soft daylight with bouncing colour, sparkle in the eyes",
    ),
    "handheld RED Komodo camera with quick, curious moves that ease to a stop",
    "28mm lens at f/4",
    "65mm lens at f/2.8",
    "Kodak Ektachrome E100, saturated and clean",
    (
        Palette(
            "Saturated primaries over warm whites, clean blacks",
            (
                ("coral", "#FF6B57"),
                ("lemon yellow", "#FFD34E"),
                ("deep marine", "#14415C"),
                ("milk white", "#FFF7EA"),
                ("turquoise", "#2BB3B1"),
            ),
        ),
        Palette(
            "Candy mid-tones with sunlit skin and mint shadows",
            (
                ("raspberry", "#E0446C"),
                ("mint", "#A7E0C4"),
                ("plum", "#4A2545"),
                ("vanilla", "#FFF2D8"),
                ("tangerine", "#FF9A3C"),
            ),
        ),
    ),
    116,
    (
        "ukulele, hand claps and a rubbery bass, whistled hook at the turn, a cheeky button at the end",
        "bouncing upright bass, marimba and finger snaps with a brass wink on the last beat",
    ),
    "A bright voice, quick on its feet, with a grin held back",
    "lively, with a beat of stillness before each joke",
)
