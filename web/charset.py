"""Bytes of a page to text, as browsers decide it (WHATWG Encoding and HTML standards)."""

import codecs
import re

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_DECLARATION_WITHIN_BYTES = 4096
"""The standard looks at 1,024 bytes; pages with long preambles declare it later."""

_AS_BROWSERS_READ = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "utf-16": "utf-8",  # a declaration that can be read as ASCII is not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`: by byte order mark, the server's word, the page's word, or trial.

    What cannot be read becomes U+FFFD; nothing raises.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace")
    within = _DECLARED.search(data[:_DECLARATION_WITHIN_BYTES])
    for name in (declared, within and within[1].decode("ascii")):
        if known := _codec(name):
            return data.decode(known, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _codec(name: str | None) -> str | None:
    """Python's codec for a charset's name, None where it knows none that makes text."""
    try:
        info = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True):
        return None
    return _AS_BROWSERS_READ.get(info.name, info.name)
