"""The words by which builders of sites name what is not the page's content."""

import re

from web.hidden import Attributes

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _named(*words: str) -> re.Pattern[str]:
    """Any of the words, whole, in what `name_of` gives."""
    return re.compile(rf"(?<![a-z])({'|'.join(words)})(?![a-z])")


BANNER = _named(
    *("ccpa", "cybot", "didomi", "gdpr", "modal", "onetrust", "pop-?up", "share", "skip"),
    *("social(?!-proof)", "truste", "usercentrics", "tarteaucitron[a-z]*", "consent[a-z]*"),
    *("addtoany", "intercom", "live-?chat", "disclosure"),
)
"""What lies over the page, or asks for something else than reading it."""

COOKIE = re.compile("cookie")
"""A notice; or, in a bakery, the goods."""

FRAME = _named(
    *("bread-?crumbs?", "crumbs?", "topic-?path", "rootline", "off-?canvas", "announcement"),
    *("footer[a-z]*", "colophon", "foot", "top-?bar", "site-?nav", "sitemap"),
    *("newsletter[a-z]*", "mailpoet", "mailchimp", "mc4wp", "klaviyo"),
    *("ads?", "advert[a-z]*", "sponsored", "respond", "(comment|review)-?form"),
    "form-(done|fail|success|error)",
)
"""The site around the page."""

OTHERS = _named(
    *("[a-z]*related[a-z]*", "recommend", "recommendations?", "recs", "up-?sells?"),
    *("cross-?sell(ing)?", "similar", "similarities", "sims", "recently", "last-?seen"),
    "also-?(bought|like[ds]?|viewed)",
)
"""Other products than the page's."""

MENU = re.compile(r"nav|menu|categor|sidebar|widget")
"""What holds a menu where it is full of links; a restaurant's menu is not."""

HEADER = _named("header", "head", "hdr", "top", "masthead")


def name_of(attributes: Attributes) -> str:
    """An element's id and classes, words parted by hyphens and in lower case."""
    written = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return _CAMEL.sub("-", written).replace("_", "-").lower()
