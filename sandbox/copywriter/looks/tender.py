"""The tender look, in the words a crew would use."""

from sandbox.copywriter.looks.look import Look, Palette

TENDER = Look(
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
)
