"""The language that a prompt wants spoken."""

import re
from collections.abc import Iterable

from sandbox.copywriter.reading.facts import Fact

NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "francais": "fr",
    "spanish": "es",
    "español": "es",
    "castilian": "es",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "português": "pt",
    "japanese": "ja",
    "日本語": "ja",
    "dutch": "nl",
    "polish": "pl",
    "swedish": "sv",
    "danish": "da",
    "korean": "ko",
    "chinese": "zh",
    "hindi": "hi",
    "arabic": "ar",
    "turkish": "tr",
}
_CODES = frozenset(NAMES.values())
_KEYS = {
    "language",
    "locale",
    "lang",
    "output_language",
    "narration_language",
    "spoken_language",
    "language_code",
    "voice_language",
}
_IN_LANGUAGE = re.compile(rf"\b(?:in|into|to|auf|en)\s+({'|'.join(NAMES)})\b", re.IGNORECASE)
_SPOKEN_IN = re.compile(
    r"\b(?:narration|narrate|voice-?over|spoken|speak|dialogue|lines?)\b[^.\n]{0,60}?"
    r"\b(?:in|into|language)\s+(?:the language\s+)?([a-z]{2}(?:-[A-Z]{2})?\b|"
    + "|".join(NAMES)
    + r")(?![a-z])",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\b(?:language|locale|lang)\b[^a-z\n]{1,12}([a-z]{2})(?:[-_][a-z]{2})?\b", re.IGNORECASE
)
_COMMON_WORDS = {
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "für",
            "mit",
            "nicht",
            "ein",
            "eine",
            "ist",
            "wer",
            "zum",
            "von",
            "im",
            "auf",
            "den",
            "dem",
            "ohne",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "et",
            "pour",
            "avec",
            "une",
            "des",
            "qui",
            "est",
            "du",
            "dans",
            "sans",
            "vos",
            "sur",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "y",
            "para",
            "con",
            "una",
            "que",
            "del",
            "en",
            "sin",
            "tu",
            "más",
            "por",
        ]
    ),
    "it": frozenset(
        ["il", "gli", "e", "per", "con", "una", "che", "della", "di", "senza", "nel", "più", "chi"]
    ),
    "pt": frozenset(
        [
            "o",
            "os",
            "as",
            "e",
            "para",
            "com",
            "uma",
            "que",
            "do",
            "da",
            "em",
            "sem",
            "mais",
            "não",
            "quem",
        ]
    ),
    "en": frozenset(
        ["the", "and", "for", "with", "that", "who", "a", "of", "is", "in", "on", "to", "it", "an"]
    ),
}


def language_in(facts: Iterable[Fact], asked: str, brief: str) -> str:
    """The ISO 639-1 code wanted: as stated, else as named in the prompt, else that of the brief
    itself.
    """
    for fact in facts:
        if (
            fact.key in _KEYS
            and not fact.from_page
            and isinstance(fact.value, str)
            and (code := code_of(fact.value))
        ):
            return code
    for pattern in (_SPOKEN_IN, _CODE, _IN_LANGUAGE):
        for hit in pattern.finditer(asked):
            if (code := code_of(hit[1])) in _CODES:
                return code
    return spoken_in(brief)


def code_of(name: str) -> str:
    """The two-letter code for a language's name or tag (`German`, `de-DE`); empty for neither."""
    word = name.strip().lower()
    first = re.split(r"[^\w]", word, maxsplit=1)[0]
    if word in NAMES or first in NAMES:
        return NAMES.get(word) or NAMES[first]
    return word[:2] if re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2,4})?", word) else ""


def spoken_in(text: str, at_least: int = 3) -> str:
    """The language that a text is written in, by its commonest words; English in doubt."""
    if re.search(r"[\u3040-\u30ff]", text):
        return "ja"
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {code: sum(word in common for word in words) for code, common in _COMMON_WORDS.items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return (
        best if counts[best] >= at_least and counts[best] > counts["en"] + (at_least > 1) else "en"
    )
