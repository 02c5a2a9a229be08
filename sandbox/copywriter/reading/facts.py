"""A prompt taken apart into facts: what its tags, JSON and labelled lines say, and where."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TAG = re.compile(r"<([A-Za-z][\w.-]*)((?:\s[^<>]*)?)>(.*?)</\1\s*>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*[\"']([^\"']*)[\"']")
_LABEL = re.compile(
    r"^[ \t>*#-]*\**([A-Za-z][A-Za-z0-9_ '/-]{1,32}?)\**[ \t]*:\**[ \t]+(\S.*)$", re.MULTILINE
)
_LABEL_ABOVE = re.compile(r"([A-Za-z][A-Za-z0-9_ '-]{1,40})[^A-Za-z0-9{\[]*$")
_PAGE_NAME = re.compile(
    r"^(?:product_?|landing_?|web_?)?(?:page|site|website|webpage|html)(?:_?(?:text|content"
    r"|material|extract))?$"
)
_OLD_NAME = re.compile(
    r"(?:^|_)(?:previous|rejected|draft|old|failed|discarded|earlier_attempt|last_attempt)(?:_|$)"
)


@dataclass(frozen=True)
class Fact:
    """One thing the prompt states: `value` (text, number, flag or list) under `key`, inside
    `where`.
    """

    key: str
    value: Any
    where: tuple[str, ...] = ()

    @property
    def from_page(self) -> bool:
        """Whether it was read off the product's page: material, never a wish of the client's."""
        return any(is_page(name) for name in (*self.where, self.key))

    @property
    def outdated(self) -> bool:
        """Whether it stands in an answer that was turned down."""
        return any(_OLD_NAME.search(name) for name in self.where)


def snake(name: str) -> str:
    """A name of any spelling as `snake_case`: `keyFeatures`, `key-features` and `Key features`
    alike.
    """
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.strip())
    return re.sub(r"[^a-z0-9]+", "_", split.lower()).strip("_")


def is_page(name: str) -> bool:
    """Whether a tag or label announces the text of a web page."""
    return bool(_PAGE_NAME.match(name))


def facts_of(text: str) -> tuple[Fact, ...]:
    """Every fact in a prompt, outermost first; the order of the text within one level."""
    return tuple(_read(text, ()))


def without_material(text: str) -> str:
    """The prompt without page text, research and other tagged or JSON material: what is asked, in
    prose.
    """
    text = _TAG.sub(
        lambda hit: "\n" if len(hit[3]) > 60 or is_page(snake(hit[1])) else hit[3],
        _joined_pages(text),
    )
    for start, end, _ in sorted(_json_spans(text), reverse=True):
        text = text[:start] + "\n" + text[end:]
    return text


def without_pages(text: str) -> str:
    """The prompt without the text of web pages, so that nobody's page gives instructions."""
    return _TAG.sub(lambda hit: "\n" if is_page(snake(hit[1])) else hit[0], _joined_pages(text))


def _joined_pages(text: str) -> str:
    """Page text up to its last closing tag, so that a page that closes the tag stays a page."""
    for hit in re.finditer(r"<([A-Za-z][\w-]*)[^<>]*>", text):
        if is_page(snake(hit[1])):
            end = text.rfind(f"</{hit[1]}>")
            if end > hit.end():
                inside = re.sub(rf"</?{re.escape(hit[1])}[^<>]*>", " ", text[hit.end() : end])
                return text[: hit.end()] + inside + text[end:]
    return text


def _read(text: str, where: tuple[str, ...]) -> Iterator[Fact]:
    text = _joined_pages(text)
    rest = text
    for hit in _TAG.finditer(text):
        name, inside = snake(hit[1]), hit[3].strip()
        for attribute in _ATTRIBUTE.finditer(hit[2]):
            yield Fact(snake(attribute[1]), attribute[2], (*where, name))
        yield Fact(name, inside, where)
        yield from _read(inside, (*where, name))
        rest = rest.replace(hit[0], "\n", 1)
    for start, end, value in _json_spans(rest):
        yield from _flat(value, (*where, *_label_before(rest[:start])))
        rest = rest[:start] + " " * (end - start) + rest[end:]
    for hit in _LABEL.finditer(rest):
        yield Fact(snake(hit[1]), hit[2].strip(), where)


def _label_before(text: str) -> tuple[str, ...]:
    line = text.rstrip().rsplit("\n", 1)[-1][-60:]
    hit = _LABEL_ABOVE.search(line)
    return (snake(hit[1]),) if hit else ()


def _json_spans(text: str) -> list[tuple[int, int, Any]]:
    """Where JSON objects and lists stand in the text, and what they hold."""
    decoder, spans, at = json.JSONDecoder(), [], 0
    while (hit := re.compile(r"[{\[](?=\s*[\"{\[\]}])").search(text, at)) is not None:
        try:
            value, end = decoder.raw_decode(text, hit.start())
        except (ValueError, RecursionError):
            at = hit.start() + 1
            continue
        spans.append((hit.start(), end, value))
        at = end
    return spans


def _flat(value: Any, where: tuple[str, ...]) -> Iterator[Fact]:
    if isinstance(value, dict):
        for name, inner in value.items():
            key = snake(str(name))
            yield Fact(key, inner, where)
            yield from _flat(inner, (*where, key))
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                yield from _flat(inner, where)
