"""Black, freeze and bars on small grey copies of frames."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from contracts.errors import MediaError
from media.greys import HEIGHT, WIDTH, read_greys
from media.letterbox import longest_barred_s
from media.looks import Looks, Luma, longest_still

RATE = Fraction(24)


def texture(frames: int, *, seed: int = 1) -> Luma:
    """Blocks that are bright everywhere, each frame another."""
    blocks = np.random.default_rng(seed).integers(60, 250, (frames, 9, 16), dtype=np.uint8)
    return blocks.repeat(8, axis=1).repeat(8, axis=2)


def barred(frames: int, *, above: int = 0, beside: int = 0) -> Luma:
    film = texture(frames)
    film[:, :above] = film[:, HEIGHT - above :] = 0
    film[:, :, :beside] = film[:, :, WIDTH - beside :] = 0
    return film


def test_black_is_counted_at_both_ends_alone() -> None:
    film = texture(48)
    film[:2] = film[20:24] = film[-3:] = 10
    looks = Looks(film, RATE, "")
    assert (looks.black_at_head, looks.black_at_tail) == (2, 3)


def test_a_film_that_is_black_throughout_is_black_at_both_ends() -> None:
    looks = Looks(np.zeros((24, HEIGHT, WIDTH), np.uint8), RATE, "")
    assert (looks.black_at_head, looks.black_at_tail) == (24, 24)


@pytest.mark.parametrize("at", [0, 10, 24])
def test_a_standstill_is_as_long_as_its_frames_wherever_it_is(at: int) -> None:
    film = texture(48)
    film[at : at + 24] = film[at]
    assert longest_still(film) == 24
    assert Looks(film, RATE, "").longest_freeze_s == 1.0


def test_a_slow_move_adds_up_and_is_no_freeze() -> None:
    steps = np.arange(200)[:, None, None] // 4 + 20
    film = np.broadcast_to(steps, (200, HEIGHT, WIDTH)).astype(np.uint8)
    assert longest_still(film) == 4


@pytest.mark.parametrize(
    ("shape", "bars"),
    [
        ("2.39:1", {"above": 9}),
        ("1.85:1", {"above": 1}),
        ("4:3 in a wide film", {"beside": 16}),
        ("9:16 in a wide film", {"beside": 43}),
    ],
)
def test_bars_are_found_for_as_long_as_they_stand(shape: str, bars: dict[str, int]) -> None:
    film = np.concatenate([barred(72, **bars), texture(24)])
    assert longest_barred_s(film, RATE) == 3.0, shape


@pytest.mark.parametrize("film", [texture(48), np.zeros((48, HEIGHT, WIDTH), np.uint8)])
def test_a_full_picture_and_a_black_one_have_no_bars(film: Luma) -> None:
    assert longest_barred_s(film, RATE) == 0


def test_a_bottle_on_black_has_no_bars() -> None:
    film = np.zeros((48, HEIGHT, WIDTH), np.uint8)
    film[:, 8:64, 56:72] = texture(48)[:, 8:64, 56:72]
    assert longest_barred_s(film, RATE) == 0


def test_copies_are_read_one_file_after_another(tmp_path: Path) -> None:
    paths = [tmp_path / "1.grey", tmp_path / "2.grey"]
    film = texture(5)
    paths[0].write_bytes(film[:2].tobytes())
    paths[1].write_bytes(film[2:].tobytes())
    assert (read_greys(paths) == film).all()


def test_copies_that_end_within_a_frame_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "1.grey"
    path.write_bytes(texture(2).tobytes()[:-1])
    with pytest.raises(MediaError, match=r"1\.grey ends within a frame"):
        read_greys([path])
