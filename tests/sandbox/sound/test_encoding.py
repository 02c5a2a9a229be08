"""Delivery: each format that ElevenLabs names decodes to what was put in."""

import numpy as np
import pytest

from media import ffmpeg
from sandbox.sound import Sound, encode, silence
from sandbox.sound.encode import FORMATS

RATE_HZ = 44_100
SECONDS = 0.5


@pytest.fixture(scope="module")
def tone() -> Sound:
    """Half a second of A4, louder on the left."""
    wave = 0.4 * np.sin(2 * np.pi * 440 * np.arange(int(SECONDS * RATE_HZ)) / RATE_HZ)
    return Sound(np.stack([wave, 0.5 * wave], axis=1).astype(np.float32), RATE_HZ)


async def decoded(data: bytes, name: str) -> np.ndarray:
    """Decode to one channel at 8 kHz; raw formats are told what they are."""
    made = FORMATS[name]
    raw = made.muxer in ("s16le", "mulaw", "alaw")
    source = ["-f", made.muxer, "-ar", str(made.rate_hz), "-ac", "1"] if raw else []
    arguments = [*source, "-i", "pipe:0", "-ac", "1", "-ar", "8000", "-f", "f32le", "pipe:1"]
    result = await ffmpeg.run(arguments, timeout_s=30, stdin=data, capture=True)
    return np.frombuffer(result.output, "<f4")


@pytest.mark.parametrize("name", sorted(FORMATS))
async def test_a_format_decodes_to_the_tone_that_went_in(tone: Sound, name: str) -> None:
    data, media_type = await encode(tone, name)
    heard = await decoded(data, name)
    assert media_type.startswith("audio/")
    assert len(heard) / 8000 == pytest.approx(SECONDS, abs=0.06)
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert spectrum.argmax() * 8000 / len(heard) == pytest.approx(440, abs=4)


@pytest.mark.parametrize("name", ["mp3_44100_128", "mp3_48000_192", "wav_44100", "opus_48000_96"])
async def test_a_container_says_its_rate_and_keeps_both_channels(tone: Sound, name: str) -> None:
    data, _ = await encode(tone, name)
    result = await ffmpeg.run(
        ["-i", "pipe:0", "-f", "null", "-"], timeout_s=30, stdin=data, loglevel="info"
    )
    assert f"{FORMATS[name].rate_hz} Hz, stereo" in result.said


async def test_pcm_is_raw_little_endian_mono(tone: Sound) -> None:
    data, media_type = await encode(tone, "pcm_44100")
    samples = np.frombuffer(data, "<i2") / 32768
    assert media_type == "audio/pcm"
    assert len(samples) == len(tone.samples)
    assert np.abs(samples - tone.samples.mean(axis=1)).max() < 2e-3


@pytest.mark.parametrize("name", ["flac_44100", "", "mp3", "mp3_44100_129", "MP3_44100_128"])
async def test_an_unknown_format_is_refused_by_name(tone: Sound, name: str) -> None:
    with pytest.raises(ValueError, match=f"unknown output_format '{name}'"):
        await encode(tone, name)


async def test_silence_is_as_long_as_asked_and_holds_nothing() -> None:
    audio, media_type = await encode(silence(1.5), "wav_44100")
    assert media_type == "audio/wav"
    assert len(audio) >= 1.5 * 44_100 * 2
    assert not any(audio[-44_100:])
