"""A text that a regular expression accepts, for the plain patterns that schemas carry."""

import re
import string
from collections.abc import Callable
from functools import partial

_CLASSES = {"d": string.digits, "w": string.ascii_lowercase + string.digits + "_", "s": " "}
_ANY = string.ascii_lowercase
_REPEAT = re.compile(r"\{(\d*)(,?)(\d*)\}[?+]?")

Draw = Callable[[int], int]


def matching(
    pattern: str, draw: Draw, *, min_length: int = 0, max_length: int | None = None
) -> str | None:
    """A text in which `pattern` is found, drawn by `draw` (a number below its argument); None if
    none was found.

    Knows literals, classes, groups, alternatives, repeats and anchors; not look-around or
    back-references.
    """
    for generous in range(13):
        try:
            text, _ = _alternatives(pattern, 0, partial(_draw_some, draw, generous))
        except (IndexError, ValueError, KeyError):
            return None
        if len(text) < min_length:
            if not pattern.endswith("$") or pattern.endswith("\\$"):
                text += "a" * (min_length - len(text))
            elif not pattern.startswith("^"):
                text = "a" * (min_length - len(text)) + text
        if (
            re.search(pattern, text)
            and len(text) >= min_length
            and (max_length is None or len(text) <= max_length)
        ):
            return text
    return None


def _draw_some(draw: Draw, generous: int, below: int, *, extra: bool = False) -> int:
    return generous if extra else draw(below)


def _alternatives(pattern: str, at: int, draw: Callable[..., int]) -> tuple[str, int]:
    """One of the branches that begin at `at`, and where they end: at `)` or at the end of the
    pattern.
    """
    options, text = [], ""
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            options.append(text)
            text, at = "", at + 1
            continue
        piece, at = _piece(pattern, at, draw)
        text += piece
    options.append(text)
    return options[draw(len(options))], at


def _piece(pattern: str, at: int, draw: Callable[..., int]) -> tuple[str, int]:
    """One atom with its repeat; a repeated atom is read again for each time, so that its texts
    differ.
    """
    _, end = _atom(pattern, at, draw)
    low, high, after = _repeat(pattern, end)
    times = low if high is not None and low == high else low + draw(1, extra=True)
    times = times if high is None else min(times, high)
    return "".join(_atom(pattern, at, draw)[0] for _ in range(times)), after


def _repeat(pattern: str, at: int) -> tuple[int, int | None, int]:
    mark = pattern[at : at + 1]
    if mark and mark in "*+?":
        lazy = at + 1 < len(pattern) and pattern[at + 1] in "?+"
        return (1 if mark == "+" else 0), (1 if mark == "?" else None), at + 1 + lazy
    hit = _REPEAT.match(pattern, at) if mark == "{" else None
    if hit is None:
        return 1, 1, at
    low = int(hit[1] or 0)
    return low, (int(hit[3]) if hit[3] else None) if hit[2] else low, hit.end()


def _atom(pattern: str, at: int, draw: Callable[..., int]) -> tuple[str, int]:
    mark = pattern[at]
    if mark in "^$":
        return "", at + 1
    if mark == "(":
        inner = at + 1
        if pattern.startswith("?", inner):
            if (
                pattern[inner + 1] in "=!"
                or pattern.startswith("?<=", inner)
                or pattern.startswith("?<!", inner)
            ):
                raise ValueError("look-around is beyond this writer")
            inner = pattern.index(">", inner) + 1 if pattern.startswith("?P<", inner) else inner + 2
        text, end = _alternatives(pattern, inner, draw)
        return text, end + 1
    if mark == "[":
        letters, end = _class(pattern, at + 1)
        return letters[draw(len(letters))], end
    if mark == "\\":
        return _escaped(pattern[at + 1], draw), at + 2
    return (_ANY[draw(len(_ANY))] if mark == "." else mark), at + 1


def _escaped(mark: str, draw: Callable[..., int]) -> str:
    if mark in _CLASSES:
        return _CLASSES[mark][draw(len(_CLASSES[mark]))]
    if mark in "bB":
        return ""
    if mark in "DWS":
        return "-" if mark == "W" else "a"
    return {"n": "\n", "t": "\t"}.get(mark, mark)


def _class(pattern: str, at: int) -> tuple[str, int]:
    """The characters a class allows (of plain ASCII where it is negated), and where it ends."""
    negated = pattern[at] == "^"
    at += negated
    allowed: list[str] = []
    while pattern[at] != "]" or not allowed:
        if pattern[at] == "\\":
            mark = pattern[at + 1]
            allowed.extend(_CLASSES.get(mark, {"n": "\n", "t": "\t"}.get(mark, mark)))
            at += 2
        elif pattern[at + 1 : at + 2] == "-" and pattern[at + 2] != "]":
            allowed.extend(chr(code) for code in range(ord(pattern[at]), ord(pattern[at + 2]) + 1))
            at += 3
        else:
            allowed.append(pattern[at])
            at += 1
    if negated:
        allowed = [
            char for char in string.ascii_letters + string.digits + " -_" if char not in allowed
        ]
    return "".join(allowed), at + 1
