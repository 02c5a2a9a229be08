"""How a film of a given tone looks and sounds: light, glass, stock, grade, palette, music."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """A grade in named colours: main, accent, shadow, light, and one that surprises, each with its
    hex value.
    """

    grade: str
    colours: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Look:
    """The craft side of a tone, in the words a crew would use."""

    tone: str
    moods: tuple[str, ...]
    feel: str
    lighting: tuple[str, ...]
    camera: str
    wide: str
    close: str
    stock: str
    palettes: tuple[Palette, ...]
    tempo_bpm: int
    music: tuple[str, ...]
    voice: str
    pace: str


LOOKS: dict[str, Look] = {
    look.tone: look
    for look in (
        Look(
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
        ),
        Look(
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
        ),
        Look(
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
        ),
        Look(
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
        ),
        Look(
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
        ),
        Look(
            "tender",
            (
                "Tender and sincere, close enough to hear breathing",
                "Honest and human, hopeful without raising its voice",
            ),
            "tender",
            (
                "Natural window light, faces half in shade, a single lamp that stays on",
                "Grey daylight slowly gaining warmth, no source that could not really be there",
            ),
            "handheld Arri Alexa Mini camera at arm's length, following hands before faces",
            "35mm lens at f/2",
            "75mm lens at f/1.8",
            "Kodak Vision3 500T, gentle grain, natural skin",
            (
                Palette(
                    "Muted blues that give way to candle warmth by the last shot",
                    (
                        ("dusty blue", "#6F8CA3"),
                        ("candle yellow", "#F0C987"),
                        ("night blue", "#1F2C3D"),
                        ("wool white", "#F3EDE3"),
                        ("soft rose", "#C98C83"),
                    ),
                ),
                Palette(
                    "Soft rose and grey with warm lamp tones, blacks lifted",
                    (
                        ("dusty rose", "#C4887C"),
                        ("lamp gold", "#EBC07A"),
                        ("charcoal", "#2D2F34"),
                        ("linen white", "#F5EEE4"),
                        ("sea green", "#6E9C92"),
                    ),
                ),
            ),
            72,
            (
                "solo piano, then a small string quartet, one breath of silence before the last phrase",
                "nylon guitar and a distant choir pad, growing by one instrument a scene",
            ),
            "An honest voice that sounds as if it had not been rehearsed",
            "patient, cut on glances",
        ),
        Look(
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
        ),
        Look(
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
        ),
        Look(
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
        ),
    )
}


def look_for(tone: str) -> Look:
    """The look of a tone; `warm` for a tone that has none of its own."""
    return LOOKS.get(tone, LOOKS["warm"])


def look_named(text: str) -> Look | None:
    """The look whose mood a lower-case text states in so many words; None where it states none."""
    for look in LOOKS.values():
        if any(mood.lower() in text for mood in look.moods):
            return look
    for look in LOOKS.values():
        firsts = [mood.split(",")[0].lower() for mood in look.moods]
        if any(len(first) > 12 and first in text for first in firsts):
            return look
    return None
