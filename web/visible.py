"""The text that a reader of a page sees, in reading order."""

from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.cleaning import clean
from web.noise import Noise
from web.walk import TEXT, walk

_INLINE_TAGS = (
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span "
    "strong sub sup time tt u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
ENOUGH = 200
"""Characters from which on a `main` is taken for the page's content."""
MOST_CANDIDATES = 10
LARGE_PART = 0.4
"""An article with less of the page's text is one card of many."""


class Visible:
    """What a reader sees of one page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._noise = Noise(tree)

    def content(self) -> LexborNode | None:
        """The part that the page is about: its main, its one article, or else its body."""
        main, main_length = self._longest(self._tree.css("main, [role=main]"))
        if main_length >= ENOUGH:
            return main
        body = self._tree.body
        _, whole = self._longest([body] if body else [])
        article, article_length = self._longest(self._tree.css("article"))
        if article_length >= max(ENOUGH, LARGE_PART * whole):
            return article
        return body

    def nodes(self, root: LexborNode) -> Iterator[LexborNode]:
        """Every node under `root` that is no noise."""
        return (node for node, opens in walk(root, self._noise) if opens)

    def text(self, root: LexborNode) -> str:
        """What a reader sees of `root`: a line for each block, list items after a hyphen."""
        return clean("".join(self._pieces(root)))

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
            elif node.tag in {"td", "th"}:
                yield " "
            elif node.tag not in _INLINE:
                yield "\n"
