"""Keys: what they say, and what cannot be one."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.keys import EXTENSIONS, artifact_key, extension, media_type, record_key

SHA = hashlib.sha256(b"").hexdigest()
NAMES = st.text(min_size=1, max_size=40)


@given(run=NAMES, step=NAMES)
def test_whatever_the_names_a_key_is_plain_or_refused(run: str, step: str) -> None:
    try:
        key = artifact_key(run, step, SHA, "video/mp4")
    except ValueError:
        return
    assert key.isascii()
    assert key == record_key(key)
    assert key.startswith("runs/")
    assert key.endswith(f"-{SHA[:12]}.mp4")


def test_names_that_tools_mistake_become_hyphens() -> None:
    key = artifact_key("Müller & Söhne", "scene 1/take*2", SHA, "image/png")
    assert key == f"runs/M-ller-S-hne/scene-1/take-2-{SHA[:12]}.png"


def test_a_key_longer_than_s3_takes_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than 1024 bytes"):
        artifact_key("run", "s" * 1100, SHA, "image/png")


def test_a_media_type_is_read_without_its_parameters() -> None:
    assert extension("Text/Plain; charset=utf-8") == "txt"


def test_an_unknown_kind_is_plain_bytes_both_ways() -> None:
    assert extension("application/x-unheard-of") == "bin"
    assert media_type(".unheard-of") == "application/octet-stream"


@pytest.mark.parametrize("ext", sorted(set(EXTENSIONS.values())))
def test_each_extension_leads_to_a_media_type_that_leads_back(ext: str) -> None:
    assert extension(media_type(f".{ext.upper()}")) == ext
