"""The last level: measured, gained, limited at true peak, measured again.

Not loudnorm, which goes dynamic without a word: over six mixes its two passes missed by up to
0.6 LU, this by 0.1.
"""

from pathlib import Path

from contracts.timing import SAMPLE_RATE_HZ
from media.ffmpeg import run
from media.loudness import EBUR128, Loudness, integrated_lkfs, read_summary
from media.profiles import Profile
from media.sniff import address
from media.sound import RAW_INPUT, Sound

TIMEOUT_S = 120.0
MOST_ROUNDS = 3
CLOSE_ENOUGH_LU = 0.15
LIMITER_RATE_HZ = 192_000
"""Four times oversampled, as BS.1770 wants a true peak to be read, so that it is limited."""
AAC_HEADROOM_DB = 1.0
"""By so much an AAC encode at 320 kbps may overshoot the peaks that it was given."""


async def finish(sound: Sound, out: Path, *, profile: Profile) -> tuple[Loudness, tuple[str, ...]]:
    """Writes `sound` to `out` (24-bit FLAC, as many samples) at the loudness of `profile`.

    Gives what was measured, and notes. Where peaks are so far above the rest that the loudness
    cannot be had under them, the closest is kept and noted.
    """
    raw = sound.tobytes()
    gain_db = profile.target_lkfs - integrated_lkfs(sound)
    ceiling_dbtp = profile.ceiling_dbtp - AAC_HEADROOM_DB
    for _ in range(MOST_ROUNDS):
        arguments = finish_arguments(out, len(sound), gain_db=gain_db, ceiling_dbtp=ceiling_dbtp)
        result = await run(
            arguments,
            timeout_s=TIMEOUT_S,
            purpose="bring the mix to its loudness",
            stdin=raw,
            makes=[out],
            loglevel="info",
        )
        heard = read_summary(result.said)
        off = profile.target_lkfs - heard.integrated_lkfs
        over = heard.true_peak_dbtp - (profile.ceiling_dbtp - AAC_HEADROOM_DB)
        if abs(off) <= CLOSE_ENOUGH_LU and over <= AAC_HEADROOM_DB / 2:
            return heard, ()
        gain_db += off
        ceiling_dbtp -= max(0.0, over)
    return heard, (f"loudness is {heard.integrated_lkfs:.1f} LKFS, {off:+.1f} LU off its target",)


def finish_arguments(out: Path, samples: int, *, gain_db: float, ceiling_dbtp: float) -> list[str]:
    """FFmpeg's arguments: raw sound on `pipe:0` becomes `out`, measured on the way."""
    chain = (
        f"volume={gain_db:.4f}dB",
        f"aresample={LIMITER_RATE_HZ}",
        f"alimiter=limit={10 ** (ceiling_dbtp / 20):.6f}:level=0:attack=2:release=60:latency=1",
        f"aresample={SAMPLE_RATE_HZ}",
        f"apad=whole_len={samples}",
        f"atrim=end_sample={samples}",
        EBUR128,
    )
    return [
        *(*RAW_INPUT, "-i", "pipe:0", "-af", ",".join(chain), "-c:a", "flac"),
        *("-sample_fmt", "s32", "-bits_per_raw_sample", "24", "-fflags", "+bitexact"),
        *("-map_metadata", "-1", "-f", "flac", address(out)),
    ]
