"""A recording of any kind ends in an exact mix at its loudness, or is refused by name."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contracts.errors import MediaError
from media.mix import Mixed, MixPlan, Placed, mix
from media.profiles import Profile
from media.sound import decode
from tests.media.conftest import ffmpeg, score, speech
from tests.media.test_mix import read

FILM = 72 * 2002
"""Three timecode seconds at 23.976 fps."""

Samples = NDArray[np.floating]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recordings")


def recorded(
    path: Path, samples: Samples, *coded: object, rate_hz: int = 48_000, channels: int = 1
) -> Path:
    """The samples, a column a channel, in the format of the name."""
    raw = np.ascontiguousarray(samples, np.float32)
    reading = ("-f", "f32le", "-ar", rate_hz, "-ac", channels, "-i", "pipe:0")
    ffmpeg(*reading, *coded, path, stdin=raw.tobytes())
    return path


async def mixed(folder: Path, universal: Profile, line: Path, music: Path) -> Mixed:
    """Line over music; that the mix is exact, centred and at its loudness has been measured."""
    out = folder / "mix.flac"
    done = await mix(MixPlan(FILM, (Placed(line, 0, FILM),), music=music), out, profile=universal)
    heard = read(out)
    assert len(heard) == done.samples == FILM
    assert np.isfinite(heard).all()
    assert np.abs(heard.mean(axis=0)).max() < 0.002
    assert done.loudness_lkfs == pytest.approx(-24, abs=0.3)
    assert done.true_peak_dbtp <= -6
    return done


def surround(samples: Samples) -> Samples:
    """5.1 with everything in its centre, where films speak."""
    out = np.zeros((len(samples), 6))
    out[:, 2] = samples
    return out


def at_8_khz() -> Samples:
    """Two seconds of a tone that 8 kHz can hold, rising and falling like speech."""
    t = np.arange(16_000) / 8_000
    tone: Samples = 0.3 * np.sin(2 * np.pi * 440 * t) * np.clip(np.sin(8 * np.pi * t), 0, 1)
    return tone


@pytest.mark.parametrize(
    "odd",
    [
        lambda path: recorded(path / "mono.wav", speech(2)),
        lambda path: recorded(path / "surround.flac", surround(speech(2)), channels=6),
        lambda path: recorded(path / "8khz.wav", at_8_khz(), rate_hz=8_000),
        lambda path: recorded(path / "44khz.mp3", speech(2)[: 2 * 44_100], rate_hz=44_100),
        lambda path: recorded(path / "96khz.flac", np.repeat(speech(2), 2), rate_hz=96_000),
        lambda path: recorded(path / "8bit.wav", speech(2, level=0.8), "-c:a", "pcm_u8"),
        lambda path: recorded(path / "huge.wav", 1e6 * speech(2), "-c:a", "pcm_f32le"),
        lambda path: recorded(path / "quiet.wav", 0.1 * speech(2), "-c:a", "pcm_f32le"),
    ],
    ids=["mono", "5.1", "8khz", "44khz", "96khz", "8bit", "huge", "quiet"],
)
async def test_any_format_is_mixed_to_the_sample(
    odd: Callable[[Path], Path], folder: Path, universal: Profile
) -> None:
    line, music = odd(folder), recorded(folder / "music.flac", score(2))
    (heard,) = await decode([line])
    assert len(heard) == 2 * 48_000
    assert (heard[:, 0] == heard[:, 1]).all()
    assert (await mixed(folder, universal, line, music)).notes == (
        "music repeated to the length of the film",
    )


async def test_longer_music_and_effects_are_cut_and_longer_speech_is_refused(
    folder: Path, universal: Profile
) -> None:
    line, long = recorded(folder / "l.wav", speech(2)), recorded(folder / "long.wav", speech(9))
    done = await mixed(folder, universal, line, long)
    assert done.notes == ("music shortened in its middle, with its own ending",)
    effect = MixPlan(FILM, effects=(Placed(long, 48_000, 9 * 48_000),))
    await mix(effect, folder / "effect.flac", profile=universal)
    assert len(read(folder / "effect.flac")) == FILM
    with pytest.raises(MediaError, match=r"narration long\.wav runs 6\.\d\d s past the end"):
        await mixed(folder, universal, long, line)


async def test_a_dc_offset_is_taken_out_of_line_and_music(folder: Path, universal: Profile) -> None:
    """Left in, it keeps the bed down through every pause, since an offset looks like speech."""
    line = recorded(folder / "off.wav", 0.5 * speech(2) + 0.3, "-c:a", "pcm_f32le")
    music = recorded(folder / "low.wav", 0.5 * score(2) - 0.2, "-c:a", "pcm_f32le")
    done = await mixed(folder, universal, line, music)
    assert done.notes[:2] == (
        "DC offset of 0.212 taken out of off.wav",
        "DC offset of 0.141 taken out of low.wav",
    )


async def test_an_offset_alone_is_silence(folder: Path, universal: Profile) -> None:
    line = recorded(folder / "line.wav", speech(2))
    music = recorded(folder / "hum.wav", np.full(96_000, 0.4))
    done = await mixed(folder, universal, line, music)
    assert done.notes == ("hum.wav is silent", "the music is silent")
    with pytest.raises(MediaError, match=r"narration hum\.wav is silent: have the line spoken"):
        await mixed(folder, universal, music, line)


async def test_silent_music_and_effects_are_noted(folder: Path, universal: Profile) -> None:
    line = recorded(folder / "line.wav", speech(2))
    mute = recorded(folder / "mute.mp3", np.zeros(96_000))
    plan = MixPlan(FILM, (Placed(line, 0, FILM),), (Placed(mute, 0, FILM),), music=mute)
    done = await mix(plan, folder / "mix.flac", profile=universal)
    assert done.notes == ("mute.mp3 is silent", "the music is silent")


@pytest.mark.parametrize("channels", [1, 2])
async def test_clipping_is_noted_and_mere_loudness_is_not(
    channels: int, folder: Path, universal: Profile
) -> None:
    voice = np.repeat(speech(2)[:, None], channels, axis=1)
    if channels == 2:
        voice[:, 1] *= 0.9
    cut = recorded(folder / "cut.wav", np.clip(40 * voice, -1, 1), channels=channels)
    loud = recorded(folder / "loud.wav", voice / np.abs(voice).max(), channels=channels)
    done = await mixed(folder, universal, cut, loud)
    assert len(done.notes) == 2
    assert "cut.wav is clipped in" in done.notes[0]


@pytest.mark.parametrize("value", [np.nan, np.inf])
async def test_samples_that_are_no_numbers_are_refused(
    value: float, folder: Path, universal: Profile
) -> None:
    broken = speech(2)
    broken[5000] = value
    line = recorded(folder / "line.wav", speech(2))
    music = recorded(folder / "broken.wav", broken, "-c:a", "pcm_f32le")
    with pytest.raises(MediaError, match=r"broken\.wav holds samples that are no numbers"):
        await mixed(folder, universal, line, music)


def halved(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flipped(data: bytes) -> bytes:
    bits = bytearray(data)
    for at in range(len(data) // 2, len(data) // 2 + 400, 40):
        bits[at] ^= 0xFF
    return bytes(bits)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        *((name, halved) for name in ("a.wav", "a.flac", "a.mp3", "a.m4a", "a.ogg")),
        *((name, flipped) for name in ("a.flac", "a.m4a", "a.ogg")),
    ],
)
async def test_half_a_recording_is_not_taken_for_a_whole_one(
    name: str, damage: Callable[[bytes], bytes], folder: Path, universal: Profile
) -> None:
    """Beside a whole one: it is the damaged one that is named."""
    whole = recorded(folder / "whole.wav", speech(2))
    index_first = ("-movflags", "+faststart") if name.endswith("m4a") else ()
    path = recorded(folder / name, speech(2), *index_first)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(MediaError, match=r"(?s)(a\.\w+ (is|cannot)|decode a\.\w+ ).*") as refused:
        await mixed(folder, universal, whole, path)
    assert "whole.wav" not in str(refused.value)


async def test_a_wav_that_was_streamed_promises_nothing(folder: Path, universal: Profile) -> None:
    """Written to a pipe, its header keeps the placeholder of 4 GiB."""
    whole = recorded(folder / "whole.wav", speech(2))
    streamed = folder / "streamed.wav"
    streamed.write_bytes(ffmpeg("-i", whole, "-f", "wav", "-"))
    assert streamed.read_bytes()[4:8] == b"\xff" * 4
    await mixed(folder, universal, streamed, whole)


async def test_junk_between_an_mp3s_tag_and_its_sound_is_skipped(
    folder: Path, universal: Profile
) -> None:
    whole = recorded(folder / "whole.mp3", speech(2))
    data, sound_at = whole.read_bytes(), whole.read_bytes().index(b"\xff\xfb")
    junk = folder / "junk.mp3"
    junk.write_bytes(data[:sound_at] + bytes(range(250)) * 4 + data[sound_at:])
    (heard,) = await decode([junk])
    assert len(heard) == pytest.approx(96_000, abs=3 * 1152)
    await mixed(folder, universal, junk, whole)


async def test_an_mp3_that_begins_with_junk_is_refused_by_name(
    folder: Path, universal: Profile
) -> None:
    """Nobody can say that it is one: what FFmpeg would take it for depends on the junk."""
    whole = recorded(folder / "whole.mp3", speech(2))
    junk = folder / "junk.mp3"
    junk.write_bytes(b"garbage!" * 100 + whole.read_bytes())
    with pytest.raises(MediaError, match=r"junk\.mp3 is of no known kind: a film or sound was"):
        await mixed(folder, universal, junk, whole)


async def test_an_hour_of_silence_is_not_unpacked(folder: Path) -> None:
    """40 KB as FLAC, 1.4 GB as samples."""
    hour = folder / "hour.flac"
    ffmpeg("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", 3600, hour)
    assert hour.stat().st_size < 5_000_000
    with pytest.raises(MediaError, match=r"hour\.flac lasts for more than 10 minutes"):
        await decode([hour])


async def test_a_film_brings_the_sound_that_it_has(folder: Path) -> None:
    film = folder / "film.mp4"
    pictures = (
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x36:d=1",
        "-f",
        "lavfi",
        "-i",
        "sine=d=1:r=48000",
    )
    ffmpeg(*pictures, "-c:v", "mpeg4", "-c:a", "aac", film)
    (heard,) = await decode([film])
    assert len(heard) == pytest.approx(48_000, abs=1024)
    assert np.abs(heard).max() > 0.05
