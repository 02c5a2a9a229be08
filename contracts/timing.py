"""Exact time: frames, samples and the slot a commercial fills."""

from fractions import Fraction

from contracts.model import Model

FILM_RATE = Fraction(24000, 1001)
"""23.976 fps, the rate that every buyer in the delivery table takes."""

SAMPLE_RATE_HZ = 48_000


def samples_in(frames: int, rate: Fraction) -> int:
    """The audio samples (at 48 kHz) that last as long as `frames`; refuses a fraction of a sample.

    At 23.976 fps a frame is exactly 2002 samples, so 360 frames are 720,720.
    """
    samples = frames * SAMPLE_RATE_HZ / rate
    if samples.denominator != 1:
        raise ValueError(f"{frames} frames at {rate} fps are {samples} samples, not a whole number")
    return int(samples)


def sample_at(frame: int, rate: Fraction) -> int:
    """The sample (at 48 kHz) nearest to the moment at which `frame` is first shown."""
    return round(frame * SAMPLE_RATE_HZ / rate)


class Slot(Model):
    """The time a buyer sells, counted in timecode as broadcasters do.

    A 15 s slot at 23.976 fps is 360 frames, which last 15.015 s.
    """

    seconds: int
    rate: Fraction = FILM_RATE

    @property
    def timebase(self) -> int:
        """Frames that the timecode counts per second: 24 for 23.976, 30 for 29.97."""
        return round(self.rate)

    @property
    def frames(self) -> int:
        """Frames in the slot."""
        return self.seconds * self.timebase

    @property
    def samples(self) -> int:
        """Audio samples in the slot at 48 kHz."""
        return samples_in(self.frames, self.rate)

    def split(self, parts: int) -> tuple[int, ...]:
        """Frames of each of `parts` scenes; they add up to the slot exactly.

        Whole timecode seconds are dealt first, because clips are sold by the second;
        earlier scenes get the remainder. With fewer seconds than parts, frames are dealt.
        """
        if not 1 <= parts <= self.frames:
            raise ValueError(f"{self.frames} frames cannot be {parts} scenes")
        unit = self.timebase if self.seconds >= parts else 1
        whole, extra = divmod(self.frames // unit, parts)
        return tuple(unit * (whole + (index < extra)) for index in range(parts))
