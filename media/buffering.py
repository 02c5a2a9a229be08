"""How evenly a picture's bits flow: the buffer that a decoder needs which is fed at their average.

What this house makes, measured at 20 Mbps in 1920x1080: a clip of 5 s needs 0.1 s where it is black
and 0.6 s where it is dense, since x264 encodes each with a buffer of one second; films of 30 s, of
clips of 2 to 5 s joined by copying, need 0.7 to 0.9 s. A dense clip may take most of a second more
than its share, and a black one a tenth less, which adds up where like follows like: black clips of
2 s before as many dense ones need 1.9 s in a film of 30 s, and 3.5 s in one of 60 s.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from media.packets import Packet


def buffer_s(packets: Sequence[Packet], rate: Fraction) -> float | None:
    """Seconds of the average bitrate that a buffer holds which neither runs dry nor overflows.

    It is fed evenly, and at each frame's time gives the whole frame at once. None without packets.
    """
    total = sum(packet.size_bytes for packet in packets)
    if not total or not rate:
        return None
    fed = Fraction(total, len(packets))
    taken = [*accumulate((packet.size_bytes for packet in packets), initial=0)]
    before = [sofar - number * fed for number, sofar in enumerate(taken)]
    after = [owed + packet.size_bytes for owed, packet in zip(before, packets, strict=False)]
    return float((max(*before, *after) - min(*before, *after)) / fed / rate)
