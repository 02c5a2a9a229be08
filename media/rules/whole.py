"""The file as a whole: that it decodes, its length, its tracks, what it is wrapped in."""

from fractions import Fraction

from contracts.master import Finding
from media.rules.case import Case, finding

OWN_PRACTICE = "this project: what a strict decoder refuses, a buyer's transcoder may too"


def decodes(case: Case) -> Finding:
    """Every frame and sample decodes without a fault."""
    said = "; ".join(fault.splitlines()[0] for fault in case.film.faults)
    looks = case.film.looks
    fine = f"no fault ({looks.how})" if looks else "no fault"
    return finding("decodes", said or fine, "no fault", not said, OWN_PRACTICE)


def duration(case: Case) -> Finding:
    """Length in frames: one that is taken, counted in timecode; the one that was due."""
    want, have = case.profile.lengths_s, case.picture
    measured, seconds = None, None
    if have is not None and case.frames:
        seconds = Fraction(case.frames, max(1, round(have.rate)))
        measured = f"{case.frames} frames, {float(have.duration_s):.3f} s"
    due = case.expected_frames
    if want is None and due is None:
        return case.unstated("duration", measured)
    parts = [f"{want} timecode seconds"] if want else []
    parts += [f"{due} frames"] if due is not None else []
    passed = (
        seconds is not None and (not want or want.takes(seconds)) and due in {None, case.frames}
    )
    source = want or "the length that was ordered"
    return finding("duration", measured, ", ".join(parts), passed, source)


def sync(case: Case) -> Finding:
    """Sound as long as picture: samples that were decoded against frames that were counted."""
    want, have, heard = case.profile.sync, case.picture, case.film.heard
    off_s, measured = None, None
    if have is not None and heard is not None and case.frames and have.rate:
        off_s = heard.lasts_s - float(case.frames / have.rate)
        measured = f"{off_s:+.3f} s"
    if want is None:
        return case.unstated("sound as long as picture", measured)
    passed = off_s is not None and abs(off_s) <= want.longest_difference_s
    allowed = f"{want.longest_difference_s:g} s at most"
    return finding("sound as long as picture", measured, allowed, passed, want)


def tracks(case: Case) -> Finding:
    """How many tracks there are."""
    want, have = case.profile.tracks, case.film.facts
    video, audio, other = len(have.video), len(have.audio), have.other_tracks
    measured = f"{video} video, {audio} audio, {other} other"
    if want is None:
        return case.unstated("tracks", measured)
    allowed = f"{want.video} video, {want.audio} audio"
    allowed += "" if want.other is None else f", {want.other} other"
    passed = (video, audio) == (want.video, want.audio) and want.other in {None, other}
    return finding("tracks", measured, allowed, passed, want)


def container(case: Case) -> Finding:
    """What the file is wrapped in."""
    want, have = case.profile.container, case.film.container
    if want is None or not want.formats:
        return case.unstated("container", have)
    return finding("container", have, " or ".join(want.formats), have in want.formats, want)


def moov_first(case: Case) -> Finding:
    """The index before the media, so that playing can start at once."""
    want, boxes = case.profile.container, case.film.boxes
    there = "moov" in boxes and "mdat" in boxes
    measured = " ".join(boxes) or f"no boxes, since it is {case.film.container}"
    if want is None or not want.moov_first:
        return case.unstated("moov first", measured)
    first = there and boxes.index("moov") < boxes.index("mdat")
    return finding("moov first", measured, "moov before mdat", first, want)


def file_size(case: Case) -> Finding:
    """Size of the file."""
    want, have = case.profile.file_size, case.film.facts.size_bytes
    measured = f"{have / 1e6:.1f} MB"
    if want is None:
        return case.unstated("file size", measured)
    allowed = f"{want.largest_bytes / 1e6:g} MB at most"
    return finding("file size", measured, allowed, 0 < have <= want.largest_bytes, want)
