"""From what is written to what is said, remembering for each spoken letter where it was written."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from sandbox.sound.voice.alphabets import latin

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _fixed(words: str) -> Callable[[re.Match[str]], str]:
    return lambda _: words


def _dotted(match: re.Match[str]) -> str:
    address = re.sub(r"^(https?://)?(www\.)?", "", match[0]).rstrip("/")
    spoken = address.replace("@", " at ").replace("/", " slash ").replace("-", " dash ")
    return re.sub(r"\s+", " ", spoken.replace(".", " dot ")).strip()


_RULES: tuple[_Rule, ...] = (
    (re.compile(r"\[[^\]\n]{1,40}\](?!\()"), _fixed("")),  # a direction to the actor: [warmly]
    (re.compile(r"<[^<>\n]{1,80}>"), _fixed(" ")),
    (re.compile(r"\b24/7/365\b"), _fixed("twenty-four seven, three sixty-five")),
    (re.compile(r"\b24/7\b"), _fixed("twenty-four seven")),
    (re.compile(r"\b9/11\b"), _fixed("nine eleven")),
    (
        re.compile(
            r"\b(?:https?://)?[\w.-]*\w@?[\w-]+\.(?:com|org|net|io|tv|co|app|ai|shop|de|uk|eu)\b[\w/-]*",
            re.IGNORECASE,
        ),
        _dotted,
    ),
    (re.compile(r"\s[-\u2013]{1,2}\s|\s?—\s?"), _fixed(" — ")),
    (re.compile(r"[•|]"), _fixed(", ")),
    (re.compile(r"[™®©*_~^`#](?!\d)"), _fixed("")),
    (re.compile(r"(?<=[a-z])(?=\d)"), _fixed(" ")),
    (re.compile(r"\d{13,}"), lambda match: " ".join(match[0])),  # no number has that many digits
)


@dataclass(frozen=True)
class Script:
    """Words to say, and for each letter of them the index of the written letter it stands for."""

    words: str
    origins: list[int]

    def part(self, start: int, end: int) -> "Script":
        """Return the stretch from letter `start` to `end`."""
        return Script(self.words[start:end], self.origins[start:end])

    def rewritten(self, pattern: re.Pattern[str], say: Callable[[re.Match[str]], str]) -> "Script":
        """Return the script with every match said differently; new letters share its origins."""
        words, origins, last = [], [], 0
        for match in pattern.finditer(self.words):
            said = say(match)
            words += [self.words[last : match.start()], said]
            origins += self.origins[last : match.start()]
            origins += _spread(self.origins[match.start() : match.end()], len(said), self, match)
            last = match.end()
        return Script("".join([*words, self.words[last:]]), origins + self.origins[last:])

    def respelled(self, words: str) -> "Script":
        """Return the script for another spelling of all of it, matched word by word."""
        if words == self.words:
            return self
        old, new = _pieces(self.words), _pieces(words)
        matcher = SequenceMatcher(None, [t for t, _ in old], [t for t, _ in new], autojunk=False)
        origins: list[int] = []
        for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            first = old[old_from][1] if old_from < len(old) else len(self.words)
            final = old[old_to][1] if old_to < len(old) else len(self.words)
            length = sum(len(text) for text, _ in new[new_from:new_to])
            source = self.origins[first:final] or self.origins[max(first - 1, 0) : first]
            origins += _stretch(source, length)
        return Script(words, origins)


def _pieces(words: str) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in re.finditer(r"\s+|\w+|[^\w\s]", words)]


def _stretch(source: list[int], length: int) -> list[int]:
    return [source[index * len(source) // length] for index in range(length)] if source else []


def _spread(source: list[int], length: int, script: Script, match: re.Match[str]) -> list[int]:
    """Origins for `length` new letters; an insertion between letters leans on the one before."""
    return _stretch(source or [script.origins[max(match.start() - 1, 0)]], length)


def read(text: str) -> Script:
    """Return what to say for `text`: Latin letters, with addresses and signs spelt out."""
    letters, origins = [], []
    for index, letter in enumerate(text):
        said = latin(letter)
        letters.append(said)
        origins += [index] * len(said)
    script = Script("".join(letters), origins)
    for pattern, say in _RULES:
        script = script.rewritten(pattern, say)
    return script.rewritten(re.compile(r"\b[A-Z]{4,}\b"), _shouted)


def _shouted(match: re.Match[str]) -> str:
    """Capitals of four letters and more are emphasis and no abbreviation."""
    word = match[0]
    return word.lower() if re.search(r"[AEIOUY]", word) else word


def is_silent(text: str) -> bool:
    """Tell whether nothing in `text` can be said: no letter, no digit, no sign with a name."""
    return not any(unicodedata.category(letter)[0] in "LN" or letter in "$%&+=@" for letter in text)
