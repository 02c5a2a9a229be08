"""Narration in Portuguese."""

from sandbox.copywriter.languages.tongue import Tongue

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
