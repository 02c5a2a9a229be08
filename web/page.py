"""A page fetched under guard and reduced to what it says."""

import asyncio
import re
from dataclasses import replace

from contracts.errors import PageError
from contracts.orders import WebPage
from web.charset import decode
from web.depth import DEEPEST, depth
from web.extract import extract
from web.fetch import Fetched, GuardedFetcher, Version
from web.own import own_images
from web.phrases import CONSENT, COOKIES

WALL_CHARACTERS = 600
"""A page that says less than this may be nothing but a wall before the page."""
WORDY_WALL_CHARACTERS = 1_500
"""A page that calls itself a login may say this much beside the form."""

_SIGNATURES = ((b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP file"), (b"\x89PNG", "a picture"))
_LOGIN = re.compile(r"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
_LOGIN_TITLE = re.compile(
    r"\b(log ?in|sign ?in|anmeld|einlogg|connexion|connecter|iniciar sesi[oó]n|acced[ei]|accesso|"
    r"zalogu|logowan|inloggen|logga in|logg inn|войти|вход\b)"
    "|ログイン|登录|登入|로그인|تسجيل الدخول",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"<(button|form)\b|role\s*=\s*[\"']?button", re.IGNORECASE)
CONSENT_WORDS = 2
"""Different words of consent that make a short text about cookies a wall."""
_COOKIES = re.compile(r"\b(cookies?|consent|einwilligung|consentement|consenso)\b", re.IGNORECASE)
_ROBOT_CHECK = re.compile(
    r"\b(captcha|are you (a )?(human|robot)|checking your browser|just a moment|"
    r"verify(ing)? you are)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)


class WebPageReader:
    """Reads product pages through a guarded fetcher."""

    def __init__(self, fetcher: GuardedFetcher) -> None:
        self._fetcher = fetcher

    async def read(self, url: str) -> tuple[WebPage, Version]:
        """The page and its version; `PageError` says in a line why it cannot be had."""
        return await _reading(url, await self._fetcher.get_page(url))

    async def read_newer(self, url: str, known: Version) -> tuple[WebPage, Version] | None:
        """The page as it is now; None where it is still the known version."""
        fetched = await self._fetcher.get_newer(url, known)
        return None if fetched is None else await _reading(url, fetched)


async def _reading(url: str, fetched: Fetched) -> tuple[WebPage, Version]:
    try:
        return await asyncio.to_thread(_reduced, fetched), fetched.version
    except PageError as refused:
        raise PageError(f"cannot use {url}: {refused}") from refused


def _reduced(fetched: Fetched) -> WebPage:
    for signature, name in _SIGNATURES:
        if fetched.body.startswith(signature):
            raise PageError(f"it is {name}, not a web page")
    html = decode(fetched.body, fetched.charset)
    if not html.strip():
        raise PageError("it is empty")
    if "\x00" in html:
        raise PageError("it holds binary data, not text")
    if (nested := depth(html)) > DEEPEST:
        raise PageError(f"it nests {nested} elements in one another, which no page does")
    marked_up = _as_html(html, fetched.content_type)
    page = extract(marked_up, fetched.url)
    _refuse_walls(html, page)
    return replace(page, own_images=own_images(marked_up, page))


def _as_html(text: str, content_type: str) -> str:
    if content_type != "text/plain":
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"<p>{line}</p>" for line in escaped.splitlines())


def _refuse_walls(html: str, page: WebPage) -> None:
    """Raises for a page that answered with something else than itself, saying with what."""
    if _LOGIN.search(html) and _is_login(page):
        raise PageError("it shows a login form in place of a page")
    if len(page.text) < WALL_CHARACTERS:
        if _ROBOT_CHECK.search(f"{page.title} {page.text}"):
            raise PageError("it asks whether a human is reading, and so shows nothing else")
        if _ANSWER.search(html) and _asks_consent(page):
            raise PageError("it shows nothing but a cookie notice")
    if page.text or page.description:
        return
    if _COOKIES.search(html):
        raise PageError("it shows nothing but a cookie notice")
    if _SCRIPT.search(html):
        raise PageError("it is built by JavaScript in the browser, and has no text without it")
    raise PageError("it has no text")


def _is_login(page: WebPage) -> bool:
    """Whether a page with a field for a password says little else."""
    named = _LOGIN_TITLE.search(f"{page.title}\n{page.text.partition(chr(10))[0]}")
    return len(page.text) < (WORDY_WALL_CHARACTERS if named else WALL_CHARACTERS)


def _asks_consent(page: WebPage) -> bool:
    """Whether a text is about cookies and what to answer."""
    words = {word.lower() for word in CONSENT.findall(page.text)}
    return COOKIES.search(page.text) is not None and len(words) >= CONSENT_WORDS
