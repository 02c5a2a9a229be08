"""The store on S3: SeaweedFS on one machine, Amazon's or any other where there are many."""

import asyncio
import hashlib
import threading
import uuid
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from contracts.artifacts import ArtifactRef
from storage.errors import in_our_words, status_of
from storage.keys import artifact_key, record_key
from storage.verify import CHUNK_BYTES, measure, sha256_of, verified
from storage.whole import appearing_whole

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CONNECT_TIMEOUT_S = 3
READ_TIMEOUT_S = 20
"""For each wait on the socket, not for a whole object."""
ATTEMPTS = 3
"""In all. Beyond that the activity is retried by Temporal, where the attempt shows."""
CONNECTIONS = 16
ANY_REGION = "us-east-1"
"""Stands in where nobody named a region: stores other than Amazon's do not look at it."""
NOT_FOUND, PRECONDITION_FAILED = 404, 412
_WRITER = "writer"


def connect(bucket: str, endpoint: str | None = None) -> "S3Store":
    """A store in `bucket`; `endpoint` None is boto3's own choice (`AWS_ENDPOINT_URL_S3`, Amazon).

    Credentials and region are boto3's own affair. Nothing is asked of the network yet.
    """
    session = boto3.session.Session()
    config = Config(
        connect_timeout=CONNECT_TIMEOUT_S,
        read_timeout=READ_TIMEOUT_S,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        max_pool_connections=CONNECTIONS,
        signature_version="s3v4",
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        # A store of one's own seldom has a name of its own for each bucket.
        s3={"addressing_style": "path" if endpoint else "auto"},
    )
    region = session.region_name or ANY_REGION
    client = session.client("s3", endpoint_url=endpoint, region_name=region, config=config)
    return S3Store(client, bucket)


class S3Store:
    """`contracts.services.Store` on a bucket; boto3 works in threads, with one client for all."""

    def __init__(self, client: "S3Client", bucket: str) -> None:
        self._client = client
        self._bucket = bucket
        self._where = f"bucket {bucket} at {client.meta.endpoint_url}"

    async def check(self) -> None:
        """Whether the bucket is there and open to us; the error says what to mend."""
        await asyncio.to_thread(self._check)

    async def put(self, run: str, step: str, data: bytes, media_type: str) -> ArtifactRef:
        """Keeps `data` under a key that carries its hash."""
        sha256 = sha256_of(data)
        ref = ArtifactRef(
            key=artifact_key(run, step, sha256, media_type),
            sha256=sha256,
            size_bytes=len(data),
            media_type=media_type,
        )
        await asyncio.to_thread(self._upload, ref, data)
        return ref

    async def put_file(self, run: str, step: str, path: Path, media_type: str) -> ArtifactRef:
        """Keeps a file's bytes under a key that carries their hash, without loading them whole."""
        return await asyncio.to_thread(self._put_file, run, step, path, media_type)

    async def get(self, ref: ArtifactRef) -> bytes:
        """The bytes, verified against their reference."""
        return await asyncio.to_thread(lambda: b"".join(self._download(ref)))

    async def get_file(self, ref: ArtifactRef, path: Path) -> None:
        """Writes the verified bytes to `path`, which appears whole or not at all."""
        abandoned = threading.Event()
        try:
            await asyncio.to_thread(self._get_file, ref, path, abandoned)
        except asyncio.CancelledError:
            abandoned.set()  # a thread cannot be cancelled; it looks at this between two pieces
            raise

    async def has(self, ref: ArtifactRef) -> bool:
        """Whether an artifact of that size is there."""
        return await asyncio.to_thread(self._has, ref)

    async def read_record(self, key: str) -> bytes | None:
        """A record's bytes, None where there is none."""
        return await asyncio.to_thread(self._read_record, record_key(key))

    async def create_record(self, key: str, data: bytes) -> bool:
        """Keeps a record only if there is none yet; False where there was."""
        return await asyncio.to_thread(self._create_record, record_key(key), data)

    async def replace_record(self, key: str, data: bytes) -> None:
        """Keeps a record whatever was there."""
        await asyncio.to_thread(self._replace_record, record_key(key), data)

    def _check(self) -> None:
        with in_our_words("look around", self._where):
            self._client.list_objects_v2(Bucket=self._bucket, MaxKeys=1)

    def _put_file(self, run: str, step: str, path: Path, media_type: str) -> ArtifactRef:
        sha256, size_bytes = measure(path)
        key = artifact_key(run, step, sha256, media_type)
        ref = ArtifactRef(key=key, sha256=sha256, size_bytes=size_bytes, media_type=media_type)
        with path.open("rb") as file:
            self._upload(ref, file)
        return ref

    def _upload(self, ref: ArtifactRef, body: bytes | BinaryIO) -> None:
        """Written even where the key exists: the same bytes again mend a copy that was harmed."""
        with in_our_words(f"keep {ref.key}", self._where):
            self._client.put_object(
                Bucket=self._bucket,
                Key=ref.key,
                Body=body,
                ContentType=ref.media_type,
                ChecksumSHA256=b64encode(bytes.fromhex(ref.sha256)).decode(),
            )

    def _download(self, ref: ArtifactRef) -> Iterator[bytes]:
        with in_our_words(f"read {ref.key}", self._where):
            answer = self._client.get_object(Bucket=self._bucket, Key=ref.key)
            with closing(answer["Body"]) as body:
                yield from verified(body.iter_chunks(CHUNK_BYTES), ref)

    def _get_file(self, ref: ArtifactRef, path: Path, abandoned: threading.Event) -> None:
        with appearing_whole(path) as file:
            for chunk in self._download(ref):
                if abandoned.is_set():
                    raise InterruptedError(f"nobody waits for {ref.key} any more")
                file.write(chunk)

    def _has(self, ref: ArtifactRef) -> bool:
        with in_our_words(f"look for {ref.key}", self._where):
            try:
                head = self._client.head_object(Bucket=self._bucket, Key=ref.key)
            except ClientError as refused:
                if status_of(refused) != NOT_FOUND:
                    raise
                return False
        return head["ContentLength"] == ref.size_bytes

    def _read_record(self, key: str) -> bytes | None:
        with in_our_words(f"read {key}", self._where):
            try:
                answer = self._client.get_object(
                    Bucket=self._bucket, Key=key, ChecksumMode="ENABLED"
                )
            except self._client.exceptions.NoSuchKey:
                return None
            with closing(answer["Body"]) as body:
                return body.read()

    def _create_record(self, key: str, data: bytes) -> bool:
        writer = uuid.uuid4().hex
        with in_our_words(f"create {key}", self._where):
            try:
                self._put_record(key, data, IfNoneMatch="*", Metadata={_WRITER: writer})
            except ClientError as refused:
                if status_of(refused) != PRECONDITION_FAILED:
                    raise
                return self._written_by(key) == writer
        return True

    def _written_by(self, key: str) -> str | None:
        """Who wrote the record: ourselves, where only the answer to an earlier try was lost."""
        head = self._client.head_object(Bucket=self._bucket, Key=key)
        return head["Metadata"].get(_WRITER)

    def _replace_record(self, key: str, data: bytes) -> None:
        with in_our_words(f"keep {key}", self._where):
            self._put_record(key, data)

    def _put_record(self, key: str, data: bytes, **how: Any) -> None:
        self._client.put_object(
            Bucket=self._bucket,
            Key=key,
            Body=data,
            ContentType="application/json",
            ChecksumSHA256=b64encode(hashlib.sha256(data).digest()).decode(),
            **how,
        )
