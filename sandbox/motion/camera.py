"""Camera moves: where the camera is at each moment of a shot.

Every move starts from rest at the first frame's own view, eases in and out, and never
quite stands still, as a camera in a hand or on a fluid head does not.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """The camera against where it started."""

    right: float = 0.0
    """Travel to the right, in frame heights at the subject's distance."""
    down: float = 0.0
    forward: float = 0.0
    """Travel towards the subject, as a share of its distance."""
    aim_right: float = 0.0
    """Turn to the right: how far everything shifts, in frame heights, near or far."""
    aim_down: float = 0.0


Move = Callable[[float], View]
"""From progress (0 to 1, eased) to the view."""

PUSH, PULL, TRAVEL = 0.17, 0.14, 0.115


def _push(t: float) -> View:
    return View(forward=PUSH * t, down=0.008 * t)


def _pull(t: float) -> View:
    return View(forward=-PULL * t)


def _truck(sign: float) -> Move:
    return lambda t: View(right=sign * TRAVEL * t, forward=0.035 * t)


def _pan(sign: float) -> Move:
    return lambda t: View(aim_right=sign * 0.062 * t, right=sign * 0.040 * t, forward=0.03 * t)


def _arc(sign: float) -> Move:
    """The camera circles: it travels one way and turns back to the subject."""
    return lambda t: View(
        right=sign * 0.155 * t,
        aim_right=-sign * 0.148 * t,
        forward=0.06 * math.sin(t * math.pi / 2),
    )


def _crane(sign: float) -> Move:
    return lambda t: View(down=sign * 0.105 * t, aim_down=-sign * 0.055 * t, forward=0.05 * t)


def _tilt(sign: float) -> Move:
    return lambda t: View(aim_down=sign * 0.062 * t, down=sign * 0.02 * t, forward=0.04 * t)


def _drift(t: float) -> View:
    return View(
        right=0.034 * math.sin(t * 5.1),
        down=0.016 * math.sin(t * 6.7),
        forward=0.075 * t,
        aim_right=0.006 * math.sin(t * 9.1),
    )


def _settle(t: float) -> View:
    return View(forward=0.065 * t, right=0.014 * math.sin(t * math.pi))


_WORDS: list[tuple[str, Move]] = [
    (
        r"static|locked[- ]?(?:off|down)|tripod|no camera move|still camera"
        r"|fixed camera|holds? still",
        _settle,
    ),
    (
        r"pull(?:s|ing)?[- ]?(?:back|out|away)|zoom(?:s|ing)?[- ]out"
        r"|dolly(?:ing)?[- ](?:out|back)|reveals? wide",
        _pull,
    ),
    (r"orbit\w*|arc(?:s|ing)?\b|circl\w+|revolv\w+|around the|rotat\w+|360", _arc(1.0)),
    (r"crane|jib|ris(?:es|ing)|pedestal up|boom up|lifts? up|ascend\w*", _crane(-1.0)),
    (r"descend\w*|lower(?:s|ing)|boom down|pedestal down", _crane(1.0)),
    (r"tilt(?:s|ing)?[- ]down", _tilt(1.0)),
    (r"tilt\w*", _tilt(-1.0)),
    (r"(?:truck|track|dolly|slid|glid)\w*[^.,;]{0,24}left|lateral left", _truck(-1.0)),
    (r"(?:truck|slid)\w*|track\w*[^.,;]{0,24}right|dolly[^.,;]{0,16}right|lateral", _truck(1.0)),
    (r"pan(?:s|ning)?[^.,;]{0,24}left|(?:sweep|whip)\w*[^.,;]{0,16}left", _pan(-1.0)),
    (r"pan(?:s|ning)?\b|sweep\w*", _pan(1.0)),
    (r"hand-?\s?held|drift\w*|float\w*|documentary|breath\w*", _drift),
    (r"push\w*|dolly\w*|zoom\w*|creep\w*|track\w*|move[sd]? (?:in|closer)|closer|glid\w*", _push),
]
_DEFAULTS: list[Move] = [_push, _arc(1.0), _truck(1.0), _crane(-1.0), _arc(-1.0), _truck(-1.0)]


def move_for(prompt: str, seed: int) -> Move:
    """The move that the words ask for, the earliest if several; else one that the seed picks."""
    text = prompt[:8000].lower()
    found = [
        (match.start(), order, move)
        for order, (pattern, move) in enumerate(_WORDS)
        if (match := re.search(r"\b(?:" + pattern + ")", text))
    ]
    if found:
        return min(found, key=lambda f: (f[0], f[1]))[2]
    return _DEFAULTS[seed % len(_DEFAULTS)]


def eased(progress: float) -> float:
    """Progress with a soft start and stop that still creeps at both ends."""
    t = min(1.0, max(0.0, progress))
    soft = t * t * t * (t * (t * 6 - 15) + 10)
    return 0.72 * soft + 0.28 * t


def hand(time_s: float) -> View:
    """The faint sway of any real camera; none at time 0."""
    rise = min(1.0, time_s / 1.2)
    return View(
        right=rise * 0.0016 * math.sin(time_s * 1.9),
        down=rise * 0.0012 * math.sin(time_s * 2.6),
        aim_right=rise * 0.0006 * math.sin(time_s * 4.1),
    )


def together(a: View, b: View) -> View:
    """Two movements at once."""
    return View(
        a.right + b.right,
        a.down + b.down,
        a.forward + b.forward,
        a.aim_right + b.aim_right,
        a.aim_down + b.aim_down,
    )
