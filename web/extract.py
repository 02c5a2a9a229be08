"""A page reduced to what it says: stated facts first, then its content, without its frame."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from contracts.orders import WebPage
from web.address import absolute
from web.cleaning import clean, cut
from web.structured import MOST_IMAGES, Facts, base_of, meta, metas, product_facts
from web.visible import Visible

LONGEST_TEXT = 15_000
"""Characters: about 4,000 tokens, which a language model reads for less than a cent."""
LONGEST_TITLE = 200
LONGEST_DESCRIPTION = 600
SMALLEST_PICTURE_PX = 200
_ORNAMENT = re.compile(r"\b(avatar|badge|blank|flag|icon|logo|pixel|placeholder|spacer|sprite)")
_SEVERAL_SIZES = re.compile(r"\s*,\s+")


def extract(html: str, url: str) -> WebPage:
    """Title, description, text and pictures of the page that `url` answered with.

    The text opens with what JSON-LD states of a product, then follows main, article or body
    as a reader sees it; it ends at a sentence within 15,000 characters.
    """
    tree = LexborHTMLParser(html)
    visible = Visible(tree)
    facts, content = product_facts(tree), visible.content()
    seen = visible.text(content) if content else ""
    text = "\n\n".join(filter(None, ["\n".join(facts.lines()), seen]))
    return WebPage(
        url=url,
        title=_title(tree, facts),
        description=_description(tree, facts),
        text=cut(text, LONGEST_TEXT),
        images=_images(tree, visible, content, facts, url),
    )


def _title(tree: LexborHTMLParser, facts: Facts) -> str:
    for found in (facts.name, meta(tree, "og:title", "twitter:title"), *_headings(tree)):
        if found:
            return cut(found, LONGEST_TITLE)
    return ""


def _headings(tree: LexborHTMLParser) -> Iterator[str]:
    for selector in ("title", "h1"):
        node = tree.css_first(selector)
        yield clean(node.text()).replace("\n", " ") if node else ""


def _description(tree: LexborHTMLParser, facts: Facts) -> str:
    said = meta(tree, "og:description", "description", "twitter:description")
    return cut(said or facts.description, LONGEST_DESCRIPTION)


def _images(
    tree: LexborHTMLParser, visible: Visible, content: LexborNode | None, facts: Facts, url: str
) -> tuple[str, ...]:
    """Absolute addresses, the pictures that the page itself names as its own before the others."""
    root = base_of(tree, url)
    named = metas(tree, "og:image:secure_url", "og:image", "og:image:url", "twitter:image")
    shown = _shown(visible, content) if content else ()
    found = (absolute(root, one) for one in (*facts.images, *named, *shown))
    return tuple(dict.fromkeys(filter(None, found)))[:MOST_IMAGES]


def _shown(visible: Visible, content: LexborNode) -> Iterator[str]:
    """Pictures in the content that are no ornament: their largest size where there are several."""
    for node in visible.nodes(content):
        if node.tag != "img":
            continue
        attributes = node.attributes
        sizes = _SEVERAL_SIZES.split((attributes.get("srcset") or "").strip())
        source = sizes[-1].split(" ")[0] or attributes.get("data-src") or attributes.get("src")
        if source and not _is_ornament(source, attributes.get("width"), attributes.get("height")):
            yield source


def _is_ornament(source: str, *sides: str | None) -> bool:
    small = any(
        side and side.isascii() and side.isdigit() and int(side) < SMALLEST_PICTURE_PX
        for side in sides
    )
    path = source.lower().partition("?")[0]
    return small or path.endswith(".svg") or _ORNAMENT.search(path) is not None
