"""Delivery: a sound in one of ElevenLabs' output formats, made by FFmpeg."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from media import ffmpeg
from sandbox.sound.sound import Sound

_MP3 = {
    22_050: (32,),
    24_000: (48,),
    44_100: (32, 64, 96, 128, 192),
    48_000: (128, 192, 240, 320),
}
_OPUS_KBPS = (32, 64, 96, 128, 192)
_LINEAR_HZ = (8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)

_TIMEOUT_S = 120.0


@dataclass(frozen=True)
class Format:
    """How one output format is made: FFmpeg's muxer and codec, rate, and what may fix channels."""

    media_type: str
    muxer: str
    codec: str
    rate_hz: int
    kbps: int | None = None
    channels: int | None = None

    def arguments(self, sound: Sound, out: Path) -> list[str]:
        """Return FFmpeg's arguments that turn raw float samples on `pipe:0` into `out`."""
        source = [
            "-f",
            "f32le",
            "-ar",
            str(sound.rate_hz),
            "-ac",
            str(sound.channels),
            "-i",
            "pipe:0",
        ]
        sink = [
            "-ar",
            str(self.rate_hz),
            "-ac",
            str(self.channels or sound.channels),
            "-c:a",
            self.codec,
        ]
        rate = ["-b:a", f"{self.kbps}k"] if self.kbps else []
        return [*source, *sink, *rate, "-f", self.muxer, str(out)]


def _catalogue() -> dict[str, Format]:
    """The names that ElevenLabs takes (its SDK 2.78, `AllowedOutputFormats` and music's own)."""
    formats = {
        f"mp3_{hz}_{kbps}": Format("audio/mpeg", "mp3", "libmp3lame", hz, kbps)
        for hz, rates in _MP3.items()
        for kbps in rates
    }
    for kbps in _OPUS_KBPS:
        formats[f"opus_48000_{kbps}"] = Format("audio/ogg", "ogg", "libopus", 48_000, kbps)
    for hz in _LINEAR_HZ:
        formats[f"pcm_{hz}"] = Format("audio/pcm", "s16le", "pcm_s16le", hz, channels=1)
        formats[f"wav_{hz}"] = Format("audio/wav", "wav", "pcm_s16le", hz)
    formats["ulaw_8000"] = Format("audio/basic", "mulaw", "pcm_mulaw", 8_000, channels=1)
    formats["alaw_8000"] = Format("audio/x-alaw-basic", "alaw", "pcm_alaw", 8_000, channels=1)
    formats["auto"] = formats["mp3_44100_128"]
    return formats


FORMATS = _catalogue()
"""Every output format by its name; `auto` is what music is given when nothing is asked."""


async def encode(sound: Sound, output_format: str) -> tuple[bytes, str]:
    """Return `sound` in `output_format` and its media type.

    PCM and telephone formats are raw and mono; the others keep the sound's channels. Raises
    `ValueError` for a name that ElevenLabs does not know, `MediaError` where FFmpeg fails.
    """
    if output_format not in FORMATS:
        raise ValueError(
            f"unknown output_format {output_format!r}: one of {', '.join(sorted(FORMATS))}"
        )
    wanted = FORMATS[output_format]
    with tempfile.TemporaryDirectory(prefix="sound-") as folder:
        # A file and no pipe: the muxers go back to write lengths and gapless marks.
        out = Path(folder) / "out"
        await ffmpeg.run(
            wanted.arguments(sound, out),
            timeout_s=_TIMEOUT_S,
            purpose=f"encode {output_format}",
            stdin=sound.samples.astype("<f4", copy=False).tobytes(),
            makes=[out],
        )
        return await asyncio.to_thread(out.read_bytes), wanted.media_type
