"""What is heard, and how it is coded."""

from contracts.master import Finding
from media.facts import AudioFacts
from media.profiles.sections import Coded
from media.rules.case import Case, finding


def audio_codec(case: Case) -> Finding:
    """Codec, sample rate and channels of the sound."""
    want, have = case.profile.sound, _sound(case)
    measured = have and (
        f"{have.codec} {have.profile}".strip()
        + f", {have.sample_rate_hz} Hz, {have.channels} channels"
    )
    if want is None:
        return case.unstated("audio codec", measured)
    return finding(
        "audio codec", measured, _named(want), have is not None and _fits(have, want), want
    )


def _fits(have: AudioFacts, want: Coded) -> bool:
    named = f"{have.codec} {have.profile}"
    return (
        (not want.codecs or named.startswith(want.codecs))
        and (not want.sample_rates_hz or have.sample_rate_hz in want.sample_rates_hz)
        and want.channels in {None, have.channels}
    )


def _named(want: Coded) -> str:
    parts = [" or ".join(want.codecs)] if want.codecs else []
    if want.sample_rates_hz:
        parts.append(f"{' or '.join(map(str, want.sample_rates_hz))} Hz")
    if want.channels:
        parts.append(f"{want.channels} channels")
    return ", ".join(parts)


def audio_bitrate(case: Case) -> Finding:
    """Average bitrate of the sound."""
    want, have = case.profile.sound, _sound(case)
    bps = have.bit_rate_bps if have else 0
    measured = f"{bps / 1e3:.0f} kbps" if bps else None
    if want is None or want.lowest_bitrate_bps is None:
        return case.unstated("audio bitrate", measured)
    allowed = f"{want.lowest_bitrate_bps / 1e3:.0f} kbps at least"
    return finding("audio bitrate", measured, allowed, bps >= want.lowest_bitrate_bps, want)


def loudness(case: Case) -> Finding:
    """Integrated loudness of the whole film."""
    want, heard = case.profile.loudness, case.film.heard
    lkfs = heard.loudness.integrated_lkfs if heard else None
    measured = None if lkfs is None else f"{lkfs:.1f} LKFS"
    if want is None:
        return case.unstated("loudness", measured)
    allowed = f"{want.target_lkfs:g} LKFS, within {want.tolerance_lu:g} LU"
    # The summary has one decimal, and the difference of two of them is no exact number.
    passed = lkfs is not None and round(abs(lkfs - want.target_lkfs), 3) <= want.tolerance_lu
    return finding("loudness", measured, allowed, passed, want)


def true_peak(case: Case) -> Finding:
    """Highest true peak of the whole film."""
    want, heard = case.profile.peak, case.film.heard
    dbtp = heard.loudness.true_peak_dbtp if heard else None
    measured = None if dbtp is None else f"{dbtp:.1f} dBTP"
    if want is None:
        return case.unstated("true peak", measured)
    passed = dbtp is not None and dbtp <= want.highest_dbtp
    return finding("true peak", measured, f"{want.highest_dbtp:g} dBTP at most", passed, want)


def silence(case: Case) -> Finding:
    """Longest stretch without sound."""
    want, heard = case.profile.silence, case.film.heard
    measured = heard and f"{heard.longest_silence_s:.2f} s"
    if want is None:
        return case.unstated("silence", measured)
    passed = heard is not None and heard.longest_silence_s <= want.longest_s
    return finding("silence", measured, f"{want.longest_s:g} s at most", passed, want)


def _sound(case: Case) -> AudioFacts | None:
    return case.film.facts.audio[0] if case.film.facts.audio else None
