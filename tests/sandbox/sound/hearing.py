"""Ears for tests: pitch classes, brightness, silence and levels of samples."""

import numpy as np

from sandbox.sound import Sound
from sandbox.sound.sound import Wave


def mono(sound: Sound) -> Wave:
    """Return the sound's channels as one."""
    return sound.samples if sound.channels == 1 else sound.samples.mean(axis=1)


def chroma(wave: Wave, rate_hz: int) -> Wave:
    """Return the share of power of each pitch class, C first, between 50 Hz and 1.5 kHz."""
    power = np.abs(np.fft.rfft(wave * np.hanning(len(wave)))) ** 2
    hz = np.fft.rfftfreq(len(wave), 1 / rate_hz)
    heard = (hz > 50) & (hz < 1500)
    classes = np.round(69 + 12 * np.log2(hz[heard] / 440)).astype(int) % 12
    shares = np.bincount(classes, weights=power[heard], minlength=12)
    return np.asarray(shares / shares.sum())


def brightness_hz(sound: Sound) -> float:
    """Return the centre of gravity of the spectrum's magnitude in hertz."""
    magnitude = np.abs(np.fft.rfft(mono(sound)))
    hz = np.fft.rfftfreq(len(sound.samples), 1 / sound.rate_hz)
    return float((magnitude * hz).sum() / magnitude.sum())


def peak_db(wave: Wave) -> float:
    """Return the highest sample in dBFS."""
    return float(20 * np.log10(np.abs(wave).max(initial=1e-9)))


def band_db(sound: Sound, low_hz: float, high_hz: float) -> float:
    """Return the share of power between two frequencies, in dB of the whole."""
    power = np.abs(np.fft.rfft(mono(sound))) ** 2
    hz = np.fft.rfftfreq(len(sound.samples), 1 / sound.rate_hz)
    inside = power[(hz >= low_hz) & (hz < high_hz)].sum()
    return float(10 * np.log10(inside / power.sum() + 1e-12))


def pitch_hz(wave: Wave, rate_hz: int) -> float:
    """Return the median fundamental of the voiced 40 ms stretches, by autocorrelation."""
    size, found = int(0.04 * rate_hz), []
    loud = float(np.sqrt(np.mean(wave**2)))
    for start in range(0, len(wave) - size, size):
        frame = wave[start : start + size] - wave[start : start + size].mean()
        if np.sqrt(np.mean(frame**2)) < loud:
            continue
        matches = np.correlate(frame, frame, "full")[size - 1 :]
        low, high = int(rate_hz / 400), int(rate_hz / 90)
        lag = low + int(matches[low:high].argmax())
        if matches[lag] > 0.5 * matches[0]:
            found.append(rate_hz / lag)
    return float(np.median(found))
