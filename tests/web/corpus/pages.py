"""The marked pages: each with what a reader must keep of it, and what it must leave out.

A page is `NAME.html`, in UTF-8, beside `NAME.toml`:

    kind = "product"        or "other", or "refused": a wall, a shell, an empty page
    facts = [...]           must be in the title, the description or the text
    boilerplate = [...]     must not be
    refused = "..."         part of the error that a refused page ends in
    encoding = "cp932"      how the page is written on the wire, where that is not UTF-8
    charset = "..."         what the server says of it, where it says anything
    filler_bytes = 700000   how much script stands in for each `/* FILLER */`

Every shop, product and text is invented.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_FILLER = "/* FILLER */"
_STATEMENT = 'window.dataLayer.push({"event":"filler","html":"<p>filler</p>"});\n'


@dataclass(frozen=True)
class MarkedPage:
    """One page with its marks."""

    name: str
    kind: str
    body: bytes
    charset: str | None
    """As the server names it."""
    facts: tuple[str, ...]
    boilerplate: tuple[str, ...]
    refused: str


@cache
def pages(*kinds: str) -> tuple[MarkedPage, ...]:
    """The pages of the kinds named, in the order of their names; all of them without a kind."""
    every = (_read(path) for path in sorted(_HERE.glob("*.toml")))
    return tuple(page for page in every if not kinds or page.kind in kinds)


def found(marks: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The marks that `text` holds, whatever blanks lie between their words."""
    written = one_line(text)
    return tuple(mark for mark in marks if _pattern(mark).search(written))


def one_line(text: str) -> str:
    """`text` with every run of blanks as one."""
    return " ".join(text.split())


@cache
def _pattern(mark: str) -> re.Pattern[str]:
    """A mark, its figures whole: 98 is not found in 1985."""
    written = one_line(mark)
    before = r"(?<!\d)" if written[0].isdigit() else ""
    after = r"(?!\d)" if written[-1].isdigit() else ""
    return re.compile(before + re.escape(written) + after)


def _read(marks: Path) -> MarkedPage:
    stated = tomllib.loads(marks.read_text(encoding="utf-8"))
    html = marks.with_suffix(".html").read_text(encoding="utf-8")
    filler = _STATEMENT * (stated.get("filler_bytes", 0) // len(_STATEMENT))
    return MarkedPage(
        name=marks.stem,
        kind=stated["kind"],
        body=html.replace(_FILLER, filler).encode(stated.get("encoding", "utf-8")),
        charset=stated.get("charset"),
        facts=tuple(stated.get("facts", ())),
        boilerplate=tuple(stated.get("boilerplate", ())),
        refused=stated.get("refused", ""),
    )
