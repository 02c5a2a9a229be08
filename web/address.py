"""A page's address as the cache knows it: every way to write one address becomes one."""

import hashlib
import re
import string
from urllib.parse import unquote_plus, urljoin, urlsplit

import httpx

from contracts.errors import PageError

_APPENDED = (
    "_ga _gl _hsenc _hsmi dclid ef_id epik fbclid gbraid gclid gclsrc hsctatracking igsh igshid "
    "irclickid li_fat_id mc_cid mc_eid mkt_tok msclkid oly_anon_id oly_enc_id s_kwcid srsltid "
    "ttclid twclid vero_id wbraid wickedid yclid ymclid"
)
_CLICK_COUNTERS = frozenset(_APPENDED.split())
"""What advertising and mail services append to count a click; no page reads it."""
_CAMPAIGN = "utm_"
_ESCAPED = re.compile("%([0-9A-Fa-f]{2})?")
_NEED_NO_ESCAPE = frozenset(string.ascii_letters + string.digits + "-._~")
"""RFC 3986, section 2.3."""


def normalised(url: str) -> str:
    """`url` as one string for all its spellings; normalised again, it stays as it is.

    Scheme and host are in lower case and the host as DNS spells it; the usual port, the
    fragment, and what only counts clicks are gone; an empty path is `/`; dots are resolved;
    only what must be is percent-encoded. All other parameters stay, in their order.
    `PageError` where it is no web address.
    """
    try:
        parsed = httpx.URL(url.strip())
        path, _, query = parsed.raw_path.decode("ascii").partition("?")
        user, host = parsed.userinfo.decode("ascii"), parsed.netloc.decode("ascii")
        if parsed.scheme not in {"http", "https"} or not parsed.host:
            raise PageError(f"{url!r} is no web address: it must start with https:// or http://")
        origin = f"{parsed.scheme}://{user}{'@' * bool(user)}{host.lower()}"
        asked = "&".join(part for part in query.split("&") if part and not _counts_clicks(part))
        # Read once more: an escaped dot may have become one, and a port the usual one.
        whole = httpx.URL(origin + _spelled(path) + f"?{_spelled(asked)}" * bool(asked))
        return str(whole.copy_with(raw_path=whole.raw_path))
    except (httpx.InvalidURL, ValueError) as error:
        raise PageError(f"{url!r} is no web address: {error}") from error


def record_key(address: str) -> str:
    """Where the cache keeps the page of a normalised address."""
    return f"cache/research/{hashlib.sha256(address.encode()).hexdigest()}.json"


def _counts_clicks(parameter: str) -> bool:
    name = unquote_plus(parameter.partition("=")[0]).lower()
    return name.startswith(_CAMPAIGN) or name in _CLICK_COUNTERS


def _spelled(text: str) -> str:
    """`text` with its escapes in capitals, and without those that nothing needs."""

    def again(escape: re.Match[str]) -> str:
        if escape[1] is None:
            return "%25"  # left bare, it could make an escape of what follows
        character = chr(int(escape[1], 16))
        return character if character in _NEED_NO_ESCAPE else escape[0].upper()

    return _ESCAPED.sub(again, text)


def absolute(root: str, address: str) -> str:
    """A web address that may be relative to `root`, in full; empty where it is none."""
    try:
        joined = urljoin(root, address.strip())
        return joined if urlsplit(joined).scheme in {"http", "https"} else ""
    except ValueError:  # such as an unclosed bracket in the host
        return ""
