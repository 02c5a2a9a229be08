"""The warm look, in the words a crew would use."""

# ruff: noqa: E501 - craft notes are read a phrase a line.

from sandbox.copywriter.looks.look import Look, Palette

WARM = Look(
    "warm",
    (
        "Warm and unhurried, like a kitchen that has been up for an hour",
        "Warm, honest and quietly hopeful",
    ),
    "warm",
    (
        "Low morning sun through linen, soft bounce from wood, gentle shadows with warm edges",
        "Golden side light from one window, a little haze, faces lit by what stands around them",
    ),
    "handheld Arri Alexa Mini camera, always a little lower than the eye",
    "35mm lens at f/2.8",
    "85mm lens at f/1.8",
    "Kodak Vision3 250D with fine grain",
    (
        Palette(
            "Warm highlights over brown shadows, skin kept natural",
            (
                ("amber", "#C8792E"),
                ("cream", "#F3E6CF"),
                ("espresso brown", "#3A2418"),
                ("honey", "#E9B45C"),
                ("moss green", "#6B7048"),
            ),
        ),
        Palette(
            "Terracotta mid-tones, soft cream whites, one cool note in the shadows",
            (
                ("terracotta", "#C0603C"),
                ("oat", "#EFE2CE"),
                ("dark walnut", "#40291F"),
                ("apricot", "#F0B27A"),
                ("slate blue", "#5D7285"),
            ),
        ),
    ),
    92,
    (
        "fingerpicked acoustic guitar, upright bass and brushed drums, a felt piano joining for the last third",
        "felt piano and warm strings over a soft kick, hand claps at the turn",
    ),
    "A natural voice with a smile in it, close to the microphone, never in a hurry",
    "unhurried, with one breath before the turn",
)
