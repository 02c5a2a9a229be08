"""The battery: whatever an address is disguised as, nothing private is reached."""

import socket
import threading
from collections.abc import Callable
from functools import partial

import pytest

from contracts.errors import PageError
from tests.web.conftest import Site, page, status
from web.address import normalised
from web.errors import PageUnavailable
from web.fetch import GuardedFetcher
from web.guard import origins, within

Rows = list[tuple[int, int, int, str, tuple[object, ...]]]


def row(address: str, port: int) -> tuple[int, int, int, str, tuple[object, ...]]:
    if ":" in address:
        return socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0)
    return socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)


def answering(site: Site, *addresses: str) -> Callable[..., Rows]:
    """DNS that leads every name to these addresses, at the port where the site listens."""
    return lambda *_: [row(address, site.port) for address in addresses]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1.:80/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://0/",
        "http://0.0.0.0/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a83f:8110::]/",
        "http://[fe80::1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://100.100.100.200/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/machine",
        "http://[::ffff:168.63.129.16]/machine",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://\u2460\u2461\u2466.0.0.1/",
        "http://127\u30020\u30020\u30021/",
        "http://example.com@127.0.0.1/",
        "http://example.com:80@127.0.0.1/",
        "http://user:secret@example.com/",
        "http://127.0.0.1\\@example.com/",
        "http://127.0.0.1#@example.com/",
        "http://example.com:22/",
        "http://example.com:6379/",
        "http://example.com:8080/",
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://127.0.0.1:6379/_INFO",
        "javascript:alert(1)",
        "data:text/html,hello",
        "//example.com/",
        "example.com",
        "http://",
        "http:///",
        "",
        "http://exa mple.com/",
        "http://example.com/\r\nHost: evil",
        "http://" + "a" * 300 + ".com/",
        "https://example.com/" + "a" * 9000,
    ],
)
async def test_a_forbidden_address_is_refused_in_one_clear_line(url: str) -> None:
    asked: list[object] = []

    def dns(host: object, port: int, *_: object) -> Rows:
        asked.append(host)
        return list(socket.getaddrinfo(str(host), port, flags=socket.AI_NUMERICHOST))

    fetcher = GuardedFetcher(resolver=within_numbers(dns))
    for refusing in (fetcher.get_page, fetcher.judge, partial(_as_cached, fetcher)):
        with pytest.raises(PageError) as refused:
            await refusing(url)
        assert not isinstance(refused.value, PageUnavailable)
    assert "example.com" not in asked, "a refusal by the address's own words asks no DNS"


async def _as_cached(fetcher: GuardedFetcher, url: str) -> None:
    """The address as the cache spells it, which is what is fetched."""
    await fetcher.judge(normalised(url))


def within_numbers(dns: Callable[..., Rows]) -> Callable[..., Rows]:
    """What the C library makes of `localhost` and of odd numbers, without a network."""

    def resolve(host: object, port: int, *rest: object) -> Rows:
        if str(host).rstrip(".").lower() == "localhost":
            return [row("127.0.0.1", port), row("::1", port)]
        return dns(host, port, *rest)

    return resolve


@pytest.mark.parametrize(
    "addresses",
    [
        ("127.0.0.1",),
        ("::1",),
        ("169.254.169.254",),
        ("168.63.129.16",),
        ("93.184.215.14", "127.0.0.1"),
        ("127.0.0.1", "93.184.215.14"),
        ("2606:2800:21f::1", "::ffff:127.0.0.1"),
    ],
)
async def test_a_name_with_any_private_answer_reaches_nothing(
    site: Site, addresses: tuple[str, ...]
) -> None:
    fetcher = GuardedFetcher(resolver=answering(site, *addresses))
    with pytest.raises(PageError, match="must not be fetched"):
        await fetcher.get_page("http://shop.example/")
    assert site.visits == []


async def test_a_name_is_looked_up_once_and_the_judged_address_is_used(site: Site) -> None:
    """A second look-up is where a rebinding name would change its answer."""
    asked = 0

    def dns(*_: object) -> Rows:
        nonlocal asked
        asked += 1
        return [row("127.0.0.1", site.port)]

    site.replies["/"] = page(b"<p>hello")
    allowed = GuardedFetcher([("shop.example", 80)], resolver=dns)
    assert (await allowed.get_page("http://shop.example/")).body == b"<p>hello"
    assert asked == 1
    assert b"host: shop.example\r\n" in site.requests[0].lower()


async def test_to_judge_an_address_connects_to_nothing(site: Site) -> None:
    await GuardedFetcher([site.pair]).judge(site.url())
    with pytest.raises(PageError, match="must not be fetched"):
        await GuardedFetcher(resolver=answering(site, "10.0.0.1")).judge("http://shop.example/")
    assert site.visits == []


async def test_only_the_allowed_pair_may_be_private(site: Site) -> None:
    site.replies["/"] = page(b"<p>hello")
    fetcher = GuardedFetcher([site.pair])
    assert (await fetcher.get_page(site.url())).url == site.url("/")
    for other in (f"http://localhost:{site.port}/", f"http://127.0.0.1:{site.port + 1}/"):
        with pytest.raises(PageError, match="must not be fetched"):
            await fetcher.get_page(other)
    assert site.visits == ["/"]


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/secret",
        "http://localhost/secret",
        "//169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]/",
        "file:///etc/passwd",
        "http://user:secret@example.com/",
        "http://example.com:8080/",
    ],
)
async def test_a_redirect_is_judged_like_any_other_address(site: Site, target: str) -> None:
    site.replies["/"] = status(302, "Found", Location=target)
    with pytest.raises(PageError, match="must not be fetched"):
        await GuardedFetcher([site.pair]).get_page(site.url())
    assert site.visits == ["/"]


async def test_no_proxy_of_the_environment_is_used(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.replies["/"] = page(b"<p>hello")
    assert (await GuardedFetcher([site.pair]).get_page(site.url())).body == b"<p>hello"


async def test_an_unknown_host_is_said_to_be_unknown() -> None:
    def dns(*_: object) -> Rows:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(PageError, match="there is no such host") as unknown:
        await GuardedFetcher(resolver=dns).get_page("https://shop.example/")
    assert not unknown.value.retryable


async def test_a_dns_that_fails_for_now_is_asked_again_later() -> None:
    def dns(*_: object) -> Rows:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with pytest.raises(PageUnavailable, match="Temporary failure"):
        await GuardedFetcher(resolver=dns).get_page("https://shop.example/")


def test_a_look_up_that_hangs_ends_in_time() -> None:
    never = threading.Event()

    def hang(*_: object) -> Rows:
        never.wait()
        return []

    with pytest.raises(TimeoutError, match=r"no answer from DNS within 0\.01 s"):
        within(0.01, hang)("shop.example", 80)
    never.set()


def test_the_origins_of_base_addresses_can_be_allowed() -> None:
    bases = ["http://127.0.0.1:8700", "https://API.example/v1", "https://[::1]:444/"]
    assert origins(bases) == (("127.0.0.1", 8700), ("api.example", 443), ("::1", 444))
