"""Narration in the languages that commercials are most often asked for besides English."""

# ruff: noqa: E501 - copy is read as it is spoken, a sentence a line.

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Paragraph = tuple[str, ...]


@dataclass(frozen=True)
class Tongue:
    """One language's copy. The product's name stands where `{name}` does, always as a word on its
    own.
    """

    hooks: tuple[Paragraph, ...]
    wry: tuple[Paragraph, ...]
    morning: tuple[Paragraph, ...]
    motion: tuple[Paragraph, ...]
    turns: tuple[Paragraph, ...]
    proofs: tuple[Paragraph, ...]
    feelings: tuple[Paragraph, ...]
    taglines: tuple[str, ...]
    call: str
    titles: tuple[str, ...]


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
SPANISH = Tongue(
    hooks=(
        ("Algunos días empiezan pequeños.", "Y acaban enormes."),
        ("Todo te pide algo.", "Tú, espera."),
        ("Un segundo más.", "Ya viene lo bueno."),
    ),
    wry=(("Había un plan.", "Luego llegó el lunes."), ("Todo bajo control.", "No lo dijo nadie.")),
    morning=(
        ("La mañana pide mucho.", "Antes de la primera palabra."),
        ("Cinco minutos más.", "Hace ya una hora."),
    ),
    motion=(
        ("El semáforo está en verde.", "Nadie se mueve."),
        ("Ahí fuera hay un camino.", "Te está esperando."),
    ),
    turns=(
        ("Y entonces, {name}.", "Ya nada es igual."),
        ("Llega {name}.", "Justo a tiempo."),
        ("Esto es {name}.", "No hace falta más."),
    ),
    proofs=(
        ("Hecho con cuidado.", "Hasta el último detalle."),
        ("Fácil desde el primer día.",),
        ("Hecho para durar.",),
        ("Se nota enseguida.",),
    ),
    feelings=(
        ("Respira.", "El día es tuyo."),
        ("Un gesto pequeño.", "Una sonrisa grande."),
        ("Así de sencillo.",),
        ("Sin ruido.", "Sin prisa."),
    ),
    taglines=("Tu momento, sin más.", "Para los días que son tuyos.", "Porque sienta bien."),
    call="Descúbrelo hoy",
    titles=("Tu momento", "Justo a tiempo", "Lo bueno empieza"),
)
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
PORTUGUESE = Tongue(
    hooks=(
        ("Há dias que começam pequenos.", "E acabam enormes."),
        ("Todos querem alguma coisa.", "Espera um pouco."),
        ("Só mais um segundo.", "O melhor vem aí."),
    ),
    wry=(
        ("Havia um plano.", "Depois veio segunda-feira."),
        ("Tudo sob controlo.", "Mais ou menos."),
    ),
    morning=(
        ("A manhã pede muito.", "Antes da primeira palavra."),
        ("Mais cinco minutos.", "Há uma hora."),
    ),
    motion=(
        ("O sinal está verde.", "Ninguém se mexe."),
        ("Lá fora há um caminho.", "Está à tua espera."),
    ),
    turns=(
        ("E então, {name}.", "Nada fica igual."),
        ("Aqui está {name}.", "Mesmo a tempo."),
        ("Isto é {name}.", "Não é preciso mais."),
    ),
    proofs=(
        ("Feito com cuidado.", "Até ao último detalhe."),
        ("Simples desde o primeiro dia.",),
        ("Feito para durar.",),
        ("Sente-se logo.",),
    ),
    feelings=(
        ("Respira.", "O dia é teu."),
        ("Um pequeno gesto.", "Um grande sorriso."),
        ("É mesmo assim tão simples.",),
        ("Sem ruído.", "Sem pressa."),
    ),
    taglines=("O teu momento, simplesmente.", "Para os dias que são teus.", "Porque sabe bem."),
    call="Descobre hoje",
    titles=("O teu momento", "Mesmo a tempo", "O melhor vem aí"),
)
JAPANESE = Tongue(
    hooks=(
        ("ちいさく始まる日がある。", "そして、大きくなる。"),
        ("もう少しだけ。", "いいことが来る。"),
    ),
    wry=(("計画はあった。", "そして月曜日が来た。"),),
    morning=(("朝は、いそがしい。", "ひとことも話す前から。"),),
    motion=(("信号は青。", "だれも動かない。"),),
    turns=(
        ("そして、 {name} 。", "すべてが変わる。"),
        ("はじめまして、 {name} 。", "ちょうどいい時に。"),
    ),
    proofs=(
        ("ていねいに、つくりました。",),
        ("はじめての日から、かんたん。",),
        ("長く使えるように。",),
    ),
    feelings=(("深呼吸。", "今日は、あなたのもの。"), ("ちいさな動き。", "おおきな笑顔。")),
    taglines=("あなたの時間を。", "いい日は、ここから。"),
    call="今日、出会おう",
    titles=("あなたの時間", "いい日のはじまり"),
)

TONGUES: dict[str, Tongue] = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "ja": JAPANESE,
}


def foreign_paragraphs(
    tongue: Tongue,
    words: Mapping[str, str],
    draw: Callable[[str], int],
    role: str,
    claims: Paragraph,
) -> list[Paragraph]:
    """The paragraphs of a role in that language, in the campaign's own order, its name in place."""
    options = {"hook": _hooks(tongue, words), "turn": tongue.turns, "proof": tongue.proofs}.get(
        role, tongue.feelings
    )
    start = draw(f"{role} abroad") % len(options)
    ordered: list[Paragraph] = [*options[start:], *options[:start]]
    if role == "turn":
        ordered = [(*paragraph[:1], *claims) for paragraph in ordered if claims] + ordered
    elif role != "hook":
        spoken: list[Paragraph] = [claims[place : place + 2] for place in range(0, len(claims), 2)]
        ordered = [
            *spoken,
            *((claim,) for claim in claims),
            *ordered,
            *tongue.proofs,
            *tongue.feelings,
        ]
    return [tuple(part.replace("{name}", words["sign"]) for part in each) for each in ordered]


def _hooks(tongue: Tongue, words: Mapping[str, str]) -> Sequence[Paragraph]:
    if words["tone"] == "humour":
        return (*tongue.wry, *tongue.hooks)
    moment = words["moment"]
    if "morning" in moment:
        return (*tongue.morning, *tongue.hooks)
    moving = ("ride", "drive", "kilometre", "commute", "departure")
    return (
        (*tongue.motion, *tongue.hooks) if any(word in moment for word in moving) else tongue.hooks
    )
