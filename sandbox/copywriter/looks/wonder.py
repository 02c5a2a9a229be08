"""The wonder look, in the words a crew would use."""

from sandbox.copywriter.looks.look import Look, Palette

WONDER = Look(
    "wonder",
    (
        "Full of wonder, as if seen from one metre above the ground",
        "Curious and luminous, with a touch of the impossible",
    ),
    "luminous",
    (
        "Low sun with visible rays, drifting dust and soft halos around bright edges",
        "Dusk glow with small practical lights, colours a little richer than memory",
    ),
    "Arri Alexa Mini LF camera gliding at child height, rising at the reveal",
    "32mm lens at f/2.8",
    "100mm macro lens at f/2.8",
    "Fujifilm Eterna Vivid 250D",
    (
        Palette(
            "Violet shadows, peach light, glowing teal accents",
            (
                ("peach", "#FFB88A"),
                ("teal", "#2A9D8F"),
                ("deep violet", "#372554"),
                ("moonlight cream", "#FFF4DF"),
                ("firefly yellow", "#FFD166"),
            ),
        ),
        Palette(
            "Leaf greens and sky blues washed with late gold",
            (
                ("leaf green", "#5E9C4A"),
                ("late gold", "#F2C14E"),
                ("forest shadow", "#1F3B2D"),
                ("cloud white", "#F6F7F1"),
                ("sky blue", "#6EC1E4"),
            ),
        ),
    ),
    88,
    (
        "celesta and pizzicato strings, woodwinds answering, full orchestra opening for four bars",
        "music-box piano, warm synth swells and a children's-choir pad rising at the reveal",
    ),
    "A storyteller's voice, lowered for a secret",
    "a slow opening, one rush, a long look",
)
