"""A brand's TOML file, with the logo and the font that it names, checked before a run starts."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from console.brandkit import LocalBrand, LocalFile
from contracts.brief import BrandKit
from contracts.errors import BadInput
from media.alphabets import refuse_unwritten
from media.captionlines import broken
from media.endcard import Look, Title, end_card
from media.logo import logo_type, opened_logo
from media.picture import PictureSpec
from media.plated import refuse_unset as refuse_unplated
from media.typeface import font_type, opened_font
from media.typesetting import TEXT

_KEYS = tuple(BrandKit.model_fields)
_SPELLINGS = {"colours": "colors"}
"""British keys, and what the kit calls them."""
_EXAMPLES = {"logo": "logo.png", "font": "Brand.otf"}
_SAID = {"string_pattern_mismatch": "is no colour: write it as '#0b5563'"}
"""Pydantic's words are for programmers; these are for whoever writes the file."""


def opened_brand(path: Path) -> LocalBrand:
    """The brand at `path`; `BadInput` says in one line which file cannot be used, and why.

    Logo and font are sought beside the file that names them.
    """
    told = _read(path)
    files = {key: _named_file(path, key, told) for key in _EXAMPLES}
    try:
        kit = BrandKit.model_validate(told)
    except ValidationError as error:
        said = "; ".join(_in_words(dict(fault)) for fault in error.errors(include_url=False))
        raise _refused(path, said) from error
    try:
        return LocalBrand(path, kit, _logo(files["logo"]), _font(files["font"]))
    except BadInput as fault:
        raise _refused(path, str(fault)) from fault


def refuse_unset(brand: LocalBrand, spec: PictureSpec) -> None:
    """`BadInput` where the brand's end card or a super cannot be set in a picture of that size.

    The tagline is not written yet; where it turns out not to fit it is left out.
    """
    kit = brand.kit
    title = Title(kit.name, "", kit.call_to_action or "", kit.legal_line or "")
    look = Look(
        kit.colors,
        opened_logo(brand.logo.path) if brand.logo else None,
        opened_font(brand.font.path) if brand.font else None,
    )
    try:
        end_card(title, look, width=spec.width, height=spec.height)
        if look.face is not None:
            # A wide logo may stand for the name today, and another one beside it tomorrow.
            look.face.refuse_missing(kit.name)
        for text in filter(None, kit.supers):
            refuse_unplated(broken(text), look.face or TEXT, width=spec.width, height=spec.height)
    except BadInput as fault:
        raise _refused(brand.path, str(fault)) from fault


def refuse_unburned(brand: LocalBrand | None, language: str) -> None:
    """`BadInput` where captions in that language cannot be set in the brand's font, or in ours."""
    font = brand.font if brand else None
    try:
        refuse_unwritten(language, opened_font(font.path) if font else TEXT)
    except BadInput as fault:
        raise BadInput(
            f"--captions burned cannot be had in the language {language}: {fault}"
        ) from fault


def _read(path: Path) -> dict[str, Any]:
    """The file's keys in the kit's spelling; one that no brand has is refused."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"the brand file {path} cannot be read: {error}") from error
    told: dict[str, Any] = {}
    for key, value in written.items():
        known = _SPELLINGS.get(key, key)
        if known not in _KEYS:
            raise _refused(path, f"there is no key {key!r}: choose from {', '.join(_KEYS)}")
        if known in told:
            raise _refused(path, f"{known!r} is there twice, in two spellings")
        told[known] = value
    return told


def _named_file(path: Path, key: str, told: dict[str, Any]) -> Path | None:
    """The file that `key` names, which is taken out of what is told."""
    if key not in told:
        return None
    name = told.pop(key)
    if not isinstance(name, str) or not name.strip() or "\0" in name:
        raise _refused(path, f"{key} is the name of a file, such as {key} = {_EXAMPLES[key]!r}")
    return path.parent / name


def _logo(path: Path | None) -> LocalFile | None:
    if path is None:
        return None
    opened_logo(path)
    return LocalFile(path, logo_type(path))


def _font(path: Path | None) -> LocalFile | None:
    if path is None:
        return None
    opened_font(path)
    return LocalFile(path, font_type(path))


def _in_words(fault: dict[str, Any]) -> str:
    where = " ".join(str(part) for part in fault["loc"] if part != "[key]")
    said = _SAID.get(fault["type"])
    return f"{where}: {fault['input']!r} {said}" if said else f"{where}: {fault['msg']}"


def _refused(path: Path, said: str) -> BadInput:
    return BadInput(f"the brand file {path}: {said}")
