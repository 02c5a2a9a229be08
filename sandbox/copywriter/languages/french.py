"""Narration in French."""

from sandbox.copywriter.languages.tongue import Tongue

FRENCH = Tongue(
    hooks=(
        ("Certains jours commencent petit.", "Et finissent grands."),
        ("Tout le monde attend quelque chose.", "Vous aussi."),
        ("Encore une seconde.", "Ça va venir."),
    ),
    wry=(("Il y avait un plan.", "Puis il y a eu lundi."), ("Tout va bien.", "Enfin, presque.")),
    morning=(
        ("Le matin demande beaucoup.", "Avant même le premier mot."),
        ("Encore cinq minutes.", "C'était il y a une heure."),
    ),
    motion=(("Le feu est vert.", "Personne ne bouge."), ("Il y a une route.", "Elle vous attend.")),
    turns=(
        ("Et puis, {name}.", "Plus rien n'est pareil."),
        ("Voici {name}.", "Juste au bon moment."),
        ("C'est {name}.", "Il n'en faut pas plus."),
    ),
    proofs=(
        ("Fait avec soin.", "Jusqu'au moindre détail."),
        ("Simple, dès le premier jour.",),
        ("Fait pour durer.",),
        ("Cela se sent tout de suite.",),
    ),
    feelings=(
        ("Respirez.", "La journée est à vous."),
        ("Un petit geste.", "Un grand sourire."),
        ("C'est aussi simple que ça.",),
        ("Pas de bruit.", "Pas de hâte."),
    ),
    taglines=(
        "Votre moment, simplement.",
        "Pour les jours qui sont à vous.",
        "Parce que ça fait du bien.",
    ),
    call="À découvrir dès maintenant",
    titles=("Votre moment", "Le bon instant", "Juste avant"),
)
