"""Things that touch: steps, doors, knocks, clicks, keys, shutters, paper, bites."""

from sandbox.sound.effects.stage import Family, Stage, glided, paced, place, sprinkled
from sandbox.sound.signal.envelope import struck, swell
from sandbox.sound.signal.reverb import CHAMBER, HALL, STUDIO
from sandbox.sound.signal.spectrum import bandpass, cascade, highpass, lowpass, tilt
from sandbox.sound.sound import Wave


def tapped(stage: Stage, low_hz: float, high_hz: float, length_s: float) -> Wave:
    """Return a mono knock: noise between two frequencies that dies within `length_s`."""
    n = stage.samples(length_s)
    return stage.burst(length_s, bandpass(low_hz, high_hz)) * struck(
        n, stage.rate_hz, 0.0006, length_s
    )


def footsteps(stage: Stage) -> Wave:
    """Somebody walks past: heel, then sole, left and right."""
    out = stage.blank()
    steps = paced(stage, 0.56, 0.12)
    for index, at_s in enumerate(steps):
        start = stage.samples(at_s)
        side = 0.14 * (-1) ** index + 0.5 * (index / max(len(steps) - 1, 1) - 0.5)
        loud = float(stage.rng.uniform(0.8, 1.0))
        heel = stage.modes(0.12, [(92, 1.0, 0.09), (168, 0.5, 0.07), (420, 0.2, 0.04)])
        place(out, heel + 0.3 * tapped(stage, 600, 3200, 0.12)[: len(heel)], start, loud, side)
        sole = tapped(stage, 350, 2600, 0.07)
        place(
            out,
            sole,
            start + stage.samples(float(stage.rng.uniform(0.07, 0.09))),
            0.22 * loud,
            side,
        )
    return stage.room(out, CHAMBER, 0.4)


def door(stage: Stage) -> Wave:
    """A handle, a creak, the door falls shut and the latch clicks."""
    out = stage.blank()
    shut_s = max(min(0.9, stage.length_s * 0.45), 0.15)
    place(out, tapped(stage, 1500, 5200, 0.03), stage.samples(0.05), 0.5)
    n = stage.samples(shut_s * 0.75)
    inner = Stage(n, stage.rate_hz, stage.rng)
    creak = (
        glided(inner, 210 + 120 * inner.wander(5)[:, 0])
        * (inner.wander(38)[:, 0] > 0.55)
        * swell(n, 0.6)
    )
    place(out, creak, stage.samples(0.12), 0.1, -0.2)
    slam = stage.modes(0.5, [(68, 1.0, 0.35), (118, 0.7, 0.25), (236, 0.35, 0.15), (410, 0.2, 0.1)])
    place(out, slam, stage.samples(shut_s), 1.0)
    place(out, tapped(stage, 300, 3000, 0.1), stage.samples(shut_s), 0.35)
    place(out, tapped(stage, 1800, 6500, 0.03), stage.samples(shut_s + 0.07), 0.3, 0.2)
    return stage.room(out, CHAMBER, 0.35)


def knock(stage: Stage) -> Wave:
    """Knuckles on wood, three times."""
    out = stage.blank()
    for index in range(3):
        wood = stage.modes(0.2, [(190, 1.0, 0.12), (385, 0.6, 0.09), (760, 0.25, 0.05)])
        start = stage.samples(0.08 + 0.21 * index)
        place(out, wood, start, 0.8 + 0.1 * index)
        place(out, tapped(stage, 800, 3500, 0.03), start, 0.3)
    return stage.room(out, CHAMBER, 0.4)


def click(stage: Stage) -> Wave:
    """A button: down, and a shade higher up again."""
    out = stage.blank()
    for at_s, shift, loud in ((0.05, 1.0, 1.0), (0.135, 1.25, 0.55)):
        body = stage.modes(
            0.05, [(1450 * shift, 0.7, 0.022), (2900 * shift, 0.5, 0.014), (420 * shift, 0.4, 0.03)]
        )
        place(out, body, stage.samples(at_s), loud)
        place(out, tapped(stage, 2200, 9000, 0.012), stage.samples(at_s), 0.4 * loud)
    return stage.room(out, STUDIO, 0.25)


def typing(stage: Stage) -> Wave:
    """A keyboard under quick fingers, words with pauses between."""
    out = stage.blank()
    now_s, left = 0.08, int(stage.rng.integers(3, 9))
    while now_s < stage.length_s - 0.12:
        loud = float(stage.rng.uniform(0.55, 1.0))
        pan = float(stage.rng.uniform(-0.35, 0.35))
        shift = float(stage.rng.uniform(0.85, 1.15)) * (0.7 if left == 0 else 1.0)
        key = stage.modes(0.06, [(310 * shift, 0.7, 0.035), (1150 * shift, 0.35, 0.02)])
        place(out, key, stage.samples(now_s), loud, pan)
        place(out, tapped(stage, 1600, 7000, 0.016), stage.samples(now_s), 0.5 * loud, pan)
        place(out, tapped(stage, 2500, 8000, 0.01), stage.samples(now_s + 0.065), 0.22 * loud, pan)
        left -= 1
        now_s += (
            float(stage.rng.uniform(0.09, 0.17))
            if left >= 0
            else float(stage.rng.uniform(0.26, 0.42))
        )
        left = int(stage.rng.integers(3, 9)) if left < 0 else left
    return stage.room(out, STUDIO, 0.3)


def shutter(stage: Stage) -> Wave:
    """A reflex camera: mirror up, curtain, mirror down, and the motor."""
    out = stage.blank()
    for at_s, loud, low in ((0.06, 0.8, 900), (0.1, 1.0, 1800), (0.17, 0.9, 700)):
        place(out, tapped(stage, low, low * 5, 0.035), stage.samples(at_s), loud)
        place(out, stage.modes(0.06, [(low * 0.4, 0.5, 0.04)]), stage.samples(at_s), loud)
    motor = stage.modes(0.16, [(1850, 0.4, 0.6), (3700, 0.2, 0.6), (620, 0.3, 0.6)]) * swell(
        stage.samples(0.16), 0.3
    )
    place(out, motor, stage.samples(0.2), 0.3)
    return stage.room(out, STUDIO, 0.3)


def rustle(stage: Stage) -> Wave:
    """Paper or a bag being handled: a crinkle in gestures."""
    gesture = stage.wander(2.4)[:, 0] ** 3
    creases = [tapped(stage, low, low * 2.5, 0.008) for low in (1500, 2600, 4200, 6000)]
    brush = (
        stage.noise(cascade(highpass(1500), lowpass(9000), tilt(-1)), 0.5) * gesture[:, None] * 0.3
    )
    return stage.room(sprinkled(stage, creases, 220, gesture, 0.4) + brush, STUDIO, 0.2)


def bite(stage: Stage) -> Wave:
    """A crisp bite, and what breaks after it."""
    snap = stage.line(
        (0, 0), (0.06, 0), (0.075, 1), (0.28, 0.25), (max(0.7, stage.length_s * 0.7), 0)
    )
    shards = [tapped(stage, low, low * 3, 0.012) for low in (700, 1300, 2200, 3600)]
    crunch = sprinkled(stage, shards, 260, snap[:, 0] ** 0.7, 0.3)
    jaw = stage.noise(bandpass(160, 700), 0.2) * snap**2 * 0.6
    return stage.room(crunch + jaw, STUDIO, 0.15)


def scrape(stage: Stage) -> Wave:
    """Running feet, wheels or a cloth: a soft rhythmic brush."""
    out = stage.blank()
    for index, at_s in enumerate(paced(stage, 0.34, 0.1)):
        n = stage.samples(0.16)
        soft = stage.burst(0.16, bandpass(250, 2400)) * swell(n, 0.25, 1.5)
        thud = stage.modes(0.12, [(74, 1.0, 0.09), (140, 0.4, 0.06)])
        place(out, soft, stage.samples(at_s), 0.25, 0.2 * (-1) ** index)
        place(out, thud, stage.samples(at_s), 0.9, 0.1 * (-1) ** index)
    return stage.room(out, HALL, 0.2)


FAMILIES = (
    Family("footsteps", ("footstep", "steps ", "walk ", "heels", "boots "), 3.0, False, footsteps),
    Family(
        "running",
        ("run ", "running", "runner", "jog", "sprint", "sneaker", "treadmill"),
        3.0,
        False,
        scrape,
    ),
    Family(
        "door", ("door", "gate ", "slam", "drawer", "latch", "fridge", "unlock"), 1.8, False, door
    ),
    Family("knock", ("knock",), 1.2, False, knock),
    Family(
        "typing",
        ("typing", "keyboard", "type ", "laptop", "coding", "keystroke"),
        3.0,
        False,
        typing,
    ),
    Family(
        "click",
        ("click", "tap ", "button", "switch", "press ", "mouse", "snap", "toggle"),
        0.7,
        False,
        click,
    ),
    Family("shutter", ("shutter", "camera", "photo", "snapshot", "flash"), 0.8, False, shutter),
    Family(
        "rustle",
        (
            "rustl",
            "paper",
            "crinkle",
            "page ",
            "bag ",
            "unwrap",
            "packag",
            "foil",
            "fabric",
            "cloth",
            "box ",
        ),
        2.0,
        False,
        rustle,
    ),
    Family(
        "bite",
        ("bite", "crunch", "crisp", "chew", "chip ", "cereal", "snack", "apple "),
        1.4,
        False,
        bite,
    ),
)
"""The families of this file."""
