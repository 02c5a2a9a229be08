"""A brand's file is used whole, or refused in one line that names file and fault."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from console.brandfile import opened_brand
from console.brandkit import with_brand
from console.request import request_from
from contracts.errors import BadInput
from storage.memory import MemoryStore
from tests.console.test_request import WANTED

INTER = Path(__file__).parents[2] / "media" / "fonts" / "Inter-Medium.otf"
WHOLE = """
name = "Dawn"
logo = "art/logo.png"
font = "Dawn.otf"
colours = ["#112233", "#ffcc00"]
voice = "abc"
call_to_action = "dawn.example"
legal_line = "While stocks last."
must_say = ["Taste the dawn"]
words_to_avoid = ["cheap"]

[pronunciation]
Dawn = "Dorn"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A brand's folder: file, logo and font."""
    (tmp_path / "art").mkdir()
    Image.effect_noise((200, 100), 80).save(tmp_path / "art" / "logo.png")
    shutil.copy(INTER, tmp_path / "Dawn.otf")
    (tmp_path / "brand.toml").write_text(WHOLE)
    return tmp_path


def refusal(folder: Path, text: str, **changes: object) -> str:
    """What is said about a brand's file with this text."""
    path = folder / "brand.toml"
    path.write_text(text)
    with pytest.raises(BadInput) as refused:
        request_from(replace(WANTED, **changes), opened_brand(path))  # type: ignore[arg-type]
    said = str(refused.value)
    assert "brand.toml" in said
    assert "\n" not in said
    return said


def test_a_brand_file_reaches_the_brief(folder: Path) -> None:
    kit = request_from(WANTED, opened_brand(folder / "brand.toml")).brief.brand
    assert kit is not None
    assert (kit.name, kit.voice, kit.colors) == ("Dawn", "abc", ("#112233", "#ffcc00"))
    assert (kit.must_say, kit.pronunciation) == (("Taste the dawn",), {"Dawn": "Dorn"})


async def test_files_travel_as_references_under_the_runs_name(folder: Path) -> None:
    brand, store = opened_brand(folder / "brand.toml"), MemoryStore()
    request = await with_brand(request_from(WANTED, brand), brand, store, "my-run")
    kit = request.brief.brand
    assert kit is not None
    assert kit.logo is not None
    assert kit.font is not None
    assert kit.logo.key == f"runs/my-run/brand-logo-{kit.logo.sha256[:12]}.png"
    assert kit.font.key == f"runs/my-run/brand-font-{kit.font.sha256[:12]}.otf"
    assert await store.get(kit.logo) == (folder / "art" / "logo.png").read_bytes()
    assert len(request.model_dump_json()) < 2_000


async def test_a_brand_without_files_needs_no_store(tmp_path: Path) -> None:
    (tmp_path / "brand.toml").write_text('name = "Dawn"')
    brand, store = opened_brand(tmp_path / "brand.toml"), MemoryStore()
    request = await with_brand(request_from(WANTED, brand), brand, store, "my-run")
    assert request.brief.brand == brand.kit
    assert not store.objects


def test_writers_see_no_files(folder: Path) -> None:
    told = opened_brand(folder / "brand.toml").kit.for_writers()
    assert "Taste the dawn" in told
    assert "logo" not in told
    assert "Dorn" not in told


@pytest.mark.parametrize("colors", ["colors", "colours"])
def test_both_spellings_are_read(colors: str, tmp_path: Path) -> None:
    (tmp_path / "brand.toml").write_text(f'name = "Dawn"\n{colors} = ["#112233"]')
    assert opened_brand(tmp_path / "brand.toml").kit.colors == ("#112233",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "cannot be read"),
        ('name = ""', "name: String should have at least 1 character"),
        ('voice = "abc"', "name: Field required"),
        ('name = "Dawn"\ncolor = "#112233"', "there is no key 'color': choose from name, call_to"),
        ('name = "Dawn"\n[palette]\nred = "#112233"', "there is no key 'palette'"),
        ('name = "Dawn"\ncolors = []\ncolours = []', "'colors' is there twice"),
        (
            'name = "Dawn"\ncolors = ["teal"]',
            "colors 0: 'teal' is no colour: write it as '#0b5563'",
        ),
        ('name = "Dawn"\nwords_to_avoid = [" "]', "words_to_avoid 0: String should have at least"),
        ('name = "Dawn"\npronunciation = "Dorn"', "pronunciation: Input should be a valid dict"),
        ('name = "Dawn"\n[pronunciation]\nDawn = ""', "pronunciation Dawn: String should have"),
        ('name = "Dawn"\nlogo = 7', "logo is the name of a file, such as logo = 'logo.png'"),
        ('name = "Dawn"\nfont = ""', "font is the name of a file, such as font = 'Brand.otf'"),
        ('name = "Dawn"\nlogo = "no.png"', "no.png cannot be read"),
        ('name = "Dawn"\nlogo = "."', "cannot be read"),
        ('name = "Dawn"\nlogo = "Dawn.otf"', "Dawn.otf is of no known kind: a PNG, JPEG or WebP"),
        ('name = "Dawn"\nfont = "art/logo.png"', "logo.png is no font"),
        ('name = "夜明け"', "the title font has no glyph for '夜' (CJK UNIFIED IDEOGRAPH-591C)"),
        ('name = "夜明け"\nfont = "Dawn.otf"', "the font Dawn.otf has no glyph for '夜'"),
        (f'name = "{"W" * 60}"', "does not fit on screen"),
        ('name = "Dawn"\nlegal_line = "مرحبا"', "ARABIC LETTER MEEM"),
    ],
)
def test_what_cannot_be_used_is_one_line(text: str, said: str, folder: Path) -> None:
    assert said in refusal(folder, text)


def test_supers_reach_the_brief_and_no_writer(folder: Path) -> None:
    path = folder / "brand.toml"
    path.write_text('name = "Dawn"\nsupers = ["", "Slow steeped"]')
    brief = request_from(WANTED, opened_brand(path)).brief
    assert brief.brand is not None
    assert brief.brand.supers == ("", "Slow steeped")
    assert "steeped" not in brief.brand.for_writers()


def test_a_super_that_cannot_be_set_is_named(folder: Path) -> None:
    said = refusal(folder, 'name = "Dawn"\nsupers = ["夜明け"]')
    assert "has no glyph for '夜'" in said


def test_the_last_scene_has_no_room_for_a_super(folder: Path) -> None:
    path = folder / "brand.toml"
    path.write_text('name = "Dawn"\nsupers = ["One", "Two", "Three"]')
    with pytest.raises(BadInput, match=r"3 supers need 4 scenes, .* there are 3"):
        request_from(WANTED, opened_brand(path))


def test_what_fits_one_shape_may_not_fit_another(folder: Path) -> None:
    text = f'name = "Nordlichtkaffee{"e" * 25}"'
    (folder / "brand.toml").write_text(text)
    assert request_from(WANTED, opened_brand(folder / "brand.toml"))
    assert "does not fit on screen" in refusal(folder, text, aspect="1:1")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x00"])
def test_an_unreadable_file_is_named(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "brand.toml"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"brand\.toml cannot be read"):
        opened_brand(path)


@pytest.mark.parametrize("name", ["brand.toml", ""])
def test_a_file_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"the brand file .* cannot be read"):
        opened_brand(tmp_path / name)
