"""The mezzanine, read by PyAV and not by ourselves."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from contracts.errors import MediaError
from contracts.timing import FILM_RATE, samples_in
from media.mezzanine import mezzanine
from tests.media.conftest import MakeFilm, MakeSound, clock

FRAMES = 24
Made = Callable[..., Path]


@pytest.fixture
def lossless(sound: MakeSound) -> Path:
    """A tone as long as 24 frames, to a sample."""
    length = samples_in(FRAMES, FILM_RATE)
    tone = 0.1 * np.sin(2 * np.pi * 440 * clock(length / 48_000))
    return sound("sound.flac", np.stack([tone[:length]] * 2, axis=1))


async def test_it_is_prores_422_hq_with_pcm_and_a_timecode(
    film: MakeFilm, lossless: Path, tmp_path: Path
) -> None:
    source, out = film(rate=FILM_RATE, frames=FRAMES), tmp_path / "film.mov"
    await mezzanine(source, lossless, out, frames=FRAMES, rate=FILM_RATE)
    with av.open(str(out)) as made:
        (video,), (audio,) = made.streams.video, made.streams.audio
        assert made.format.name.startswith("mov")
        assert (video.codec_context.name, video.codec_context.codec_tag) == ("prores", "apch")
        assert video.pix_fmt == "yuv422p10le"
        assert video.average_rate == FILM_RATE
        assert video.metadata["timecode"] == "00:00:00:00"
        context = video.codec_context
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert (audio.codec_context.name, audio.rate, audio.channels) == ("pcm_s24le", 48_000, 2)
        assert len(made.streams.data) == 1
        packet = next(packet for packet in made.demux(video) if packet.size)
        assert bytes(packet)[4:8] == b"icpf"
        assert bytes(packet)[12:16] == b"apl0"


async def test_it_has_the_films_frames_and_the_sounds_samples(
    film: MakeFilm, lossless: Path, tmp_path: Path
) -> None:
    source, out = film(rate=FILM_RATE, frames=FRAMES), tmp_path / "film.mov"
    await mezzanine(source, lossless, out, frames=FRAMES, rate=FILM_RATE)
    with av.open(str(out)) as made:
        assert sum(1 for _ in made.decode(video=0)) == FRAMES
    with av.open(str(out)) as made, av.open(str(lossless)) as given:
        heard, sounded = (
            np.concatenate([frame.to_ndarray().reshape(-1) for frame in each.decode(audio=0)])
            for each in (made, given)
        )
    assert len(heard) == 2 * samples_in(FRAMES, FILM_RATE)
    assert np.abs(heard / 2**31 - sounded / np.iinfo(sounded.dtype).max).max() < 2**-14


async def test_the_picture_looks_like_the_film(
    film: MakeFilm, lossless: Path, tmp_path: Path
) -> None:
    source, out = film(rate=FILM_RATE, frames=FRAMES), tmp_path / "film.mov"
    await mezzanine(source, lossless, out, frames=FRAMES, rate=FILM_RATE)
    with av.open(str(out)) as made, av.open(str(source)) as given:
        for one, other in zip(made.decode(video=0), given.decode(video=0), strict=True):
            eight_bits = (frame.reformat(format="yuv420p").to_ndarray() for frame in (one, other))
            assert np.abs(np.subtract(*(each.astype(int) for each in eight_bits))).mean() < 1


@pytest.mark.parametrize("frames", [FRAMES - 2, FRAMES + 2])
async def test_a_length_that_is_off_is_refused(
    film: MakeFilm, lossless: Path, tmp_path: Path, frames: int
) -> None:
    source, out = film(rate=FILM_RATE, frames=FRAMES), tmp_path / "film.mov"
    with pytest.raises(MediaError, match=r"were due"):
        await mezzanine(source, lossless, out, frames=frames, rate=Fraction(FILM_RATE))
