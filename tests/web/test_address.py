"""One address for one page, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.errors import PageError
from web.address import normalised, record_key

SHOP = "https://shop.example/"


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("https://shop.example", SHOP),
        (" HTTPS://Shop.Example:443/#reviews ", SHOP),
        ("http://shop.example:80/?", "http://shop.example/"),
        ("http://shop.example:8080/", "http://shop.example:8080/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        (f"{SHOP}a/./b/../c", f"{SHOP}a/c"),
        (f"{SHOP}%2E", SHOP),
        (f"{SHOP}a/%2e%2E/c", f"{SHOP}c"),
        (f"{SHOP}%7Eann/caf%c3%a9%2fbar", f"{SHOP}~ann/caf%C3%A9%2Fbar"),
        (f"{SHOP}café 100%", f"{SHOP}caf%C3%A9%20100%25"),
        (f"{SHOP}?utm_source=x&b=2&UTM_Medium=y&a=1&gclid=z&b=1", f"{SHOP}?b=2&a=1&b=1"),
        (f"{SHOP}?fbclid=z", SHOP),
        (f"{SHOP}?utm%5Fsource=z&&q=a+b%20c", f"{SHOP}?q=a+b%20c"),
        (f"{SHOP}?next=https://other.example/?utm_source=x", None),
        (f"{SHOP}%%34%31", f"{SHOP}%2541"),
        (f"{SHOP}?flag", f"{SHOP}?flag"),
    ],
)
def test_every_spelling_of_an_address_becomes_one(written: str, known: str | None) -> None:
    assert normalised(written) == (known or written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://shop.example/", SHOP),
        (f"{SHOP}a", f"{SHOP}a/"),
        (f"{SHOP}a", f"{SHOP}A"),
        (f"{SHOP}?a=1&b=2", f"{SHOP}?b=2&a=1"),
        (f"{SHOP}a%2Fb", f"{SHOP}a/b"),
        ("https://ann@shop.example/", SHOP),
    ],
)
def test_what_may_be_another_page_keeps_another_address(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@pytest.mark.parametrize(
    "written", ["", "shop.example", "//shop.example/", "ftp://shop.example/", "http://"]
)
def test_what_is_no_web_address_is_said_so(written: str) -> None:
    with pytest.raises(PageError, match="is no web address"):
        normalised(written)


PIECES = st.text(max_size=12) | st.from_regex(r"(%[0-9A-Fa-f]{2}|[a-z.~%/+&=?]){0,8}")


@given(
    st.sampled_from(["http", "HTTPS"]),
    st.sampled_from(
        ["shop.example", "SHOP.example:443", "[::1]:80", "user:pass@x.example", "ß.de"]
    ),
    PIECES,
    PIECES,
)
def test_normalised_again_it_stays_as_it_is(scheme: str, host: str, path: str, query: str) -> None:
    try:
        once = normalised(f"{scheme}://{host}/{path}?{query}")
    except PageError:
        return
    assert normalised(once) == once
    assert once.isascii()


def test_a_record_lies_under_the_hash_of_its_address() -> None:
    assert record_key(SHOP) == (
        "cache/research/0ebceea5fcc8e4fb9f50357d113c3287e23f2b7ac1ae9c76c0658ec58091457f.json"
    )
