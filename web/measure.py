"""What each element of a page holds, counted once for all: asking each of them is quadratic."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.walk import TEXT, walk

_SECTIONS = frozenset({"h2", "table", "dl"})


@dataclass(slots=True)
class Measure:
    """Counts of one element, with all that is in it."""

    text: int = 0
    """Characters, blanks at the edges of a line left out."""
    linked: int = 0
    """Characters in links that lead to other pages."""
    links: int = 0
    heads: bool = False
    """Whether the page's heading is in it."""
    sections: bool = False
    """Whether it holds what content is made of: headings, tables, lists of terms."""

    @property
    def density(self) -> float:
        """The part of its text that leads elsewhere."""
        return self.linked / self.text if self.text else 0.0

    def add(self, other: "Measure") -> None:
        """Counts what is in `other` as well."""
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.heads |= other.heads
        self.sections |= other.sections


def measures(page: LexborHTMLParser, skip: Callable[[LexborNode], bool]) -> Mapping[int, Measure]:
    """The measure of every element by its `mem_id`, what `skip` picks left out."""
    counted: defaultdict[int, Measure] = defaultdict(Measure)
    for node, opens in walk(page.root, skip) if page.root else ():
        if opens:
            continue
        own = counted[node.mem_id]
        if node.tag == TEXT:
            own.text = len((node.text_content or "").strip())
        elif node.tag == "a" and _leads_elsewhere(node):
            own.linked, own.links = own.text, 1
        own.heads |= node.tag == "h1"
        own.sections |= node.tag in _SECTIONS
        if node.parent is not None:
            counted[node.parent.mem_id].add(own)
    return counted


def _leads_elsewhere(link: LexborNode) -> bool:
    """Whether a link leaves the page: sizes and colours are often links that do not."""
    target = (link.attributes.get("href") or "#").strip().lower()
    return not target.startswith(("#", "javascript:", "mailto:", "tel:"))
