"""Narration in German."""

from sandbox.copywriter.languages.tongue import Tongue

GERMAN = Tongue(
    hooks=(
        ("Manche Tage fangen klein an.", "Und werden groß."),
        ("Du kennst das.", "Alles will etwas von dir."),
        ("Einen Moment noch.", "Gleich wird es gut."),
    ),
    wry=(("Der Plan war gut.", "Dann kam Montag."), ("Alles unter Kontrolle.", "Sagte niemand.")),
    morning=(
        ("Der Morgen will viel.", "Noch bevor du ein Wort gesagt hast."),
        ("Noch fünf Minuten.", "Vor einer Stunde schon."),
    ),
    motion=(
        ("Die Ampel ist grün.", "Nur du stehst noch."),
        ("Da draußen wartet ein Weg.", "Er wartet auf dich."),
    ),
    turns=(
        ("Und dann: {name}.", "Nichts ist mehr wie vorher."),
        ("Hier kommt {name}.", "Genau zur rechten Zeit."),
        ("Das ist {name}.", "Mehr braucht es nicht."),
    ),
    proofs=(
        ("Mit Sorgfalt gemacht.", "Bis ins Detail."),
        ("Einfach vom ersten Tag an.",),
        ("Gemacht, um zu bleiben.",),
        ("Man spürt es sofort.",),
    ),
    feelings=(
        ("Durchatmen.", "Jetzt gehört der Tag dir."),
        ("Ein kleiner Griff.", "Ein großes Lächeln."),
        ("So fühlt sich leicht an.",),
        ("Kein Lärm.", "Keine Eile."),
    ),
    taglines=("Einfach dein Moment.", "Für Tage, die dir gehören.", "Weil es guttut."),
    call="Jetzt entdecken",
    titles=("Dein Moment", "Der leise Anfang", "Genau richtig"),
)
