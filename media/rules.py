"""A buyer's technical check, rule by rule: each holds one measurement against one figure.

A rule that has nothing to look at fails. A new rule is a function here and a line in `RULES`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from contracts.master import Finding
from media.measuring import Measurements
from media.packets import evenly_spaced, groups_closed, longest_group
from media.profiles import Profile

UNMEASURED = "could not be measured"
OWN_PRACTICE = "this project: what a strict decoder refuses, a buyer's transcoder may too"


@dataclass(frozen=True)
class Case:
    """What a rule looks at."""

    film: Measurements
    profile: Profile
    expected_frames: int | None

    @property
    def frames(self) -> int | None:
        """Frames of the picture, counted."""
        return len(self.film.packets) or None


def _finding(rule: str, measured: object, allowed: str, passed: bool, source: str) -> Finding:
    known = measured is not None
    return Finding(
        rule=rule,
        measured=str(measured) if known else UNMEASURED,
        allowed=allowed,
        passed=known and passed,
        source=source,
    )


def decodes(case: Case) -> Finding:
    """Every frame and sample decodes without a fault."""
    said = "; ".join(fault.splitlines()[0] for fault in case.film.faults)
    return _finding("decodes", said or "no fault", "no fault", not said, OWN_PRACTICE)


def codec(case: Case) -> Finding:
    """Codec, profile and level of the picture."""
    want, have = case.profile.video, case.film.picture
    allowed = f"{want.codec} {want.profile}, level {want.level / 10} at most, {want.pixel_format}"
    measured = have and f"{have.codec} {have.profile}, level {have.level / 10}, {have.pixel_format}"
    passed = have is not None and (
        (have.codec, have.profile, have.pixel_format)
        == (want.codec, want.profile, want.pixel_format)
        and have.level <= want.level
    )
    return _finding("video codec", measured, allowed, passed, want.source)


def size(case: Case) -> Finding:
    """Size of the picture, with square pixels, unrotated."""
    want, have = case.profile.video, case.film.picture
    allowed = " or ".join(f"{width}x{height}" for width, height in want.sizes.values())
    measured = have and f"{have.width}x{have.height}, pixels {have.sar}, turned {have.rotation}"
    passed = (
        have is not None
        and (have.width, have.height) in want.sizes.values()
        and have.sar == 1
        and have.rotation == 0
    )
    return _finding("picture size", measured, f"{allowed}, square pixels", passed, want.source)


def rate(case: Case) -> Finding:
    """Frames a second."""
    want, have = case.profile.video, case.film.picture
    allowed = " or ".join(f"{float(each):.3f}" for each in want.rates)
    measured = have and f"{float(have.rate):.3f}"
    passed = have is not None and have.rate in want.rates
    return _finding("frame rate", measured, allowed, passed, want.source)


def constant_rate(case: Case) -> Finding:
    """Every frame shown equally long."""
    even = evenly_spaced(case.film.packets) if case.film.packets else None
    measured = None if even is None else "constant" if even else "variable"
    want = case.profile.scan
    passed = bool(even) or not want.constant_rate
    return _finding("constant frame rate", measured, "constant", passed, want.source)


def scan(case: Case) -> Finding:
    """Whole frames, no fields."""
    want, have = case.profile.scan, case.film.picture
    measured = have and have.field_order
    passed = measured == want.field_order
    return _finding("scan", measured, want.field_order, passed, want.source)


def bitrate(case: Case) -> Finding:
    """Average bitrate of the picture, from its packets."""
    want, have = case.profile.video, case.film.picture
    low, high = want.lowest_bitrate_bps / 1e6, want.highest_bitrate_bps / 1e6
    measured, passed = None, False
    if have is not None and case.film.packets and have.duration_s:
        bits = 8 * sum(packet.size_bytes for packet in case.film.packets)
        mbps = bits / float(have.duration_s) / 1e6
        measured, passed = f"{mbps:.2f} Mbps", low <= mbps <= high
    return _finding("video bitrate", measured, f"{low:g} to {high:g} Mbps", passed, want.source)


def gop_length(case: Case) -> Finding:
    """Longest group of pictures."""
    want, have = case.profile.gop, case.film.picture
    longest = longest_group(case.film.packets)
    most = want.longest_s * round(have.rate) if have else 0
    measured = f"{longest} frames" if longest else None
    allowed = f"{most} frames ({want.longest_s} s) at most"
    return _finding("GOP length", measured, allowed, 0 < longest <= most, want.source)


def gop_closed(case: Case) -> Finding:
    """No group of pictures needs its neighbour."""
    closed = groups_closed(case.film.packets) if case.film.packets else None
    measured = None if closed is None else "closed" if closed else "open"
    want = case.profile.gop
    return _finding("closed GOP", measured, "closed", bool(closed) or not want.closed, want.source)


def colour(case: Case) -> Finding:
    """Colour tags of the picture."""
    want, have = case.profile.colour, case.film.picture
    wanted = (want.primaries, want.transfer, want.matrix, want.range)
    tags = have and (
        have.colour.primaries,
        have.colour.transfer,
        have.colour.matrix,
        have.colour.range,
    )
    measured = tags and "/".join(tag or "untagged" for tag in tags)
    return _finding("colour tags", measured, "/".join(wanted), tags == wanted, want.source)


def duration(case: Case) -> Finding:
    """Length in frames: a whole number of timecode seconds that is sold; the one that was due."""
    want, have = case.profile.lengths_s, case.film.picture
    allowed = f"whole timecode seconds from {want.shortest} to {want.longest}"
    if want.sold:
        allowed = f"{', '.join(str(length) for length in want.sold)} timecode seconds"
    if case.expected_frames is not None:
        allowed += f", {case.expected_frames} frames"
    measured, passed = None, False
    if have is not None and case.frames:
        seconds, rest = divmod(case.frames, max(1, round(have.rate)))
        measured = f"{case.frames} frames, {float(have.duration_s):.3f} s"
        sold = seconds in want.sold if want.sold else want.shortest <= seconds <= want.longest
        passed = rest == 0 and sold and case.expected_frames in {None, case.frames}
    return _finding("duration", measured, allowed, passed, want.source)


def tracks(case: Case) -> Finding:
    """How many tracks there are."""
    want, have = case.profile.container, case.film.facts
    counts = (len(have.video), len(have.audio), have.other_tracks)
    wanted = (want.video_tracks, want.audio_tracks, 0)
    measured, allowed = (
        f"{video} video, {audio} audio, {other} other" for video, audio, other in (counts, wanted)
    )
    return _finding("tracks", measured, allowed, counts == wanted, want.source)


def audio_codec(case: Case) -> Finding:
    """Codec, sample rate and channels of the sound."""
    want = case.profile.audio
    have = case.film.facts.audio[0] if case.film.facts.audio else None
    wanted = (want.codec, want.profile, want.sample_rate_hz, want.channels)
    found = have and (have.codec, have.profile, have.sample_rate_hz, have.channels)
    measured, allowed = (
        each and "{} {}, {} Hz, {} channels".format(*each) for each in (found, wanted)
    )
    return _finding("audio codec", measured, str(allowed), found == wanted, want.source)


def audio_bitrate(case: Case) -> Finding:
    """Average bitrate of the sound."""
    want = case.profile.audio
    bps = case.film.facts.audio[0].bit_rate_bps if case.film.facts.audio else 0
    measured = f"{bps / 1e3:.0f} kbps" if bps else None
    allowed = f"{want.lowest_bitrate_bps / 1e3:.0f} kbps at least"
    return _finding("audio bitrate", measured, allowed, bps >= want.lowest_bitrate_bps, want.source)


def loudness(case: Case) -> Finding:
    """Integrated loudness of the whole film."""
    want, heard = case.profile.loudness, case.film.heard
    allowed = f"{want.target_lkfs:g} LKFS, within {want.tolerance_lu:g} LU"
    lkfs = heard.loudness.integrated_lkfs if heard else None
    passed = lkfs is not None and abs(lkfs - want.target_lkfs) <= want.tolerance_lu
    return _finding("loudness", lkfs and f"{lkfs:.1f} LKFS", allowed, passed, want.source)


def true_peak(case: Case) -> Finding:
    """Highest true peak of the whole film."""
    want, heard = case.profile.peak, case.film.heard
    dbtp = heard.loudness.true_peak_dbtp if heard else None
    measured = None if dbtp is None else f"{dbtp:.1f} dBTP"
    passed = dbtp is not None and dbtp <= want.highest_dbtp
    return _finding(
        "true peak", measured, f"{want.highest_dbtp:g} dBTP at most", passed, want.source
    )


def black_at_ends(case: Case) -> Finding:
    """Black frames before the first picture and after the last."""
    want, looks, have = case.profile.black, case.film.looks, case.film.picture
    measured, passed = None, False
    if looks is not None and have is not None and len(looks.luma) and len(looks.tail):
        head, tail = looks.black_at_head, looks.black_at_tail
        measured = f"{head} frames at the head, {tail} at the tail"
        passed = max(head, tail) <= want.longest_at_ends_s * have.rate
    allowed = f"{want.longest_at_ends_s:g} s at most"
    return _finding("black at head or tail", measured, allowed, passed, want.source)


def freeze(case: Case) -> Finding:
    """Longest standstill of the picture."""
    want, looks = case.profile.freeze, case.film.looks
    longest_s = looks.longest_freeze_s if looks and len(looks.luma) else None
    measured = None if longest_s is None else f"{longest_s:.2f} s"
    passed = longest_s is not None and longest_s <= want.longest_s
    return _finding("freeze", measured, f"{want.longest_s:g} s at most", passed, want.source)


def silence(case: Case) -> Finding:
    """Longest stretch without sound."""
    want, heard = case.profile.silence, case.film.heard
    measured = heard and f"{heard.longest_silence_s:.2f} s"
    passed = heard is not None and heard.longest_silence_s <= want.longest_s
    return _finding("silence", measured, f"{want.longest_s:g} s at most", passed, want.source)


def sync(case: Case) -> Finding:
    """Sound as long as picture: samples that were decoded against frames that were counted."""
    want, have, heard = case.profile.sync, case.film.picture, case.film.heard
    allowed = f"{want.longest_difference_frames} frame at most"
    measured, passed = None, False
    if have is not None and heard is not None and case.frames and have.rate:
        off = heard.samples / case.profile.audio.sample_rate_hz * have.rate - case.frames
        measured = f"{float(off):+.2f} frames"
        passed = abs(off) <= want.longest_difference_frames
    return _finding("sound as long as picture", measured, allowed, passed, want.source)


def moov_first(case: Case) -> Finding:
    """The index before the media, so that playing can start at once."""
    want, boxes = case.profile.container, case.film.boxes
    there = "moov" in boxes and "mdat" in boxes
    first = there and boxes.index("moov") < boxes.index("mdat")
    passed = first or (there and not want.moov_first)
    return _finding("moov first", " ".join(boxes) or None, "moov before mdat", passed, want.source)


def file_size(case: Case) -> Finding:
    """Size of the file."""
    want, have = case.profile.container, case.film.facts.size_bytes
    allowed = f"{want.largest_bytes / 1e6:g} MB at most"
    passed = 0 < have <= want.largest_bytes
    return _finding("file size", f"{have / 1e6:.1f} MB", allowed, passed, want.source)


RULES: tuple[Callable[[Case], Finding], ...] = (
    *(decodes, tracks, codec, size, rate, constant_rate, scan, bitrate, gop_length, gop_closed),
    *(colour, duration, black_at_ends, freeze, audio_codec, audio_bitrate, loudness, true_peak),
    *(silence, sync, moov_first, file_size),
)
