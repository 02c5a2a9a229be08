"""Which of a page's pictures show its product, by the page's own word."""

from selectolax.lexbor import LexborHTMLParser

from contracts.orders import WebPage
from web.address import absolute
from web.structured import base_of, metas, product_facts

_NAMING = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image")


def own_images(html: str, page: WebPage) -> tuple[str, ...]:
    """Those of the page's pictures that its JSON-LD or Open Graph names, in the page's order.

    What merely stands in the content may as well be another product, or a person.
    """
    tree = LexborHTMLParser(html)
    root = base_of(tree, page.url)
    named = {absolute(root, one) for one in (*product_facts(tree).images, *metas(tree, *_NAMING))}
    return tuple(image for image in page.images if image in named)
