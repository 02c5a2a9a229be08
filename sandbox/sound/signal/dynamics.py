"""Level over time: compression that rides the gain and a ceiling that rounds the peaks."""

import numpy as np

from sandbox.sound.sound import Wave

_HOP_S = 0.004


def level(wave: Wave, rate_hz: int, hop_s: float = _HOP_S) -> Wave:
    """Return the RMS of each stretch of `hop_s` seconds; channels are taken together."""
    hop = max(int(hop_s * rate_hz), 1)
    power = wave**2 if wave.ndim == 1 else np.einsum("ij,ij->i", wave, wave) / wave.shape[1]
    frames = -(-len(power) // hop)
    padded = np.zeros(frames * hop, np.float32)
    padded[: len(power)] = power
    return np.asarray(np.sqrt(padded.reshape(frames, hop).mean(axis=1)))


def _smoothed(target_db: Wave, attack_s: float, release_s: float) -> Wave:
    down, up = np.exp(-_HOP_S / attack_s), np.exp(-_HOP_S / release_s)
    state, path = 0.0, []
    for goal in target_db.tolist():
        keep = down if goal < state else up
        state = goal + (state - goal) * keep
        path.append(state)
    return np.asarray(path, dtype=np.float32)


def compress(
    wave: Wave,
    rate_hz: int,
    *,
    threshold_db: float,
    ratio: float,
    attack_s: float = 0.008,
    release_s: float = 0.12,
) -> Wave:
    """Return `wave` with what exceeds `threshold_db` (RMS, dBFS) reduced by `ratio`, soft-kneed."""
    if not len(wave):
        return wave
    over = 20 * np.log10(level(wave, rate_hz) + 1e-7) - threshold_db
    knee_db = 6.0
    bent = np.where(over < knee_db, np.clip(over + knee_db, 0, None) ** 2 / (4 * knee_db), over)
    gain_db = _smoothed(-bent * (1 - 1 / ratio), attack_s, release_s)
    hop = max(int(_HOP_S * rate_hz), 1)
    centres = (np.arange(len(gain_db)) + 0.5) * hop
    gain = 10 ** (np.interp(np.arange(len(wave)), centres, gain_db).astype(np.float32) / 20)
    return wave * (gain if wave.ndim == 1 else gain[:, None])


def rounded(wave: Wave, ceiling: float) -> Wave:
    """Return `wave` held within ±`ceiling`: untouched below 70 % of it, bent smoothly above."""
    knee = 0.7 * ceiling
    magnitude = np.abs(wave)
    room = ceiling - knee
    bent = knee + room * np.tanh((magnitude - knee) / room)
    return np.where(magnitude > knee, np.sign(wave) * bent, wave)


def peaked(wave: Wave, peak_db: float) -> Wave:
    """Return `wave` scaled so that its highest sample stands at `peak_db` dBFS; silence stays."""
    highest = float(np.abs(wave).max(initial=0.0))
    return wave if highest < 1e-9 else wave * np.float32(10 ** (peak_db / 20) / highest)
