"""How the picture is coded."""

from collections.abc import Sequence

from contracts.master import Finding
from media.buffering import buffer_s
from media.facts import VideoFacts
from media.packets import Packet, groups_closed, longest_group, shown
from media.profiles.sections import ANY, Coding
from media.rules.case import Case, finding

LONGEST_BUFFER_S = 2
OWN_READING = (
    "two seconds are this project's reading of 'constant': a decoder of H.264 High at level 4.1 "
    "holds 78 Mbit, 3.9 s at 20 Mbps"
)


def codec(case: Case) -> Finding:
    """Codec, profile and level of the picture."""
    want, have = case.profile.picture, case.picture
    measured = have and f"{have.codec} {have.profile}, {_level(have.level)}{_samples(have)}"
    if not want:
        return case.unstated("video codec", measured)
    allowed = " or ".join(_named(each) for each in want)
    passed = have is not None and any(
        each.codec in {None, have.codec}
        and (not each.profiles or have.profile in each.profiles)
        and (not each.pixel_formats or _samples(have) in each.pixel_formats)
        and (not each.highest_level or have.level <= each.highest_level)
        for each in want
    )
    return finding("video codec", measured, allowed, passed, "; ".join(w.source for w in want))


def bitrate(case: Case) -> Finding:
    """Average bitrate of the picture, from its packets."""
    have, want = case.picture, _coding(case)
    mbps = None
    if have is not None and case.frames and have.rate:
        mbps = _mbps(shown(case.film.packets), have)
    measured = None if mbps is None else f"{mbps:.2f} Mbps"
    if want is None or not (want.lowest_bitrate_bps or want.highest_bitrate_bps):
        return case.unstated("video bitrate", measured)
    low, high = ((bps or 0) / 1e6 for bps in (want.lowest_bitrate_bps, want.highest_bitrate_bps))
    allowed = f"{low:g} to {high:g} Mbps" if high else f"{low:g} Mbps at least"
    passed = mbps is not None and low <= mbps and (not high or mbps <= high)
    return finding("video bitrate", measured, allowed, passed, want)


def constant_bitrate(case: Case) -> Finding:
    """Bits that flow evenly, by the buffer that evens out what they do not."""
    have, want = case.picture, _coding(case)
    needed_s = buffer_s(case.film.packets, have.rate) if have else None
    measured = None
    if have is not None and needed_s is not None:
        mbps = _mbps(case.film.packets, have)
        measured = f"needs a buffer of {needed_s:.1f} s at {mbps:.1f} Mbps"
    if want is None or not want.constant:
        return case.unstated("constant bitrate", measured)
    passed = needed_s is not None and needed_s <= LONGEST_BUFFER_S
    source = f"{want.source}; {OWN_READING}"
    return finding("constant bitrate", measured, f"{LONGEST_BUFFER_S} s at most", passed, source)


def _mbps(packets: Sequence[Packet], have: VideoFacts) -> float:
    bits = 8 * sum(packet.size_bytes for packet in packets)
    return bits / float(len(packets) / have.rate) / 1e6


def gop_length(case: Case) -> Finding:
    """Longest group of pictures."""
    want, have = case.profile.gop, case.picture
    longest = longest_group(case.film.packets)
    measured = f"{longest} frames" if longest else None
    if want is None or want.longest_s is None:
        return case.unstated("GOP length", measured)
    most = want.longest_s * round(have.rate) if have else 0
    allowed = f"{most} frames ({want.longest_s} s) at most"
    return finding("GOP length", measured, allowed, 0 < longest <= most, want)


def gop_closed(case: Case) -> Finding:
    """No group of pictures needs its neighbour."""
    want = case.profile.gop
    closed = groups_closed(case.film.packets) if case.film.packets else None
    measured = None if closed is None else "closed" if closed else "open"
    if want is None or not want.closed:
        return case.unstated("closed GOP", measured)
    return finding("closed GOP", measured, "closed", bool(closed), want)


def colour(case: Case) -> Finding:
    """Colour tags of the picture."""
    want, have = case.profile.colour, case.picture
    tags = (
        (have.colour.primaries, have.colour.transfer, have.colour.matrix, have.colour.range)
        if have
        else None
    )
    measured = tags and "/".join(tag or "untagged" for tag in tags)
    if want is None:
        return case.unstated("colour tags", measured)
    wanted = (want.primaries, want.transfer, want.matrix, want.range)
    allowed = "/".join(tag for tag in wanted if tag)
    passed = tags is not None and all(
        each is None or (tag is not None and each in {ANY, tag})
        for each, tag in zip(wanted, tags, strict=True)
    )
    return finding("colour tags", measured, allowed, passed, want)


def _samples(have: VideoFacts) -> str:
    """The pixel format but for its range, which is one of the colour tags."""
    return have.pixel_format.replace("yuvj", "yuv")


def _coding(case: Case) -> Coding | None:
    """The way of coding that the film claims to follow; the first, where it follows none."""
    codec = case.picture.codec if case.picture else None
    same = [each for each in case.profile.picture if each.codec in {None, codec}]
    return next(iter((*same, *case.profile.picture)), None)


def _named(coding: Coding) -> str:
    profiles = "/".join(coding.profiles)
    parts = [f"{coding.codec or 'any codec'} {profiles}".strip()]
    if coding.highest_level:
        parts.append(f"{_level(coding.highest_level).removesuffix(', ')} at most")
    if coding.pixel_formats:
        parts.append("/".join(coding.pixel_formats))
    return ", ".join(parts)


def _level(coded: int) -> str:
    """`level 4.1, ` for 41; nothing for a codec that has no levels."""
    return f"level {coded / 10}, " if coded > 0 else ""
