"""The rules that tell a page's content from the site around it, each by itself."""

import pytest

from web.extract import extract
from web.hidden import hides

STORY = "Cold-pressed lemonade from Sicily, made by two sisters in a lemon grove. " * 5
LINKS = "".join(f"<li><a href='/{n}'>Another product {n}</a></li>" for n in range(5))


def text(body: str) -> str:
    page = f"<body><h1>Limona</h1><div class='about'><p>{STORY}</p></div>{body}</body>"
    return extract(page, "https://shop.example/").text


@pytest.mark.parametrize(
    "around",
    [
        "<ul>{}</ul>",
        "<div class='footerColumn'>{}</div>",
        "<div><h3>You may also like</h3><ul>{}</ul></div>",
        "<div><div><h2>Kunden kauften auch</h2></div><div>{}</div></div>",
        "<div><p class='h5'>También te puede interesar</p><div>{}</div></div>",
        "<div id='SITE_HEADER'>{}</div>",
    ],
)
def test_lists_of_other_pages_are_left_out(around: str) -> None:
    assert "Another product" not in text(around.format(LINKS))


@pytest.mark.parametrize(
    "around",
    [
        "<div><h2>Works with</h2><ul>{}</ul></div>",
        "<ul>" + LINKS.replace("'/", "'#") + "{}</ul>",
    ],
)
def test_a_list_under_a_heading_and_links_within_the_page_are_content(around: str) -> None:
    assert "Another product 3" in text(around.format(LINKS))


def test_the_text_around_a_field_for_an_address_is_a_sign_up() -> None:
    form = "<div><p>Letters from the grove</p><form><input type=email></form></div>"
    assert "Letters" not in text(form)


def test_a_bakery_may_name_its_parts_after_cookies() -> None:
    goods = f"<div class='cookie-flavours'><p>{'Rye and dark chocolate, ' * 4}</p></div>"
    notice = "<div class='cookie-bar'>We use cookies to see what you like. Do you accept?</div>"
    read = text(goods + notice)
    assert "Rye and dark" in read
    assert "We use" not in read


def test_what_a_tab_or_a_button_opens_is_read() -> None:
    panel = "<div role=tabpanel id=care hidden><p>Wash by hand.</p></div>"
    assert "Wash" in text(f"<button role=tab aria-controls=care>Care</button>{panel}")
    assert "Wash" not in text(panel)


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        ("opacity:0", True),
        ("opacity:0;transform:translateY(20px)", False),
        ("height:0px", False),
        ("height:0px;overflow:hidden", True),
        ("opacity:0;transform:translateX(-9999px)", True),
    ],
)
def test_what_an_animation_fades_in_is_not_hidden(style: str, hidden: bool) -> None:
    assert hides(style) is hidden


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<span>Octopus</span><span>29</span>", "Octopus 29"),
        ("<span>$179</span><span>.95</span>", "$179.95"),
        ("From 48,950<sup>1</sup>", "From 48,950 1"),
        ("12 m<sup>2</sup>", "12 m2"),
        ("<label>US 7</label><label>US 8</label>", "US 7 US 8"),
        ("<a href=#a>Moss</a><a href=#b>Rust</a>", "Moss Rust"),
        ("H<b>alf</b> and <i>half</i>", "Half and half"),
    ],
)
def test_words_that_only_a_style_sheet_parts_stay_apart(written: str, read: str) -> None:
    assert read in text(f"<p>{written}</p>").splitlines()


def test_without_main_the_part_with_the_heading_and_most_of_the_text_is_read() -> None:
    aside = "<div>Saturn is well placed this month.</div>"
    page = f"<body>{aside}<div><h1>Limona</h1><p>{STORY}</p></div><div>Duluth, Minn.</div></body>"
    read = extract(page, "https://shop.example/").text
    assert read.startswith("Limona")
    assert "Saturn" not in read
    assert "Duluth" not in read


def test_a_part_with_a_heading_of_its_own_is_not_a_remark() -> None:
    assert "Glass bottle" in text("<div><h2>What you get</h2><p>Glass bottle</p></div>")
