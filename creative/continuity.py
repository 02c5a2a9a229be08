"""Whether a story keeps to its subject: words that bring in another, and scenes without it."""

import re

from contracts.subject import Subject

_HARMLESS = (
    "angle|bite|cup|dawn|day|evening|glance|glass|hour|look|minute|moment|morning|night|second|"
    "shot|sip|step|time|view|week|word|year"
)
_BREAKS = re.compile(
    rf"\b(?:(?<!after )another\b(?!\s+(?:{_HARMLESS})\b)(?!\s+\w+\s+of\b)"
    rf"|a different(?!\s+(?:{_HARMLESS})\b)\s+\w+"
    r"|(?:a )?new character|someone else|somebody else|a second (?:man|woman|person|product)"
    r"|(?:is|are|gets) (?:replaced by|swapped for))",
    re.IGNORECASE,
)
_COLOURS = (
    "amber|azure|beige|black|blue|bronze|brown|burgundy|charcoal|copper|coral|cream|cyan|ebony|"
    "gold|golden|gray|green|grey|indigo|ivory|lavender|magenta|maroon|navy|ochre|olive|orange|"
    "pink|purple|red|rose|scarlet|silver|tan|teal|turquoise|violet|white|yellow"
)
_COLOUR = re.compile(rf"\b(?:{_COLOURS})\b", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
_WORD = re.compile(r"[^\W\d_]+")


def continuity_breaks_in(text: str) -> tuple[str, ...]:
    """Words that bring in somebody or something that is not the subject; a new day is none."""
    return tuple(match.group(0).strip() for match in _BREAKS.finditer(text))


def names(subject: Subject, text: str) -> bool:
    """Whether `text` calls the subject by a proper name or by the noun that its name ends on."""
    said = {word.lower() for word in _WORD.findall(text)}
    words = _WORD.findall(subject.name)
    calls = {word.lower() for word in (*filter(str.istitle, words), *words[-1:])} - _ARTICLES
    return not calls or any({call, f"{call}s"} & said for call in calls)


def recoloured(subject: Subject, text: str) -> tuple[str, ...]:
    """Colours that `text` gives the subject and its description does not have.

    A description without colours allows any: then there is nothing to contradict.
    """
    own = {colour.lower() for colour in _COLOUR.findall(subject.description)}
    noun = _WORD.findall(subject.name)[-1:]
    if not own or not noun:
        return ()
    coloured = re.compile(rf"\b({_COLOURS})\s+(?:\w+\s+)?{noun[0]}\b", re.IGNORECASE)
    return tuple(
        found.group(0) for found in coloured.finditer(text) if found.group(1).lower() not in own
    )
