"""What every store promises, whatever it is made of."""

import asyncio
import uuid
from pathlib import Path

import pytest

from contracts.errors import ArtifactCorrupt, ArtifactMissing
from contracts.services import Store

LARGER_THAN_A_CHUNK = bytes(range(256)) * 4096 * 3


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


@pytest.fixture
def run() -> str:
    """A run of the test's own: the object store outlives the test."""
    return f"run-{uuid.uuid4().hex[:8]}"


async def test_bytes_come_back_as_they_were_kept(store: Store, run: str) -> None:
    ref = await store.put(run, "picture", b"pixels", "image/png")
    assert await store.get(ref) == b"pixels"


async def test_nothing_is_a_thing_that_can_be_kept(store: Store, run: str) -> None:
    ref = await store.put(run, "silence", b"", "text/plain")
    assert ref.size_bytes == 0
    assert await store.get(ref) == b""


async def test_a_key_names_run_step_hash_and_kind(store: Store, run: str) -> None:
    ref = await store.put(run, "scene-1/take-2", b"pixels", "image/png")
    assert ref.key == f"runs/{run}/scene-1/take-2-{ref.sha256[:12]}.png"


async def test_the_same_bytes_have_the_same_reference(
    store: Store, run: str, tmp_path: Path
) -> None:
    (tmp_path / "clip").write_bytes(LARGER_THAN_A_CHUNK)
    first = await store.put(run, "clip", LARGER_THAN_A_CHUNK, "video/mp4")
    assert await store.put_file(run, "clip", tmp_path / "clip", "video/mp4") == first


async def test_a_file_goes_in_and_comes_out_whole(store: Store, run: str, tmp_path: Path) -> None:
    (tmp_path / "in.mp4").write_bytes(LARGER_THAN_A_CHUNK)
    ref = await store.put_file(run, "clip", tmp_path / "in.mp4", "video/mp4")
    await store.get_file(ref, tmp_path / "new" / "folder" / "out.mp4")
    assert (tmp_path / "new" / "folder" / "out.mp4").read_bytes() == LARGER_THAN_A_CHUNK


async def test_what_is_not_there_is_missing(store: Store, run: str, tmp_path: Path) -> None:
    ref = await store.put(run, "clip", b"frames", "video/mp4")
    absent = ref.model_copy(update={"key": ref.key + ".gone"})
    with pytest.raises(ArtifactMissing, match="gone"):
        await store.get(absent)
    with pytest.raises(ArtifactMissing, match="gone"):
        await store.get_file(absent, tmp_path / "clip.mp4")
    assert files_in(tmp_path) == []


async def test_an_artifact_is_there_or_not_without_being_read(store: Store, run: str) -> None:
    ref = await store.put(run, "reference", b"pixels", "image/png")
    assert await store.has(ref)
    assert not await store.has(ref.model_copy(update={"key": ref.key + ".gone"}))
    await store.replace_record(ref.key, b"pix")
    assert not await store.has(ref)


@pytest.mark.parametrize("altered", [b"Frames", b"frame", b"frames!", b""])
async def test_altered_bytes_are_corrupt_and_no_file_appears(
    store: Store, run: str, tmp_path: Path, altered: bytes
) -> None:
    ref = await store.put(run, "clip", b"frames", "video/mp4")
    await store.replace_record(ref.key, altered)
    with pytest.raises(ArtifactCorrupt, match="does not hold what was stored"):
        await store.get(ref)
    with pytest.raises(ArtifactCorrupt):
        await store.get_file(ref, tmp_path / "clip.mp4")
    assert files_in(tmp_path) == []


async def test_a_corrupt_file_leaves_the_one_before_it(
    store: Store, run: str, tmp_path: Path
) -> None:
    ref = await store.put(run, "clip", b"frames", "video/mp4")
    await store.replace_record(ref.key, b"noise!")
    (tmp_path / "clip.mp4").write_bytes(b"yesterday's")
    with pytest.raises(ArtifactCorrupt):
        await store.get_file(ref, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == b"yesterday's"


async def test_keeping_the_same_bytes_again_mends_a_harmed_copy(store: Store, run: str) -> None:
    ref = await store.put(run, "clip", b"frames", "video/mp4")
    await store.replace_record(ref.key, b"noise!")
    assert await store.put(run, "clip", b"frames", "video/mp4") == ref
    assert await store.get(ref) == b"frames"


async def test_a_record_is_created_once(store: Store, run: str) -> None:
    key = f"receipts/{run}/clip.json"
    assert await store.read_record(key) is None
    assert await store.create_record(key, b'{"first": true}')
    assert not await store.create_record(key, b'{"first": false}')
    assert await store.read_record(key) == b'{"first": true}'


async def test_of_many_who_create_a_record_at_once_one_wins(store: Store, run: str) -> None:
    key = f"receipts/{run}/intent.json"
    made = await asyncio.gather(*(store.create_record(key, b"%d" % n) for n in range(16)))
    assert made.count(True) == 1
    assert await store.read_record(key) == b"%d" % made.index(True)


async def test_a_record_can_be_replaced(store: Store, run: str) -> None:
    key = f"receipts/{run}/ledger.json"
    await store.replace_record(key, b"1")
    await store.replace_record(key, b"2")
    assert await store.read_record(key) == b"2"


@pytest.mark.parametrize("key", ["", "/absolute", "a//b", "a/../b", "a/\x00", "x" * 1025])
async def test_a_record_has_a_key_that_every_store_takes(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        await store.create_record(key, b"{}")


async def test_an_unnamed_step_or_run_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="step"):
        await store.put("run", "/", b"", "text/plain")
    with pytest.raises(ValueError, match="cannot name"):
        await store.put("..", "step", b"", "text/plain")
