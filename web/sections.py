"""Parts of a page known by what they say: other products, a sign-up, a question about cookies."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.measure import Measure
from web.phrases import CONSENT, COOKIES, OTHER_PRODUCTS

_BLOCK_TAGS = "aside center div dl ol p section table tbody td tr ul"
BLOCKS = frozenset(_BLOCK_TAGS.split())
LONGEST_BANNER = 3_000
"""A wrapper called `modal` may hold the whole page; a banner has fewer characters."""
LARGEST_PART = 0.4
"""A part with more of the page's text is its content, whatever its name."""
SIGN_UP_CHARACTERS = 300
BEYOND_HEADING = 20
"""Characters: a heading's wrapper may hold a badge beside it, a section holds more."""
_HEADINGS = "h2, h3, h4, h5, h6, p.h3, p.h4, p.h5, p.h6, [role=heading], p[class*=title]"
MOST_CANDIDATES = 200
MOST_WRAPPERS = 12
"""Elements around a heading or a field that may still be its own; more of them is a trap."""

Measuring = Callable[[LexborNode], Measure]


def told_sections(page: LexborHTMLParser, measure: Measuring) -> Iterator[LexborNode]:
    """The parts of `page` that their own words tell to be no content."""
    body = page.body
    if body is None:
        return
    whole = measure(body).text
    yield from _other_products(page, measure)
    yield from _sign_ups(page, measure, whole)
    yield from _questions(body, measure, whole)


def _other_products(page: LexborHTMLParser, measure: Measuring) -> Iterator[LexborNode]:
    """What a heading such as "You may also like" stands over."""
    for heading in page.css(_HEADINGS)[:MOST_CANDIDATES]:
        if OTHER_PRODUCTS.search(heading.text().strip()):
            enough = measure(heading).text + BEYOND_HEADING
            yield from [one for one in _around(heading) if measure(one).text >= enough][:1]


def _sign_ups(page: LexborHTMLParser, measure: Measuring, whole: int) -> Iterator[LexborNode]:
    """The little text around a field for an e-mail address."""
    for field in page.css("input[type=email]")[:MOST_CANDIDATES]:
        small = takewhile(
            lambda one: _is_small(measure(one), SIGN_UP_CHARACTERS, whole), _around(field)
        )
        yield from list(small)[-1:]


def _questions(body: LexborNode, measure: Measuring, whole: int) -> Iterator[LexborNode]:
    """Short parts at the page's edge that speak of cookies and of consent."""
    for part in body.iter():
        if part.tag in BLOCKS and _is_small(measure(part), LONGEST_BANNER, whole):
            said = part.text()
            if COOKIES.search(said) and CONSENT.search(said):
                yield part


def _is_small(held: Measure, characters: int, whole: int) -> bool:
    return held.text < min(characters, LARGEST_PART * whole) and not held.heads


def _around(node: LexborNode) -> Iterator[LexborNode]:
    """The elements that `node` is in, from the nearest on."""
    around = node.parent
    for _ in range(MOST_WRAPPERS):
        if around is None:
            return
        yield around
        around = around.parent
