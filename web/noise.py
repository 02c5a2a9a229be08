"""What a page holds besides its content: the frame of the site, and what no reader sees."""

from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.hidden import Attributes, is_unseen, opened_panels
from web.measure import Measure, measures
from web.names import BANNER, COOKIE, FRAME, HEADER, MENU, OTHERS, name_of
from web.phrases import CONSENT
from web.sections import BLOCKS, LARGEST_PART, LONGEST_BANNER, told_sections
from web.walk import TEXT

_NEVER = (
    "amp-consent amp-sidebar amp-social-share amp-user-notification audio canvas datalist dialog "
    "embed footer head iframe input link map math meta nav noscript object option script select "
    "style svg template textarea video"
)
_NEVER_TEXT = frozenset(_NEVER.split())
_ROLES = "alert alertdialog contentinfo dialog menu menubar navigation search tablist toolbar"
_FRAME_ROLES = frozenset(_ROLES.split())
_ROOTS = frozenset({"html", "body", "main", "article"})
SHORTEST_OF_GOODS = 40
"""Characters: a part about cookies that says less is a notice, even without a word of consent."""
FEWEST_LINKS = 3
LINKED = 0.6
"""The part of a block's text from which on it is a list of other pages."""


class Noise:
    """Tells a page's noise from its content; made for one page, asked for each of its nodes."""

    def __init__(self, page: LexborHTMLParser) -> None:
        self._page = page
        self._judged: dict[int, bool] = {}

    def __call__(self, node: LexborNode) -> bool:
        """Whether `node`, with all that is in it, is no content or is hidden from a reader."""
        if node.tag in _NEVER_TEXT:
            return True
        known = self._judged.get(node.mem_id)
        if known is None:
            known = self._judged[node.mem_id] = self._judge(node)
        return known

    def measure(self, node: LexborNode) -> Measure:
        """What `node` holds, hidden or not."""
        return self._measures.get(node.mem_id) or Measure()

    def _judge(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if attributes and is_unseen(attributes, self._opened):
            return True
        if attributes.get("role") in _FRAME_ROLES:
            return True
        if node.tag in _ROOTS:
            return False
        held = self.measure(node)
        if attributes and self._is_banner(node, attributes, held):
            return True
        if held.heads or held.text > LARGEST_PART * self._whole:
            return False
        return (
            node.mem_id in self._sections
            or _is_listing(node, held)
            or (bool(attributes) and _is_frame(attributes, held))
        )

    def _is_banner(self, node: LexborNode, attributes: Attributes, held: Measure) -> bool:
        if held.text >= LONGEST_BANNER:
            return False
        name = name_of(attributes)
        if BANNER.search(name):
            return True
        if held.heads or not COOKIE.search(name):
            return False
        return held.text < SHORTEST_OF_GOODS or CONSENT.search(node.text()) is not None

    @cached_property
    def _measures(self) -> dict[int, Measure]:
        return dict(measures(self._page, lambda node: node.tag in _NEVER_TEXT))

    @cached_property
    def _whole(self) -> int:
        return self.measure(self._page.body).text if self._page.body else 0

    @cached_property
    def _opened(self) -> frozenset[str]:
        return opened_panels(self._page)

    @cached_property
    def _sections(self) -> frozenset[int]:
        return frozenset(part.mem_id for part in told_sections(self._page, self.measure))


def _is_listing(node: LexborNode, held: Measure) -> bool:
    """Whether a block is made of links to other pages."""
    linked = held.links >= FEWEST_LINKS and held.density >= LINKED
    return linked and node.tag in BLOCKS and not _is_introduced(node)


def _is_introduced(node: LexborNode) -> bool:
    """Whether a block stands under a heading of the page's text, or begins with one."""
    before, first = node.prev, node.child
    while before is not None and before.tag == TEXT:
        before = before.prev
    while first is not None and first.tag == TEXT:
        first = first.next
    return any(one is not None and one.tag == "h2" for one in (before, first))


def _is_frame(attributes: Attributes, held: Measure) -> bool:
    """Whether an element is named as a part of the site that surrounds the page."""
    name = name_of(attributes)
    if FRAME.search(name) or OTHERS.search(name):
        return True
    return bool(held.links) and (
        (held.density >= LINKED / 2 and HEADER.search(name) is not None)
        or (held.density >= LINKED and MENU.search(name) is not None)
    )
