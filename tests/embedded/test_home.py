"""One starter at a time, and files that appear whole."""

import errno
import stat
from pathlib import Path

import pytest

from embedded.errors import ServiceUnreachable
from embedded.home import Claim, claimant, prepare, read_json, room_for, s3_key, write_whole


def test_one_starter_has_the_home_at_a_time(tmp_path: Path) -> None:
    first = Claim.stake(tmp_path, {"mode": "sandbox"})
    assert first is not None
    assert Claim.stake(tmp_path, {"mode": "live"}) is None
    assert (claimant(tmp_path) or {})["mode"] == "sandbox"
    first.release()
    second = Claim.stake(tmp_path, {"mode": "live"})
    assert second is not None
    second.release()


def test_a_home_that_nobody_has_has_no_claimant(tmp_path: Path) -> None:
    assert claimant(tmp_path) is None
    claim = Claim.stake(tmp_path, {})
    assert claim is not None
    claim.release()
    assert claimant(tmp_path) is None


def test_the_stores_key_is_drawn_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    first = s3_key(tmp_path)
    assert s3_key(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "s3-key.json").stat().st_mode) == 0o600
    other = tmp_path / "other"
    other.mkdir()
    assert s3_key(other) != first


def test_the_home_is_closed_to_others(tmp_path: Path) -> None:
    prepare(tmp_path / "a" / "home")
    assert stat.S_IMODE((tmp_path / "a" / "home").stat().st_mode) == 0o700


def test_a_home_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ServiceUnreachable, match="AD_BUILDER_HOME"):
        prepare(tmp_path / "file" / "home")


def test_a_full_disk_is_said_so_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ServiceUnreachable, match="no room on disk") as full, room_for(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert "\n" not in str(full.value)


def test_a_file_is_replaced_whole_and_a_broken_one_is_none(tmp_path: Path) -> None:
    path = tmp_path / "services.json"
    assert read_json(path) is None
    path.write_text('{"temporal": "127.0')
    assert read_json(path) is None
    write_whole(path, '{"temporal": 1}')
    assert read_json(path) == {"temporal": 1}
    assert [file.name for file in tmp_path.iterdir()] == ["services.json"]
