"""The checksums are what `sha256sum -c` reads, and name every file that is fetched."""

import subprocess
from hashlib import sha256
from pathlib import Path

from contracts.artifacts import ArtifactRef
from contracts.package import NAMES, Package, named
from delivery.checksums import checksums
from tests.delivery.spots import ALL, artifact

PARTS = {name: artifact(name) for name in Package.model_fields if name != "encodes"}
WHOLE = Package(**PARTS, encodes=ALL)


def test_sha256sum_finds_every_file_whole(tmp_path: Path) -> None:
    (tmp_path / "hls").mkdir()
    files = {"ad.mp4": b"film", "hls/master.m3u8": b"#EXTM3U"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    refs = {
        name: ArtifactRef(
            key=name, sha256=sha256(data).hexdigest(), size_bytes=len(data), media_type="x/y"
        )
        for name, data in files.items()
    }
    (tmp_path / "checksums.sha256").write_bytes(checksums(refs.items()))
    told = subprocess.run(
        ["sha256sum", "--strict", "-c", "checksums.sha256"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == ["ad.mp4: OK", "hls/master.m3u8: OK"]


def test_each_part_of_a_package_has_a_name_of_its_own() -> None:
    files = list(named(WHOLE, "dawn"))
    names = [name for name, _ in files]
    assert names[0] == "dawn.mp4"
    assert len(set(names)) == len(names)
    assert {
        "dawn-c2pa.mp4",
        "dawn.mov",
        "dawn-1080p.mp4",
        "dawn-360p.mp4",
        "hls/master.m3u8",
    } <= set(names)
    assert set(NAMES.values()) <= set(names)


def test_elements_are_not_for_others() -> None:
    assert artifact("elements") not in dict(named(WHOLE, "dawn")).values()


def test_an_older_package_has_the_files_that_it_had() -> None:
    old = Package.model_validate(
        WHOLE.model_dump(
            exclude={"vast", "provenance", "disclosure", "checksums", "encodes", "signed"}
        )
    )
    assert [name for name, _ in named(old, "dawn")] == [
        "dawn.mp4",
        "captions.srt",
        "captions.vtt",
        "poster.jpg",
        "contact-sheet.jpg",
        "report.json",
        "ledger.json",
    ]
