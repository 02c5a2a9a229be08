"""Which of a page's pictures show its product, by the page's own word."""

from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from contracts.orders import WebPage
from web.structured import metas, product_facts

_NAMING = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image")


def own_images(html: str, page: WebPage) -> tuple[str, ...]:
    """Those of the page's pictures that its JSON-LD or Open Graph names, in the page's order.

    What merely stands in the content may as well be another product, or a person.
    """
    tree = LexborHTMLParser(html)
    base = tree.css_first("base[href]")
    root = urljoin(page.url, (base.attributes.get("href") or "") if base else "")
    named = {_joined(root, one) for one in (*product_facts(tree).images, *metas(tree, *_NAMING))}
    return tuple(image for image in page.images if image in named)


def _joined(root: str, address: str) -> str:
    try:
        return urljoin(root, address.strip())
    except ValueError:  # such as an unclosed bracket in the host
        return ""
