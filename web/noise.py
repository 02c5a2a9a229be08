"""What a page holds besides its content: the frame of the site, and what no reader sees."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from web.walk import TEXT, walk


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NEVER_TEXT = _words(
    "audio canvas datalist dialog embed footer head iframe input link map math meta nav noscript "
    "object option script select style svg template textarea video"
)
_FRAME_ROLES = _words(
    "alert alertdialog contentinfo dialog menu menubar navigation search tablist toolbar"
)
_UNSEEN_CLASSES = _words(
    "d-none hidden hide is-hidden screen-reader-text sr-only u-hidden visually-hidden"
)
_BANNER = re.compile(
    r"\b(breadcrumbs?|ccpa|cmp|consent|cookie|cookiebot|cookies|didomi|gdpr|modal|onetrust|popup|"
    r"share|skip|social|truste|usercentrics)(\b|[-_])",
    re.IGNORECASE,
)
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none"
    r"|visibility\s*:\s*(hidden|collapse)"
    r"|(?<![\w-])opacity\s*:\s*0*(\.0+)?\s*(;|!|$)"
    r"|font-size\s*:\s*0*[01](\.\d+)?(px|pt|em|rem|%)?\s*(;|!|$)"
    r"|(?<![\w-])(max-)?(width|height)\s*:\s*[01](px)?\s*(;|!|$)"
    r"|(?<![\w-])(left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}"
    r"|translate[xy]?\(\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*[01]"
    r"|clip-path\s*:\s*(inset\(\s*(50|100)%|circle\(\s*0)"
    r"|(?<![\w-])color\s*:\s*transparent",
    re.IGNORECASE,
)
_COLOR = re.compile(r"(?<![\w-])(background(?:-color)?|color)\s*:\s*([^;!]+)", re.IGNORECASE)
_ROOTS = frozenset({"html", "body", "main", "article"})
LONGEST_BANNER = 3_000
"""A wrapper called `modal` may hold the whole page; a banner has fewer characters."""


class Noise:
    """Tells a page's noise from its content; made for one page, asked for each of its nodes."""

    def __init__(self, page: LexborHTMLParser) -> None:
        self._page = page

    def __call__(self, node: LexborNode) -> bool:
        """Whether `node`, with all that is in it, is no content or is hidden from a reader."""
        if node.tag in _NEVER_TEXT:
            return True
        attributes = node.attributes
        return bool(attributes) and (
            _is_unseen(attributes)
            or attributes.get("role") in _FRAME_ROLES
            or self._is_banner(node, attributes)
        )

    def _is_banner(self, node: LexborNode, attributes: Mapping[str, str | None]) -> bool:
        named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
        return (
            node.tag not in _ROOTS
            and _BANNER.search(named) is not None
            and self._lengths.get(node.mem_id, 0) < LONGEST_BANNER
        )

    @cached_property
    def _lengths(self) -> Mapping[int, int]:
        """Characters of text in every element, counted once for all: asking each is quadratic."""
        lengths: defaultdict[int, int] = defaultdict(int)
        root = self._page.root
        for node, opens in walk(root, lambda _: False) if root else ():
            if opens:
                continue
            if node.tag == TEXT:
                lengths[node.mem_id] = len(node.text_content or "")
            if node.parent is not None:
                lengths[node.parent.mem_id] += lengths[node.mem_id]
        return lengths


def _is_unseen(attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes or "inert" in attributes or attributes.get("aria-hidden") == "true":
        return True
    classes = (attributes.get("class") or "").lower().split()
    return not _UNSEEN_CLASSES.isdisjoint(classes) or hides(attributes.get("style") or "")


def hides(style: str) -> bool:
    """Whether an inline style makes its element's text invisible."""
    if _HIDING_STYLE.search(style):
        return True
    colors = {name.lower(): value.strip().lower() for name, value in _COLOR.findall(style)}
    ground = colors.get("background-color", colors.get("background"))
    return ground is not None and colors.get("color") == ground
