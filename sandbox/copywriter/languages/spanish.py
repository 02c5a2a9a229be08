"""Narration in Spanish."""

from sandbox.copywriter.languages.tongue import Tongue

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
