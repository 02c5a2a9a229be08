"""What only a store at the end of a wire can suffer."""

import asyncio
import uuid
from pathlib import Path

import boto3
import pytest

from contracts.errors import ArtifactMissing, StorageError, StorageUnavailable
from storage import s3
from storage.errors import AccessRefused, BucketMissing
from storage.verify import measure
from tests.storage.conftest import BUCKET
from tests.storage.lossy import LossyWire

NOBODY_LISTENS = "http://127.0.0.1:9"
LARGE = bytes(range(256)) * 4096 * 8


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def a_key() -> str:
    return f"receipts/{uuid.uuid4().hex}/clip.json"


async def test_a_store_out_of_reach_is_unavailable_and_named(s3_store: s3.S3Store) -> None:
    away = s3.connect(BUCKET, NOBODY_LISTENS)
    with pytest.raises(StorageUnavailable, match=rf"bucket {BUCKET} at {NOBODY_LISTENS}") as lost:
        await away.read_record("receipts/run/clip.json")
    assert lost.value.retryable


async def test_a_missing_bucket_is_named_and_nobody_retries_it(
    s3_store: s3.S3Store, seaweed: str
) -> None:
    elsewhere = s3.connect("no-such-bucket", seaweed)
    with pytest.raises(BucketMissing, match="no-such-bucket") as missing:
        await elsewhere.check()
    assert not missing.value.retryable


async def test_a_wrong_secret_is_refused_with_the_stores_own_words(
    s3_store: s3.S3Store, seaweed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    with pytest.raises(AccessRefused, match="SignatureDoesNotMatch"):
        await s3.connect(BUCKET, seaweed).replace_record(a_key(), b"{}")


async def test_no_credentials_at_all_are_said_so(
    seaweed: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with pytest.raises(AccessRefused, match="credentials"):
        await s3.connect(BUCKET, seaweed).check()


async def test_the_bucket_that_is_there_passes_the_check(s3_store: s3.S3Store) -> None:
    await s3_store.check()


async def test_a_record_whose_answer_was_lost_is_known_as_our_own(
    s3_store: s3.S3Store, seaweed: str
) -> None:
    """boto asks again and is told that the record exists; it is the one just written."""
    key = a_key()
    async with LossyWire(seaweed).open() as wire:
        wire.replies_to_lose = 1
        assert await s3.connect(BUCKET, wire.url).create_record(key, b"ours")
        assert wire.replies_lost == 1
    assert await s3_store.read_record(key) == b"ours"


async def test_somebody_elses_record_is_not_taken_for_our_own(
    s3_store: s3.S3Store, seaweed: str
) -> None:
    key = a_key()
    assert await s3_store.create_record(key, b"same words")
    async with LossyWire(seaweed).open() as wire:
        wire.replies_to_lose = 1
        assert not await s3.connect(BUCKET, wire.url).create_record(key, b"same words")


async def test_a_download_cut_short_is_unavailable_and_leaves_nothing(
    s3_store: s3.S3Store, seaweed: str, tmp_path: Path
) -> None:
    ref = await s3_store.put("run", "clip", LARGE, "video/mp4")
    async with LossyWire(seaweed).open() as wire:
        wire.cut_replies_after_bytes = 3 << 20
        with pytest.raises(StorageUnavailable):
            await s3.connect(BUCKET, wire.url).get_file(ref, tmp_path / "clip.mp4")
    assert files_in(tmp_path) == []


async def test_a_file_that_changes_while_it_is_kept_is_refused(
    s3_store: s3.S3Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"first cut")

    def then_change(file: Path) -> tuple[str, int]:
        answer = measure(file)
        file.write_bytes(b"other cut")
        return answer

    monkeypatch.setattr("storage.s3.measure", then_change)
    with pytest.raises(StorageError, match=r"runs/run/clip-"):
        await s3_store.put_file("run", "clip", path, "video/mp4")


async def test_the_object_says_what_it_is(s3_store: s3.S3Store, seaweed: str) -> None:
    ref = await s3_store.put("run", "poster", b"pixels", "image/jpeg")
    head = boto3.client("s3", endpoint_url=seaweed, region_name="us-east-1").head_object(
        Bucket=BUCKET, Key=ref.key
    )
    assert head["ContentType"] == "image/jpeg"


async def test_a_cancelled_download_stops_and_leaves_nothing(
    s3_store: s3.S3Store, tmp_path: Path
) -> None:
    ref = await s3_store.put("run", "clip", LARGE, "video/mp4")

    async def begin_and_cancel() -> None:
        download = asyncio.create_task(s3_store.get_file(ref, tmp_path / "clip.mp4"))
        await asyncio.sleep(0)
        download.cancel()
        with pytest.raises(asyncio.CancelledError):
            await download

    # A loop of its own, which waits at its end for the thread that cannot be cancelled.
    await asyncio.to_thread(asyncio.run, begin_and_cancel())
    assert files_in(tmp_path) == []


async def test_an_artifact_whose_bucket_vanished_is_not_called_missing(
    s3_store: s3.S3Store, seaweed: str
) -> None:
    ref = await s3_store.put("run", "clip", b"frames", "video/mp4")
    with pytest.raises(StorageError) as failed:
        await s3.connect("no-such-bucket", seaweed).get(ref)
    assert not isinstance(failed.value, ArtifactMissing)
