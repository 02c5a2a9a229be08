"""Narration in Italian."""

from sandbox.copywriter.languages.tongue import Tongue

ITALIAN = Tongue(
    hooks=(
        ("Certi giorni cominciano piccoli.", "E finiscono grandi."),
        ("Tutti vogliono qualcosa.", "Tu, aspetta."),
        ("Ancora un secondo.", "Arriva il bello."),
    ),
    wry=(("C'era un piano.", "Poi è arrivato lunedì."), ("Tutto sotto controllo.", "Più o meno.")),
    morning=(
        ("Il mattino chiede tanto.", "Prima ancora di una parola."),
        ("Altri cinque minuti.", "Un'ora fa."),
    ),
    motion=(
        ("Il semaforo è verde.", "Nessuno si muove."),
        ("Là fuori c'è una strada.", "Aspetta te."),
    ),
    turns=(
        ("E poi, {name}.", "Niente è più come prima."),
        ("Ecco {name}.", "Al momento giusto."),
        ("Questo è {name}.", "Non serve altro."),
    ),
    proofs=(
        ("Fatto con cura.", "Fino all'ultimo dettaglio."),
        ("Semplice dal primo giorno.",),
        ("Fatto per durare.",),
        ("Si sente subito.",),
    ),
    feelings=(
        ("Respira.", "La giornata è tua."),
        ("Un piccolo gesto.", "Un grande sorriso."),
        ("Tutto qui.", "Ed è tantissimo."),
        ("Niente rumore.", "Niente fretta."),
    ),
    taglines=("Il tuo momento, semplicemente.", "Per i giorni che sono tuoi.", "Perché fa bene."),
    call="Scoprilo oggi",
    titles=("Il tuo momento", "Al momento giusto", "Ecco il bello"),
)
