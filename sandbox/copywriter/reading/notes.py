"""What a reviewer's notes ask for, read so that the next version can follow them."""

import re
from dataclasses import dataclass

_TONES: tuple[tuple[str, str], ...] = (
    (
        "humour",
        r"fun(?:ny|nier)|humou?r(?:ous)?|comic|comedy|witty|wittier|joke|jokes|laugh"
        r"|lighthearted|light-hearted|silly|sillier|wry|ironic|lustig\w*|drôle",
    ),
    (
        "playful",
        r"playful|cheerful|fun|happier|happy|colou?rful|upbeat|cheeky|youthful|young(?:er)?"
        r"|fresh(?:er)?",
    ),
    (
        "dark",
        r"dark(?:er)?|noir|moody|moodier|mysterious|mystery|night|sinister|brooding|sensual"
        r"|dramatic",
    ),
    (
        "premium",
        r"premium|luxur\w+|elegant|elegance|sophisticated|minimal\w*|sleek\w*|high-end|refined"
        r"|understated|cinematic",
    ),
    (
        "tender",
        r"tender|emotional|emotion|touching|heartfelt|moving|sincere|intimate|human|caring"
        r"|empathetic|compassionate|serious",
    ),
    (
        "bold",
        r"bold(?:er)?|energ(?:y|etic)|dynamic|fast(?:er)?|powerful|intense|adventurous|sporty"
        r"|edgy|punchy|punchier|brave|confident|epic|urgent",
    ),
    (
        "calm",
        r"calm(?:er)?|quiet(?:er)?|slow(?:er)?|gentle(?:r)?|peaceful|serene|meditative"
        r"|soothing|relaxed|relaxing|soft(?:er)?|zen|poetic",
    ),
    (
        "wonder",
        r"wonder|magical?|dreamy|dreamlike|whimsical|surreal|fairy-?tale|imaginative"
        r"|enchanting|curious",
    ),
    (
        "warm",
        r"warm(?:er|th)?|cosy|cozy|friendl(?:y|ier)|homely|nostalgic|welcoming|honest"
        r"|authentic|natural|optimistic|hopeful",
    ),
)
_PLACE = re.compile(
    r"\b(?:set|shoot|film|place|move|stage|takes? place|happens?)\b[^.;\n]{0,20}?\b((?:in|at"
    r"|on|by|under|inside) (?:a|an|the|my|our)?\s?[^.,;!\n]{3,50})",
    re.IGNORECASE,
)
_INCLUDE = re.compile(
    r"\b(?:include|add|show|feature|mention|open (?:with|on)|start with|begin with|end (?:with"
    r"|on)|close (?:with|on)|use|bring in|we (?:want|need) to see|"
    r"there should be)\s+((?:(?:a|an|the|some|more|two|three|our)\s+)?[^.,;!\n]{3,60})",
    re.IGNORECASE,
)
_AVOID = re.compile(
    r"\b(?:no|not|without|avoid|drop|remove|lose|cut|don't (?:use|show|mention)|do not (?:use"
    r"|show|mention)|less)\s+(?:the\s+|any\s+|a\s+)?([\w -]{3,40})",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\b(?:humou?r|tone|words?|energy|style|pace|colou?rs?|mood|characters|seconds|lens|grade"
    r"|score)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Wishes:
    """A client's directions, from the brief or from notes on an earlier version."""

    tone: str = ""
    place: str = ""
    include: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()

    def over(self, earlier: "Wishes") -> "Wishes":
        """These wishes, with what they leave open taken from earlier ones."""
        return Wishes(
            self.tone or earlier.tone,
            self.place or earlier.place,
            (*self.include, *earlier.include),
            (*self.avoid, *earlier.avoid),
        )


def tone_in(text: str) -> str:
    """The tone a text asks for, as one of the copywriter's own; empty if it asks for none."""
    lowered = text.lower()
    found = [(hit.start(), tone) for tone, words in _TONES if (hit := _wanted(words, lowered))]
    return min(found)[1] if found else ""


def wishes_in(text: str) -> Wishes:
    """The directions in a text: tone, place, what to show and what to leave out."""
    place = _PLACE.search(text)
    shown = [_trimmed(hit[1]) for hit in _INCLUDE.finditer(text)]
    avoided = [_trimmed(hit[1]).lower() for hit in _AVOID.finditer(text)]
    return Wishes(
        tone=tone_in(text),
        place=_trimmed(place[1]) if place else "",
        include=tuple(item for item in shown if not _MANNER.search(item) and not tone_in(item)),
        avoid=tuple(item for item in avoided if not _MANNER.search(item)),
    )


def _wanted(words: str, text: str) -> re.Match[str] | None:
    """The first hit that is not turned down, as in `less serious` and `not funny`."""
    for hit in re.finditer(rf"\b(?:{words})\b", text):
        if not re.search(
            r"(?:\b(?:less|not|no|too|isn't|without|avoid|never|nothing)(?: so| too| as"
            r"| very)?)\s+$",
            text[: hit.start()],
        ):
            return hit
    return None


def _trimmed(text: str) -> str:
    text = re.split(
        r"\s+(?:because|so that|instead|please|and (?:make|keep|use|add|show|set)|but)\b",
        text.strip(),
    )[0]
    return text.strip(" '\"\u201c\u201d")
