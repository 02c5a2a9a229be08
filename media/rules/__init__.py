"""A buyer's technical check, rule by rule: each holds one measurement against one figure.

A rule that has nothing to look at fails. A new rule is a function in a file here and its name in
`RULES`.
"""

from collections.abc import Callable

from contracts.master import Finding
from media.rules.case import UNMEASURED, UNSTATED, Case
from media.rules.coding import bitrate, codec, colour, constant_bitrate, gop_closed, gop_length
from media.rules.frame import constant_rate, rate, scan, size
from media.rules.picture import black_at_ends, duplicate_frames, flashing, freeze, letterbox
from media.rules.sound import audio_bitrate, audio_codec, loudness, silence, true_peak
from media.rules.whole import container, decodes, duration, file_size, moov_first, sync, tracks

__all__ = ["RULES", "UNMEASURED", "UNSTATED", "Case"]

RULES: tuple[Callable[[Case], Finding], ...] = (
    *(decodes, duration, tracks, container, moov_first, file_size),
    *(codec, bitrate, constant_bitrate, gop_length, gop_closed, colour),
    *(size, rate, constant_rate, scan),
    *(black_at_ends, freeze, duplicate_frames, letterbox, flashing),
    *(audio_codec, audio_bitrate, loudness, true_peak, silence, sync),
)
