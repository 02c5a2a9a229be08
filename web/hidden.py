"""What a page holds that no reader sees, as far as its markup and inline styles tell."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

Attributes = Mapping[str, str | None]

_UNSEEN_CLASSES = re.compile(
    r"(?<![\w-])(d-none|hidden|hide|is-hidden|sr-only|u-hidden|visually-?hidden|screen-reader[\w-]*)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none"
    r"|visibility\s*:\s*(hidden|collapse)"
    r"|font-size\s*:\s*0*[01](\.\d+)?(px|pt|em|rem|%)?\s*(;|!|$)"
    r"|(?<![\w-])(left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}"
    r"|translate[xy]?\(\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*[01]"
    r"|clip-path\s*:\s*(inset\(\s*(50|100)%|circle\(\s*0)"
    r"|(?<![\w-])color\s*:\s*transparent",
    re.IGNORECASE,
)
_NO_SIZE = re.compile(r"(?<![\w-])(max-)?(width|height)\s*:\s*[01](px)?\s*(;|!|$)", re.IGNORECASE)
_CLIPPED = re.compile(r"overflow(-[xy])?\s*:\s*(hidden|clip)", re.IGNORECASE)
_FADED = re.compile(r"(?<![\w-])opacity\s*:\s*0*(\.0+)?\s*(;|!|$)", re.IGNORECASE)
_MOVING = re.compile(r"(?<![\w])(transform|transition|will-change)\s*:", re.IGNORECASE)
_ANIMATED = ("data-w-id", "data-aos", "data-animate", "data-framer-appear-id", "data-sal")
"""What animation libraries put on elements that they fade in as the reader scrolls."""
_COLOR = re.compile(r"(?<![\w-])(background(?:-color)?|color)\s*:\s*([^;!]+)", re.IGNORECASE)
_PANELS = frozenset({"region", "tabpanel"})


def is_unseen(attributes: Attributes, opened: frozenset[str] = frozenset()) -> bool:
    """Whether an element is hidden; a panel is not that some control opens, as `opened` lists."""
    if hides(attributes.get("style") or "", moves=any(name in attributes for name in _ANIMATED)):
        return True
    if attributes.get("layout") == "nodisplay":  # AMP
        return True
    if attributes.get("role") in _PANELS and attributes.get("id") in opened:
        return False
    if "hidden" in attributes or "inert" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return _UNSEEN_CLASSES.search(attributes.get("class") or "") is not None


def opened_panels(page: LexborHTMLParser) -> frozenset[str]:
    """The ids of what a tab or a button shows: a click away is not hidden."""
    controls = page.css("[role=tab][aria-controls], button[aria-expanded][aria-controls]")
    return frozenset(filter(None, (one.attributes.get("aria-controls") for one in controls)))


def hides(style: str, *, moves: bool = False) -> bool:
    """Whether an inline style makes its element's text invisible for good.

    What an animation fades in begins transparent; `moves` says that one is known to.
    """
    if not style:
        return False
    if _HIDING_STYLE.search(style) or (_NO_SIZE.search(style) and _CLIPPED.search(style)):
        return True
    if _FADED.search(style) and not moves and not _MOVING.search(style):
        return True
    colors = {name.lower(): value.strip().lower() for name, value in _COLOR.findall(style)}
    ground = colors.get("background-color", colors.get("background"))
    return ground is not None and colors.get("color") == ground
