"""The text that a reader of a page sees, in reading order."""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.cleaning import clean
from web.noise import Noise
from web.walk import TEXT, walk

_INLINE_TAGS = (
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span "
    "strong sub sup time tt u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_APART = frozenset({"button", "label", "td", "th"})
"""On one line with what stands beside them, and still words of their own."""
_SEAM, _LINK_SEAM, _RAISED = "\x1f", "\x1e", "\x1d"
_GLUED = re.compile(
    rf"(?<=[^\W\d_]){_SEAM}{{2,}}(?=\d)"  # a dish and its price
    rf"|(?<=\d){_SEAM}{{2,}}(?=[^\W\d_])"
    rf"|(?<=[a-z]){_SEAM}{{2,}}(?=[A-Z])"
    rf"|{_LINK_SEAM}{{2,}}"
    rf"|(?<=\d){_RAISED}(?=\d)"  # a price and the number of its footnote
)
"""Where style sheets keep two elements apart that no blank parts."""
ENOUGH = 200
"""Characters from which on a `main` is taken for the page's content."""
MOST_CANDIDATES = 10
LARGE_PART = 0.4
"""An article with less of the page's text is one card of many."""
MOST_OF_IT = 0.75
"""A part with this much of the text around it is what the page is about."""
_NARROWED = frozenset({"center", "div", "section", "table", "tbody", "td", "tr"})


class Visible:
    """What a reader sees of one page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._noise = Noise(tree)

    def content(self) -> LexborNode | None:
        """The part that the page is about: its main, its one article, or of its body the most."""
        main, main_length = self._longest(self._tree.css("main, [role=main]"))
        if main_length >= ENOUGH:
            return main
        body = self._tree.body
        _, whole = self._longest([body] if body else [])
        article, article_length = self._longest(self._tree.css("article"))
        if article and article_length >= max(ENOUGH, LARGE_PART * whole) and self._leads(article):
            return article
        return self._narrowed(body) if body else None

    def _leads(self, article: LexborNode) -> bool:
        """Whether the page's heading, where it has one, is in its article."""
        heads = self._noise.measure(self._tree.root).heads if self._tree.root else False
        return self._noise.measure(article).heads or not heads

    def nodes(self, root: LexborNode) -> Iterator[LexborNode]:
        """Every node under `root` that is no noise."""
        return (node for node, opens in walk(root, self._noise) if opens)

    def text(self, root: LexborNode) -> str:
        """What a reader sees of `root`: a line for each block, list items after a hyphen."""
        return clean(_GLUED.sub(" ", "".join(self._pieces(root))))

    def _narrowed(self, root: LexborNode) -> LexborNode:
        """`root`, or the part in it beside which there are only small remarks."""
        heads = self._noise.measure(root).heads
        inner: LexborNode | None = root
        while inner is not None:
            root, inner = inner, self._core(inner, heads)
        return root

    def _core(self, root: LexborNode, heads: bool) -> LexborNode | None:
        """The child of `root` that has its heading and most of its text; None without one."""
        parts = [(part, self._noise.measure(part)) for part in self._children(root)]
        whole = sum(held.text - held.linked for _, held in parts)
        for part, held in parts:
            most = held.text - held.linked >= MOST_OF_IT * whole > 0
            if most and held.heads >= heads and part.tag in _NARROWED:
                sections = any(other.sections for one, other in parts if one is not part)
                return None if sections else part
        return None

    def _children(self, root: LexborNode) -> Iterator[LexborNode]:
        child = root.child
        while child is not None:
            if not self._noise(child):
                yield child
            child = child.next

    def _longest(self, nodes: Iterable[LexborNode]) -> tuple[LexborNode | None, int]:
        longest, most = None, 0
        for node in list(nodes)[:MOST_CANDIDATES]:
            if not self._noise(node) and (length := len(self.text(node))) > most:
                longest, most = node, length
        return longest, most

    def _pieces(self, root: LexborNode) -> Iterator[str]:
        for node, opens in walk(root, self._noise):
            if node.tag == TEXT:
                if opens:
                    yield (node.text_content or "").replace("\n", " ")
            elif node.tag == "li" and opens:
                yield "\n- "
            else:
                yield _between(node.tag or "", opens)


def _between(tag: str, opens: bool) -> str:
    """What an element's beginning or end puts between two texts."""
    if tag in _APART:
        return " "
    if tag == "a":
        return _LINK_SEAM
    if tag == "sup" and opens:
        return _RAISED
    return _SEAM if tag in _INLINE else "\n"
