"""Whatever is typed is set, captioned or refused by the character; none of it is ever a command."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from console.brandfile import opened_brand
from console.request import Wanted, request_from, run_id_for
from contracts.brief import Brief
from contracts.errors import BadInput
from contracts.sound import Word
from media.captions import cues, to_srt, to_webvtt
from media.endcard import Title, end_card
from tests.media.cards import card_of, drawn

WANTED = Wanted("Cold brew", None, 15, None, "16:9", "en", "universal", seed=7)
HOSTILE = {
    "emoji": "☕ Wake up 👩‍🚀🇸🇪",
    "arabic": "قهوة باردة لصباح هادئ",
    "japanese": "朝をゆっくり起こす水出しコーヒー。",
    "long": "slow mornings " * 21 + "now!!!",
    "expansion": "%{pts} %{metadata:title} %%{n} 50%",
    "filter": "':;\\ text='x':enable=0,drawbox [in][out];",
    "quotes": '"It\'s" ‘so’ “good” `rm -rf` $(id)',  # noqa: RUF001
    "format": "{0.__class__} {title} %s %d \\n \\u0041",
    "markup": "[bold red]no[/] <b>x</b> &amp; --> 00:00:01,000",
    "leading dash": "--yes -rf / because",
}
SET = ("expansion", "filter", "quotes", "format", "markup", "leading dash")
"""What Inter can write."""


def test_the_long_text_has_three_hundred_characters() -> None:
    assert len(HOSTILE["long"]) == 300


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_brief_is_kept_word_for_word(kind: str) -> None:
    request = request_from(replace(WANTED, brief=HOSTILE[kind]))
    assert request.brief.text == HOSTILE[kind]
    assert Brief.model_validate_json(request.brief.model_dump_json()).text == HOSTILE[kind]
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", run_id_for(HOSTILE[kind]))


@pytest.mark.parametrize("kind", SET)
def test_marks_are_drawn_as_they_are_typed(kind: str) -> None:
    """A mark that meant something would leave a card like the one without it."""
    text = HOSTILE[kind][:38]
    card = card_of(end_card(Title("Dawn", text), width=960, height=540))
    plain = card_of(end_card(Title("Dawn", re.sub(r"[^\w ]", "", text)), width=960, height=540))
    assert drawn(card).sum() > 0
    assert not np.array_equal(drawn(card), drawn(plain))


@pytest.mark.parametrize("kind", ["emoji", "arabic", "japanese"])
def test_a_script_that_the_font_lacks_is_refused_by_its_first_character(kind: str) -> None:
    first = next(c for c in HOSTILE[kind] if ord(c) > 0x500)
    with pytest.raises(BadInput, match=re.escape(unicodedata.name(first))) as refused:
        end_card(Title("Dawn", HOSTILE[kind]), width=960, height=540)
    assert "write the text without, or give the brand a font" in str(refused.value)


def test_three_hundred_characters_do_not_fit_and_are_not_shrunk_to_nothing() -> None:
    with pytest.raises(BadInput, match=r"does not fit on screen .* shorten it"):
        end_card(Title("Dawn", HOSTILE["long"]), width=960, height=540)


@pytest.mark.parametrize("kind", HOSTILE)
def test_captions_keep_every_character_and_stay_captions(kind: str) -> None:
    texts = HOSTILE[kind].split()
    words = [
        Word(text=text, start_s=number * 0.4, end_s=number * 0.4 + 0.3)
        for number, text in enumerate(texts)
    ]
    shown = cues(words)
    assert "".join("".join(cue.lines) for cue in shown).replace(" ", "") == "".join(texts)
    srt, vtt = to_srt(shown), to_webvtt(shown)
    clock = r"\d\d:\d\d:\d\d[,.]\d{3}"
    for written in (srt, vtt):
        assert len(re.findall(rf"^{clock} --> {clock}$", written, re.MULTILINE)) == len(shown)
    body = vtt.split("\n\n", 1)[1]
    assert not re.search(r"<|&(?!amp;|lt;|gt;)", body), "nothing in WebVTT is markup"


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_brand_file_says_which_text_cannot_be_used(kind: str, tmp_path: Path) -> None:
    """Quoted as TOML wants it; what is refused names the file and stays one line."""
    path = tmp_path / "brand.toml"
    quoted = HOSTILE[kind][:80].replace("\\", "\\\\").replace('"', '\\"')
    path.write_text(f'name = "Dawn"\ncall_to_action = "{quoted}"', encoding="utf-8")
    brand = opened_brand(path)
    assert brand.kit.call_to_action == HOSTILE[kind][:80]
    if kind in {"emoji", "arabic", "japanese"}:
        with pytest.raises(BadInput, match=r"^the brand file .*brand\.toml: .* no glyph") as said:
            request_from(WANTED, brand)
        assert "\n" not in str(said.value)
    else:
        assert request_from(WANTED, brand).brief.brand == brand.kit
